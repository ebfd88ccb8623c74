"""Pages outside Matrix, for phones that are on silent: one fixed sentence, and never what it is about."""

from collections.abc import Iterable
from datetime import datetime

from bot.rules.identifiers import UserId
from bot.rules.paging import PagerKind, Pagers, Target
from bot.texts import Language, Text, word
from storage.letters import PAGE, Draft, LetterKind, RecordKey
from storage.postings import Posting
from storage.store import Transaction

_KINDS = {PagerKind.MAIL: LetterKind.MAIL, PagerKind.WEBHOOK: LetterKind.WEBHOOK}
_DRILL = RecordKey.of_no_group("drill", 0)


async def page_outside(
    pagers: Pagers,
    people: Iterable[UserId],
    language: Language,
    tx: Transaction,
    now: datetime,
    *,
    drill: bool = False,
) -> tuple[Target, ...]:
    """Owes a page to each pager of these people and returns the pagers; none when nobody has one.

    Somebody's own pager speaks the language they chose, the others the one that is given. All pages say the
    same, so where one is owed already (the mail server is down) it serves for this one too: an outage ends
    in one page, not in a hundred. The page of a drill says that it is one, and serves for no other.
    """
    about = _DRILL if drill else None
    page = Text.of("page-outside", drill="yes" if drill else "no")
    found = pagers.of(people)
    for target, owner in found.items():
        if await tx.outbox.owes_alike(target.room_id, about):
            continue
        chosen = None if owner is None else (await tx.people.preferences(owner)).language
        wording = word(language if chosen is None else Language(chosen), now, page)
        draft = Draft(target.room_id, Posting.of(wording), _KINDS[target.kind], urgency=PAGE, about=about)
        await tx.outbox.put(draft, now)
    return tuple(found)
