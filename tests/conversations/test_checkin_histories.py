"""Whatever happens, in whatever order: a missed check-in has opened a case, and one that was kept has not."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.duties import Manners, duties
from bot.engine.alarm_clock import AlarmClock
from bot.engine.health import Health
from bot.engine.messages import RoomSeen, Said
from bot.rules.cases import Case, CaseState
from bot.rules.checkins import CheckIn
from bot.rules.identifiers import EventId, RoomId, UserId
from bot.rules.watch import Watch
from bot.texts import Language
from tests.cast import ANNA, COORDINATION, MARC, PRIVATE_ROOM, VIGIE
from tests.conversations.casework import ONCALL_ROOM, RITA, on_watch
from tests.conversations.checking_in import MARCS_ROOM, chat_with
from tests.conversations.test_fuzz import BUGS, Theatre

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
PERIODS = st.sampled_from([30, 45, 120, 720, 10_080])
DELAYS = st.sampled_from([0, 0, 0, 1, 900, 7200, 90_000])
# How far the time that is noted down may lie behind when the clock is set back.
SLACK = timedelta(seconds=31)


@dataclass
class Pledge:
    """What the test holds of Anna's check-in, by an arithmetic of its own."""

    every: timedelta
    until: datetime
    due: datetime
    heard: datetime
    answers: UserId = ANNA
    offered: bool = False

    @property
    def grace(self) -> timedelta:
        """How long an answer may come after its time."""
        return max(timedelta(minutes=5), min(timedelta(minutes=30), self.every / 4))

    @property
    def deadline(self) -> datetime:
        """The last instant at which an answer counts."""
        return self.due + self.grace


class Histories(RuleBasedStateMachine):
    """Anna promises, answers, is silent or forced; the bot is down, killed, and its clock jumps."""

    def __init__(self) -> None:
        super().__init__()
        self.theatre = Theatre()
        self.stage = self.theatre.stage
        self.theatre.run(on_watch(self.stage))
        self.theatre.run(self.stage.dispatcher.handle(RoomSeen(chat_with(MARC, "Marc Thill", MARCS_ROOM))))
        self._say("!checkin word good evening", ANNA, 0)
        self.pledge: Pledge | None = None
        self.missed = 0
        self.looked_at = self.now

    @property
    def now(self) -> datetime:
        """What the clock shows."""
        return self.stage.clock()

    @initialize(minutes=PERIODS, hours=st.integers(40, 400))
    def begin(self, minutes: int, hours: int) -> None:
        """There is a promise to begin with."""
        self.promise(minutes, hours)

    @rule(minutes=PERIODS, hours=st.integers(1, 400))
    def promise(self, minutes: int, hours: int) -> None:
        """Anna promises signs of life."""
        every = timedelta(minutes=minutes)
        said = f"!checkin every {minutes} minutes until in {hours} hours"
        known, told = self.pledge, self._say(said, ANNA, 0)
        if known is None and "Agreed" in told:
            (kept,) = self._active()
            # Only the end is taken from what was understood.
            self.pledge = Pledge(every, kept.until, min(self.now + every, kept.until), self.now)

    @rule(words=st.sampled_from(["ok", "OK!", "good evening"]), delay=DELAYS)
    def all_is_well(self, words: str, delay: int) -> None:
        """Anna answers, or is made to; the message may have been under way for long."""
        at = self.now - delay * SECOND
        asked = self.pledge is not None and (self.pledge.due <= self.looked_at or self.pledge.due <= at)
        counts = asked or not self._cases(covert=False)
        self._say(words, ANNA, delay)
        if counts:
            self._heard(at)

    @rule(delay=DELAYS)
    def another_answers(self, delay: int) -> None:
        """Marc says that all is well, which counts where he answers."""
        self._say("ok", MARC, delay)
        at = self.now - delay * SECOND
        if self.pledge is not None and self.pledge.offered:
            # He agreed with it instead, where there was no other question.
            self._agreed(at)
        elif self.pledge is not None and self.pledge.answers == MARC:
            self._heard(at)

    @rule(delay=DELAYS)
    def stop(self, delay: int) -> None:
        """Anna ends it."""
        self._say("!checkin stop", ANNA, delay)
        self._stopped(self.now - delay * SECOND)

    @rule(hours=st.integers(1, 300))
    def extend(self, hours: int) -> None:
        """Anna makes it longer, or shorter."""
        told = self._say(f"!checkin extend in {hours} hours", ANNA, 0)
        if self.pledge is not None and "goes on until" in told:
            self.pledge.until = self._active()[0].until
            self.pledge.due = min(self.pledge.due, self.pledge.until)
            self._heard(self.now)

    @rule(to=st.sampled_from(["@Marc", "me"]), at_once=st.booleans())
    def hand_over(self, to: str, at_once: bool) -> None:
        """Anna asks Marc to answer, who may agree at once, or takes it back."""
        told = self._say(f"!checkin handover {to}", ANNA, 0)
        if self.pledge is not None and "I have asked" in told:
            self.pledge.offered = True
        if self.pledge is not None and "I ask Anna Schmit again" in told:
            self.pledge.answers, self.pledge.offered = ANNA, False
        if at_once:
            self.accept()

    @rule()
    def accept(self) -> None:
        """Marc agrees."""
        self._say("!checkin accept", MARC, 0)
        if self.pledge is not None and self.pledge.offered:
            self._agreed(self.now)

    @rule(words=st.sampled_from(["!alert new low a summons came", "no", "they follow me", "!checkin"]))
    def say_something_else(self, words: str) -> None:
        """Anna writes what is no sign of life."""
        self._say(words, ANNA, 0)

    @rule()
    def close_every_case(self) -> None:
        """Responders close what is open."""
        for case in (*self._cases(covert=False), *self._cases(covert=True)):
            self.theatre.run(self.stage.say(f"!resolve {case.code} over", RITA, ONCALL_ROOM))

    @rule(seconds=st.integers(1, 60_000))
    def wait(self, seconds: int) -> None:
        """Time passes, the bot running."""
        self.stage.clock.forward(seconds=seconds)

    @rule(asked=st.booleans(), seconds=st.integers(-2, 2))
    def wait_for_it(self, asked: bool, seconds: int) -> None:
        """Time passes until about when it is asked, or the deadline: a second before, then, or after."""
        if self.pledge is not None:
            at = self.pledge.due if asked else self.pledge.deadline
            self.stage.clock.now = max(self.now, at + seconds * SECOND)

    @rule(
        seconds=st.integers(1, 3600),
        verb=st.sampled_from(["ok", "stop", "extend in 300 hours", "handover @Marc", "handover me"]),
    )
    def come_back_too_late(self, seconds: int, verb: str) -> None:
        """The bot comes back after the deadline, and nobody has looked when Anna writes."""
        if self.pledge is not None:
            self.stage.clock.now = self.pledge.deadline + seconds * SECOND
            self._restart()
            self._say(f"!checkin {verb}", ANNA, 0)
            if verb == "ok":
                self._heard(self.now)

    @rule(
        hours=st.integers(1, 60),
        sent=st.lists(st.tuples(st.floats(0, 1), st.sampled_from(["ok", "ok", "stop"])), max_size=4),
    )
    def be_away(self, hours: int, sent: list[tuple[float, str]]) -> None:
        """The bot is down for hours; what Anna sent meanwhile comes in first."""
        began = self.now
        self.stage.clock.forward(hours=hours)
        self._restart()
        for part, verb in sorted(sent):
            self._say(f"!checkin {verb}", ANNA, round((self.now - began).total_seconds() * (1 - part)))
            if verb == "ok":
                self._heard(self._last_at)
            else:
                self._stopped(self._last_at)

    @rule(seconds=st.integers(1, 60_000))
    def be_killed(self, seconds: int) -> None:
        """The bot is killed before it could keep what it was doing, again and again."""
        self.stage.clock.forward(seconds=seconds)

        async def half_done() -> None:
            owed = duties(self._manners(), lambda now, clean: None)
            async with self.stage.store.reading() as tx:
                for duty in owed:
                    await duty.step(self.now, tx)

        for _ in range(2):
            self.theatre.run(half_done())
            self._restart()

    @rule(minutes=st.integers(1, 3000))
    def set_the_clock_back(self, minutes: int) -> None:
        """The clock was wrong, and is set right: what is left to wait stays the same."""
        self.stage.clock.forward(minutes=-minutes)
        self._tick()
        if self.pledge is not None:
            by = timedelta(minutes=minutes)
            (kept,) = self._active()
            assert abs(kept.due_at - (self.pledge.due - by)) <= SLACK
            self.pledge.due, self.pledge.heard = kept.due_at, kept.heard_at

    @invariant()
    def what_was_missed_has_opened_a_case_and_nothing_else_has(self) -> None:
        """Once the bot looks, there is a case for every promise that was not kept, and for no other."""
        self._tick()
        if self.pledge is not None and self.pledge.deadline <= self.now:
            self.missed, self.pledge = self.missed + 1, None
        assert self._opened() == self.missed
        active = self._active()
        assert len(active) == (self.pledge is not None)
        for one in active:
            assert one.deadline > self.now
            assert one.wake_at is not None
            assert self.pledge is not None
            assert (one.due_at, one.answers) == (self.pledge.due, self.pledge.answers)
        self.looked_at = self.now

    def _heard(self, at: datetime) -> None:
        """Takes a sign of life sent at an instant for what it was."""
        pledge = self.pledge
        if pledge is None:
            return
        if at > pledge.deadline:
            self.missed, self.pledge = self.missed + 1, None
        elif at > pledge.heard:
            pledge.heard = at
            if pledge.until - at <= pledge.grace:
                self.pledge = None
            else:
                pledge.due = min(at + pledge.every, pledge.until)

    def _stopped(self, at: datetime) -> None:
        if self.pledge is not None and at <= self.pledge.deadline:
            self.pledge = None

    def _agreed(self, at: datetime) -> None:
        if self.pledge is not None and at <= self.pledge.deadline:
            self.pledge.answers, self.pledge.offered = MARC, False

    def _say(self, words: str, who: UserId, delay: int) -> str:
        """Has somebody's message come in now; the homeserver hands it out twice."""
        room = PRIVATE_ROOM if who == ANNA else MARCS_ROOM
        self._last_at = self.now - delay * SECOND
        event: EventId = self.stage.event_id()
        said = Said(event, RoomId(room), who, self._last_at, words)
        for _ in range(2):
            self.theatre.run(self.stage.dispatcher.handle(said))
        told = self.theatre.run(self.stage.answer())
        assert not any(bug in told for bug in BUGS), words
        return told

    def _active(self) -> list[CheckIn]:
        async def read() -> list[CheckIn]:
            async with self.stage.store.transaction() as tx:
                return await tx.checkins.active()

        return self.theatre.run(read())

    def _cases(self, *, covert: bool) -> list[Case]:
        """Lists the live cases that Anna knows of, or those she must not."""

        async def read() -> list[Case]:
            async with self.stage.store.transaction() as tx:
                return await tx.cases.of_reporter(ANNA, covert=True)

        return [case for case in self.theatre.run(read()) if case.covert is covert]

    def _opened(self) -> int:
        """Counts the cases that no message opened."""

        async def read() -> list[Case]:
            async with self.stage.store.transaction() as tx:
                return await tx.cases.listing(tuple(CaseState), most=1000)

        return sum(case.text_event is None and not case.covert for case in self.theatre.run(read()))

    def _tick(self) -> None:
        told = self.theatre.run(self.stage.tick())
        assert not any(bug in told for bug in BUGS)

    def _restart(self) -> None:
        """Builds the clockwork anew on the same database."""
        owed = duties(self._manners(), lambda _, clean: self.stage.audits.append(clean))
        self.stage.alarm_clock = AlarmClock(self.stage.store, owed, Health(), self.stage.clock)

    def _manners(self) -> Manners:
        return Manners(Language.EN, "!", VIGIE, "Europe/Luxembourg", Watch(coordinators=(COORDINATION,)))

    def teardown(self) -> None:
        """Leaves nothing behind."""
        self.theatre.close()


Histories.TestCase.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
TestHistories = pytest.mark.timeout(600)(Histories.TestCase)
