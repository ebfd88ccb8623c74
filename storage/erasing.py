"""How somebody is taken out of the tables: text columns are searched, sealed ones opened for it.

Every table is gone through, also those of features to come; what is left alone, and why, stands in `LEFT`.
What nobody can read any more tells of nobody, and is left as well.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Column, LargeBinary, Row, String, and_, delete, false, or_, select, update
from sqlalchemy import Table as SchemaTable

from bot.rules.cases import Verb
from bot.rules.groups import Group
from bot.rules.identifiers import CaseId, GroupId, UserId, former, localpart
from storage.cases import KIND as CASE
from storage.chain import Chain
from storage.checkins import KIND as CHECKIN
from storage.connection import Connection
from storage.facts import Facts
from storage.own_keys import UNREADABLE, OwnKeys
from storage.sealed import Sealer
from storage.tables import (
    ChatRow,
    Fact,
    InboxEvent,
    NoticeGiven,
    Person,
    Room,
    RoomMember,
    TimelineRow,
    UnreadableEvent,
)
from storage.tables import Group as GroupRow

# Tables that are not gone through row by row.
LEFT: Mapping[str, str] = {
    "rooms": "what Matrix shows, and goes when they leave",
    "room_members": "what Matrix shows, and goes when they leave",
    "facts": "the installation's own: login, identity, who was revoked",
    "filings": "made and gone within a minute",
    "outbox": "the words go when a letter is sent",
    "minutes": "approved ones are the group's document; those put forward are renamed apart",
    "imports": "renamed apart, whole",
    "people": "dropped",
    "chats": "dropped",
    "unreadable_events": "dropped",
    "statistics": "counts of five cases or more, and no name",
    "keyring": "keys of the installation, and no name",
    "own_keys": "keys of records, and no name",
    "duress_words": "marks alone, and theirs is dropped",
}
# Columns that hold marks under a key, which nobody can read.
MARKS = frozenset(
    {
        ("tags", "mark"),
        ("cases", "reporter"),
        ("timeline", "source"),
        ("timeline", "digest"),
        ("timeline", "hash"),
        ("last_heard", "person"),
        ("checkins", "person"),
        ("checkins", "answers"),
        ("checkins", "offered"),
        ("duress_words", "person"),
        ("duress_words", "word"),
    }
)
# What stays sealed: the plan of somebody's check-in, which only its own key opens.
UNOPENED = frozenset({("checkins", "plan")})
# Tables whose rows are sealed with an own key: of which kind of record, and where its number stands.
OWN_KEYED = {"cases": (CASE, "id"), "timeline": (CASE, "case_id"), "checkins": (CHECKIN, "id")}
# Columns that are not sealed under `table.column`.
PLACES = {
    ("changes", "before"): "changes.snapshot",
    ("changes", "after"): "changes.snapshot",
    ("unreadable_events", "source"): "unreadable.source",
}
# Steps of a case whose text is names, put there by us.
_LISTING = frozenset({Verb.PAGED, Verb.ASSIGNED, Verb.HANDED_OFF})
_UNNUMBERED = frozenset({InboxEvent.__tablename__})
# Where what is said of a person stands beside their id.
_SNAPSHOTS = frozenset({"attendances.book", "changes.snapshot"})
_SAID_OF_THEM = ("name", "regrets")
Called = Callable[[str | None], str]


def sealed_columns(table: SchemaTable) -> list[Column[Any]]:
    """Lists the columns of a table that hold what is sealed."""
    return [
        column
        for column in table.columns
        if isinstance(column.type, LargeBinary) and (table.name, column.name) not in MARKS
    ]


def place_of(column: Column[Any], row: Row[Any]) -> str:
    """Names the place under which a column of a row is sealed."""
    table = column.table.name
    if table == Fact.__tablename__:
        return f"{table}.{row.name}"
    return PLACES.get((table, column.name), f"{table}.{column.name}")


class Eraser:
    """Puts other names in place of an id, wherever that stands in words or in JSON."""

    def __init__(self, person: UserId) -> None:
        self._person = person
        # A longer id or server that begins alike is somebody else's.
        self._id = re.compile(rf"(?<![\w.@-]){re.escape(person)}(?![\w-])(?!\.\w)(?!:\d)")

    def finds(self, words: str) -> bool:
        """Tells whether the id stands in words."""
        return self._person in words and self._id.search(words) is not None

    def words(self, words: str, name: UserId) -> str:
        """Puts a name in its place."""
        return self._id.sub(lambda _: name, words)

    def tree(self, value: Any, name: UserId) -> Any:
        """Does so in a JSON value, and takes out what is said of the person beside their id."""
        match value:
            case str():
                return self.words(value, name)
            case list():
                return [self.tree(one, name) for one in value]
            case dict():
                bare = dict.fromkeys(_SAID_OF_THEM) if value.get("person") == self._person else {}
                kept = {**value, **{key: None for key in bare if key in value}}
                return {self.words(key, name): self.tree(one, name) for key, one in kept.items()}
            case _:
                return value


class Erasure:
    """The forgetting of one person: who they are now in each group, and how a table is gone through."""

    def __init__(
        self, connection: Connection, person: UserId, called: Called, oncall: Group | None, now: datetime
    ) -> None:
        self.eraser = Eraser(person)
        self.names_given: dict[GroupId, UserId] = {}
        # Cases that go on under their name.
        self.kept: set[CaseId] = set()
        self._session = connection.session
        self._sealer = connection.sealer
        self._keys = OwnKeys(connection)
        self._chain = Chain(connection, Facts(connection))
        self._now = now
        self._person = person
        self._called = called
        self._oncall = oncall

    async def name(self, group_id: GroupId | None) -> UserId:
        """Names them in a group under its next number; what is no group's goes by the on-call room's."""
        if group_id is None and self._oncall is None:
            return former(self._called(None))
        group_id = group_id or (self._oncall.id if self._oncall else GroupId(0))
        if group_id not in self.names_given:
            taken = await self._session.execute(
                update(GroupRow)
                .where(GroupRow.id == group_id)
                .values(last_former=GroupRow.last_former + 1)
                .returning(GroupRow.last_former, GroupRow.language)
                .execution_options(synchronize_session=False)
            )
            number, language = taken.one()
            self.names_given[group_id] = former(self._called(language), number)
        return self.names_given[group_id]

    async def _name_in(self, table: SchemaTable, group_id: GroupId | None) -> UserId:
        # Marks that an event was applied need no number: they are dropped after a while.
        return former(self._called(None)) if table.name in _UNNUMBERED else await self.name(group_id)

    async def names(self) -> frozenset[str]:
        """Lists how rooms call them."""
        rows = await self._session.scalars(select(RoomMember.name).where(RoomMember.user_id == self._person))
        names = (self._sealer.readable("room_members.name", one) for one in rows)
        return frozenset(name for name in names if name is not None)

    async def chats(self) -> frozenset[str]:
        """Lists the private chats with them, which would tell who wrote there."""
        rooms = await self._session.scalars(
            select(Room.room_id)
            .join(RoomMember, RoomMember.room_id == Room.room_id)
            .where(RoomMember.user_id == self._person, Room.private.is_(True))
        )
        known = await self._session.scalars(select(ChatRow.room_id).where(ChatRow.person == self._person))
        return frozenset(rooms) | frozenset(known)

    async def go_through(self, table: SchemaTable, chats: frozenset[str]) -> None:
        """Renames them in every row of a table; what came from a private chat came from the room."""
        texts = [column for column in table.columns if isinstance(column.type, String)]
        sealed = [column for column in sealed_columns(table) if (table.name, column.name) not in UNOPENED]
        wanted = select(table)
        if not sealed:
            wanted = wanted.where(
                or_(false(), *(one.contains(self._person, autoescape=True) for one in texts))
            )
        for row in (await self._session.execute(wanted)).all():
            if self._goes_on(table, row):
                continue
            changed = await self._changed(table, row, texts, sealed, chats)
            if changed:
                mine = and_(*(column == getattr(row, column.name) for column in table.primary_key))
                await self._session.execute(
                    update(table).where(mine).values(changed).execution_options(synchronize_session=False)
                )
                if table.name == TimelineRow.__tablename__ and "book" in changed:
                    await self._chain.attest(row.id, CaseId(row.case_id), self._now, changed["book"])

    async def _changed(
        self, table: SchemaTable, row: Row[Any], texts: list[Any], sealed: list[Any], chats: frozenset[str]
    ) -> dict[str, Any]:
        group_id = row.id if table.name == GroupRow.__tablename__ else getattr(row, "group_id", None)
        changed: dict[str, Any] = {}
        sealer = await self._sealer_of(table, row)
        for column in texts:
            words = getattr(row, column.name)
            if words is not None and self.eraser.finds(words):
                changed[column.name] = self.eraser.words(words, await self._name_in(table, group_id))
            elif column.name == "room_id" and words in chats and group_id is not None:
                changed[column.name] = await self._room_of(group_id)
        if sealer is None:
            return changed
        for column in sealed:
            place = place_of(column, row)
            words = sealer.readable(place, getattr(row, column.name))
            if words is None:
                continue
            listed = await self._unlisted(table, row, words)
            if listed != words:
                words = listed
                changed[column.name] = sealer.seal(place, words)
            here = next((chat for chat in chats if f'"{chat}"' in words), None)
            if here is not None and group_id is not None:
                words = words.replace(f'"{here}"', f'"{await self._room_of(group_id)}"')
                changed[column.name] = sealer.seal(place, words)
            if self.eraser.finds(words):
                name = await self.name(group_id)
                changed[column.name] = sealer.seal(place, self._erased(place, words, name))
        return changed

    def _goes_on(self, table: SchemaTable, row: Row[Any]) -> bool:
        kind, number = OWN_KEYED.get(table.name, ("", ""))
        return kind == CASE and getattr(row, number) in self.kept

    async def _sealer_of(self, table: SchemaTable, row: Row[Any]) -> Sealer | None:
        """Returns what opens a row; None where its own key is gone."""
        kind, number = OWN_KEYED.get(table.name, ("", ""))
        if not kind or row.book is None:
            return self._sealer
        try:
            return await self._keys.of(kind, getattr(row, number))
        except UNREADABLE:
            return None

    async def _unlisted(self, table: SchemaTable, row: Row[Any], words: str) -> str:
        """Takes them out of the names that we listed ourselves: whom a case was called out to, or given."""
        if table.name != TimelineRow.__tablename__ or row.verb not in _LISTING:
            return words
        entry = json.loads(words)
        names = "|".join(map(re.escape, (*await self.names(), localpart(self._person))))
        mine = re.compile(rf"(?<!\w)(?:{names})(?!\w)")
        if mine.search(entry["text"]):
            entry["text"] = localpart(await self.name(None)).join(mine.split(entry["text"]))
        return json.dumps(entry, ensure_ascii=False, separators=(",", ":"))

    def _erased(self, place: str, words: str, name: UserId) -> str:
        if place not in _SNAPSHOTS:
            return self.eraser.words(words, name)
        return json.dumps(
            self.eraser.tree(json.loads(words), name), ensure_ascii=False, separators=(",", ":")
        )

    async def _room_of(self, group_id: GroupId) -> str:
        room = await self._session.scalar(select(GroupRow.room_id).where(GroupRow.id == group_id))
        return room or ""

    async def drop_what_is_theirs(self) -> None:
        """Drops what is theirs alone."""
        mine = (
            delete(Person).where(Person.user_id == self._person),
            delete(ChatRow).where(ChatRow.person == self._person),
            delete(UnreadableEvent).where(UnreadableEvent.sender == self._person),
            delete(NoticeGiven).where(NoticeGiven.about.contains(self._person, autoescape=True)),
        )
        for statement in mine:
            await self._session.execute(statement.execution_options(synchronize_session=False))
