"""Alerts: what somebody in danger, or someone for them, types; nobody is turned away."""

from dataclasses import dataclass
from typing import Annotated

from bot.casework import reporting
from bot.casework.desk import desk
from bot.casework.handling import Alert, open_
from bot.casework.reporting import Words
from bot.casework.telling import is_silent
from bot.rules.cases import Case, Kind, Level
from bot.texts import Refused, Text
from commands.arguments import OneOf, Rest, Silence
from commands.command import Call, Command, Reply, urgent
from commands.levels import KINDS, Severity
from commands.privately import in_private, is_private
from commands.usage import typed
from commands.words import words
from storage.cases import key
from storage.store import Transaction

ALERT = words(
    fr="alerte|alarme|sos|urgence|au-secours|à-l’aide|à-l'aide",
    en="alert|sos|emergency|mayday",
    de="alarm|notruf|notfall|zu-hilfe",
    lb="alarm|alert|noutfall",
)
MORE = words(fr="compléter|ajouter", en="more|add", de="nachtrag|ergänzen", lb="nodrag|ergänzen")
SAFE = words(
    fr="hors-danger|hors-de-danger|sauve|en-sécurité|je-suis-hors-de-danger|je-suis-en-sécurité",
    en="safe|i-am-safe|we-are-safe",
    de="sicher|in-sicherheit|ich-bin-sicher|ich-bin-in-sicherheit",
    lb="sécher|a-sécherheet",
)
WITHDRAW = words(
    fr="retirer|annuler|fausse-alerte",
    en="withdraw|cancel",
    de="zurückziehen|fehlalarm",
    lb="zréckzéien|falschen-alarm",
)
NEW = words(fr="nouvelle|autre", en="new|another", de="neu|neuer", lb="nei|neien")
# Longer than any event can be (client-server API, “Size limits”): no alert is refused for its length.
_LONGEST = 65_536


@dataclass(frozen=True, slots=True)
class Alerting:
    """How bad it is, what the danger is, and what is happening; each may be left out."""

    level: Annotated[str | None, Severity()]
    kind: Annotated[str | None, OneOf(KINDS, optional=True)]
    text: Annotated[str | None, Rest("arg-text", most=_LONGEST, optional=True)]


@dataclass(frozen=True, slots=True)
class Saying:
    """Some words, or none."""

    text: Annotated[str | None, Rest("arg-text", most=_LONGEST, optional=True)]


@dataclass(frozen=True, slots=True)
class Alone:
    """Nothing: with words behind it, “safe” is the beginning of a sentence, and an alert."""

    nothing: Annotated[None, Silence()]


@urgent("alert", ALERT, None, Alerting)
async def alert(call: Call, args: Alerting, tx: Transaction) -> Reply:
    """Opens a case, or adds to the one the sender has opened already: a flood stays one card."""
    known = await _mine(call, tx)
    if known is not None:
        return await _more(call, known, args, tx)
    return await _open(call, args, tx)


@urgent("alert-new", ALERT, NEW, Alerting)
async def new(call: Call, args: Alerting, tx: Transaction) -> Reply:
    """Opens another case beside one that is open: for somebody else, or something else."""
    return await _open(call, args, tx)


@urgent("alert-more", ALERT, MORE, Saying)
async def more(call: Call, args: Saying, tx: Transaction) -> Reply:
    """Adds to the sender's case."""
    known = await _mine(call, tx)
    if known is None:
        return await _open(call, Alerting(None, None, args.text), tx)
    return await _more(call, known, Alerting(None, None, args.text), tx)


@urgent("alert-safe", ALERT, SAFE, Alone)
async def safe(call: Call, args: Alone, tx: Transaction) -> Reply:
    """Tells the responders that the sender is safe; they close the case when they believe it."""
    case = await _theirs(call, tx)
    await reporting.safe(await desk(call.house, tx, call.now), case, _said(call, None))
    return await in_private(call, (Text.of("alert-safe-noted", code=case.code),), tx, (key(case),))


@urgent("alert-withdraw", ALERT, WITHDRAW, Alone)
async def withdraw(call: Call, args: Alone, tx: Transaction) -> Reply:
    """Takes an alert back: the responders decide whether they believe it, and close the case."""
    case = await _theirs(call, tx)
    seen = await desk(call.house, tx, call.now)
    case = await reporting.taken_back(seen, case, _said(call, None))
    return await in_private(call, (Text.of("alert-withdraw-noted", code=case.code),), tx, (key(case),))


async def _open(call: Call, args: Alerting, tx: Transaction) -> Reply:
    seen = await desk(call.house, tx, call.now)
    chat = call.room_id if is_private(call) else await tx.chats.with_(call.sender, call.now)
    case = await open_(
        seen,
        Alert(
            call.sender,
            call.event_id,
            call.at,
            call.language,
            args.text or "",
            Level[args.level.upper()] if args.level else Level.CRITICAL,
            Kind(args.kind) if args.kind else None,
            unverified=call.unsigned_device is not None,
        ),
        chat,
    )
    _, texts = await reporting.receipt(seen, case)
    return await in_private(call, texts, tx, (key(case),))


async def _more(call: Call, case: Case, args: Alerting, tx: Transaction) -> Reply:
    seen = await desk(call.house, tx, call.now)
    if args.text:
        case, _ = await reporting.added(seen, case, _said(call, args.text))
    if args.level is not None and Level[args.level.upper()] > case.level:
        await reporting.raised_by_reporter(seen, case, Level[args.level.upper()])
    if is_silent(case):
        return await in_private(call, (), tx, (key(case),))
    say = typed(call, f"{ALERT.said(call.language)} {NEW.said(call.language)}")
    return await in_private(call, (Text.of("alert-is-open", code=case.code, new=say),), tx, (key(case),))


async def _mine(call: Call, tx: Transaction) -> Case | None:
    """The latest live case of the sender."""
    return next(iter(await tx.cases.of_reporter(call.sender)), None)


async def _theirs(call: Call, tx: Transaction) -> Case:
    case = await _mine(call, tx)
    if case is None:
        raise Refused("alert-none", alert=typed(call, ALERT.said(call.language)))
    return case


def _said(call: Call, text: str | None) -> Words:
    return Words(text or "", call.event_id, call.at, call.sender)


COMMANDS: tuple[Command, ...] = (alert, new, more, safe, withdraw)
