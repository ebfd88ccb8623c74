"""The words about dates in French."""

from bot.rules.dates.lexicon import (
    BEFORE,
    DATE,
    DATE_HOUR_OR_COUNT,
    DATE_OR_HOUR,
    IN_WORDS,
    SIGNS,
    UNTIL,
    UNTIL_THE,
    ZONES,
    End,
    Lexicon,
    Part,
    Unit,
    Which,
    meant,
    numbered,
    plain,
)

FRENCH = Lexicon(
    language="fr",
    months=numbered(
        "janvier,février,mars,avril|d'avril,mai,juin,juillet,août|aout|d'août,septembre,octobre|d'octobre,"
        "novembre,décembre",
        1,
    ),
    short_months=numbered("janv|jan,févr|fév,,avr,,,juil,,sept|sep,oct,nov,déc", 1),
    weekdays=numbered("lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche", 0),
    short_weekdays=numbered("lun,mar,mer,jeu,ven,sam,dim", 0),
    standing=frozenset(),
    homonyms=frozenset(("jeu", "mer")),
    days=meant(
        (-2, "avant-hier|avant hier"),
        (-1, "hier"),
        (0, "aujourd'hui|aujourdhui|aujourd hui|ce jour"),
        (1, "demain"),
        (2, "après-demain|après demain"),
    ),
    day_parts=meant(
        (Part.MORNING, "ce matin"),
        (Part.AFTERNOON, "cet après-midi|cette après-midi|cet après midi|cet aprem"),
        (Part.EVENING, "ce soir"),
    ),
    parts=meant(
        (Part.MORNING, "matin|au matin|le matin|dans la matinée|en matinée"),
        (Part.AFTERNOON, "après-midi|après midi|l'après-midi|dans l'après-midi|aprem"),
        (Part.EVENING, "soir|au soir|le soir|dans la soirée|en soirée"),
    ),
    hour_parts=meant(
        (Part.MORNING, "du matin|le matin"),
        (Part.AFTERNOON, "de l'après-midi|l'après-midi|de l'aprem"),
        (Part.EVENING, "du soir|le soir"),
        (Part.NIGHT, "de la nuit"),
    ),
    at=plain("à"),
    noon=plain("midi"),
    midnight=plain("minuit"),
    hours=plain("h|heure|heures"),
    quarters=meant((30, "et demie|et demi"), (15, "et quart|un quart"), (-15, "moins le quart|moins quart")),
    meridiem=meant(),
    oclock=plain(""),
    articles=plain("le|au"),
    weekday_articles=plain(""),
    before_weekday=meant((Which.THIS, "ce"), (Which.NEXT, "prochain|le prochain|au prochain")),
    after_weekday=meant((Which.NEXT, "prochain|qui vient"), (Which.LAST, "dernier|passé")),
    weeks=meant(
        (0, "de cette semaine|cette semaine"),
        (1, "de la semaine prochaine|la semaine prochaine|semaine prochaine"),
    ),
    ahead=plain("dans"),
    units=meant(
        (Unit.MINUTE, "minute|minutes|min|mn"),
        (Unit.HOUR, "heure|heures|h"),
        (Unit.DAY, "jour|jours|j"),
        (Unit.WEEK, "semaine|semaines|sem"),
        (Unit.MONTH, "mois"),
        (Unit.YEAR, "an|ans|année|années"),
    ),
    numbers=numbered(
        "deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize,dix-sept,"
        "dix-huit,dix-neuf,vingt,vingt et un|vingt-et-un,vingt-deux,vingt-trois,vingt-quatre",
        2,
    ),
    single=meant((1, "un|une")),
    halves=meant(
        (30, "demi-heure|une demi-heure|demie heure|une demie heure|une demi heure"),
        (15, "quart d'heure|un quart d'heure"),
        (45, "trois quarts d'heure"),
    ),
    plus=plain("et"),
    ends=meant(
        (End.THIS_MONTH, "fin du mois|la fin du mois|à la fin du mois|fin de mois|fin de ce mois"),
        (End.THIS_MONTH, "la fin de ce mois"),
        (End.NEXT_MONTH, "fin du mois prochain|la fin du mois prochain|à la fin du mois prochain"),
        (
            End.THIS_YEAR,
            "fin de l'année|la fin de l'année|à la fin de l'année|fin d'année|fin de cette année",
        ),
    ),
    end_of=plain(
        "fin|fin de|la fin de|à la fin de|fin du mois de|la fin du mois de|fin du mois|la fin du mois"
    ),
    ordinals=plain("er|e|ème|eme"),
    first=plain("premier"),
    month_of=plain(""),
    origins=plain("de|du|entre|entre le|depuis|depuis le|dès"),
    spoilers=plain(
        "en huit|en quinze|suivant|suivante|d'après|d'avant|prochain|prochaine|dernier|dernière|"
        "ouvrables|ouvrés|et demi|et demie|moins|trente|quarante-cinq|de l'année prochaine|"
        "l'année prochaine|de l'an prochain|l'an prochain|"
        "de l'année dernière|heure|heures|ou plus tard|ou avant|" + ZONES
    ),
    connectors=plain(
        "ou|et|à|au|de|du|en|jusqu'à|jusqu'au|avant|avant le|après|après le|vers|dès|environ|entre|puis|"
        "à partir de|à partir du|" + SIGNS
    ),
    markers=meant(
        (BEFORE, "avant"),
        (UNTIL, "jusqu'à|jusque"),
        (DATE_OR_HOUR, "d'ici à|au plus tard|au plus tard le|pas plus tard que"),
        (DATE_OR_HOUR, "échéance|échéance au|échéance le|date limite|délai"),
        (DATE_HOUR_OR_COUNT, "d'ici|d'ici le|d'ici au"),
        (UNTIL_THE, "jusqu'au"),
        (DATE, "pour le|pour ce"),
        (IN_WORDS, "pour"),
    ),
    idioms={8: 7, 15: 14},
    dotted=True,
)
