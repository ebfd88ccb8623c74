"""The last word of a bot that can store nothing any more: said without being stored, and without content."""

from collections.abc import Callable, Sequence
from datetime import datetime
from urllib.parse import quote

import nio
import structlog

from bot.matrix.requests import MatrixError, Unreachable, request
from bot.rules.identifiers import RoomId

_log = structlog.get_logger(__name__)


class Distress:
    """Says in rooms that alerts are not received; in clear, since keys can be kept no more than words."""

    def __init__(self, client: nio.AsyncClient, clock: Callable[[], datetime]) -> None:
        self._client = client
        self._clock = clock

    async def call(self, rooms: Sequence[tuple[RoomId, str]]) -> None:
        """Says to each room what goes with it, once an hour however often we are started again."""
        hour = f"{self._clock():%Y%m%d%H}"
        for room_id, words in rooms:
            content = {"msgtype": "m.text", "body": words, "m.mentions": {"room": True}}
            path = f"/_matrix/client/v3/rooms/{quote(room_id)}/send/m.room.message/vigie-distress-{hour}"
            try:
                await request(self._client, "PUT", path, content)
            except (MatrixError, Unreachable) as failed:
                _log.error("distress not heard", room_id=room_id, error=type(failed).__name__)
