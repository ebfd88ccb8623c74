"""The reporter's side: what they write reaches the responders at once, questions come one at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.casework import card, handling
from bot.casework.desk import Desk
from bot.casework.telling import is_silent
from bot.rules.cases import Case, Kind, Level, TimelineEntry, Verb
from bot.rules.identifiers import EventId, UserId
from bot.rules.intake import (
    NO,
    QUESTIONS,
    SKIPPED,
    UNSURE,
    YES,
    Question,
    chosen,
    leaning,
    next_question,
    question,
    raised,
    skips,
    stops,
)
from bot.texts import LANGUAGES, Language, Moment, Quote, Text, word
from bot.texts.lengths import length

_SHORT = {"yes": YES, "no": NO, "unsure": UNSURE}


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wrote about a case: the words, the message, when (UTC), and who."""

    text: str = field(repr=False)
    event: EventId
    at: datetime
    by: UserId


async def receipt(desk: Desk, case: Case) -> tuple[Case, tuple[Text, ...]]:
    """Says that the alert arrived: its code, what happens next and by when, who reads this; then asks on."""
    policy, starts = desk.policy(case), desk.awake(case.level, desk.now)
    lines = [
        Text.of(
            "alert-received",
            code=case.code,
            sign=case.level.sign,
            level=case.level.name.lower(),
            acknowledged=length(policy.acknowledged),
            words=length(policy.first_words),
            waits="yes" if starts > desk.now else "no",
            at=Moment(starts, desk.house.zone, brief=True),
            prefix=Quote(desk.house.prefix),
        ),
        Text.of("alert-limits", emergency=desk.watch.emergency),
    ]
    if case.unverified:
        lines.append(Text.of("alert-unverified"))
    case, asked = await _ask(desk, case)
    return case, (*lines, *asked)


async def heard(
    desk: Desk, case: Case, said: Words, *, saw_question: bool = True
) -> tuple[Case, tuple[Text, ...]]:
    """Takes what the reporter wrote in private: the answer to what was asked, or more about the case.

    Who cannot have seen the question (`saw_question`) does not answer it. Returns what to say to that:
    nothing, once they have asked not to be answered.
    """
    # Whoever reported a duplicate is not asked what the other one is asked.
    answers = saw_question and case.asked is not None and said.by == case.reporter
    case, texts = await _heard(desk, case, said, question(case.asked) if answers and case.asked else None)
    return case, () if is_silent(case) else texts


async def _heard(
    desk: Desk, case: Case, said: Words, asked: Question | None
) -> tuple[Case, tuple[Text, ...]]:
    if asked is not None and stops(said.text):
        case = await _keep(desk, case, dict.fromkeys((one.id for one in QUESTIONS), SKIPPED))
        return case, (Text.of("intake-stopped"),)
    if asked is not None and skips(said.text):
        return await _ask(desk, await _keep(desk, case, {asked.id: SKIPPED}))
    if asked is None:
        return await added(desk, case, said)
    if _may_mean_else(case, asked, said):
        case, passed = await added(desk, case, said)
        case, again = await _ask(desk, case)
        return case, (*passed, *again)
    return await _ask(desk, await _answered(desk, case, asked, said))


def _may_mean_else(case: Case, asked: Question, said: Words) -> bool:
    """Tells whether “ok” may be meant for what was said since the question: then it is no consent."""
    if "yes" not in asked.choices or said.text.strip(" .)").isdecimal():
        return False
    return case.told_at is not None and case.asked_at is not None and case.told_at > case.asked_at


async def added(desk: Desk, case: Case, said: Words) -> tuple[Case, tuple[Text, ...]]:
    """Adds to a case what its reporter says beside the questions."""
    entry = TimelineEntry(Verb.ADDED, said.at, said.by, said.text, said.event)
    case = await handling.add(desk, case, entry)
    return case, passed_on(case)


async def after_the_end(desk: Desk, case: Case, said: Words) -> tuple[Text, ...]:
    """Takes what a reporter writes once their case is closed: whoever had it is rung, it stays closed."""
    entry = TimelineEntry(Verb.ADDED, said.at, said.by, said.text, said.event)
    case = await handling.add(desk, case, entry)
    if is_silent(case):
        return ()
    return (Text.of("alert-after-end", code=case.code, prefix=Quote(desk.house.prefix)),)


def passed_on(case: Case) -> tuple[Text, ...]:
    """Says that the responders have it, unless the reporter asked not to be answered."""
    return () if is_silent(case) else (Text.of("alert-passed-on"),)


async def file(desk: Desk, case: Case, content: dict[str, object], said: Words) -> Case:
    """Passes on a file of the reporter's, which stays encrypted as it came."""
    entry = TimelineEntry(Verb.FILE, said.at, said.by, event=said.event)
    return await handling.add(desk, case, entry, content)


async def raised_by_reporter(desk: Desk, case: Case, level: Level) -> Case:
    """Takes it that it is worse than it was."""
    return await handling.set_level(desk, case, level, case.reporter)


async def taken_back(desk: Desk, case: Case, said: Words) -> Case:
    """Notes that the reporter takes the alert back; a person decides whether that is believed."""
    entry = TimelineEntry(Verb.WITHDRAWN, said.at, said.by, said.text, said.event)
    return await handling.add(desk, case, entry)


async def _answered(desk: Desk, case: Case, asked: Question, said: Words) -> Case:
    if asked.id == "what" and not case.text:
        case = replace(case, text=said.text, text_event=said.event)
    case, given = _with_answer(desk, case, asked, said.text)
    entry = TimelineEntry(Verb.ANSWERED, said.at, said.by, f"{asked.id}={given}", said.event)
    return await _as_bad_as_said(desk, await handling.add(desk, replace(case, asked=None), entry))


def _with_answer(desk: Desk, case: Case, asked: Question, words: str) -> tuple[Case, str]:
    """Keeps an answer, the last one given to its question: consent that is taken back is none."""
    given = chosen(asked, words, _names(desk, asked)) or words
    if asked.id == "kind" and given in set(Kind):
        case = replace(case, kind=Kind(given))
    if asked.id == "shown":
        case = replace(case, shown=given == "yes")
    return replace(case, answers={**case.answers, asked.id: given}), given


async def _as_bad_as_said(desk: Desk, case: Case) -> Case:
    level = raised(case.level, case.answers)
    return case if level is case.level else await handling.set_level(desk, case, level, None)


async def _ask(desk: Desk, case: Case) -> tuple[Case, tuple[Text, ...]]:
    """Asks the next question, if there is one left."""
    known = {**case.answers}
    if case.text:
        known.setdefault("what", SKIPPED)
    if case.kind is not None:
        known.setdefault("kind", SKIPPED)
    watched = leaning(case.answers.get("compromised", "")) == "yes"
    following = None if watched or is_silent(case) else next_question(known, case.kind)
    case = replace(case, asked=following.id if following else None, asked_at=desk.now)
    await desk.tx.cases.write(case)
    if following is None:
        return case, (Text.of("intake-watched" if watched else "intake-done"),)
    choices = tuple(
        Text.of("intake-choice", place=place, choice=Text.of(f"choice-{following.id}-{choice}"))
        for place, choice in enumerate(following.choices, 1)
    )
    how = "again" if case.answers else "choices" if choices else "words"
    return case, (Text.of(f"ask-{following.id}"), *choices, Text.of("intake-skip", how=how))


async def _keep(desk: Desk, case: Case, answers: dict[str, str]) -> Case:
    case = replace(case, answers={**answers, **case.answers}, asked=None)
    await desk.tx.cases.write(case)
    return case


def _names(desk: Desk, asked: Question) -> dict[str, tuple[str, ...]]:
    """What people may call each choice: its words in every language, without what explains them."""
    names: dict[str, tuple[str, ...]] = {}
    for choice in asked.choices:
        shown = Text.of(f"choice-{asked.id}-{choice}")
        said = [word(Language(one), desk.now, shown).body for one in LANGUAGES]
        names[choice] = (*said, *(one.partition("(")[0].strip() for one in said))
    return {choice: (*said, *_SHORT.get(choice, ())) for choice, said in names.items()}


async def safe(desk: Desk, case: Case, said: Words) -> Case:
    """Notes that the reporter says they are safe; a person closes the case, or does not believe it."""
    entry = TimelineEntry(Verb.SAFE, said.at, said.by, said.text, said.event)
    return await handling.add(desk, case, entry)


async def corrected(desk: Desk, case: Case, said: Words) -> Case:
    """Passes on the new words of a message that the reporter edited; an answer is read again."""
    if case.text_event == said.event:
        case = replace(case, text=said.text)
    steps = [entry for _, entries in await desk.tx.timeline.from_event(said.event) for entry in entries]
    for answered in (entry for entry in steps if entry.verb is Verb.ANSWERED):
        case, _ = _with_answer(desk, case, question(answered.text.partition("=")[0]), said.text)
    entry = TimelineEntry(Verb.CORRECTED, said.at, said.by, said.text, said.event)
    return await _as_bad_as_said(desk, await handling.add(desk, case, entry))


async def withdrawn(desk: Desk, case: Case, entries: Sequence[TimelineEntry]) -> None:
    """Takes the words of a deleted message, which led to these steps, out of a case and the on-call room."""
    event = entries[0].event
    if event is None:
        return
    await desk.tx.timeline.forget_words(event, desk.now)
    for entry in entries:
        if entry.letter is not None:
            await card.take_out(desk, entry.letter)
    given = {entry.text.partition("=")[0] for entry in entries if entry.verb is Verb.ANSWERED}
    answers = {name: SKIPPED if name in given else kept for name, kept in case.answers.items()}
    on_card = case.text_event == event or bool(given)
    if case.text_event == event:
        case = replace(case, text="")
    case = replace(case, answers=answers, shown=case.shown and "shown" not in given)
    if on_card:
        case = await card.renew(desk, case)
    await handling.change(desk, case, TimelineEntry(Verb.DELETED, desk.now, entries[0].by))
