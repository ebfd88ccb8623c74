"""`vigie doctor` looks at each thing that must hold, changes nothing, and says how to mend it."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.rules.cases import Case, CaseState, Level, Progress, TimelineEntry, Verb
from bot.rules.identifiers import CaseId, UserId
from tests.bots import Bot, Bots
from tests.pagers.receivers import Mailbox, Receiver
from tests.people import PASSWORD
from tests.terminal import CommandLine, Told


async def examined(bot: Bot, *words: str, healthy: bool) -> Told:
    """Has the doctor look at an installation; every line is a finding, every ✗ has a remedy."""
    told = await CommandLine(bot.nursery)("doctor", "--config", str(bot.config), *words)
    assert "Traceback" not in told.all
    assert told.err == ""
    assert PASSWORD not in told.all
    lines = told.out.splitlines()
    for number, line in enumerate(lines):
        assert line.startswith(("✓ ", "✗ ", "  → "))
        if line.startswith("✗"):
            assert lines[number + 1].startswith("  → ")
    assert (told.status, "✗" in told.out) == ((0, False) if healthy else (1, True)), told.out
    return told


def content(folder: Path) -> dict[str, bytes]:
    """Reads every file of a folder."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def test_a_fresh_installation_is_healthy_and_left_as_it_is(bots: Bots) -> None:
    bot = await bots()
    before = content(bot.folder)
    told = await examined(bot, healthy=True)
    assert "no database yet" in told.out
    assert "✓ a homeserver answers" in told.out
    assert f"✓ the account {bot.user_id}" in told.out
    assert content(bot.folder) == before


async def test_an_installation_that_has_run_is_healthy(bots: Bots) -> None:
    bot = await bots()
    await bot.start()
    assert await bot.stop() == 0
    told = await examined(bot, healthy=True)
    for what in ("vigie is not running now", "the database can be read", "the secret key opens the database"):
        assert f"✓ {what}" in told.out
    await bot.start()
    assert await bot.stop() == 0


async def test_secrets_that_others_may_read_are_named_with_the_remedy(bots: Bots) -> None:
    bot = await bots()
    await bot.start()
    assert await bot.stop() == 0
    bot.config.chmod(0o644)
    (bot.folder / "vigie-keys").chmod(0o755)
    told = await examined(bot, healthy=False)
    assert f"chmod 600 {bot.config}" in told.out
    assert f"chmod 700 {bot.folder / 'vigie-keys'}" in told.out


async def test_an_account_that_does_not_exist_is_told(bots: Bots) -> None:
    bot = await bots(matrix={"user_id": "@nobody-of-this-name:localhost"})
    told = await examined(bot, healthy=False)
    assert "✗ the account @nobody-of-this-name:localhost" in told.out


async def test_a_token_nobody_knows_is_told_and_not_shown(bots: Bots) -> None:
    bot = await bots()
    text = bot.config.read_text().replace(f'password = "{PASSWORD}"', 'access_token = "syt_unknown"')
    bot.config.write_text(text)
    told = await examined(bot, healthy=False)
    assert "✗ the homeserver accepts the access token" in told.out
    assert "syt_unknown" not in told.out


async def test_a_file_that_is_no_database_is_told(bots: Bots) -> None:
    bot = await bots()
    (bot.folder / "vigie.db").write_text("This is no database. " * 500)
    told = await examined(bot, healthy=False)
    assert "✗ the database" in told.out


async def test_a_database_of_a_newer_version_is_told_by_both(bots: Bots, command_line: CommandLine) -> None:
    bot = await bots()
    store = await bot.store()
    await store.close()
    with closing(sqlite3.connect(bot.folder / "vigie.db")) as database, database:
        database.execute("update alembic_version set version_num = '9999'")
    told = await examined(bot, healthy=False)
    assert "newer vigie; install that version" in told.out
    refused = await command_line("run", "--config", str(bot.config))
    assert refused.status == 1
    assert refused.err == (
        "vigie cannot run: the database was written by a newer vigie; install that version\n"
    )


async def test_pagers_that_answer_are_found_so_and_nobody_is_paged(bots: Bots) -> None:
    async with Mailbox().running() as mailbox, Receiver().running() as receiver:
        bot = await bots(
            smtp={"host": "127.0.0.1", "port": mailbox.port, "security": "none", "sender": "v@example.org"},
            pagers={
                "mail": [{"address": "papageno@example.org"}],
                "webhook": [{"url": f"{receiver.url}/papageno", "format": "text"}],
            },
            heartbeat={"url": f"{receiver.url}/papageno"},
        )
        told = await examined(bot, healthy=True)
        assert (await receiver.request()).method == "HEAD"
        assert (mailbox.tries.empty(), receiver.came.empty()) == (True, True)
    assert "✓ the mail server 127.0.0.1 takes us" in told.out
    assert "✓ the receiver of pages by webhook answers (1)" in told.out
    assert "✓ the receiver of heartbeats can be reached" in told.out
    assert "papageno" not in told.all


async def test_pagers_that_do_not_answer_are_told_without_their_addresses(bots: Bots) -> None:
    gone = "http://127.0.0.1:1/papageno"
    async with Receiver([(301, {"Location": gone})]).running() as receiver:
        hooks = [{"url": url, "format": "text"} for url in (f"{receiver.url}/papageno", gone)]
        bot = await bots(
            smtp={"host": "127.0.0.1", "port": 1, "security": "none", "sender": "v@example.org"},
            pagers={"mail": [{"address": "papageno@example.org"}], "webhook": hooks},
            heartbeat={"url": gone},
        )
        told = await examined(bot, healthy=False)
    assert "✗ the mail server 127.0.0.1 takes us\n  → it does not (smtp SMTPConnectError)" in told.out
    assert "✗ the receiver of pages by webhook answers (1)\n  → it does not (webhook 301)" in told.out
    assert "✗ the receiver of pages by webhook answers (2)\n  → it does not (webhook ClientConn" in told.out
    assert "✗ the receiver of heartbeats can be reached\n  → it cannot (ConnectionRefusedError)" in told.out
    assert "papageno" not in told.all


async def story(bot: Bot) -> tuple[str, str]:
    """Gives an installation a case with two steps; returns its code and its seal."""
    at, anna = datetime(2026, 11, 23, 9, 0, tzinfo=UTC), UserId("@anna:localhost")
    new = Case(CaseId(0), "", CaseState.OPEN, Level.HIGH, at, anna, "en", Progress(at), at, "Papageno")
    store = await bot.store()
    async with store.transaction() as tx:
        case = await tx.cases.add(new)
        for verb in (Verb.OPENED, Verb.NOTED):
            await tx.timeline.note(case, TimelineEntry(verb, at, anna, "Papageno"))
        seal = await tx.chain.seal_of(case.id)
    await store.close()
    return case.code, seal


async def test_the_story_of_the_cases_is_found_whole_and_a_seal_in_it(bots: Bots) -> None:
    bot = await bots()
    _, seal = await story(bot)
    before = (bot.folder / "vigie.db").read_bytes()
    told = await examined(bot, healthy=True)
    assert (bot.folder / "vigie.db").read_bytes() == before
    found = re.search(r"✓ the story of the cases is whole \(2 steps, head ([0-9A-F-]{19})\)", told.out)
    assert found is not None
    for one in (seal, found[1].lower()):
        told = await examined(bot, "--seal", one, healthy=True)
        assert f"✓ the seal {one} is in it" in told.out


async def test_a_seal_of_another_story_is_not_found(bots: Bots) -> None:
    bot = await bots()
    told = await examined(bot, "--seal", "4F2A-91C7-03BD-E6A1", healthy=False)
    assert "✗ the seal 4F2A-91C7-03BD-E6A1 is in it" not in told.out, "there is no database to look into"
    assert "✗ the seal 4F2A-91C7-03BD-E6A1" in told.out
    await story(bot)
    told = await examined(bot, "--seal", "4F2A-91C7-03BD-E6A1", healthy=False)
    assert "✓ the story of the cases is whole (2 steps" in told.out
    assert "✗ the seal 4F2A-91C7-03BD-E6A1 is in it" in told.out


async def test_a_story_that_somebody_changed_is_told_with_its_cases(bots: Bots) -> None:
    bot = await bots()
    code, _ = await story(bot)
    with closing(sqlite3.connect(bot.folder / "vigie.db")) as database, database:
        database.execute("update timeline set verb = 'said' where id = 1")
    told = await examined(bot, healthy=False)
    assert "✗ the story of the cases is whole (2 steps, head" in told.out
    assert f"→ it is not: step 1 in {code}; keep a copy of this file as it is" in told.out
    assert "Papageno" not in told.all


async def test_the_story_is_looked_at_beside_a_running_bot(bots: Bots) -> None:
    bot = await bots()
    await story(bot)
    await bot.start()
    told = await examined(bot, healthy=True)
    assert "✓ vigie is running" in told.out
    # The bot calls for the case meanwhile.
    assert re.search(r"✓ the story of the cases is whole \(\d+ steps, head", told.out)
    assert await bot.stop() == 0
