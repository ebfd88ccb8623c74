"""Whoever has not answered a consultation is reminded; at its deadline it is told, and then closed."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.consulting.closing import close, closed_text, tell
from bot.duties.duty import LATE, Manners
from bot.rules.consultations import (
    Consultation,
    ConsultationState,
    Stage,
    Voice,
    current_reminder,
)
from bot.rules.groups import Group
from bot.rules.identifiers import EventId, UserId
from bot.rules.people import Member, Role, role_of
from bot.texts import Moment, Quote, Text, Who, word
from storage.compilations import Standing, standing_of
from storage.connection import Cause
from storage.consultations import key
from storage.letters import POSTING, Draft
from storage.postings import Posting
from storage.store import Transaction

# What cannot be done now (its document is being examined, its group is archived) is looked at again then.
_LATER = timedelta(hours=1)


class Consultations:
    """Does what is owed to consultations as time passes; each thing once."""

    name = "consultations"

    def __init__(self, manners: Manners) -> None:
        self._manners = manners

    async def next_due(self, tx: Transaction) -> datetime | None:
        """Returns when the next reminder, deadline or closing is due."""
        return await tx.consultations.next_due()

    async def step(self, now: datetime, tx: Transaction) -> bool:
        """Does what fell due first."""
        found = await tx.consultations.due(now)
        if found is None:
            return False
        consultation, _ = found
        cause = EventId(f"due {consultation.source_event}")
        tx.because(Cause(self._manners.bot, cause, consultation.room_id, now))
        group = await tx.groups.get(consultation.group_id)
        if consultation.state is not ConsultationState.OPEN:
            await tx.consultations.look_again(consultation, None)
        elif group.archived_at is not None or not await tx.consultations.is_ready(consultation):
            await tx.consultations.look_again(consultation, now + _LATER)
        elif now < consultation.closes_at:
            await tx.consultations.arm(consultation, now)
            await self._remind(consultation, group, now, tx)
        else:
            await self._over(consultation, now, tx)
        return True

    async def _remind(self, consultation: Consultation, group: Group, now: datetime, tx: Transaction) -> None:
        """Reminds those who have not answered: by name, with all who speak for them."""
        reminder = current_reminder(consultation, now)
        standing = await standing_of(consultation, tx)
        if reminder is None or f"consult-{reminder[0].value}" in group.quiet_nudges or not standing.missing:
            return
        stage, at = reminder
        texts = [
            Text.of(
                "consult-nudge",
                stage=stage.value,
                reference=consultation.reference,
                title=Quote(consultation.title),
                at=Moment(consultation.closes_at, consultation.zone),
                who=tuple(_called(voice, standing) for voice in standing.missing),
            ),
            Text.of(
                "consult-nudge-how", reference=consultation.reference, prefix=Quote(self._manners.prefix)
            ),
        ]
        if now - at > LATE:
            texts.append(Text.of("nudge-came-late", at=Moment(at, consultation.zone)))
        rings = await self._to_ring(stage, standing.missing, tx)
        posting = Posting.of(word(self._manners.language_of(group.language), now, *texts), rings=rings)
        draft = Draft(group.room_id, posting, urgency=POSTING, about=key(consultation))
        await tx.outbox.put(draft, now)

    async def _to_ring(self, stage: Stage, missing: tuple[Voice, ...], tx: Transaction) -> tuple[UserId, ...]:
        """Everybody who speaks for those who are missing, but for those who do not want to be reminded."""
        ringing = []
        for person in (one for voice in missing for one in voice.people):
            likes = await tx.people.preferences(person)
            if f"consult-{stage.value}" not in likes.quiet_nudges:
                ringing.append(person)
        return tuple(ringing)

    async def _over(self, consultation: Consultation, now: datetime, tx: Transaction) -> None:
        """Tells those who chair who is missing; closes what nobody is missing in, or was told of long ago."""
        standing = await standing_of(consultation, tx)
        language = self._manners.language_of(standing.group.language)
        if consultation.told_at is not None or not standing.missing:
            closed = await close(self._manners.house, consultation, self._manners.bot, now, tx)
            notice = word(language, now, await closed_text(closed, tx))
            await tell(self._manners.house, closed, Posting.of(notice), tx, now)
            return
        told = replace(consultation, told_at=now)
        await tx.consultations.write(told)
        text = Text.of(
            "consult-over",
            reference=told.reference,
            title=Quote(told.title),
            at=Moment(told.closes_at, told.zone),
            who=tuple(Quote(standing.called(voice), 120) for voice in standing.missing),
            count=len(standing.missing),
            closes=Moment(told.closes_by_itself_at, told.zone),
            prefix=Quote(self._manners.prefix),
        )
        members = standing.room.members if standing.room is not None else ()
        rings = tuple(one.user_id for one in members if _leads(one, told, standing.group))
        posting = Posting.of(word(language, now, text), rings=rings)
        draft = Draft(standing.group.room_id, posting, urgency=POSTING, about=key(told))
        await tx.outbox.put(draft, now)


def _called(voice: Voice, standing: Standing) -> Text:
    """Names an organisation and who speaks for it, or a person."""
    people = tuple(Who(person, standing.name(person)) for person in voice.people)
    if voice.organisation is None:
        return Text.of("consult-person", who=people)
    return Text.of("consult-organisation", organisation=Quote(voice.organisation, 120), who=people)


def _leads(member: Member, consultation: Consultation, group: Group) -> bool:
    """Tells who is told of a deadline: the chair, the secretary, and whoever asked."""
    assigned = group.standing(member.user_id).role
    role = role_of(member, is_admin=False, assigned=assigned)
    return not member.is_bot and (role >= Role.SECRETARY or member.user_id == consultation.author)
