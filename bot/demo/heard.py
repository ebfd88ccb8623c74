"""What a person's client shows of an event."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Heard:
    """One event as a client shows it; `decrypted` tells whether it came encrypted and could be read."""

    event_id: str
    room_id: str
    sender: str
    type: str
    decrypted: bool
    content: Mapping[str, Any] = field(repr=False)

    @property
    def body(self) -> str:
        """The words; of an edit the new ones, of a poll its question."""
        fresh = self.content.get("m.new_content")
        if isinstance(fresh, Mapping):
            return str(fresh.get("body", ""))
        poll = self.content.get("org.matrix.msc3381.poll.start")
        if isinstance(poll, Mapping):
            return str(poll.get("question", {}).get("body", ""))
        return str(self.content.get("body", ""))

    @property
    def msgtype(self) -> str | None:
        """The kind of message: `m.text`, `m.notice` …"""
        return self.content.get("msgtype")

    @property
    def relation(self) -> Mapping[str, Any]:
        """What the event refers to."""
        relation = self.content.get("m.relates_to")
        return relation if isinstance(relation, Mapping) else {}

    @property
    def replaces(self) -> str | None:
        """The event it is an edit of."""
        return self.relation.get("event_id") if self.relation.get("rel_type") == "m.replace" else None

    @property
    def in_reply_to(self) -> str | None:
        """The event it answers."""
        answered = self.relation.get("m.in_reply_to")
        return answered.get("event_id") if isinstance(answered, Mapping) else None

    @property
    def mentions(self) -> tuple[str, ...]:
        """The people whose phones it rings."""
        mentions = self.content.get("m.mentions")
        return tuple(mentions.get("user_ids", ())) if isinstance(mentions, Mapping) else ()
