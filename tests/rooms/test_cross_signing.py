"""Our identity is published and signs our device once; somebody else's is left alone."""

from pathlib import Path
from typing import Any

import nio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.homeserver import LocalHomeserver
from bot.demo.person import Person
from bot.matrix.chains import judge
from bot.matrix.cross_signing import (
    Identity,
    IdentityConflict,
    NotSigned,
    PasswordNeeded,
    PasswordRefused,
    Usage,
    establish,
    is_signed_by,
    sign_user,
)
from bot.matrix.requests import request
from tests.people import PASSWORD, People


async def shown(person: Person, user_id: str | None = None) -> dict[str, Any]:
    """Asks what the homeserver shows of a person."""
    body: dict[str, object] = {"device_keys": {user_id or person.user_id: []}}
    return await request(person.client, "POST", "/_matrix/client/v3/keys/query", body)


async def test_the_first_start_signs_our_device_and_the_device_signs_our_identity(people: People) -> None:
    bot = await people("Vigie", signed=False)
    identity = Identity.generate()
    await establish(bot.client, identity, None)
    answer = await shown(bot)
    person = judge(bot.user_id, answer, identity.public_key(Usage.MASTER))
    device = person.devices[bot.client.device_id or ""]
    assert device.signed
    assert is_signed_by(answer["master_keys"][bot.user_id], bot.user_id, device.ed25519, device.device_id)


async def test_the_second_start_changes_nothing(people: People) -> None:
    bot = await people("Vigie", signed=False)
    identity = Identity.generate()
    await establish(bot.client, identity, None)
    before = await shown(bot)
    await establish(bot.client, Identity.from_text(identity.to_text()), None)
    assert await shown(bot) == before


async def test_an_identity_that_is_not_ours_is_not_replaced(people: People) -> None:
    bot = await people("Vigie")
    before = await shown(bot)
    with pytest.raises(IdentityConflict):
        await establish(bot.client, Identity.generate(), PASSWORD)
    assert await shown(bot) == before


async def test_an_identity_that_is_not_ours_is_replaced_on_demand(people: People) -> None:
    bot = await people("Vigie")
    identity = Identity.generate()
    await establish(bot.client, identity, PASSWORD, reset=True)
    person = judge(bot.user_id, await shown(bot), identity.public_key(Usage.MASTER))
    assert person.master_key is not None
    assert person.devices[bot.client.device_id or ""].signed


async def test_a_replacement_wants_the_password(people: People) -> None:
    bot = await people("Vigie")
    with pytest.raises(PasswordNeeded):
        await establish(bot.client, Identity.generate(), None, reset=True)
    with pytest.raises(PasswordRefused):
        await establish(bot.client, Identity.generate(), "not the password", reset=True)


async def test_a_start_that_was_interrupted_after_publishing_is_completed(people: People) -> None:
    bot = await people("Vigie", signed=False)
    identity = Identity.generate()
    keys = {f"{usage.value}_key": identity.key_object(usage, bot.user_id) for usage in Usage}
    await request(bot.client, "POST", "/_matrix/client/v3/keys/device_signing/upload", keys)
    await establish(bot.client, identity, None)
    assert judge(bot.user_id, await shown(bot)).devices[bot.client.device_id or ""].signed


async def test_a_self_signing_key_that_is_not_ours_is_replaced_below_our_master_key(people: People) -> None:
    bot = await people("Vigie", signed=False)
    identity = Identity.generate()
    other = Identity({**Identity.generate().seeds, Usage.MASTER: identity.seeds[Usage.MASTER]})
    await establish(bot.client, other, None)
    await establish(bot.client, identity, PASSWORD)
    answer = await shown(bot)
    signing = identity.public_key(Usage.SELF_SIGNING)
    assert is_signed_by(answer["device_keys"][bot.user_id][bot.client.device_id], bot.user_id, signing)


async def test_keys_that_we_do_not_hold_are_not_signed(people: People, tmp_path: Path) -> None:
    bot = await people("Vigie", signed=False)
    # The store of the room keys was lost: the homeserver shows keys whose secret halves nobody has.
    other = nio.AsyncClient(bot.client.homeserver, bot.user_id, store_path=str(tmp_path))
    other.restore_login(bot.user_id, bot.client.device_id or "", bot.client.access_token)
    try:
        with pytest.raises(NotSigned, match="other keys"):
            await establish(other, Identity.generate(), None)
    finally:
        await other.close()
    device = judge(bot.user_id, await shown(bot)).devices[bot.client.device_id or ""]
    assert not device.signed


async def test_a_device_without_published_keys_is_not_signed(homeserver: LocalHomeserver) -> None:
    user_id = await homeserver.register("keyless", PASSWORD)
    client = nio.AsyncClient(homeserver.base_url, user_id, config=_in_memory())
    try:
        await client.login(PASSWORD)
        with pytest.raises(NotSigned, match="no keys"):
            await establish(client, Identity.generate(), None)
    finally:
        await client.close()


async def test_somebody_we_verified_carries_our_signature(people: People) -> None:
    bot, alice = await people("Vigie"), await people("Alice")
    master_key = (await shown(bot, alice.user_id))["master_keys"][alice.user_id]
    await sign_user(bot.client, bot.identity, alice.user_id, master_key)
    signed = (await shown(bot, alice.user_id))["master_keys"][alice.user_id]
    assert is_signed_by(signed, bot.user_id, bot.identity.public_key(Usage.USER_SIGNING))


async def test_the_master_key_of_another_person_is_not_signed(people: People) -> None:
    bot, alice = await people("Vigie"), await people("Alice")
    master_key = (await shown(bot, alice.user_id))["master_keys"][alice.user_id]
    with pytest.raises(NotSigned):
        await sign_user(bot.client, bot.identity, bot.user_id, master_key)


def test_an_identity_does_not_show_its_secrets() -> None:
    identity = Identity.generate()
    assert all(
        seed.hex() not in repr(identity) and repr(seed) not in repr(identity)
        for seed in identity.seeds.values()
    )
    assert repr(identity) == "Identity()"


@given(seeds=st.fixed_dictionaries({usage: st.binary(min_size=32, max_size=32) for usage in Usage}))
def test_an_identity_survives_storage(seeds: dict[Usage, bytes]) -> None:
    assert Identity.from_text(Identity(seeds).to_text()) == Identity(seeds)


def _in_memory() -> nio.AsyncClientConfig:
    return nio.AsyncClientConfig(store=nio.store.SqliteMemoryStore, encryption_enabled=True)
