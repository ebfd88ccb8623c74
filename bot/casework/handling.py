"""What happens to a case, from opening to ending; each step in its timeline."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.casework import card, checklists, keeping, paging, purging
from bot.casework.desk import Desk
from bot.casework.telling import SOON, taken, tell, tell_reopened, write
from bot.rules.cases import LONGEST_TEXT, Case, CaseState, Kind, Level, Progress, TimelineEntry, Verb
from bot.rules.escalation import hurried
from bot.rules.identifiers import CaseId, EventId, LetterId, RoomId, UserId
from bot.texts import Language, Quote, Refused, Text
from storage.cases import key
from storage.letters import Draft, LetterKind
from storage.postings import Posting

# More cases than these within a minute share a card.
_FLOOD, _FLOOD_WITHIN = 10, timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Alert:
    """What somebody in danger, or someone for them, sent; without an `event` nobody sent it.

    `shown` ones tell responders from the start who it is, `covert` ones tell the reporter nothing.
    """

    reporter: UserId
    event: EventId | None
    at: datetime
    language: Language
    text: str = field(repr=False)
    level: Level = Level.CRITICAL
    kind: Kind | None = None
    unverified: bool = False
    drill: bool = False
    shown: bool = False
    covert: bool = False


async def open_(desk: Desk, alert: Alert, chat: RoomId | None) -> Case:
    """Opens a case: kept, on its card and paged before anything is asked."""
    starts = desk.awake(alert.level, desk.now)
    case = await desk.tx.cases.add(
        Case(
            id=CaseId(0),
            code="",
            state=CaseState.OPEN,
            level=alert.level,
            opened_at=desk.now,
            reporter=alert.reporter,
            language=alert.language,
            progress=Progress(starts),
            wake_at=starts,
            text=alert.text,
            text_event=alert.event,
            kind=alert.kind,
            chat=chat,
            shown=alert.shown,
            unverified=alert.unverified,
            drill=alert.drill,
            covert=alert.covert,
        )
    )
    flood = await desk.tx.cases.opened_since(desk.now - _FLOOD_WITHIN) > _FLOOD
    opened = TimelineEntry(Verb.OPENED, alert.at, alert.reporter, alert.text, alert.event)
    if not flood and starts <= desk.now:
        return await paging.first(desk, case, opened)
    case = replace(case, card=None if flood else await card.put(desk, case))
    await desk.tx.cases.write(case)
    await card.record(desk, case, opened)
    if flood:
        # Rung for together when it is time, and shown on one card: whoever reads 200 reads none.
        await card.flood(desk)
    return case


async def change(desk: Desk, case: Case, entry: TimelineEntry, *rings: UserId) -> Case:
    """Keeps a case as it is now with the step that made it so, on its card and in its thread."""
    await desk.tx.cases.write(case)
    await card.record(desk, case, entry, rings=rings)
    await card.refresh(desk, case)
    return case


async def add(desk: Desk, case: Case, entry: TimelineEntry, file: dict[str, object] | None = None) -> Case:
    """Adds what the reporter says, or a file of theirs; whoever has the case is rung, wherever they are."""
    holder = (case.holder,) if case.holder is not None else ()
    case = await change(desk, await card.on_one(desk, case), entry, *holder)
    if file is not None:
        await card.show_file(desk, case, file)
    await paging.pass_on(desk, case, entry, file)
    return await checklists.hand_out(desk, case)


async def acknowledge(desk: Desk, case: Case, by: UserId) -> Case:
    """Gives a case to who takes it; pages that did not go yet are void.

    Refuses with `case-held-already` when somebody else was first.
    """
    _check_live(case)
    if case.holder is not None and case.holder != by:
        who, prefix = desk.who(case.holder), Quote(desk.house.prefix)
        raise Refused("case-held-already", code=case.code, who=who, prefix=prefix)
    return await _take(desk, case, by)


async def assign(desk: Desk, case: Case, to: UserId, by: UserId) -> Case:
    """Gives a case to a responder, who is rung; until they acknowledge it goes on being paged."""
    _check_live(case)
    if to == by:
        return await _take(desk, case, by)
    if to not in desk.crew.responders:
        raise Refused("case-not-a-responder", who=desk.who(to))
    policy = desk.policy(case)
    opened = replace(
        case,
        state=CaseState.OPEN,
        holder=None,
        progress=Progress(desk.now),
        wake_at=desk.now + policy.acknowledged,
        rounds=case.rounds + 1,
    )
    verb = Verb.HANDED_OFF if case.holder == by else Verb.ASSIGNED
    await card.void_pages(desk, case)
    opened = await change(desk, opened, TimelineEntry(verb, desk.now, by, desk.who(to).name))
    await paging.ring(desk, (to,), [opened])
    return opened


async def _take(desk: Desk, case: Case, by: UserId) -> Case:
    """Gives a case to who takes it, tells its reporter, and rings whom it is taken from.

    Whoever has it already only shows that they are on it.
    """
    if case.holder == by:
        return await _hold(desk, case, by, Verb.CONFIRMED)
    before = await desk.tx.timeline.was_taken(case)
    taken_first = replace(case, taken_at=case.taken_at or desk.now)
    held = await _hold(desk, keeping.heard(desk, taken_first), by, Verb.ACKNOWLEDGED)
    return await taken(desk, held, before=before)


async def _hold(desk: Desk, case: Case, by: UserId, verb: Verb) -> Case:
    rings = (case.holder,) if case.holder is not None and case.holder != by else ()
    case = await card.on_one(desk, case)
    held = keeping.promised(desk, replace(case, state=CaseState.HELD, holder=by))
    await card.void_pages(desk, case)
    held = await change(desk, held, TimelineEntry(verb, desk.now, by), *rings)
    return await checklists.hand_out(desk, held)


def sign_of_life(desk: Desk, case: Case, by: UserId) -> Case:
    """Renews the promise of who has a case: whatever they do on it shows that they are on it."""
    if case.state is not CaseState.HELD or case.holder != by:
        return case
    return keeping.promised(desk, case)


async def note(desk: Desk, case: Case, by: UserId, text: str, event: EventId) -> Case:
    """Notes something for the responders."""
    kept = sign_of_life(desk, case, by)
    return await change(desk, kept, TimelineEntry(Verb.NOTED, desk.now, by, text, event))


async def say(
    desk: Desk, case: Case, by: UserId, text: str, event: EventId, file: dict[str, object] | None = None
) -> Case:
    """Says something to the reporter in their private chat, or passes on a file."""
    if case.covert:
        raise Refused("case-covert-say", code=case.code, prefix=Quote(desk.house.prefix))
    if case.chat is None:
        raise Refused("case-no-chat", code=case.code)
    told: tuple[LetterId, ...] = ()
    if text:
        # Whoever answers a person answers no question of ours: “yes” would be taken for a consent.
        onwards = (Text.of("reporter-asked-no-more"),) if case.asked is not None else ()
        case = replace(case, asked=None)
        words = Text.of("reporter-said", text=Quote(text, LONGEST_TEXT))
        case, told = await write(desk, case, words, *onwards, asked_for=True)
    if file is not None:
        chat = await desk.tx.chats.with_(case.reporter, desk.now)
        posting = Posting("", "", forwarded=file)
        draft = Draft(chat, posting, LetterKind.FORWARD, urgency=SOON, sealed_by=(key(case),))
        passed = await desk.tx.outbox.put(draft, desk.now)
        told = (*told, passed)
    kept = keeping.heard(desk, sign_of_life(desk, case, by))
    return await change(desk, kept, TimelineEntry(Verb.SAID, desk.now, by, text, event, told=told))


async def set_level(desk: Desk, case: Case, level: Level, by: UserId | None) -> Case:
    """Sets how bad it is: a higher level starts its clocks anew, whoever has the case keeps it."""
    _check_live(case)
    if level is case.level:
        raise Refused("case-level-already", code=case.code, level=level.name.lower())
    entry = TimelineEntry(Verb.LEVEL, desk.now, by, level.sign)
    raised = level > case.level
    case = replace(case, level=level)
    if case.state is CaseState.HELD:
        holder = (case.holder,) if case.holder is not None and case.holder != by else ()
        return await change(desk, keeping.promised(desk, case), entry, *holder)
    await desk.tx.cases.write(case)
    await card.record(desk, case, entry)
    if raised:
        return await paging.start(desk, case)
    await card.refresh(desk, case)
    return case


async def escalate(desk: Desk, case: Case, by: UserId) -> Case:
    """Pages the next ones now, without waiting for the clock."""
    _check_live(case)
    await card.record(desk, case, TimelineEntry(Verb.ESCALATED, desk.now, by))
    opened = replace(case, state=CaseState.OPEN, holder=None)
    if case.state is CaseState.HELD:
        opened = replace(opened, progress=Progress(desk.now, step=1))
    opened = replace(
        opened, progress=hurried(desk.policy(opened), opened.progress, desk.now), wake_at=desk.now
    )
    (paged,) = await paging.page(desk, [opened])
    return paged


async def resolve(desk: Desk, case: Case, by: UserId, outcome: str, event: EventId) -> Case:
    """Ends a case with its outcome; the reporter is told that it is closed, not how."""
    _check_live(case)
    ended = purging.foreseen(
        desk,
        replace(case, state=CaseState.RESOLVED, outcome=outcome, ended_at=desk.now, wake_at=None, asked=None),
    )
    await card.void_pages(desk, case)
    ended = await change(desk, ended, TimelineEntry(Verb.RESOLVED, desk.now, by, outcome, event))
    # Once it stands in the room nobody can take it back, not even who runs this bot.
    await card.say(desk, ended, card.sealed(ended, await desk.tx.chain.seal_of(ended.id)))
    return await tell(desk, ended, Text.of("reporter-closed", prefix=Quote(desk.house.prefix)))


async def reopen(desk: Desk, case: Case, by: UserId) -> Case:
    """Opens an ended case again: its reporter is told, and it is paged from the start."""
    if case.live:
        raise Refused("case-open-already", code=case.code)
    opened = purging.foreseen(
        desk, replace(case, state=CaseState.OPEN, holder=None, into=None, ended_at=None)
    )
    await desk.tx.cases.write(opened)
    await card.record(desk, opened, TimelineEntry(Verb.REOPENED, desk.now, by))
    return await paging.start(desk, await tell_reopened(desk, opened))


async def merge(desk: Desk, case: Case, into: Case, by: UserId) -> Case:
    """Ends a duplicate in favour of another case, which keeps what was said in both."""
    _check_live(case)
    _check_live(into)
    if case.id == into.id:
        raise Refused("case-merge-itself", code=case.code)
    if case.drill or into.drill:
        # A drill ends by itself, and whatever was put into it would end with it.
        raise Refused("case-merge-drill")
    if case.covert or into.covert:
        # Their reporter would learn from one case that there is the other.
        raise Refused("case-merge-covert")
    merged = purging.foreseen(
        desk,
        replace(case, state=CaseState.MERGED, into=into.code, ended_at=desk.now, wake_at=None, asked=None),
    )
    await card.void_pages(desk, case)
    await change(desk, merged, TimelineEntry(Verb.MERGED, desk.now, by, into.code))
    higher = max(case.level, into.level)
    into = await change(desk, into, TimelineEntry(Verb.ADDED, desk.now, by, f"{case.code}: {case.text}"))
    return into if higher is into.level else await set_level(desk, into, higher, by)


async def reveal(desk: Desk, case: Case, by: UserId) -> Case:
    """Shows the responders who the reporter is: a step that stands in the timeline."""
    if case.shown:
        raise Refused("case-shown-already", code=case.code)
    return await change(desk, replace(case, shown=True), TimelineEntry(Verb.REVEALED, desk.now, by))


def _check_live(case: Case) -> None:
    if not case.live:
        raise Refused("case-not-open", code=case.code)
