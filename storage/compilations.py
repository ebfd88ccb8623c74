"""Gathers all that was answered to a consultation, named as the group names people."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.documents.consultation import CommentLine, Compilation, ExtensionLine, VersionLine, VoiceLine
from bot.rules.consultations import (
    Answer,
    AnswerKind,
    Consultation,
    Version,
    Voice,
    answered,
    silent,
    voices,
)
from bot.rules.groups import Group, RoomState
from bot.rules.identifiers import UserId, localpart
from storage.store import Transaction


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a consultation stands: who is asked, what they answered, and who has not."""

    group: Group
    room: RoomState | None
    asked: tuple[Voice, ...]
    answers: tuple[Answer, ...]

    @property
    def missing(self) -> tuple[Voice, ...]:
        """Who was asked and has not answered."""
        return silent(self.group, self.asked, self.answers)

    def name(self, user_id: UserId) -> str:
        """Names a person as the room does."""
        members = self.room.members if self.room is not None else ()
        known = next((member.name for member in members if member.user_id == user_id), None)
        return known or localpart(user_id)

    def called(self, voice: Voice) -> str:
        """Names who is asked: the organisation, or the person."""
        return voice.organisation or self.name(voice.people[0])


async def standing_of(consultation: Consultation, tx: Transaction) -> Standing:
    """Looks at who is asked, and what they answered."""
    group = await tx.groups.get(consultation.group_id)
    room = await tx.rooms.state(group.room_id)
    members = room.members if room is not None else ()
    asked = voices(group, members, consultation.author)
    return Standing(group, room, asked, tuple(await tx.comments.of(consultation)))


async def compilation_of(consultation: Consultation, tx: Transaction) -> Compilation:
    """Puts together what was asked, and what everybody answered."""
    standing = await standing_of(consultation, tx)
    versions = [
        await _version(consultation, number, version, standing, tx)
        for number, version in enumerate(consultation.versions, 1)
    ]
    return Compilation(
        group=standing.room.name if standing.room is not None else "",
        reference=consultation.reference,
        title=consultation.title,
        zone=consultation.zone,
        author=standing.name(consultation.author),
        opened_at=consultation.created_at,
        closes_at=consultation.closes_at,
        closed_at=consultation.closed_at,
        versions=tuple(versions),
        extensions=tuple(
            ExtensionLine(standing.name(one.by), one.at, one.was) for one in consultation.extensions
        ),
        voices=voice_lines(consultation, standing),
        comments=tuple(
            CommentLine(
                answer.organisation,
                standing.name(answer.by),
                answer.place,
                answer.text,
                answer.version,
                answer.at,
                consultation.is_late(answer),
            )
            for answer in _in_order(standing)
            if answer.kind is AnswerKind.COMMENT
        ),
    )


def voice_lines(consultation: Consultation, standing: Standing) -> tuple[VoiceLine, ...]:
    """Says of each that was asked, and of whoever answered unasked, what became of it."""
    named = {voice.key: standing.called(voice) for voice in standing.asked}
    for answer in standing.answers:
        unasked = answer.organisation or standing.name(answer.by)
        named.setdefault(answered(standing.group, answer), unasked)
    return tuple(_voice(consultation, name, _of(key, standing)) for key, name in named.items())


def _of(key: str, standing: Standing) -> list[Answer]:
    return [answer for answer in standing.answers if answered(standing.group, answer) == key]


def _voice(consultation: Consultation, name: str, answers: list[Answer]) -> VoiceLine:
    return VoiceLine(
        name,
        comments=sum(answer.kind is AnswerKind.COMMENT for answer in answers),
        nothing=any(answer.kind is AnswerKind.NOTHING for answer in answers),
        late=bool(answers) and all(consultation.is_late(answer) for answer in answers),
    )


def _in_order(standing: Standing) -> Iterable[Answer]:
    """By organisation, and of each in the order in which they were made."""
    return sorted(
        standing.answers,
        key=lambda answer: (answer.organisation is None, answered(standing.group, answer), answer.number),
    )


async def _version(
    consultation: Consultation, number: int, version: Version, standing: Standing, tx: Transaction
) -> VersionLine:
    by = standing.name(version.by)
    document = await tx.consultations.document(consultation.group_id, version)
    if document is None:
        return VersionLine(number, version.link or "", by, version.at)
    return VersionLine(number, document.name, by, version.at, document.size, document.sha256)
