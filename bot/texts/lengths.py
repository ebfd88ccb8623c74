"""Lengths of time as texts."""

from datetime import timedelta

from bot.texts.values import Text


def length(span: timedelta) -> Text:
    """Shows a length of time, one of several whole days in days."""
    days = span.days if span.days > 1 and span == timedelta(days=span.days) else 0
    minutes = int(span.total_seconds() // 60)
    return Text.of("length", days=days, hours=minutes // 60, minutes=minutes % 60)
