"""What the commands on dates to agree on share: the poll, its count, its end."""

from bot.rules.date_polls import DatePoll, best, counts
from bot.texts import Moment, Quote, Text, plain, word
from commands.command import Call, Reply
from storage.date_polls import key
from storage.letters import Draft, LetterKind
from storage.postings import Answer, Posting
from storage.store import Transaction


def shown(poll: DatePoll, call: Call) -> Reply:
    """Shows the dates with how many could come, and how to answer."""
    voices = counts(poll)
    favourites = best(voices)
    lines = tuple(
        Text.of(
            "date-in-poll",
            place=place,
            at=Moment(at, poll.zone),
            count=voices[place - 1],
            best="yes" if place in favourites else "no",
            who=call.whom(tuple(who for who, chosen in poll.answers.items() if place in chosen)),
        )
        for place, at in enumerate(poll.dates, 1)
    )
    head = Text.of("date-poll", title=Quote(poll.title, 200))
    how = Text.of("date-poll-how", prefix=Quote(call.prefix))
    return Reply((head, *lines, how), about=key(poll), changed=True)


def letter_of(poll: DatePoll, call: Call) -> Draft:
    """Makes the Matrix poll, in the group's language."""
    question = word(
        call.group_language, call.now, Text.of("date-poll-question", title=Quote(poll.title, 200))
    )
    answers = tuple(
        Answer(
            str(place),
            plain(call.group_language, call.now, Text.of("date-answer", at=Moment(at, poll.zone))),
        )
        for place, at in enumerate(poll.dates, 1)
    )
    posting = Posting(question.body, question.formatted_body, poll_answers=answers, most_answers=len(answers))
    return Draft(call.in_group.room_id, posting, LetterKind.POLL, about=key(poll))


async def refresh(poll: DatePoll, call: Call, tx: Transaction) -> None:
    """Rewords the bot's answer with the count of now."""
    letters = await tx.outbox.about(key(poll), LetterKind.MESSAGE)
    answers = [letter for letter in letters if letter.answers == poll.source_event]
    first = next((letter for letter in answers if letter.room_id == poll.room_id), None)
    if first is not None:
        wording = word(call.group_language, call.now, *shown(poll, call).texts)
        # What was asked in private is shown in the room without pointing at a message nobody sees there.
        asked_here = answers[0].room_id == poll.room_id
        posting = Posting.of(wording, answers_event=poll.source_event if asked_here else None)
        await tx.outbox.put_edit(first.id, Draft(poll.room_id, posting, about=key(poll)), call.now)


async def end_poll(poll: DatePoll, call: Call, tx: Transaction) -> None:
    """Ends the Matrix poll of dates that are no longer asked about."""
    ended = word(call.group_language, call.now, Text.of("date-poll-ended"))
    await tx.outbox.end_polls(key(poll), Draft(poll.room_id, Posting.of(ended)), call.now)
