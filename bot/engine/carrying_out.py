"""Carries out the lines of a message, each on its own, and words one answer."""

from dataclasses import dataclass, replace

import structlog

from bot.rules.links import without_links
from bot.rules.people import Role
from bot.texts import Quote, Refused, Text, Wording, plain, word
from commands.alert import ALERT
from commands.arguments import WrongForm, parse
from commands.command import Call, Command, Reply
from commands.gathering import NoMeeting
from commands.help import HELP
from commands.lines import MOST_LINES, Line
from commands.me import UNDO
from commands.privately import in_private, is_private
from commands.reading import Reading
from commands.recording import is_off_record
from commands.routing import Asked, FamilyAsked, Router, Unknown
from commands.usage import example, typed, usage
from storage.cases import KIND as CASE
from storage.letters import RecordKey
from storage.store import Transaction

_log = structlog.get_logger(__name__)
_MOST_BODY = 9000


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of the lines: the answer, and whether any line was refused."""

    reply: Reply
    refused: bool


class CarryingOut:
    """Carries out lines in order; one that fails changes nothing and does not stop the others."""

    def __init__(self, router: Router) -> None:
        self._router = router

    async def lines(
        self, call: Call, lines: list[Line], reading: Reading, tx: Transaction
    ) -> Answered | None:
        """Carries out the lines; None when silence is right for all of them."""
        replies: list[Reply] = []
        refused = False
        for line in lines[:MOST_LINES]:
            reply, done = await self._line(call, line, reading, tx)
            refused = refused or not done
            if reply is not None and not done and len(lines) > 1:
                reply = replace(reply, texts=(_which(line, call), *reply.texts))
            if reply is not None:
                replies.append(reply)
        if len(lines) > MOST_LINES:
            refused = True
            replies.append(Reply.of("too-many-lines", most=MOST_LINES, count=len(lines)))
        replies = [reply for reply in replies if await _still_there(reply, tx)]
        if not replies:
            return None
        return Answered(_together(replies, call), refused)

    def urgent(self, lines: list[Line], reading: Reading) -> list[Line]:
        """Picks the lines that are carried out wherever and from whatever device they are typed."""
        return [line for line in lines if self._is_urgent(self._router.route(line, reading))]

    @staticmethod
    def _is_urgent(asked: Asked | FamilyAsked | Unknown | None) -> bool:
        return isinstance(asked, Asked) and asked.command.always

    async def _line(
        self, call: Call, line: Line, reading: Reading, tx: Transaction
    ) -> tuple[Reply | None, bool]:
        asked = self._router.route(line, reading)
        match asked:
            case None:
                return None, True
            case Unknown(nearest):
                return _unknown(call, nearest), False
            case FamilyAsked(commands):
                forms = tuple(Text.of("form", usage=usage(one, call)) for one in commands)
                return Reply((Text.of("which-command"), *forms)), False
            case Asked(command, words):
                return await self._command(call, command, words, reading, tx, spoken=line.spoken is not None)

    async def _command(
        self, call: Call, command: Command, words: str, reading: Reading, tx: Transaction, *, spoken: bool
    ) -> tuple[Reply | None, bool]:
        try:
            async with tx.attempt():
                call = await _as_it_is_now(call, tx)
                if command.private and not is_private(call):
                    # Before it is read: what is wrong with it is nothing for a room either.
                    here = Text.of("type-it-here", usage=usage(command, call))
                    return await in_private(call, (here,), tx), True
                if command.needs_group:
                    _ = call.in_group
                if not call.may(command.who):
                    raise Refused(refusal_for(command.who))
                if not command.in_archive:
                    call.check_not_archived()
                if is_off_record(words):
                    raise Refused("off-record-line")
                arguments = parse(command.arguments, words, reading)
                return await command.run(call, arguments, tx), True
        except NoMeeting as refused:
            return (None, True) if spoken else (Reply((refused.text,)), False)
        except Refused as refused:
            return Reply((refused.text,)), False
        except WrongForm:
            return Reply.of("wrong-form", usage=usage(command, call), example=example(command, call)), False
        except Exception as problem:  # noqa: BLE001 - a bug of ours is logged and told; it stops nothing else
            log_bug(problem, call, command.id)
            return Reply.of("internal-error"), False


async def _as_it_is_now(call: Call, tx: Transaction) -> Call:
    """Looks at the group again: an earlier line, or an earlier wording undone, may have changed it."""
    if call.group is None:
        return call
    return replace(call, group=await tx.groups.of_room(call.group.room_id))


def log_bug(problem: Exception, call: Call, doing: str) -> None:
    """Logs an error of ours: where and which kind, never what was written."""
    last = problem.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    place = f"{last.tb_frame.f_code.co_filename.rpartition('/')[2]}:{last.tb_lineno}" if last else "?"
    _log.error(
        "command failed", event_id=call.event_id, doing=doing, error=type(problem).__name__, place=place
    )


def refusal_for(role: Role) -> str:
    """Names the text that says who may."""
    return "chair-only" if role >= Role.SECRETARY else "members-only"


async def _still_there(reply: Reply, tx: Transaction) -> bool:
    """Tells whether what a line answered may still be said: a later one may have purged the case."""
    return all([await tx.own_keys.exists(one.kind, one.number) for one in _cases_of(reply)])


def _cases_of(reply: Reply) -> tuple[RecordKey, ...]:
    about = (reply.about,) if reply.about is not None and reply.about.kind == CASE else ()
    return (*reply.sealed_by, *about)


def _which(line: Line, call: Call) -> Text:
    """Names a line of several by its start."""
    mark = "" if line.bare else f"{line.spoken} " if line.spoken else call.prefix
    # A link may be refused for the secret in it, and is not shown around once more.
    return Text.of("line-of-several", line=Quote(f"{mark}{without_links(line.words)}", 60))


def _unknown(call: Call, nearest: str | None) -> Reply:
    help_ = typed(call, HELP.said(call.language))
    if nearest is None:
        text = Text.of("unknown-command", help=help_)
    else:
        text = Text.of("unknown-command-near", nearest=typed(call, nearest), help=help_)
    if not call.private:
        return Reply((text,))
    return Reply((text, Text.of("unknown-in-danger", alert=typed(call, ALERT.said(call.language)))))


def _together(replies: list[Reply], call: Call) -> Reply:
    """Makes one answer of all; with the way to undo when anything changed."""
    about: RecordKey | None = None
    records = {reply.about for reply in replies if reply.about is not None}
    if len(records) == 1:
        about = next(iter(records))
    changed = any(reply.changed for reply in replies)
    texts = tuple(text for reply in replies for text in reply.texts)
    language = next((reply.language for reply in reversed(replies) if reply.language), None)
    if changed:
        texts = (*texts, Text.of("how-to-undo", undo=typed(call, UNDO.said(language or call.language))))
    return Reply(
        texts,
        about,
        long=any(reply.long for reply in replies),
        changed=changed,
        also=tuple(draft for reply in replies for draft in reply.also),
        language=language,
        # What speaks of two cases is about neither, and goes with either.
        sealed_by=tuple(record for reply in replies for record in _cases_of(reply)),
    )


def worded(reply: Reply, call: Call) -> list[Wording]:
    """Words an answer; a very long one in several parts."""
    language = reply.language or call.language
    whole = word(language, call.now, *reply.texts)
    if len(whole.body) <= _MOST_BODY:
        return [whole]
    parts: list[Wording] = []
    texts: list[Text] = []
    length = 0
    for text in reply.texts:
        size = len(plain(language, call.now, text))
        if texts and length + size > _MOST_BODY:
            parts.append(word(language, call.now, *texts))
            texts, length = [], 0
        texts.append(text)
        length += size
    parts.append(word(language, call.now, *texts))
    return parts
