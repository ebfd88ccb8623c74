"""Lays minutes out as a group like this one writes them: the only place that knows their order."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.documents.minutes import ActionLine, DecisionLine, Line, Minutes, NoteLine, Person, Topic
from bot.documents.sheet import Block, Facts, Heading, Listing, Run, Sheet, Words
from bot.rules.meetings import EntryKind
from bot.texts import Language, Moment, Text, Value, clip, word

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
        blocks: list[Block] = [Facts(self._facts())]
        people = self._people()
        if people:
            blocks.append(Facts(people))
        blocks += self._part("minutes-agenda", [(_typed(item),) for item in minutes.agenda], ordered=True)
        for topic in minutes.topics:
            blocks += self._topic(topic)
        blocks += self._part("minutes-carried", [(_typed(item),) for item in minutes.carried])
        blocks += self._part("minutes-decisions", [self._decision(one) for one in minutes.decisions])
        blocks += self._part("minutes-actions", [self._action(one) for one in minutes.actions])
        blocks += self._part("minutes-older", [self._action(one) for one in minutes.older_actions])
        blocks += self._part("minutes-annexes", [self._note(one) for one in minutes.annexes])
        if minutes.next_at is not None:
            place = f", {_shown(minutes.next_place)}" if minutes.next_place else ""
            line = (Run(f"{self._moment(minutes.next_at)}{place}"),)
            blocks += [Heading(self._say("minutes-next")), Facts((line,))]
        title = self._say("minutes-title", reference=minutes.reference)
        return Sheet(self._language, title, _shown(minutes.group), tuple(blocks))

    def _facts(self) -> tuple[Words, ...]:
        minutes = self._minutes
        lines: list[Words] = []
        if minutes.title:
            lines.append((Run(_shown(minutes.title), strong=True),))
        times = self._moment(minutes.started_at)
        if minutes.ended_at is not None:
            times += f" – {minutes.ended_at.astimezone(ZoneInfo(minutes.zone)).strftime('%H:%M')}"
        lines.append((Run(times),))
        if minutes.place:
            lines.append(self._labelled("minutes-place", _shown(minutes.place)))
        if minutes.chair is not None:
            lines.append(self._labelled("minutes-chair", _person(minutes.chair)))
        state = self._say("minutes-is-draft")
        if minutes.approved_at is not None:
            state = self._say("minutes-approved-on", at=Moment(minutes.approved_at, minutes.zone))
        lines.append((Run(state, quiet=True),))
        return tuple(lines)

    def _people(self) -> tuple[Words, ...]:
        minutes = self._minutes
        lines = [
            self._labelled(label, "; ".join(_person(one) for one in people))
            for label, people in (
                ("minutes-present", minutes.present),
                ("minutes-excused", minutes.excused),
                ("minutes-proxies", minutes.proxies),
            )
            if people
        ]
        if minutes.quorum:
            count = len(minutes.present)
            lines.append((Run(self._say("minutes-quorum", quorum=minutes.quorum, count=count)),))
        return tuple(lines)

    def _topic(self, topic: Topic) -> list[Block]:
        title = _shown(topic.title) if topic.title else self._say("minutes-before")
        lines = tuple(self._line(line) for line in topic.lines)
        return [Heading(title), Listing(lines)] if lines else [Heading(title)]

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
        return (*wanted, _typed(line.text), Run(f" ({line.number})", quiet=True))

    def _decision(self, line: DecisionLine) -> Words:
        said = f" – {self._say('minutes-decided', state=line.state)}"
        if line.voices is not None:
            count = line.voices
            voices = self._say(
                "minutes-voices", rule=count.rule, yes=count.yes, no=count.no, abstain=count.abstain
            )
            said += f" ({voices})"
        return (Run(line.reference, strong=True), Run(" "), _typed(line.text), Run(said))

    def _action(self, line: ActionLine) -> Words:
        said = f" – {', '.join(_shown(name) for name in line.who)}" if line.who else ""
        if line.due_at is not None:
            due = Moment(line.due_at, self._minutes.zone, line.has_time)
            said += f" – {self._say('minutes-due', at=due)}"
        if line.state != "open":
            said += f" – {self._say('minutes-state', state=line.state)}"
        return (Run(line.reference, strong=True), Run(" "), _typed(line.text), Run(said))

    def _part(self, heading: str, lines: list[Words], *, ordered: bool = False) -> list[Block]:
        return [Heading(self._say(heading)), Listing(tuple(lines), ordered)] if lines else []

    def _labelled(self, label: str, words: str) -> Words:
        return (Run(self._say(label), strong=True), Run(f" {words}"))

    def _moment(self, at: datetime) -> str:
        return self._say("minutes-at", at=Moment(at, self._minutes.zone))

    def _say(self, text_id: str, **values: Value) -> str:
        return word(self._language, self._now, Text.of(text_id, **values)).body


def _person(person: Person) -> str:
    organisation = f" ({_shown(person.organisation)})" if person.organisation else ""
    detail = f" – {_shown(person.detail)}" if person.detail else ""
    return f"{_shown(person.name)}{organisation}{detail}"


def _typed(words: str) -> Run:
    return Run(_shown(words))


def _shown(words: str | None) -> str:
    return clip(words or "", _MOST)
