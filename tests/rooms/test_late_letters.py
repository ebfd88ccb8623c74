"""Letters and messages that are more than a day old: nothing is posted twice, nothing is misread."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from aiohttp import web
from babel.dates import format_date

from bot.demo.homeserver import LocalHomeserver
from bot.engine.sender import Impossible, TryLater
from bot.matrix.post import MatrixPost
from bot.matrix.reading import Reader
from bot.matrix.room_work import LETTER_FIELD
from bot.rules.identifiers import EventId, LetterId, RoomId
from storage.letters import REPLY, Letter, LetterKind
from storage.postings import Posting
from tests.bots import Bot, Bots
from tests.nursery import Nursery
from tests.people import People
from tests.rooms.insiders import Keeper, Proxy, arrive
from tests.survival.test_crashes import answer_to, answers, recorded

A_DAY_AND_AN_HOUR = timedelta(hours=25)
HOURS_BEHIND = 26


class Deafening(Proxy):
    """Once armed, lets one message through to the homeserver and from then on nothing back."""

    def __init__(self, target: str) -> None:
        super().__init__(target)
        self.armed = False
        self.closed = asyncio.Event()

    async def _handle(self, incoming: web.Request) -> web.Response:
        last = self.armed and "/send/m.room.encrypted" in incoming.path
        answer = await super()._handle(incoming)
        if last:
            self.broken = "/_matrix"
            self.closed.set()
        if self.broken is None:
            return answer
        return web.json_response({"errcode": "M_UNKNOWN", "error": "broken"}, status=self.status)


@pytest.fixture
async def proxy(homeserver: LocalHomeserver) -> AsyncIterator[Proxy]:
    """Counts what is asked of the homeserver."""
    async with Proxy(homeserver.base_url).running() as between:
        yield between


@pytest.fixture
async def bot(homeserver: LocalHomeserver, proxy: Proxy, tmp_path: Path) -> AsyncIterator[Keeper]:
    """A signed client that keeps keys as the bot does, behind the proxy."""
    keeper: Keeper = await arrive(Keeper, homeserver, tmp_path, by=proxy.url)
    yield keeper
    await keeper.depart()


@pytest.fixture
async def own_server(tmp_path: Path) -> AsyncIterator[LocalHomeserver]:
    """A homeserver of the test's own, to be stopped."""
    server = LocalHomeserver(tmp_path / "own")
    await server.start()
    yield server
    await server.stop()


def post_of(bot: Keeper) -> MatrixPost:
    """Makes what delivers the bot's letters."""
    return MatrixPost(bot.client, bot.keys, Reader(bot.client, bot.devices), lambda: datetime.now(UTC))


def letter_to(room_id: str, txn_id: str = "letter-1") -> Letter:
    """Makes a letter that is tried for the first time now."""
    posting = Posting("Noted.", "<p>Noted.</p>")
    now = datetime.now(UTC)
    return Letter(
        LetterId(1), txn_id, RoomId(room_id), LetterKind.MESSAGE, REPLY, 0, now, None, posting=posting
    )


def tried_yesterday(letter: Letter) -> Letter:
    """The same letter, its outcome unknown since yesterday."""
    return replace(letter, attempts=1, first_tried_at=letter.first_tried_at - A_DAY_AND_AN_HOUR)


def posted(proxy: Proxy) -> int:
    """Counts the messages the homeserver was asked to post."""
    return len([path for path in proxy.paths if "/send/m.room.encrypted" in path])


async def test_a_letter_of_yesterday_that_is_in_the_room_is_found_and_not_posted_again(
    bot: Keeper, people: People, proxy: Proxy
) -> None:
    room_id = await bot.create_room("Working group")
    await bot.until(lambda: bot.client.rooms[room_id].encrypted, "an encrypted room")
    post, letter = post_of(bot), letter_to(room_id)
    event_id = await post.deliver(letter)
    await post.deliver(letter_to(room_id, "another-letter"))
    before = posted(proxy)
    assert await post.deliver(tried_yesterday(letter)) == event_id
    assert posted(proxy) == before


async def test_a_letter_of_yesterday_is_found_under_many_later_messages(
    bot: Keeper, people: People, proxy: Proxy
) -> None:
    anna = await people("Anna")
    room_id = await bot.create_room("Working group", [anna.user_id])
    await anna.join(room_id)
    await bot.with_(room_id, anna.user_id)
    post, letter = post_of(bot), letter_to(room_id)
    event_id = await post.deliver(letter)
    for number in range(120):
        await anna.say(room_id, f"Message {number}")
    before = posted(proxy)
    assert await post.deliver(tried_yesterday(letter)) == event_id
    assert posted(proxy) == before


async def test_a_letter_of_yesterday_that_never_arrived_is_posted(
    bot: Keeper, people: People, proxy: Proxy
) -> None:
    room_id = await bot.create_room("Working group")
    await bot.until(lambda: bot.client.rooms[room_id].encrypted, "an encrypted room")
    post = post_of(bot)
    other = await post.deliver(letter_to(room_id, "another-letter"))
    event_id = await post.deliver(tried_yesterday(letter_to(room_id)))
    assert event_id != other
    assert isinstance(event_id, str)
    assert posted(proxy) == 2
    heard = await bot.expect(lambda one: one.event_id == event_id, sender=bot.user_id)
    assert heard.content[LETTER_FIELD] == "letter-1"


async def test_somebody_who_copies_a_letters_mark_cannot_pass_for_it(
    bot: Keeper, people: People, proxy: Proxy
) -> None:
    anna = await people("Anna")
    room_id = await bot.create_room("Working group", [anna.user_id])
    await anna.join(room_id)
    await anna.with_(room_id, bot.user_id)
    content = {"msgtype": "m.text", "body": "Forged", LETTER_FIELD: "letter-1"}
    forged = EventId(await anna.send(room_id, "m.room.message", content))
    await bot.expect("Forged")
    assert await post_of(bot).deliver(tried_yesterday(letter_to(room_id))) != forged


@pytest.mark.timeout(300)
async def test_an_answer_whose_outcome_was_unknown_for_a_day_is_posted_once(
    own_server: LocalHomeserver, nursery: Nursery, tmp_path: Path
) -> None:
    people, bots = People(own_server, tmp_path / "people"), Bots(own_server, nursery, tmp_path / "bots")
    async with Deafening(own_server.base_url).running() as proxy:
        assert isinstance(proxy, Deafening)
        vigie = await bots(matrix={"homeserver": proxy.url})
        await vigie.start()
        anna = await people("Anna Schmit")
        room = await anna.create_room("Working group", [vigie.user_id])
        await anna.with_(room, vigie.user_id)
        proxy.armed = True
        event = await anna.say(room, "!action Task number 0")
        await asyncio.wait_for(proxy.closed.wait(), 30)
        await anna.expect(answer_to(event), sender=vigie.user_id)
        await vigie.kill()
        await a_day_passes(own_server, vigie, tmp_path / "own")
        proxy.armed, proxy.broken = False, None
        await vigie.start()
        following = await anna.say(room, "!action Task number 1")
        await anna.expect(answer_to(following), sender=vigie.user_id, timeout=60)
        assert await vigie.stop() == 0
    assert (answers(anna, vigie)[event], answers(anna, vigie)[following]) == (1, 1)
    assert await recorded(vigie, room) == ["Task number 0", "Task number 1"]
    await people.depart()


async def a_day_passes(server: LocalHomeserver, bot: Bot, folder: Path) -> None:
    """Has the homeserver forget transaction ids, as after a day, and makes the letter that old."""
    await server.stop()
    with closing(sqlite3.connect(folder / "homeserver.db")) as database, database:
        assert database.execute("delete from event_txn_id_device_id").rowcount > 0
    with closing(sqlite3.connect(bot.folder / "vigie.db")) as database, database:
        yesterday = datetime.now(UTC).replace(tzinfo=None) - A_DAY_AND_AN_HOUR
        changed = database.execute(
            "update outbox set first_tried_at = ?, not_before = ? where state = 'owed'",
            (yesterday.isoformat(" "), yesterday.isoformat(" ")),
        )
        assert changed.rowcount == 1
    await server.start()


async def test_a_message_older_than_a_day_is_read_as_of_when_it_was_said(
    nursery: Nursery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = tmp_path / "late"
    late.mkdir()
    (late / "sitecustomize.py").write_text(
        f"import time\nright = time.time\ntime.time = lambda: right() - {HOURS_BEHIND * 3600}\n"
    )
    server = LocalHomeserver(tmp_path / "yesterday")
    with monkeypatch.context() as environment:
        environment.setenv("PYTHONPATH", str(late))
        await server.start()
    people, bots = People(server, tmp_path / "people"), Bots(server, nursery, tmp_path / "bots")
    vigie = await bots()
    await vigie.start()
    anna = await people("Anna Schmit")
    room = await anna.create_room("Working group", [vigie.user_id])
    await anna.with_(room, vigie.user_id)
    said_at = datetime.now(ZoneInfo("Europe/Luxembourg")) - timedelta(hours=HOURS_BEHIND)
    event = await anna.say(room, "!action Draft the note by in 10 days")
    answer = await anna.expect(answer_to(event), sender=vigie.user_id)
    assert format_date(said_at.date() + timedelta(days=10), "d MMMM y", locale="en") in answer.body
    assert await vigie.stop() == 0
    await people.depart()
    await server.stop()


async def test_a_letter_waits_for_the_sync_to_show_that_its_room_is_encrypted(bot: Keeper) -> None:
    room = await bot.create_room(None)
    await bot.until(lambda: bot.client.rooms[room].encrypted, "an encrypted room")
    bot.client.rooms[room].encrypted = False
    with pytest.raises(TryLater):
        await post_of(bot).deliver(letter_to(room))
    bot.client.rooms[room].encrypted = True
    assert (await post_of(bot).deliver(letter_to(room))).startswith("$")


async def test_no_letter_goes_to_a_room_that_is_not_encrypted(bot: Keeper) -> None:
    room = await bot.create_room(None, encrypted=False)
    with pytest.raises(Impossible):
        await post_of(bot).deliver(letter_to(room))
