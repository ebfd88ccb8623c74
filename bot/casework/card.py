"""The card of a case: what, how bad, who has it, what comes next; its thread is the timeline."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.casework.desk import Desk
from bot.rules.cases import LONGEST_TEXT, REPORTED, Case, CaseState, TimelineEntry, Verb
from bot.rules.identifiers import LetterId, UserId
from bot.rules.intake import QUESTIONS
from bot.texts import Moment, Quote, Text, Who
from storage.cases import key
from storage.letters import PAGE, REPLY, Draft, LetterKind
from storage.postings import Posting

_MOST_QUOTED = 600
_FLOOD, _FLOOD_LASTS, _MOST_LISTED = "flood-card", timedelta(minutes=10), 60
# What of the answers a responder must see in one glance; the rest stands in the thread.
_ON_CARD = ("when", "whom", "contact", "danger", "where", "compromised", "help")


def head(case: Case) -> Text:
    """Says in a few words which case this is."""
    return Text.of(
        "case-head",
        sign=case.level.sign,
        code=case.code,
        level=case.level.name.lower(),
        kind=case.kind.value if case.kind else "unknown",
        drill="yes" if case.drill else "no",
    )


def texts(desk: Desk, case: Case) -> tuple[Text, ...]:
    """Words the card of a case as it stands."""
    lines = [head(case)]
    if case.text:
        lines.append(Text.of("case-words", text=Quote(case.text, _MOST_QUOTED)))
    lines += [answer(name, case.answers[name]) for name in _ON_CARD if case.answers.get(name)]
    lines.append(since(desk, case))
    if case.unverified:
        lines.append(Text.of("case-unverified"))
    if case.covert:
        lines.append(Text.of("case-covert"))
    lines.append(standing(desk, case))
    return tuple(lines)


def since(desk: Desk, case: Case) -> Text:
    """Says since when there is a case, and from whom: where that is shown, with the id to find them by."""
    reporter = Text.of("case-reporter-hidden")
    if case.shown:
        reporter = Text.of(
            "case-reporter-shown", who=desk.who(case.reporter), id=Quote(case.reporter, _MOST_QUOTED)
        )
    return Text.of("case-since", at=Moment(case.opened_at, desk.house.zone), reporter=reporter)


def answer(question: str, given: str) -> Text:
    """Shows an answer under the short name of its question."""
    known = next(one for one in QUESTIONS if one.id == question)
    shown = Text.of(f"choice-{question}-{given}") if given in known.choices else Quote(given, _MOST_QUOTED)
    return Text.of("case-answer", question=Text.of(f"short-{question}"), answer=shown)


def standing(desk: Desk, case: Case) -> Text:
    """Says who has a case, or who is paged next and when."""
    zone = desk.house.zone
    match case.state:
        case CaseState.RESOLVED if not case.outcome:
            return Text.of("case-closed")
        case CaseState.RESOLVED:
            return Text.of("case-resolved", outcome=Quote(case.outcome, _MOST_QUOTED))
        case CaseState.MERGED:
            return Text.of("case-merged", code=case.into or "")
        case CaseState.HELD if case.holder is not None and case.promised_until is not None:
            until = Moment(case.promised_until, zone, brief=True)
            return Text.of("case-held", who=desk.who(case.holder), at=until)
        case _ if case.drill and case.wake_at is not None:
            return Text.of("case-drill", at=Moment(case.wake_at, zone, brief=True), next=_next(desk, case))
        case _ if case.wake_at is not None and case.wake_at > desk.now:
            at = Moment(case.wake_at, zone, brief=True)
            prefix = Quote(desk.house.prefix)
            return Text.of("case-waits", prefix=prefix, code=case.code, at=at, next=_next(desk, case))
        case _:
            return Text.of("case-nobody", prefix=Quote(desk.house.prefix), code=case.code)


def given(desk: Desk, case: Case, to: UserId) -> Text:
    """Says that somebody is called for a case, and who is next if they do not take it."""
    at = case.wake_at or desk.now
    return Text.of(
        "case-given", who=desk.who(to), at=Moment(at, desk.house.zone, brief=True), next=_next(desk, case)
    )


def _next(desk: Desk, case: Case) -> Text:
    """Who is paged next when nobody acknowledges."""
    steps = desk.policy(case).steps
    whom = steps[case.progress.step].whom[0] if case.progress.step < len(steps) else "everybody"
    known = whom in {"on-call", "backup", "responders", "coordinators", "everybody"}
    return Text.of(f"whom-{whom}") if known else Text.of("whom-person", who=desk.who(UserId(whom)))


async def put(
    desk: Desk, case: Case, *, rings: tuple[UserId, ...] = (), more: tuple[Text, ...] = ()
) -> LetterId | None:
    """Owes the card of a case; without a room that is fit for it there is none.

    One that `rings` people names them and says `more`, until it is reworded for the first time.
    """
    if desk.room is None:
        return None
    call = (Text.of("case-call", who=desk.whom(rings)),) if rings else ()
    posting = desk.posting(*texts(desk, case), *call, *more, rings=rings)
    return await desk.tx.outbox.put(
        Draft(desk.room, posting, urgency=_urgency(case), about=key(case)), desk.now
    )


async def on_one(desk: Desk, case: Case) -> Case:
    """Gives a case a card where it has none yet: it came in a flood, or while no room was fit for it."""
    return case if case.card is not None else replace(case, card=await put(desk, case))


async def refresh(desk: Desk, case: Case) -> None:
    """Has the card show how the case stands now."""
    if case.card is None or desk.room is None:
        return
    draft = Draft(desk.room, desk.posting(*texts(desk, case)), about=key(case))
    await desk.tx.outbox.put_edit(case.card, draft, desk.now)


async def void_pages(desk: Desk, case: Case) -> None:
    """Gives up the pages of a case that did not go yet; the card goes, whoever it was to ring."""
    await desk.tx.outbox.void_pages(key(case), besides=case.card)


async def record(desk: Desk, case: Case, entry: TimelineEntry, *, rings: tuple[UserId, ...] = ()) -> None:
    """Adds a step to the timeline, and shows it in the card's thread."""
    letter = None
    if desk.room is not None and case.card is not None:
        posting = desk.posting(step(desk, case, entry), rings=rings, in_thread=True)
        draft = Draft(desk.room, posting, about=key(case), under=case.card)
        letter = await desk.tx.outbox.put(draft, desk.now)
    await desk.tx.timeline.note(case, replace(entry, letter=letter))


def sealed(case: Case, seal: str) -> Text:
    """Shows what the chain of a case had come to when it was closed."""
    return Text.of("case-seal", code=case.code, seal=seal)


async def say(desk: Desk, case: Case, *lines: Text, rings: tuple[UserId, ...] = ()) -> None:
    """Says something in the card's thread that is no step of the case."""
    if desk.room is not None:
        posting = desk.posting(*lines, rings=rings, in_thread=True)
        draft = Draft(desk.room, posting, about=key(case), under=case.card)
        await desk.tx.outbox.put(draft, desk.now)


async def flood(desk: Desk) -> None:
    """Shows the cases that came all at once on one card, the worst first; it is edited as more come."""
    if desk.room is None:
        return
    waiting = [case for case in await desk.tx.cases.listing(most=1000) if case.card is None]
    lines = [Text.of("flood-card", count=len(waiting))]
    lines += [
        Text.of("flood-case", head=head(case), text=Quote(case.text, 80)) for case in waiting[:_MOST_LISTED]
    ]
    shown = tuple(key(case) for case in waiting[:_MOST_LISTED])
    draft = Draft(desk.room, desk.posting(*lines), urgency=0, sealed_by=shown)
    known = await desk.tx.facts.readable(_FLOOD)
    letter, _, at = (known or "").partition(" ")
    fresh = letter and desk.now - datetime.fromisoformat(at) < _FLOOD_LASTS
    if fresh and await desk.tx.outbox.stands(LetterId(int(letter))):
        await desk.tx.outbox.put_edit(LetterId(int(letter)), draft, desk.now)
    else:
        letter = str(await desk.tx.outbox.put(draft, desk.now))
    await desk.tx.facts.put(_FLOOD, f"{letter} {desk.now.isoformat()}")


async def flood_again(desk: Desk) -> None:
    """Shows what is left of a flood anew, where its card or a wording of it went with one of its cases."""
    letter, _, _ = (await desk.tx.facts.readable(_FLOOD) or "").partition(" ")
    if not letter:
        return
    first, outbox = LetterId(int(letter)), desk.tx.outbox
    if all([await outbox.stands(one) for one in (first, *await outbox.edits_of(first))]):
        return
    if any(case.card is None for case in await desk.tx.cases.listing(most=1000)):
        await flood(desk)


async def renew(desk: Desk, case: Case) -> Case:
    """Takes the card out of the room with all its earlier wordings, and puts another in its place."""
    if desk.room is None or case.card is None:
        return case
    for letter in (case.card, *await desk.tx.outbox.edits_of(case.card)):
        await take_out(desk, letter)
    return replace(case, card=await put(desk, case))


async def take_out(desk: Desk, letter: LetterId) -> None:
    """Removes what a letter said from the on-call room."""
    if desk.room is not None:
        await desk.tx.outbox.redact(desk.room, desk.now, letter=letter)


async def show_file(desk: Desk, case: Case, content: dict[str, object]) -> None:
    """Shows a file of the reporter's in the card's thread, encrypted as it came."""
    if desk.room is None or case.card is None:
        return
    posting = Posting("", "", in_thread=True, forwarded=content)
    draft = Draft(desk.room, posting, LetterKind.FORWARD, about=key(case), under=case.card)
    await desk.tx.outbox.put(draft, desk.now)


def step(desk: Desk, case: Case, entry: TimelineEntry) -> Text:
    """Words one step of a timeline."""
    if entry.verb is Verb.ANSWERED:
        question, _, given = entry.text.partition("=")
        return answer(question, given)
    if entry.verb is Verb.RESTORED:
        at = Moment(datetime.fromisoformat(entry.text), desk.house.zone)
        return Text.of("case-did-restored", at=at, prefix=Quote(desk.house.prefix), code=case.code)
    if entry.verb is Verb.KEPT:
        until = Moment(datetime.fromisoformat(entry.text), desk.house.zone, has_time=False)
        return Text.of("case-did-kept", who=_by(desk, case, entry), at=until)
    return Text.of(
        _wording(case, entry),
        who=_by(desk, case, entry),
        text=Quote(entry.text, LONGEST_TEXT),
        prefix=Quote(desk.house.prefix),
        code=case.code,
        at=Moment(entry.at, desk.house.zone, brief=True),
    )


def _wording(case: Case, entry: TimelineEntry) -> str:
    """Names the text of a step."""
    if entry.verb is Verb.LEFT and entry.by == case.reporter and not case.covert:
        return "case-did-left-chat"
    if entry.verb is Verb.OPENED and not entry.text:
        return "case-did-opened-bare"
    if case.drill and entry.verb is Verb.ACKNOWLEDGED:
        return "case-did-answered-drill"
    return f"case-did-{entry.verb.value}"


def _by(desk: Desk, case: Case, entry: TimelineEntry) -> Who | Text:
    """Names who took a step; the reporter only where they allowed it, even if they are a responder."""
    person = entry.by
    if person is None:
        return Text.of("case-vigie")
    crew = {*desk.crew.responders, *desk.crew.coordinators}
    reports = entry.verb in REPORTED and (person == case.reporter or person not in crew)
    if entry.verb is Verb.LEFT:
        # A responder who left is in no crew any more, and no reporter for that.
        reports = person == case.reporter
    if reports and not (case.shown and person == case.reporter):
        return Text.of("case-reporter")
    return desk.who(person)


def _urgency(case: Case) -> int:
    """A card is the first page of its case, and goes before whatever else waits in the room."""
    return PAGE if case.live else REPLY
