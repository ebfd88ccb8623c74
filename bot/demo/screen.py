"""The conversation as a person sees it, in a terminal."""

from collections.abc import Mapping
from datetime import datetime

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.text import Text

from bot.demo.heard import Heard

_COLOURS = ("cyan", "magenta", "yellow", "bright_blue")


class Screen:
    """Shows who says what, as one client decrypted it; with `places`, in which room, and without edits."""

    def __init__(
        self, console: Console, names: Mapping[str, str], bot: str, places: Mapping[str, str] | None = None
    ) -> None:
        self._places = places or {}
        self._console = console
        self._names = names
        self._bot = bot

    def show(self, heard: Heard) -> None:
        """Shows one event; what is no message (state, keys) is left out."""
        if self._places and (heard.replaces or heard.room_id not in self._places):
            return
        if heard.type == "m.reaction":
            self._line(heard, f"({heard.relation.get('key')} sur un message)", mark="")
        elif heard.type == "m.room.redaction":
            self._line(heard, "(message supprimé)", mark="")
        elif heard.type.endswith("poll.response"):
            self._line(heard, "(vote dans le sondage)")
        elif heard.type.endswith(("poll.start", "poll.end")) or heard.type == "m.room.message":
            self._line(heard, self._words(heard))

    def step(self, done: str) -> None:
        """Shows a step of the preparation."""
        self._console.print(f"[green]✓[/] {escape(done)}")

    def say(self, words: str) -> None:
        """Shows words of the demo itself; markup is read."""
        self._console.print(words)

    @staticmethod
    def _words(heard: Heard) -> str:
        if heard.type.endswith("poll.start"):
            return f"📊 {heard.body}  [Oui] [Non] [Abstention]"
        if heard.type.endswith("poll.end"):
            return str(heard.content.get("org.matrix.msc1767.text", ""))
        if heard.msgtype == "m.file":
            return f"📎 {heard.body}"
        return f"✎ {heard.body}" if heard.replaces else heard.body

    def _line(self, heard: Heard, words: str, mark: str | None = None) -> None:
        by_bot = heard.sender == self._bot
        name = self._names.get(heard.sender, heard.sender)
        place = sorted(self._names).index(heard.sender) if heard.sender in self._names else 0
        colour = "bold green" if by_bot else f"bold {_COLOURS[place % len(_COLOURS)]}"
        mark = mark if mark is not None else ("✓ decrypted" if heard.decrypted else "⚠ in clear")
        head = Text.assemble(
            (f"{datetime.now().astimezone():%H:%M:%S} ", "dim"),
            (name, colour),
            (f"  {mark}", "dim green"),
            (f"  {self._places.get(heard.room_id, '')}", "dim"),
        )
        self._console.print(head)
        for line in words.splitlines():
            self._console.print(Padding(Text(line), (0, 0, 0, 4 if by_bot else 2)), highlight=False)
