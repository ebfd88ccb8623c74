"""The command line: parses, then calls."""

import asyncio
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.running import CannotStart, run_bot
from bot.demo.homeserver import HomeserverDidNotStart
from bot.demo.person import NotHeard
from bot.demo.play import DemoFailed, demo

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    help="Vigie: an end-to-end-encrypted Matrix bot that keeps a working group's memory.",
)
Config = Annotated[
    Path,
    typer.Option("--config", "-c", envvar="VIGIE_CONFIG", help="The configuration file.", show_default=True),
]


@app.callback(invoke_without_command=True)
def options(
    show_version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    """Shows the version."""
    if show_version:
        typer.echo(f"vigie {version('vigie')}")
        raise typer.Exit


@app.command("run")
def run_command(config: Config = Path("config.toml")) -> None:
    """Run the bot until SIGTERM."""
    try:
        run_bot(config)
    except CannotStart as why:
        typer.echo(f"vigie cannot run: {why}", err=True)
        raise typer.Exit(1) from None


@app.command("demo")
def demo_command(
    keep: Annotated[
        Path | None, typer.Option("--keep", help="Keep the demo's data in this folder.", show_default=False)
    ] = None,
) -> None:
    """Play a real conversation on a local homeserver, then type yourself."""
    try:
        demo(keep)
    except (DemoFailed, NotHeard, HomeserverDidNotStart) as why:
        typer.echo(f"the demo failed: {why}", err=True)
        raise typer.Exit(1) from None
    except (KeyboardInterrupt, asyncio.CancelledError):
        raise typer.Exit(130) from None


def main() -> None:
    """Starts the command line."""
    app()


if __name__ == "__main__":
    main()
