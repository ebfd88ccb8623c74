"""Typed arguments: each knows how to read itself from a line and how to describe itself in the help."""

from commands.arguments.argument import Argument, WrongForm, arguments_of, parse
from commands.arguments.choices import OneOf
from commands.arguments.dates import Date
from commands.arguments.numbers import Count, Reference
from commands.arguments.people import Persons
from commands.arguments.sentences import Rest, Saying

__all__ = [
    "Argument",
    "Count",
    "Date",
    "OneOf",
    "Persons",
    "Reference",
    "Rest",
    "Saying",
    "WrongForm",
    "arguments_of",
    "parse",
]
