"""The names things go by: opaque strings that must not be mixed up."""

import re
from typing import NewType
from urllib.parse import quote

RoomId = NewType("RoomId", str)
UserId = NewType("UserId", str)
EventId = NewType("EventId", str)
GroupId = NewType("GroupId", int)
LetterId = NewType("LetterId", int)
CaseId = NewType("CaseId", int)
CheckInId = NewType("CheckInId", int)

_NOWHERE = "vigie.invalid"
_USER_ID = re.compile(r"@[^\s:@]+:[^\s/]+")


def is_user_id(text: str) -> bool:
    """Tells whether the text has the form of a Matrix user id (`@local:server`)."""
    return len(text) <= 255 and _USER_ID.fullmatch(text) is not None


def localpart(user_id: UserId) -> str:
    """Returns what stands between `@` and `:`; what people say when there is no display name."""
    local = user_id.removeprefix("@").partition(":")[0]
    return local.replace("-", " ") if is_former(user_id) else local


def former(called: str, number: int | None = None) -> UserId:
    """Makes what stands for somebody who asked to be forgotten, on a server that cannot be (RFC 2606)."""
    words = called.split() if number is None else [*called.split(), str(number)]
    return UserId(f"@{'-'.join(words)}:{_NOWHERE}")


def is_former(user_id: UserId) -> bool:
    """Tells whether an id stands for somebody who asked to be forgotten."""
    return user_id.endswith(f":{_NOWHERE}")


def permalink(room_id: RoomId, event_id: EventId) -> str:
    """Returns the link to an event that clients open in place."""
    return f"https://matrix.to/#/{quote(room_id)}/{quote(event_id)}"
