"""Lengths of time as texts."""

from datetime import timedelta

from bot.texts.values import Text


def length(span: timedelta) -> Text:
    """Shows a length of time."""
    minutes = int(span.total_seconds() // 60)
    return Text.of("length", hours=minutes // 60, minutes=minutes % 60)
