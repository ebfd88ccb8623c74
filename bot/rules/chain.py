"""The chain of the cases' timelines: whoever changes a step, takes one out or puts one in breaks it.

Each step is bound to the one before it in its case, and to the one before it in all cases, under a key:
who can write the database and has no secret cannot make another chain. The words themselves are bound by a
digest of their sealed form, so that the chain holds when they are gone, and is checked without opening them.
"""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256

# What stands before the first step.
START = b""
_HALF = 32
# 64 bits: with half of them whoever has the secret could try other words until the seal comes out the same.
_SHOWN, _GROUP = 16, 4


@dataclass(frozen=True, slots=True)
class Link:
    """What of a step is bound: `digest` stands for its words; `of` is the step whose new words it attests."""

    case: int
    at: datetime
    verb: str
    digest: bytes
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A link as it is kept, with the sealed words of its step (none in one that attests, or was purged).

    `attests` is the case of the step that it attests, where there is one; `readable` tells whether its case
    still has its key.
    """

    id: int
    link: Link
    book: bytes | None = field(repr=False)
    hash: bytes
    attests: int | None = None
    readable: bool = True


class Wrong(StrEnum):
    """What can be wrong with what is kept."""

    # The words of a step are not those that were written.
    WORDS = "words"
    # The words of a step are gone, though its case was not purged.
    EMPTIED = "emptied"
    # A step, or the one before it in its case, is not what it was.
    STEP = "step"
    # Steps are missing before it, or are not in their order.
    ORDER = "order"
    # The latest steps are missing, or were put back to what they were.
    CUT = "cut"
    # It says that it attests a step, and does not.
    STRAY = "stray"
    # It cannot be read at all.
    UNREADABLE = "unreadable"
    # A case is gone whose steps are there.
    NO_CASE = "no_case"
    # A case is there whose steps are gone.
    NO_STEPS = "no_steps"
    # What of a case stands in clear is not what its seal says.
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, with its case where that is known."""

    wrong: Wrong
    case: int | None = None
    row: int | None = None


def digest(book: bytes) -> bytes:
    """Digests the sealed words of a step; since those begin with chance, it tells nothing of the words."""
    return sha256(_encoded(b"book", book)).digest()


def bind(key: bytes, before: bytes, before_in_case: bytes, link: Link) -> bytes:
    """Returns the hash of a link (HMAC-SHA256, twice): what binds it in its case, then in all cases."""
    made = _bind_in_case(key, before_in_case, link)
    return made + _bind_in_all(key, before, made)


def _bind_in_case(key: bytes, before: bytes, link: Link) -> bytes:
    of = b"" if link.of is None else str(link.of).encode()
    at = link.at.astimezone(UTC).isoformat(timespec="microseconds").encode()
    facts = (str(link.case).encode(), at, link.verb.encode(), of, link.digest)
    return hmac.digest(key, _encoded(b"case", before, *facts), "sha256")


def _bind_in_all(key: bytes, before: bytes, in_case: bytes) -> bytes:
    return hmac.digest(key, _encoded(b"all", before, in_case), "sha256")


def in_case(hash_: bytes) -> bytes:
    """Takes from a hash what the next step of the same case is bound to."""
    return hash_[:_HALF]


def in_all(hash_: bytes) -> bytes:
    """Takes from a hash what the next step of any case is bound to."""
    return hash_[_HALF:]


def seal(half: bytes) -> str:
    """Shows half a hash to people, so that they can compare it: `4F2A-91C7-03BD-E6A1`."""
    shown = half.hex().upper()[:_SHOWN]
    return "-".join(shown[start : start + _GROUP] for start in range(0, len(shown), _GROUP))


def _encoded(*parts: bytes) -> bytes:
    """Joins parts so that no others give the same: each comes after its length."""
    return b"".join([len(part).to_bytes(8, "big") + part for part in parts])


class Walk:
    """Goes along the chain from its start and says what is wrong; after a break it goes on from there."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._cases: dict[int, bytes] = {}
        self.head = START
        self.steps = 0

    def along(self, kept: Kept, attested: bytes | None) -> list[Fault]:
        """Passes the next link; `attested` is what was attested last of its words, if they were changed."""
        case = kept.link.case
        found = [*self._linked(kept), *_worded(kept, attested)]
        self._cases[case] = in_case(kept.hash)
        self.head = in_all(kept.hash)
        self.steps += kept.link.of is None
        return [Fault(wrong, case, kept.id) for wrong in found]

    def _linked(self, kept: Kept) -> Iterable[Wrong]:
        due = _bind_in_case(self._key, self._cases.get(kept.link.case, START), kept.link)
        if not hmac.compare_digest(due, in_case(kept.hash)):
            yield Wrong.STEP
        # By what it says it is: that the chain of its case is broken was said already.
        due = _bind_in_all(self._key, self.head, in_case(kept.hash))
        if not hmac.compare_digest(due, in_all(kept.hash)):
            yield Wrong.ORDER


def _worded(kept: Kept, attested: bytes | None) -> Iterable[Wrong]:
    if kept.link.of is not None:
        if kept.book is not None or kept.attests != kept.link.case:
            yield Wrong.STRAY
    elif kept.book is None:
        if kept.readable:
            yield Wrong.EMPTIED
    elif not kept.readable:
        yield Wrong.UNREADABLE
    elif not hmac.compare_digest(digest(kept.book), kept.link.digest if attested is None else attested):
        yield Wrong.WORDS


def broken(rows: Iterable[Kept], attested: Mapping[int, bytes], key: bytes, head: bytes) -> list[Fault]:
    """Says what is wrong with a whole chain, which ended with `head` when it was written last."""
    walk = Walk(key)
    found = [fault for row in rows for fault in walk.along(row, attested.get(row.id))]
    return found if hmac.compare_digest(walk.head, head) else [*found, Fault(Wrong.CUT)]
