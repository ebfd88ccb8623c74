"""An alert, from a private chat to somebody who answers and closes it."""

import re
from dataclasses import dataclass

from bot.demo.heard import Heard
from bot.demo.person import Person

ONCALL_ROOM = "Astreinte"
_CODE = re.compile(r"\b[A-Z]{5}\b")


@dataclass(frozen=True, slots=True)
class Watch:
    """Who coordinates, who is on call, who is in danger; the on-call room and the private chat."""

    bot: str
    claire: Person
    rita: Person
    samira: Person
    room: str
    chat: str

    @classmethod
    async def begin(cls, bot: str, claire: Person, rita: Person, samira: Person) -> "Watch":
        """Makes the rooms: one closed to strangers and to the past, and a chat of two."""
        room = await claire.create_room(ONCALL_ROOM, [bot, rita.user_id], closed=True)
        await rita.join(room)
        await claire.with_(room, bot, rita.user_id)
        chat = await samira.create_room(None, [bot], direct=True)
        await samira.with_(chat, bot)
        return cls(bot, claire, rita, samira, room, chat)

    async def reads(self, who: Person, words: str, room: str, after: int = 0) -> Heard:
        """Waits until somebody reads words of the bot's; raises `bot.demo.person.NotHeard`."""
        return await who.expect(words, room=room, sender=self.bot, after=after)


async def alert(watch: Watch) -> None:
    """Plays it; raises `bot.demo.person.NotHeard` when anything is not as it should be."""
    await watch.claire.say(watch.room, "!astreinte ici")
    await watch.reads(watch.rita, "salon d’astreinte", watch.room)
    await watch.claire.say(watch.room, "!astreinte tour quotidien 09:00 @Rita")
    await watch.reads(watch.rita, "Rita Faber", watch.room)
    await watch.samira.say(watch.chat, "alerte critique juridique Ma collègue a été arrêtée ce matin")
    receipt = await watch.reads(watch.samira, "Votre code", watch.chat)
    (code,) = _CODE.findall(receipt.body)
    await watch.reads(watch.rita, "Ma collègue a été arrêtée", watch.room)

    def rings(heard: Heard) -> bool:
        return watch.rita.user_id in heard.mentions and code in heard.body

    page = await watch.rita.expect(rings, room=watch.room, sender=watch.bot)
    await watch.rita.react(watch.room, page.event_id, "👀")
    await watch.reads(watch.samira, "Quelqu’un s’occupe de votre alerte", watch.chat)
    await watch.rita.say(watch.room, f"!répondre {code} Une avocate vous appelle dans l’heure")
    await watch.reads(watch.samira, "Une avocate vous appelle", watch.chat)
    await watch.samira.say(watch.chat, "Elle est au poste de la gare")
    await watch.reads(watch.rita, "au poste de la gare", watch.room)
    await watch.rita.say(watch.room, f"!clore {code} Libérée, chez elle")
    await watch.reads(watch.samira, "Votre alerte est close", watch.chat)
