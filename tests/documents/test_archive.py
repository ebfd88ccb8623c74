"""Exports are read strictly: what is wrong is named by its place, never by its words."""

import contextlib
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.cli.importing import CannotImport, Tried, attempt
from bot.documents.archive import Archive, NotAnArchive, read, schema, written
from bot.documents.archive_checks import check
from storage.store import Transaction
from tests.conversations.stage import Stage
from tests.conversations.test_export import DOCS, exported, lived
from tests.storage.opening import CAUSE, NOW, opened


@pytest.fixture(scope="module")
async def export(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The export of a group that has lived."""
    async with opened(tmp_path_factory.mktemp("origin")) as store:
        stage = await Stage.set(store)
        await lived(stage)
        return (await exported(stage))["json"]


def _changed(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    def changed(data: bytes) -> bytes:
        tree = json.loads(data)
        change(tree)
        return json.dumps(tree).encode()

    return changed


BAD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut in half": (lambda data: data[: len(data) // 2], "is no whole JSON file; was it cut short?"),
    "empty": (lambda _: b"", "is no whole JSON file"),
    "something else": (lambda _: b'{"format": "sparrow"}', "is no export of a group"),
    "not UTF-8": (lambda _: b'{"format": "\xff"}', "is no whole JSON file"),
    "nested without end": (lambda _: b"[" * 200_000, "is no whole JSON file"),
    "of a newer schema": (
        _changed(lambda tree: tree.update(version=2)),
        "was written by a newer vigie (schema 2, here 1)",
    ),
    "with another group's id": (
        _changed(lambda tree: tree["actions"][1].update(group_id=7)),
        "$.actions[1].group_id says that it belongs to another group",
    ),
    "with a reference to another group's record": (
        _changed(lambda tree: tree["decisions"][0]["decision"].update(supersedes=77)),
        "$.decisions[0].decision.supersedes names what is not in this file",
    ),
    "with a step of a record that is not there": (
        _changed(lambda tree: tree["history"][3].update(number=909)),
        "$.history[3].number names what is not in this file",
    ),
    "with a number twice": (
        _changed(lambda tree: tree["actions"].append(tree["actions"][0])),
        "$.actions[0] stands there twice",
    ),
    "with a vote twice": (
        _changed(lambda tree: tree["decisions"][1]["votes"].append(tree["decisions"][1]["votes"][0])),
        "$.decisions[1].votes[0] stands there twice",
    ),
    "with a number above the last": (
        _changed(lambda tree: tree["group"]["numbers"].update(action=1)),
        "$.actions[1] has a number that $.group.numbers.action does not know",
    ),
    "of a wrong type": (
        _changed(lambda tree: tree["actions"][0].update(text=["kestrel"])),
        "$.actions[0].text has the wrong type",
    ),
    "with a word nobody knows": (
        _changed(lambda tree: tree["actions"][0].update(state="kestrel")),
        "$.actions[0].state is none of the words that are known there",
    ),
    "with a field nobody knows": (
        _changed(lambda tree: tree["actions"][0].update(kestrel="kestrel")),
        "$.actions[0].* is not known to this vigie",
    ),
    "without a field": (
        _changed(lambda tree: tree["actions"][0].pop("text")),
        "$.actions[0].text is missing",
    ),
    "with an instant without a zone": (
        _changed(lambda tree: tree["actions"][0].update(created_at="2026-11-23T09:00:00")),
        "$.actions[0].created_at is no instant with a zone",
    ),
    "with an instant far away": (
        _changed(lambda tree: tree["actions"][0].update(created_at="0001-01-01T00:00:00Z")),
        "$.actions[0].created_at is too far away",
    ),
    "with a recurrence that is none": (
        _changed(lambda tree: tree["meetings"][0]["meeting"]["series"].update(rule="FREQ=SECONDLY")),
        "$.meetings[0].meeting.series is no recurrence",
    ),
    "with a recurrence nobody understands": (
        _changed(lambda tree: tree["meetings"][0]["meeting"]["series"].update(rule="FREQ=MONTHLY;kestrel")),
        "$.meetings[0].meeting.series is no recurrence",
    ),
    "with a comment on nothing": (
        _changed(lambda tree: tree["comments"][0].update(consultation=77)),
        "$.comments[0].consultation names what is not in this file",
    ),
    "with a consultation about nothing": (
        _changed(lambda tree: tree["consultations"][1]["consultation"].update(versions=[])),
        "$.consultations[1].consultation.versions is empty",
    ),
    "with a file that is no version": (
        _changed(lambda tree: tree["consultations"][0]["documents"][0].update(file="$kestrel")),
        "$.consultations[0].documents[0].file names what is not in this file",
    ),
    "with a reminder without end": (
        _changed(lambda tree: tree["reminders"][0]["series"].update(until="2199-01-01T00:00:00")),
        "$.reminders[0].series is no recurrence",
    ),
    "with another group's reminder": (
        _changed(lambda tree: tree["reminders"][0].update(group_id=7)),
        "$.reminders[0].group_id says that it belongs to another group",
    ),
    "with a zone nobody knows": (
        _changed(lambda tree: tree["meetings"][0]["meeting"].update(zone="Kestrel/Nest")),
        "$.meetings[0].meeting.zone is no time zone that is known here",
    ),
}


@pytest.mark.parametrize("kind", BAD)
async def test_a_bad_file_is_named_by_place_and_without_its_words(kind: str, export: bytes) -> None:
    spoil, why = BAD[kind]
    with pytest.raises(NotAnArchive) as refused:
        check(read(spoil(export)))
    assert why in str(refused.value)
    assert "\n" not in str(refused.value)
    for words in ("kestrel", "Draft the note", "SOS Faim", "@anna", "sparrow"):
        assert words not in str(refused.value)
    assert refused.value.__cause__ is None


async def test_an_export_is_read_as_it_was_written(export: bytes) -> None:
    archive = read(export)
    check(archive)
    assert written(archive) == export


async def test_the_schema_that_is_published_is_that_of_this_version() -> None:
    assert json.loads((DOCS / "export.schema.json").read_text(encoding="utf-8")) == schema()


ODD: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    10**30,
    1.5,
    "",
    "kestrel" * 99,
    "\x00",
    "@kestrel:nest",
    "9999-12-31T23:59:59Z",
    "2026-11-23T09:00:00",
    "PT5M",
    "-P1D",
    "P99999D",
    [],
    {},
    ["kestrel"],
)


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Goes through the places of everything that is no object or list."""
    if not isinstance(value, dict | list):
        yield path
        return
    for key, one in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _leaves(one, (*path, key))


async def test_whatever_is_changed_in_a_file_it_is_refused_or_restores(export: bytes, tmp_path: Path) -> None:
    chance = random.Random(7)
    tree = json.loads(export)
    leaves = list(_leaves(tree))
    refused: list[str] = []
    async with opened(tmp_path) as store:
        for _ in range(150):
            changed = json.loads(export)
            *way, last = chance.choice(leaves)
            place = changed
            for step in way:
                place = place[step]
            place[last] = chance.choice(ODD)
            try:
                archive = read(json.dumps(changed).encode())
                check(archive)
                async with store.transaction() as tx, tx.attempt():
                    await keep_and_drop(archive, tx)
            except (NotAnArchive, CannotImport) as why:
                refused.append(str(why))
    assert 50 < len(refused) < 150
    assert not any("kestrel" in why for why in refused)


async def keep_and_drop(archive: Archive, tx: Transaction) -> None:
    """Tries an archive as an import does."""
    tx.because(CAUSE)
    with contextlib.suppress(Tried):
        async with tx.attempt():
            await attempt(archive, tx, NOW)
