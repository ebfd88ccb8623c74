"""How the words of letters are sealed: with the installation's key, or that of what they are about."""

from pydantic import TypeAdapter

from storage.cases import KIND as CASE
from storage.checkins import KIND as CHECKIN
from storage.connection import Connection
from storage.letters import Draft
from storage.own_keys import OwnKeys
from storage.postings import Posting

_CODEC = TypeAdapter(Posting)
_BODY = "outbox.body"
# What is said about these is sealed with their own keys.
_OWN_KEYED = frozenset({CASE, CHECKIN})


class Envelopes:
    """Seals and opens the words of letters."""

    def __init__(self, connection: Connection, keys: OwnKeys) -> None:
        self._connection = connection
        self._keys = keys

    async def seal(self, draft: Draft, posting: Posting) -> dict[str, bytes | None]:
        """Seals a posting as the words of a draft, and names the records whose keys did: two columns."""
        about = (draft.about,) if draft.about is not None and draft.about.kind in _OWN_KEYED else ()
        records = sorted({*draft.sealed_by, *about}, key=lambda one: (one.kind, one.number))
        sealer = await self._keys.of_all(records) if records else self._connection.sealer
        return {
            "body": sealer.seal_json(_BODY, _CODEC.dump_python(posting, mode="json")),
            "sealed_by": self._keys.name(records),
        }

    async def open(self, body: bytes | None, sealed_by: bytes | None) -> Posting:
        """Opens the words of a letter; raises `storage.own_keys.KeyDestroyed`."""
        records = self._keys.named(sealed_by)
        sealer = await self._keys.of_all(records) if records else self._connection.sealer
        return _CODEC.validate_python(sealer.open_json(_BODY, body or b""))
