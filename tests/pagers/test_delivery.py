"""Pages on their way from the outbox to a pager: each once, through outages and crashes, in nobody's way."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.app import utc_now
from bot.casework.desk import House
from bot.casework.outside import page_outside
from bot.engine.sender import Post, Sender
from bot.pagers.directory import Directory, Entry
from bot.pagers.mail import MailServer
from bot.pagers.post import Posts
from bot.pagers.webhook import Webhook
from bot.rules.consultations import Document, Unusable
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.rules.paging import Target
from bot.rules.watch import Watch
from bot.texts import Language
from storage.letters import Draft, Letter, LetterKind
from storage.postings import Posting
from storage.store import Store
from tests.cast import ANNA, GROUP_ROOM, MARC, ROOMS, VIGIE
from tests.pagers.receivers import Mailbox, Receiver
from tests.storage.opening import SECRET, contents, opened
from tests.storage.test_secrecy import found_on_disk

SENDER = "Vigie <wachtel@example.com>"
ADDRESS, TOPIC = "papageno@example.org", "/ortolan-topic"
HIDDEN = {
    "address": "papageno",
    "topic": "ortolan",
    "sender": "wachtel",
    "secret": "zaunkoenig",
    "header": "pirol",
}
SIGNED = "zaunkoenig-zaunkoenig"
DEADLINE = 60


HOUSE = House(VIGIE, "!", Language.EN, "Europe/Luxembourg", Watch())


class Rooms:
    """A homeserver of one's own making: it takes what it is given, or hangs until it is let go."""

    def __init__(self) -> None:
        self.came: asyncio.Queue[Letter] = asyncio.Queue()
        self.hang: asyncio.Event | None = None

    async def deliver(self, letter: Letter) -> EventId:
        """Takes a letter."""
        self.came.put_nowait(letter)
        if self.hang is not None:
            await self.hang.wait()
        return EventId(f"${letter.id}")

    async def examine(self, letter: Letter) -> Document | Unusable:
        """No file lies here."""
        return Unusable.NO_FILE

    def reached(self, room_id: RoomId) -> frozenset[tuple[UserId, str]]:
        """Nobody's devices are known here."""
        return frozenset()

    async def letter(self) -> Letter:
        """Waits for the next letter."""
        return await asyncio.wait_for(self.came.get(), DEADLINE)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A store that knows the rooms."""
    async with opened(tmp_path) as store:
        async with store.transaction() as tx:
            for room in ROOMS:
                await tx.rooms.remember(room)
        yield store


def directory(mailbox: Mailbox, *receivers: Receiver) -> Directory:
    """Anna has a mail address, everybody the receivers."""
    server = MailServer("127.0.0.1", mailbox.port, "none", SENDER)
    hooks = [
        Entry(None, Webhook(f"{receiver.url}{TOPIC}", "json", SIGNED, {"Authorization": "pirol"}))
        for receiver in receivers
    ]
    return Directory([Entry(ANNA, ADDRESS), *hooks], server, SECRET.derive("pagers"), utc_now)


async def put_page(store: Store, book: Directory) -> tuple[Target, ...]:
    """Pages Anna and Marc."""
    async with store.transaction() as tx:
        return await page_outside(book.pagers, (ANNA, MARC), Language.EN, tx, utc_now())


@asynccontextmanager
async def sending(store: Store, post: Post) -> AsyncIterator[Sender]:
    """Delivers meanwhile; ends when nothing is under way."""
    sender = Sender(store, post, HOUSE, utc_now)
    running = asyncio.create_task(sender.run())
    try:
        yield sender
        await sender.drain(timedelta(seconds=DEADLINE))
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def owed(store: Store) -> int:
    """Counts what is owed."""
    async with store.transaction() as tx:
        return await tx.outbox.owed()


async def test_a_page_reaches_every_pager_once(store: Store) -> None:
    async with Mailbox().running() as mailbox, Receiver().running() as receiver:
        book = directory(mailbox, receiver)
        assert len(await put_page(store, book)) == 2
        async with sending(store, Posts(Rooms(), book.ways)):
            to, mail = await mailbox.mail()
            await receiver.request()
        assert to == ADDRESS
        assert mail["Subject"] == "Vigie: a case needs you, open the on-call room."
        assert (mailbox.came.empty(), receiver.came.empty()) == (True, True)
    assert await owed(store) == 0


async def test_what_was_put_off_comes_once_when_it_is_taken(store: Store) -> None:
    async with (
        Mailbox(data_answers=["451 4.7.1 later", "450 4.2.1 later"]).running() as mailbox,
        Receiver([(503, {}), (429, {"Retry-After": "0"})]).running() as receiver,
    ):
        book = directory(mailbox, receiver)
        await put_page(store, book)
        async with sending(store, Posts(Rooms(), book.ways)):
            await mailbox.mail()
            keys = [(await receiver.request()).headers["Idempotency-Key"] for _ in range(3)]
        assert len(set(keys)) == 1
        assert (mailbox.came.empty(), receiver.came.empty()) == (True, True)
    assert await owed(store) == 0


async def test_a_page_that_was_sent_and_not_noted_comes_again_with_the_same_mark(
    tmp_path: Path, store: Store
) -> None:
    async with Mailbox().running() as mailbox, Receiver().running() as receiver:
        book = directory(mailbox, receiver)
        await put_page(store, book)
        # The process dies here: what is out is not noted.
        async with store.transaction() as tx:
            letters = await tx.outbox.next(utc_now(), busy=(), most=10)
        for letter in letters:
            await Posts(Rooms(), book.ways).deliver(letter)
        _, first = await mailbox.mail()
        asked = await receiver.request()
        await store.close()
        async with opened(tmp_path) as reopened, sending(reopened, Posts(Rooms(), book.ways)):
            _, second = await mailbox.mail()
            again = await receiver.request()
    assert first["Message-ID"] == second["Message-ID"]
    assert first.as_bytes() == second.as_bytes()
    assert asked.headers["Idempotency-Key"] == again.headers["Idempotency-Key"]
    assert asked.body == again.body


async def test_two_pages_have_two_marks(store: Store) -> None:
    async with Mailbox().running() as mailbox:
        book = directory(mailbox)
        async with sending(store, Posts(Rooms(), book.ways)) as sender:
            await put_page(store, book)
            _, first = await mailbox.mail()
            await sender.drain(timedelta(seconds=DEADLINE))
            await put_page(store, book)
            _, second = await mailbox.mail()
    assert first["Message-ID"] != second["Message-ID"]


async def test_what_is_refused_for_good_is_given_up_and_told(store: Store) -> None:
    async with (
        Mailbox(recipient_answers=["550 5.1.1 papageno is unknown"]).running() as mailbox,
        Receiver([(404, {})]).running() as receiver,
    ):
        book = directory(mailbox, receiver)
        targets = await put_page(store, book)
        with capture_logs() as logged:
            async with sending(store, Posts(Rooms(), book.ways)):
                await asyncio.wait_for(mailbox.tries.get(), DEADLINE)
                await receiver.request()
    lines = {line["room_id"]: line["why"] for line in logged if line["event"] == "letter impossible"}
    assert lines == {targets[0].room_id: "smtp 550", targets[1].room_id: "webhook 404"}
    assert await owed(store) == 0


async def test_a_pager_that_is_no_longer_configured_is_given_up(store: Store) -> None:
    async with Mailbox().running() as mailbox:
        book = directory(mailbox)
        await put_page(store, book)
        rooms = Rooms()
        async with store.transaction() as tx:
            await tx.outbox.put(Draft(GROUP_ROOM, Posting("words", "words")), utc_now())
        with capture_logs() as logged:
            async with sending(store, Posts(rooms, {})):
                await rooms.letter()
    assert [line["why"] for line in logged if line["event"] == "letter impossible"] == [
        "this pager is no longer in the settings"
    ]
    assert mailbox.came.empty()


async def test_pagers_that_hang_hold_up_no_room(store: Store) -> None:
    hold = asyncio.Event()
    async with Mailbox().running() as mailbox, Receiver(hold=hold).running() as receiver:
        server = MailServer("127.0.0.1", mailbox.port, "none", SENDER)
        hooks = [Entry(ANNA, Webhook(f"{receiver.url}/{number}", "text")) for number in range(20)]
        book = Directory(hooks, server, SECRET.derive("pagers"), utc_now)
        rooms = Rooms()
        async with sending(store, Posts(rooms, book.ways)):
            await put_page(store, book)
            for _ in hooks:
                await receiver.request()
            async with store.transaction() as tx:
                await tx.outbox.put(Draft(GROUP_ROOM, Posting("words", "words")), utc_now())
            assert (await rooms.letter()).room_id == GROUP_ROOM
            hold.set()


async def test_rooms_that_hang_hold_up_no_pager(store: Store) -> None:
    async with Mailbox().running() as mailbox, Receiver().running() as receiver:
        book, rooms = directory(mailbox, receiver), Rooms()
        rooms.hang = asyncio.Event()
        async with sending(store, Posts(rooms, book.ways)):
            async with store.transaction() as tx:
                for number in range(20):
                    draft = Draft(RoomId(f"!room{number}"), Posting("words", "words"))
                    await tx.outbox.put(draft, utc_now())
            for _ in range(8):
                await rooms.letter()
            for _ in range(2):
                await put_page(store, book)
                await mailbox.mail()
                await receiver.request()
                while await owed(store) > 20:
                    await asyncio.wait_for(
                        store.outbox_grew.wait(), 0
                    ) if store.outbox_grew.is_set() else None
            rooms.hang.set()
            for _ in range(12):
                await rooms.letter()


async def test_an_outage_ends_in_one_page(store: Store) -> None:
    async with Mailbox().running() as mailbox, Receiver().running() as receiver:
        book = directory(mailbox, receiver)
        for _ in range(200):
            assert len(await put_page(store, book)) == 2
        assert await owed(store) == 2
        async with sending(store, Posts(Rooms(), book.ways)):
            await mailbox.mail()
            await receiver.request()
    assert (mailbox.came.empty(), receiver.came.empty()) == (True, True)


async def test_no_address_and_no_secret_stands_on_the_disk_or_in_the_log(
    store: Store, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async with (
        Mailbox(recipient_answers=["451 papageno", "550 papageno"]).running() as mailbox,
        Receiver([(503, {}), (404, {})]).running() as receiver,
    ):
        book = directory(mailbox, receiver)
        await put_page(store, book)
        assert found_on_disk(tmp_path, {**HIDDEN, "words": "needs you", "name": "+pager/"}) == {"name"}
        with capture_logs() as logged:
            async with sending(store, Posts(Rooms(), book.ways)):
                for _ in range(2):
                    await asyncio.wait_for(mailbox.tries.get(), DEADLINE)
                    await receiver.request()
    assert {line["event"] for line in logged} == {"letter put off", "letter impossible"}
    await store.close()
    assert found_on_disk(tmp_path, HIDDEN) == set()
    printed = "".join(capfd.readouterr())
    assert not any(word in repr(logged) + printed for word in HIDDEN.values())
    assert any("+pager/mail/" in line for line in contents(tmp_path))
    with closing(sqlite3.connect(tmp_path / "vigie.db")) as database:
        assert database.execute("SELECT count(*) FROM outbox WHERE body IS NOT NULL").fetchone() == (0,)


def names(*entries: Entry, key: str = "pagers") -> list[RoomId]:
    """The names that pagers go by."""
    server = MailServer("127.0.0.1", 1, "none", SENDER)
    book = Directory(entries, server, SECRET.derive(key), utc_now)
    return [target.room_id for _, target in book.pagers.known]


def test_a_name_stays_with_its_address_and_tells_nothing_of_it() -> None:
    mail, other = Entry(ANNA, ADDRESS), Entry(None, "other@example.org")
    hook = Entry(None, Webhook("https://sms.example.org/", "json", SIGNED, {"To": "1"}))
    same_gateway = Entry(None, Webhook("https://sms.example.org/", "json", SIGNED, {"To": "2"}))
    first = names(mail, other, hook, same_gateway)
    assert len(set(first)) == 4
    assert names(same_gateway, hook, other, mail) == first[::-1]
    assert set(names(mail, key="another installation")).isdisjoint(first)
    assert all(room.startswith("+pager/") for room in first)
    assert LetterKind.MAIL in first[0]
