"""What is kept about a person: they read it, and are forgotten as far as the records of groups allow."""

import json
import sqlite3
from base64 import b64decode
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary

from bot.documents.archive import written
from bot.documents.archive_checks import check
from bot.engine.messages import RoomSeen, Unreadable
from bot.rules.finding import Sought
from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.rules.people import Member
from bot.rules.reminders import Reminder
from storage.archiving import gather
from storage.erasing import LEFT, MARKS, OWN_KEYED, PLACES, UNOPENED, Eraser
from storage.letters import LetterKind
from storage.sealed import Sealer, SecretKey
from storage.store import Store
from storage.tables import Table
from tests.cast import ANNA, CHAIR, COORDINATION, GROUP_ROOM, MARC, PRIVATE_ROOM, ROOMS, VIGIE
from tests.conversations.casework import ONCALL_ROOM, RITA, WATCH, case, on_watch
from tests.conversations.stage import Stage

PAULA = UserId("@papagena:localhost")
NAME = "Papagena Zauberin"
CHAT = RoomId("!chat-of-two")
FORMER = UserId("@former-member-1:vigie.invalid")
CANARIES = (PAULA, NAME, "papagena", "Papagena")


def with_paula(room: RoomState) -> RoomState:
    """A room that she is in."""
    return replace(room, members=(*room.members, Member(PAULA, NAME, 0)))


def chat_with(person: UserId, name: str, room: RoomId) -> RoomState:
    """A private chat."""
    return RoomState(
        room,
        encrypted=True,
        private=True,
        members=(Member(VIGIE, "Vigie", 0, is_bot=True), Member(person, name, 100)),
        name=name,
    )


async def arrive(stage: Stage) -> None:
    """Lets her into the group and the on-call room, and into a chat with the bot."""
    await on_watch(stage, with_paula(WATCH))
    for state in (with_paula(ROOMS[0]), chat_with(PAULA, NAME, CHAT)):
        await stage.dispatcher.handle(RoomSeen(state))


async def leave(stage: Stage) -> None:
    """Lets her leave all rooms."""
    for state in (WATCH, ROOMS[0]):
        await stage.dispatcher.handle(RoomSeen(state))
    alone = (Member(VIGIE, "Vigie", 0, is_bot=True),)
    await stage.dispatcher.handle(RoomSeen(replace(chat_with(PAULA, NAME, CHAT), members=alone, name="")))


GROUP_LIFE: Sequence[tuple[UserId, str]] = (
    (PAULA, "!language en"),
    (CHAIR, f'!group org {PAULA} "ASTI"'),
    (CHAIR, f"!group role {PAULA} member"),
    (CHAIR, f'!proxy {PAULA} for "SOS Faim"'),
    (PAULA, "!action Draft the note @me by 15 January"),
    (ANNA, f"!action Ring the ministry {PAULA}"),
    (ANNA, "!action assign A-2 @Marc"),
    (PAULA, "!decision propose Open a library until 15 January 18:00"),
    (PAULA, "!vote D-1 no too dear"),
    (PAULA, "!object D-1 not in the budget"),
    (ANNA, "!decision propose Buy a lamp until 15 January 18:00"),
    (PAULA, "!vote D-2 yes"),
    (CHAIR, "!decision adopt D-2"),
    (CHAIR, '!meeting plan "Working group" 24 November 14:00'),
    (CHAIR, '!meeting plan "Second group" 24 December 14:00'),
    (CHAIR, '!meeting plan "Third group" 24 January 14:00'),
    (PAULA, "!agenda add Review of the year @me"),
    (PAULA, "!attend no M-3 at the dentist"),
    (CHAIR, '!meeting poll "Retreat" 12 January 14:00, 13 January 10:00'),
    (PAULA, "!meeting dates 1, 2"),
    (PAULA, '!consult open "A charter" until 15 January 18:00 https://example.org/charter'),
    (PAULA, "!consult version C-1 https://example.org/charter-2"),
    (PAULA, "!consult extend C-1 20 January 18:00"),
    (CHAIR, '!consult open "A budget" until 15 January 18:00 https://example.org/budget'),
    (PAULA, "!consult comment C-2 p. 3: the sums are wrong"),
    (PAULA, "!remind me tomorrow 9:00 water the plants"),
    (PAULA, "!remind room 15 January 9:00 bring a cake"),
    (CHAIR, f"!remind {PAULA} 15 January 9:00 bring the key"),
    (CHAIR, f"!remind @Anna {PAULA} 15 January 10:00 count the chairs"),
    (PAULA, "!remind @Anna 15 January 11:00 lock the door"),
)
MEETING = (
    (CHAIR, "!meeting start M-1"),
    (CHAIR, "!topic 1"),
    (PAULA, "!info the ministry drafts a note"),
    (PAULA, "!present @me"),
    (CHAIR, "!meeting end"),
)


CHECKINS = (
    (PAULA, CHAT, "!checkin every 12h until friday 18:00 to the court"),
    (PAULA, CHAT, "!checkin stop"),
    (ANNA, PRIVATE_ROOM, "!checkin every 12h until friday 18:00 by train"),
    (ANNA, PRIVATE_ROOM, f"!checkin handover {PAULA}"),
    (PAULA, CHAT, "yes"),
    (ANNA, PRIVATE_ROOM, "!checkin handover me"),
    (ANNA, PRIVATE_ROOM, "!checkin handover @Marc"),
    (PAULA, CHAT, "!checkin word thus spoke the queen"),
)


async def live(stage: Stage) -> None:
    """Has her do everything, in the group, on call, and as somebody in danger."""
    await arrive(stage)
    for who, line in GROUP_LIFE:
        said = await stage.say(line, who)
        assert "not quite it" not in said, (line, said)
    await stage.say("timezone Europe/Paris", PAULA, CHAT)
    await stage.say("remind me tomorrow 9:00 see the lawyer", PAULA, CHAT)
    await stage.say("quiet 22:00-07:00", PAULA, CHAT)
    for who, room, line in CHECKINS:
        assert "not quite it" not in await stage.say(line, who, room), line
    stage.clock.forward(days=1, hours=4)
    for who, line in MEETING:
        await stage.say(line, who)
    await stage.say("!minutes approve M-1 until 15 January", CHAIR)
    await stage.say(f"!oncall rota weekly monday 09:00 {PAULA} {RITA}", COORDINATION, ONCALL_ROOM)
    await stage.tick()
    await stage.say("!alert high digital the phone is slow", ANNA, PRIVATE_ROOM)
    await stage.tick()
    code = (await case(stage)).code
    await stage.say(f"!ack {code}", PAULA, ONCALL_ROOM)
    await stage.say(f"!resolve {code} updated", PAULA, ONCALL_ROOM)
    await stage.say(f"!oncall rota weekly monday 09:00 {RITA}", COORDINATION, ONCALL_ROOM)
    await stage.say("!alert high legal the summons came", PAULA, CHAT)
    code = (await case(stage)).code
    await stage.tick()
    await stage.say(f"!ack {code}", RITA, ONCALL_ROOM)
    await stage.say(f"!note {code} her neighbour is a witness", RITA, ONCALL_ROOM)
    await stage.say(f"!resolve {code} all is well", RITA, ONCALL_ROOM)
    await stage.say("!action unsigned", PAULA, unsigned_device="DEVICE")
    stage.clock.forward(minutes=5)


def opened_tables(folder: Path, secret: SecretKey) -> dict[str, str]:
    """All that every table holds, by `table.column`, with what is sealed opened for looking."""
    usual, wrapping = Sealer(secret.derive("columns")), Sealer(secret.derive("wrapping"))
    found: dict[str, str] = {}
    with closing(sqlite3.connect(folder / "vigie.db")) as database:
        for table in Table.metadata.sorted_tables:
            for column in table.columns:
                cells = [
                    row[0]
                    for row in database.execute(f"SELECT {column.name} FROM {table.name} ORDER BY rowid")
                ]
                sealers = [usual] * len(cells)
                if table.name in OWN_KEYED:
                    kind, number = OWN_KEYED[table.name]
                    numbers = database.execute(f"SELECT {number} FROM {table.name} ORDER BY rowid")
                    sealers = [own_key(database, wrapping, row[0], kind) for row in numbers]
                name = f"{table.name}.{column.name}"
                if isinstance(column.type, LargeBinary) and (table.name, column.name) not in MARKS:
                    if table.name == "facts":
                        keys = [row[0] for row in database.execute("SELECT name FROM facts")]
                        places = [f"facts.{one}" for one in keys]
                        cells = [usual.open(place, cell) for place, cell in zip(places, cells, strict=True)]
                    elif table.name in {"own_keys", "keyring"} or (table.name, column.name) in UNOPENED:
                        continue
                    else:
                        place = PLACES.get((table.name, column.name), name)
                        both = zip(sealers, cells, strict=True)
                        cells = [sealer.open(place, cell) for sealer, cell in both if cell is not None]
                found[name] = "\n".join(map(str, cells))
    return found


def own_key(database: sqlite3.Connection, wrapping: Sealer, number: int, kind: str = "case") -> Sealer:
    """The key of a record's own."""
    wanted = "SELECT wrapped FROM own_keys WHERE kind = ? AND number = ?"
    (wrapped,) = database.execute(wanted, (kind, number)).fetchone()
    return Sealer(b64decode(wrapping.open(f"own_keys.{kind}.{number}", wrapped)))


def canaries_in(folder: Path, secret: SecretKey) -> set[str]:
    """Names the columns in which her name or id stands."""
    return {
        place
        for place, words in opened_tables(folder, secret).items()
        if any(one in words for one in CANARIES)
    }


async def forget(stage: Stage) -> str:
    """Has her ask to be forgotten, and confirm it."""
    told = await stage.say("forget me", PAULA, CHAT)
    assert "!forget me yes" in told, told
    return await stage.say("!forget me yes", PAULA, CHAT)


PLANTED = {
    "action_items.author",
    "action_assignees.user_id",
    "decisions.mover",
    "votes.voter",
    "objections.by",
    "attendances.person",
    "attendances.book",
    "agenda_items.book",
    "entries.book",
    "minutes.book",
    "date_polls.book",
    "consultations.book",
    "comments.book",
    "reminders.author",
    "reminders.book",
    "groups.book",
    "changes.by",
    "changes.part",
    "changes.before",
    "changes.after",
    "inbox_events.sender",
    "notices_given.about",
    "people.user_id",
    "room_members.user_id",
    "room_members.name",
    "rooms.name",
    "oncall_rotas.people",
    "oncall_handovers.person",
    "cases.book",
    "checkins.book",
    "timeline.book",
    "pages.person",
}


async def test_whoever_asks_is_forgotten_wherever_their_name_may_go(
    store: Store, tmp_path: Path, secret: SecretKey
) -> None:
    stage = await Stage.set(store)
    await live(stage)
    assert PLANTED - canaries_in(tmp_path, secret) == set()
    said = await forget(stage)
    assert "In the records of 2 groups" in said
    # Until she leaves, rooms show her; her last words ended nowhere else.
    assert canaries_in(tmp_path, secret) <= {"room_members.user_id", "room_members.name", "rooms.name"}
    await leave(stage)
    assert canaries_in(tmp_path, secret) == set()


async def test_no_byte_of_the_files_has_the_name(store: Store, tmp_path: Path) -> None:
    stage = await Stage.set(store)
    await live(stage)
    await leave_but_for_the_chat(stage)
    assert PAULA.encode() in everything(tmp_path)
    await stage.say("!forget me yes", PAULA, CHAT)
    left = everything(tmp_path)
    # She is in the chat she asked in: a row, and its two indexes.
    assert left.count(PAULA.encode()) <= 3
    alone = (Member(VIGIE, "Vigie", 0, is_bot=True),)
    await stage.dispatcher.handle(RoomSeen(replace(chat_with(PAULA, NAME, CHAT), members=alone, name="")))
    await store.close()
    assert PAULA.encode() not in everything(tmp_path)


async def leave_but_for_the_chat(stage: Stage) -> None:
    """Lets her leave the groups' rooms."""
    for state in (WATCH, ROOMS[0]):
        await stage.dispatcher.handle(RoomSeen(state))


def everything(folder: Path) -> bytes:
    """All bytes of the database's files."""
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.name.startswith("vigie.db"))


async def test_the_record_stands_under_another_name(stage: Stage) -> None:
    await live(stage)
    tally = (await stage.decision(2)).tally
    await forget(stage)
    shown = await stage.say("!decision show D-2", ANNA)
    assert "former member 1" in shown
    assert NAME not in shown
    assert (await stage.decision(2)).tally == tally
    assert "too dear" in await stage.say("!decision show D-1", ANNA)
    assert (await stage.action(1)).text == "Draft the note"
    assert (await stage.action(1)).assignees == (UserId("@former-member-1:vigie.invalid"),)
    minutes = await stage.minutes(1)
    assert NAME not in minutes
    assert "the ministry drafts a note" in minutes


async def test_minutes_put_forward_are_still_approved_by_silence(stage: Stage) -> None:
    await live(stage)
    await forget(stage)
    stage.clock.forward(days=60)
    await stage.tick()
    assert (await stage.meeting(1)).approved_at is not None


async def test_approved_minutes_stay_as_they_are_and_that_is_told(stage: Stage) -> None:
    await live(stage)
    await stage.say("!minutes approve M-1", CHAIR)
    assert "approved minutes as they are" in await stage.say("!forget me", PAULA, CHAT)
    await forget(stage)
    assert NAME in await stage.minutes(1)


async def test_answers_to_meetings_to_come_and_regrets_go(stage: Stage) -> None:
    await live(stage)
    await forget(stage)
    meeting = await stage.meeting(3)
    async with stage.store.transaction() as tx:
        assert await tx.meetings.attendances(meeting) == {}
    assert PAULA not in (await stage.group()).standings


async def test_of_reminders_those_for_others_stay(stage: Stage) -> None:
    await live(stage)
    await forget(stage)
    (cake, chairs, door) = await reminders(stage)
    assert [one.text for one in (cake, chairs, door)] == ["bring a cake", "count the chairs", "lock the door"]
    assert (cake.author, door.author) == (FORMER, FORMER)
    assert (chairs.author, chairs.people) == (CHAIR, (ANNA,))
    group = await stage.group()
    async with stage.store.transaction() as tx:
        assert await tx.reminders.all_in_private(PAULA) == []
        steps = await tx.history.steps(group.id, ["reminder"])
    assert {one.number for one in steps} == {cake.number, chairs.number, door.number}
    assert "water the plants" not in await stage.say("!remind list", CHAIR)
    assert "no reminder" in await stage.say("!remind cancel R-1", CHAIR)


async def reminders(stage: Stage) -> list[Reminder]:
    """Lists what was set in the group's room."""
    group = await stage.group()
    async with stage.store.transaction() as tx:
        return await tx.reminders.of_room(group.id)


async def test_what_others_are_reminded_of_is_still_posted(stage: Stage) -> None:
    await live(stage)
    await forget(stage)
    stage.clock.forward(days=60)
    told = await stage.tick()
    assert [one in told for one in ("bring a cake", "count the chairs", "lock the door")] == [True] * 3
    assert [one for one in ("water the plants", "bring the key", "see the lawyer") if one in told] == []
    assert "former member 1" in told


async def test_comments_stay_under_another_name(stage: Stage) -> None:
    await live(stage)
    await forget(stage)
    shown = await stage.say("!consult show C-2", ANNA)
    assert "the sums are wrong" in shown
    assert NAME not in shown
    assert "former member 1" in await stage.say("!consult show C-1", ANNA)


async def test_nobody_knows_any_more_when_they_were_last_heard(store: Store, tmp_path: Path) -> None:
    stage = await Stage.set(store)
    await live(stage)

    def rows() -> int:
        with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
            (count,) = database.execute("SELECT count(*) FROM last_heard").fetchone()
            return int(count)

    before = rows()
    await forget(stage)
    # In the group, and in the on-call room.
    assert rows() == before - 2
    group = await stage.group()
    async with store.transaction() as tx:
        assert await tx.last_heard.of(group.id, PAULA) is None
        assert await tx.last_heard.of(group.id, ANNA) is not None


async def test_search_knows_the_name_no_longer(stage: Stage) -> None:
    await live(stage)
    await stage.say(f"!decision Thank {PAULA} for the library", CHAIR)
    assert "D-3" in await stage.say("!search papagena", ANNA)
    await forget(stage)
    assert "D-3" not in await stage.say("!search papagena", ANNA)
    assert "D-3" in await stage.say("!search former member library", ANNA)
    group = await stage.group()
    async with stage.store.transaction() as tx:
        assert tx.words.of(group.id).find(Sought(("papagena",)), 9) == []


async def test_the_same_again_does_nothing(stage: Stage) -> None:
    await live(stage)
    await forget(stage)
    assert "nothing about you" in await forget(stage)
    assert "former member 2" not in await stage.say("!decision show D-2", ANNA)


async def test_two_people_who_go_are_not_mistaken_for_each_other(stage: Stage) -> None:
    await live(stage)
    await forget(stage)
    await stage.say("!vote D-1 yes", ANNA)
    await stage.say("!forget me yes", ANNA, PRIVATE_ROOM)
    voters = set(await stage.votes(1))
    assert voters == {UserId(f"@former-member-{one}:vigie.invalid") for one in (1, 2)}


async def test_what_they_did_can_still_be_taken_back(stage: Stage) -> None:
    await live(stage)
    await forget(stage)
    await stage.say("!undo A-1", CHAIR)
    assert await stage.actions() == {"A-2": "Ring the ministry"}
    await stage.say("!undo D-1", CHAIR)
    assert "D-1" not in await stage.decisions()


async def test_a_group_that_waits_for_its_room_forgets_as_well(store: Store, tmp_path: Path) -> None:
    stage = await Stage.set(store)
    await live(stage)
    async with store.transaction() as tx:
        group = await tx.groups.of_room(GROUP_ROOM)
        assert group is not None
        archive = await gather(group, stage.clock(), tx)
        await tx.imports.keep(replace(archive, group=replace(archive.group, name="Waiting")), stage.clock())
    await forget(stage)
    async with store.transaction() as tx:
        (waiting,) = await tx.imports.waiting()
        kept = await tx.imports.archive(waiting)
    check(kept)
    left = written(kept).decode()
    gone = (PAULA, NAME, "at the dentist", "water the plants", "bring the key")
    assert [words for words in gone if words in left] == []
    assert "the sums are wrong" in left
    assert [one.text for one in kept.reminders] == ["bring a cake", "count the chairs", "lock the door"]
    assert kept.reminders[1].people == (ANNA,)
    assert "@former-member-1:vigie.invalid" in left
    assert kept.group.numbers["former"] == 1


async def test_in_a_french_group_the_name_is_french(stage: Stage) -> None:
    await stage.say("!group language fr", CHAIR)
    await stage.say("!action Rédiger la note @moi", ANNA)
    await stage.say("!forget me yes", ANNA, PRIVATE_ROOM)
    assert "ancien membre 1" in await stage.say("!action show A-1", CHAIR)


async def test_what_was_typed_in_private_no_longer_tells_in_whose_chat(
    store: Store, tmp_path: Path, secret: SecretKey
) -> None:
    stage = await Stage.set(store)
    await stage.say("action Something", ANNA, PRIVATE_ROOM)
    assert (await stage.action(1)).room_id == PRIVATE_ROOM
    await stage.say("!forget me yes", ANNA, PRIVATE_ROOM)
    assert (await stage.action(1)).room_id == GROUP_ROOM
    assert "Something" in await stage.say("!action show A-1", CHAIR)
    history = {name: words for name, words in opened_tables(tmp_path, secret).items() if "changes" in name}
    assert not any(PRIVATE_ROOM in words for words in history.values())


async def test_nobody_is_forgotten_without_the_word(stage: Stage) -> None:
    await stage.say("!action Something", ANNA)
    for line in ("forget me", "!forget me perhaps", "!forget", "!forget me, yes please"):
        await stage.say(line, ANNA, PRIVATE_ROOM)
    assert (await stage.action(1)).author == ANNA


async def test_in_a_room_it_is_answered_in_private_and_not_done(stage: Stage) -> None:
    await stage.say("!action Something", ANNA)
    for line in ("!forget me yes", "!mydata"):
        before = len(stage.posted)
        await stage.say(line, ANNA)
        said = {letter.room_id: letter.posting.body for letter in stage.since(before)}
        assert said[GROUP_ROOM] == "Anna Schmit, that concerns you alone: I answer you in our private chat."
        assert PRIVATE_ROOM in said
        files = [one.room_id for one in stage.since(before) if one.kind is LetterKind.FILE]
        assert files == ([PRIVATE_ROOM] if line == "!mydata" else [])
    assert (await stage.action(1)).author == ANNA


async def refused(stage: Stage, words: str, who: UserId = ANNA, room: RoomId = PRIVATE_ROOM) -> None:
    """Checks that somebody is asked to do something first, and that nothing went."""
    await stage.say("!language en", who, room)
    assert words in await stage.say("!forget me", who, room)
    assert words in await stage.say("!forget me yes", who, room)
    async with stage.store.transaction() as tx:
        assert (await tx.people.preferences(who)).language == "en"


async def test_who_reported_an_open_alert_is_kept_reachable(stage: Stage) -> None:
    await on_watch(stage)
    await stage.say("!alert high legal the summons came", ANNA, PRIVATE_ROOM)
    await refused(stage, "You have an open alert")


async def test_who_has_a_case_or_is_on_call_is_not_forgotten(stage: Stage) -> None:
    await arrive(stage)
    await stage.say("!alert high legal the summons came", ANNA, PRIVATE_ROOM)
    code = (await case(stage)).code
    await stage.say(f"!ack {code}", PAULA, ONCALL_ROOM)
    await refused(stage, "You have an open case", PAULA, CHAT)
    await stage.say(f"!resolve {code} done", PAULA, ONCALL_ROOM)
    await stage.say(f"!oncall rota weekly monday 09:00 {PAULA} {RITA}", COORDINATION, ONCALL_ROOM)
    await refused(stage, "You are on call", PAULA, CHAT)


async def test_a_checkin_is_ended_first_by_whoever_has_or_answers_it(stage: Stage) -> None:
    await arrive(stage)
    await stage.say("!checkin every 12h until friday 18:00", ANNA, PRIVATE_ROOM)
    await refused(stage, "You have a check-in")
    await stage.say(f"!checkin handover {PAULA}", ANNA, PRIVATE_ROOM)
    await stage.say("yes", PAULA, CHAT)
    await refused(stage, "You have a check-in", PAULA, CHAT)
    await stage.say("!checkin stop", ANNA, PRIVATE_ROOM)
    assert "Done." in await stage.say("!forget me yes", ANNA, PRIVATE_ROOM)


async def test_who_is_asked_to_answer_and_goes_is_asked_no_more(stage: Stage) -> None:
    await arrive(stage)
    await stage.say("!checkin every 12h until friday 18:00", ANNA, PRIVATE_ROOM)
    await stage.say(f"!checkin handover {PAULA}", ANNA, PRIVATE_ROOM)
    await forget(stage)
    async with stage.store.transaction() as tx:
        (one,) = await tx.checkins.active()
        assert (one.offered, one.answers) == (None, ANNA)
        assert await tx.checkins.offered_to(PAULA) == []


async def test_people_read_of_their_checkins_all_but_the_plan(stage: Stage) -> None:
    await live(stage)
    kept = await about(stage)
    (mine,) = kept["checkins"]
    assert (mine["state"], mine["every_minutes"], mine["plan"]) == ("stopped", 720, "sealed")
    assert "court" not in json.dumps(kept)
    assert "by train" not in json.dumps(kept)


async def test_the_only_chair_gives_the_chair_first(stage: Stage) -> None:
    room = RoomId("!claire")
    await stage.dispatcher.handle(RoomSeen(chat_with(CHAIR, "Claire Weber", room)))
    await refused(stage, "You are the only chair", CHAIR, room)


async def test_a_message_that_may_be_an_alert_is_waited_for(stage: Stage) -> None:
    source: dict[str, object] = {"content": {}}
    await stage.dispatcher.handle(
        Unreadable(EventId("$unread"), PRIVATE_ROOM, ANNA, stage.clock(), "session", source)
    )
    await refused(stage, "has not reached me in readable form")
    stage.clock.forward(minutes=5)
    await stage.tick()
    assert "Done." in await stage.say("!forget me yes", ANNA, PRIVATE_ROOM)


async def about(stage: Stage, who: UserId = PAULA, room: RoomId = CHAT) -> dict[str, Any]:
    """Asks for what is kept about somebody."""
    before = len(stage.posted)
    await stage.say("!mydata", who, room)
    (file,) = [one.posting.attachment for one in stage.since(before) if one.posting.attachment]
    kept: dict[str, Any] = json.loads(file.bytes)
    return kept


async def test_people_read_all_that_is_kept_about_them(stage: Stage) -> None:
    await live(stage)
    kept = await about(stage)
    assert kept["preferences"] == {
        "language": "en",
        "timezone": "Europe/Paris",
        "reminders_off": [],
        "quiet_hours": "22:00-07:00",
    }
    assert [one["text"] for one in kept["private_reminders"]] == ["see the lawyer"]
    (group,) = [one for one in kept["groups"] if "actions" in one]
    assert [one["text"] for one in group["actions"]][:2] == ["Draft the note"]
    assert group["seats"] == [
        {"person": PAULA, "role": "member", "organisation": "ASTI", "speaks_for": ["SOS Faim"]}
    ]
    (library, lamp) = group["decisions"]
    assert [vote["reason"] for vote in library["votes"]] == ["too dear"]
    assert [vote["voter"] for vote in lamp["votes"]] == [PAULA]
    assert [one["reason"] for one in library["objections"]] == ["not in the budget"]
    assert "at the dentist" in json.dumps(group["meetings"])
    assert list(group["date_polls"][0]["answers"]) == [PAULA]
    assert [one["text"] for one in group["comments"]] == ["the sums are wrong"]
    assert [one["consultation"]["title"] for one in group["consultations"]] == ["A charter"]
    mine = ["water the plants", "bring a cake", "bring the key", "count the chairs", "lock the door"]
    assert [one["text"] for one in group["reminders"]] == mine
    assert group["last_heard"]["last"].startswith("2026-11-24T")
    assert kept["on_call"]["rotas"]
    assert kept["on_call"]["handovers"]
    assert kept["on_call"]["pages"]
    assert {room["shows_you_as"] for room in kept["rooms"]} == {NAME}
    assert kept["messages"]["applied"]
    assert kept["messages"]["told_once"][0]["what"] == "unsigned-device"


async def test_of_alerts_they_read_their_own_words_and_no_note(stage: Stage) -> None:
    await live(stage)
    kept = await about(stage)
    (alert,) = kept["alerts"]
    assert alert["text"] == "the summons came"
    assert alert["code"].isalpha()
    text = json.dumps(kept)
    for words in ("witness", "all is well", "the phone is slow", RITA, MARC, "neighbour"):
        assert words not in text, words
    assert {step["what"] for step in kept["answering_alerts"]} >= {"acknowledged", "resolved"}


async def test_of_a_stranger_hardly_anything_is_kept(stage: Stage) -> None:
    room = RoomId("!stranger")
    await stage.dispatcher.handle(RoomSeen(chat_with(UserId("@new:localhost"), "New", room)))
    kept = await about(stage, UserId("@new:localhost"), room)
    assert (kept["groups"], kept["alerts"]) == ([], [])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("@anna:localhost", True),
        ("standings @anna:localhost", True),
        ('{"by":"@anna:localhost"}', True),
        ("ask @anna:localhost.", True),
        ("@anna:localhost:8448", False),
        ("@anna:localhost.example.org", False),
        ("@anna:localhosts", False),
        ("@joanna:localhost", False),
        ("x@anna:localhost", False),
    ],
)
def test_an_id_is_not_mistaken_for_part_of_another(words: str, found: bool) -> None:
    assert Eraser(ANNA).finds(words) is found


def test_every_table_is_gone_through_or_left_for_a_reason() -> None:
    names = {table.name for table in Table.metadata.sorted_tables}
    assert set(LEFT) <= names
    assert {name for name, _ in (*MARKS, *PLACES)} <= names
