"""The roles that play, and the room they play in."""

from bot.rules.groups import RoomState
from bot.rules.identifiers import RoomId, UserId
from bot.rules.people import Member

VIGIE = UserId("@vigie:localhost")
CHAIR = UserId("@claire:localhost")
ANNA = UserId("@anna:localhost")
MARC = UserId("@marc:localhost")
OBSERVER = UserId("@otto:localhost")
OUTSIDER = UserId("@olga:localhost")
COORDINATION = UserId("@coordination:localhost")

GROUP_ROOM = RoomId("!group")
OTHER_ROOM = RoomId("!other")
PRIVATE_ROOM = RoomId("!private")
OPEN_ROOM = RoomId("!open")

_GROUP = (
    Member(VIGIE, "Vigie", 100, is_bot=True),
    Member(CHAIR, "Claire Weber", 50),
    Member(ANNA, "Anna Schmit", 0),
    Member(MARC, "Marc Thill", 0),
    Member(OBSERVER, "Otto", -1),
)

ROOMS = (
    RoomState(GROUP_ROOM, encrypted=True, private=False, members=_GROUP),
    RoomState(
        OTHER_ROOM,
        encrypted=True,
        private=False,
        members=(Member(VIGIE, "Vigie", 100, is_bot=True), Member(OUTSIDER, "Olga", 100)),
    ),
    RoomState(
        PRIVATE_ROOM,
        encrypted=True,
        private=True,
        members=(Member(VIGIE, "Vigie", 0, is_bot=True), Member(ANNA, "Anna Schmit", 100)),
    ),
    RoomState(OPEN_ROOM, encrypted=False, private=False, members=_GROUP),
)
