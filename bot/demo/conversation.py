"""The working group's first meeting typed into a room: its decisions and next steps, as recorded."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date

from bot.demo.heard import Heard
from bot.demo.person import Person
from bot.texts import Language
from bot.texts.localising import Form, shown_day

Match = Callable[[Heard], bool]


@dataclass(frozen=True, slots=True)
class Scene:
    """The room, who plays in it, and the one whose client shows it."""

    room: str
    bot: str
    cast: Mapping[str, Person]
    listener: Person

    async def said(self, who: str, text: str, *answers: str) -> Heard:
        """Has somebody say something; every part of the answer must come, or `NotHeard` is raised."""
        mark = self.listener.mark()
        event_id = await self.cast[who].say(self.room, text)

        def answered(heard: Heard) -> bool:
            return heard.in_reply_to == event_id and all(part in heard.body for part in answers)

        return await self.listener.expect(answered, sender=self.bot, after=mark)

    async def then(self, act: Awaitable[object], match: str | Match) -> Heard:
        """Does something without words and waits for what the bot makes of it."""
        mark = self.listener.mark()
        await act
        return await self.listener.expect(match, sender=self.bot, after=mark)


def day(ahead: int) -> str:
    """Writes a day as people do in French, so many days from today."""
    return str(format_date(date.today() + timedelta(days=ahead), "d MMMM y", locale="fr"))  # noqa: DTZ011


async def first_meeting(scene: Scene) -> None:
    """Plays it; raises `bot.demo.person.NotHeard` when anything is not as it should be."""
    await themes(scene)
    await planning(scene)
    await opening(scene)
    await ways_of_working(scene)
    await accueil(scene)
    await priorities(scene)
    await closing(scene)
    await scene.said("marc", "!acton liste", "!action")
    await scene.said("marc", "!action liste", "A-1", "A-2", "A-4")


async def themes(scene: Scene) -> None:
    """The commitment's pillars and priorities, and who is there for whom."""
    await scene.said(
        "claire",
        '!thème ajouter #femmes "Femmes défenseuses"\n'
        '!thème ajouter #groupes "Défenseurs issus de groupes vulnérables ou les défendant"\n'
        '!thème ajouter #medias "Liberté des médias"\n'
        '!thème ajouter #accueil "Accueil des défenseur·e·s (« Shelter Cities »)"\n'
        '!thème ajouter #plaidoyer "Plaidoyer de la société civile et plaidoyer diplomatique"\n'
        '!thème ajouter #communication "Communication stratégique et sensibilisation"\n'
        '!thème ajouter #securite "Sécurité physique, informatique et juridique"',
        "#femmes",
        "#securite",
    )
    await scene.said(
        "claire",
        '!groupe organisation @Claire "Ministère des Affaires étrangères"\n'
        '!groupe organisation @Anna "SOS Faim"\n'
        '!groupe organisation @Marc "Université du Luxembourg"',
        "SOS Faim",
    )


async def planning(scene: Scene) -> None:
    """The meeting is planned, its agenda gathered, and whoever cannot come says so."""
    await scene.said(
        "claire",
        f'!réunion planifier "Première réunion du groupe de travail" {day(1)} à 14h pendant 2h '
        "à la Maison de l’Europe tous les 3 mois",
        "M-1",
        "Ensuite",
    )
    await scene.said(
        "claire",
        "!odj ajouter Modalités de travail [20 min]\n"
        "!odj ajouter Accueil des défenseur·e·s [30 min] @Anna\n"
        "!odj ajouter Priorités thématiques\n"
        "!odj ajouter Communication stratégique",
        "4. Communication stratégique",
    )
    await scene.said("marc", "!présence non M-1 en mission à Genève", "ne vient pas")


async def opening(scene: Scene) -> None:
    """The chair opens the meeting; who is there says so."""
    await scene.said("claire", "!réunion ouvrir M-1", "est ouverte", "1. Modalités de travail")
    await scene.said("anna", "PRESENT+", "présence notée")
    await scene.said("nora", "PRESENT+", "présence notée")


async def ways_of_working(scene: Scene) -> None:
    """The first item: decisions and next steps fall under it."""
    await scene.said("claire", "!point 1", "Modalités de travail")
    await scene.said(
        "claire",
        "!décision Le groupe de travail se réunit périodiquement, tous les 3-4 mois",
        "D-1",
        "adoptée",
    )
    await scene.said(
        "claire",
        "!décision Mise en place d’une plateforme électronique de collaboration sur base d’outils existants "
        "#plateforme",
        "D-2",
        "#plateforme",
    )
    await scene.said(
        "claire",
        f"!action Préparer la note explicative sur la plateforme @Claire avant le {day(30)} #plateforme\n"
        f"!action Partager la note explicative pour consultation @Claire avant le {day(45)} #consultation\n"
        f"!action Établir le calendrier des prochaines étapes @Nora d’ici le {day(14)}",
        "A-1",
        "A-2",
        "A-3",
        "Nora Weis",
        shown_day(date.today() + timedelta(days=14), Form.FULL, Language.FR),  # noqa: DTZ011
    )


async def accueil(scene: Scene) -> None:
    """An action item whose message is corrected, and one that is done by a reaction."""
    anna = scene.cast["anna"]
    await scene.said("claire", "!point 2", "Accueil des défenseur·e·s")
    await scene.said(
        "anna", "!info Le modèle néerlandais des « Shelter Cities » sert d’inspiration", "Noté sous"
    )
    answer = await scene.said(
        "anna", "!action Recencer les possibilités d’acceuil au Luxembourg @Anna #accueil", "A-4"
    )
    corrected = (
        "!action Recenser les possibilités d’accueil au Luxembourg (« Shelter Cities ») @Anna #accueil"
    )
    event_id = answer.in_reply_to or ""
    await scene.then(
        anna.edit(scene.room, event_id, corrected),
        lambda heard: heard.replaces == answer.event_id and "Shelter Cities" in heard.body,
    )
    done = await scene.said("nora", "!action montrer A-3", "A-3", "Nora Weis")
    await scene.then(scene.cast["nora"].react(scene.room, done.event_id, "✅"), "A-3 est faite")


async def priorities(scene: Scene) -> None:
    """A proposal, voted upon in the poll and by reaction, and adopted by the chair."""
    await scene.said("claire", "!point 3", "Priorités thématiques")
    await scene.said(
        "nora", "#info La situation des femmes défenseuses est particulièrement difficile", "Noté sous"
    )
    proposal = await scene.said(
        "anna",
        "!décision proposer Première priorité thématique : la situation des femmes défenseuses "
        f"jusqu’au {day(7)} à 18h règle:majorité",
        "D-3",
    )
    poll = await scene.listener.expect(lambda heard: heard.type.endswith("poll.start"), sender=scene.bot)
    await scene.then(
        scene.cast["marc"].vote(scene.room, poll.event_id, "yes"),
        lambda heard: heard.replaces == proposal.event_id and "👍 1" in heard.body,
    )
    await scene.then(
        scene.cast["nora"].react(scene.room, proposal.event_id, "👍"),
        lambda heard: heard.replaces == proposal.event_id and "👍 2" in heard.body,
    )
    await scene.said("claire", "!décision adopter D-3", "D-3", "adoptée")


async def closing(scene: Scene) -> None:
    """The meeting is closed, and its minutes come in the room and as files."""
    await scene.said("claire", "!réunion clore", "est close", "Un point non traité", "Prochaine réunion")
    await scene.said("nora", "!compte-rendu M-1", "Compte rendu de M-1")
    await scene.listener.expect("### 1. Modalités de travail", sender=scene.bot)
    for name in ("M-1.pdf", "M-1.odt", "M-1.html"):
        await scene.listener.expect(name, sender=scene.bot)
    await scene.said("claire", "!compte-rendu approuver M-1", "est approuvé")
    await scene.said("nora", "!calendrier", "prochaines étapes")
    await scene.listener.expect("calendar.ics", sender=scene.bot)
