"""Lengths of time and sizes of files as texts."""

from datetime import timedelta

from bot.texts.values import Text

_KILO, _MEGA = 1024, 1024 * 1024


def length(span: timedelta) -> Text:
    """Shows a length of time, one of several whole days in days."""
    days = span.days if span.days > 1 and span == timedelta(days=span.days) else 0
    minutes = int(span.total_seconds() // 60)
    return Text.of("length", days=days, hours=minutes // 60, minutes=minutes % 60)


def size(count: int) -> Text:
    """Shows how large a file of so many bytes is, rounded up."""
    if count < _KILO:
        return Text.of("file-size", unit="bytes", count=count)
    if count <= 999 * _KILO:
        return Text.of("file-size", unit="kilo", count=-(-count // _KILO))
    return Text.of("file-size", unit="mega", count=-(-count // _MEGA))
