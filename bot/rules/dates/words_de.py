"""The words about dates in German."""

from bot.rules.dates.lexicon import (
    BEFORE,
    COUNT,
    DATE_OR_HOUR,
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

GERMAN = Lexicon(
    language="de",
    months=numbered(
        "Januar|Jänner,Februar|Feber,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember",
        1,
    ),
    short_months=numbered("Jan|Jän,Feb|Febr,Mär|Mrz,Apr,,Jun,Jul,Aug,Sep|Sept,Okt,Nov,Dez", 1),
    weekdays=numbered("Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag|Sonnabend,Sonntag", 0),
    short_weekdays=numbered("Mo,Di,Mi,Do,Fr,Sa,So", 0),
    standing=frozenset(),
    homonyms=frozenset(("so",)),
    days=meant((-2, "vorgestern"), (-1, "gestern"), (0, "heute"), (1, "morgen"), (2, "übermorgen")),
    day_parts=meant(),
    parts=meant(
        (Part.MORNING, "früh|morgen|morgens|am Morgen|in der Früh|Vormittag|vormittags|am Vormittag"),
        (Part.AFTERNOON, "Nachmittag|nachmittags|am Nachmittag"),
        (Part.EVENING, "Abend|abends|am Abend|Nacht|nachts|in der Nacht"),
    ),
    hour_parts=meant(
        (Part.MORNING, "morgens|früh|am Morgen|in der Früh|vormittags|am Vormittag"),
        (Part.NOON, "mittags"),
        (Part.AFTERNOON, "nachmittags|am Nachmittag"),
        (Part.EVENING, "abends|am Abend"),
        (Part.NIGHT, "nachts|in der Nacht"),
    ),
    at=plain("um"),
    noon=plain("Mittag|mittags|zu Mittag"),
    midnight=plain("Mitternacht"),
    hours=plain("Uhr|h"),
    quarters=meant(),
    meridiem=meant(),
    oclock=plain(""),
    articles=plain("am|den|dem|der|zum|an dem"),
    weekday_articles=plain("am|den"),
    before_weekday=meant(
        (Which.THIS, "diese|diesen|dieser|an diesem"),
        (Which.NEXT, "nächste|nächsten|nächster|nächstem|am nächsten|den nächsten|der nächste|zum nächsten"),
        (Which.NEXT, "kommende|kommenden|kommender|am kommenden|den kommenden|zum kommenden"),
        (Which.LAST, "letzte|letzten|letzter|am letzten|den letzten|vergangenen|am vergangenen|vorigen"),
    ),
    after_weekday=meant(),
    weeks=meant(
        (0, "diese Woche|dieser Woche|in dieser Woche"),
        (1, "nächste Woche|nächster Woche|in der nächsten Woche|kommende Woche|kommender Woche"),
        (1, "in der kommenden Woche"),
    ),
    ahead=plain("in"),
    units=meant(
        (Unit.MINUTE, "Minute|Minuten|Min"),
        (Unit.HOUR, "Stunde|Stunden|Std|h"),
        (Unit.DAY, "Tag|Tage|Tagen"),
        (Unit.WEEK, "Woche|Wochen"),
        (Unit.MONTH, "Monat|Monate|Monaten"),
        (Unit.YEAR, "Jahr|Jahre|Jahren"),
    ),
    numbers=numbered(
        "zwei|zwo,drei,vier,fünf,sechs,sieben,acht,neun,zehn,elf,zwölf,dreizehn,vierzehn,fünfzehn,sechzehn,"
        "siebzehn,achtzehn,neunzehn,zwanzig,einundzwanzig,zweiundzwanzig,dreiundzwanzig,vierundzwanzig",
        2,
    ),
    single=meant((1, "ein|eine|einer|einem|einen|eins")),
    halves=meant(
        (30, "halbe Stunde|eine halbe Stunde|halben Stunde|einer halben Stunde"),
        (15, "Viertelstunde|eine Viertelstunde|einer Viertelstunde"),
        (45, "Dreiviertelstunde|eine Dreiviertelstunde|einer Dreiviertelstunde"),
        (90, "anderthalb Stunden|eineinhalb Stunden"),
        (150, "zweieinhalb Stunden"),
    ),
    plus=plain("und"),
    ends=meant(
        (
            End.THIS_MONTH,
            "Ende des Monats|Ende dieses Monats|Monatsende|zum Monatsende|am Monatsende|Ende Monat",
        ),
        (End.THIS_MONTH, "zum Ende des Monats|am Ende des Monats|Ende vom Monat|dem Ende des Monats"),
        (End.NEXT_MONTH, "Ende nächsten Monats|Ende des nächsten Monats|Ende nächsten Monat"),
        (End.THIS_YEAR, "Ende des Jahres|Ende dieses Jahres|Jahresende|zum Jahresende|zum Ende des Jahres"),
    ),
    end_of=plain("Ende|zum Ende"),
    ordinals=plain(".|ten|te|ter"),
    first=plain("ersten|erste|erster"),
    month_of=plain(""),
    origins=plain("von|vom|zwischen|ab|seit"),
    spoilers=plain(
        "dreißig|fünfundvierzig|Punkt|um Punkt|und eine halbe|halb|um halb|Viertel|um Viertel|"
        "dreiviertel|um dreiviertel|kurz|um kurz|nächsten Jahres|nächstes Jahr|letzten Jahres|"
        "des nächsten Jahres|übernächste Woche|übernächster Woche|oder später|oder früher|" + ZONES
    ),
    connectors=plain(
        "oder|und|bis|bis zum|vor|nach|ab|gegen|ca|circa|etwa|ungefähr|von|vom|zwischen|seit|in|" + SIGNS
    ),
    markers=meant(
        (UNTIL, "bis|bis zu|bis um"),
        (UNTIL_THE, "bis zum|bis am"),
        (DATE_OR_HOUR, "bis spätestens|spätestens|spätestens am|spätestens um|spätestens bis"),
        (DATE_OR_HOUR, "bis spätestens zum|bis spätestens am|bis spätestens um|Frist|Frist bis|Deadline"),
        (DATE_OR_HOUR, "fällig|fällig am|fällig bis|fällig um"),
        (BEFORE, "vor|vor dem"),
        (COUNT, "innerhalb|innerhalb von|binnen"),
    ),
    idioms={8: 7},
    dotted=True,
)
