"""Words that several commands on groups share, and what they show."""

from bot.rules.people import Role
from commands.words import words

GROUP = words(fr="groupe", en="group", de="gruppe", lb="grupp")
ORG = words(fr="organisation|org", en="org|organisation", de="organisation", lb="organisatioun")
ROLES = {
    Role.CHAIR.name.lower(): words(
        fr="présidence|président|présidente",
        en="chair|president",
        de="vorsitz|vorsitzende|vorsitzender",
        lb="virsëtz|president|presidentin",
    ),
    Role.SECRETARY.name.lower(): words(
        fr="secrétariat|secrétaire",
        en="secretary",
        de="sekretariat|schriftführung",
        lb="sekretariat|sekretär",
    ),
    Role.MEMBER.name.lower(): words(fr="membre", en="member", de="mitglied", lb="member|memberen"),
    Role.OBSERVER.name.lower(): words(
        fr="observation|observateur|observatrice",
        en="observer",
        de="beobachtung|beobachter",
        lb="observateur",
    ),
}
NONE = words(fr="aucune|aucun", en="none|nobody", de="keine|keiner", lb="keng|keen")
