"""The four catalogues say the same things, and nothing the code says is missing from them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

from bot.rules.identifiers import UserId
from bot.rules.people import Member
from bot.texts import LANGUAGES, Language, Text, word
from bot.texts.catalogue import source_of
from commands import COMMANDS
from commands.arguments import parse
from commands.command import Command
from commands.lines import Line
from commands.reading import Reading
from commands.routing import Asked, Router

ROOT = Path(__file__).parents[2]
# Symbols, ids and names that are the same in every language.
NEUTRAL = frozenset(
    {
        "tags",
        "form",
        "decision-link",
        "poll-question",
        "list-who",
        "list-due",
        "help-line",
        "help-about",
        "found-of-consultation",
        "news-consultations",
        "theme-added",
        "theme-in-list",
        "theme-decision",
        "theme-action",
        "meeting-planned",
        "meeting-in-list",
        "meeting-answers",
        "length",
        "agenda-box",
        "agenda-added",
        "topic-opened",
        "minutes-at",
        "calendar-line",
        "date-in-poll",
        "date-answer",
        "example-present",
    }
)
BUILT = re.compile(
    r"(help|example|ground|poll|ask|short|choice|case-did|whom|nudge|language-set|language-name|danger|errand-impossible|record|time|meeting-reminder|found-of)-.+|decision-(adopted|rejected)"
)


class Variables(Visitor):
    """Collects the placeholders of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - Fluent's name
        """Notes one."""
        self.names.add(node.id.name)


def messages(language: Language) -> dict[str, Message]:
    entries = FluentParser().parse(source_of(language)).body
    return {entry.id.name: entry for entry in entries if isinstance(entry, Message)}


def variables(message: Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    return visitor.names


def ids_in_code() -> Iterator[str]:
    named = re.compile(
        r'(?:Text\.of|Refused|Reply\.of|Rest|Titled)\(\s*"([a-z][a-z0-9-]+)"|understood\(\s*"([a-z-]+)"|shown\(\s*"([a-z-]+)"'
    )
    for folder in ("bot", "commands"):
        for path in (ROOT / folder).rglob("*.py"):
            for found in named.finditer(path.read_text(encoding="utf-8")):
                yield next(one for one in found.groups() if one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_catalogue_has_the_same_texts_with_the_same_values(language: Language) -> None:
    english, other = messages(Language.EN), messages(language)
    assert set(other) == set(english)
    for text_id, message in english.items():
        assert variables(other[text_id]) == variables(message), text_id


@pytest.mark.parametrize("language", [Language.FR, Language.DE, Language.LB])
def test_nothing_is_left_in_english(language: Language) -> None:
    english, other = source_of(Language.EN), source_of(language)
    sentence = re.compile(r"^([a-z0-9-]+) = (.+)$", re.MULTILINE)
    sentences = dict(sentence.findall(english))
    same = {text_id for text_id, words in sentence.findall(other) if sentences.get(text_id) == words}
    wordy = {text_id for text_id in same if len(re.sub(r"\{[^}]*\}|\W|\d", "", sentences[text_id])) > 12}
    own = {f"language-set-{one}" for one in LANGUAGES}
    assert wordy - NEUTRAL - own == set()


def test_every_text_the_code_names_exists() -> None:
    assert set(ids_in_code()) - set(messages(Language.EN)) == set()


def test_every_text_is_said_somewhere() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("bot", "commands")
        for path in (ROOT / folder).rglob("*.py")
    )
    unused = {
        text_id
        for text_id in messages(Language.EN)
        if not re.search(f"[\"']{text_id}[\"']", code) and not BUILT.fullmatch(text_id)
    }
    assert unused == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_each_example_is_read_by_the_command_it_explains(command: Command, language: Language) -> None:
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    anna, marc = UserId("@anna:localhost"), UserId("@marc:localhost")
    reading = Reading(
        now,
        "Europe/Luxembourg",
        language,
        anna,
        (Member(anna, "Anna Schmit", 0), Member(marc, "Marc Thill", 0)),
    )
    example = word(language, now, Text.of(f"example-{command.id}")).body
    asked = Router(COMMANDS).route(Line(example), reading)
    assert isinstance(asked, Asked)
    assert asked.command.id == command.id
    arguments = parse(command.arguments, asked.words, reading)
    if command.id in {"action", "decision-propose"}:
        assert "due=When" in repr(arguments)
