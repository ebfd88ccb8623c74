"""Whatever happens, in whatever order: no reminder is posted twice, and none is lost."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from bot.duties import Manners, duties
from bot.duties.reminders import Reminders
from bot.engine.alarm_clock import AlarmClock
from bot.engine.health import Health
from bot.engine.messages import Said
from bot.texts import Language
from storage.letters import LetterKind
from tests.cast import ANNA, GROUP_ROOM, PRIVATE_ROOM, VIGIE
from tests.conversations.test_fuzz import BUGS, Theatre

ZONE = ZoneInfo("Europe/Luxembourg")
HOURS = st.integers(2, 60)


class Crash(Exception):
    """The process was killed."""


@dataclass
class Owed:
    """What the bot owes of one reminder, by a reckoning of our own."""

    word: str
    private: bool
    due_at: datetime | None
    daily: bool = False
    again_at: datetime | None = None
    told: bool = False
    alive: bool = True

    def fall_due(self, now: datetime) -> int:
        """Says how often it has to be posted by now, and owes it no more."""
        if not self.alive:
            return 0
        posted = 0
        if self.due_at is not None and self.due_at <= now:
            posted += 1
            self.told = True
            self.due_at = ten_after(now) if self.daily else None
        if self.again_at is not None and self.again_at <= now:
            posted += 1
            self.again_at = None
        return posted


@dataclass
class Ledger:
    """All that is owed, in the order of the ids."""

    owed: list[Owed] = field(default_factory=list)

    def fall_due(self, now: datetime) -> Counter[str]:
        """Says how often each has to be posted by now."""
        return +Counter({one.word: one.fall_due(now) for one in self.owed})


def ten_after(now: datetime) -> datetime:
    """The next ten o’clock on the wall."""
    local = now.astimezone(ZONE)
    ten = local.replace(hour=10, minute=0, second=0, microsecond=0)
    return ten if ten > local else ten + timedelta(days=1)


class Histories(RuleBasedStateMachine):
    """Reminders are set, snoozed and cancelled; the clock jumps, the bot is killed and started again."""

    def __init__(self) -> None:
        super().__init__()
        self.theatre = Theatre()
        self.stage = self.theatre.stage
        self.ledger = Ledger()

    @rule(hours=HOURS, private=st.booleans())
    def set_one(self, hours: int, private: bool) -> None:
        """Anna wants to be reminded."""
        word = f"word{len(self.ledger.owed) + 1}x"
        self._say(f"!remind me in {hours} hours {word}", private=private)
        self.ledger.owed.append(Owed(word, private, self.stage.clock() + timedelta(hours=hours)))

    @rule()
    def set_one_for_every_day(self) -> None:
        """The room is to be reminded each day."""
        word = f"word{len(self.ledger.owed) + 1}x"
        self._say(f"!remind room every day at 10:00 {word}")
        self.ledger.owed.append(Owed(word, False, ten_after(self.stage.clock()), daily=True))

    @rule(data=st.data(), and_back=st.booleans())
    def cancel(self, data: st.DataObject, and_back: bool) -> None:
        """Anna cancels one, and perhaps thinks better of it."""
        found = self._any(data, lambda one: one.alive and (one.due_at or one.again_at) is not None)
        if found is None:
            return
        number, one = found
        self._say(f"!remind cancel R-{number}", private=one.private)
        if and_back:
            self._say("!undo", private=one.private)
        else:
            one.alive = False

    @rule(data=st.data(), hours=HOURS)
    def snooze(self, data: st.DataObject, hours: int) -> None:
        """Anna wants to be reminded again of what she was reminded of."""
        found = self._any(data, lambda one: one.alive and one.told)
        if found is None:
            return
        number, one = found
        self._say(f"!snooze R-{number} {hours}h", private=one.private)
        one.again_at = self.stage.clock() + timedelta(hours=hours)

    @rule(hours=HOURS)
    def wait(self, hours: int) -> None:
        """Time passes, the bot running."""
        self.stage.clock.forward(hours=hours)
        self._tick()

    @rule(hours=st.integers(1, 200))
    def be_away(self, hours: int) -> None:
        """The bot is down for hours, and started again."""
        self.stage.clock.forward(hours=hours)
        self._restart()
        self._tick()

    @rule(hours=st.integers(1, 30))
    def set_the_clock_back(self, hours: int) -> None:
        """The clock was wrong, and is set right."""
        self._tick()
        self.stage.clock.forward(hours=-hours)
        self._tick()

    @rule(hours=HOURS)
    def be_killed(self, hours: int) -> None:
        """The bot is killed in the middle of its duty, before it is stored, and started again."""
        self.stage.clock.forward(hours=hours)

        async def die() -> None:
            async with self.stage.store.transaction() as tx:
                await Reminders(self._manners()).step(self.stage.clock(), tx)
                raise Crash

        with pytest.raises(Crash):
            self.theatre.run(die())
        self._restart()
        self._tick()

    @rule(hours=HOURS)
    def be_killed_before_anything_is_sent(self, hours: int) -> None:
        """The bot is killed when its duty is stored, and no letter went."""
        self.stage.clock.forward(hours=hours)
        self.theatre.run(self.stage.alarm_clock.tick())
        self._restart()
        self._tick()

    def _tick(self) -> None:
        """Does what is due, and compares what is posted with what was owed."""
        before = len(self.stage.posted)
        self.theatre.run(self.stage.tick())
        bodies = [one.posting.body for one in self.stage.since(before) if one.kind is LetterKind.MESSAGE]
        assert not any(bug in body for bug in BUGS for body in bodies)
        posted = Counter({one.word: sum(one.word in body for body in bodies) for one in self.ledger.owed})
        assert +posted == self.ledger.fall_due(self.stage.clock())

    def _say(self, words: str, *, private: bool = False) -> None:
        # Whatever is owed by now is posted before anything else is.
        self._tick()
        room = PRIVATE_ROOM if private else GROUP_ROOM
        said = Said(self.stage.event_id(), room, ANNA, self.stage.clock(), words)
        self.theatre.run(self.stage.dispatcher.handle(said))
        told = self.theatre.run(self.stage.answer())
        assert "R-" in told, f"{words}: {told}"

    def _any(self, data: st.DataObject, fits: Callable[[Owed], bool]) -> tuple[int, Owed] | None:
        self._tick()
        found = [(number, one) for number, one in enumerate(self.ledger.owed, 1) if fits(one)]
        return data.draw(st.sampled_from(found)) if found else None

    @staticmethod
    def _manners() -> Manners:
        return Manners(Language.EN, "!", VIGIE, "Europe/Luxembourg")

    def _restart(self) -> None:
        """Builds the clockwork anew on the same database."""
        owed = duties(self._manners(), lambda _, clean: self.stage.audits.append(clean))
        self.stage.alarm_clock = AlarmClock(self.stage.store, owed, Health(), self.stage.clock)

    def teardown(self) -> None:
        """Leaves nothing behind."""
        self.theatre.close()


Histories.TestCase.settings = settings(
    max_examples=10,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
TestHistories = pytest.mark.timeout(600)(Histories.TestCase)
