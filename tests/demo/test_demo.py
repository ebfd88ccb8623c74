"""`vigie demo` plays a real conversation, lets a person type, and leaves nothing behind however it ends."""

import os
import re
import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import pytest

from tests.terminal import CTRL_C, CTRL_D, Terminal, processes_with, typed

MARK = "MARK_OF_A_TEST"
YOUR_TURN = "Your turn."
_COLOURS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@dataclass
class Stage:
    """Where a demo plays: what it leaves behind can be found by its mark and in its folder."""

    folder: Path
    mark: str = field(default_factory=lambda: uuid4().hex)
    terminals: list[Terminal] = field(default_factory=list)

    @property
    def variables(self) -> dict[str, str]:
        """What every program of the demo inherits."""
        return {MARK: self.mark, "TMPDIR": str(self.folder)}

    async def on_terminal(self, *words: str) -> Terminal:
        """Starts the demo on a terminal."""
        terminal = await Terminal.open("demo", *words, variables=self.variables)
        self.terminals.append(terminal)
        return terminal

    def left_behind(self) -> list[str]:
        """Lists the processes and folders that are still there."""
        return [*self.programs().values(), *(str(path) for path in self.folder.iterdir())]

    def programs(self) -> dict[int, str]:
        """Finds the programs that run: their ids and command lines."""
        return processes_with(MARK, self.mark)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A folder of the test's own for a demo."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    made = Stage(folder)
    yield made
    for terminal in made.terminals:
        await terminal.close()


def plain(shown: str) -> str:
    """What a person reads, without its colours."""
    return _COLOURS.sub("", shown)


@pytest.mark.timeout(300)
async def test_without_a_terminal_it_plays_the_meeting_and_ends_by_itself(
    stage: Stage, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    told = await typed("demo", "--keep", str(kept), deadline=240, variables=stage.variables)
    assert (told.status, told.err) == (0, ""), told.all
    assert stage.left_behind() == []
    assert (kept / "vigie" / "vigie.db").exists()
    for words in (
        "homeserver at http://127.0.0.1:",
        "Claire Weber  ✓ decrypted",
        "Vigie  ✓ decrypted",
        "Mise en place d’une plateforme électronique de collaboration",
        "Compte rendu M-1",
        "📎 M-1.pdf",
        "📎 calendar.ics",
        "préciser l’accueil au Luxembourg",
        "📎 C-1.odt",
        "Ma collègue a été arrêtée ce matin",
        "Quelqu’un s’occupe de votre alerte",
        "votre pointage est terminé",
        "Samira n’a pas donné signe de vie",
        "plus de réseau dans le tunnel",
        "Votre alerte est close",
        "everything was answered, encrypted, once",
    ):
        assert words in told.out
    assert "⚠ in clear" not in told.out
    assert YOUR_TURN not in told.out
    assert "\x1b" not in told.out


async def test_a_folder_that_is_taken_is_named(stage: Stage, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "of somebody else").touch()
    told = await typed("demo", "--keep", str(kept), variables=stage.variables)
    assert told.status == 1
    assert told.err.startswith("the demo failed: ")
    assert str(kept) in told.err
    assert [path.name for path in kept.iterdir()] == ["of somebody else"]
    assert stage.left_behind() == []


@pytest.mark.timeout(300)
async def test_a_bot_that_falls_silent_makes_the_demo_fail_and_says_what_is_missing(stage: Stage) -> None:
    terminal = await stage.on_terminal()
    await terminal.expect("as Nora Weis", deadline=120)
    (bot,) = [pid for pid, words in stage.programs().items() if "bot run" in words]
    os.kill(bot, signal.SIGKILL)
    assert await terminal.ended(120) == 1
    assert "the demo failed: " in terminal.shown
    assert "Traceback" not in terminal.shown
    assert YOUR_TURN not in terminal.shown
    assert stage.left_behind() == []


@pytest.mark.timeout(300)
async def test_on_a_terminal_a_person_types_and_reads_the_answer(stage: Stage) -> None:
    terminal = await stage.on_terminal()
    place = await terminal.expect(YOUR_TURN, deadline=200)
    place = await terminal.expect("> ", after=place)
    assert re.search(
        r"homeserver http://127\.0\.0\.1:\d+, user @marc:localhost, password", plain(terminal.shown)
    )
    terminal.type("!action Relire la note avant le 15 janvier 2036\n")
    place = await terminal.expect("A-5", after=place)
    place = await terminal.expect("15 janvier 2036", after=place)
    terminal.type("\n   \n")
    terminal.type("!action montrer A-5\n")
    place = await terminal.expect("Relire la note", after=place)
    place = await terminal.expect("Marc Thill", after=place)
    terminal.type(CTRL_D)
    assert await terminal.ended() == 0
    assert "Traceback" not in terminal.shown
    assert stage.left_behind() == []


@pytest.mark.timeout(300)
async def test_ctrl_c_at_the_prompt_leaves_no_process_and_no_folder(stage: Stage) -> None:
    terminal = await stage.on_terminal()
    place = await terminal.expect(YOUR_TURN, deadline=200)
    await terminal.expect("> ", after=place)
    assert len(stage.programs()) == 3
    terminal.type(CTRL_C)
    assert await terminal.ended() == 130
    assert "Traceback" not in terminal.shown
    assert stage.left_behind() == []


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "moment", ["starting a homeserver", "homeserver at", "the bot runs as", "encrypted room", "as Nora Weis"]
)
async def test_ctrl_c_while_it_sets_up_leaves_no_process_and_no_folder(stage: Stage, moment: str) -> None:
    terminal = await stage.on_terminal()
    await terminal.expect(moment, deadline=120)
    terminal.type(CTRL_C)
    assert await terminal.ended() == 130
    assert "Traceback" not in terminal.shown
    assert stage.left_behind() == []


@pytest.mark.timeout(300)
async def test_ctrl_c_pressed_again_and_again_still_leaves_nothing(stage: Stage) -> None:
    terminal = await stage.on_terminal()
    await terminal.expect("the bot runs as", deadline=120)
    terminal.type(CTRL_C * 3)
    assert await terminal.ended() != 0
    assert "Traceback" not in terminal.shown
    assert stage.left_behind() == []


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGHUP])
async def test_a_signal_ends_it_as_ctrl_c_does(stage: Stage, name: signal.Signals) -> None:
    terminal = await stage.on_terminal()
    await terminal.expect("encrypted room", deadline=120)
    os.kill(terminal.pid, name)
    assert await terminal.ended() != 0
    assert "Traceback" not in terminal.shown
    assert stage.left_behind() == []
