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


async def test_a_theme_gathers_the_meetings_that_speak_of_it(stage: Stage) -> None:
    await stage.say('!theme add #hosting "Hosting defenders"', CHAIR)
    await stage.say('!meeting plan "Shelter Cities #hosting" 11 December 14:00', CHAIR)
    await stage.say('!meeting plan "Autumn" 10 December 14:00', CHAIR)
    await stage.say('!meeting plan "Winter" 12 December 14:00', CHAIR)
    await stage.say("!agenda add Flats #hosting")
    shown = await stage.say("!theme show #hosting")
    assert "2 records" in shown
    assert "M-1" in shown
    assert "M-2" in shown
    assert "M-3" not in shown
    assert "#hosting Hosting defenders · 2" in await stage.say("!theme list")


async def test_a_meeting_bears_what_its_minutes_say_until_it_is_taken_back(stage: Stage) -> None:
    await stage.say("#startmeeting", CHAIR)
    said = stage.event_id()
    await stage.say("#info One flat is free #hosting", CHAIR)
    await stage.say("#info Two flats are free #hosting", CHAIR, event_id=said)
    shown = await stage.say("!theme show #hosting")
    assert "1" in shown
    assert shown.count("M-1") == 1
    await stage.delete(said, CHAIR)
    assert "M-1" in await stage.say("!theme show #hosting")
    await stage.say("!undo", CHAIR)
    assert "Nothing bears #hosting" in await stage.say("!theme show #hosting")


async def test_a_meeting_that_was_taken_back_bears_nothing(stage: Stage) -> None:
    planned = stage.event_id()
    await stage.say('!meeting plan "Shelter #hosting" 10 December 14:00', CHAIR, event_id=planned)
    await stage.edit(planned, '!meeting plan "Shelter #media" 10 December 14:00', CHAIR)
    assert "Nothing bears #hosting" in await stage.say("!theme show #hosting")
    assert "M-1" in await stage.say("!theme show #media")
    await stage.delete(planned, CHAIR)
    assert "Nothing bears #media" in await stage.say("!theme show #media")
