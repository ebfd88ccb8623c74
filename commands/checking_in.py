"""What a check-in is asked for with: how often, until when, and the plan; and which one somebody means."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.rules.checkins import DAY, FURTHEST, LONGEST, LONGEST_PLAN, SHORTEST, CheckIn
from bot.rules.dates import DateRefused, EndsBeforeStart, When, cut_leading_date, cut_leading_duration
from bot.rules.dates.endings import cut_until
from bot.rules.dates.spans import cut_leading_end
from bot.rules.dates.tokens import Line
from bot.rules.people import Role
from bot.rules.rhythms import DAILY, EVERY
from bot.texts import Language, Quote, Refused, Text
from bot.texts.lengths import length
from commands.arguments import WrongForm
from commands.command import Call, Command, Handler, command
from commands.moments import date_refusal
from commands.reading import Reading
from commands.words import Words, words
from storage.checkins import KIND
from storage.store import Transaction

CHECKIN = words(
    fr="pointage|pointer", en="checkin|check-in", de="rückmeldung|kontrollmeldung", lb="réckmeldung|pointage"
)
WORD = words(fr="mot", en="word", de="wort", lb="wuert")
_PARTING = " \t\u00a0\u202f,;:.–—-"
_MOST_TOKENS = 60


@dataclass(frozen=True, slots=True)
class Promise:
    """A check-in as it is asked for: how often, until when, and the plan that is sealed."""

    every: timedelta
    until: When
    plan: str = field(default="", repr=False)

    @property
    def ends_at(self) -> datetime:
        """The instant (UTC) until which it goes on: a day without an hour counts whole."""
        return self.until.deadline


@dataclass(frozen=True, slots=True)
class Promised:
    """How often, until when, and a plan, in that order; or nothing at all."""

    anywhere: bool = False

    def might_start(self, words: str, reading: Reading) -> bool:
        """Anything may."""
        return True

    def take(self, words: str, reading: Reading) -> tuple[object, str]:
        """Reads the whole line; the lines below belong to the plan. Refuses what is too often or too long."""
        first, _, below = words.strip().partition("\n")
        if not first:
            return None, ""
        every, rest = _how_often(first, reading)
        after = cut_until(rest.lstrip(_PARTING))
        if after is None:
            raise WrongForm
        until, plan = _until(after, reading)
        plan = "\n".join(part for part in (plan.strip(_PARTING), below.strip()) if part)
        if len(plan) > LONGEST_PLAN:
            raise Refused("text-too-long", most=LONGEST_PLAN, length=len(plan))
        return Promise(every, until, plan), ""

    def usage(self, language: Language) -> tuple[Text | str, ...]:
        """Its form."""
        return tuple(Text.of(one) for one in ("arg-checkin-every", "arg-until-when", "arg-checkin-plan"))


def check_until(until: datetime, grace: timedelta, at: datetime) -> None:
    """Refuses an end that is too near to ask even once, or too far away."""
    if until - at <= grace:
        raise Refused("checkin-until-near")
    if until - at > FURTHEST:
        raise Refused("checkin-until-far", days=FURTHEST.days)


def _how_often(words: str, reading: Reading) -> tuple[timedelta, str]:
    """Reads `every 12h`, «chaque jour», `daily`, and gives what follows."""
    line = Line.of(words, _MOST_TOKENS)
    daily = DAILY.find(line, 0)
    start = EVERY.skip(line, 0)
    if daily is not None:
        return DAY, words[line.tokens[daily[1] - 1].end :]
    # “12h until friday”: at the beginning, a length can mean nothing else.
    rest = words[line.tokens[start - 1].end :].lstrip() if start else words
    counted = cut_leading_duration(rest, reading.language)
    cut = counted or (cut_leading_duration(f"1 {rest}", reading.language) if start else None)
    if cut is None:
        raise WrongForm
    if not SHORTEST <= cut[0] <= LONGEST:
        raise Refused("checkin-every-bounds", least=length(SHORTEST), most=length(LONGEST))
    return cut


def _until(words: str, reading: Reading) -> tuple[When, str]:
    """Reads the end, an hour alone being the next such hour of today, and gives what follows."""
    zone = ZoneInfo(reading.zone)
    try:
        cut = cut_leading_date(words, now=reading.at, zone=zone, language=reading.language)
        if cut is not None:
            return cut.when, cut.rest
        end = cut_leading_end(words, When.of(reading.at, zone), reading.language)
    except EndsBeforeStart:
        raise Refused("date-past") from None
    except DateRefused as refused:
        raise date_refusal(refused) from None
    if end is None:
        raise Refused("date-not-understood")
    return end


def sets_a_word(body: str, prefix: str) -> bool:
    """Tells whether a message gives the bot a duress word, which nobody else may read."""
    said = body.strip().removeprefix(prefix).split(maxsplit=2)
    return len(said) > 2 and CHECKIN.means(said[0].rstrip(":,")) and WORD.means(said[1].rstrip(":,"))


def meant(found: list[CheckIn], call: Call) -> CheckIn | None:
    """Chooses the check-in somebody means: the one answered, else their own, else the only one there is."""
    about = call.replied_about
    if about is not None and about.kind == KIND:
        answered = next((one for one in found if one.id == about.number), None)
        if answered is not None:
            return answered
    own = next((one for one in found if one.person == call.sender), None)
    return own or (found[0] if len(found) == 1 else None)


async def theirs(call: Call, tx: Transaction) -> CheckIn:
    """Returns the check-in a command is about; refuses where there is none, or several, or it is late."""
    found = await tx.checkins.concerning(call.sender)
    chosen = meant(found, call)
    if chosen is None:
        raise Refused("checkin-which" if found else "checkin-none", prefix=Quote(call.prefix))
    check_in_time(chosen, call)
    return chosen


def check_in_time(checkin: CheckIn, call: Call) -> None:
    """Refuses what comes after the deadline: the people on call are called then, whoever asks for what."""
    if checkin.deadline < call.at:
        raise Refused("checkin-too-late", emergency=call.house.watch.emergency)


def mine(
    command_id: str, verb: Words | None, arguments: type, *, whole: bool = False, at_desk: bool = False
) -> Callable[[Handler], Command]:
    """Declares a command about check-ins: whoever they are, and in private alone."""
    declared = command(
        command_id, CHECKIN, verb, arguments, who=Role.OBSERVER, needs_group=False, in_archive=True
    )
    return lambda run: replace(declared(run), whole=whole, at_desk=at_desk, private=True)
