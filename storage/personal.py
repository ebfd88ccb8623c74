"""Gathers what is kept about one person, for them to read.

The groups' records come as in an export, cut down to what names the person; so kinds of records to come are
in it by themselves. Of cases there is only what they wrote themselves: notes of responders protect others.
"""

import json
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from bot.documents.archive import written
from bot.rules.cases import REPORTED, Case
from bot.rules.checkins import CheckIn
from bot.rules.groups import Group
from bot.rules.identifiers import UserId
from bot.rules.reminders import Reminder
from storage.archiving import gather
from storage.erasing import Eraser
from storage.store import Transaction

_REMINDER = TypeAdapter(Reminder)


async def about(person: UserId, now: datetime, tx: Transaction) -> bytes:
    """Writes what is kept about a person as JSON; `now` (UTC) is when it was."""
    likes = await tx.people.preferences(person)
    kept = {
        "about": person,
        "made_at": now.isoformat(),
        "preferences": {
            "language": likes.language,
            "timezone": likes.timezone,
            "reminders_off": sorted(likes.quiet_nudges),
            "quiet_hours": str(likes.quiet_hours) if likes.quiet_hours else None,
        },
        "private_reminders": [_reminder(one) for one in await tx.reminders.all_in_private(person)],
        "rooms": await tx.traces.rooms(person),
        "groups": [
            found
            for one in await tx.traces.groups()
            if (found := await _in_group(await tx.groups.get(one), person, now, tx)) is not None
        ],
        "on_call": await tx.traces.on_call(person),
        "alerts": [
            await _alert(case, person, tx)
            for case in await tx.cases.reported_by(person)
            if not case.drill and not case.covert
        ],
        "checkins": [_checkin(one) for one in await tx.checkins.all_of(person)],
        "answering_checkins": [
            _checkin(one) for one in await tx.checkins.concerning(person) if one.person != person
        ],
        "answering_alerts": [
            {"at": step.at.isoformat(), "what": step.verb.value}
            for step in await tx.timeline.by(person)
            if step.verb not in REPORTED
        ],
        "messages": await tx.traces.messages(person),
    }
    return (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode()


async def _in_group(group: Group, person: UserId, now: datetime, tx: Transaction) -> dict[str, Any] | None:
    tree = json.loads(written(await gather(group, now, tx)))
    name = tree["group"].pop("name")
    for held in tree["meetings"]:
        # They name people by name, and everybody in the group can ask for them.
        del held["minutes"]
    eraser = Eraser(person)
    mine = {part: _naming(kept, eraser) for part, kept in tree.items()}
    found: dict[str, Any] = {part: kept for part, kept in mine.items() if isinstance(kept, list) and kept}
    seats = _naming(tree["group"]["seats"], eraser)
    if seats:
        found["seats"] = seats
    heard = await tx.last_heard.of(group.id, person)
    if heard is not None:
        found["last_heard"] = {
            "last": heard.last.isoformat(),
            "before": heard.before.isoformat() if heard.before else None,
        }
    return {"group": name, **found} if found else None


def _reminder(reminder: Reminder) -> dict[str, Any]:
    kept: dict[str, Any] = _REMINDER.dump_python(reminder, mode="json")
    # Of whose numbers it bears one says nothing of them.
    del kept["group_id"]
    return kept


def _checkin(checkin: CheckIn) -> dict[str, Any]:
    """What is kept of a check-in; its plan stays sealed to whoever holds the phone."""
    return {
        "state": checkin.state.value,
        "every_minutes": int(checkin.every.total_seconds() // 60),
        "until": checkin.until.isoformat(),
        "due_at": checkin.due_at.isoformat(),
        "last_sign_of_life": checkin.heard_at.isoformat(),
        "plan": "sealed" if checkin.sealed else None,
        "answered_by_somebody_else": checkin.answers != checkin.person,
        "steps": [{"at": step.at.isoformat(), "what": step.verb.value} for step in checkin.steps],
    }


def _naming(value: Any, eraser: Eraser) -> Any:
    """Cuts lists down to what names the person, and so on within; what is said of others goes."""
    if isinstance(value, list):
        return [_naming(one, eraser) for one in value if eraser.finds(json.dumps(one, ensure_ascii=False))]
    if isinstance(value, dict):
        return {
            key: _naming(one, eraser) if isinstance(one, dict | list) and _of_people(one) else one
            for key, one in value.items()
            if not (key.startswith("@") and not eraser.finds(key))
        }
    return value


def _of_people(value: Any) -> bool:
    """Tells whether a value lists people, or what each of them did."""
    if isinstance(value, dict):
        return any(key.startswith("@") for key in value)
    return any(isinstance(one, dict) or (isinstance(one, str) and one.startswith("@")) for one in value)


async def _alert(case: Case, person: UserId, tx: Transaction) -> dict[str, Any]:
    """What somebody told of their alert, and nothing of what others made of it."""
    return {
        "code": case.code,
        "opened_at": case.opened_at.isoformat(),
        "state": case.state.value,
        "text": case.text,
        "kind": case.kind.value if case.kind else None,
        "answers": dict(case.answers),
        "name_shown_to_responders": case.shown,
        "said": [
            {"at": step.at.isoformat(), "what": step.verb.value, "text": step.text}
            for step in await tx.timeline.of_case(case)
            if step.by == person and step.verb in REPORTED
        ],
    }
