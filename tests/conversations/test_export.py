"""All that a group holds, as files; and back again in another installation."""

import csv
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema
import pytest

from bot.documents.archive import read
from bot.documents.archive_checks import check
from bot.engine.messages import RoomSeen
from bot.rules.groups import RoomState
from bot.rules.identifiers import EventId, RoomId
from bot.rules.people import Member
from bot.rules.reminders import ReminderState
from storage.letters import LetterKind
from storage.store import Store
from tests.cast import ANNA, CHAIR, COORDINATION, GROUP_ROOM, MARC, OBSERVER, PRIVATE_ROOM, ROOMS, VIGIE
from tests.conversations.casework import on_watch
from tests.conversations.consulting import FILE, consultation
from tests.conversations.reminding import reminder
from tests.conversations.stage import Stage
from tests.storage.opening import opened

DOCS = Path(__file__).parents[2] / "docs"
NAMED = replace(ROOMS[0], name="Groupe de travail")
NEW_ROOM = RoomId("!new")
LIFE = (
    (CHAIR, "!group language en"),
    (CHAIR, "!group role @Anna secretary"),
    (CHAIR, '!group org @Anna "SOS Faim"'),
    (CHAIR, '!group org @Marc "ASTI"'),
    (CHAIR, '!proxy @Anna for "ASTI"'),
    (CHAIR, '!theme add #hosting "Hosting defenders"'),
    (CHAIR, "!decision rule majority quorum:1"),
    (ANNA, "!action Draft the note @Marc by 15 January #hosting"),
    (ANNA, "!action Ring the ministry @me"),
    (ANNA, "!action done A-2 they are in"),
    (ANNA, "!action Something secret"),
    (CHAIR, "!decision We meet every three months #hosting"),
    (ANNA, "!decision propose Open a library until 15 January 18:00"),
    (MARC, "!vote D-2 no too expensive"),
    (MARC, "!object D-2 the budget is not approved"),
    (CHAIR, "!vote D-2 yes"),
    (ANNA, "!decision propose Buy a projector until 16 January 18:00"),
    (CHAIR, "!decision withdraw D-3"),
    (CHAIR, '!meeting plan "Working group" 24 November 14:00 for 2h at the town hall every 3 months'),
    (ANNA, "!agenda add Review of the year [10 min] @Anna"),
    (ANNA, "!agenda add Budget"),
    (ANNA, "!attend yes M-1"),
    (MARC, "!attend no M-1 travelling"),
    (CHAIR, '!meeting poll "Retreat" 12 January 14:00, 13 January 10:00'),
    (ANNA, "!meeting dates 1, 2"),
    (ANNA, "!consult version C-1 https://example.org/note-2"),
    (ANNA, "!consult extend C-1 12 December 18:00"),
    (CHAIR, '!consult open "A charter" until 5 December 18:00 https://example.org/charter'),
    (MARC, "!consult comment C-1 p. 3: the sums are wrong"),
    (CHAIR, "!consult done C-2"),
    (CHAIR, "!consult close C-2"),
    (ANNA, "!remind room every day at 18:00 until friday write it down"),
    (ANNA, "!remind @Marc 15 January 9:00 bring the key"),
    (CHAIR, "!remind chair tomorrow 9:00 open the room"),
    (CHAIR, "!remind room 15 January 9:00 buy a cake"),
    (CHAIR, "!remind cancel R-4"),
)
MEETING = (
    (CHAIR, "!meeting start M-1"),
    (CHAIR, "!topic 1"),
    (ANNA, "!info The ministry drafts a note"),
    (ANNA, '!info =HYPERLINK("http://example.org")'),
    (CHAIR, "!action Send the note @Anna by 20 January"),
    (CHAIR, "!off"),
    (MARC, "!info nobody may know of the sparrow"),
    (CHAIR, "!on"),
    (CHAIR, "!meeting end"),
    (CHAIR, "!minutes approve M-1"),
    (ANNA, "!minutes correct M-1 2 The ministry drafts two notes"),
)


async def lived(stage: Stage) -> None:
    """Has a group do all that a group does."""
    await stage.dispatcher.handle(RoomSeen(NAMED))
    await stage.say('!consult open "Explanatory note" until 4 December 18:00', ANNA, replies_to=FILE)
    for who, line in LIFE:
        said = await stage.say(line, who)
        assert "not quite it" not in said, (line, said)
    await stage.say("!action Taken back: kestrel", ANNA, event_id=EventId("$back"))
    await stage.delete(EventId("$back"), ANNA)
    await stage.say("remind me tomorrow 9:00 see the lawyer", ANNA, PRIVATE_ROOM)
    await stage.say("!consult comment C-1 taken back: kestrel", ANNA, event_id=EventId("$answer"))
    await stage.delete(EventId("$answer"), ANNA)
    await stage.say("!remind room tomorrow 9:00 kestrel", ANNA, event_id=EventId("$reminder"))
    await stage.delete(EventId("$reminder"), ANNA)
    stage.clock.forward(days=1, hours=4)
    for who, line in MEETING:
        await stage.say(line, who)
    stage.clock.forward(minutes=5)
    await stage.tick()


async def exported(stage: Stage, room: RoomId = GROUP_ROOM, who: Any = CHAIR) -> dict[str, bytes]:
    """Asks for the files, and gives those that were posted for it, by the end of their names."""
    before = len(stage.posted)
    await stage.say("!export", who, room)
    await stage.tick()
    posted = [letter.posting.attachment for letter in stage.since(before)]
    return {one.name.rpartition(".")[2]: one.bytes for one in posted if one is not None}


def lasting(data: bytes) -> dict[str, Any]:
    """What an export says of the group, without when it was made and what the room showed then."""
    tree: dict[str, Any] = json.loads(data)
    for name in ("exported_at", "people"):
        del tree[name]
    return tree


@pytest.fixture
async def other_stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Another installation, where nobody has done anything yet."""
    folder = tmp_path / "other"
    folder.mkdir()
    async with opened(folder) as store:
        stage = await Stage.set(store)
        fresh = RoomState(
            NEW_ROOM,
            encrypted=True,
            private=False,
            members=(*NAMED.members, Member(COORDINATION, "Coordination", 0)),
            name="The new room",
        )
        await stage.dispatcher.handle(RoomSeen(fresh))
        yield stage


async def imported(stage: Stage, data: bytes) -> None:
    """Keeps an archive as the command line does."""
    archive = read(data)
    check(archive)
    async with stage.store.transaction() as tx:
        await tx.imports.keep(archive, stage.clock())


async def test_everything_of_a_group_is_in_the_file_and_nothing_else(stage: Stage) -> None:
    await lived(stage)
    await on_watch(stage)
    await stage.say("!alert critical legal The woodpecker was arrested", MARC, PRIVATE_ROOM)
    files = await exported(stage)
    text = files["json"].decode()
    for words in ("Draft the note", "too expensive", "the budget is not approved", "travelling", "town hall"):
        assert words in text, words
    for words in (
        "SOS Faim",
        "Hosting defenders",
        "they are in",
        "Review of the year",
        "two notes",
        "Retreat",
    ):
        assert words in text, words
    for words in ("woodpecker", "sparrow", "kestrel", "projector", "oncall", "group_id"):
        assert words not in text, words
    tree = json.loads(files["json"])
    assert [(one["kind"], one["verb"]) for one in tree["history"] if one["number"] == 2][:2]
    assert tree["meetings"][0]["minutes"]["state"] == "approved"
    assert {one["person"]: one["role"] for one in tree["people"]}[OBSERVER] == "observer"


async def test_the_file_is_what_its_schema_says(stage: Stage) -> None:
    await lived(stage)
    tree = json.loads((await exported(stage))["json"])
    schema = json.loads((DOCS / "export.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(tree)
    del tree["decisions"][0]["decision"]["text"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(tree)


async def test_the_same_state_gives_the_same_files(stage: Stage) -> None:
    await lived(stage)
    assert await exported(stage) == await exported(stage)


async def test_what_is_imported_is_exported_the_same(stage: Stage, other_stage: Stage) -> None:
    await lived(stage)
    first = await exported(stage)
    await imported(other_stage, first["json"])
    other_stage.clock.now = stage.clock.now
    said = await other_stage.say('!group adopt "groupe de TRAVAIL"', COORDINATION, NEW_ROOM)
    assert "2 decisions" not in said
    assert "Groupe de travail" in said
    assert "D-2" in said
    second = await exported(other_stage, NEW_ROOM)
    was, now = lasting(first["json"]), lasting(second["json"])
    assert (was["group"].pop("name"), now["group"].pop("name")) == ("Groupe de travail", "The new room")
    assert now == was
    again = await other_stage.say('!group adopt "Groupe de travail"', COORDINATION, NEW_ROOM)
    assert "No imported group waits" in again


async def test_an_imported_group_goes_on(stage: Stage, other_stage: Stage) -> None:
    await lived(stage)
    await imported(other_stage, (await exported(stage))["json"])
    other_stage.clock.now = stage.clock.now
    await other_stage.say('!group adopt "Groupe de travail"', COORDINATION, NEW_ROOM)
    assert "nothing to take back" in await other_stage.say("!undo A-1", CHAIR, NEW_ROOM)
    assert (await other_stage.action(1, NEW_ROOM)).text == "Draft the note"
    assert "A-6" in await other_stage.say("!action One more #hosting", ANNA, NEW_ROOM)
    assert "One more" in await other_stage.say("!theme show #hosting", ANNA, NEW_ROOM)
    assert "Draft the note" in await other_stage.say("!theme show #hosting", ANNA, NEW_ROOM)
    await other_stage.say("!action due A-1 20 January", ANNA, NEW_ROOM)
    await other_stage.say("!undo", ANNA, NEW_ROOM)
    assert "15 January" in await other_stage.say("!action show A-1", ANNA, NEW_ROOM)
    other_stage.clock.forward(days=60)
    posted = len(other_stage.posted)
    await other_stage.tick()
    told = {letter.room_id for letter in other_stage.since(posted) if letter.kind is LetterKind.MESSAGE}
    assert told == {NEW_ROOM}
    assert "ended" in str(await other_stage.meetings(NEW_ROOM))


async def test_consultations_and_reminders_are_in_it(stage: Stage) -> None:
    await lived(stage)
    data = (await exported(stage))["json"]
    tree = json.loads(data)
    note, charter = tree["consultations"]
    assert note["documents"][0]["file"] == FILE
    assert len(note["documents"][0]["document"]["sha256"]) == 64
    assert [one["link"] for one in note["consultation"]["versions"]] == [None, "https://example.org/note-2"]
    assert len(note["consultation"]["extensions"]) == 1
    assert (charter["consultation"]["state"], charter["documents"]) == ("closed", [])
    assert [(one["by"], one["organisation"], one["text"], one["kind"]) for one in tree["comments"]] == [
        (MARC, "ASTI", "the sums are wrong", "comment"),
        (CHAIR, None, "", "nothing"),
        (ANNA, "SOS Faim", "", "comment"),
    ]
    states = {one["number"]: one["state"] for one in tree["reminders"]}
    assert states == {1: "pending", 2: "pending", 3: "done", 4: "cancelled", 6: "withdrawn"}
    assert {one["number"] for one in tree["history"] if one["kind"] == "reminder"} == set(states)
    assert tree["group"]["numbers"]["reminder"] == 6
    assert [words for words in ("lawyer", "kestrel") if words in data.decode()] == []


async def test_what_is_asked_and_reminded_of_goes_on(stage: Stage, other_stage: Stage) -> None:
    await lived(stage)
    await imported(other_stage, (await exported(stage))["json"])
    other_stage.clock.now = stage.clock.now
    await other_stage.say('!group adopt "Groupe de travail"', COORDINATION, NEW_ROOM)
    assert await other_stage.tick() == ""
    assert "R-7" in await other_stage.say("!remind me 3 December 9:00 call", ANNA, NEW_ROOM)
    assert "C-1" in await other_stage.say("!consult comment C-1 it is clear now", ANNA, NEW_ROOM)
    told = ""
    for _ in range(20):
        other_stage.clock.forward(days=1, minutes=1)
        told += await other_stage.tick()
    assert 2 <= told.count("write it down") <= 4
    assert "Explanatory note" in told
    other_stage.clock.forward(days=60)
    assert (await other_stage.tick()).count("bring the key") == 1
    assert "open the room" not in told


async def test_nothing_is_told_at_once_of_what_was_due_on_the_way(stage: Stage, other_stage: Stage) -> None:
    await lived(stage)
    other_stage.clock.now = stage.clock.now
    other_stage.clock.forward(days=60)
    await imported(other_stage, (await exported(stage))["json"])
    await other_stage.say('!group adopt "Groupe de travail"', COORDINATION, NEW_ROOM)
    told = await other_stage.tick()
    assert [one for one in ("R-", "C-", "write it down", "bring the key") if one in told] == []
    for number in (1, 2):
        assert (await reminder(other_stage, number, NEW_ROOM)).state is ReminderState.LAPSED
    assert (await consultation(other_stage, 1, NEW_ROOM)).told_at is None
    other_stage.clock.forward(days=3)
    assert "C-1" in await other_stage.tick()


async def test_search_finds_what_was_imported(stage: Stage, other_stage: Stage) -> None:
    await lived(stage)
    await other_stage.say("!search ministry", ANNA, NEW_ROOM)
    await imported(other_stage, (await exported(stage))["json"])
    await other_stage.say("!search ministry", ANNA, NEW_ROOM)
    other_stage.clock.now = stage.clock.now
    await other_stage.say('!group adopt "Groupe de travail"', COORDINATION, NEW_ROOM)
    assert "The ministry drafts" in await other_stage.say("!search ministry", ANNA, NEW_ROOM)


async def test_reminders_of_the_past_are_not_made_up_for(stage: Stage, other_stage: Stage) -> None:
    await lived(stage)
    data = (await exported(stage))["json"]
    await imported(other_stage, data)
    other_stage.clock.now = stage.clock.now
    other_stage.clock.forward(days=400)
    await other_stage.say('!group adopt "Groupe de travail"', COORDINATION, NEW_ROOM)
    assert "A-1" not in await other_stage.tick()


async def test_only_admins_bring_an_imported_group_in_and_only_where_nothing_is(
    stage: Stage, other_stage: Stage
) -> None:
    await lived(stage)
    await imported(other_stage, (await exported(stage))["json"])
    assert "Only an admin" in await other_stage.say('!group adopt "Groupe de travail"', CHAIR, NEW_ROOM)
    wrong = await other_stage.say('!group adopt "Other"', COORDINATION, NEW_ROOM)
    assert "Groupe de travail" in wrong
    await other_stage.say("!action Something", ANNA, NEW_ROOM)
    assert "own already" in await other_stage.say('!group adopt "Groupe de travail"', COORDINATION, NEW_ROOM)
    assert await other_stage.actions(NEW_ROOM) == {"A-1": "Something"}


async def test_members_and_observers_cannot_export(stage: Stage) -> None:
    for who in (ANNA, OBSERVER):
        assert "Only the chair or the secretary" in await stage.say("!export", who)
    await stage.tick()
    assert stage.files() == {}


async def test_the_room_is_told_of_an_export_in_private(stage: Stage) -> None:
    await stage.say("!group role @Anna secretary", CHAIR)
    before = len(stage.posted)
    files = await exported(stage, PRIVATE_ROOM, ANNA)
    assert set(files) == {"json", "zip"}
    told = [letter.posting.body for letter in stage.since(before) if letter.room_id == GROUP_ROOM]
    assert told == ["📦 Anna Schmit is exporting all that this group holds, in private."]


async def test_files_stand_in_the_thread_of_the_message_that_asked(stage: Stage) -> None:
    before = len(stage.posted)
    await stage.say("!export", CHAIR, event_id=EventId("$asked"))
    await stage.tick()
    files = [letter for letter in stage.since(before) if letter.kind is LetterKind.FILE]
    assert [letter.posting.attachment.name for letter in files if letter.posting.attachment] == [
        "vigie-2026-11-23.json",
        "vigie-2026-11-23.zip",
    ]
    assert {(letter.posting.answers_event, letter.posting.in_thread) for letter in files} == {
        ("$asked", True)
    }


def tables(data: bytes) -> dict[str, list[list[str]]]:
    """Reads the tables as a spreadsheet does."""
    with ZipFile(BytesIO(data)) as folder:
        files = {name: folder.read(name) for name in folder.namelist()}
    assert all(one.startswith(b"\xef\xbb\xbf") for one in files.values())
    return {
        name: list(csv.reader(StringIO(one.decode("utf-8-sig"), newline=""), delimiter=";"))
        for name, one in files.items()
    }


async def test_the_tables_open_in_an_office_and_calculate_nothing(stage: Stage) -> None:
    await lived(stage)
    await stage.say("!action +cmd|' /C calc'!A0 \n  second line", ANNA)
    found = tables((await exported(stage))["zip"])
    assert found["decisions.csv"][0][:3] == ["Id", "Text", "State"]
    assert [row[0] for row in found["decisions.csv"][1:]] == ["D-1", "D-2"]
    notes = [row[4] for row in found["minutes.csv"]]
    assert '\'=HYPERLINK("http://example.org")' in notes
    assert any(row[1].startswith("'+cmd") for row in found["action-items.csv"])
    assert [row[:3] for row in found["consultations.csv"][1:]] == [
        ["C-1", "Explanatory note", "open"],
        ["C-2", "A charter", "closed"],
    ]
    versions = found["document-versions.csv"]
    assert [row[:2] for row in versions[1:]] == [["C-1", "1"], ["C-1", "2"], ["C-2", "1"]]
    assert len(versions[1][4]) == 64
    assert [row[4:6] for row in found["comments.csv"][1:]] == [["p. 3", "the sums are wrong"], ["", ""]]
    assert [row[2:4] for row in found["reminders.csv"][1:]] == [
        ["to come", "everybody"],
        ["to come", "Marc Thill"],
        ["given", "chair"],
        ["cancelled", "everybody"],
    ]
    accounts = [row[-1] for row in found["people.csv"][1:]]
    assert accounts
    assert all(one.startswith("'@") for one in accounts)
    cells = [cell for rows in found.values() for row in rows for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]
    assert not any("kestrel" in cell or "projector" in cell for cell in cells)


async def test_the_tables_speak_the_language_of_the_group(stage: Stage) -> None:
    await stage.say("!group language fr", CHAIR)
    await stage.say("!action Rédiger la note @Marc", ANNA)
    found = tables((await exported(stage))["zip"])
    assert found["actions.csv"][0][:4] == ["Référence", "Texte", "État", "Qui"]
    assert found["actions.csv"][1][:4] == ["A-1", "Rédiger la note", "en cours", "Marc Thill"]


async def test_an_archived_group_can_still_be_exported(stage: Stage) -> None:
    await stage.say("!action Something", ANNA)
    await stage.say("!group archive", CHAIR)
    assert json.loads((await exported(stage))["json"])["group"]["archived_at"] is not None


async def test_the_people_of_the_file_are_those_of_the_room(store: Store) -> None:
    stage = await Stage.set(store)
    tree = json.loads((await exported(stage))["json"])
    assert [one["person"] for one in tree["people"]] == [ANNA, CHAIR, MARC, OBSERVER]
    assert VIGIE not in json.dumps(tree)
