"""Who may read gets the room's key before anything is sent, and nobody else."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import pytest
from structlog.testing import capture_logs

from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.matrix.cross_signing import establish, olm_of
from bot.matrix.old_keys import SessionsLast, forget, kept
from bot.matrix.requests import request
from bot.matrix.room_keys import KeysNotShared
from bot.matrix.trust import Standing, Verdict
from bot.rules.identifiers import RoomId, UserId
from tests.people import PASSWORD, People
from tests.rooms.insiders import Insider, Keeper, Proxy, arrive, unreadable


@pytest.fixture
async def proxy(homeserver: LocalHomeserver) -> AsyncIterator[Proxy]:
    """What stands between the bot and its homeserver."""
    async with Proxy(homeserver.base_url).running() as between:
        yield between


@pytest.fixture
async def bot(homeserver: LocalHomeserver, proxy: Proxy, tmp_path: Path) -> AsyncIterator[Keeper]:
    """A signed client that keeps keys as the bot does, behind the proxy."""
    keeper: Keeper = await arrive(Keeper, homeserver, tmp_path, by=proxy.url)
    yield keeper
    await keeper.depart()


@pytest.fixture
async def insider(homeserver: LocalHomeserver, tmp_path: Path) -> AsyncIterator[Insider]:
    """A person with an unsigned device, whose to-device messages can be looked at."""
    person: Insider = await arrive(Insider, homeserver, tmp_path, signed=False)
    yield person
    await person.depart()


def device_of(person: Person) -> tuple[str, str]:
    """Names a person's device."""
    return person.user_id, person.client.device_id or ""


async def together(bot: Keeper, *people: Person) -> str:
    """Makes a room of the bot's where everybody is."""
    room_id = await bot.create_room("Working group", [person.user_id for person in people])
    for person in people:
        await person.join(room_id)
    await bot.with_(room_id, *(person.user_id for person in people))
    return room_id


async def test_a_signed_device_reads_and_an_unsigned_one_is_told_why_not(
    bot: Keeper, people: People, insider: Insider
) -> None:
    alice = await people("Alice")
    room_id = await together(bot, alice, insider)
    await bot.tell(room_id, "Only for signed devices")
    await alice.expect("Only for signed devices", sender=bot.user_id)
    withheld = await insider.to_device_message("m.room_key.withheld")
    assert withheld["code"] == "m.unverified"
    assert (withheld["room_id"], withheld["session_id"]) == (room_id, bot.session_id(room_id))
    reached = bot.keys.reached(room_id)
    assert reached.devices == {device_of(alice)}
    assert reached.withheld == {device_of(insider)}
    assert not [one for one in insider.heard if "Only for signed" in one.body]


async def test_a_device_signed_later_reads_from_then_on(
    bot: Keeper, people: People, insider: Insider
) -> None:
    room_id = await together(bot, insider)
    await bot.tell(room_id, "Before")
    first = bot.session_id(room_id)
    await insider.sign_device()
    await bot.until(lambda: len(bot.devices.obeyed([insider.user_id])) == 1, "the signature")
    await bot.tell(room_id, "After")
    await insider.expect("After", sender=bot.user_id)
    assert bot.session_id(room_id) != first
    assert not [one for one in insider.heard if one.body == "Before"]


async def test_nothing_is_sent_when_a_key_could_not_be_shared(
    bot: Keeper, people: People, proxy: Proxy
) -> None:
    alice = await people("Alice")
    room_id = await together(bot, alice)
    proxy.broken = "/sendToDevice/m.room.encrypted"
    with pytest.raises(KeysNotShared):
        await bot.tell(room_id, "Too early")
    assert room_id not in olm_of(bot.client).outbound_group_sessions
    assert not [path for path in proxy.paths if "/send/" in path]
    proxy.broken = None
    await bot.tell(room_id, "Now it works")
    await alice.expect("Now it works", sender=bot.user_id)


@pytest.mark.parametrize(
    "step", ["/keys/claim", "/keys/query", "/joined_members", "/state/m.room.encryption"]
)
async def test_every_step_of_sharing_may_fail_and_be_tried_again(
    bot: Keeper, people: People, proxy: Proxy, step: str
) -> None:
    alice = await people("Alice")
    room_id = await together(bot, alice)
    olm_of(bot.client).users_for_key_query.add(alice.user_id)
    proxy.broken = step
    with pytest.raises(KeysNotShared):
        await bot.keys.share(room_id)
    proxy.broken = None
    await bot.tell(room_id, "Now it works")
    await alice.expect("Now it works", sender=bot.user_id)


async def test_a_second_message_asks_the_homeserver_for_nothing_more(
    bot: Keeper, people: People, proxy: Proxy
) -> None:
    alice = await people("Alice")
    room_id = await together(bot, alice)
    await bot.tell(room_id, "First")
    before = len(proxy.paths)
    await bot.tell(room_id, "Second")
    assert [path for path in proxy.paths[before:] if "/send/" not in path] == []
    await alice.expect("Second", sender=bot.user_id)


async def test_who_left_has_no_key_to_what_follows(bot: Keeper, people: People) -> None:
    alice, bob = await people("Alice"), await people("Bob")
    room_id = await together(bot, alice, bob)
    await bot.tell(room_id, "With Bob")
    first = bot.session_id(room_id)
    await bob.leave(room_id)
    await bot.until(lambda: bob.user_id not in bot.client.rooms[room_id].users, "Bob's departure")
    await bot.tell(room_id, "Without Bob")
    assert bot.session_id(room_id) != first
    assert bot.keys.reached(room_id).devices == {device_of(alice)}


async def test_a_device_whose_signature_is_gone_has_no_key_to_what_follows(
    bot: Keeper, people: People
) -> None:
    alice = await people("Alice")
    second = await people.second_device(alice, signed=True)
    room_id = await together(bot, alice)
    await bot.tell(room_id, "Both read this")
    assert bot.keys.reached(room_id).devices == {device_of(alice), device_of(second)}
    first = bot.session_id(room_id)
    # A new identity, which signed the first device only.
    fresh = type(alice.identity).generate()
    await establish(alice.client, fresh, PASSWORD, reset=True)
    await bot.devices.refresh([alice.user_id])
    await bot.keys.share(room_id)
    assert bot.session_id(room_id) != first
    assert bot.keys.reached(room_id).devices == {device_of(alice)}
    assert bot.keys.reached(room_id).withheld == {device_of(second)}


@pytest.mark.parametrize("whole", [False, True], ids=["one device", "the person"])
async def test_whoever_has_a_revoked_device_reads_nothing_more_in_any_room_or_chat(
    bot: Keeper, people: People, whole: bool
) -> None:
    marc, alice = await people("Marc"), await people("Alice")
    seized = await people.second_device(marc, signed=True)
    rooms = [await together(bot, marc, alice), await together(bot, marc, alice), await together(bot, marc)]
    apart = await together(bot, alice)
    for number, room_id in enumerate([*rooms, apart]):
        await bot.tell(room_id, f"Before {number}")
    await seized.expect("Before 2", sender=bot.user_id)
    sessions = [bot.session_id(room_id) for room_id in rooms]
    kept = bot.session_id(apart)
    bot.keys.count(UserId(marc.user_id), None if whole else revocable(seized)[1], out=True)
    for number, room_id in enumerate([*rooms, apart]):
        await bot.tell(room_id, f"After {number}")
        assert device_of(seized) not in bot.keys.reached(room_id).devices
    reader = alice if whole else marc
    for number, room_id in enumerate(rooms[: 2 if whole else 3]):
        said = await reader.expect(f"After {number}", room=room_id, sender=bot.user_id)
        await unreadable(seized, said.event_id)
    assert all(bot.session_id(room_id) != was for room_id, was in zip(rooms, sessions, strict=True))
    assert bot.session_id(apart) == kept
    assert not [one for one in seized.heard if "After" in one.body]


async def test_a_revoked_device_is_not_obeyed_and_counts_again_once_it_is_let(
    bot: Keeper, people: People
) -> None:
    marc = await people("Marc")
    seized = await people.second_device(marc, signed=True)
    room_id = await together(bot, marc)
    await bot.tell(room_id, "Before")
    key = olm_of(seized.client).account.identity_keys["curve25519"]
    own = olm_of(marc.client).account.identity_keys["curve25519"]
    bot.keys.count(*revocable(seized), out=True)
    assert bot.devices.verdict(marc.user_id, key) == Verdict(Standing.UNSIGNED, device_of(seized)[1])
    assert bot.devices.verdict(marc.user_id, own).standing is Standing.SIGNED
    await bot.tell(room_id, "Without it")
    assert bot.keys.reached(room_id).withheld == {device_of(seized)}
    bot.keys.count(*revocable(seized), out=False)
    assert bot.devices.verdict(marc.user_id, key).standing is Standing.SIGNED
    await bot.tell(room_id, "With it")
    await seized.expect("With it", sender=bot.user_id)
    assert not [one for one in seized.heard if one.body == "Without it"]


async def test_the_log_says_when_the_revoked_device_is_none_of_its_owners(
    bot: Keeper, people: People
) -> None:
    marc = await people("Marc")
    # Whose devices the bot knows: it gave them a key.
    await bot.tell(await together(bot, marc), "Good morning")
    with capture_logs() as logged:
        bot.keys.count(*revocable(marc), out=True)
        assert logged == []
        bot.keys.count(UserId(marc.user_id), "MISTYPED", out=True)
    assert logged == [{"event": "revoked device is none of its owner's", "log_level": "warning"}]


def revocable(person: Person) -> tuple[UserId, str]:
    """Names a person's device as it is revoked."""
    user_id, device_id = device_of(person)
    return UserId(user_id), device_id


async def test_a_new_member_reads_what_comes_after(bot: Keeper, people: People) -> None:
    alice, bob = await people("Alice"), await people("Bob")
    room_id = await together(bot, alice)
    await bot.tell(room_id, "Before Bob")
    await bot.invite(room_id, bob.user_id)
    await bob.join(room_id)
    await bot.with_(room_id, bob.user_id)
    await bot.tell(room_id, "After Bob")
    await bob.expect("After Bob", sender=bot.user_id)
    assert not [one for one in bob.heard if one.body == "Before Bob"]


async def test_an_invited_person_gets_keys_only_where_the_room_lets_them_read(
    bot: Keeper, people: People
) -> None:
    alice = await people("Alice")
    shared = await bot.create_room("Shared history", [alice.user_id])
    closed = await bot.create_room("From joining on", [alice.user_id])
    path = f"/_matrix/client/v3/rooms/{closed}/state/m.room.history_visibility"
    await request(bot.client, "PUT", path, {"history_visibility": "joined"})
    rooms = bot.client.rooms
    await bot.until(lambda: rooms[closed].history_visibility == "joined", "the setting")
    await bot.until(lambda: all(alice.user_id in rooms[one].users for one in (shared, closed)), "Alice")
    assert (await bot.keys.share(shared)).devices == {device_of(alice)}
    assert (await bot.keys.share(closed)).devices == frozenset()


async def test_the_room_says_how_many_messages_a_key_serves(bot: Keeper, people: People) -> None:
    alice = await people("Alice")
    room_id = await together(bot, alice)
    settings = {"algorithm": "m.megolm.v1.aes-sha2", "rotation_period_msgs": 2}
    await request(bot.client, "PUT", f"/_matrix/client/v3/rooms/{room_id}/state/m.room.encryption/", settings)
    sessions = []
    for number in range(4):
        await bot.tell(room_id, f"Message {number}")
        sessions.append(bot.session_id(room_id))
    assert sessions[0] == sessions[1] != sessions[2] == sessions[3]
    await alice.expect("Message 3", sender=bot.user_id)


async def test_a_device_without_one_time_keys_does_not_stop_the_others(
    bot: Keeper, people: People, insider: Insider
) -> None:
    alice = await people("Alice")
    await insider.sign_device()
    room_id = await together(bot, alice, insider)
    await exhaust(insider, by=alice)
    reached = await bot.keys.share(room_id)
    assert reached.devices == {device_of(alice)}
    assert reached.out_of_reach == {device_of(insider)}
    await bot.tell(room_id, "Alice reads")
    await alice.expect("Alice reads", sender=bot.user_id)


async def exhaust(person: Insider, *, by: Person) -> None:
    """Has somebody claim every one-time key of a device, which is away and makes no more."""
    await person.depart()
    user_id, device_id = device_of(person)
    body: dict[str, object] = {"one_time_keys": {user_id: {device_id: "signed_curve25519"}}}
    while (await request(by.client, "POST", "/_matrix/client/v3/keys/claim", body))["one_time_keys"]:
        pass


async def test_our_own_devices_get_keys_only_when_our_identity_signed_them(
    bot: Keeper, people: People
) -> None:
    ours = await people.second_device(bot, signed=True)
    strange = await people.second_device(bot, signed=False)
    room_id = await together(bot)
    reached = await bot.keys.share(room_id)
    assert reached.devices == {device_of(ours)}
    assert reached.withheld == {device_of(strange)}


async def test_only_the_keys_that_are_named_go_and_none_where_keys_last_longer(
    bot: Keeper, people: People
) -> None:
    alice = await people("Alice")
    room_id = RoomId(await together(bot, alice))
    await alice.say(room_id, "Hello")
    await bot.expect("Hello", sender=alice.user_id)
    session = olm_of(alice.client).outbound_group_sessions[room_id].id
    await forget(bot.client, bot.keys, room_id, ["another"])
    path = f"/_matrix/client/v3/rooms/{quote(room_id)}/state/m.room.encryption/"
    settings: dict[str, object] = {"algorithm": "m.megolm.v1.aes-sha2"}
    await request(bot.client, "PUT", path, {**settings, "rotation_period_ms": 30 * 86_400_000})
    with pytest.raises(SessionsLast):
        await forget(bot.client, bot.keys, room_id, [session])
    assert session in kept(bot.client)[room_id]
    await request(bot.client, "PUT", path, settings)
    await forget(bot.client, bot.keys, room_id, [session])
    assert session not in kept(bot.client).get(room_id, ())
