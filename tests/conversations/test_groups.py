"""A group: its room, its people and its ways."""

from dataclasses import replace

import pytest

from bot.engine.messages import RoomSeen
from bot.rules.groups import Danger, RoomState
from bot.rules.identifiers import RoomId, UserId
from bot.rules.people import Member, Role
from bot.texts import Language
from storage.letters import LetterKind
from tests.cast import (
    ANNA,
    CHAIR,
    COORDINATION,
    GROUP_ROOM,
    MARC,
    OBSERVER,
    OTHER_ROOM,
    OUTSIDER,
    PRIVATE_ROOM,
    ROOMS,
    VIGIE,
)
from tests.conversations.stage import Stage

GUEST = "@guest:example.org"
SETTINGS = [
    "!group role @Anna secretary",
    '!group org @Anna "SOS Faim"',
    "!group language fr",
    "!group timezone Europe/Paris",
    "!group voices organisation",
    '!theme add #hosting "Hosting"',
    '!proxy @Marc for "SOS Faim"',
]


async def seen(stage: Stage, **changes: object) -> None:
    """Shows the group's room as it is now."""
    await stage.dispatcher.handle(RoomSeen(replace(ROOMS[0], **changes)))  # type: ignore[arg-type]


async def test_a_chair_gives_roles_and_takes_them(stage: Stage) -> None:
    assert "Anna Schmit: secretary" in await stage.say("!group role @Anna secretary", CHAIR)
    assert "adopted" in await stage.say("!decision We meet in March")
    await stage.say("!group role Anna Schmit observer", CHAIR)
    assert "only members" in await stage.say("!action Call the ministry")
    assert (await stage.group()).standing(ANNA).role is Role.OBSERVER


async def test_an_observer_reads_and_does_not_vote(stage: Stage) -> None:
    await stage.say("!group role @Marc observer", CHAIR)
    await stage.say("!decision propose We meet in March", ANNA)
    assert "only members" in await stage.say("!vote D-1 yes", MARC)
    assert "D-1" in await stage.say("!decision show D-1", MARC)
    assert await stage.votes(1) == {}


async def test_a_role_that_was_given_is_not_enough_once_somebody_has_left(stage: Stage) -> None:
    await stage.say("!group role @Anna chair", CHAIR)
    there = tuple(member for member in ROOMS[0].members if member.user_id != ANNA)
    await seen(stage, members=there)
    assert "Only the chair" in await stage.say("!group language fr", ANNA)
    assert "which group" in await stage.say("group show", ANNA, PRIVATE_ROOM)


@pytest.mark.parametrize("typed", SETTINGS[:-2])
async def test_a_member_cannot_change_the_group(stage: Stage, typed: str) -> None:
    before = await stage.group()
    assert "Only the chair or the secretary" in await stage.say(typed, MARC)
    assert await stage.group() == before


@pytest.mark.parametrize("typed", SETTINGS)
async def test_every_setting_is_taken_back(stage: Stage, typed: str) -> None:
    before = await stage.group()
    await stage.say(typed, CHAIR)
    assert await stage.group() != before
    await stage.say("!undo", CHAIR)
    assert await stage.group() == before


@pytest.mark.parametrize("typed", SETTINGS)
async def test_deleting_the_message_takes_a_setting_back(stage: Stage, typed: str) -> None:
    before, event = await stage.group(), stage.event_id()
    await stage.say(typed, CHAIR, event_id=event)
    await stage.delete(event, CHAIR)
    assert await stage.group() == before


async def test_editing_the_message_changes_the_setting(stage: Stage) -> None:
    event = stage.event_id()
    await stage.say("!group role @Anna secretary", CHAIR, event_id=event)
    await stage.edit(event, "!group role @Marc secretary", CHAIR)
    group = await stage.group()
    assert (group.standing(ANNA).role, group.standing(MARC).role) == (None, Role.SECRETARY)


async def test_settings_made_one_after_the_other_are_taken_back_alone(stage: Stage) -> None:
    first = stage.event_id()
    await stage.say("!group role @Anna secretary", CHAIR, event_id=first)
    await stage.say("!group role @Marc secretary", CHAIR)
    await stage.delete(first, CHAIR)
    group = await stage.group()
    assert (group.standing(ANNA).role, group.standing(MARC).role) == (None, Role.SECRETARY)


async def test_the_last_chair_stays(stage: Stage) -> None:
    assert "only chair" in await stage.say("!group role @Claire member", CHAIR)
    await stage.say("!group role @Anna chair", CHAIR)
    assert "Claire Weber: member" in await stage.say("!group role @Claire member", CHAIR)
    assert "Only the chair" in await stage.say("!group language fr", CHAIR)


async def test_power_in_the_room_follows_the_role(stage: Stage) -> None:
    await stage.say("!group role @Anna chair", CHAIR)
    ((room, errand),) = stage.errands(LetterKind.POWER)
    assert (room, errand.person, errand.level) == (GROUP_ROOM, ANNA, 50)


async def test_the_bot_has_no_role(stage: Stage) -> None:
    assert "That is me" in await stage.say("!group role @vigie:localhost chair", CHAIR)


async def test_organisations_are_written_as_the_group_writes_them_already(stage: Stage) -> None:
    await stage.say('!group org @Anna "SOS Faim"', CHAIR)
    assert "represents SOS Faim" in await stage.say("!group org @Marc sos faim", CHAIR)
    assert (await stage.group()).organisations() == ("SOS Faim",)
    assert "no longer represents" in await stage.say("!group org @Marc none", CHAIR)
    assert (await stage.group()).standing(MARC).organisation is None


async def test_the_group_is_shown_with_its_people(stage: Stage) -> None:
    await seen(stage, name="Plateforme d’appui")
    await stage.say('!group org @Anna "SOS Faim"', CHAIR)
    await stage.say("!group language fr", CHAIR)
    shown = await stage.say("!group show", OBSERVER)
    assert "Plateforme d’appui" in shown
    assert "Langue : français" in shown
    assert shown.index("Claire Weber · présidence") < shown.index("Anna Schmit (SOS Faim) · membre")
    assert "Otto · observation" in shown
    assert "Vigie ·" not in shown


async def test_a_group_is_answered_in_the_language_it_speaks_from_now_on(stage: Stage) -> None:
    await stage.say("!sprache de", CHAIR)
    said = await stage.say("!gruppe sprache fr", CHAIR)
    assert "Désormais, ce groupe parle français" in said
    assert "!annuler pour annuler" in said


@pytest.mark.parametrize(
    ("known", "told"), [(0, "none is known yet"), (1, "one is known"), (2, "2 are known")]
)
async def test_how_many_organisations_are_known_is_said(stage: Stage, known: int, told: str) -> None:
    for who, organisation in (("@Anna", "SOS Faim"), ("@Marc", "ASTI"))[:known]:
        await stage.say(f'!group org {who} "{organisation}"', CHAIR)
    assert told in await stage.say("!group voices organisation", CHAIR)


async def test_reminders_that_are_off_are_shown_with_the_group(stage: Stage) -> None:
    assert "Reminders" not in await stage.say("!group show")
    await stage.say("!meeting reminders off days", CHAIR)
    assert "the day an action item is due is off" in await stage.say("!action reminders off day", CHAIR)
    shown = await stage.say("!group show")
    assert "Reminders that are off: two days before a meeting and the day an action item is due" in shown
    assert "is on again" in await stage.say("!meeting reminders on days", CHAIR)
    assert "two days" not in await stage.say("!group show")


@pytest.mark.parametrize("name", ['""', "« »", "''", '" "', "„“"])
async def test_a_group_has_a_name(stage: Stage, name: str) -> None:
    assert "for example" in await stage.say(f"!group create {name}", CHAIR)
    assert stage.errands(LetterKind.NEW_ROOM) == []


@pytest.mark.parametrize(
    "typed",
    ['@Anna "SOS Faim"', '"SOS Faim" @Anna', '"SOS Faim" Anna', "« SOS Faim » @Anna", "@Anna SOS Faim"],
)
async def test_a_person_and_their_organisation_stand_in_any_order(stage: Stage, typed: str) -> None:
    assert "Anna Schmit represents SOS Faim." in await stage.say(f"!group org {typed}", CHAIR)


async def test_an_organisation_without_anybody_is_answered_with_the_form(stage: Stage) -> None:
    assert "for example" in await stage.say('!group org "SOS Faim"', CHAIR)


async def test_the_language_of_the_group_is_that_of_who_has_chosen_none(stage: Stage) -> None:
    await stage.say("!groupe langue français", CHAIR)
    assert "Qui\u00a0: Anna Schmit" in await stage.say("!action Écrire la note @moi")


async def test_the_zone_of_the_group_is_that_of_its_dates(stage: Stage) -> None:
    assert "Asia/Tokyo" in await stage.say("!group timezone tokyo", CHAIR)
    assert "(Tokyo)" in await stage.say("!action Call by 2027-01-15 14:00")
    assert "no time zone" in (await stage.say("!group timezone Nowhere", CHAIR)).lower().replace(
        "don’t know a", "no"
    )


async def test_an_unsafe_room_is_told_what_is_unsafe_in_it(stage: Stage) -> None:
    await seen(stage, dangers=frozenset({Danger.WORLD_READABLE, Danger.GUESTS}), unsigned=frozenset({MARC}))
    told = await stage.say("!group adopt", CHAIR)
    assert "3 things are unsafe" in told
    assert "without coming in" in told
    assert "Guests" in told
    assert "not verified: Marc Thill" in told


async def test_a_safe_room_is_told_so(stage: Stage) -> None:
    assert "is safe" in await stage.say("!group adopt", CHAIR)


async def test_an_archived_group_is_read_and_no_longer_written(stage: Stage) -> None:
    await stage.say("!action Call the ministry @me by tomorrow")
    answer = stage.last()
    await stage.say("!group archive", CHAIR)
    assert "archived" in await stage.say("!action Another")
    assert "archived" in await stage.react(answer, "✅")
    assert "A-1" in await stage.say("!action list")
    stage.clock.forward(days=2)
    assert await stage.tick() == ""
    assert "open again" in await stage.say("!group reopen", CHAIR)
    assert "A-2" in await stage.say("!action Another")


async def test_people_are_invited_and_removed(stage: Stage) -> None:
    assert GUEST in await stage.say(f"!group invite {GUEST}", CHAIR)
    assert "here already" in await stage.say("!group invite @Marc", CHAIR)
    await stage.say('!group org @Marc "SOS Faim"', CHAIR)
    assert "no longer has access" in await stage.say("!group remove @Marc", CHAIR)
    assert "leave the room" in await stage.say("!group remove me", CHAIR)
    done = stage.errands(LetterKind.INVITE, LetterKind.REMOVE)
    assert [(room, errand.person) for room, errand in done] == [(GROUP_ROOM, GUEST), (GROUP_ROOM, MARC)]
    assert (await stage.group()).standing(MARC).organisation is None


async def test_a_group_is_made_with_its_space_and_its_people(stage: Stage) -> None:
    said = await stage.say(f'!group create "Shelter Cities" {GUEST}', CHAIR)
    assert "Shelter Cities" in said
    ((_, space),) = stage.errands(LetterKind.NEW_SPACE)
    assert space.name == "Platform"
    ((_, room),) = stage.errands(LetterKind.NEW_ROOM)
    assert (room.name, room.guests) == ("Shelter Cities", (CHAIR, GUEST))
    ((shown_in, child),) = stage.errands(LetterKind.SPACE_CHILD)
    assert child.child is not None
    made = await stage.group(child.child)
    assert made.standing(CHAIR).role is Role.CHAIR
    assert made.language == Language.EN
    welcome = next(letter for letter in stage.posted if letter.posting.body.startswith("👋"))
    assert welcome.room_id == child.child
    invited = [(place, errand.person) for place, errand in stage.errands(LetterKind.INVITE)]
    assert invited == [(shown_in, CHAIR), (shown_in, UserId(GUEST))]


async def test_the_second_group_shares_the_space(stage: Stage) -> None:
    await stage.say('!group create "First"', CHAIR)
    await stage.say('!group create "Second"', CHAIR)
    assert len(stage.errands(LetterKind.NEW_SPACE)) == 1
    assert len({room for room, _ in stage.errands(LetterKind.SPACE_CHILD)}) == 1
    assert len(stage.errands(LetterKind.SPACE_CHILD)) == 2


async def test_two_groups_made_before_the_space_is_there_share_it(stage: Stage) -> None:
    both = '!group create "First"\n!group create "Second"'
    await stage.say(both, CHAIR)
    assert len(stage.errands(LetterKind.NEW_SPACE)) == 1
    assert len(stage.errands(LetterKind.SPACE_CHILD)) == 2


async def test_a_member_makes_no_group_and_an_administrator_does(stage: Stage) -> None:
    assert "Only the chair" in await stage.say('!group create "Mine"', ANNA)
    chat = RoomState(
        RoomId("!chat"),
        encrypted=True,
        private=True,
        members=(Member(VIGIE, "Vigie", 0, is_bot=True), Member(COORDINATION, "Coordination", 100)),
    )
    await stage.dispatcher.handle(RoomSeen(chat))
    assert "Mine" in await stage.say('group create "Mine"', COORDINATION, chat.room_id)


async def test_a_stranger_in_a_private_chat_makes_no_group(stage: Stage) -> None:
    stranger = UserId("@stranger:example.org")
    chat = RoomState(
        RoomId("!chat"),
        encrypted=True,
        private=True,
        members=(Member(VIGIE, "Vigie", 0, is_bot=True), Member(stranger, "Stranger", 100)),
    )
    await stage.dispatcher.handle(RoomSeen(chat))
    assert "Only the chair" in await stage.say('group create "Mine"', stranger, chat.room_id)
    assert stage.errands(LetterKind.NEW_ROOM) == []


async def test_a_group_sees_nothing_of_another(stage: Stage) -> None:
    await stage.say('!theme add #flats "Flats for defenders"', CHAIR)
    await stage.say('!group org @Anna "SOS Faim"', CHAIR)
    for typed in ("!theme list", "!theme show #flats", "!group show"):
        told = await stage.say(typed, OUTSIDER, OTHER_ROOM)
        assert "Flats for" not in told
        assert "Anna" not in told
        assert "SOS" not in told


@pytest.mark.parametrize(
    "typed",
    [
        "!group role",
        "!group role @Anna",
        "!group role @Anna king",
        "!group org @Anna",
        "!group create",
        "!proxy",
        "!theme add hosting x",
    ],
)
async def test_a_wrong_form_is_answered_with_the_right_one(stage: Stage, typed: str) -> None:
    before = await stage.group()
    said = await stage.say(typed, CHAIR)
    assert "for example" in said or "What should I do" in said
    assert await stage.group() == before
