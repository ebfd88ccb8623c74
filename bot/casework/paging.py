"""Pages: who is rung for which case, now and until somebody answers; state and letters in one commit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.casework import card
from bot.casework.desk import Desk
from bot.casework.outside import page_outside
from bot.casework.telling import SOON, still_calling
from bot.rules.cases import Case, CaseState, Progress, TimelineEntry, Verb
from bot.rules.escalation import Page, hurried, minutes, next_page
from bot.rules.identifiers import LetterId, UserId
from bot.texts import Quote, Text
from storage.cases import key
from storage.letters import PAGE, Draft, LetterKind
from storage.pages import PageKept
from storage.postings import Posting

# More cases for the same people than these are one page: whoever reads ten messages reads none.
_APART = 3
_LATE, _MOST_CARDS = timedelta(minutes=1), 10


async def start(desk: Desk, case: Case) -> Case:
    """Starts the clocks of a case: pages at once, or when the quiet hours are over."""
    at = desk.awake(case.level, desk.now)
    case = replace(case, state=CaseState.OPEN, progress=Progress(at), wake_at=at)
    if at <= desk.now:
        (case,) = await page(desk, [case])
        return case
    await desk.tx.cases.write(case)
    await card.refresh(desk, case)
    return case


async def first(desk: Desk, case: Case, opened: TimelineEntry) -> Case:
    """Pages for a new case with its card, which rings: one message wakes people and tells them why."""
    case, decided = _decide(desk, case)
    rung = _here(desk, decided.people)
    case = replace(case, card=await card.put(desk, case, rings=rung, more=_nobody(decided.missing)))
    await desk.tx.cases.write(case)
    if case.card is not None and rung:
        await _owe(desk, case.card, [case], rung)
    await card.record(desk, case, opened)
    await card.record(desk, case, TimelineEntry(Verb.PAGED, desk.now, None, _names(desk, decided)))
    for person in decided.people:
        await _ring_person(desk, person, [case])
    await _ring_outside(desk, decided.outside, [case])
    return case


async def page(desk: Desk, cases: Sequence[Case]) -> list[Case]:
    """Pages for cases that are due, whose promises lapsed or whose last page reached nobody."""
    paged: list[Case] = []
    calls: dict[tuple[UserId, ...], list[tuple[Case, Page]]] = {}
    for due in cases:
        late = due.wake_at is not None and desk.now - due.wake_at > _LATE
        case, holder = await _lapsed(desk, due) if due.state is CaseState.HELD else (due, ())
        case, decided = _decide(desk, case, *holder)
        await desk.tx.cases.write(case)
        names = _names(desk, decided, late=late)
        await card.record(desk, case, TimelineEntry(Verb.PAGED, desk.now, None, names))
        await card.refresh(desk, case)
        case = await still_calling(desk, case)
        paged.append(case)
        calls.setdefault(decided.people, []).append((case, decided))
    for people, for_them in calls.items():
        missing = dict.fromkeys(whom for _, decided in for_them for whom in decided.missing)
        await ring(desk, people, [case for case, _ in for_them], tuple(missing))
        outside = tuple(dict.fromkeys(person for _, decided in for_them for person in decided.outside))
        await _ring_outside(desk, outside, [case for case, _ in for_them])
    return paged


def _decide(desk: Desk, case: Case, *first: UserId) -> tuple[Case, Page]:
    """Decides whom to page for a case, `first` before whoever is on call, and when to look at it again."""
    crew = replace(desk.crew, on_call=(*first, *desk.crew.on_call))
    if case.covert:
        # Who is forced may be on call: whoever holds their phone would see it ring.
        crew = crew.without(case.reporter)
    decided = next_page(desk.policy(case), case.progress, crew, desk.now)
    again = desk.awake(case.level, decided.look_again_at)
    return replace(case, progress=decided.progress, wake_at=again, rounds=case.rounds + 1), decided


async def _lapsed(desk: Desk, case: Case) -> tuple[Case, tuple[UserId, ...]]:
    """Opens a case again whose holder gave no sign of life; they are paged with whoever is on call."""
    holder = (case.holder,) if case.holder in desk.crew.responders and case.holder else ()
    opened = replace(case, state=CaseState.OPEN, holder=None, progress=Progress(desk.now))
    await card.record(desk, opened, TimelineEntry(Verb.LAPSED, desk.now, case.holder))
    return opened, holder


def _names(desk: Desk, decided: Page, *, late: bool = False) -> str:
    """Whom a page is for, as words of the timeline."""
    named = ", ".join(desk.who(person).name for person in decided.people) or "–"
    return f"{named} (+)" if late else named


async def ring(
    desk: Desk, people: tuple[UserId, ...], cases: Sequence[Case], missing: tuple[str, ...] = ()
) -> None:
    """Rings people for cases, in the on-call room and in private; `missing` are groups that nobody is in."""
    if desk.room is not None:
        for some in [[one] for one in cases] if len(cases) <= _APART else [cases]:
            await _ring_room(desk, people, some, missing)
    for person in people:
        await _ring_person(desk, person, cases)


async def _ring_room(
    desk: Desk, people: tuple[UserId, ...], cases: Sequence[Case], missing: tuple[str, ...]
) -> None:
    rung = _here(desk, people)
    if desk.room is None or (people and not rung):
        return
    texts = [_call(desk, cases, rung), *_nobody(missing)]
    one = cases[0] if len(cases) == 1 else None
    draft = Draft(
        desk.room,
        desk.posting(*texts, rings=rung),
        urgency=PAGE,
        about=key(one) if one else None,
        under=one.card if one else None,
        sealed_by=tuple(key(case) for case in cases),
    )
    letter = await desk.tx.outbox.put(draft, desk.now)
    await _owe(desk, letter, cases, rung)


def _here(desk: Desk, people: tuple[UserId, ...]) -> tuple[UserId, ...]:
    """Says who is rung in the on-call room: those of them who are in it; everybody, for want of anybody.

    Coordinators who are not in the room are written to in private, with the card.
    """
    return tuple(one for one in people if one in desk.crew.responders) if people else desk.crew.responders


def _nobody(missing: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(Text.of("page-nobody", whom=Text.of(f"whom-{one}")) for one in missing if ":" not in one)


def _call(desk: Desk, cases: Sequence[Case], people: tuple[UserId, ...]) -> Text:
    who = desk.whom(people)
    if len(cases) == 1:
        (case,) = cases
        return Text.of("page", head=card.head(case), who=who, prefix=Quote(desk.house.prefix), code=case.code)
    worst = sorted(cases, key=lambda case: (-case.level, case.id))
    codes = tuple(Quote(f"{case.level.sign} {case.code}") for case in worst[:30])
    return Text.of("page-many", who=who, count=len(cases), codes=codes, prefix=Quote(desk.house.prefix))


async def _ring_person(desk: Desk, person: UserId, cases: Sequence[Case]) -> None:
    """Writes to somebody in private, without content; with the card where no room is fit for it."""
    drill = all(case.drill for case in cases)
    texts = [Text.of("page-private", count=len(cases), drill="yes" if drill else "no")]
    if person not in desk.crew.responders:
        # They cannot open the room, so they get what stands there.
        no_room = [Text.of("page-no-room")] if desk.room is None else []
        texts += [*no_room, *(text for case in cases[:_MOST_CARDS] for text in card.texts(desk, case))]
    chat, posting = await desk.privately(person, *texts, language=desk.language)
    records = tuple(key(case) for case in cases[:_MOST_CARDS])
    about = records[0] if len(cases) == 1 else None
    letter = await desk.tx.outbox.put(
        Draft(chat, posting, urgency=PAGE, about=about, sealed_by=records), desk.now
    )
    await _owe(desk, letter, cases, (person,))


async def _ring_outside(desk: Desk, people: tuple[UserId, ...], cases: Sequence[Case]) -> None:
    drill = all(case.drill for case in cases)
    await page_outside(desk.house.pagers, people, desk.language, desk.tx, desk.now, drill=drill)


async def pass_on(
    desk: Desk, case: Case, entry: TimelineEntry, file: dict[str, object] | None = None
) -> None:
    """Sends what a reporter says to those who cannot read it in the on-call room, in private.

    That is a coordinator who has the case and is not in the room; and where no room is fit for it whoever
    has it, or every coordinator.
    """
    people = (case.holder,) if case.holder is not None else desk.crew.coordinators
    if desk.room is not None:
        people = tuple(one for one in people if one == case.holder and one not in desk.crew.responders)
    if case.covert:
        people = tuple(one for one in people if one != case.reporter)
    for person in people:
        texts = (card.head(case), card.step(desk, case, entry))
        chat, told = await desk.privately(person, *texts, language=desk.language)
        postings = [(told, LetterKind.MESSAGE)]
        if file is not None:
            postings.append((Posting("", "", forwarded=file), LetterKind.FORWARD))
        for posting, kind in postings:
            await desk.tx.outbox.put(Draft(chat, posting, kind, urgency=SOON, about=key(case)), desk.now)


async def _owe(desk: Desk, letter: LetterId, cases: Sequence[Case], people: tuple[UserId, ...]) -> None:
    await desk.tx.pages.owe(letter, [(case.id, case.rounds) for case in cases], people, desk.now)


async def went(desk: Desk, pages: Sequence[PageKept]) -> None:
    """Looks at pages whose fate is known: a step that reached no device starts the next one now."""
    for case_id, place in {(page.case_id, page.round) for page in pages}:
        case = await desk.tx.cases.find(case_id)
        if case is None or case.state is not CaseState.OPEN or case.rounds != place:
            continue
        of_round = await desk.tx.pages.of_round(case_id, place)
        if any(page.reached is None or page.reached for page in of_round):
            continue
        await card.record(desk, case, TimelineEntry(Verb.NOT_REACHED, desk.now, None))
        policy = desk.policy(case)
        more = case.progress.step < len(policy.steps)
        wake_at = desk.now if more else min(case.wake_at or desk.now, desk.now + minutes(1))
        await desk.tx.cases.write(
            replace(case, progress=hurried(policy, case.progress, desk.now), wake_at=wake_at)
        )
