"""What people typed and what they are called stands nowhere on the disk in clear."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.engine.messages import RoomSeen, Said, Shared, Unreadable
from bot.rules.consultations import Document
from bot.rules.identifiers import EventId, UserId
from bot.rules.people import Member
from storage.sealed import SealBroken
from storage.store import Store
from tests.cast import ANNA, CHAIR, GROUP_ROOM, PRIVATE_ROOM, ROOMS
from tests.conversations.casework import ONCALL_ROOM, RITA, case, on_watch
from tests.conversations.stage import Stage
from tests.storage.opening import CAUSE, FIRST

# One word for each place where people's words come to rest.
WORDS = {
    "name": "papageno",
    "room member": "ortolan",
    "action": "kolibri",
    "tag": "waldkauz",
    "edited": "gimpel",
    "note": "zeisig",
    "corrected": "pirol",
    "withdrawn": "kiebitz",
    "dropped": "sperber",
    "decision": "wiedehopf",
    "proposal": "eisvogel",
    "vote": "neuntoeter",
    "objection": "zaunkoenig",
    "refused": "rohrdommel",
    "unknown": "bekassine",
    "not understood": "ziegenmelker",
    "never posted": "steinadler",
    "unreadable": "uferschnepfe",
    "fact": "mornellregenpfeifer",
    "private": "haubentaucher",
    "looked for": "wendehals",
    "meeting": "goldammer",
    "place": "rauchschwalbe",
    "called off": "mauersegler",
    "consultation": "wendehals",
    "link": "brachvogel",
    "comment": "feldlerche",
    "comment in a thread": "haselhuhn",
    "file": "kernbeisser",
    "refused link": "sumpfohreule",
    "reminder": "gartenbaumlaeufer",
    "private reminder": "heckenbraunelle",
    "alert": "rotschwanz",
    "more of the alert": "blaukehlchen",
    "file of an alert": "schwarzspecht",
    "said to the reporter": "grauammer",
    "note on a case": "turmfalke",
    "why a case was closed": "saatkraehe",
}


def forms(word: str) -> tuple[bytes, ...]:
    """How a word may stand in a file."""
    return word.encode(), word.encode("utf-16-le"), word.encode().hex().encode(), word.title().encode()


def found_on_disk(folder: Path, words: dict[str, str]) -> set[str]:
    """Names the words that any file of a folder holds, in any form."""
    files = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    return {
        place for place, word in words.items() if any(one in data for one in forms(word) for data in files)
    }


async def people_with_telling_names(stage: Stage) -> None:
    """Shows the bot its rooms again, now with the names in them."""
    for room in ROOMS:
        members = tuple(
            replace(member, name=f"{WORDS['name'].title()} {member.name}") for member in room.members
        )
        newcomer = Member(UserId("@new:localhost"), WORDS["room member"], 0)
        await stage.dispatcher.handle(RoomSeen(replace(room, members=(*members, newcomer))))


async def talk(stage: Stage) -> None:
    """Has people use every command that keeps words, and some that are refused."""
    await stage.say(f"!action Ring {WORDS['action']} by 15 January #{WORDS['tag']}")
    await stage.say(f"!action edit A-1 Ring {WORDS['action']} and {WORDS['edited']}")
    await stage.say(f"!action done A-1 {WORDS['note']} did it")
    await stage.say("!action Something else", event_id=EventId("$corrected"))
    await stage.edit(EventId("$corrected"), f"!action {WORDS['corrected']}")
    await stage.say(f"!action {WORDS['withdrawn']}", event_id=EventId("$withdrawn"))
    await stage.delete(EventId("$withdrawn"))
    await stage.say(f"!action {WORDS['dropped']}")
    await stage.say("!action drop A-4")
    await stage.say(f"!decision {WORDS['decision']}", sender=CHAIR)
    await stage.say(f"!decision propose {WORDS['proposal']} until 15 January")
    await stage.say(f"!vote D-2 no {WORDS['vote']}")
    await stage.say(f"!object D-2 {WORDS['objection']}")
    await stage.say("!undo")
    await stage.say(f"!action done A-99 {WORDS['refused']}")
    await stage.say(f"!{WORDS['unknown']}")
    await stage.say(f"!timezone {WORDS['not understood']}")
    await stage.say(f"action {WORDS['private']}", room=PRIVATE_ROOM)
    await stage.say(f"!search {WORDS['looked for']} {WORDS['decision']}", room=PRIVATE_ROOM)
    await stage.say("!missed 2 weeks")
    await stage.say(f"!remind room every day at 9:00 {WORDS['reminder']}")
    await stage.say(f"remind me tomorrow {WORDS['private reminder']}", room=PRIVATE_ROOM)
    await give_out_a_calendar(stage)
    await consult(stage)
    await raise_an_alert(stage)


async def consult(stage: Stage) -> None:
    """Asks the group about a link, then about a file, and has it answered."""
    title, until = WORDS["consultation"], "until 15 January 18:00"
    await stage.say(f'!consult open "{title}" {until} https://{WORDS["link"]}.example.org/note')
    await stage.say(f"!consult comment C-1 p. 2: {WORDS['comment']} is missing")
    shown = next(event for event, one in stage.events.items() if "Consultation C-1" in one.posting.body)
    await stage.say(f"p. 3: {WORDS['comment in a thread']} too", thread=shown)
    stage.shared[EventId("$shared")] = Document(WORDS["file"], "text/plain", 3, "ab" * 32)
    await stage.say("!consult version C-1", replies_to=EventId("$shared"))
    await stage.say(f'!consult open "Other" {until} https://a:{WORDS["refused link"]}@example.org/')
    await stage.say("!consult close C-1", CHAIR)
    await stage.tick()


async def raise_an_alert(stage: Stage) -> None:
    """Has somebody in danger tell what happens, responders answer, and the case closed."""
    await on_watch(stage)
    await stage.say(f"!alert critical {WORDS['alert']} is gone", room=PRIVATE_ROOM)
    await stage.say(f"{WORDS['more of the alert']} is with them", room=PRIVATE_ROOM)
    picture: dict[str, object] = {
        "msgtype": "m.image",
        "body": WORDS["file of an alert"],
        "url": "mxc://localhost/picture",
    }
    await stage.dispatcher.handle(Shared(stage.event_id(), PRIVATE_ROOM, ANNA, stage.clock(), picture))
    await stage.tick()
    code = (await case(stage)).code
    for line in (
        f"!ack {code}",
        f"!say {code} Go to the {WORDS['said to the reporter']}",
        f"!note {code} {WORDS['note on a case']} knows",
        f"!resolve {code} {WORDS['why a case was closed']}",
    ):
        await stage.say(line, RITA, ONCALL_ROOM)


async def give_out_a_calendar(stage: Stage) -> None:
    """Asks for the calendar file before and after something in it is taken back."""
    await stage.say(f'!meeting plan "{WORDS["meeting"]}" 15 January 14:00 at {WORDS["place"]}', CHAIR)
    planned = f'!meeting plan "{WORDS["called off"]}" 16 January 14:00'
    await stage.say(planned, CHAIR, event_id=EventId("$called-off"))
    for _ in range(2):
        await stage.say("!calendar")
        await stage.tick()
        await stage.delete(EventId("$called-off"), CHAIR)


async def keep_waiting(stage: Stage) -> None:
    """Leaves a letter unposted and an event unread."""
    said = Said(
        stage.event_id(), GROUP_ROOM, CHAIR, stage.clock(), f"!decision {WORDS['never posted']} stands"
    )
    source: dict[str, object] = {"content": {"ciphertext": WORDS["unreadable"]}}
    unreadable = Unreadable(stage.event_id(), GROUP_ROOM, CHAIR, stage.clock(), "session", source)
    await stage.dispatcher.handle(said, unreadable)
    async with stage.store.transaction() as tx:
        await tx.facts.put("sync token", WORDS["fact"])
        assert await tx.outbox.owed() == 1


async def test_no_typed_word_and_no_name_stands_on_the_disk(store: Store, tmp_path: Path) -> None:
    stage = await Stage.set(store)
    await people_with_telling_names(stage)
    await talk(stage)
    await keep_waiting(stage)
    assert (tmp_path / "vigie.db-wal").stat().st_size > 0
    assert found_on_disk(tmp_path, {**WORDS, "id": GROUP_ROOM}) == {"id"}
    # What goes into the file proper when it is closed is looked at as well.
    await store.close()
    assert found_on_disk(tmp_path, {**WORDS, "id": GROUP_ROOM}) == {"id"}


async def test_the_words_are_there_for_who_has_the_key(store: Store) -> None:
    stage = await Stage.set(store)
    await people_with_telling_names(stage)
    await talk(stage)
    await keep_waiting(stage)
    lists = (
        "!action list all",
        "!decision list",
        "!action show A-1",
        "!decision show D-2",
        "!meeting show M-1",
        "!consult show C-1",
        "!remind list",
    )
    answers = [await stage.say(one) for one in lists]
    for letter in stage.posted:
        if letter.room_id in {PRIVATE_ROOM, ONCALL_ROOM}:
            answers += [letter.posting.body, str(letter.posting.forwarded)]
    async with store.transaction() as tx:
        answers.append(str([unread.source for unread in await tx.inbox.unread()]))
        answers.append(str(await tx.facts.get("sync token")))
    said = {place for place, word in WORDS.items() if word in " ".join(answers).casefold()}
    # Taken back, replaced, refused or not understood, and names of people who did nothing.
    gone = {"withdrawn", "objection", "refused", "unknown", "not understood", "room member", "called off"}
    gone.add("refused link")
    assert said == set(WORDS) - gone


async def test_what_was_sealed_for_one_place_does_not_open_in_another(store: Store, tmp_path: Path) -> None:
    async with store.transaction() as tx:
        tx.because(CAUSE)
        await tx.actions.record(FIRST, "words", (), None, ())
        await tx.decisions.record(FIRST, "other words", (), terms=None)
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database, database:
        database.execute("UPDATE action_items SET text = (SELECT text FROM decisions)")
    async with store.transaction() as tx:
        with pytest.raises(SealBroken) as broken:
            await tx.actions.get(FIRST, 1)
        assert (await tx.decisions.get(FIRST, 1)) is not None
    assert "words" not in str(broken.value)
