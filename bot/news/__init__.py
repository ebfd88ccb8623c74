"""Gathers what is new or waits in a group: for somebody who was away, or for everybody once a week."""

from bot.news.consultations import awaited, happened, unanswered
from bot.news.views import Gatherer, Section, View, away, gather
from bot.news.work import (
    decided,
    drafts,
    my_actions,
    next_meeting,
    open_actions,
    planned_or_held,
    polls_on_dates,
    votes,
)

__all__ = ["MISSED", "WEEKLY", "Gatherer", "Section", "View", "away", "gather"]

# In the order in which they are told. What else is kept for a group has its place in these lines: a function
# that says what of it is new, or waits. Reminders have none: they come by themselves.
MISSED: tuple[Gatherer, ...] = (
    decided,
    my_actions,
    votes,
    polls_on_dates,
    happened,
    unanswered,
    planned_or_held,
    drafts,
    next_meeting,
)
WEEKLY: tuple[Gatherer, ...] = (open_actions, votes, polls_on_dates, awaited, drafts, next_meeting)
