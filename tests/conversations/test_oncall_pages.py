"""What the responders' pages show of who is on call is carried out, in each language."""

import re
from pathlib import Path

import pytest

from bot.rules.swaps import SwapState
from bot.texts import LANGUAGES, Language
from storage.store import Store
from tests.cast import ANNA, CHAIR, COORDINATION, MARC
from tests.conversations.oncall import ONCALL_ROOM, seen
from tests.conversations.stage import Stage

DOCS = Path(__file__).parents[2] / "docs"


def lines(language: Language) -> list[str]:
    """The block of a responders' page about the rota; the others of that family are about readiness."""
    page = (DOCS / f"responders.{language}.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    family = {"fr": "astreinte", "en": "oncall", "de": "bereitschaft", "lb": "bereetschaft"}[language]
    first, *_ = (block for block in blocks if block.startswith(f"!{family}"))
    typed: list[str] = first.splitlines()
    return typed


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_examples_do_what_the_page_says(store: Store, language: Language) -> None:
    stage = await Stage.set(store, language)
    await seen(stage)
    here, rota, backup, now, schedule, override, cancel, swap, accept, decline = lines(language)
    await stage.say(here, COORDINATION, ONCALL_ROOM)
    for line in (rota, backup, override):
        await stage.say(line, CHAIR, ONCALL_ROOM)
    assert "Anna Schmit" in await stage.say(now, ANNA, ONCALL_ROOM)
    assert "Marc Thill" in await stage.say(schedule, ANNA, ONCALL_ROOM)
    await stage.say(cancel, MARC, ONCALL_ROOM)
    await stage.say(swap, ANNA, ONCALL_ROOM)
    await stage.say(accept, MARC, ONCALL_ROOM)
    await stage.say(swap, ANNA, ONCALL_ROOM)
    await stage.say(decline, MARC, ONCALL_ROOM)
    async with store.transaction() as tx:
        group = await tx.oncall.group()
        assert group is not None
        roster = await tx.oncall.roster(group.id)
        swaps = await tx.oncall.swaps(group.id, tuple(SwapState))
    assert [(one.layer, one.people, one.days) for one in roster.rotas] == [
        (1, (ANNA, MARC), 7),
        (2, (MARC, ANNA), 14),
    ]
    first = roster.overrides[0]
    assert (first.person, f"{first.starts_at:%a %H:%M}", f"{first.ends_at:%a %H:%M}") == (
        MARC,
        "Fri 17:00",
        "Sun 19:00",
    )
    assert first.cancelled_at is not None
    assert [one.state for one in swaps] == [SwapState.ACCEPTED, SwapState.DECLINED]
