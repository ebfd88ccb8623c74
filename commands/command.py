"""The vocabulary of commands: a call, a command, a reply, and the decorators that declare them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.casework.desk import House
from bot.rules.groups import Group
from bot.rules.identifiers import EventId, RoomId, UserId, localpart
from bot.rules.people import Member, Role, role_of
from bot.texts import Language, Refused, Text, Who
from commands.words import Words
from storage.cases import KIND
from storage.letters import Draft, RecordKey, Sent
from storage.store import Transaction


@dataclass(frozen=True, slots=True)
class Call:
    """A message asking for a command: who asks, where, when, and in which language and zone they read.

    `at` is when it was typed and `now` when it is carried out (both UTC): a message that waited while the
    bot was away is read as of the instant its author wrote it. `replied` is the bot's letter it answers,
    `below` the one whose thread it stands in; `replaced` says that the group lives in another room now;
    `unsigned_device` names a device that its owner did not sign, which only asks for help; `replies_to` is
    the event answered and `thread` the first of the thread, whoever wrote them.
    """

    sender: UserId
    role: Role
    room_id: RoomId
    private: bool
    encrypted: bool
    event_id: EventId
    language: Language
    zone: str
    at: datetime
    now: datetime
    bot: UserId
    prefix: str
    group: Group | None
    group_language: Language
    members: tuple[Member, ...] = field(repr=False)
    house: House
    replied: Sent | None = None
    below: Sent | None = None
    replaced: bool = False
    unsigned_device: str | None = None
    replies_to: EventId | None = None
    thread: EventId | None = None

    @property
    def about(self) -> RecordKey | None:
        """The case in whose thread it was typed, else the record that the answered letter is about.

        In a thread, clients name the latest message as the one answered: it may be about another case.
        """
        if self.below is not None and self.below.about is not None and self.below.about.kind == KIND:
            return self.below.about
        return self.replied_about

    @property
    def replied_about(self) -> RecordKey | None:
        """The record that the answered letter is about."""
        return self.replied.about if self.replied is not None else None

    @property
    def root(self) -> EventId:
        """The event below which a long answer and files go: no thread begins within another."""
        return self.thread or self.event_id

    def who(self, user_id: UserId) -> Who:
        """Names a person as this room knows them."""
        name = next((member.name for member in self.members if member.user_id == user_id), None)
        return Who(user_id, name or localpart(user_id))

    def whom(self, user_ids: tuple[UserId, ...]) -> tuple[Who, ...]:
        """Names people as this room knows them."""
        return tuple(self.who(user_id) for user_id in user_ids)

    def role_of(self, user_id: UserId) -> Role:
        """Gives the role of somebody else in the group; who is not in its room observes."""
        member = next((member for member in self.members if member.user_id == user_id), None)
        return role_of(member, is_admin=False, assigned=self.in_group.standing(user_id).role)

    @property
    def in_group(self) -> Group:
        """The group the call concerns; refuses kindly when there is none, or several."""
        if self.group is None:
            raise Refused("room-replaced" if self.replaced else "no-group")
        return self.group

    @property
    def coordinates(self) -> bool:
        """Tells whether the sender runs this installation, or is called when nobody else answers."""
        return self.may(Role.ADMIN) or self.sender in self.house.watch.coordinators

    def check_not_archived(self) -> None:
        """Refuses to write in a group that was archived."""
        if self.group is not None and self.group.archived_at is not None:
            raise Refused("group-is-archived")

    def may(self, role: Role) -> bool:
        """Tells whether the sender has at least a role."""
        return self.role >= role


def said_to_sender(call: Call, text: Text) -> Text:
    """Names in a room to whom something is said: an answer to a reaction stands below another's message."""
    return text if call.private else Text.of("said-to", who=call.who(call.sender), what=text)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a command answers.

    `about` is the record that reactions to the answer concern; `long` answers go to a thread; `changed`
    ones tell how to undo; `also` are letters that follow the answer; `language` is that of the answer, where
    it is not the asker's; `sealed_by` are the cases of which it speaks to somebody who may not act on them.
    """

    texts: tuple[Text, ...]
    about: RecordKey | None = None
    long: bool = False
    changed: bool = False
    also: tuple[Draft, ...] = ()
    language: Language | None = None
    sealed_by: tuple[RecordKey, ...] = ()

    @classmethod
    def of(cls, text_id: str, **values: Any) -> "Reply":
        """Answers with one text."""
        return cls((Text.of(text_id, **values),))


Handler = Callable[[Call, Any, Transaction], Awaitable[Reply]]
Reaction = Callable[[Call, RecordKey, str, Transaction], Awaitable[Reply | None]]
OnPoll = Callable[[Call, RecordKey, tuple[str, ...], Transaction], Awaitable[Reply | None]]


@dataclass(frozen=True, slots=True)
class Command:
    """What people may type: its names, its arguments, who may, and what it does.

    `id` names its texts (`help-…`, `example-…`). `spoken` are forms without the prefix, such as MeetBot's
    `#action` and W3C's `ACTION:`. `in_archive` ones only read, or bring an archived group back. `always` ones
    are carried out wherever and from whatever device they are typed: nobody in danger is turned away. `whole`
    ones take the lines below theirs as well, to the next one with a prefix: words about a case are prose.
    `at_desk` ones are for those who answer alerts; the command itself asks who does. `private` ones are taken
    out of the room where they are typed elsewhere than in an encrypted private chat, and go on there.
    """

    id: str
    family: Words
    verb: Words | None
    arguments: type
    who: Role
    run: Handler = field(repr=False)
    spoken: tuple[str, ...] = ()
    needs_group: bool = True
    in_archive: bool = False
    always: bool = False
    whole: bool = False
    at_desk: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class OnReaction:
    """What a reaction on an answer about a kind of record does."""

    keys: tuple[str, ...]
    kind: str
    who: Role
    run: Reaction = field(repr=False)


def command(
    command_id: str,
    family: Words,
    verb: Words | None,
    arguments: type,
    *,
    who: Role = Role.MEMBER,
    spoken: tuple[str, ...] = (),
    needs_group: bool = True,
    in_archive: bool = False,
) -> Callable[[Handler], Command]:
    """Declares a command; the function below it is what it does."""

    def declare(run: Handler) -> Command:
        return Command(command_id, family, verb, arguments, who, run, spoken, needs_group, in_archive)

    return declare


def urgent(
    command_id: str, family: Words, verb: Words | None, arguments: type
) -> Callable[[Handler], Command]:
    """Declares a command for people in danger: whoever they are, wherever and from whatever device."""
    declared = command(
        command_id, family, verb, arguments, who=Role.OBSERVER, needs_group=False, in_archive=True
    )
    return lambda run: replace(declared(run), always=True, whole=True)


def reaction(*keys: str, on: str, who: Role = Role.MEMBER) -> Callable[[Reaction], OnReaction]:
    """Declares what a reaction does to a kind of record."""

    def declare(run: Reaction) -> OnReaction:
        return OnReaction(tuple(key.replace("\ufe0f", "") for key in keys), on, who, run)

    return declare
