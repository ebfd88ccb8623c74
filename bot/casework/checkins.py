"""What happens to a check-in, from the promise to its end; a missed one, or a duress word, opens a case."""

from dataclasses import replace
from datetime import datetime

import structlog

from bot.casework import handling, reporting
from bot.casework.desk import Desk
from bot.casework.handling import Alert
from bot.casework.reporting import Words
from bot.casework.telling import SOON
from bot.rules.cases import Case, Level, TimelineEntry, Verb
from bot.rules.checkins import (
    LONGEST_PLAN,
    CheckIn,
    CheckInState,
    StepVerb,
    asks_now,
    ended,
    extended,
    heard,
    started,
    with_step,
)
from bot.rules.identifiers import UserId, localpart
from bot.texts import Language, Moment, Quote, Text, Who, plain
from bot.texts.lengths import length
from storage.checkins import key, plan_key
from storage.letters import Draft

_log = structlog.get_logger(__name__)


async def start(desk: Desk, wanted: CheckIn, plan: str) -> CheckIn:
    """Begins a check-in and seals its plan."""
    return await desk.tx.checkins.add(started(wanted), plan)


async def attend(desk: Desk, checkin: CheckIn) -> CheckIn:
    """Does what is due in a check-in: asks, asks again, or opens the case that nobody has to ask for."""
    if checkin.deadline <= desk.now:
        return await miss(desk, checkin)
    times = asks_now(checkin, desk.now)
    if times <= checkin.asked:
        return checkin
    checkin = replace(checkin, asked=times)
    await desk.tx.checkins.write(checkin)
    about_other = checkin.answers != checkin.person
    ask = Text.of(
        "checkin-ask-other" if about_other else "checkin-ask",
        who=await named(desk, checkin.person),
        at=await moment(desk, checkin, checkin.answers, checkin.deadline),
        again="yes" if times > 1 else "no",
    )
    await tell(desk, checkin, checkin.answers, ask)
    return checkin


async def settled(desk: Desk, checkin: CheckIn, at: datetime) -> CheckIn:
    """Opens the case of a check-in whose deadline passed before an instant (UTC), if nobody has yet."""
    return await miss(desk, checkin) if checkin.active and checkin.deadline < at else checkin


async def miss(desk: Desk, checkin: CheckIn) -> CheckIn:
    """Opens the case of a check-in that nobody answered; its plan goes with it, and everybody is told."""
    text = await _case_text(desk, checkin, "checkin-case")
    chat = await desk.tx.chats.with_(checkin.person, desk.now)
    language = Language(checkin.language)
    alert = Alert(checkin.person, None, desk.now, language, text, Level.CRITICAL, shown=True)
    case = await handling.open_(desk, alert, chat)
    missed = replace(ended(checkin, CheckInState.MISSED, desk.now, None), case=case.id)
    await _end(desk, missed)
    emergency = desk.watch.emergency
    await tell(desk, missed, checkin.person, Text.of("checkin-missed", code=case.code, emergency=emergency))
    if checkin.answers != checkin.person:
        who = await named(desk, checkin.person)
        await tell(desk, missed, checkin.answers, Text.of("checkin-missed-other", who=who, code=case.code))
    return missed


async def answer(desk: Desk, checkin: CheckIn, said: Words) -> tuple[Text, ...]:
    """Takes a sign of life: in time it starts the period anew, later it stands in the case that is open."""
    checkin = await settled(desk, checkin, said.at)
    if not checkin.active:
        return await answer_late(desk, checkin, said)
    after = heard(checkin, min(said.at, desk.now))
    if after.state is CheckInState.OVER:
        await _end(desk, after)
        told = Text.of("checkin-over", who=await named(desk, checkin.person), other=_other(checkin, said.by))
        await _tell_the_others(desk, after, said.by, told)
        return (told,)
    await desk.tx.checkins.write(after)
    return (
        Text.of(
            "checkin-heard",
            at=await moment(desk, after, said.by, after.due_at),
            who=await named(desk, checkin.person),
            other=_other(checkin, said.by),
        ),
    )


async def answer_late(desk: Desk, checkin: CheckIn, said: Words) -> tuple[Text, ...]:
    """Notes a sign of life that came too late in the case, which a person closes, unless it is over."""
    case = await case_of(desk, checkin)
    if case is None:
        return ()
    noted = said
    if said.by != checkin.person:
        noted = replace(said, text=f"({(await named(desk, said.by)).name}) {said.text}")
    await reporting.safe(desk, case, noted)
    await desk.tx.checkins.write(replace(checkin, late=True))
    return (Text.of("checkin-late", code=case.code, emergency=desk.watch.emergency),)


async def case_of(desk: Desk, checkin: CheckIn) -> Case | None:
    """Returns the case that a missed check-in opened, as long as somebody has to see to it."""
    case = await desk.tx.cases.find(checkin.case) if checkin.case is not None else None
    return case if case is not None and case.live else None


async def stop(desk: Desk, checkin: CheckIn, by: UserId) -> CheckIn:
    """Ends a check-in because somebody said so; its plan is destroyed."""
    over = ended(checkin, CheckInState.STOPPED, desk.now, by)
    await _end(desk, over)
    who, stopped_by = await named(desk, checkin.person), await named(desk, by)
    own = "yes" if by == checkin.person else "no"
    told = Text.of("checkin-stopped-by", by=stopped_by, who=who, own=own)
    await _tell_the_others(desk, over, by, told)
    early = Text.of("checkin-stopped-early", by=stopped_by, who=who, own=own)
    for coordinator in desk.crew.coordinators:
        # Whoever is forced to type this can only hope that somebody wonders.
        if coordinator not in {by, checkin.person, checkin.answers}:
            await tell(desk, over, coordinator, early, rings=False)
    return over


async def extend(desk: Desk, checkin: CheckIn, until: datetime, by: UserId, at: datetime) -> CheckIn:
    """Has a check-in go on until another instant (UTC)."""
    longer = extended(checkin, until, min(at, desk.now), by)
    await desk.tx.checkins.write(longer)
    return longer


async def offer(desk: Desk, checkin: CheckIn, to: UserId, by: UserId) -> CheckIn:
    """Asks somebody to answer in future; until they accept, whoever answered before stays bound."""
    if to == checkin.person:
        return await _hand_over(desk, checkin, to)
    asked = with_step(replace(checkin, offered=to), StepVerb.OFFERED, desk.now, by)
    await desk.tx.checkins.write(asked)
    question = Text.of(
        "checkin-offer",
        who=await named(desk, checkin.person),
        every=every(checkin),
        at=await moment(desk, checkin, to, checkin.due_at),
        until=await moment(desk, checkin, to, checkin.until),
        prefix=Quote(desk.house.prefix),
    )
    await tell(desk, asked, to, question)
    return asked


async def accept(desk: Desk, checkin: CheckIn, by: UserId) -> tuple[Text, ...]:
    """Hands a check-in over to whom it was offered; both are told."""
    before = checkin.answers
    after = await _hand_over(desk, checkin, by)
    for person in dict.fromkeys((checkin.person, before)):
        await tell(desk, after, person, Text.of("checkin-handed-over", to=await named(desk, by)))
    return (
        Text.of(
            "checkin-accepted",
            who=await named(desk, checkin.person),
            at=await moment(desk, after, by, after.due_at),
        ),
    )


async def decline(desk: Desk, checkin: CheckIn, by: UserId) -> None:
    """Notes that somebody will not answer for another; whoever answered before stays bound, and is told."""
    kept = with_step(replace(checkin, offered=None), StepVerb.DECLINED, desk.now, by)
    await desk.tx.checkins.write(kept)
    for person in dict.fromkeys((checkin.person, checkin.answers)):
        await tell(desk, kept, person, Text.of("checkin-declined", who=await named(desk, by)))


async def _hand_over(desk: Desk, checkin: CheckIn, to: UserId) -> CheckIn:
    # Whoever answers now was asked nothing yet.
    handed = replace(checkin, answers=to, offered=None, asked=0)
    handed = with_step(handed, StepVerb.HANDED_OVER, desk.now, to)
    await desk.tx.checkins.write(handed)
    return await attend(desk, handed)


async def break_seal(desk: Desk, checkin: CheckIn, by: UserId) -> Draft | None:
    """Opens the plan for a coordinator, in a letter under the plan's own key; that is kept, logged and told.

    None where there is no plan.
    """
    opened = with_step(checkin, StepVerb.OPENED, desk.now, by)
    await desk.tx.checkins.write(opened)
    _log.warning("seal of a check-in broken", checkin=checkin.id)
    await tell(
        desk, opened, checkin.person, Text.of("checkin-opened", plan="yes" if checkin.sealed else "no")
    )
    plan = await desk.tx.checkins.plan(checkin)
    if not plan:
        return None
    shown = Text.of("checkin-plan", who=await named(desk, checkin.person), plan=Quote(plan, LONGEST_PLAN))
    chat, posting = await desk.privately(by, shown, rings=False)
    return Draft(chat, posting, about=key(checkin), sealed_by=(plan_key(checkin),))


async def forced(desk: Desk, person: UserId, at: datetime, language: Language) -> None:
    """Opens a critical case in silence for who gave their duress word, or notes that they did again."""
    known = await desk.tx.cases.covert_of(person)
    if known is not None:
        again = plain(desk.language, desk.now, Text.of("checkin-duress-again"))
        await handling.add(desk, known, TimelineEntry(Verb.ADDED, at, person, again))
        return
    checkin = await desk.tx.checkins.of(person)
    if checkin is None:
        text = plain(desk.language, desk.now, Text.of("checkin-duress", who=await named(desk, person)))
    else:
        text = await _case_text(desk, checkin, "checkin-duress-planned")
    others = [one.person for one in await desk.tx.checkins.concerning(person) if one.person != person]
    if others:
        names = tuple([await named(desk, one) for one in others])
        text = f"{text} {plain(desk.language, desk.now, Text.of('checkin-duress-others', people=names))}"
    alert = Alert(person, None, at, language, text, Level.CRITICAL, shown=True, covert=True)
    await handling.open_(desk, alert, None)


async def _case_text(desk: Desk, checkin: CheckIn, text_id: str) -> str:
    """Words for responders what a check-in promised, what came of it, and the plan, in their language."""
    zone = desk.house.zone
    plan = await desk.tx.checkins.plan(checkin)
    told = Text.of(
        text_id,
        who=await named(desk, checkin.person),
        due=Moment(checkin.due_at, zone, brief=True),
        asked=checkin.asked,
        heard=Moment(checkin.heard_at, zone, brief=True),
        by=await named(desk, checkin.answers),
        other="yes" if checkin.answers != checkin.person else "no",
        has="yes" if plan else "no",
        plan=Quote(plan, LONGEST_PLAN),
    )
    return plain(desk.language, desk.now, told)


async def _end(desk: Desk, checkin: CheckIn) -> None:
    """Keeps a check-in that has ended; its plan is destroyed, with what is still owed of it."""
    await desk.tx.checkins.write(checkin)
    await desk.tx.checkins.destroy_plan(checkin)


async def _tell_the_others(desk: Desk, checkin: CheckIn, by: UserId, told: Text) -> None:
    for person in dict.fromkeys((checkin.person, checkin.answers)):
        if person != by:
            await tell(desk, checkin, person, told)


async def tell(desk: Desk, checkin: CheckIn, to: UserId, *texts: Text, rings: bool = True) -> None:
    """Writes to somebody in private, ringing unless said otherwise, in their language."""
    own = checkin.language if to == checkin.person else None
    chat, posting = await desk.privately(to, *texts, language=own, rings=rings)
    await desk.tx.outbox.put(Draft(chat, posting, urgency=SOON, about=key(checkin)), desk.now)


async def moment(desk: Desk, checkin: CheckIn, to: UserId, at: datetime) -> Moment:
    """Shows an instant (UTC) in somebody's zone."""
    likes = await desk.tx.people.preferences(to)
    own = checkin.zone if to == checkin.person else None
    return Moment(at, likes.timezone or own or desk.house.zone)


async def named(desk: Desk, person: UserId) -> Who:
    """Names a person as the on-call room knows them, or their private chat."""
    known = next((one for one in desk.members if one.user_id == person), None)
    if known is None:
        chat = await desk.tx.rooms.private_room_with(person)
        members = await desk.tx.rooms.members(chat) if chat is not None else ()
        known = next((one for one in members if one.user_id == person), None)
    return Who(person, known.name if known is not None else localpart(person))


def every(checkin: CheckIn) -> Text:
    """Shows how often a sign of life is due."""
    return length(checkin.every)


def _other(checkin: CheckIn, by: UserId) -> str:
    return "yes" if by != checkin.person else "no"
