"""Typed arguments: each knows how to read itself from a line and how to describe itself in the help."""

from commands.arguments.argument import Argument, WrongForm, arguments_of, parse
from commands.arguments.choices import OneOf
from commands.arguments.codes import Code
from commands.arguments.dates import Date, Term, Until
from commands.arguments.documents import Headed, Link, NewDeadline
from commands.arguments.lengths import Box
from commands.arguments.numbers import Count, LineName, Place, Reference
from commands.arguments.occasions import Occasion, Occasions, Several, Time
from commands.arguments.people import Absent, Guests, Persons, Somebody
from commands.arguments.quarters import Quarters
from commands.arguments.sentences import Rest, Saying, Silence, Tag, Titled

__all__ = [
    "Absent",
    "Argument",
    "Box",
    "Code",
    "Count",
    "Date",
    "Guests",
    "Headed",
    "LineName",
    "Link",
    "NewDeadline",
    "Occasion",
    "Occasions",
    "OneOf",
    "Persons",
    "Place",
    "Quarters",
    "Reference",
    "Rest",
    "Saying",
    "Several",
    "Silence",
    "Somebody",
    "Tag",
    "Term",
    "Time",
    "Titled",
    "Until",
    "WrongForm",
    "arguments_of",
    "parse",
]
