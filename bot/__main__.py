"""The command line: parses, then calls."""

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.running import CannotStart, run_bot

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


def main() -> None:
    """Starts the command line."""
    app()


if __name__ == "__main__":
    main()
