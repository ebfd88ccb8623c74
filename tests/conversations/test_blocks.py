"""Several lines in one message: which of them went wrong."""

from bot.texts import Language
from storage.store import Store
from tests.cast import CHAIR
from tests.conversations.stage import Stage


async def test_in_a_block_what_is_refused_is_told_with_its_line(stage: Stage) -> None:
    said = await stage.say("!action Print it\n!action Write @Zoé\nthank you\n!agenda move 1 2", CHAIR)
    assert "“!action Write @Zoé”:\nI know nobody" in said
    assert "“!agenda move 1 2”:\nThe agenda is empty" in said
    assert "“!action Print it”" not in said
    assert "“" not in (await stage.say("!agenda move 1 2", CHAIR))


async def test_in_french_the_line_is_quoted_as_french_does(store: Store) -> None:
    stage = await Stage.set(store, Language.FR)
    said = await stage.say("!action Imprimer\n!odj enlever 4")
    assert "«\u00a0!odj enlever 4\u00a0»\u00a0:" in said
