"""Forgets cases that are over: announced before, put off where somebody asks for it, then for good."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.casework import card
from bot.casework.desk import Desk
from bot.rules.cases import Case, CaseState, TimelineEntry, Verb
from bot.rules.identifiers import RoomId, UserId
from bot.rules.purging import LONGEST, next_look, purged_at
from bot.texts import Moment, Quote, Refused, Text
from storage.cases import Unreadable, key
from storage.letters import OUR_KEYS, POSTING, Draft, LetterKind
from storage.postings import Errand, Posting

# What goes with another case looks after that so often.
_LOOK_AFTER = timedelta(days=1)


def foreseen(desk: Desk, case: Case) -> Case:
    """Has the purge of a case that ended looked at when something is due; that of a live one never."""
    if case.live:
        return replace(case, purge_at=None, purge_told=None, keep_until=None)
    return replace(case, purge_at=_next_look(desk, case))


def _next_look(desk: Desk, case: Case) -> datetime:
    term = desk.watch.purge_after
    return next_look(
        case.ended_at or case.opened_at, term, kept_until=case.keep_until, told_at=case.purge_told
    )


def planned(desk: Desk, case: Case) -> datetime:
    """Says when a case that ended is purged as things stand (UTC)."""
    ended, term = case.ended_at or case.opened_at, desk.watch.purge_after
    return purged_at(ended, term, kept_until=case.keep_until, told_at=case.purge_told)


async def attend(desk: Desk, case: Case) -> None:
    """Does what is due in the purge of a case that ended: announces it, or purges."""
    if case.state is CaseState.MERGED and await root(desk, case) is not None:
        # It goes when the case goes that it was put into.
        await desk.tx.cases.write(replace(case, purge_at=desk.now + _LOOK_AFTER))
        return
    due = _next_look(desk, case)
    if due > desk.now:
        await desk.tx.cases.write(replace(case, purge_at=due))
    elif case.purge_told is None:
        await _announce(desk, case)
    else:
        await tell(desk, await purge(desk, case))


async def root(desk: Desk, case: Case) -> Case | None:
    """Returns the case that one goes with: that which it was put into, as long as there is one."""
    into = await desk.tx.cases.by_code(case.into) if case.state is CaseState.MERGED and case.into else None
    return into if into is None or into.state is not CaseState.MERGED else await root(desk, into) or into


async def _announce(desk: Desk, case: Case) -> None:
    """Says in the card's thread when a case will be purged, and how to keep it; rings nobody."""
    told = foreseen(desk, replace(case, purge_told=desk.now))
    await desk.tx.cases.write(told)
    announced = Text.of("purge-announced", **_about(desk, told))
    if desk.room is not None:
        await card.say(desk, told, announced)
        return
    # Without a room that is fit for cases, the coordinators are those who may still need it.
    for person in desk.crew.coordinators:
        if case.covert and person == case.reporter:
            # Whoever holds their phone shall not see that there is a case.
            continue
        chat, posting = await desk.privately(person, announced, rings=False)
        await desk.tx.outbox.put(Draft(chat, posting, urgency=POSTING, about=key(told)), desk.now)


def _about(desk: Desk, case: Case) -> dict[str, str | Moment | Quote]:
    at = Moment(planned(desk, case), desk.house.zone, has_time=False)
    return {"code": case.code, "at": at, "prefix": Quote(desk.house.prefix)}


async def keep(desk: Desk, case: Case, until: datetime, by: UserId) -> Case:
    """Puts the purge of a case that ended off until an instant (UTC); it is announced again before.

    Refuses what is no longer than it is kept anyway, and what is longer than ten years.
    """
    if case.live:
        raise Refused("purge-open", code=case.code)
    into = await root(desk, case)
    if into is not None:
        raise Refused("purge-goes-with", code=case.code, into=into.code)
    if until <= planned(desk, case):
        raise Refused("purge-kept-anyway", **_about(desk, case))
    if until > desk.now + LONGEST:
        raise Refused("purge-too-long")
    kept = foreseen(desk, replace(case, keep_until=until, purge_told=None))
    await desk.tx.cases.write(kept)
    await card.record(desk, kept, TimelineEntry(Verb.KEPT, desk.now, by, until.isoformat()))
    return kept


async def check_over(desk: Desk, case: Case) -> None:
    """Refuses to purge a case that somebody has to see to, or that goes with another."""
    if case.live:
        raise Refused("purge-live", code=case.code, prefix=Quote(desk.house.prefix))
    into = await root(desk, case)
    if into is not None:
        raise Refused("purge-goes-with", code=case.code, into=into.code)


async def purge(desk: Desk, case: Case) -> tuple[str, ...]:
    """Purges a case with those that were put into it; returns their codes."""
    gone = await desk.tx.purging.purge(case, desk.room, desk.now)
    desk.tx.leave_no_trace()
    await card.flood_again(desk)
    chats = (one.chat for one in gone if one.chat is not None and not one.drill)
    for room in dict.fromkeys((*chats, *((desk.room,) if desk.room is not None else ()))):
        # Nothing new is to be said with a key that what was purged was said with.
        await forget_keys(desk, room, ())
    return tuple(one.code for one in gone)


async def let_go(desk: Desk, lost: Unreadable) -> None:
    """Purges a case that nobody can read any more."""
    await desk.tx.purging.let_go(lost.id, desk.room, desk.now)
    desk.tx.leave_no_trace()
    await card.flood_again(desk)
    if desk.room is not None:
        await forget_keys(desk, desk.room, ())


def done(desk: Desk, codes: tuple[str, ...]) -> Text:
    """Says that cases are gone, and nothing else of them."""
    at = Moment(desk.now, desk.house.zone, has_time=False)
    return Text.of("purge-done", codes=tuple(Quote(code) for code in codes), count=len(codes), at=at)


async def tell(desk: Desk, codes: tuple[str, ...]) -> None:
    """Says in the on-call room that cases are gone; their reporters are told nothing."""
    if desk.room is not None:
        draft = Draft(desk.room, desk.posting(done(desk, codes)), urgency=POSTING)
        await desk.tx.outbox.put(draft, desk.now)


async def forget_keys(desk: Desk, room: RoomId, sessions: tuple[str, ...]) -> None:
    """Owes the forgetting of room keys; our own key of the room is changed with it."""
    errand = Posting(" ".join(sessions), "", errand=Errand(child=room))
    await desk.tx.outbox.put(Draft(OUR_KEYS, errand, LetterKind.FORGETTING), desk.now)
