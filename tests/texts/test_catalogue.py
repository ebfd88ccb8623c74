"""Sentences that are only words put side by side are worded as Fluent would."""

from itertools import product

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Identifier, Message, SelectExpression, VariableReference
from fluent.syntax.visitor import Visitor

from bot.texts import LANGUAGES, Catalogue, Language
from bot.texts.catalogue import BrokenCatalogue, source_of


class Wanted(Visitor):
    """Collects what a message tells apart, for each of its values."""

    def __init__(self) -> None:
        self.words: dict[str, set[str]] = {}

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - Fluent's name
        """Notes a value; any word will do."""
        self.words.setdefault(node.id.name, {"{ any } word"})

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802 - Fluent's name
        """Notes the words that are told apart."""
        self.generic_visit(node)
        if isinstance(node.selector, VariableReference):
            told = (one.key for one in node.variants)
            self.words[node.selector.id.name] |= {key.name for key in told if isinstance(key, Identifier)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_worded_as_fluent_does(language: Language) -> None:
    catalogue = Catalogue(language)
    for message in FluentParser().parse(source_of(language)).body:
        if not isinstance(message, Message):
            continue
        wanted = Wanted()
        wanted.visit(message)
        for words in product(*map(sorted, wanted.words.values())):
            for values in (dict(zip(wanted.words, words, strict=True)), dict.fromkeys(wanted.words, 2)):
                by_fluent = catalogue.by_fluent(message.id.name, dict(values))
                assert catalogue.word(message.id.name, dict(values)) == by_fluent


def test_a_value_that_is_missing_is_told() -> None:
    with pytest.raises(BrokenCatalogue):
        Catalogue(Language.EN).word("list-who", {})


def test_a_text_that_is_missing_is_told() -> None:
    with pytest.raises(KeyError):
        Catalogue(Language.EN).word("no-such-text", {})
