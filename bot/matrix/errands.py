"""What a client owes the homeserver and its peers after each sync: keys, invitations, verifications."""

from collections.abc import Mapping
from urllib.parse import quote

import nio
import structlog
from aiohttp import ClientError
from nio.exceptions import LocalProtocolError

from bot.engine.sender import Impossible, TryLater
from bot.matrix.requests import MatrixError, Unreachable, request
from bot.matrix.trust import Devices
from bot.matrix.verification import Verifications, is_verification

_log = structlog.get_logger(__name__)


class Errands:
    """Does what has to be done beside reading; what fails is tried again after the next sync."""

    def __init__(
        self,
        client: nio.AsyncClient,
        devices: Devices,
        verifications: Verifications,
        invites: tuple[str, ...],
    ) -> None:
        self._client = client
        self._devices = devices
        self._verifications = verifications
        self._invites = invites
        self._invited: dict[str, str] = {}
        self._expected: set[str] = set()

    async def after_sync(self, raw: Mapping[str, object], response: nio.SyncResponse) -> None:
        """Uploads and asks for keys, answers invitations and steps of verifications."""
        self._note_invitations(raw)
        try:
            if self._client.should_upload_keys:
                await self._client.keys_upload()
            await self._devices.after_sync(_left(raw))
            if self._client.should_claim_keys:
                await self._client.keys_claim(self._client.get_users_for_key_claiming())
            if self._client.outgoing_to_device_messages:
                await self._client.send_to_device_messages()
            await self._answer_invitations()
            await self._verify(raw)
            await self._verifications.expire()
        except (TimeoutError, Unreachable, MatrixError, TryLater, Impossible, ClientError) as down:
            _log.warning("errand put off", error=type(down).__name__)

    def expect(self, room_id: str) -> None:
        """Accepts an invitation to a room that replaces one of ours, whoever sends it."""
        self._expected.add(room_id)

    async def verify_in_room(self, room_id: str, source: Mapping[str, object]) -> None:
        """Answers a step of a verification in a room; its outcome is not worth stopping for."""
        try:
            await self._verifications.on_room_event(room_id, source)
        except (Unreachable, MatrixError, TryLater, Impossible) as failed:
            _log.warning("verification step failed", error=type(failed).__name__)

    async def ask_for_key(self, event: nio.MegolmEvent) -> None:
        """Asks the sender's device for a room key, once per key."""
        try:
            await self._client.request_room_key(event)
        except LocalProtocolError:
            _log.debug("room key asked for already", session_id=event.session_id)
        except (TimeoutError, ClientError) as down:
            _log.warning("room key not asked for", error=type(down).__name__)

    async def _verify(self, raw: Mapping[str, object]) -> None:
        to_device = raw.get("to_device")
        events = to_device.get("events") if isinstance(to_device, Mapping) else None
        for event in events if isinstance(events, list) else ():
            if is_verification(event):
                await self._verifications.on_to_device(event["type"], event["sender"], event["content"])

    def _note_invitations(self, raw: Mapping[str, object]) -> None:
        rooms = raw.get("rooms")
        invited = rooms.get("invite") if isinstance(rooms, Mapping) else None
        for room_id, news in invited.items() if isinstance(invited, Mapping) else ():
            for event in news.get("invite_state", {}).get("events", ()):
                if event.get("type") == "m.room.member" and event.get("state_key") == self._client.user_id:
                    self._invited[room_id] = str(event.get("sender"))

    async def _answer_invitations(self) -> None:
        for room_id, inviter in list(self._invited.items()):
            known = room_id in self._expected or inviter in self._invites
            welcome = known or inviter.partition(":")[2] in self._invites
            verb = "join" if welcome else "leave"
            try:
                await request(self._client, "POST", f"/_matrix/client/v3/rooms/{quote(room_id)}/{verb}", {})
            except MatrixError as refused:
                if refused.status >= 500 or refused.status == 429:
                    raise
                _log.warning("invitation not answered", room_id=room_id, error=refused.errcode)
            _log.info("invitation", room_id=room_id, answer=verb)
            del self._invited[room_id]


def _left(raw: Mapping[str, object]) -> tuple[str, ...]:
    """Who shares no room with us any more (`device_lists.left` of the sync)."""
    lists = raw.get("device_lists")
    left = lists.get("left") if isinstance(lists, Mapping) else None
    return tuple(user for user in left if isinstance(user, str)) if isinstance(left, list) else ()
