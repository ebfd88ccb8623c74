"""A start that imports nothing anew is a start like any other, or the tests would test another program."""

import os
import signal
from pathlib import Path

import pytest

from tests.nursery import Nursery
from tests.terminal import CommandLine, typed


@pytest.mark.parametrize("words", [("run", "--config", "no-such-folder/config.toml"), ("runn",)])
async def test_it_says_what_a_start_from_nothing_says_and_ends_as_it_does(
    words: tuple[str, ...], command_line: CommandLine
) -> None:
    assert await command_line(*words) == await typed(*words)


async def test_it_has_variables_of_its_own(nursery: Nursery, tmp_path: Path) -> None:
    for name in ("one", "other"):
        config = tmp_path / name / "config.toml"
        with (tmp_path / name).with_suffix(".log").open("w+b") as printed:
            variables = {"PATH": os.environ["PATH"], "VIGIE_CONFIG": str(config)}
            run = await nursery.start("run", out=printed, err=printed, variables=variables)
            assert await run.wait() == 1
            printed.seek(0)
            assert str(config).encode() in printed.read()


async def test_it_is_killed_like_any_other(nursery: Nursery, tmp_path: Path) -> None:
    with (tmp_path / "printed").open("wb") as printed:
        demo = await nursery.start("demo", out=printed, err=printed, variables=os.environ)
    demo.kill()
    assert await demo.wait() == demo.returncode == -signal.SIGKILL
    demo.kill()
