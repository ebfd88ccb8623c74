"""What reporters write in private goes to their case before anything else is made of it."""

from datetime import timedelta

from bot.casework import deleting, reporting
from bot.casework.desk import Desk, desk
from bot.casework.reporting import Words
from bot.engine.messages import Corrected, Said, Shared, Withdrawn
from bot.rules.cases import REPORTED, Case, Level, TimelineEntry, Verb
from bot.rules.folding import fold
from bot.texts import Quote, Refused, Text
from commands.arguments import WrongForm, parse
from commands.command import Call, Reply
from commands.help import HELP
from commands.lines import Line
from commands.reading import Reading
from commands.routing import Asked, Router
from storage.cases import KIND, id_of, key
from storage.store import Transaction

# For so long after the end, words in private that are no command go to whoever had the case.
_STILL_HEARD = timedelta(days=7)


class Reports:
    """Takes the messages that belong to a case; commands go their usual way."""

    def __init__(self, router: Router) -> None:
        self._router = router
        urgent = (one for one in router.commands if one.always)
        self._urgent = frozenset(name for one in urgent for name in one.family.folded())

    async def said(self, message: Said, call: Call, tx: Transaction) -> Reply | None:
        """Passes on what a reporter says in their private chat; None when it is something else."""
        case = await self._case(call, tx)
        words = Words(message.body, message.event_id, message.at, call.sender)
        if case is None:
            return await self._after_the_end(words, call, tx)
        if self._is_command(message.body, call):
            return None
        seen = await desk(call.house, tx, call.now)
        # An unsigned device gets no question to read, and one that is still to be sent nobody has read.
        saw = call.unsigned_device is None and not await tx.outbox.owed(call.room_id)
        _, texts = await reporting.heard(seen, case, words, saw_question=saw)
        if texts and self._router.family(message.body):
            texts = (*texts, Text.of("alert-if-command", prefix=Quote(call.prefix)))
        return Reply(texts, sealed_by=(key(case),))

    async def _after_the_end(self, words: Words, call: Call, tx: Transaction) -> Reply | None:
        """Passes on what can be no command, for a while after an alert was closed: “they are back”."""
        named = self._router.family(words.text) or self._router.cry(words.text)
        may_be_one = words.text.startswith((call.prefix, "@")) or named
        if not call.private or may_be_one or call.replied is not None:
            return None
        case = await tx.cases.ended_of(call.sender, call.now - _STILL_HEARD)
        if case is None:
            return None
        texts = await reporting.after_the_end(await desk(call.house, tx, call.now), case, words)
        return Reply(texts, sealed_by=(key(case),))

    async def shared(self, message: Shared, call: Call, tx: Transaction) -> Reply | None:
        """Passes on a file of a reporter; one of a responder waits for `!say` in reply to it."""
        case = await self._case(call, tx)
        seen = await desk(call.house, tx, call.now)
        if case is not None:
            said = Words("", message.event_id, message.at, call.sender)
            case = await reporting.file(seen, case, message.content, said)
            return Reply(reporting.passed_on(case), sealed_by=(key(case),))
        about = call.replied_about
        signed = call.unsigned_device is None
        if signed and about is not None and about.kind == KIND and call.room_id == seen.room:
            theirs = await tx.cases.find(id_of(about))
            kept = TimelineEntry(Verb.FILE, message.at, message.sender, event=message.event_id)
            if theirs is not None:
                await tx.timeline.note(theirs, kept, message.content)
        return None

    async def corrected(
        self, message: Corrected, lines: list[Line], reading: Reading, call: Call, tx: Transaction
    ) -> Reply | None:
        """Passes on the new words of a reporter's message; None when it led to no case."""
        found = await tx.timeline.from_event(message.corrects)
        if not found:
            return None
        case, entries = found[0]
        if entries[0].by != message.sender or entries[0].verb not in REPORTED:
            return Reply((Text.of("case-write-anew"),), sealed_by=(key(case),))
        seen = await desk(call.house, tx, call.now)
        words, level = self._read(message.body, lines, reading)
        said = Words(words, message.corrects, message.at, call.sender)
        if level is not None and level > case.level:
            case = await reporting.raised_by_reporter(seen, case, level)
        case = await reporting.corrected(seen, case, said)
        return Reply(reporting.passed_on(case), sealed_by=(key(case),))

    def _read(self, body: str, lines: list[Line], reading: Reading) -> tuple[str, Level | None]:
        """Parts the words of an alert from how it was raised; other words are only words."""
        asked = self._router.route(lines[0], reading) if lines else None
        if not isinstance(asked, Asked) or not asked.command.always:
            return body, None
        try:
            arguments = parse(asked.command.arguments, asked.words, reading)
        except (WrongForm, Refused):
            return body, None
        level = getattr(arguments, "level", None)
        return getattr(arguments, "text", None) or body, Level[level.upper()] if level else None

    async def withdrawn(self, message: Withdrawn, seen: Desk) -> Reply | None:
        """Takes out the words of a message that its author deleted; None when it led to no case."""
        found = await seen.tx.timeline.from_event(message.redacts)
        if not found:
            return None
        texts: list[Text] = []
        for case, entries in found:
            if entries[0].by != message.sender:
                continue
            if deleting.is_responders(seen, entries, message.room_id):
                texts += await deleting.deleted(seen, case, entries)
            else:
                await reporting.withdrawn(seen, case, entries)
        return Reply(tuple(texts), about=key(found[0][0]) if len(found) == 1 else None)

    async def _case(self, call: Call, tx: Transaction) -> Case | None:
        """The latest live case that somebody reported, or that theirs was put into, in private with them."""
        return await tx.cases.latest_of(call.sender) if call.private else None

    def _is_command(self, body: str, call: Call) -> bool:
        """Tells a command from words: “help” is one only when it stands alone, for it is also a cry."""
        first, *rest = body.split(maxsplit=1) or [""]
        name = fold(first.rstrip(":,.!"))
        return (
            first.startswith(call.prefix)
            or name in self._urgent
            or (not rest and name in HELP.folded() and first.isalpha())
        )
