"""How alerts are answered: the settings of levels, clocks and quiet hours."""

from typing import Annotated

from pydantic import AfterValidator, Field

from bot.rules.cases import Level
from bot.rules.escalation import DEFAULT_POLICIES
from bot.rules.policies import written
from bot.settings.section import Section
from bot.settings.values import ClockTime, PolicyLine, Users

_HOW = (
    'steps such as "10m backup" (on-call, backup, responders, coordinators or a user; "outside" for pagers '
    "too), then how soon all are called again, how often who has it shows a sign of life, and what reporters "
    "are told to expect: an answer, first words, news."
)


def _emergency(text: str) -> str:
    if not 2 <= len(text) <= 40:
        raise ValueError('is no number to call; write one such as "112"')
    return text


class AlertsSettings(Section):
    """How alerts are answered."""

    coordinators: Users = Field(
        (),
        description="Who is called when no responder answers; without any, bot.admins.",
        examples=[("@coordination:example.org",)],
    )
    emergency: Annotated[str, AfterValidator(_emergency)] = Field(
        "112", description="The number people in danger are told to call, since this is no emergency service."
    )
    purge_after_days: int = Field(
        90,
        ge=1,
        le=3650,
        description="So many days after its end a case is forgotten; that is announced before.",
    )
    checkin_grace: int = Field(
        1800,
        ge=5,
        le=1800,
        description="For how many seconds after it was due a sign of life still counts, at most.",
    )
    quiet_from: ClockTime = Field(
        "22:00", description="From when on what can wait rings nobody (bot.timezone)."
    )
    quiet_to: ClockTime = Field("07:00", description="Until when.")
    critical: PolicyLine = Field(
        written(DEFAULT_POLICIES[Level.CRITICAL]), description=f"Life or liberty: {_HOW}"
    )
    high: PolicyLine = Field(
        written(DEFAULT_POLICIES[Level.HIGH]), description="Likely within three days; written as critical is."
    )
    normal: PolicyLine = Field(
        written(DEFAULT_POLICIES[Level.NORMAL]), description="Help needed soon; written as critical is."
    )
    low: PolicyLine = Field(
        written(DEFAULT_POLICIES[Level.LOW]), description="Planned, advice; written as critical is."
    )
