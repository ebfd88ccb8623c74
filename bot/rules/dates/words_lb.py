"""The words about dates in Luxembourgish."""

from bot.rules.dates.lexicon import (
    BEFORE,
    COUNT,
    DATE,
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

LUXEMBOURGISH = Lexicon(
    language="lb",
    months=numbered(
        "Januar,Februar,Mäerz|März,Abrëll|April,Mee|Mai,Juni,Juli,August,September,Oktober|Oktouber,November,"
        "Dezember",
        1,
    ),
    short_months=numbered("Jan,Feb|Febr,Mäe|Mrz,Abr,,Jun,Jul,Aug,Sep|Sept,Okt,Nov,Dez", 1),
    weekdays=numbered(
        "Méindeg|Méinden,Dënschdeg|Dënsdeg,Mëttwoch|Mëttwoch,Donneschdeg|Donnesdeg|Donneschden,"
        "Freideg|Freiden,Samschdeg|Samsdeg|Samschden,Sonndeg|Sonnden",
        0,
    ),
    short_weekdays=numbered("Mé.|Méi,Dë.|Dën.,Më.|Mët,Do|Don,Fr|Fre,Sa|Sam,So|Son", 0),
    standing=frozenset(),
    homonyms=frozenset(("do", "mei", "so", "sa")),
    days=meant(
        (-2, "virgëschter|virgëscht"),
        (-1, "gëschter"),
        (0, "haut"),
        (1, "muer"),
        (2, "iwwermuer"),
    ),
    day_parts=meant(
        (Part.MORNING, "de Moien"),
        (Part.AFTERNOON, "de Nomëtteg"),
        (Part.EVENING, "den Owend|haut den Owend"),
    ),
    parts=meant(
        (Part.MORNING, "Moien|de Moien|moies|fréi|de Muergen|Muergen"),
        (Part.NOON, "de Mëtteg"),
        (Part.AFTERNOON, "Nomëtteg|de Nomëtteg|nomëttes"),
        (Part.EVENING, "Owend|den Owend|owes|Nuecht|an der Nuecht|nuets"),
    ),
    hour_parts=meant(
        (Part.MORNING, "moies|fréi|de Moien"),
        (Part.NOON, "mëttes"),
        (Part.AFTERNOON, "nomëttes|de Nomëtteg"),
        (Part.EVENING, "owes|den Owend"),
        (Part.NIGHT, "nuets|an der Nuecht"),
    ),
    at=plain("um|ëm"),
    noon=plain("Mëtteg|mëttes"),
    midnight=plain("Mëtternuecht|Hallefnuecht"),
    hours=plain("Auer|h"),
    quarters=meant(),
    meridiem=meant(),
    oclock=plain(""),
    articles=plain("de|den|dem|um|zum|op de|op den|op"),
    weekday_articles=plain("e|en|um|op e|op en"),
    before_weekday=meant(
        (Which.THIS, "dës|dëse|dësen"),
        (Which.NEXT, "nächst|nächste|nächsten|de nächste|den nächsten|um nächste|um nächsten"),
        (Which.NEXT, "kommende|kommenden|de kommende|den kommenden"),
        (Which.LAST, "lescht|leschte|leschten|de leschte|den leschten|vergaangene|vergaangenen"),
    ),
    after_weekday=meant(),
    weeks=meant(
        (0, "dës Woch"),
        (1, "nächst Woch|d'nächst Woch|an der nächster Woch|kommend Woch|d'kommend Woch"),
    ),
    ahead=plain("an|a"),
    units=meant(
        (Unit.MINUTE, "Minutt|Minutten|Minut|Minuten|Min"),
        (Unit.HOUR, "Stonn|Stonnen|h"),
        (Unit.DAY, "Dag|Deeg"),
        (Unit.WEEK, "Woch|Wochen"),
        (Unit.MONTH, "Mount|Méint|Mounts"),
        (Unit.YEAR, "Joer"),
    ),
    numbers=numbered(
        "zwee|zwou|zwéin,dräi,véier,fënnef,sechs,siwen,aacht,néng,zéng,eelef,zwielef,dräizéng,véierzéng,"
        "fofzéng|foffzéng,siechzéng,siwwenzéng,uechtzéng,nonzéng,zwanzeg,eenanzwanzeg,zweeanzwanzeg,"
        "dräianzwanzeg,véieranzwanzeg",
        2,
    ),
    single=meant((1, "een|eng|enger|engem|eent")),
    halves=meant(
        (30, "hallef Stonn|eng hallef Stonn|hallwer Stonn|enger hallwer Stonn"),
        (15, "Véierelstonn|eng Véierelstonn|enger Véierelstonn"),
        (45, "Dräivéierelstonn|eng Dräivéierelstonn|enger Dräivéierelstonn"),
        (90, "annerhallef Stonn|annerhallwer Stonn|annerhallef Stonnen"),
    ),
    plus=plain("an|a"),
    ends=meant(
        (
            End.THIS_MONTH,
            "Enn vum Mount|d'Enn vum Mount|Enn des Mount|Enn des Mounts|Enn dëse Mount|Mountsenn",
        ),
        (End.THIS_MONTH, "Enn Mount|um Enn vum Mount"),
        (End.NEXT_MONTH, "Enn nächste Mount|Enn vum nächste Mount|d'Enn vum nächste Mount"),
        (End.THIS_YEAR, "Enn vum Joer|d'Enn vum Joer|Enn des Joers|Joresenn|um Enn vum Joer"),
    ),
    end_of=plain("Enn|Enn vum|d'Enn vum"),
    ordinals=plain(".|te|ten"),
    first=plain("éischten|éischte"),
    month_of=plain(""),
    origins=plain("vun|vum|tëscht|ab|zënter"),
    spoilers=plain(
        "drësseg|fënnefavéierzeg|an eng hallef|an eng halleft|an en halleft|"
        "halb|hallwer|um hallwer|ëm hallwer|Véierel|um Véierel|ëm Véierel|kuerz|d'nächst Joer|nächst Joer|"
        "d'lescht Joer|lescht Joer|iwwernächst Woch|oder méi spéit|oder virdrun|" + ZONES
    ),
    connectors=plain(
        "oder|an|a|bis|bis den|bis de|virun|virum|no|ab|géint|ongeféier|ca|vun|vum|tëscht|zënter|" + SIGNS
    ),
    markers=meant(
        (UNTIL, "bis|bis um|bis op"),
        (UNTIL_THE, "bis de|bis den|bis dem|bis zum"),
        (DATE_OR_HOUR, "bis spéitstens|spéitstens|spéitstens bis|fälleg|fälleg de|fälleg den"),
        (DATE_OR_HOUR, "Deadline|Delai|Frist"),
        (BEFORE, "virun|viru|virum|virun dem"),
        (DATE, "fir de|fir den|fir um"),
        (IN_WORDS, "fir"),
        (COUNT, "bannent|innerhalb vun"),
    ),
    idioms={8: 7},
    dotted=True,
)
