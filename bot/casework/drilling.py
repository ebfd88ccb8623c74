"""A drill runs the whole chain with a case that is none: each step in turn, and how long each took."""

from dataclasses import replace

from bot.casework import card, checklists, handling, paging, purging
from bot.casework.desk import Desk
from bot.rules.cases import Case, CaseState, Level, TimelineEntry, Verb
from bot.rules.escalation import hurried
from bot.rules.identifiers import EventId, UserId
from bot.texts import Text
from storage.pages import PageKept


async def begin(desk: Desk, by: UserId, event: EventId) -> Case:
    """Opens a case that is unmistakably a drill, and pages the first step."""
    alert = handling.Alert(by, event, desk.now, desk.language, "", Level.CRITICAL, drill=True)
    return await handling.open_(desk, alert, None)


def is_over(desk: Desk, case: Case) -> bool:
    """Tells whether a drill has come to its end without an answer to the last step."""
    return case.drill and case.progress.step >= len(desk.policy(case).steps)


async def answered(desk: Desk, case: Case, by: UserId) -> Case:
    """Notes that a step was answered and goes on to the next at once; after the last one, reports."""
    await card.record(desk, case, TimelineEntry(Verb.ACKNOWLEDGED, desk.now, by))
    case = await checklists.mention(desk, case)
    await card.void_pages(desk, case)
    policy = desk.policy(case)
    if case.progress.step >= len(policy.steps):
        return await end(desk, case)
    on = replace(case, progress=hurried(policy, case.progress, desk.now), wake_at=desk.now)
    (paged,) = await paging.page(desk, [on])
    return paged


async def end(desk: Desk, case: Case) -> Case:
    """Ends a drill with its report: whom each step called, on how many devices, and how long it took."""
    over = replace(case, state=CaseState.RESOLVED, ended_at=desk.now, wake_at=None)
    ended = purging.foreseen(desk, over)
    await desk.tx.cases.write(ended)
    await card.record(desk, ended, TimelineEntry(Verb.RESOLVED, desk.now, None))
    pages = await desk.tx.pages.of_case(case.id)
    lines = [Text.of("drill-report", code=case.code)]
    for place in sorted({page.round for page in pages}):
        lines.append(await _step(desk, case, place, [page for page in pages if page.round == place]))
    if desk.room is not None:
        await card.say(desk, case, *lines)
    await card.refresh(desk, ended)
    return ended


async def _step(desk: Desk, case: Case, place: int, pages: list[PageKept]) -> Text:
    """Words how one step went."""
    owed_at = min(page.owed_at for page in pages)
    later = [page.owed_at for page in await desk.tx.pages.of_case(case.id) if page.round > place]
    until = min(later, default=desk.now)
    answers = [
        entry
        for entry in await desk.tx.timeline.of_case(case)
        if entry.verb is Verb.ACKNOWLEDGED and owed_at < entry.at <= until
    ]
    read = [page.read_at for page in pages if page.read_at is not None]
    return Text.of(
        "drill-step",
        place=place,
        who=desk.whom(tuple(dict.fromkeys(page.person for page in pages))),
        devices=sum({page.person: page.reached or 0 for page in pages}.values()),
        read=round((min(read) - owed_at).total_seconds()) if read else -1,
        answered=round((answers[0].at - owed_at).total_seconds()) if answers else -1,
    )
