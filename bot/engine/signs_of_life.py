"""What is written in private is looked at for signs of life first: one place decides whom an “ok” is for.

A duress word is taken for what it is here, and is an “ok” to everything that follows: whoever reads along
cannot tell the two apart, for nothing behind this knows that there is a difference.
"""

from dataclasses import replace
from datetime import datetime

from bot.casework import checkins, handling
from bot.casework.desk import House, desk
from bot.engine.messages import Corrected, FromPerson, Said, Shared
from bot.rules.cases import TimelineEntry, Verb
from bot.rules.checkins import CheckIn, plainly, says_no, says_well
from bot.rules.identifiers import CheckInId, UserId
from bot.texts import Moment, Quote, Text
from commands.alert import ALERT
from commands.checkin import accepted, answered, declined, sign_of_life
from commands.checking_in import meant, sets_a_word
from commands.command import Call, Reply
from commands.privately import is_private
from commands.usage import typed
from storage.checkins import KIND
from storage.store import Transaction

_OK = "ok"


async def unmasked(message: FromPerson, house: House, tx: Transaction, now: datetime) -> FromPerson:
    """Gives “ok” in place of a duress word, for which a case opens in silence.

    Once it has, what else they write in private is passed on as silently; an edit or a deletion of theirs
    finds no step of that case, so that it changes nothing they could see.
    """
    if not isinstance(message, Said | Corrected | Shared):
        return message
    room = await tx.rooms.state(message.room_id)
    if room is None or not room.private:
        return message
    if not isinstance(message, Shared) and await _is_forced(message.sender, message.body, tx):
        likes = await tx.people.preferences(message.sender)
        seen, language = await desk(house, tx, now), house.language_of(likes.language)
        await checkins.forced(seen, message.sender, message.at, language)
        return replace(message, body=_OK)
    body = None if isinstance(message, Shared) else message.body
    known = await tx.cases.covert_of(message.sender)
    if known is None or (body is not None and sets_a_word(body, house.prefix)):
        return message
    verb = Verb.FILE if body is None else Verb.ADDED
    entry = TimelineEntry(verb, message.at, message.sender, body or "")
    file = message.content if isinstance(message, Shared) else None
    await handling.add(await desk(house, tx, now), known, entry, file)
    return message


async def _is_forced(person: UserId, body: str, tx: Transaction) -> bool:
    return await tx.duress_words.is_of(person, plainly(body))


async def heard(body: str, call: Call, tx: Transaction) -> Reply | None:
    """Takes a message for a sign of life, or for agreeing to answer for somebody; None when it is neither.

    Whoever was asked answers the question. With none open, an alert that is open comes first: there, “ok” is
    said to responders.
    """
    if not is_private(call) or call.unsigned_device is not None:
        return None
    if says_no(body):
        return await _declined(call, tx)
    return await _well(body, call, tx) if says_well(body, asked=True) else None


async def _well(body: str, call: Call, tx: Transaction) -> Reply | None:
    """Says for whom it is that all is well."""
    about = call.replied_about
    if about is not None and about.kind == KIND:
        return await _to_what_it_answers(about.number, body, call, tx)
    found = await tx.checkins.concerning(call.sender)
    asked = [one for one in found if one.is_asked or one.due_at <= call.at]
    if asked:
        return await _one_of(asked, body, call, tx)
    late = await _missed(call.sender, call, tx)
    if late is not None:
        return await sign_of_life(call, late, body, tx)
    if await tx.cases.latest_of(call.sender) is not None:
        return None
    well = says_well(body, asked=False)
    offered = await tx.checkins.offered_to(call.sender)
    if len(offered) == 1 and not (well and found):
        return await accepted(call, offered[0], tx)
    return await _one_of(found, body, call, tx) if found and well else None


async def _declined(call: Call, tx: Transaction) -> Reply | None:
    """Takes a “no” for the answer to an offer to answer for somebody, else to whether all is well."""
    offered = await tx.checkins.offered_to(call.sender)
    about = call.replied_about
    alerted = await tx.cases.latest_of(call.sender) is not None
    if about is not None and about.kind == KIND:
        offered = [one for one in offered if one.id == about.number]
    elif alerted:
        return None
    if len(offered) == 1:
        return await declined(call, offered[0], tx)
    asked = [one for one in await tx.checkins.concerning(call.sender) if one.is_asked]
    if offered or not asked or alerted:
        return None
    soonest = min(one.deadline for one in asked)
    return Reply.of(
        "checkin-not-well",
        alert=typed(call, ALERT.said(call.language)),
        at=Moment(soonest, call.zone, brief=True),
    )


async def _to_what_it_answers(number: int, body: str, call: Call, tx: Transaction) -> Reply | None:
    checkin = await tx.checkins.get(CheckInId(number))
    return None if checkin is None else await answered(call, checkin, body, tx)


async def _one_of(found: list[CheckIn], body: str, call: Call, tx: Transaction) -> Reply:
    """Answers the one somebody means; where that may be several of others', they say which."""
    chosen = meant(found, call)
    if chosen is None:
        return Reply.of("checkin-which", prefix=Quote(call.prefix))
    reply = await sign_of_life(call, chosen, body, tx)
    if not any(one.is_asked and one.id != chosen.id for one in found):
        return reply
    return replace(reply, texts=(*reply.texts, Text.of("checkin-others-too")))


async def _missed(person: UserId, call: Call, tx: Transaction) -> CheckIn | None:
    """The missed check-in to which nobody answered yet, and whose case somebody still has to see to."""
    seen = None
    for one in await tx.checkins.missed_by(person):
        seen = seen or await desk(call.house, tx, call.now)
        if not one.late and await checkins.case_of(seen, one) is not None:
            return one
    return None
