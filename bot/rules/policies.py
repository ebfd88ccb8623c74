"""How a policy is written down: one line that an operator can read aloud.

`0m on-call, 5m on-call, 10m backup, 30m responders+coordinators outside; again 10m; alive 30m; answer 5m; …`
"""

import re
from dataclasses import fields
from datetime import timedelta
from itertools import pairwise

from bot.rules.escalation import LONGEST_WAIT, Hours, Policy, Step, Whom
from bot.rules.identifiers import is_user_id

_SPAN = re.compile(r"(?:(\d{1,4})h)?(?:(\d{1,5})m)?")
# What an operator writes, and the clock it sets.
_CLOCKS = {
    "again": "repeat",
    "alive": "promise",
    "answer": "acknowledged",
    "words": "first_words",
    "news": "news",
}
_NEEDED = ("again", "alive", "answer", "words")


class NotAPolicy(ValueError):
    """The line is no policy; the message says what is wrong with it."""


def read_policy(line: str) -> Policy:
    """Reads a policy; raises `NotAPolicy`."""
    steps_said, *rest = [part.strip() for part in line.split(";")]
    steps = tuple(_step(one.strip()) for one in steps_said.split(","))
    if any(later.after < step.after for step, later in pairwise(steps)):
        raise NotAPolicy("its steps should be in the order of their times")
    clocks: dict[str, timedelta] = {}
    hours = Hours.ALWAYS
    for part in filter(None, rest):
        name, _, said = part.partition(" ")
        if name == "hours" and said in set(Hours):
            hours = Hours(said)
        elif name in _CLOCKS:
            clocks[_CLOCKS[name]] = _span(said)
        else:
            raise NotAPolicy(f'has a part nobody knows: "{part}"')
    missing = [name for name in _NEEDED if _CLOCKS[name] not in clocks]
    if missing:
        raise NotAPolicy(f'lacks "{missing[0]} …"')
    if not timedelta() < min(clocks.values()) <= max(clocks.values()) <= LONGEST_WAIT:
        raise NotAPolicy("has a clock of no time at all, or of more than a week")
    return Policy(
        steps,
        repeat=clocks["repeat"],
        promise=clocks["promise"],
        acknowledged=clocks["acknowledged"],
        first_words=clocks["first_words"],
        news=clocks.get("news"),
        hours=hours,
    )


def written(policy: Policy) -> str:
    """Writes a policy as `read_policy` reads it."""
    steps = ", ".join(
        f"{_shown(step.after)} {'+'.join(step.whom)}{' outside' if step.outside else ''}"
        for step in policy.steps
    )
    known = {one.name: getattr(policy, one.name) for one in fields(policy)}
    clocks = [f"{name} {_shown(known[field])}" for name, field in _CLOCKS.items() if known[field] is not None]
    return "; ".join([steps, *clocks, f"hours {policy.hours.value}"])


def _step(said: str) -> Step:
    after, _, rest = said.partition(" ")
    whom, _, outside = rest.strip().partition(" ")
    names = tuple(filter(None, whom.split("+")))
    if not names or outside not in {"", "outside"}:
        raise NotAPolicy(f'has a step that is none: "{said}"; write one such as "10m backup"')
    unknown = next((one for one in names if one not in set(Whom) and not is_user_id(one)), None)
    if unknown is not None:
        raise NotAPolicy(f'calls "{unknown}"; write {", ".join(Whom)} or a user such as "@anna:example.org"')
    return Step(_span(after), names, outside=bool(outside))


def _span(said: str) -> timedelta:
    found = _SPAN.fullmatch(said.strip())
    if found is None or not any(found.groups()):
        raise NotAPolicy(f'has a time that is none: "{said}"; write one such as "30m", "4h" or "1h30m"')
    return timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))


def _shown(span: timedelta) -> str:
    hours, minutes = divmod(int(span.total_seconds() // 60), 60)
    if not hours:
        return f"{minutes}m"
    return f"{hours}h{minutes}m" if minutes else f"{hours}h"
