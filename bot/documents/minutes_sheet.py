"""Lays minutes out as a group like this one writes them: the only place that knows their order."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.documents.minutes import ActionLine, DecisionLine, Line, Minutes, NoteLine, Person, Topic
from bot.documents.sheet import Block, Column, Fact, Facts, Heading, Listing, Row, Run, Sheet, Table, Words
from bot.rules.meetings import EntryKind
from bot.texts import Language, Moment, Text, Value, clip, plain

_MOST = 4000


def sheet_of(minutes: Minutes, language: Language, now: datetime) -> Sheet:
    """Lays minutes out; `now` (UTC) is the instant at which they are read."""
    return _Layout(minutes, language, now).sheet()


class _Layout:
    def __init__(self, minutes: Minutes, language: Language, now: datetime) -> None:
        self._minutes = minutes
        self._language = language
        self._now = now

    def sheet(self) -> Sheet:
        minutes = self._minutes
        standing = self._say("minutes-is-draft")
        if minutes.approved_at is not None:
            standing = self._say("minutes-approved-on", at=Moment(minutes.approved_at, minutes.zone))
        return Sheet(
            self._language,
            title=self._say("minutes-title", reference=minutes.reference),
            above=_shown(minutes.group),
            below=_shown(minutes.title),
            standing=standing,
            draft=minutes.approved_at is None,
            page=self._say("minutes-page"),
            written_at=self._now,
            blocks=tuple(self._blocks()),
        )

    def _blocks(self) -> list[Block]:
        minutes = self._minutes
        blocks: list[Block] = [Facts(self._facts())]
        blocks += self._part("minutes-agenda", [(_typed(item),) for item in minutes.agenda], ordered=True)
        if minutes.topics:
            blocks.append(Heading(self._say("minutes-topics")))
        place = 0
        for topic in minutes.topics:
            place += topic.title is not None
            blocks += self._topic(topic, place)
        blocks += self._part("minutes-carried", [(_typed(item),) for item in minutes.carried])
        blocks += self._decisions()
        blocks += self._actions("minutes-actions", minutes.actions)
        blocks += self._actions("minutes-older", minutes.older_actions)
        blocks += self._part("minutes-annexes", [self._note(one) for one in minutes.annexes])
        return blocks + self._next()

    def _facts(self) -> tuple[Fact, ...]:
        minutes = self._minutes
        facts = [self._fact("minutes-date", self._times())]
        if minutes.place:
            facts.append(self._fact("minutes-place", _shown(minutes.place)))
        if minutes.chair is not None:
            facts.append(self._fact("minutes-chair", _person(minutes.chair)))
        for label, people in (
            ("minutes-present", minutes.present),
            ("minutes-observers", minutes.observers),
            ("minutes-excused", minutes.excused),
            ("minutes-proxies", minutes.proxies),
        ):
            if people:
                facts.append(self._fact(label, *map(_person, people)))
        if minutes.quorum:
            reached = self._say("minutes-quorum", quorum=minutes.quorum, count=len(minutes.present))
            facts.append(self._fact("minutes-quorum-label", reached))
        return tuple(facts)

    def _times(self) -> str:
        minutes = self._minutes
        if minutes.ended_at is None:
            return self._moment(minutes.started_at)
        zone = ZoneInfo(minutes.zone)
        return self._say(
            "minutes-times",
            day=Moment(minutes.started_at, minutes.zone, has_time=False),
            start=minutes.started_at.astimezone(zone).strftime("%H:%M"),
            end=minutes.ended_at.astimezone(zone).strftime("%H:%M"),
            city=zone.key.rpartition("/")[2].replace("_", " "),
        )

    def _topic(self, topic: Topic, place: int) -> list[Block]:
        heading = Heading(self._say("minutes-before"), 2)
        if topic.title:
            heading = Heading(_shown(topic.title), 2, place)
        lines = tuple(self._line(line) for line in topic.lines)
        return [heading, Listing(lines)] if lines else [heading]

    def _line(self, line: Line) -> Words:
        match line:
            case DecisionLine():
                return self._decision(line)
            case ActionLine():
                return self._action(line)
            case NoteLine():
                return self._note(line)

    def _note(self, line: NoteLine) -> Words:
        wanted = (Run(f"{self._say('minutes-help')} ", strong=True),) if line.kind is EntryKind.HELP else ()
        return (*wanted, _typed(line.text), Run(f" ({line.number})", quiet=True), *self._signed(line))

    def _signed(self, line: NoteLine) -> Words:
        """Says who annexed something and on which day: it was not said in the meeting."""
        if line.at is None:
            return ()
        day = self._say("minutes-at", at=Moment(line.at, self._minutes.zone, titled=True))
        return (Run(f" – {_shown(line.by)}, {day}", quiet=True),)

    def _decision(self, line: DecisionLine) -> Words:
        return (
            Run(line.reference, strong=True),
            Run(" "),
            _typed(line.text),
            Run(f" – {self._outcome(line)}"),
        )

    def _outcome(self, line: DecisionLine) -> str:
        outcome = self._say("minutes-decided", state=line.state)
        if line.voices is None:
            return outcome
        count = line.voices
        voices = self._say(
            "minutes-voices", rule=count.rule, yes=count.yes, no=count.no, abstain=count.abstain
        )
        return f"{outcome} ({voices})"

    def _action(self, line: ActionLine) -> Words:
        said = f" – {_names(line.who)}" if line.who else ""
        if line.due_at is not None:
            said += f" – {self._say('minutes-due', at=self._due(line, line.due_at))}"
        if line.state != "open":
            said += f" – {self._say('minutes-state', state=line.state)}"
        return (Run(line.reference, strong=True), Run(" "), _typed(line.text), Run(said))

    def _due(self, line: ActionLine, at: datetime) -> Moment:
        return Moment(at, self._minutes.zone, line.has_time)

    def _decisions(self) -> list[Block]:
        rows = tuple(
            Row(
                (_number(line.reference), (_typed(line.text),), (Run(_capital(self._outcome(line))),)),
                self._decision(line),
            )
            for line in self._minutes.decisions
        )
        columns = self._columns(
            ("minutes-column-number", 10), ("minutes-column-decision", 58), ("minutes-column-outcome", 32)
        )
        return [Heading(self._say("minutes-decisions")), Table(columns, rows)] if rows else []

    def _actions(self, heading: str, lines: tuple[ActionLine, ...]) -> list[Block]:
        rows = tuple(Row(self._cells(line), self._action(line)) for line in lines)
        columns = self._columns(
            ("minutes-column-number", 10),
            ("minutes-column-action", 46),
            ("minutes-column-who", 22),
            ("minutes-column-due", 22),
        )
        return [Heading(self._say(heading)), Table(columns, rows)] if rows else []

    def _cells(self, line: ActionLine) -> tuple[Words, ...]:
        state = "" if line.state == "open" else f" – {self._say('minutes-state', state=line.state)}"
        due = self._say("minutes-at", at=self._due(line, line.due_at)) if line.due_at else "–"
        what = (_typed(line.text), Run(state, strong=True))
        return _number(line.reference), what, (Run(_names(line.who) or "–"),), (Run(due),)

    def _columns(self, *columns: tuple[str, int]) -> tuple[Column, ...]:
        return tuple(Column(self._say(name), share) for name, share in columns)

    def _next(self) -> list[Block]:
        minutes = self._minutes
        if minutes.next_at is None:
            return []
        facts = [self._fact("minutes-date", self._moment(minutes.next_at))]
        if minutes.next_place:
            facts.append(self._fact("minutes-place", _shown(minutes.next_place)))
        return [Heading(self._say("minutes-next")), Facts(tuple(facts))]

    def _part(self, heading: str, lines: list[Words], *, ordered: bool = False) -> list[Block]:
        return [Heading(self._say(heading)), Listing(tuple(lines), ordered)] if lines else []

    def _fact(self, label: str, *values: str) -> Fact:
        return Fact(self._say(label), values)

    def _moment(self, at: datetime) -> str:
        return self._say("minutes-at", at=Moment(at, self._minutes.zone))

    def _say(self, text_id: str, **values: Value) -> str:
        return plain(self._language, self._now, Text.of(text_id, **values))


def _person(person: Person) -> str:
    organisation = f" ({_shown(person.organisation)})" if person.organisation else ""
    detail = f" – {_shown(person.detail)}" if person.detail else ""
    return f"{_shown(person.name)}{organisation}{detail}"


def _names(names: Iterable[str]) -> str:
    return ", ".join(_shown(name) for name in names)


def _number(reference: str) -> Words:
    return (Run(reference, strong=True),)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _typed(words: str) -> Run:
    return Run(_shown(words))


def _shown(words: str | None) -> str:
    return clip(words or "", _MOST)
