"""A check-in that is answered, and one that is missed: who gives no sign of life is looked for unasked."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.demo.alert import Watch

# How long the demo's bot waits for an answer (`alerts.checkin_grace`): nobody wants to watch half an hour.
GRACE = timedelta(seconds=5)
_AHEAD = timedelta(seconds=9)
_PLAN = "Train de nuit pour Trèves, ma sœur a mes clés"
_CODE = re.compile(r"\b[A-Z]{5}\b")


async def checkin(watch: Watch) -> None:
    """Plays them; raises `bot.demo.person.NotHeard` when anything is not as it should be."""
    asked = await _promise(watch)
    await watch.reads(watch.samira, "Tout va bien", watch.chat, asked)
    await watch.samira.say(watch.chat, "ok")
    await watch.reads(watch.samira, "votre pointage est terminé", watch.chat, asked)
    promised = await _promise(watch)
    missed = await watch.reads(watch.samira, "Aucun signe de vie", watch.chat, promised)
    (code,) = _CODE.findall(missed.body)
    await watch.reads(watch.rita, _PLAN, watch.room)
    await watch.rita.say(watch.room, f"!prendre {code}")
    await watch.reads(watch.samira, "Quelqu’un s’occupe de votre alerte", watch.chat, promised)
    await watch.samira.say(watch.chat, "ok, plus de réseau dans le tunnel")
    await watch.reads(watch.rita, "plus de réseau dans le tunnel", watch.room)
    await watch.rita.say(watch.room, f"!clore {code} Elle va bien, pas de réseau dans le train")
    await watch.reads(watch.samira, "Votre alerte est close", watch.chat, promised)


async def _promise(watch: Watch) -> int:
    """Has her promise a sign of life in a few seconds, for the demo; usual are hours. Returns since when."""
    since = watch.samira.mark()
    until = datetime.now(ZoneInfo("Europe/Luxembourg")) + _AHEAD
    await watch.samira.say(watch.chat, f"pointage toutes les 12 heures jusqu’à {until:%H:%M:%S} {_PLAN}")
    await watch.reads(watch.samira, "C’est convenu", watch.chat, since)
    return since
