"""People as they are named in a room: a pill, a Matrix id, or a display name that only one person bears."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.rules.folding import fold
from bot.rules.identifiers import UserId, localpart
from bot.rules.people import Member
from bot.texts import Quote, Refused, Who

ME = frozenset({"me", "moi", "mich", "mir", "mech", "ech"})
_AT = re.compile(r"(?<![\w@/.])@(?=\S)")
_USER_ID = re.compile(r"@[^\s:@,;]+:[A-Za-z0-9.\-]+(?::\d{1,5})?")
_NAME_WORD = re.compile(r"[\w'’.\-]+")
_JOINED_BY = re.compile(r"(?:[\s,;&+]+|(?<!\S)(?:et|and|und|an|a)(?!\S))*")
_LONGEST_NAME = 6
_DANGLING = " \t\u00a0\u202f,;:–-"


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a line: who, and from where to where."""

    user_id: UserId
    start: int
    end: int


def mentions(words: str, members: tuple[Member, ...], sender: UserId) -> Iterator[Mention]:
    """Finds everybody named with `@`; raises `Refused` for a name that nobody or several bear."""
    position = 0
    while (found := _AT.search(words, position)) is not None:
        mention = _mention_at(words, found.start(), members, sender)
        yield mention
        position = mention.end


def find_persons(words: str, members: tuple[Member, ...], sender: UserId) -> tuple[UserId, ...]:
    """Reads a list of people, with or without `@`; raises `Refused` for one that is not known."""
    people: list[UserId] = []
    position = _skip(words, 0)
    while position < len(words):
        start = position + (words[position] == "@")
        mention = _mention_at(words, position, members, sender) if start > position else None
        if mention is None:
            mention = _named(words, position, position, members, sender)
        people.append(mention.user_id)
        position = _skip(words, mention.end)
    return tuple(dict.fromkeys(people))


def first_person(words: str, members: tuple[Member, ...], sender: UserId) -> tuple[UserId, str]:
    """Reads the person a line begins with, and returns what follows; raises `Refused` as above."""
    start = _skip(words, 0)
    if words[start : start + 1] == "@":
        mention = _mention_at(words, start, members, sender)
    else:
        mention = _named(words, start, start, members, sender)
    return mention.user_id, words[mention.end :].lstrip(" \t\u00a0\u202f,:")


def leading_persons(
    words: str, members: tuple[Member, ...], sender: UserId
) -> tuple[tuple[UserId, ...], str]:
    """Reads the people a line begins with, and returns what follows them.

    A whole Matrix id may be of somebody who is not here any more. What has no `@` and is no name of anybody
    begins the rest. Raises `Refused` for an `@` nobody bears.
    """
    people: list[UserId] = []
    rest = words.strip()
    while rest:
        start = _skip(rest, 0) if people else 0
        by_id = _USER_ID.match(rest, start)
        if by_id is not None:
            text = by_id[0].rstrip(".-")
            people.append(UserId(text))
            rest = rest[start + len(text) :]
            continue
        try:
            person, after = first_person(rest[start:], members, sender)
        except Refused as refused:
            if rest[start : start + 1] == "@" or refused.text.id != "person-unknown":
                raise
            break
        people.append(person)
        rest = after
    return tuple(dict.fromkeys(people)), rest.lstrip(_DANGLING)


def find_guests(words: str, members: tuple[Member, ...], sender: UserId) -> tuple[UserId, ...]:
    """Reads people who may not be in the room yet: whole Matrix ids, or names of those who are."""
    people: list[UserId] = []
    position = _skip(words, 0)
    while position < len(words):
        by_id = _USER_ID.match(words, position)
        if by_id is not None:
            text = by_id[0].rstrip(".-")
            people.append(UserId(text))
            position = _skip(words, position + len(text))
            continue
        user_id, rest = first_person(words[position:], members, sender)
        people.append(user_id)
        position = _skip(words, len(words) - len(rest))
    return tuple(dict.fromkeys(people))


def _skip(words: str, position: int) -> int:
    joined = _JOINED_BY.match(words, position)
    return joined.end() if joined else position


def _mention_at(words: str, at: int, members: tuple[Member, ...], sender: UserId) -> Mention:
    by_id = _USER_ID.match(words, at)
    if by_id is not None:
        text = by_id[0].rstrip(".-")
        known = next((member for member in members if member.user_id == text), None)
        if known is None:
            raise Refused("person-not-here", name=Quote(text, 60))
        return Mention(known.user_id, at, at + len(text))
    return _named(words, at, at + 1, members, sender)


def _named(words: str, start: int, name_at: int, members: tuple[Member, ...], sender: UserId) -> Mention:
    ends: list[int] = []
    position = name_at
    while len(ends) < _LONGEST_NAME and (part := _NAME_WORD.match(words, position)) is not None:
        ends.append(part.end())
        position = part.end() + 1
    for end in reversed(ends):
        name = words[name_at:end]
        trimmed = name.rstrip(".'’-")
        for candidate in dict.fromkeys((name, trimmed)):
            people = _bearers(candidate, members, sender)
            if len(people) == 1:
                return Mention(people[0].user_id, start, name_at + len(candidate))
            if len(people) > 1:
                who = tuple(Who(person.user_id, person.user_id) for person in people[:5])
                raise Refused("person-ambiguous", name=Quote(candidate, 60), people=who)
    shown = words[name_at : ends[0]] if ends else words[name_at : name_at + 20]
    raise Refused("person-unknown", name=Quote(shown, 60))


def _bearers(name: str, members: tuple[Member, ...], sender: UserId) -> list[Member]:
    """Who bears a name: the full display name first, then the local part, then the first word alone."""
    wanted = fold(name).strip()
    if not wanted:
        return []
    if wanted in ME:
        return [member for member in members if member.user_id == sender]
    people = [member for member in members if not member.is_bot]
    full = [member for member in people if fold(member.name).strip() == wanted]
    local = [member for member in people if fold(localpart(member.user_id)) == wanted]
    first = [member for member in people if fold(member.name).strip().partition(" ")[0] == wanted]
    return full or local or first
