"""The members' pages say what can be typed, in the words of their language, and every example works."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.rules.identifiers import UserId
from bot.rules.people import Member
from bot.texts import LANGUAGES, Language
from commands import COMMANDS
from commands.arguments import parse
from commands.lines import Address, lines_of
from commands.reading import Reading
from commands.routing import Asked, Router

DOCS = Path(__file__).parents[2] / "docs"
ADDRESS = Address("!", ("@vigie:localhost", "vigie"))
ANNA, MARC = UserId("@anna:localhost"), UserId("@marc:localhost")
MEMBERS = (Member(ANNA, "Anna Schmit", 0), Member(MARC, "Marc Thill", 0))


def page(language: Language) -> str:
    return (DOCS / f"members.{language}.md").read_text(encoding="utf-8")


def examples(language: Language) -> list[str]:
    blocks = re.findall(r"^```\n(.*?)^```", page(language), re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


def reading(language: Language) -> Reading:
    return Reading(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), "Europe/Luxembourg", language, ANNA, MEMBERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_every_family_of_commands(language: Language) -> None:
    typed = page(language)
    for command in COMMANDS:
        assert f"!{command.family.said(language)}" in typed, command.id


@pytest.mark.parametrize(
    ("language", "example"), [(language, example) for language in LANGUAGES for example in examples(language)]
)
def test_every_example_is_understood(language: Language, example: str) -> None:
    (line,) = lines_of(example, ADDRESS, private=False)
    asked = Router(COMMANDS).route(line, reading(language))
    assert isinstance(asked, Asked), example
    assert asked.command.family.said(language) == example[1:].split(maxsplit=1)[0], example
    verb = asked.command.verb
    assert verb is None or verb.said(language) in example
    parse(asked.command.arguments, asked.words, reading(language))


def test_the_pages_say_the_same_things() -> None:
    router = Router(COMMANDS)
    for language in LANGUAGES:
        assert page(language).count("\n## ") == page(Language.EN).count("\n## ")
        assert len(examples(language)) == len(examples(Language.EN))
        lines = (lines_of(example, ADDRESS, private=False)[0] for example in examples(language))
        asked = [router.route(line, reading(language)) for line in lines]
        ids = {one.command.id for one in asked if isinstance(one, Asked)}
        assert ids >= {"action", "action-list", "decision", "decision-propose", "vote", "object"}
