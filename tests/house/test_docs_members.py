"""The pages for members and for responders say what can be typed, in the words of their language.

Every example works.
"""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.rules.identifiers import UserId
from bot.rules.people import Member
from bot.texts import LANGUAGES, Language
from commands import COMMANDS, case, duty_roster, oncall, readiness, statistics, swapping
from commands.arguments import parse
from commands.lines import Address, lines_of
from commands.reading import Reading
from commands.routing import Asked, Router

DOCS = Path(__file__).parents[2] / "docs"
ADDRESS = Address("!", ("@vigie:localhost", "vigie"))
ANNA, MARC = UserId("@anna:localhost"), UserId("@marc:localhost")
MEMBERS = (Member(ANNA, "Anna Schmit", 0), Member(MARC, "Marc Thill", 0))
READERS = ("members", "responders")
OF_RESPONDERS = {
    one.id
    for family in (case, statistics, oncall, duty_roster, swapping, readiness)
    for one in family.COMMANDS
}


def page(readers: str, language: Language) -> str:
    return (DOCS / f"{readers}.{language}.md").read_text(encoding="utf-8")


def examples(readers: str, language: Language) -> list[str]:
    blocks = re.findall(r"^```\n(.*?)^```", page(readers, language), re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


def asked_in(readers: str, language: Language) -> set[str]:
    """The ids of the commands that the examples of a page ask for."""
    router = Router(COMMANDS)
    lines = (lines_of(one, ADDRESS, private=False)[0] for one in examples(readers, language))
    asked = [router.route(line, reading(language)) for line in lines]
    return {one.command.id for one in asked if isinstance(one, Asked)}


def reading(language: Language) -> Reading:
    return Reading(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), "Europe/Luxembourg", language, ANNA, MEMBERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_names_every_family_of_commands(language: Language) -> None:
    typed = "".join(page(readers, language) for readers in READERS)
    for command in COMMANDS:
        assert f"!{command.family.said(language)}" in typed, command.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_responders_page_shows_all_that_responders_type(language: Language) -> None:
    assert asked_in("responders", language) >= OF_RESPONDERS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_members_page_leads_to_that_of_responders_and_back(language: Language) -> None:
    assert f"(responders.{language}.md)" in page("members", language)
    assert f"(members.{language}.md" in page("responders", language)


@pytest.mark.parametrize(
    ("language", "example"),
    [
        (language, example)
        for language in LANGUAGES
        for readers in READERS
        for example in examples(readers, language)
    ],
)
def test_every_example_is_understood(language: Language, example: str) -> None:
    (line,) = lines_of(example, ADDRESS, private=False)
    asked = Router(COMMANDS).route(line, reading(language))
    assert isinstance(asked, Asked), example
    assert asked.command.family.said(language) == example[1:].split(maxsplit=1)[0], example
    verb = asked.command.verb
    assert verb is None or verb.said(language) in example
    parse(asked.command.arguments, asked.words, reading(language))


@pytest.mark.parametrize("readers", READERS)
def test_the_pages_say_the_same_things(readers: str) -> None:
    for language in LANGUAGES:
        assert page(readers, language).count("\n## ") == page(readers, Language.EN).count("\n## ")
        assert len(examples(readers, language)) == len(examples(readers, Language.EN))
        assert asked_in(readers, language) == asked_in(readers, Language.EN)
    assert asked_in("members", Language.EN) >= {
        "action",
        "action-list",
        "decision",
        "decision-propose",
        "vote",
        "object",
    }
