"""A consultation as its group sees it: a post in the room, kept true, below which people comment."""

from datetime import datetime

from bot.casework.desk import House
from bot.rules.consultations import Consultation, ConsultationState, Version
from bot.rules.identifiers import RoomId
from bot.rules.links import LONGEST_LINK
from bot.texts import Language, Moment, Quote, Text, Who, word
from bot.texts.lengths import size
from storage.compilations import standing_of
from storage.consultations import key, post_key
from storage.letters import FILES, POSTING, Draft, LetterKind
from storage.postings import Errand, Posting
from storage.store import Transaction


async def publish(house: House, consultation: Consultation, tx: Transaction, now: datetime) -> None:
    """Shows a consultation to its group, in the room and language it has now."""
    await _post(house, consultation, await _texts(house, consultation, tx), tx, now)


async def announce(house: House, consultation: Consultation, tx: Transaction, now: datetime) -> None:
    """Tells the group that there is a new version of the document."""
    number, version = (await ready(consultation, tx))[-1]
    head = Text.of(
        "consult-new-version",
        reference=consultation.reference,
        title=Quote(consultation.title),
        number=number,
    )
    document = await document_lines(consultation, number, version, tx)
    until = Text.of("consult-until", at=Moment(consultation.closes_at, consultation.zone))
    await _post(house, consultation, (head, *document, until), tx, now)


async def refresh(house: House, consultation: Consultation, tx: Transaction, now: datetime) -> None:
    """Rewords what shows a consultation to its group as it is now; nothing where it was not shown yet."""
    posts = await tx.consultations.posts(consultation)
    if not posts:
        return
    texts = await _texts(house, consultation, tx)
    posting = Posting.of(word(await language_of(house, consultation, tx), now, *texts))
    draft = Draft(posts[0].room_id, posting, urgency=POSTING, about=post_key(consultation))
    await tx.outbox.put_edit(posts[0].id, draft, now)


async def ready(consultation: Consultation, tx: Transaction) -> list[tuple[int, Version]]:
    """Lists the versions whose document is known, with their numbers; the others are being examined."""
    return [
        (number, version)
        for number, version in enumerate(consultation.versions, 1)
        if version.link is not None or await tx.consultations.document(consultation.group_id, version)
    ]


async def document_lines(
    consultation: Consultation, number: int, version: Version, tx: Transaction
) -> tuple[Text, ...]:
    """Says what a version is: the link or the file, from whom, when, and what the file hashes to."""
    document = await tx.consultations.document(consultation.group_id, version)
    standing = await standing_of(consultation, tx)
    name = document.name if document is not None else version.link
    shown = Text.of(
        "consult-document",
        number=number,
        what=Quote(name or "", LONGEST_LINK),
        size=Text.of("consult-size", size=size(document.size)) if document is not None else "",
        who=Who(version.by, standing.name(version.by)),
        at=Moment(version.at, consultation.zone, brief=True),
    )
    if document is None:
        return (shown,)
    return shown, Text.of("consult-fingerprint", hash=document.sha256)


def examination(consultation: Consultation, version: Version, language: Language) -> Draft:
    """Makes the letter that has the file of a version examined; what comes of it is told in that language."""
    place = f"{FILES}-{consultation.group_id}-{consultation.number}"
    errand = Errand(child=version.file_room, asked_in=consultation.room_id, language=language)
    posting = Posting("", "", answers_event=version.file, errand=errand)
    return Draft(RoomId(place), posting, LetterKind.EXAMINATION, about=key(consultation))


async def language_of(house: House, consultation: Consultation, tx: Transaction) -> Language:
    """Gives the language of a consultation's group."""
    group = await tx.groups.get(consultation.group_id)
    return house.language_of(group.language)


async def _post(
    house: House, consultation: Consultation, texts: tuple[Text, ...], tx: Transaction, now: datetime
) -> None:
    group = await tx.groups.get(consultation.group_id)
    posting = Posting.of(word(house.language_of(group.language), now, *texts))
    await tx.outbox.put(Draft(group.room_id, posting, urgency=POSTING, about=post_key(consultation)), now)


async def _texts(house: House, consultation: Consultation, tx: Transaction) -> tuple[Text, ...]:
    head = Text.of(
        "consult-post",
        reference=consultation.reference,
        title=Quote(consultation.title),
        state=consultation.state.value,
    )
    versions = await ready(consultation, tx)
    document = await document_lines(consultation, *versions[-1], tx) if versions else ()
    until = Text.of("consult-until", at=Moment(consultation.closes_at, consultation.zone))
    if consultation.state is not ConsultationState.OPEN:
        return (head, *document, until)
    how = Text.of("consult-how", reference=consultation.reference, prefix=Quote(house.prefix))
    return (head, *document, until, how)
