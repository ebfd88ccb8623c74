"""A limited timeline leaves a gap: the missing events are fetched and given back oldest first."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import quote

import nio

from bot.matrix.requests import request
from bot.rules.identifiers import RoomId

_PAGE = 100
RawEvent = Mapping[str, object]


async def missing_events(
    client: nio.AsyncClient,
    room_id: RoomId,
    prev_batch: str,
    since: str | None,
    bot: str,
    after: datetime | None = None,
) -> list[RawEvent]:
    """Fetches what happened between `since` and `prev_batch` (client-server API, `/messages`, `dir=b`).

    Stops at the bot's own joining: what was said before is not ours to act upon; and, where an instant is
    given (UTC), at what was said before that. Raises `bot.matrix.requests.MatrixError` and `Unreachable`.
    """
    newest_first: list[RawEvent] = []
    position: str | None = prev_batch
    while position is not None and position != since:
        path = (
            f"/_matrix/client/v3/rooms/{quote(room_id)}/messages?dir=b&limit={_PAGE}&from={quote(position)}"
        )
        if since is not None:
            path += f"&to={quote(since)}"
        answer = await request(client, "GET", path)
        chunk = answer.get("chunk")
        events = chunk if isinstance(chunk, list) else []
        for event in events:
            if joined(event, bot) or (after is not None and not said_after(event, after)):
                return newest_first[::-1]
            newest_first.append(event)
        end = answer.get("end")
        position = end if isinstance(end, str) and events else None
    return newest_first[::-1]


def since_joining(events: Sequence[RawEvent], bot: str) -> Sequence[RawEvent] | None:
    """Returns what came after the bot's own joining; None when it is not among the events."""
    for place in range(len(events) - 1, -1, -1):
        if joined(events[place], bot):
            return events[place + 1 :]
    return None


def said_after(event: RawEvent, instant: datetime) -> bool:
    """Tells whether an event is younger than an instant (UTC), by the homeserver's clock."""
    stamp = event.get("origin_server_ts")
    return isinstance(stamp, int) and stamp > instant.timestamp() * 1000


def joined(event: RawEvent, bot: str) -> bool:
    """Tells whether an event is the bot's joining (a change of its profile is not)."""
    if event.get("type") != "m.room.member" or event.get("state_key") != bot:
        return False
    return _membership(event.get("content")) == "join" and _membership(_before(event)) != "join"


def _before(event: RawEvent) -> object:
    unsigned = event.get("unsigned")
    return unsigned.get("prev_content") if isinstance(unsigned, Mapping) else None


def _membership(content: object) -> object:
    return content.get("membership") if isinstance(content, Mapping) else None
