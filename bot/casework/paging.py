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
from bot.texts import Quote, Text, word
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


async def page(desk: Desk, cases: Sequence[Case]) -> list[Case]:
    """Pages for cases that are due, whose promises lapsed or whose last page reached nobody."""
    paged: list[Case] = []
    calls: dict[tuple[UserId, ...], list[tuple[Case, Page]]] = {}
    for due in cases:
        late = due.wake_at is not None and desk.now - due.wake_at > _LATE
        case, first = await _lapsed(desk, due) if due.state is CaseState.HELD else (due, ())
        crew = replace(desk.crew, on_call=(*first, *desk.crew.on_call))
        decided = next_page(desk.policy(case), case.progress, crew, desk.now)
        again = desk.awake(case.level, decided.look_again_at)
        case = replace(case, progress=decided.progress, wake_at=again, rounds=case.rounds + 1)
        await desk.tx.cases.write(case)
        await card.record(desk, case, TimelineEntry(Verb.PAGED, desk.now, None, _names(desk, decided, late)))
        await card.refresh(desk, case)
        case = await still_calling(desk, case)
        paged.append(case)
        calls.setdefault(decided.people, []).append((case, decided))
    for people, for_them in calls.items():
        missing = dict.fromkeys(whom for _, decided in for_them for whom in decided.missing)
        await ring(desk, people, [case for case, _ in for_them], tuple(missing))
        outside = dict.fromkeys(person for _, decided in for_them for person in decided.outside)
        drill = all(case.drill for case, _ in for_them)
        await page_outside(desk.house.pagers, outside, desk.language, desk.tx, desk.now, drill=drill)
    return paged


async def _lapsed(desk: Desk, case: Case) -> tuple[Case, tuple[UserId, ...]]:
    """Opens a case again whose holder gave no sign of life; they are paged with whoever is on call."""
    holder = (case.holder,) if case.holder in desk.crew.responders and case.holder else ()
    opened = replace(case, state=CaseState.OPEN, holder=None, progress=Progress(desk.now))
    await card.record(desk, opened, TimelineEntry(Verb.LAPSED, desk.now, case.holder))
    return opened, holder


def _names(desk: Desk, decided: Page, late: bool) -> str:
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
    if desk.room is None:
        return
    here = tuple(person for person in people if person in desk.crew.responders)
    if people and not here:
        # Coordinators who are not in the room are written to in private, with the card.
        return
    rung = here or desk.crew.responders
    texts = [
        _call(desk, cases, rung),
        *(Text.of("page-nobody", whom=Text.of(f"whom-{whom}")) for whom in missing if ":" not in whom),
    ]
    one = cases[0] if len(cases) == 1 else None
    draft = Draft(
        desk.room,
        desk.posting(*texts, rings=rung),
        urgency=PAGE,
        about=card.key(one) if one else None,
        under=one.card if one else None,
    )
    letter = await desk.tx.outbox.put(draft, desk.now)
    await _owe(desk, letter, cases, rung)


def _call(desk: Desk, cases: Sequence[Case], people: tuple[UserId, ...]) -> Text:
    who = desk.whom(people)
    if len(cases) == 1:
        (case,) = cases
        return Text.of("page", head=card.head(case), who=who, ack=desk.typed(f"ack {case.code}"))
    worst = sorted(cases, key=lambda case: (-case.level, case.id))
    codes = tuple(Quote(f"{case.level.sign} {case.code}") for case in worst[:30])
    return Text.of("page-many", who=who, count=len(cases), codes=codes, ack=desk.typed("ack CODE"))


async def _ring_person(desk: Desk, person: UserId, cases: Sequence[Case]) -> None:
    """Writes to somebody in private, without content; with the card where no room is fit for it."""
    tx, now = desk.tx, desk.now
    likes = await tx.people.preferences(person)
    language = desk.house.language_of(likes.language or desk.language)
    drill = all(case.drill for case in cases)
    texts = [Text.of("page-private", count=len(cases), drill="yes" if drill else "no")]
    if person not in desk.crew.responders:
        # They cannot open the room, so they get what stands there.
        no_room = [Text.of("page-no-room")] if desk.room is None else []
        texts += [*no_room, *(text for case in cases[:_MOST_CARDS] for text in card.texts(desk, case))]
    posting = Posting.of(word(language, now, *texts), rings=(person,))
    about = card.key(cases[0]) if len(cases) == 1 else None
    letter = await tx.outbox.put(
        Draft(await tx.chats.with_(person, now), posting, urgency=PAGE, about=about), now
    )
    await _owe(desk, letter, cases, (person,))


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
    for person in people:
        likes = await desk.tx.people.preferences(person)
        language = desk.house.language_of(likes.language or desk.language)
        chat = await desk.tx.chats.with_(person, desk.now)
        wording = word(language, desk.now, card.head(case), card.step(desk, case, entry))
        postings = [(Posting.of(wording, rings=(person,)), LetterKind.MESSAGE)]
        if file is not None:
            postings.append((Posting("", "", forwarded=file), LetterKind.FORWARD))
        for posting, kind in postings:
            await desk.tx.outbox.put(Draft(chat, posting, kind, urgency=SOON, about=card.key(case)), desk.now)


async def _owe(desk: Desk, letter: LetterId, cases: Sequence[Case], people: tuple[UserId, ...]) -> None:
    await desk.tx.pages.owe(letter, [(case.id, case.rounds) for case in cases], people, desk.now)


async def went(desk: Desk, pages: Sequence[PageKept]) -> None:
    """Looks at pages whose fate is known: a step that reached no device starts the next one now."""
    for case_id, place in {(page.case_id, page.round) for page in pages}:
        case = await desk.tx.cases.get(case_id)
        if case.state is not CaseState.OPEN or case.rounds != place:
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
