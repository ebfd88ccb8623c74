"""What the first meeting announced: the explanatory note goes round, and what is said of it comes back."""

from bot.demo.conversation import Scene, day

_NOTE = "note-explicative.txt"
_WORDS = (
    "Note explicative sur la plateforme d’appui à la société civile et aux défenseur·e·s des droits humains\n"
    "1. Objet\n2. Activités possibles\n3. Modalités de travail\n"
)


async def explanatory_note(scene: Scene) -> None:
    """Plays it; raises `bot.demo.person.NotHeard` when anything is not as it should be."""
    claire, anna, marc = (scene.cast[name] for name in ("claire", "anna", "marc"))
    file = await claire.share(scene.room, _NOTE, "text/plain", _WORDS.encode())
    line = f'!consultation ouvrir "Note explicative" jusqu’au {day(10)} à 18h #plateforme'
    post = await scene.then(
        claire.say(scene.room, line, reply_to=file),
        lambda heard: "Consultation C-1" in heard.body and _NOTE in heard.body,
    )
    await scene.then(
        anna.say(scene.room, "§2 : préciser l’accueil au Luxembourg", thread=post.event_id),
        "pour SOS Faim, §2",
    )
    await scene.then(marc.react(scene.room, post.event_id, "✅"), "rien à ajouter")
    await scene.said("claire", "!consultation état C-1", "2 sur 3 ont répondu")
    await scene.said("claire", "!consultation clore C-1", "est close, avec 1 commentaire")
    await scene.listener.expect("- **SOS Faim** (§2)", sender=scene.bot)
    await scene.listener.expect("C-1.odt", sender=scene.bot)
