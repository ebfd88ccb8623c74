"""Placeholder until the real one lands."""

from collections.abc import Mapping
from typing import Any


def is_verification(source: Mapping[str, Any]) -> bool:
    content = source.get("content")
    return str(source.get("type")).startswith("m.key.verification.") or (
        isinstance(content, Mapping) and content.get("msgtype") == "m.key.verification.request"
    )


class Verifications:
    def __init__(self, *args: Any) -> None: ...
    async def on_to_device(self, *args: Any) -> None: ...
    async def on_room_event(self, *args: Any) -> None: ...
