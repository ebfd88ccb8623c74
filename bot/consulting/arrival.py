"""A file was examined: the consultation opens, or its new version is told; or nothing changes, and why."""

from dataclasses import replace
from datetime import datetime

from bot.casework.desk import House
from bot.consulting.showing import announce, publish, ready, refresh
from bot.rules.consultations import (
    LARGEST_FILE,
    Consultation,
    ConsultationState,
    Document,
    Unusable,
    Version,
)
from bot.rules.identifiers import EventId
from bot.texts import Text, word
from bot.texts.lengths import size
from storage.connection import Cause
from storage.consultations import key
from storage.letters import Draft, Letter
from storage.postings import Posting
from storage.store import Transaction
from storage.undo import revert

_REGRETS = {
    Unusable.TOO_LARGE: "consult-file-too-large",
    Unusable.NO_FILE: "consult-file-none",
    Unusable.NOT_DECRYPTED: "consult-file-not-decrypted",
    Unusable.NOT_FETCHED: "consult-file-not-fetched",
}


async def examined(
    house: House, letter: Letter, found: Document | Unusable, tx: Transaction, now: datetime
) -> None:
    """Goes on with the consultation that a letter had a file examined for; one taken back stays so."""
    about, file = letter.about, letter.posting.answers_event
    consultation = await tx.consultations.get(about.group_id, about.number) if about is not None else None
    if consultation is None or consultation.state is ConsultationState.WITHDRAWN:
        return
    version = next((one for one in consultation.versions if one.file == file), None)
    if version is None or version.file is None:
        return
    tx.because(Cause(house.bot, EventId(f"examined {letter.id}"), consultation.room_id, now))
    if isinstance(found, Unusable):
        await _give_up(consultation, version, tx, now)
        await _regret(letter, version, Text.of(_REGRETS[found], most=size(LARGEST_FILE)), tx, now)
        return
    same = await _same(consultation, found, tx)
    if same is not None:
        await _give_up(consultation, version, tx, now)
        await _regret(letter, version, Text.of("consult-file-same", number=same), tx, now)
        return
    await tx.consultations.examined(consultation.group_id, version.file, found)
    if version == consultation.versions[0]:
        await publish(house, consultation, tx, now)
        return
    await announce(house, consultation, tx, now)
    await refresh(house, consultation, tx, now)


async def _same(consultation: Consultation, found: Document, tx: Transaction) -> int | None:
    """Finds the version that has the same content, to the byte."""
    for number, version in await ready(consultation, tx):
        document = await tx.consultations.document(consultation.group_id, version)
        if document is not None and document.sha256 == found.sha256:
            return number
    return None


async def _give_up(consultation: Consultation, version: Version, tx: Transaction, now: datetime) -> None:
    """Takes back what asked for the file: the consultation itself, or its new version."""
    mine = key(consultation)
    changes = [one for one in await tx.history.of_event(version.source_event) if one.record == mine]
    if version == consultation.versions[0]:
        for change in changes:
            await revert(tx, change, now)
        return
    left = tuple(one for one in consultation.versions if one != version)
    await tx.consultations.write(replace(consultation, versions=left))
    for change in changes:
        await tx.history.mark_undone(change, now)


async def _regret(letter: Letter, version: Version, regret: Text, tx: Transaction, now: datetime) -> None:
    errand = letter.posting.errand
    if errand is None or errand.asked_in is None or errand.language is None:
        return
    posting = Posting.of(word(errand.language, now, regret), answers_event=version.source_event)
    await tx.outbox.put(Draft(errand.asked_in, posting, about=letter.about), now)
