"""Languages and time zones as people name them."""

from zoneinfo import available_timezones

from bot.rules.folding import fold
from bot.texts import Language, Quote, Refused
from commands.words import words

LANGUAGES = {
    Language.FR.value: words(fr="fr|français|francais", en="french", de="französisch", lb="franséisch"),
    Language.EN.value: words(fr="en|anglais", en="english", de="englisch", lb="englesch"),
    Language.DE.value: words(fr="de|allemand", en="german", de="deutsch", lb="däitsch"),
    Language.LB.value: words(
        fr="lb|luxembourgeois", en="luxembourgish", de="luxemburgisch", lb="lëtzebuergesch"
    ),
}


def zone_named(words: str) -> str:
    """Finds a time zone of the IANA database by its name or city; raises `Refused` for another."""
    wanted = fold(words.strip().replace(" ", "_"))
    by_name = {fold(name): name for name in available_timezones()}
    by_city = {name.rpartition("/")[2]: by_name[name] for name in by_name if "/" in name}
    zone = by_name.get(wanted) or by_city.get(wanted)
    if zone is None:
        raise Refused("timezone-unknown", zone=Quote(words, 40))
    return zone
