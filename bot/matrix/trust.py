"""Which devices are obeyed and get keys: those their owner has signed (cross-signing)."""

import asyncio
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal

import nio
import structlog
from nio.crypto import OlmDevice, TrustState

from bot.matrix.chains import DeviceKeys, JudgedPerson, judge
from bot.matrix.cross_signing import olm_of, only_key
from bot.matrix.requests import request
from bot.rules.identifiers import UserId
from bot.rules.revocations import Revoked

_log = structlog.get_logger(__name__)
# Another homeserver that does not answer is asked again after so many seconds, not with every message.
_PATIENCE = 60.0


class Standing(Enum):
    """What we think of a device."""

    SIGNED = "signed"
    UNSIGNED = "unsigned"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What we think of the device behind a sender key, and which it is."""

    standing: Standing
    device_id: str | None


class Devices:
    """Every device of everybody we share a room with, and whether its owner signed it.

    Signatures are verified anew after each start; what nio keeps on disk is only told, never believed.
    `own_master_key` is the public key of our own identity: whatever the homeserver shows as ours later,
    only devices signed by it are ours. What is `revoked` does not count, whoever signed it.
    """

    def __init__(
        self,
        client: nio.AsyncClient,
        trust: Literal["signed", "all"],
        own_master_key: str | None = None,
        revoked: Revoked | None = None,
    ) -> None:
        self._revoked = revoked or Revoked()
        self._client = client
        self._trust = trust
        self._own_master_key = own_master_key
        self._people: dict[str, JudgedPerson] = {}
        self._asked_about: frozenset[str] = frozenset()
        self._ask_again_at: dict[str, float] = {}
        self._one_at_a_time = asyncio.Lock()

    def count(self, user_id: UserId, device_id: str | None = None, *, out: bool) -> None:
        """Lets a device of a person, or none of theirs, count any more, or again as its signature says."""
        self._revoked = self._revoked.changed(user_id, device_id, out=out)
        person = self._people.get(user_id)
        if out and device_id is not None and person is not None and device_id not in person.devices:
            _log.warning("revoked device is none of its owner's")

    async def after_sync(self, left: Collection[str] = ()) -> None:
        """Asks about those whose devices changed, as nio was told by the sync.

        `left` are those the sync says we share no room with any more (`device_lists.left`): nobody tells
        us of their devices now, so they are forgotten. Raises what `request` raises.
        """
        for user_id in left:
            if not any(user_id in room.users for room in self._client.rooms.values()):
                self._people.pop(user_id, None)
                olm_of(self._client).tracked_users.discard(user_id)
        await self.refresh()

    async def refresh(self, users: Collection[str] | None = None) -> frozenset[str]:
        """Asks the homeserver for the devices and signatures of people, and judges them anew.

        Without `users`, asks about those whose devices are said to have changed. Returns the people whose
        identity (master key) is another one than before. What is malformed counts as unsigned, and whose
        homeserver is out of reach is judged as before. Raises what `request` raises; then they are asked
        about again later.
        """
        async with self._one_at_a_time:
            return await self._refresh(self._due() if users is None else set(users))

    async def know(self, users: Collection[str]) -> None:
        """Sees that people are judged by what the homeserver knows now; asks only where that may differ.

        Raises what `request` raises.
        """
        if any(self._stale(user) for user in users):
            async with self._one_at_a_time:
                await self._refresh({user for user in users if self._stale(user)})

    def verdict(self, user_id: str, sender_key: str) -> Verdict:
        """Says what we think of the device of this very person that has this Curve25519 key."""
        person = self._people.get(user_id)
        devices = [
            device
            for device in (person.devices.values() if person is not None else ())
            if device.curve25519 == sender_key
        ]
        if not devices:
            return Verdict(Standing.UNKNOWN, None)
        best = max(devices, key=lambda device: self._counts(user_id, device))
        standing = Standing.SIGNED if self._counts(user_id, best) else Standing.UNSIGNED
        return Verdict(standing, best.device_id)

    def device(self, user_id: str, device_id: str) -> DeviceKeys | None:
        """Returns the keys of a device, as last seen."""
        person = self._people.get(user_id)
        return person.devices.get(device_id) if person is not None else None

    def master_key(self, user_id: str) -> Mapping[str, Any] | None:
        """Returns somebody's master key, as last seen."""
        person = self._people.get(user_id)
        return person.master_key if person is not None else None

    def known(self, user_id: str) -> bool:
        """Tells whether somebody's devices were judged since the start."""
        return user_id in self._people

    def obeyed(self, users: Iterable[str]) -> tuple[OlmDevice, ...]:
        """Lists the devices of people that get keys: ours excepted."""
        return tuple(device for device, obeyed in self._others(users) if obeyed)

    def refused(self, users: Iterable[str]) -> tuple[OlmDevice, ...]:
        """Lists the devices of people that get no keys."""
        return tuple(device for device, obeyed in self._others(users) if not obeyed)

    def _others(self, users: Iterable[str]) -> Iterable[tuple[OlmDevice, bool]]:
        own = (self._client.user_id, self._client.device_id)
        for user_id in users:
            person = self._people.get(user_id)
            for keys in person.devices.values() if person is not None else ():
                device = self._client.device_store[user_id].get(keys.device_id)
                if device is not None and (user_id, keys.device_id) != own:
                    yield device, self._counts(user_id, keys)

    def _counts(self, user_id: str, device: DeviceKeys) -> bool:
        return self._obeyed(device) and not self._revoked.covers(UserId(user_id), device.device_id)

    def _obeyed(self, device: DeviceKeys) -> bool:
        return device.signed or self._trust == "all"

    def _stale(self, user_id: str) -> bool:
        ask_again_at = self._ask_again_at.get(user_id)
        if ask_again_at is not None:
            return ask_again_at <= asyncio.get_running_loop().time()
        changed = olm_of(self._client).users_for_key_query
        return user_id not in self._people or user_id in changed or user_id in self._asked_about

    def _due(self) -> set[str]:
        now = asyncio.get_running_loop().time()
        late = {user for user, at in self._ask_again_at.items() if at <= now}
        return late | set(olm_of(self._client).users_for_key_query)

    async def _refresh(self, users: set[str]) -> frozenset[str]:
        if not users:
            return frozenset()
        changed = olm_of(self._client).users_for_key_query
        # Who is said to have changed while the question is under way must be asked about once more.
        self._asked_about = frozenset(users)
        changed.difference_update(users)
        again: set[str] = users
        try:
            body: dict[str, object] = {"device_keys": {user: [] for user in sorted(users)}}
            answer = await request(self._client, "POST", "/_matrix/client/v3/keys/query", body)
            meanwhile = changed & users
            others = await self._apply(answer, users)
            again = meanwhile
        finally:
            changed.update(again)
            self._asked_about = frozenset()
        return others

    async def _apply(self, answer: Mapping[str, Any], users: set[str]) -> frozenset[str]:
        found = _mapping(answer.get("device_keys"))
        failures = _mapping(answer.get("failures"))
        later = asyncio.get_running_loop().time() + _PATIENCE
        judged: dict[str, JudgedPerson] = {}
        for user in users:
            if user not in found and user.partition(":")[2] in failures:
                self._ask_again_at[user] = later
                continue
            self._ask_again_at.pop(user, None)
            own_key = self._own_master_key if user == self._client.user_id else None
            judged[user] = judge(user, answer, own_key)
        others = frozenset(user for user, person in judged.items() if self._changed_identity(user, person))
        await self._tell_nio(judged)
        return others

    def _changed_identity(self, user_id: str, person: JudgedPerson) -> bool:
        before = self.master_key(user_id)
        if before is None or only_key(before) == only_key(person.master_key):
            return False
        _log.warning("somebody's cross-signing identity changed")
        _log.debug("cross-signing identity changed", user_id=user_id)
        return True

    async def _tell_nio(self, judged: Mapping[str, JudgedPerson]) -> None:
        for user_id, person in judged.items():
            self._renew(user_id, person)
        payloads = {user_id: person.payloads() for user_id, person in judged.items()}
        await self._client.receive_response(nio.KeysQueryResponse(payloads, {}))
        for user_id, person in judged.items():
            self._people[user_id] = person
            for device in list(self._client.device_store.active_user_devices(user_id)):
                keys = person.devices.get(device.id)
                self._mark(device, keys)

    def _renew(self, user_id: str, person: JudgedPerson) -> None:
        """Has nio take back a device it thinks deleted, and keys that differ: it would keep the old ones."""
        renewed: dict[str, OlmDevice] = {}
        for device in self._client.device_store[user_id].values():
            keys = person.devices.get(device.id)
            if keys is None or (device.ed25519 == keys.ed25519 and not device.deleted):
                continue
            if device.ed25519 != keys.ed25519:
                self._unmark(device)
                device.ed25519, device.curve25519 = keys.ed25519, keys.curve25519
            device.deleted = False
            renewed[device.id] = device
        if renewed:
            olm_of(self._client).store.save_device_keys({user_id: renewed})

    def _mark(self, device: OlmDevice, keys: DeviceKeys | None) -> None:
        """Has nio share keys with a device, or not; where that changes, nio rotates the rooms' keys."""
        # Marking twice is not harmless: nio would write it down twice, and rotate each time.
        if keys is not None and keys.signed:
            if not device.verified:
                self._client.verify_device(device)
        elif keys is not None and self._obeyed(keys):
            if not device.ignored:
                self._client.ignore_device(device)
        elif not device.blacklisted:
            self._client.blacklist_device(device)

    def _unmark(self, device: OlmDevice) -> None:
        match device.trust_state:
            case TrustState.verified:
                self._client.unverify_device(device)
            case TrustState.blacklisted:
                self._client.unblacklist_device(device)
            case TrustState.ignored:
                self._client.unignore_device(device)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
