"""Whatever happens, in whatever order: an open case has somebody to be called next."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.duties import Manners, duties
from bot.engine.alarm_clock import AlarmClock
from bot.engine.health import Health
from bot.engine.messages import RoomSeen
from bot.rules.cases import Case, CaseState, Level
from bot.rules.escalation import DEFAULT_POLICIES, LONGEST_WAIT, Policy, Step, Whom, minutes
from bot.rules.groups import Danger
from bot.rules.identifiers import UserId
from bot.rules.watch import Watch
from bot.texts import Language
from storage.store import Transaction
from tests.cast import ANNA, COORDINATION, PRIVATE_ROOM, VIGIE
from tests.conversations.casework import ONCALL_ROOM, RITA, SAMI, WATCH, on_watch, rung
from tests.conversations.test_fuzz import BUGS, Theatre

RESPONDERS = st.sampled_from([RITA, SAMI, COORDINATION])
LEVELS = st.sampled_from(["critical", "high", "normal", "low"])
OTHER_POLICIES = {
    level: Policy(
        (Step(minutes(3), (RITA,)), Step(minutes(3), (Whom.BACKUP, Whom.RESPONDERS), outside=True)),
        repeat=minutes(20),
        promise=minutes(45),
        acknowledged=minutes(3),
        first_words=minutes(9),
    )
    for level in Level
}


class Histories(RuleBasedStateMachine):
    """Alerts come, responders answer, leave and come back; the clock jumps, the bot restarts."""

    def __init__(self) -> None:
        super().__init__()
        self.theatre = Theatre()
        self.stage = self.theatre.stage
        self.theatre.run(on_watch(self.stage))
        self.policies = dict(DEFAULT_POLICIES)
        self.here = {RITA, SAMI, COORDINATION}

    @rule(level=LEVELS)
    def alert(self, level: str) -> None:
        """Somebody raises an alert."""
        self._say(f"!alert new {level} Help", ANNA)

    @rule(
        verb=st.sampled_from(
            ["ack", "escalate", "reopen", "resolve", "note", "handoff", "severity", "merge"]
        ),
        who=RESPONDERS,
        level=LEVELS,
        data=st.data(),
    )
    def handle(self, verb: str, who: UserId, level: str, data: st.DataObject) -> None:
        """A responder does something with a case."""
        cases = self._cases()
        if not cases:
            return
        one, other = data.draw(st.sampled_from(cases)), data.draw(st.sampled_from(cases))
        rest = {
            "resolve": " It is over",
            "note": " Still on it",
            "handoff": f" {SAMI}",
            "severity": f" {level}",
            "merge": f" {other.code}",
        }
        typed = "case merge" if verb == "merge" else verb
        self._say(f"!{typed} {one.code}{rest.get(verb, '')}", who)

    @rule(seconds=st.integers(1, 4000))
    def wait(self, seconds: int) -> None:
        """Time passes, the bot running."""
        self.stage.clock.forward(seconds=seconds)
        self._tick()

    @rule(hours=st.integers(1, 200))
    def be_away(self, hours: int) -> None:
        """The bot is down for hours, and started again."""
        self.stage.clock.forward(hours=hours)
        self._restart()
        self._tick()

    @rule(minutes_=st.integers(1, 300))
    def set_the_clock_back(self, minutes_: int) -> None:
        """The clock was wrong, and is set right."""
        self._tick()
        self.stage.clock.forward(minutes=-minutes_)
        self._tick()

    @rule(other=st.booleans())
    def change_the_policy(self, other: bool) -> None:
        """The operator writes other clocks, and starts the bot again."""
        self.policies = OTHER_POLICIES if other else dict(DEFAULT_POLICIES)
        self._restart()

    @rule(who=st.sampled_from([RITA, SAMI]), unsafe=st.booleans())
    def leave_or_come(self, who: UserId, unsafe: bool) -> None:
        """Somebody leaves the on-call room, or comes back; it may become unsafe."""
        self.here ^= {who}
        members = tuple(one for one in WATCH.members if one.is_bot or one.user_id in self.here)
        dangers = frozenset({Danger.PUBLIC} if unsafe else ())
        self.theatre.run(
            self.stage.dispatcher.handle(RoomSeen(replace(WATCH, members=members, dangers=dangers)))
        )
        self.theatre.run(self.stage.answer())

    @invariant()
    def an_open_case_has_somebody_to_be_called_next(self) -> None:
        """Each live case is looked at again, and then somebody is rung."""
        for case in self._cases():
            assert case.wake_at is not None, case.code
            assert case.wake_at <= self.stage.clock() + LONGEST_WAIT + timedelta(hours=1), case.code
            if case.state is CaseState.HELD:
                assert case.holder is not None

    @invariant()
    def a_case_that_is_due_rings_somebody(self) -> None:
        """The case that is due next rings when its time has come."""
        due = min((case.wake_at for case in self._cases() if case.wake_at is not None), default=None)
        if due is None:
            return
        self.stage.clock.now = max(due, self.stage.clock.now)
        before = len(self.stage.posted)
        self._tick()
        assert rung(self.stage.since(before)), "nobody was rung"

    def _cases(self) -> list[Case]:
        async def listed(tx: Transaction) -> list[Case]:
            return await tx.cases.listing(most=1000)

        async def read() -> list[Case]:
            async with self.stage.store.transaction() as tx:
                return await listed(tx)

        return self.theatre.run(read())

    def _say(self, words: str, who: UserId) -> None:
        room = PRIVATE_ROOM if who == ANNA else ONCALL_ROOM
        told = self.theatre.run(self.stage.say(words, who, room))
        assert not any(bug in told for bug in BUGS), words

    def _tick(self) -> None:
        told = self.theatre.run(self.stage.tick())
        assert not any(bug in told for bug in BUGS)

    def _restart(self) -> None:
        """Builds the clockwork anew on the same database."""
        watch = Watch(self.policies, coordinators=(COORDINATION,))
        manners = Manners(Language.EN, "!", VIGIE, "Europe/Luxembourg", watch)
        owed = duties(manners, lambda _, clean: self.stage.audits.append(clean))
        self.stage.alarm_clock = AlarmClock(self.stage.store, owed, Health(), self.stage.clock)

    def teardown(self) -> None:
        """Leaves nothing behind."""
        self.theatre.close()


Histories.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
TestHistories = pytest.mark.timeout(600)(Histories.TestCase)
