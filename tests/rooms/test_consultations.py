"""A consultation of six organisations through a real homeserver, with the bot killed in the middle of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from babel.dates import format_date
from odfdo import Document, Table

from bot.demo.person import Person
from bot.matrix.files import file_content
from bot.rules.consultations import LARGEST_FILE
from storage.connection import Cause
from storage.postings import Attachment, Posting
from tests.bots import Bot, Bots
from tests.downloads import file_of
from tests.people import People

ORGANISATIONS = {
    "Anna Schmit": "SOS Faim",
    "Marc Thill": "ASTI",
    "Nora Weis": "Amnesty International",
    "Paul Klein": "Frères des Hommes",
    "Rita Faber": "OGBL",
    "Sami Diallo": "Université du Luxembourg",
}
NOTE = "Une note explicative sur la plateforme d’appui et ses activités possibles.\n".encode() * 500
SHA256 = hashlib.sha256(NOTE).hexdigest()
NAME, ODT = "note explicative.txt", "application/vnd.oasis.opendocument.text"


# Eight clients, and three starts of the bot.
LONG = pytest.mark.timeout(420)


@dataclass(frozen=True)
class Group:
    """A group's room, those in it, and the bot."""

    room: str
    claire: Person
    delegates: Mapping[str, Person]
    bot: Bot

    async def restart(self) -> None:
        """Has the bot die, wherever it is just then, and start again."""
        await self.bot.kill()
        await self.bot.start()

    async def answered(self, event: str, *parts: str) -> str:
        """Waits for the bot's answer to a message; returns its id."""
        heard = await self.claire.expect(
            lambda one: one.in_reply_to == event and all(part in one.body for part in parts),
            sender=self.bot.user_id,
            timeout=60,
        )
        return heard.event_id

    def said_by_bot(self, words: str) -> int:
        """Counts the messages of the bot with some words in them; edits are none."""
        return sum(
            words in one.body and one.sender == self.bot.user_id and "m.new_content" not in one.content
            for one in self.claire.heard
        )


async def gathered(people: People, bots: Bots, names: Mapping[str, str]) -> Group:
    """Brings a group together, each of whom speaks for an organisation but the one who chairs."""
    claire, bot = await people("Claire Weber"), await bots(bot={"language": "fr"})
    delegates = {name: await people(name) for name in names}
    await bot.start()
    room = await claire.create_room(
        "Groupe de travail DDH", [bot.user_id, *(one.user_id for one in delegates.values())]
    )
    for person in delegates.values():
        await person.join(room)
    everybody = [claire, *delegates.values()]
    for person in everybody:
        await person.with_(room, bot.user_id, *(one.user_id for one in everybody))
    group = Group(room, claire, delegates, bot)
    lines = (f'!groupe organisation {delegates[name].user_id} "{names[name]}"' for name in names)
    told = await claire.say(room, "\n".join(lines))
    await group.answered(told, *names.values())
    return group


def in_ten_days() -> str:
    """A deadline as people write one."""
    day = date.today() + timedelta(days=10)  # noqa: DTZ011
    return f"{format_date(day, 'd MMMM y', locale='fr')} à 18h"


async def deadline_passes(bot: Bot) -> None:
    """Lets the deadline of the consultation be now; the bot must not run."""
    store = await bot.store()
    async with store.transaction() as tx:
        (one,) = await tx.consultations.everything()
        tx.because(Cause(one.author, one.source_event, one.room_id, one.created_at))
        await tx.consultations.write(replace(one, closes_at=datetime.now(UTC)))
    await store.close()


async def opened(group: Group) -> str:
    """Opens a consultation about the note while the bot dies; returns the event that shows it."""
    claire, bot = group.claire, group.bot
    file = await claire.share(group.room, NAME, "text/plain", NOTE)
    asked = await claire.say(
        group.room, f'!consultation ouvrir "Note explicative" jusqu’au {in_ten_days()}', reply_to=file
    )
    await group.restart()
    await group.answered(asked, "C-1", "Note explicative")
    post = await claire.expect("Consultation C-1", sender=bot.user_id, timeout=60)
    for words in (SHA256, f"{NAME} (39 ko)", "18:00 (Luxembourg)"):
        assert words in post.body
    return post.event_id


async def answered_in_time(group: Group, post: str) -> None:
    """Has four organisations answer, each in its own way; the bot dies, and is away at the deadline."""
    anna, marc, nora, paul, *_ = group.delegates.values()
    in_thread = await anna.say(group.room, "§2 : il manque le budget", thread=post)
    in_reply = await marc.say(group.room, "p. 3 : à relire", reply_to=post)
    typed = await nora.say(group.room, "!consultation commenter C-1 Nous sommes d’accord")
    await paul.react(group.room, post, "✅")
    await group.bot.kill()
    await deadline_passes(group.bot)
    await group.bot.start()
    await group.answered(in_thread, "SOS Faim", "§2", "il manque le budget")
    await group.answered(in_reply, "ASTI", "p. 3")
    await group.answered(typed, "Amnesty International")
    await group.claire.expect("rien à ajouter", sender=group.bot.user_id, timeout=60)
    (noted,) = [one for one in group.claire.heard if one.in_reply_to == in_thread]
    assert noted.content["m.relates_to"]["event_id"] == post
    over = await group.claire.expect("le délai est passé", sender=group.bot.user_id, timeout=60)
    for organisation in ORGANISATIONS.values():
        assert (organisation in over.body) == (organisation in {"OGBL", "Université du Luxembourg"})
    assert over.content["m.mentions"] == {"user_ids": [group.claire.user_id]}


@LONG
async def test_six_organisations_one_late_and_one_silent_to_the_compiled_document(
    people: People, bots: Bots
) -> None:
    group = await gathered(people, bots, ORGANISATIONS)
    claire, bot = group.claire, group.bot
    post = await opened(group)
    await answered_in_time(group, post)
    rita = group.delegates["Rita Faber"]
    late = await rita.say(group.room, "p. 1 : mieux vaut tard", thread=post)
    await group.answered(late, "tardif")
    closing = await claire.say(group.room, "!consultation clore C-1")
    await group.restart()
    await group.answered(closing, "est close, avec 4 commentaires", "Université du Luxembourg")
    table = await claire.expect("# Consultation C-1", sender=bot.user_id, timeout=60)
    assert "- **SOS Faim** (§2) – il manque le budget" in table.body
    found = await claire.expect(lambda one: one.body == "C-1.odt", sender=bot.user_id, timeout=60)
    assert found.decrypted
    check_compiled(await file_of(claire, found))
    too_late = await rita.say(group.room, "encore un mot", thread=post)
    await group.answered(too_late, "est close depuis")
    for words in ("📄 Consultation C-1", "le délai est passé", "# Consultation C-1", "C-1.odt", "C-1.pdf"):
        assert group.said_by_bot(words) == 1, words
    assert group.said_by_bot("il manque le budget") == 2


def plain(words: str) -> str:
    """Words without the spaces that keep a line together."""
    return words.replace("\u00a0", " ").replace("\u202f", " ").strip()


def check_compiled(data: bytes) -> None:
    """Reads the table of comments, and who answered how, out of a text document."""
    document = Document(BytesIO(data))
    assert document.get_type() == "text"
    (table,) = document.body.get_elements("descendant::table:table")
    assert isinstance(table, Table)
    head, *rows = [[plain(str(cell.text_recursive)) for cell in row.cells] for row in table.rows]
    assert head == ["Organisation", "Endroit", "Commentaire", "Version", "Date"]
    shown = {row[0].partition(" – ")[0]: row for row in rows}
    assert len(rows) == len(shown) == 4
    assert shown["SOS Faim"][1:4] == ["§2", "il manque le budget", "1"]
    assert shown["ASTI"][1:4] == ["p. 3", "à relire", "1"]
    assert shown["Amnesty International"][1:4] == ["–", "Nous sommes d’accord", "1"]
    assert "hors délai" in shown["OGBL"][4]
    assert [name for name, row in shown.items() if "hors délai" in row[4]] == ["OGBL"]
    words = plain(document.get_formatted_text())
    assert "Frères des Hommes" in words
    assert "rien à ajouter" in words
    assert "pas de réponse" in words
    assert SHA256 in words


@pytest.fixture
async def alone(people: People, bots: Bots) -> Group:
    """A group of one, and the bot."""
    return await gathered(people, bots, {"Anna Schmit": "SOS Faim"})


async def opened_about(group: Group, content: dict[str, object], *parts: str) -> None:
    """Asks for a consultation about the file of a message, and waits for an answer."""
    file = await group.claire.send(group.room, "m.room.message", content)
    asked = await group.claire.say(
        group.room, f'!consultation ouvrir "Note" jusqu’au {in_ten_days()}', reply_to=file
    )
    await group.answered(asked, *parts)
    assert group.said_by_bot("📄 Consultation C-") == 0


async def test_what_is_wrong_with_a_file_is_told_and_nothing_is_opened(alone: Group) -> None:
    file = Attachment.of(NAME, ODT, NOTE)
    good = await file_content(alone.claire.client, Posting(NAME, ""), file)
    ciphered = good["file"]
    assert isinstance(ciphered, dict)
    key = ciphered["key"]
    announced = {**good, "info": {"size": 2 * 1024**3}}
    await opened_about(alone, announced, "trop grand", "25 Mo")
    tampered = {**good, "file": {**ciphered, "hashes": {"sha256": "A" * 43}}}
    await opened_about(alone, tampered, "pas pu déchiffrer")
    await opened_about(
        alone, {**good, "file": {**ciphered, "key": {**key, "k": "short"}}}, "pas pu déchiffrer"
    )
    gone = {**good, "file": {**ciphered, "url": "mxc://localhost/nothing-here"}}
    await opened_about(alone, gone, "ne m’a pas donné")
    await opened_about(alone, {"msgtype": "m.text", "body": "pas un fichier"}, "pas de fichier")


async def test_a_file_that_is_larger_than_it_says_is_not_read_to_its_end(alone: Group) -> None:
    large = Attachment.of(NAME, ODT, b"x" * (LARGEST_FILE + 1))
    content = await file_content(alone.claire.client, Posting(NAME, ""), large)
    await opened_about(alone, {**content, "info": {"size": 10}}, "trop grand", "25 Mo")
