"""Whatever is typed, by whomever, in whatever order: no bug shows, nothing leaks, nothing doubles."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.engine.messages import Corrected, Message, Reacted, Said, Voted, Withdrawn
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.texts import LANGUAGES, Text, word
from storage.sealed import SecretKey
from storage.store import Store
from tests.cast import ANNA, CHAIR, GROUP_ROOM, MARC, OBSERVER, OPEN_ROOM, OTHER_ROOM, OUTSIDER, PRIVATE_ROOM
from tests.conversations.stage import MONDAY, Stage
from tests.storage.opening import empty_database

T = TypeVar("T")
CANARY = "marmotte"
BUGS = {word(language, MONDAY, Text.of("internal-error")).body for language in LANGUAGES}
PEOPLE = st.sampled_from([ANNA, MARC, CHAIR, OBSERVER])
VERBS = ["list", "show", "done", "drop", "reopen", "assign", "due", "edit", "propose", "adopt", "reject"]
VERBS += ["withdraw", "supersede", "rule", "liste", "fait"]
FAMILIES = ["action", "decision", "vote", "object", "undo", "help", "language", "timezone", "whoami"]
FAMILIES += ["search", "missed", "digest"]
PIECES = st.one_of(
    st.sampled_from(
        [
            *(f"!{family}" for family in FAMILIES),
            *VERBS,
            *(
                "A-1",
                "A-2",
                "D-1",
                "D-2",
                "A-99",
                "@Anna",
                "@Marc Thill",
                "me",
                "yes",
                "no",
                "#tag",
                "\n",
                "\n!",
            ),
            *(
                "by friday",
                "until 15 January 18:00",
                "30 February",
                "quorum:2",
                "rule:majority",
                "#action",
                ">",
            ),
        ]
    ),
    st.text(max_size=20),
)
BODIES = st.lists(PIECES, min_size=1, max_size=8).map(" ".join)


class Theatre:
    """A stage on a database of its own, for each example."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="vigie-fuzz-"))
        path = self.folder / "vigie.db"
        path.write_bytes(empty_database())
        self._runner = asyncio.Runner()
        self.store = Store(f"sqlite+aiosqlite:///{path}", SecretKey(SecretKey.generate()))
        self.run(self.store.open())
        self.stage = self.run(Stage.set(self.store))
        self.run(self.stage.say(f"!action The {CANARY} of the others", OUTSIDER, OTHER_ROOM))

    def run(self, work: Awaitable[T]) -> T:
        """Does something to its end."""

        async def waited() -> T:
            return await work

        return self._runner.run(waited())

    def close(self) -> None:
        """Leaves nothing behind."""
        self.run(self.store.close())
        self._runner.close()
        shutil.rmtree(self.folder)


@pytest.mark.timeout(600)
@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    said=st.lists(
        st.tuples(
            BODIES,
            st.sampled_from([ANNA, MARC, CHAIR, OBSERVER, OUTSIDER]),
            st.sampled_from([GROUP_ROOM, PRIVATE_ROOM, OPEN_ROOM]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_whatever_is_typed_no_bug_shows_and_nothing_leaks(said: list[tuple[str, UserId, RoomId]]) -> None:
    theatre = Theatre()
    try:
        for body, sender, room in said:
            told = theatre.run(theatre.stage.say(body, sender, room))
            assert not any(bug in told for bug in BUGS), body
            assert CANARY not in told or CANARY in body
    finally:
        theatre.close()


class Life(RuleBasedStateMachine):
    """Members type, edit, delete, react and vote while time passes."""

    def __init__(self) -> None:
        super().__init__()
        self.theatre = Theatre()
        self.stage = self.theatre.stage
        self.messages: list[Message] = []
        self.said: list[tuple[EventId, UserId]] = []

    def _apply(self, message: Message) -> None:
        self.messages.append(message)
        self.theatre.run(self.stage.dispatcher.handle(message))
        told = self.theatre.run(self.stage.answer())
        assert not any(bug in told for bug in BUGS)
        assert CANARY not in told

    @rule(body=BODIES, sender=PEOPLE)
    def say(self, body: str, sender: UserId) -> None:
        """Somebody types."""
        event_id = self.stage.event_id()
        self.said.append((event_id, sender))
        self._apply(Said(event_id, GROUP_ROOM, sender, self.stage.clock(), body))

    @rule(body=BODIES, sender=PEOPLE, data=st.data())
    def edit(self, body: str, sender: UserId, data: st.DataObject) -> None:
        """Somebody edits a message, perhaps another's."""
        if self.said:
            event_id, _ = data.draw(st.sampled_from(self.said))
            stamp = self.stage.clock()
            self._apply(Corrected(self.stage.event_id(), GROUP_ROOM, sender, stamp, event_id, body))

    @rule(sender=PEOPLE, data=st.data())
    def delete(self, sender: UserId, data: st.DataObject) -> None:
        """Somebody deletes a message."""
        if self.said:
            event_id, _ = data.draw(st.sampled_from(self.said))
            self._apply(Withdrawn(self.stage.event_id(), GROUP_ROOM, sender, self.stage.clock(), event_id))

    @rule(sender=PEOPLE, key=st.sampled_from(["✅", "❌", "👍", "👎", "🤷", "↩", "🎉"]), data=st.data())
    def react(self, sender: UserId, key: str, data: st.DataObject) -> None:
        """Somebody reacts to an answer."""
        if self.stage.events:
            target = data.draw(st.sampled_from(sorted(self.stage.events)))
            self._apply(Reacted(self.stage.event_id(), GROUP_ROOM, sender, self.stage.clock(), target, key))

    @rule(sender=PEOPLE, answer=st.sampled_from(["yes", "no", "abstain", "spoilt"]), data=st.data())
    def vote(self, sender: UserId, answer: str, data: st.DataObject) -> None:
        """Somebody answers what may be a poll."""
        if self.stage.events:
            poll = data.draw(st.sampled_from(sorted(self.stage.events)))
            self._apply(Voted(self.stage.event_id(), GROUP_ROOM, sender, self.stage.clock(), poll, (answer,)))

    @rule(hours=st.integers(1, 24 * 9))
    def wait(self, hours: int) -> None:
        """Time passes."""
        self.stage.clock.forward(hours=hours)
        self.theatre.run(self.stage.tick())
        assert self.theatre.run(self.stage.tick()) == ""

    @invariant()
    def seen_again_nothing_changes(self) -> None:
        """The homeserver hands out everything once more."""
        posted = len(self.stage.posted)
        for message in self.messages[-5:]:
            self.theatre.run(self.stage.dispatcher.handle(message))
        self.theatre.run(self.stage.answer())
        assert len(self.stage.posted) == posted

    @invariant()
    def no_letter_is_doubled(self) -> None:
        """Every letter was posted once."""
        ids = [letter.id for letter in self.stage.posted]
        assert len(ids) == len(set(ids))

    def teardown(self) -> None:
        """Leaves nothing behind."""
        self.theatre.close()


Life.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
TestLife = pytest.mark.timeout(600)(Life.TestCase)
