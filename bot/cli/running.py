"""`vigie run`: from settings to the running program."""

import asyncio
from pathlib import Path

from bot.app import run
from bot.cli.logs import start_logging
from bot.cli.reasons import told_in_one_line
from bot.cli.rotating import settled


def run_bot(config: Path) -> None:
    """Runs until SIGTERM; raises `bot.cli.reasons.CannotStart`."""
    settings = settled(config)
    start_logging(settings.log.level, settings.log.format)
    with told_in_one_line():
        asyncio.run(run(settings))
