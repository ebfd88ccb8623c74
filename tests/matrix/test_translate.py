"""What a message of a thread is taken for."""

from datetime import UTC, datetime

import pytest

from bot.engine.messages import Said, Shared
from bot.matrix.translate import Seen, message_of
from bot.rules.identifiers import RoomId
from tests.cast import VIGIE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def _message(content: dict[str, object]) -> object:
    source = {"sender": "@rita:localhost", "event_id": "$typed", "type": "m.room.message", "content": content}
    return message_of(Seen(RoomId("!oncall"), source), VIGIE, NOW)


def test_a_message_of_a_thread_names_its_root_beside_the_message_before_it() -> None:
    relation = {
        "rel_type": "m.thread",
        "event_id": "$card",
        "is_falling_back": True,
        "m.in_reply_to": {"event_id": "$before"},
    }
    said = _message({"msgtype": "m.text", "body": "!ack", "m.relates_to": relation})
    assert isinstance(said, Said)
    assert (said.thread, said.replies_to) == ("$card", "$before")
    shared = _message({"msgtype": "m.file", "body": "a.pdf", "m.relates_to": relation})
    assert isinstance(shared, Shared)
    assert shared.replies_to == "$card"


@pytest.mark.parametrize(
    "relation",
    [
        {},
        {"m.in_reply_to": {"event_id": "$before"}},
        {"rel_type": "m.reference", "event_id": "$card"},
        {"rel_type": "m.thread", "event_id": ["$card"]},
    ],
)
def test_what_stands_in_no_thread_has_no_root(relation: dict[str, object]) -> None:
    said = _message({"msgtype": "m.text", "body": "!ack", "m.relates_to": relation})
    assert isinstance(said, Said)
    assert said.thread is None
