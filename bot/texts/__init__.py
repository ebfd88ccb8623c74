"""Every sentence a person reads: a text id and values, worded late, in the reader's language."""

from bot.texts.catalogue import LANGUAGES, Catalogue, Language
from bot.texts.values import Excerpt, Link, Moment, Quote, Refused, Text, Value, Who
from bot.texts.wording import Wording, clip, plain, word

__all__ = [
    "LANGUAGES",
    "Catalogue",
    "Excerpt",
    "Language",
    "Link",
    "Moment",
    "Quote",
    "Refused",
    "Text",
    "Value",
    "Who",
    "Wording",
    "clip",
    "plain",
    "word",
]
