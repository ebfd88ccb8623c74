"""Files in an encrypted room: what the homeserver takes comes through whole, what it refuses is told."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from tests.bots import Bot, Bots
from tests.nursery import Nursery
from tests.people import People


@pytest.fixture
async def narrow(tmp_path: Path) -> AsyncIterator[LocalHomeserver]:
    """A homeserver that takes small files only: a calendar fits, a PDF with its fonts does not."""
    server = LocalHomeserver(tmp_path / "narrow", {"max_upload_size": "3K"})
    await server.start()
    yield server
    await server.stop()


async def meeting_held(claire: Person, vigie: Bot) -> str:
    """Holds a short meeting in a room of its own, and asks for its minutes."""
    room = await claire.create_room("Working group", [vigie.user_id])
    await claire.with_(room, vigie.user_id)
    await claire.say(room, "!meeting start")
    await claire.expect("M-1", sender=vigie.user_id)
    mark = claire.mark()
    await claire.say(room, "!meeting end")
    await claire.expect("is closed", sender=vigie.user_id, after=mark)
    await claire.say(room, "!minutes M-1")
    return room


async def test_a_file_over_the_upload_limit_is_told_and_the_others_come(
    narrow: LocalHomeserver, nursery: Nursery, tmp_path: Path
) -> None:
    people, bots = People(narrow, tmp_path / "people"), Bots(narrow, nursery, tmp_path / "bots")
    claire, vigie = await people("Claire Weber"), await bots()
    await vigie.start()
    try:
        room = await meeting_held(claire, vigie)
        regret = await claire.expect("refused the file", sender=vigie.user_id)
        assert "M-1.pdf" in regret.body
        await vigie.kill()
        await vigie.start()
        await claire.say(room, "!calendar")
        await claire.expect("calendar.ics", sender=vigie.user_id)
        told = [heard.body for heard in claire.heard if "refused the file" in heard.body]
        assert sum("M-1.pdf" in body for body in told) == 1
        assert "M-1.pdf" not in {heard.body for heard in claire.heard}
    finally:
        await vigie.kill()
        await people.depart()
