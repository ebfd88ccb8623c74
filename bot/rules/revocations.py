"""Whose devices count no more: they get no keys and are not obeyed, whoever signed them."""

from dataclasses import dataclass, replace

from bot.rules.identifiers import UserId


@dataclass(frozen=True, slots=True)
class Revoked:
    """People none of whose devices count any more, and single devices of others, with their owner."""

    people: frozenset[UserId] = frozenset()
    devices: frozenset[tuple[UserId, str]] = frozenset()

    def covers(self, person: UserId, device: str) -> bool:
        """Tells whether a device counts no more."""
        return person in self.people or (person, device) in self.devices

    def changed(self, person: UserId, device: str | None, *, out: bool) -> "Revoked":
        """Takes out one device of a person (all of them where none is named), or lets it count again."""
        if device is None:
            people = self.people | {person} if out else self.people - {person}
            return replace(self, people=people)
        one = {(person, device)}
        return replace(self, devices=self.devices | one if out else self.devices - one)
