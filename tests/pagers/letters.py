"""Pages to be delivered."""

from datetime import UTC, datetime

from bot.rules.identifiers import LetterId
from bot.rules.paging import PagerKind, Target
from storage.letters import PAGE, Letter, LetterKind
from storage.postings import Posting

NOW = datetime(2026, 11, 23, 3, 7, 9, tzinfo=UTC)
SENTENCE = "Vigie : un dossier vous attend, ouvrez le salon d’astreinte."
TXN = "k3Jx-h_A7qPz0bVw1uYdRtSe"


def page(kind: LetterKind) -> Letter:
    """A page that is tried for the first time."""
    room = Target.of(PagerKind(kind.value), "mark").room_id
    return Letter(LetterId(1), TXN, room, kind, PAGE, 0, NOW, None, Posting(SENTENCE, SENTENCE))
