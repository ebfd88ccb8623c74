"""A free sentence with people, a deadline and tags in it, such as action items and decisions are."""

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bot.rules.dates import DateRefused, When, cut_deadline
from bot.rules.identifiers import UserId, localpart
from bot.rules.people import Member
from bot.rules.tags import TAG, tag_of
from commands.moments import date_refusal
from commands.persons import mentions
from commands.reading import Reading

_DANGLING = " \t,;:–-"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was said: the text, the people named in it, the deadline and the tags (folded, without `#`)."""

    text: str = field(repr=False)
    people: tuple[UserId, ...] = ()
    due: When | None = None
    tags: tuple[str, ...] = field(default=(), repr=False)


def read_sentence(
    words: str,
    reading: Reading,
    *,
    with_people: bool,
    with_deadline: bool,
    with_tags: bool,
) -> Sentence:
    """Reads a sentence.

    People and tags at its start or end are taken out of the text; within it they stay, as words. Raises
    `Refused` for a person nobody knows and for a deadline that is no date, is past or is ambiguous.
    """
    due = None
    if with_deadline:
        try:
            cut = cut_deadline(words, now=reading.at, zone=ZoneInfo(reading.zone), language=reading.language)
        except DateRefused as refused:
            raise date_refusal(refused) from None
        if cut is not None:
            words, due = cut.rest, cut.when
    marks: list[tuple[int, int, str]] = []
    people: list[UserId] = []
    if with_people:
        for mention in mentions(words, reading.members, reading.sender):
            people.append(mention.user_id)
            marks.append((mention.start, mention.end, _name(mention.user_id, reading.members)))
    tags = []
    if with_tags:
        for found in TAG.finditer(words):
            tags.append(tag_of(found))
            marks.append((found.start(), found.end(), found[0]))
    return Sentence(
        _without(words, sorted(marks)), tuple(dict.fromkeys(people)), due, tuple(dict.fromkeys(tags))
    )


def _without(words: str, marks: list[tuple[int, int, str]]) -> str:
    """Takes out the marks at both ends; those in the middle stay as words."""
    start, end = 0, len(words)
    first, last = 0, len(marks)
    while first < last and not words[start : marks[first][0]].strip(_DANGLING):
        start = marks[first][1]
        first += 1
    while last > first and not words[marks[last - 1][1] : end].strip(_DANGLING + "."):
        end = marks[last - 1][0]
        last -= 1
    pieces: list[str] = []
    for mark_start, mark_end, shown in marks[first:last]:
        pieces += (words[start:mark_start], shown)
        start = mark_end
    text = "".join((*pieces, words[start:end]))
    return " ".join(text.strip(_DANGLING).split())


def _name(user_id: UserId, members: tuple[Member, ...]) -> str:
    return next((member.name for member in members if member.user_id == user_id), localpart(user_id))
