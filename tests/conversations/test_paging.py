"""Pages outside Matrix: what they say, to whom, in which language."""

import pytest

from bot.casework.outside import page_outside
from bot.rules.identifiers import UserId
from bot.rules.paging import PagerKind, Pagers, Target
from bot.texts import Language
from storage.letters import PAGE, Letter, LetterKind
from tests.cast import ANNA, CHAIR, MARC, PRIVATE_ROOM
from tests.conversations.stage import Stage

MAIL, PHONE = Target.of(PagerKind.MAIL, "anna"), Target.of(PagerKind.WEBHOOK, "marc")
ALL = Target.of(PagerKind.WEBHOOK, "all")
PAGERS = Pagers(((ANNA, MAIL), (MARC, PHONE), (None, ALL)))
SENTENCES = {
    Language.FR: "Vigie\u00a0: un dossier vous attend, ouvrez le salon d’astreinte.",
    Language.EN: "Vigie: a case needs you, open the on-call room.",
    Language.DE: "Vigie: Ein Fall braucht Sie, öffnen Sie den Bereitschaftsraum.",
    Language.LB: "Vigie: E Fall brauch Iech, maacht de Bereetschaftsraum op.",
}


async def paged(stage: Stage, *people: UserId, language: Language = Language.FR) -> dict[Target, Letter]:
    """Pages people, and gives what was posted to each pager."""
    async with stage.store.transaction() as tx:
        targets = await page_outside(PAGERS, people, language, tx, stage.clock())
    letters = {letter.room_id: letter for letter in await stage.post()}
    assert set(letters) == {target.room_id for target in targets}
    return {target: letters[target.room_id] for target in targets}


@pytest.mark.parametrize("language", list(Language))
async def test_a_page_is_the_same_sentence_whatever_happened(stage: Stage, language: Language) -> None:
    for letter in (await paged(stage, MARC, language=language)).values():
        assert letter.posting.body == SENTENCES[language]
        assert letter.urgency == PAGE
        assert letter.posting.rings == ()


async def test_each_pager_gets_its_kind_of_letter_once(stage: Stage) -> None:
    letters = await paged(stage, ANNA, MARC, ANNA, CHAIR)
    assert {target: letter.kind for target, letter in letters.items()} == {
        MAIL: LetterKind.MAIL,
        PHONE: LetterKind.WEBHOOK,
        ALL: LetterKind.WEBHOOK,
    }


async def test_ones_own_pager_speaks_the_language_one_chose(stage: Stage) -> None:
    await stage.say("language lb", room=PRIVATE_ROOM)
    letters = await paged(stage, ANNA, MARC)
    assert letters[MAIL].posting.body == SENTENCES[Language.LB]
    assert letters[PHONE].posting.body == SENTENCES[Language.FR]
    assert letters[ALL].posting.body == SENTENCES[Language.FR]


async def test_who_has_no_pager_is_told_to_whoever_asked(stage: Stage) -> None:
    async with stage.store.transaction() as tx:
        only_anna = Pagers(((ANNA, MAIL),))
        assert await page_outside(only_anna, [CHAIR], Language.EN, tx, stage.clock()) == ()
    assert await stage.post() == []


async def test_a_page_that_is_owed_already_serves_for_the_next_one_too(stage: Stage) -> None:
    for _ in range(3):
        async with stage.store.transaction() as tx:
            assert await page_outside(PAGERS, [ANNA], Language.EN, tx, stage.clock()) == (MAIL, ALL)
    assert len(await stage.post()) == 2
    assert len(await paged(stage, ANNA)) == 2


async def test_the_page_of_a_drill_says_so_and_serves_for_no_other(stage: Stage) -> None:
    async with stage.store.transaction() as tx:
        for drill in (True, True, False, False):
            await page_outside(PAGERS, [ANNA], Language.EN, tx, stage.clock(), drill=drill)
    bodies = [letter.posting.body for letter in await stage.post()]
    assert len(bodies) == 4
    assert sum("this is a drill" in body for body in bodies) == 2
    assert bodies.count(SENTENCES[Language.EN]) == 2
