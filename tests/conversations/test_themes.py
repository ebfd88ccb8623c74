"""Themes, and all that bears them."""

from tests.cast import ANNA, CHAIR
from tests.conversations.stage import Stage


async def test_a_theme_gathers_what_bears_its_tag(stage: Stage) -> None:
    await stage.say('!theme add #hosting "Hosting defenders"', CHAIR)
    await stage.say("!action Find a flat @me #hosting")
    await stage.say("!decision We follow the Shelter Cities #Hosting", CHAIR)
    await stage.say("!action Something else #media")
    shown = await stage.say("!theme show #HOSTING")
    assert "#hosting Hosting defenders · 2 records" in shown
    assert "⚖️ D-1" in shown
    assert "📌 A-1" in shown
    assert "A-2" not in shown


async def test_a_tag_without_a_title_is_shown_as_well(stage: Stage) -> None:
    await stage.say("!action Write to the press #media")
    assert "A-1" in await stage.say("!theme show #media")
    assert "Nothing bears #nothing" in await stage.say("!theme show #nothing")


async def test_themes_are_listed_with_how_much_bears_them(stage: Stage) -> None:
    await stage.say('!thème ajouter #accueil "Accueil des défenseurs"\n!theme add #media Free media', CHAIR)
    await stage.say("!action Find a flat #accueil")
    listed = await stage.say("!theme list")
    assert "2 themes" in listed
    assert "#accueil Accueil des défenseurs · 1" in listed
    assert "#media Free media" in listed


async def test_a_theme_gets_another_title_and_goes(stage: Stage) -> None:
    await stage.say('!theme add #media "Media"', CHAIR)
    await stage.say('!theme add #media "Free media"', CHAIR)
    assert [theme.title for theme in (await stage.group()).themes.values()] == ["Free media"]
    assert "no longer on the list" in await stage.say("!theme remove #media", CHAIR)
    assert "no theme yet" in await stage.say("!theme list")


async def test_a_member_adds_no_theme(stage: Stage) -> None:
    assert "Only the chair" in await stage.say('!theme add #media "Free media"', ANNA)
    assert (await stage.group()).themes == {}


async def test_an_accent_makes_no_other_theme(stage: Stage) -> None:
    await stage.say('!theme add #sécurité "Security"', CHAIR)
    await stage.say("!action Check the locks #securite")
    assert "1" in await stage.say("!theme list")
    assert "A-1" in await stage.say("!theme show #SÉCURITÉ")
