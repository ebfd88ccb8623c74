"""Lays out what was answered to a consultation: the document, the comments in a table, who answered."""

from datetime import datetime

from bot.documents.consultation import CommentLine, Compilation, VersionLine, VoiceLine
from bot.documents.sheet import Block, Column, Fact, Facts, Heading, Listing, Row, Run, Sheet, Table, Words
from bot.texts import Language, Moment, Quote, Text, Value, clip, plain
from bot.texts.lengths import size

_MOST = 4000


def sheet_of(compiled: Compilation, language: Language, now: datetime) -> Sheet:
    """Lays a compilation out; `now` (UTC) is the instant at which it is read."""
    return _Layout(compiled, language, now).sheet()


class _Layout:
    def __init__(self, compiled: Compilation, language: Language, now: datetime) -> None:
        self._compiled = compiled
        self._language = language
        self._now = now

    def sheet(self) -> Sheet:
        compiled = self._compiled
        closed = compiled.closed_at
        return Sheet(
            self._language,
            title=self._say("consult-title", reference=compiled.reference),
            above=_shown(compiled.group),
            below=_shown(compiled.title),
            standing=self._say("consult-is-open")
            if closed is None
            else self._say("consult-closed-on", at=self._moment(closed)),
            draft=closed is None,
            page=self._say("minutes-page"),
            written_at=self._now,
            blocks=tuple(self._blocks()),
        )

    def _blocks(self) -> list[Block]:
        compiled = self._compiled
        blocks: list[Block] = [Facts(self._facts()), Heading(self._say("consult-comments"))]
        if compiled.comments:
            blocks.append(self._comments())
        else:
            blocks.append(Listing(((Run(self._say("consult-no-comments")),),)))
        if compiled.voices:
            lines = tuple(self._voice(voice) for voice in compiled.voices)
            blocks += [Heading(self._say("consult-answers")), Listing(lines)]
        return blocks

    def _facts(self) -> tuple[Fact, ...]:
        compiled = self._compiled
        opened = self._say("consult-by-on", who=Quote(compiled.author), at=self._moment(compiled.opened_at))
        facts = [
            Fact(self._say("consult-opened"), (opened,)),
            Fact(self._say("consult-deadline"), (self._at(self._moment(compiled.closes_at)),)),
        ]
        put_off = tuple(
            self._say(
                "consult-extension", who=Quote(one.by), at=self._moment(one.at), was=self._moment(one.was)
            )
            for one in compiled.extensions
        )
        if put_off:
            facts.append(Fact(self._say("consult-extended"), put_off))
        facts += [self._version(version) for version in compiled.versions]
        return tuple(facts)

    def _version(self, version: VersionLine) -> Fact:
        what = _shown(version.what)
        if version.size is not None:
            what = f"{what} ({plain(self._language, self._now, size(version.size))})"
        by = self._say("consult-by-on", who=Quote(version.by), at=self._moment(version.at))
        lines = [what, by]
        if version.sha256 is not None:
            lines.append(f"SHA-256 {version.sha256}")
        return Fact(self._say("consult-version-label", number=version.number), tuple(lines))

    def _comments(self) -> Table:
        columns = (
            ("consult-column-organisation", 22),
            ("consult-column-place", 12),
            ("consult-column-comment", 40),
            ("consult-column-version", 9),
            ("consult-column-date", 17),
        )
        rows = tuple(Row(self._cells(one), self._line(one)) for one in self._compiled.comments)
        return Table(tuple(Column(self._say(name), share) for name, share in columns), rows)

    def _cells(self, comment: CommentLine) -> tuple[Words, ...]:
        person = _shown(comment.by)
        who: Words = (Run(person),)
        if comment.organisation is not None:
            who = (Run(_shown(comment.organisation)), Run(f" – {person}", quiet=True))
        late = (Run(" – "), Run(self._say("consult-late"), strong=True)) if comment.late else ()
        return (
            who,
            (Run(_shown(comment.place) or "–"),),
            (Run(_shown(comment.text)),),
            (Run(str(comment.version)),),
            (Run(self._at(self._brief(comment.at))), *late),
        )

    def _line(self, comment: CommentLine) -> Words:
        place = (Run(f" ({_shown(comment.place)})"),) if comment.place else ()
        named = f"{_shown(comment.by)}, " if comment.organisation is not None else ""
        said = self._say("consult-on-version", number=comment.version, at=self._brief(comment.at))
        late = (Run(" – "), Run(self._say("consult-late"), strong=True)) if comment.late else ()
        return (
            Run(_shown(comment.organisation or comment.by), strong=True),
            *place,
            Run(" – "),
            Run(_shown(comment.text)),
            Run(f" – {named}{said}", quiet=True),
            *late,
        )

    def _voice(self, voice: VoiceLine) -> Words:
        outcome = self._say(
            "consult-outcome",
            outcome=voice.outcome,
            count=voice.comments,
            late=Text.of("consult-outcome-late") if voice.late else "",
        )
        return (Run(_shown(voice.name), strong=True), Run(f" – {outcome}"))

    def _at(self, moment: Moment) -> str:
        return self._say("minutes-at", at=moment)

    def _brief(self, at: datetime) -> Moment:
        return Moment(at, self._compiled.zone, brief=True)

    def _moment(self, at: datetime) -> Moment:
        return Moment(at, self._compiled.zone)

    def _say(self, text_id: str, **values: Value) -> str:
        return plain(self._language, self._now, Text.of(text_id, **values))


def _shown(words: str | None) -> str:
    return clip(words or "", _MOST)
