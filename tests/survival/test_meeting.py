"""A whole meeting in French, with the bot killed twice in the middle: nothing is lost, nothing doubled."""

from bot.demo.person import Person
from tests.bots import Bots
from tests.downloads import file_of
from tests.people import People

LINES = (
    "!réunion ouvrir",
    "!point Modalités de travail",
    "!info Le groupe se réunit périodiquement",
    "!décision Le groupe se réunit tous les 3-4 mois",
    "!action Préparer la note explicative",
    "!point Accueil",
    "#info Le modèle des « Shelter Cities »",
    "!action Recenser les possibilités d’accueil",
    "!réunion clore",
)


async def answered(person: Person, event: str, bot: str) -> None:
    """Waits for the answer to a message."""
    await person.expect(lambda heard: heard.in_reply_to == event, sender=bot)


async def test_a_meeting_survives_two_kills(people: People, bots: Bots) -> None:
    claire = await people("Claire Weber")
    vigie = await bots(bot={"language": "fr"})
    await vigie.start()
    room = await claire.create_room("Groupe de travail", [vigie.user_id])
    await claire.with_(room, vigie.user_id)
    typed: list[str] = []
    for place, line in enumerate(LINES):
        typed.append(await claire.say(room, line))
        if place in {3, 7}:
            # While the command is under way, wherever it is just then.
            await vigie.kill()
            await vigie.start()
    for event in typed:
        await answered(claire, event, vigie.user_id)
    await claire.say(room, "!compte-rendu M-1")
    minutes = (await claire.expect("# Compte rendu M-1", sender=vigie.user_id)).body
    for words in ("se réunit périodiquement", "Shelter Cities"):
        assert minutes.count(words) == 1
    assert minutes.count("**D-1**") == 2
    assert minutes.count("**A-1**") == minutes.count("**A-2**") == 2
    assert minutes.index("### 1. Modalités") < minutes.index("**A-1**") < minutes.index("### 2. Accueil")
    for event in typed:
        answers = [one for one in claire.heard if one.in_reply_to == event and one.sender == vigie.user_id]
        assert len(answers) == 1, [one.body for one in answers]
    for name, start in (("M-1.pdf", b"%PDF-"), ("M-1.odt", b"PK"), ("M-1.html", b"<!DOCTYPE html>")):
        heard = await claire.expect(name, sender=vigie.user_id)
        assert heard.decrypted
        assert (await file_of(claire, heard)).startswith(start)
        assert sum(one.body == name for one in claire.heard) == 1
