"""The words of dates in four languages, folded: no case, no accents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    today: str
    tomorrow: str
    after_tomorrow: str
    next_before: str
    next_after: str
    in_: str
    minutes: str
    hours: str
    days: str
    weeks: str
    months_span: str
    years: str
    at: str
    oclock: str
    noon: str
    midnight: str
    articles: str
    ordinal: str
    end_of_month: str
    markers: frozenset[str]
    numbers: tuple[tuple[str, int], ...]


FR = DateWords(
    ("lundi|lun", "mardi|mar", "mercredi|mer", "jeudi|jeu", "vendredi|ven", "samedi|sam", "dimanche|dim"),
    (
        "janvier|janv|jan",
        "fevrier|fevr|fev",
        "mars",
        "avril|avr",
        "mai",
        "juin",
        "juillet|juil",
        "aout",
        "septembre|sept|sep",
        "octobre|oct",
        "novembre|nov",
        "decembre|dec",
    ),
    "aujourd'hui|aujourdhui",
    "demain",
    "apres-demain|apres demain",
    "prochain",
    "prochaine?|qui vient",
    "dans|d'ici",
    "minutes?|min|mn",
    "heures?|h",
    "jours?|j",
    "semaines?|sem",
    "mois",
    "ans?|annees?",
    "a|vers",
    "h|heures?",
    "midi",
    "minuit",
    "le|la|ce|au|du",
    "er",
    "fin du mois|la fin du mois|fin de mois",
    frozenset({"avant", "pour", "d'ici", "jusqu'au", "jusqu'a", "echeance"}),
    (("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("dix", 10)),
)
EN = DateWords(
    (
        "monday|mon",
        "tuesday|tues|tue",
        "wednesday|wed",
        "thursday|thurs|thur|thu",
        "friday|fri",
        "saturday|sat",
        "sunday|sun",
    ),
    (
        "january|jan",
        "february|feb",
        "march|mar",
        "april|apr",
        "may",
        "june|jun",
        "july|jul",
        "august|aug",
        "september|sept|sep",
        "october|oct",
        "november|nov",
        "december|dec",
    ),
    "today",
    "tomorrow",
    "day after tomorrow",
    "next|coming",
    "next",
    "in",
    "minutes?|mins?",
    "hours?|hrs?|h",
    "days?",
    "weeks?",
    "months?",
    "years?",
    "at",
    "o'clock|h",
    "noon|midday",
    "midnight",
    "the|on|this",
    "st|nd|rd|th",
    "end of month|end of the month|the end of the month",
    frozenset({"by", "before", "due", "until", "till"}),
    (
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("ten", 10),
    ),
)
DE = DateWords(
    (
        "montag|mo",
        "dienstag|di",
        "mittwoch|mi",
        "donnerstag|do",
        "freitag|fr",
        "samstag|sonnabend|sa",
        "sonntag|so",
    ),
    (
        "januar|janner|jan",
        "februar|feb",
        "marz|maerz|mar|mrz",
        "april|apr",
        "mai",
        "juni|jun",
        "juli|jul",
        "august|aug",
        "september|sept|sep",
        "oktober|okt",
        "november|nov",
        "dezember|dez",
    ),
    "heute",
    "morgen",
    "ubermorgen|uebermorgen",
    "nachste[nrsm]?|naechste[nrsm]?|kommende[nrsm]?",
    "in einer woche",
    "in",
    "minuten?|min",
    "stunden?|std|h",
    "tage?n?",
    "wochen?",
    "monate?n?",
    "jahre?n?",
    "um|gegen",
    "uhr",
    "mittag|mittags",
    "mitternacht",
    "den|dem|der|am|zum|diesen",
    "ten|te",
    "ende des monats|ende monat|monatsende",
    frozenset({"bis", "vor", "frist"}),
    (
        ("ein", 1),
        ("einem", 1),
        ("einer", 1),
        ("zwei", 2),
        ("drei", 3),
        ("vier", 4),
        ("funf", 5),
        ("sechs", 6),
        ("zehn", 10),
    ),
)
LB = DateWords(
    (
        "meindeg|mein",
        "densdeg|dens",
        "mettwoch|mett",
        "donneschdeg|donn",
        "freideg|freid",
        "samschdeg|sams",
        "sonndeg|sonn",
    ),
    (
        "januar|jan",
        "februar|feb",
        "maerz|marz|mae",
        "abrell|abr",
        "mee",
        "juni|jun",
        "juli|jul",
        "august|aug",
        "september|sept|sep",
        "oktober|okt",
        "november|nov",
        "dezember|dez",
    ),
    "haut",
    "muer|moar",
    "iwwermuer|iwwermoar",
    "nachste[nr]?|naechste[nr]?|kommend(?:en?|er)?",
    "d'nachst woch",
    "an|a",
    "minutten?|minutt|min",
    "stonnen?|stonn|h",
    "deeg|dag",
    "wochen?|woch",
    "meint|mount",
    "joer",
    "um|om|u|o",
    "auer",
    "mettes",
    "mettnuecht",
    "de|den|e|um|zum|dem|dese|desen",
    "ten|te",
    "enn vum mount",
    frozenset({"bis", "virum", "virun", "delai"}),
    (
        ("een", 1),
        ("eng", 1),
        ("engem", 1),
        ("enger", 1),
        ("zwee", 2),
        ("zwou", 2),
        ("drai", 3),
        ("veier", 4),
        ("fennef", 5),
        ("sechs", 6),
        ("zeng", 10),
    ),
)
LEXICA = {"fr": FR, "en": EN, "de": DE, "lb": LB}
