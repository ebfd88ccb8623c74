"""Whoever has a case has promised a sign of life: how long that is good for, and what is due meanwhile."""

from dataclasses import replace
from datetime import datetime

from bot.casework import card
from bot.casework.desk import Desk
from bot.casework.telling import is_reached_here, is_silent, is_watched, tell
from bot.rules.cases import Case, CaseState
from bot.rules.identifiers import UserId
from bot.rules.keeping import news_at, reminder_at
from bot.texts import Moment, Quote, Text
from storage.cases import key
from storage.letters import PAGE, Draft


def promised(desk: Desk, case: Case) -> Case:
    """Makes the promise of whoever has a case anew: they have just shown that they are on it."""
    until = desk.promise(case)
    return foreseen(
        desk, replace(case, promised_at=desk.now, promised_until=until, reminded=False, wake_at=until)
    )


def foreseen(desk: Desk, case: Case) -> Case:
    """Has a case that somebody has looked at when the first thing is due in it, at the latest in the end."""
    if case.state is not CaseState.HELD or case.promised_until is None:
        return case
    due = (case.promised_until, _reminder(desk, case), _news(desk, case))
    return replace(case, wake_at=min(at for at in due if at is not None))


def heard(desk: Desk, case: Case) -> Case:
    """Notes that the reporter hears from a person now."""
    return foreseen(desk, replace(case, heard_at=desk.now, news_asked_at=None))


async def attend(desk: Desk, case: Case) -> Case:
    """Does what is due in a case while its promise is good."""
    reminder, news = _reminder(desk, case), _news(desk, case)
    if reminder is not None and reminder <= desk.now:
        await _remind(desk, case)
        case = replace(case, reminded=True)
    if news is not None and news <= desk.now:
        case = replace(await _ask_for_news(desk, case), news_asked_at=desk.now)
    case = foreseen(desk, case)
    await desk.tx.cases.write(case)
    return case


def _reminder(desk: Desk, case: Case) -> datetime | None:
    if case.reminded or case.promised_at is None or case.promised_until is None:
        return None
    return reminder_at(desk.policy(case), case.promised_at, case.promised_until, desk.watch.quiet)


def _news(desk: Desk, case: Case) -> datetime | None:
    """When the reporter should hear again, if there is one who wants to."""
    if case.heard_at is None or case.chat is None or case.drill or is_silent(case):
        return None
    return news_at(desk.policy(case), case.heard_at, case.news_asked_at, desk.watch.quiet)


async def _ask_for_news(desk: Desk, case: Case) -> Case:
    """Asks whoever has a case to say something to the reporter, who hears what is true meanwhile.

    That is that somebody has it, and when they last showed it; nothing of who that is.
    """
    if case.holder is None or case.heard_at is None or case.promised_at is None:
        return case
    zone = desk.house.zone
    told = is_reached_here(case)
    way = "here" if told else "watched" if is_watched(case) else "elsewhere"
    ask = Text.of(
        "keeping-news",
        who=desk.who(case.holder),
        code=case.code,
        since=Moment(case.heard_at, zone, brief=True),
        prefix=Quote(desk.house.prefix),
        way=way,
    )
    # Who was rung for their promise and has not answered yet is not rung for this as well.
    await card.say(desk, case, ask, rings=() if case.reminded else (case.holder,))
    still = Text.of("reporter-still-held", at=Moment(case.promised_at, zone, brief=True))
    return await tell(desk, case, still, by_the_clock=True)


async def _remind(desk: Desk, case: Case) -> None:
    """Reminds whoever has a case: by name in its thread, and without content in private."""
    if case.holder is None or case.promised_until is None:
        return
    here = desk.room is not None and case.holder in desk.crew.responders
    reminder = Text.of(
        "keeping-remind",
        who=desk.who(case.holder),
        code=case.code,
        at=Moment(case.promised_until, desk.house.zone, brief=True),
        prefix=Quote(desk.house.prefix),
    )
    if here:
        await card.say(desk, case, reminder, rings=(case.holder,))
    await _write_to(desk, case, case.holder, case.promised_until, None if here else reminder)


async def _write_to(desk: Desk, case: Case, holder: UserId, until: datetime, reminder: Text | None) -> None:
    """Writes to somebody in private; with the case only where they cannot see its thread."""
    likes = await desk.tx.people.preferences(holder)
    at = Moment(until, likes.timezone or desk.house.zone, brief=True)
    told = reminder or Text.of("keeping-remind-private", at=at)
    chat, posting = await desk.privately(holder, told, language=desk.language)
    await desk.tx.outbox.put(Draft(chat, posting, urgency=PAGE, about=key(case)), desk.now)
