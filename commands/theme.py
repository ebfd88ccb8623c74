"""Themes: pillars and priorities of the group's work, and all that bears their tag."""

from dataclasses import dataclass, replace
from typing import Annotated

from bot.rules.action_items import ActionState
from bot.rules.consultations import Consultation
from bot.rules.folding import fold
from bot.rules.groups import MOST_THEMES, Theme
from bot.rules.meetings import Meeting
from bot.rules.people import Role
from bot.rules.voting import DecisionState
from bot.texts import Moment, Quote, Refused, Text
from commands.arguments import Tag, Titled
from commands.command import Call, Command, Reply, command
from commands.usage import typed
from commands.words import words
from storage.store import Transaction

THEME = words(fr="thème", en="theme", de="thema", lb="thema")
ADD = words(fr="ajouter|ajoute", en="add", de="hinzufügen", lb="dobäisetzen|derbäi")
LIST = words(fr="liste|lister", en="list|ls", de="liste|auflisten", lb="lëscht|lescht")
SHOW = words(fr="montrer|voir|afficher", en="show|view", de="zeigen|zeige", lb="weisen|weis")
REMOVE = words(fr="enlever|retirer", en="remove", de="entfernen", lb="ewechhuelen")
LONGEST_TITLE = 200
_MOST_SHOWN = 25


@dataclass(frozen=True, slots=True)
class Naming:
    """A tag and its title."""

    tag: Annotated[str, Tag()]
    title: Annotated[str, Titled("arg-title", LONGEST_TITLE)]


@dataclass(frozen=True, slots=True)
class One:
    """A tag."""

    tag: Annotated[str, Tag()]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No arguments."""


@command("theme-add", THEME, ADD, Naming, who=Role.SECRETARY)
async def add(call: Call, args: Naming, tx: Transaction) -> Reply:
    """Gives a tag a title; one that has a title already gets another."""
    group = call.in_group
    known = group.theme(args.tag)
    if known is None and len(group.themes) >= MOST_THEMES:
        raise Refused("theme-too-many", most=MOST_THEMES)
    number = known[0] if known else max(group.themes, default=0) + 1
    themes = {**group.themes, number: Theme(args.tag, args.title)}
    await tx.groups.change(replace(group, themes=themes), "theme")
    reply = Reply.of("theme-added", tag=_tag(args.tag), title=Quote(args.title, LONGEST_TITLE))
    return replace(reply, changed=True)


@command("theme-list", THEME, LIST, Nothing, who=Role.OBSERVER, in_archive=True)
async def list_(call: Call, args: Nothing, tx: Transaction) -> Reply:
    """Lists the themes, and how much bears each."""
    themes = call.in_group.themes
    if not themes:
        said = f"{THEME.said(call.language)} {ADD.said(call.language)}"
        return Reply.of("theme-list-empty", add=typed(call, said))
    counts = await tx.tags.counts(call.in_group.id, [theme.tag for theme in themes.values()])
    lines = tuple(
        Text.of(
            "theme-in-list",
            tag=_tag(theme.tag),
            title=Quote(theme.title, LONGEST_TITLE),
            count=counts[theme.tag],
        )
        for _, theme in sorted(themes.items())
    )
    return Reply((Text.of("theme-list", count=len(lines)), *lines), long=len(lines) > 12)


@command("theme-show", THEME, SHOW, One, who=Role.OBSERVER, in_archive=True)
async def show(call: Call, args: One, tx: Transaction) -> Reply:
    """Shows all that bears a tag: decisions, action items, meetings, consultations."""
    group = call.in_group
    theme = group.theme(args.tag)
    decisions, decided = await _decisions(call, args.tag, tx)
    actions, agreed = await _actions(call, args.tag, tx)
    meetings = await tx.meetings.bearing(group.id, args.tag)
    held = [_meeting(one) for one in meetings[:_MOST_SHOWN]]
    consultations = await tx.consultations.bearing(group.id, args.tag)
    asked = [_consultation(one) for one in consultations[:_MOST_SHOWN]]
    lines = [*decisions, *actions, *held, *asked]
    count = decided + agreed + len(meetings) + len(consultations)
    if not lines and theme is None:
        raise Refused("theme-unknown", tag=_tag(args.tag))
    title = Text.of("theme-title", title=Quote(theme[1].title, LONGEST_TITLE)) if theme else ""
    head = Text.of("theme-shown", tag=_tag(args.tag), title=title, count=count)
    rest = (Text.of("list-more", count=count - len(lines)),) if count > len(lines) else ()
    return Reply((head, *lines, *rest), long=len(lines) > 12)


@command("theme-remove", THEME, REMOVE, One, who=Role.SECRETARY)
async def remove(call: Call, args: One, tx: Transaction) -> Reply:
    """Takes a theme off the list; what bears its tag keeps it."""
    group = call.in_group
    known = group.theme(args.tag)
    if known is None:
        raise Refused("theme-unknown", tag=_tag(args.tag))
    themes = {number: theme for number, theme in group.themes.items() if number != known[0]}
    await tx.groups.change(replace(group, themes=themes), "theme")
    return replace(Reply.of("theme-removed", tag=_tag(args.tag)), changed=True)


def _tag(tag: str) -> Quote:
    return Quote(f"#{fold(tag)}", 60)


async def _decisions(call: Call, tag: str, tx: Transaction) -> tuple[list[Text], int]:
    states = [state for state in DecisionState if state is not DecisionState.WITHDRAWN]
    found, count = await tx.decisions.page(call.in_group.id, states, _MOST_SHOWN, tag=tag)
    lines = [
        Text.of("theme-decision", reference=one.reference, text=Quote(one.text, 140), state=one.state.value)
        for one in found
    ]
    return lines, count


async def _actions(call: Call, tag: str, tx: Transaction) -> tuple[list[Text], int]:
    states = [state for state in ActionState if state is not ActionState.WITHDRAWN]
    found, count = await tx.actions.page(call.in_group.id, states, _MOST_SHOWN, tag=tag)
    lines = [
        Text.of("theme-action", reference=one.reference, text=Quote(one.text, 140), state=one.state.value)
        for one in found
    ]
    return lines, count


def _meeting(meeting: Meeting) -> Text:
    return Text.of(
        "meeting-in-list",
        reference=meeting.reference,
        title=Quote(meeting.title, 100),
        at=Moment(meeting.started_at or meeting.starts_at, meeting.zone, brief=True),
        state=meeting.state.value,
    )


def _consultation(consultation: Consultation) -> Text:
    return Text.of(
        "theme-consultation",
        reference=consultation.reference,
        title=Quote(consultation.title, 140),
        at=Moment(consultation.closes_at, consultation.zone, brief=True),
    )


COMMANDS: tuple[Command, ...] = (add, list_, show, remove)
