"""What is new of decisions, action items and meetings, and which of them wait."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.news.views import MOST_LINES, Section, View, link, section
from bot.rules.action_items import ActionItem, ActionState
from bot.rules.meetings import Meeting, MeetingState, MinutesState
from bot.rules.voting import Decision, DecisionState
from bot.texts import Link, Moment, Quote, Text
from storage import action_items, date_polls, decisions, meetings
from storage.store import Transaction

_MOST_READ = 200
_SOON = timedelta(days=7)
# A meeting further away is no news by itself.
_NEAR = timedelta(days=14)
_DECIDED = frozenset({DecisionState.ADOPTED, DecisionState.REJECTED, DecisionState.SUPERSEDED})


async def decided(view: View, tx: Transaction) -> Section | None:
    """What was decided meanwhile."""
    lines = []
    for number in view.changed(decisions.KIND):
        decision = await tx.decisions.get(view.group.id, number)
        if decision is not None and decision.state in _DECIDED:
            at = decision.decided_at or decision.created_at
            lines.append(await _decision(decision, at, view, tx))
    return section("news-decisions", lines)


async def my_actions(view: View, tx: Transaction) -> Section | None:
    """One's own action items: those that are new or changed, those that are late, those others ended."""
    if view.person is None:
        return None
    changed = view.changed(action_items.KIND)
    items, _ = await tx.actions.page(view.group.id, [ActionState.OPEN], _MOST_READ, people={view.person})
    shown = [one for one in items if one.number in changed or one.is_late(view.now)]
    for number in changed:
        item = await tx.actions.get(view.group.id, number)
        if item is not None and view.person in item.assignees:
            shown += [item] if item.state in {ActionState.DONE, ActionState.DROPPED} else []
    return section("news-actions-yours", [await _action(one, view, tx) for one in shown])


async def open_actions(view: View, tx: Transaction) -> Section | None:
    """The group's open action items, those that are late first; they wait for who is late or has a week."""
    items, count = await tx.actions.page(view.group.id, [ActionState.OPEN], _MOST_READ)
    late = sum(item.is_late(view.now) for item in items)
    waits = {
        person
        for item in items
        if item.due is not None and item.due.at < view.now + _SOON
        for person in item.assignees
    }
    lines = [await _action(one, view, tx) for one in items[:MOST_LINES]]
    return section("news-actions", lines, count=count, late=late, waits=frozenset(waits))


async def votes(view: View, tx: Transaction) -> Section | None:
    """Proposals that are put to the vote; for a person, those they did not answer."""
    if not view.votes:
        return None
    lines = []
    for one in await tx.decisions.listing(view.group.id, states=[DecisionState.PROPOSED]):
        answered = {vote.voter for vote in await tx.decisions.votes(one)}
        answered |= {objection.by for objection in await tx.decisions.objections(one)}
        if view.person not in answered and one.terms is not None:
            lines.append(await _decision(one, one.terms.closes_at, view, tx))
    return section("news-votes", lines)


async def polls_on_dates(view: View, tx: Transaction) -> Section | None:
    """Polls on dates; for a person, those they did not answer."""
    if not view.votes:
        return None
    lines = [
        Text.of(
            "news-date-poll",
            title=Link(one.title, await link(date_polls.key(one), tx)),
            count=len(one.dates),
        )
        for one in await tx.date_polls.open_ones(view.group.id)
        if view.person not in one.answers
    ]
    return section("news-date-polls", lines)


async def planned_or_held(view: View, tx: Transaction) -> Section | None:
    """Meetings that were planned, moved, called off or held meanwhile."""
    lines = []
    for number, verbs in view.changed(meetings.KIND).items():
        meeting = await tx.meetings.get(view.group.id, number)
        what = None if meeting is None else _became(meeting, verbs)
        if meeting is not None and what is not None:
            lines.append(await _meeting("news-meeting", meeting, what, tx))
    return section("news-meetings", lines)


def _became(meeting: Meeting, verbs: Collection[str]) -> str | None:
    """Says what became of a meeting, as far as it matters to who was away."""
    match meeting.state:
        case MeetingState.PLANNED:
            return "moved" if "move" in verbs else "planned"
        case MeetingState.ENDED if "approve" in verbs:
            return "approved"
        case MeetingState.ENDED if "end" in verbs:
            return "held"
        case MeetingState.CANCELLED:
            return "cancelled"
        case _:
            return None


async def drafts(view: View, tx: Transaction) -> Section | None:
    """Minutes that nobody approved yet."""
    ended = await tx.meetings.listing(view.group.id, [MeetingState.ENDED])
    drafts = [one for one in ended if one.minutes is MinutesState.DRAFT]
    lines = [
        await _meeting("news-draft", one, "silence" if one.approve_at else "chair", tx, at=one.approve_at)
        for one in drafts
    ]
    return section("news-minutes", lines)


async def next_meeting(view: View, tx: Transaction) -> Section | None:
    """The next meeting."""
    planned = await tx.meetings.listing(view.group.id, [MeetingState.PLANNED])
    coming = next((one for one in planned if one.ends_at > view.now), None)
    if coming is None:
        return None
    line = await _meeting("news-next", coming, "planned", tx)
    return Section((line,), aside=coming.starts_at > view.now + _NEAR or view.person is not None)


async def _decision(decision: Decision, at: datetime, view: View, tx: Transaction) -> Text:
    return Text.of(
        "decision-in-list",
        reference=Link(decision.reference, await link(decisions.key(decision), tx)),
        text=Quote(decision.text, 140),
        state=decision.state.value,
        at=Moment(at, view.zone, has_time=decision.state is DecisionState.PROPOSED, brief=True),
    )


async def _action(item: ActionItem, view: View, tx: Transaction) -> Text:
    due = item.due
    others = tuple(one for one in item.assignees if one != view.person)
    return Text.of(
        "action-in-list",
        reference=Link(item.reference, await link(action_items.key(item), tx)),
        text=Quote(item.text, 120),
        mark="late" if item.is_late(view.now) else item.state.value,
        who=Text.of("list-who", who=view.whom(others)) if others else "",
        due_at=Text.of("list-due", at=Moment(due.at, due.zone, due.has_time, brief=True)) if due else "",
    )


async def _meeting(
    text_id: str, meeting: Meeting, what: str, tx: Transaction, at: datetime | None = None
) -> Text:
    return Text.of(
        text_id,
        reference=Link(meeting.reference, await link(meetings.key(meeting), tx)),
        title=Quote(meeting.title, 100),
        at=Moment(at or meeting.started_at or meeting.starts_at, meeting.zone, brief=True),
        what=what,
    )
