"""The words about dates in English."""

from bot.rules.dates.lexicon import (
    BEFORE,
    COUNT,
    DATE_OR_HOUR,
    SIGNS,
    UNTIL,
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

ENGLISH = Lexicon(
    language="en",
    months=numbered(
        "january,february,march,april,may,june,july,august,september,october,november,december",
        1,
    ),
    short_months=numbered("jan,feb,mar,apr,,jun,jul,aug,sep|sept,oct,nov,dec", 1),
    weekdays=numbered("monday,tuesday,wednesday,thursday,friday,saturday,sunday", 0),
    short_weekdays=numbered("mon,tue|tues,wed|weds,thu|thur|thurs,fri,sat,sun", 0),
    standing=frozenset(("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri")),
    homonyms=frozenset(),
    days=meant(
        (-2, "day before yesterday|the day before yesterday"),
        (-1, "yesterday"),
        (0, "today"),
        (1, "tomorrow|tmrw|tomorow|tommorow|tommorrow"),
        (2, "day after tomorrow|the day after tomorrow"),
    ),
    day_parts=meant(
        (Part.MORNING, "this morning"),
        (Part.AFTERNOON, "this afternoon"),
        (Part.EVENING, "tonight|this evening"),
    ),
    parts=meant(
        (Part.MORNING, "morning|in the morning"),
        (Part.AFTERNOON, "afternoon|in the afternoon"),
        (Part.EVENING, "evening|in the evening|night|at night"),
    ),
    hour_parts=meant(
        (Part.MORNING, "in the morning"),
        (Part.AFTERNOON, "in the afternoon"),
        (Part.EVENING, "in the evening"),
        (Part.NIGHT, "at night"),
    ),
    at=plain("at"),
    noon=plain("noon|midday"),
    midnight=plain("midnight"),
    hours=plain("h"),
    quarters=meant((30, "and a half")),
    meridiem=meant((0, "am|a.m.|a.m"), (12, "pm|p.m.|p.m")),
    oclock=plain("o'clock|oclock"),
    articles=plain("on|the|on the"),
    weekday_articles=plain("on"),
    before_weekday=meant(
        (Which.THIS, "this|on this"),
        (Which.NEXT, "next|the next|on next|coming|the coming|this coming|upcoming|the upcoming"),
        (Which.LAST, "last|the last|on last|past|this past"),
    ),
    after_weekday=meant(),
    weeks=meant((0, "this week|of this week"), (1, "next week|of next week")),
    ahead=plain("in"),
    units=meant(
        (Unit.MINUTE, "minute|minutes|min|mins"),
        (Unit.HOUR, "hour|hours|hr|hrs|h"),
        (Unit.DAY, "day|days"),
        (Unit.WEEK, "week|weeks|wk|wks"),
        (Unit.MONTH, "month|months"),
        (Unit.YEAR, "year|years"),
    ),
    numbers=numbered(
        "one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,"
        "seventeen,eighteen,nineteen,twenty,twenty-one|twenty one,twenty-two|twenty two,"
        "twenty-three|twenty three,twenty-four|twenty four",
        1,
    ),
    single=meant((1, "a|an")),
    halves=meant(
        (30, "half an hour|half hour|a half hour|half-hour|a half-hour"),
        (15, "a quarter of an hour|quarter of an hour|a quarter hour"),
        (45, "three quarters of an hour"),
    ),
    plus=plain("and|,"),
    ends=meant(
        (End.THIS_MONTH, "end of month|end of the month|the end of the month|at the end of the month|eom"),
        (End.THIS_MONTH, "end of this month|the end of this month|month end|month-end|the end of month"),
        (End.NEXT_MONTH, "end of next month|the end of next month|at the end of next month"),
        (
            End.THIS_YEAR,
            "end of year|end of the year|the end of the year|end of this year|year end|year-end|eoy",
        ),
    ),
    end_of=plain("end of|the end of|at the end of|end of the month of|the end of the month of"),
    ordinals=plain("st|nd|rd|th"),
    first=plain("first"),
    month_of=plain("of"),
    origins=plain("from|between|since"),
    spoilers=plain(
        "thirty|forty-five|week|weeks|fortnight|after next|after that|next year|last year|of next year|"
        "of last year|or so|ish|time|' time|and a half|half|at half|quarter|at quarter|a quarter|"
        "at a quarter|or earlier|or later|or before|"
        "or after|" + ZONES
    ),
    connectors=plain(
        "or|and|to|till|until|through|thru|before|after|around|about|from|by|past|between|since|of|" + SIGNS
    ),
    markers=meant(
        (DATE_OR_HOUR, "by|due|due by|due on|due at|due date|deadline|no later than|not later than"),
        (BEFORE, "before|due before"),
        (UNTIL, "until|till|up to"),
        (COUNT, "within|due in|due within"),
    ),
    idioms={},
    month_first=True,
    bare_h=False,
)
