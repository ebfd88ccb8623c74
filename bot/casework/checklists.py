"""What whoever has a case asks next, by the kind of it: once, in its thread."""

from dataclasses import replace

from bot.casework import card
from bot.casework.desk import Desk
from bot.rules.cases import Case, CaseState, Kind
from bot.texts import Quote, Text

# A device that is gone and an account in other hands are two matters, and often one case.
_OF_KIND: dict[Kind, tuple[str, ...]] = {
    Kind.PHYSICAL: ("checklist-threat",),
    Kind.DIGITAL: ("checklist-device", "checklist-account"),
    Kind.LEGAL: ("checklist-detention",),
    Kind.RELOCATION: ("checklist-relocation",),
    Kind.OTHER: ("checklist-other",),
}


async def hand_out(desk: Desk, case: Case) -> Case:
    """Shows the checklist of a case that somebody has, as soon as its kind is known; keeps that it did."""
    if case.checklist or case.state is not CaseState.HELD or case.kind is None:
        return case
    ask = Text.of("checklist", prefix=Quote(desk.house.prefix), code=case.code)
    return await _shown(desk, case, *(Text.of(one) for one in _OF_KIND[case.kind]), ask)


async def mention(desk: Desk, drill: Case) -> Case:
    """Says in a drill, once, that the checklist would stand there."""
    return drill if drill.checklist else await _shown(desk, drill, Text.of("checklist-drill"))


async def _shown(desk: Desk, case: Case, *lines: Text) -> Case:
    await card.say(desk, case, *lines)
    shown = replace(case, checklist=True)
    await desk.tx.cases.write(shown)
    return shown
