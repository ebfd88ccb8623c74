"""One device of a person counts no more, for instance that of a phone in other hands; the others go on."""

from bot.casework.desk import Desk
from bot.casework.watching import alarm
from bot.rules.identifiers import UserId
from bot.texts import Text
from storage.letters import OUR_KEYS, PAGE, Draft, LetterKind
from storage.postings import Errand, Posting


async def change(seen: Desk, person: UserId, device: str, *, out: bool) -> bool:
    """Takes a device out, or back in, and tells the coordinators; False where that is so already."""
    if ((person, device) in (await seen.tx.revocations.all()).devices) == out:
        return False
    if out:
        await seen.tx.revocations.revoke(person, device)
    else:
        await seen.tx.revocations.readmit(person, device)
    # Owed first, and so heard first: what the coordinators are told must not reach that device any more.
    await seen.tx.outbox.put(no_more_keys(person, device, gone=out), seen.now)
    await alarm(seen, Text.of("device-revoked", who=seen.who(person), gone="yes" if out else "no"))
    return True


def no_more_keys(person: UserId, device: str | None = None, *, gone: bool) -> Draft:
    """Owes it to our own keys that a device of a person, or all of theirs, counts no more, or again."""
    errand = Posting("", "", errand=Errand(person=person, device=device, gone=gone))
    return Draft(OUR_KEYS, errand, LetterKind.REVOCATION, urgency=PAGE)
