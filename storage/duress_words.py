"""Words by which people say that they are forced, as marks: who opens the database cannot read them."""

from sqlalchemy import delete, insert, select

from bot.rules.identifiers import UserId
from storage.connection import Connection
from storage.tables import DuressWordRow, Table

_WORDS = Table.metadata.tables[DuressWordRow.__tablename__]
_PERSON, _WORD = "duress_words.person", "duress_words.word"


class DuressWords:
    """One word a person, at most."""

    def __init__(self, connection: Connection) -> None:
        self._session = connection.session
        self._sealer = connection.sealer

    async def keep(self, person: UserId, word: str) -> None:
        """Keeps a word, reduced to what counts of it, in place of an earlier one."""
        await self.forget(person)
        marks = {"person": self._sealer.mark(_PERSON, person), "word": self._mark(person, word)}
        await self._session.execute(insert(_WORDS), marks)

    async def is_of(self, person: UserId, word: str) -> bool:
        """Tells whether a word, reduced to what counts of it, is somebody's."""
        known = await self._session.scalar(
            select(_WORDS.c.word).where(_WORDS.c.person == self._sealer.mark(_PERSON, person))
        )
        return known is not None and known == self._mark(person, word)

    async def forget(self, person: UserId) -> None:
        """Forgets somebody's word."""
        await self._session.execute(
            delete(_WORDS).where(_WORDS.c.person == self._sealer.mark(_PERSON, person))
        )

    def _mark(self, person: UserId, word: str) -> bytes:
        return self._sealer.mark(_WORD, f"{person}\0{word}")
