"""Consultations together with what was said about them, as search reads them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from bot.rules.consultations import Answer, AnswerKind, Consultation
from bot.rules.identifiers import GroupId
from storage.comments import Comments
from storage.consultations import Consultations


@dataclass(frozen=True, slots=True)
class Discussion:
    """A consultation and the comments on it, in the order in which they were made."""

    consultation: Consultation
    comments: tuple[Answer, ...] = field(repr=False)

    @property
    def group_id(self) -> GroupId:
        """The group."""
        return self.consultation.group_id

    @property
    def number(self) -> int:
        """The number of the consultation."""
        return self.consultation.number


class Discussions:
    """The consultations of groups, each with its comments."""

    def __init__(self, consultations: Consultations, comments: Comments) -> None:
        self._consultations = consultations
        self._comments = comments

    async def among(self, group_id: GroupId, numbers: Collection[int]) -> list[Discussion]:
        """Lists the consultations of a group that have these numbers, withdrawn ones included."""
        return await self._with_comments(group_id, await self._consultations.among(group_id, numbers))

    async def following(self, group_id: GroupId, number: int, most: int) -> list[Discussion]:
        """Lists the first consultations of a group after a number, withdrawn ones included."""
        return await self._with_comments(
            group_id, await self._consultations.following(group_id, number, most)
        )

    async def _with_comments(self, group_id: GroupId, found: Sequence[Consultation]) -> list[Discussion]:
        comments: dict[int, list[Answer]] = {one.number: [] for one in found}
        for answer in await self._comments.on(group_id, comments):
            if answer.kind is AnswerKind.COMMENT:
                comments[answer.consultation].append(answer)
        return [Discussion(one, tuple(comments[one.number])) for one in found]
