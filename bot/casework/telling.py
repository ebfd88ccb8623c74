"""What the bot says to a reporter, in their private chat and language."""

from dataclasses import replace

from bot.casework.desk import Desk
from bot.rules.cases import Case
from bot.rules.identifiers import LetterId
from bot.rules.intake import SKIPPED, leaning
from bot.texts import Language, Moment, Text, word
from bot.texts.lengths import length
from storage.cases import key
from storage.letters import PAGE, Draft
from storage.postings import Posting

# After pages, before whatever else waits.
SOON = PAGE + 1


def is_silent(case: Case) -> bool:
    """Tells whether the reporter asked not to be answered: a phone that lights up may give them away."""
    return case.answers.get("contact") == "silent"


def is_watched(case: Case) -> bool:
    """Tells whether the reporter said that somebody else may read their phone or account."""
    return leaning(case.answers.get("compromised", "")) == "yes"


def is_reached_here(case: Case) -> bool:
    """Tells whether the bot may write by itself: here, and on a phone that nobody else reads."""
    return case.answers.get("contact", SKIPPED) in {"yes", "text", SKIPPED} and not is_watched(case)


async def tell(
    desk: Desk, case: Case, *texts: Text, asked_for: bool = False, by_the_clock: bool = False
) -> Case:
    """Writes to the reporter, and to those of duplicates, and keeps when; nobody reported a drill.

    The reporter of a covert case is never written to. Who asked not to be answered is left alone, but for
    what a responder `asked_for`. What is said `by_the_clock` makes no phone ring, and goes only to whom the
    bot may write by itself.
    """
    case, _ = await write(desk, case, *texts, asked_for=asked_for, by_the_clock=by_the_clock)
    return case


async def write(
    desk: Desk, case: Case, *texts: Text, asked_for: bool = False, by_the_clock: bool = False
) -> tuple[Case, tuple[LetterId, ...]]:
    """Does as `tell` does, and returns the letters as well."""
    if case.chat is None or case.drill or case.covert:
        return case, ()
    letters = []
    for one in (case, *await desk.tx.cases.put_into(case)):
        if (is_silent(one) and not asked_for) or (by_the_clock and not is_reached_here(one)):
            continue
        wording = word(Language(one.language), desk.now, *texts)
        chat = await desk.tx.chats.with_(one.reporter, desk.now)
        posting = Posting.of(wording, rings=() if by_the_clock else (one.reporter,))
        draft = Draft(chat, posting, urgency=SOON, sealed_by=(key(one),))
        letters.append(await desk.tx.outbox.put(draft, desk.now))
    told = replace(case, told_at=desk.now)
    await desk.tx.cases.write(told)
    return told, tuple(letters)


async def tell_reopened(desk: Desk, case: Case) -> Case:
    """Says that the people on call see to a closed case again, and by when, as after an alert."""
    policy, starts = desk.policy(case), desk.awake(case.level, desk.now)
    return await tell(
        desk,
        case,
        Text.of(
            "reporter-reopened",
            code=case.code,
            acknowledged=length(policy.acknowledged),
            words=length(policy.first_words),
            waits="yes" if starts > desk.now else "no",
            at=Moment(starts, desk.house.zone, brief=True),
        ),
    )


async def still_calling(desk: Desk, case: Case) -> Case:
    """Says that nobody has answered yet, no oftener than answers were promised."""
    last = case.told_at or case.opened_at
    if case.rounds < 2 or desk.now - last < desk.policy(case).acknowledged:
        return case
    # “Nobody has answered yet” would be untrue to whoever was told that somebody has it.
    told = "reporter-calling-again" if await desk.tx.timeline.was_taken(case) else "reporter-still-calling"
    return await tell(desk, case, Text.of(told, emergency=desk.watch.emergency))


async def taken(desk: Desk, case: Case, *, before: bool) -> Case:
    """Says that somebody has the case, or that somebody goes on with one that was taken `before`."""
    return await tell(desk, case, Text.of("reporter-taken-over" if before else "reporter-taken"))
