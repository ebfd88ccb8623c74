"""Which devices are obeyed, and who gets the keys of a room."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import nio
import pytest
from nio.crypto import OlmDevice, TrustState

from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.matrix.cross_signing import DeviceSpent, Identity, Usage, establish, olm_of, only_key
from bot.matrix.requests import request
from bot.matrix.trust import Devices, Standing, Verdict
from tests.people import PASSWORD, People
from tests.rooms.insiders import Keeper, arrive


@pytest.fixture
async def bot(homeserver: LocalHomeserver, tmp_path: Path) -> AsyncIterator[Keeper]:
    """A signed client that judges devices as the bot does."""
    keeper: Keeper = await arrive(Keeper, homeserver, tmp_path)
    yield keeper
    await keeper.depart()


def sender_key(person: Person) -> str:
    """Returns the key that stands in the events of a person's device."""
    return str(olm_of(person.client).account.identity_keys["curve25519"])


def trust_in_nio(bot: Person, person: Person) -> TrustState:
    """Returns what nio was told about a person's device."""
    device: OlmDevice = bot.client.device_store[person.user_id][person.client.device_id or ""]
    return device.trust_state


def verdict_on(devices: Devices, person: Person) -> Verdict:
    """Returns the verdict on a person's device."""
    return devices.verdict(person.user_id, sender_key(person))


async def test_a_device_is_signed_once_its_owner_signs_it(bot: Keeper, people: People) -> None:
    alice = await people("Alice", signed=False)
    await bot.devices.refresh([alice.user_id])
    assert verdict_on(bot.devices, alice) == Verdict(Standing.UNSIGNED, alice.client.device_id)
    assert trust_in_nio(bot, alice) is TrustState.blacklisted
    await alice.sign_device()
    await bot.devices.refresh([alice.user_id])
    assert verdict_on(bot.devices, alice) == Verdict(Standing.SIGNED, alice.client.device_id)
    assert trust_in_nio(bot, alice) is TrustState.verified


async def test_a_new_signature_is_noticed_with_the_next_sync(bot: Keeper, people: People) -> None:
    alice = await people("Alice", signed=False)
    room_id = await alice.create_room("Working group", [bot.user_id])
    await bot.join(room_id)
    await bot.until(lambda: bot.devices.known(alice.user_id), "Alice's devices")
    assert verdict_on(bot.devices, alice).standing is Standing.UNSIGNED
    await alice.sign_device()
    await bot.until(
        lambda: verdict_on(bot.devices, alice).standing is Standing.SIGNED, "the signature of Alice's device"
    )


async def test_a_sender_key_speaks_for_its_own_person_only(bot: Keeper, people: People) -> None:
    alice, mallory = await people("Alice"), await people("Mallory")
    await bot.devices.refresh([alice.user_id, mallory.user_id])
    verdict = bot.devices.verdict(mallory.user_id, sender_key(alice))
    assert verdict == Verdict(Standing.UNKNOWN, None)


async def test_a_person_never_asked_about_is_unknown(bot: Keeper, people: People) -> None:
    alice = await people("Alice")
    assert verdict_on(bot.devices, alice) == Verdict(Standing.UNKNOWN, None)


async def test_with_trust_in_all_every_device_is_obeyed_and_only_signed_ones_are_verified(
    bot: Keeper, people: People
) -> None:
    alice, bob = await people("Alice", signed=False), await people("Bob")
    devices = Devices(bot.client, "all")
    await devices.refresh([alice.user_id, bob.user_id])
    assert verdict_on(devices, alice).standing is Standing.SIGNED
    assert trust_in_nio(bot, alice) is TrustState.ignored
    assert trust_in_nio(bot, bob) is TrustState.verified


async def test_another_identity_of_a_person_is_noticed_once(bot: Keeper, people: People) -> None:
    alice = await people("Alice")
    assert await bot.devices.refresh([alice.user_id]) == frozenset()
    fresh = Identity.generate()
    await establish(alice.client, fresh, PASSWORD, reset=True)
    assert await bot.devices.refresh([alice.user_id]) == {alice.user_id}
    assert await bot.devices.refresh([alice.user_id]) == frozenset()
    assert only_key(bot.devices.master_key(alice.user_id)) == fresh.public_key(Usage.MASTER)


async def test_signatures_are_verified_anew_after_a_restart(bot: Keeper, people: People) -> None:
    alice = await people("Alice")
    await bot.devices.refresh([alice.user_id])
    restarted = Devices(bot.client, "signed")
    assert trust_in_nio(bot, alice) is TrustState.verified
    assert verdict_on(restarted, alice).standing is Standing.UNKNOWN
    assert not restarted.obeyed([alice.user_id])
    await restarted.know([alice.user_id])
    assert verdict_on(restarted, alice).standing is Standing.SIGNED


async def test_only_our_own_identity_makes_a_device_ours(bot: Keeper) -> None:
    # Whoever runs the homeserver can show another identity for our account, and devices signed by it.
    second = await bot.second_device(signed=True)
    try:
        await bot.devices.refresh([bot.user_id])
        assert verdict_on(bot.devices, second).standing is Standing.SIGNED
        await establish(second.client, Identity.generate(), PASSWORD, reset=True)
        await bot.devices.refresh([bot.user_id])
        assert verdict_on(bot.devices, second).standing is Standing.UNSIGNED
    finally:
        await second.depart()


async def test_a_device_that_returns_with_other_keys_is_judged_by_those(
    bot: Keeper, people: People, tmp_path: Path
) -> None:
    alice = await people("Alice")
    await bot.devices.refresh([alice.user_id])
    device_id = alice.client.device_id or ""
    await request(alice.client, "POST", "/_matrix/client/v3/logout", {})
    await bot.devices.refresh([alice.user_id])
    assert verdict_on(bot.devices, alice).standing is Standing.UNKNOWN
    store = tmp_path / "again"
    store.mkdir()
    again = nio.AsyncClient(alice.client.homeserver, alice.user_id, device_id, str(store))
    try:
        await again.login(PASSWORD)
        await again.keys_upload()
        await bot.devices.refresh([alice.user_id])
        new_key = olm_of(again).account.identity_keys["curve25519"]
        assert bot.devices.verdict(alice.user_id, new_key) == Verdict(Standing.UNSIGNED, device_id)
        stored = bot.client.device_store[alice.user_id][device_id]
        assert (stored.curve25519, stored.deleted) == (new_key, False)
        assert stored.trust_state is TrustState.blacklisted
        with pytest.raises(DeviceSpent):
            await establish(again, alice.identity, PASSWORD)
    finally:
        await again.close()


async def test_people_without_devices_or_out_of_reach_are_survived(bot: Keeper, people: People) -> None:
    alice = await people("Alice")
    keyless = "@nobody-here:localhost"
    far = "@someone:unreachable.invalid"
    await bot.devices.refresh([alice.user_id, keyless, far])
    assert verdict_on(bot.devices, alice).standing is Standing.SIGNED
    assert bot.devices.known(keyless)
    assert not bot.devices.known(far)
    assert bot.devices.verdict(far, sender_key(alice)).standing is Standing.UNKNOWN


async def test_who_changes_while_the_question_is_under_way_is_asked_about_again(
    bot: Keeper, people: People
) -> None:
    alice = await people("Alice")
    changed = olm_of(bot.client).users_for_key_query
    asking = asyncio.create_task(bot.devices.refresh([alice.user_id]))
    await asyncio.wait([asking], timeout=0)
    changed.add(alice.user_id)
    await asking
    assert alice.user_id in changed
