"""Somebody compares emoji with the bot, by to-device messages and in a room."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.demo.homeserver import LocalHomeserver
from bot.matrix.cross_signing import Usage, is_signed_by, olm_of
from bot.matrix.requests import request
from bot.matrix.sas import METHOD, Cancelled, Exchange, Party, Step
from bot.matrix.verification import REQUEST
from tests.rooms.insiders import Insider, Keeper, arrive


@pytest.fixture
async def bot(homeserver: LocalHomeserver, tmp_path: Path) -> AsyncIterator[Keeper]:
    """A signed client that answers verifications as the bot does."""
    keeper: Keeper = await arrive(Keeper, homeserver, tmp_path)
    keeper.verify()
    yield keeper
    await keeper.depart()


@pytest.fixture
async def alice(homeserver: LocalHomeserver, tmp_path: Path) -> AsyncIterator[Insider]:
    """A person with a signed device."""
    person: Insider = await arrive(Insider, homeserver, tmp_path)
    yield person
    await person.depart()


@dataclass
class Talk:
    """A person's side of a verification, by to-device messages or, with a room, in it.

    Some clients send those in clear, even in encrypted rooms: what is compared needs no other protection.
    """

    person: Insider
    bot: Keeper
    room_id: str | None = None
    in_clear: bool = False
    run_id: str = field(default_factory=lambda: uuid4().hex)

    @property
    def reference(self) -> dict[str, Any]:
        if self.room_id is None:
            return {"transaction_id": self.run_id}
        return {"m.relates_to": {"rel_type": "m.reference", "event_id": self.run_id}}

    async def ask(self, **changes: object) -> None:
        """Sends the request."""
        content: dict[str, Any] = {
            "from_device": self.person.client.device_id,
            "methods": [METHOD],
            **changes,
        }
        if self.room_id is not None:
            message = {"msgtype": REQUEST, "body": "Verify me", "to": self.bot.user_id, **content}
            self.run_id = await self.put(self.room_id, "m.room.message", message)
            return
        stamp = int(datetime.now(UTC).timestamp() * 1000)
        await self.send(Step("request", {"timestamp": stamp, **content, **self.reference}))

    async def send(self, step: Step | None) -> None:
        """Sends a message of the protocol."""
        assert step is not None
        kind = f"m.key.verification.{step.name}"
        if self.room_id is None:
            device_id = self.bot.client.device_id or ""
            await self.person.send_to(self.bot.user_id, device_id, kind, step.content)
        else:
            await self.put(self.room_id, kind, step.content)

    async def put(self, room_id: str, kind: str, content: dict[str, Any]) -> str:
        """Sends an event to the room."""
        if not self.in_clear:
            return await self.person.send(room_id, kind, content)
        path = f"/_matrix/client/v3/rooms/{room_id}/send/{kind}/{uuid4().hex}"
        return str((await request(self.person.client, "PUT", path, content))["event_id"])

    async def hear(self, name: str) -> Mapping[str, Any]:
        """Waits for a message of the bot's."""
        kind = f"m.key.verification.{name}"
        if self.room_id is None:
            return await self.person.to_device_message(kind, self.run_id)
        heard = await self.person.expect(
            lambda one: one.type == kind and one.relation.get("event_id") == self.run_id,
            room=self.room_id,
            sender=self.bot.user_id,
        )
        assert heard.decrypted
        return heard.content

    def exchange(self) -> Exchange:
        """Makes the person's side of the arithmetic."""
        return Exchange(party(self.person), party(self.bot), self.run_id, self.reference)


def party(client: Insider) -> Party:
    """Describes a client as it describes itself."""
    device_id = client.client.device_id or ""
    master = client.identity.public_key(Usage.MASTER)
    fingerprint = str(olm_of(client.client).account.identity_keys["ed25519"])
    keys = {f"ed25519:{device_id}": fingerprint, f"ed25519:{master}": master}
    return Party(client.user_id, device_id, keys)


async def signed_by_bot(bot: Keeper, person: Insider) -> bool:
    """Tells whether the bot signed a person's identity."""
    body: dict[str, object] = {"device_keys": {person.user_id: []}}
    answer = await request(bot.client, "POST", "/_matrix/client/v3/keys/query", body)
    master_key = answer["master_keys"][person.user_id]
    return is_signed_by(master_key, bot.user_id, bot.identity.public_key(Usage.USER_SIGNING))


async def room_of(bot: Keeper, person: Insider) -> str:
    """Makes an encrypted room of the two."""
    room_id = await person.create_room(None, [bot.user_id], direct=True)
    await bot.join(room_id)
    await person.with_(room_id, bot.user_id)
    return room_id


async def compared(talk: Talk) -> tuple[Exchange, list[Mapping[str, Any]]]:
    """Runs a verification until both sides have something to compare; returns what was logged, too."""
    exchange = talk.exchange()
    with capture_logs() as logs:
        await talk.send(exchange.start())
        await talk.send(exchange.on_accept(await talk.hear("accept")))
        assert exchange.on_key(await talk.hear("key")) is None
        await wait_for_emoji(logs)
    return exchange, list(logs)


async def wait_for_emoji(logs: list[Any]) -> None:
    """Waits until the bot has written down its emoji, which it does right after it sends its key."""
    loop = asyncio.get_running_loop()
    written = asyncio.Event()

    def look() -> None:
        if any("emoji" in line for line in logs):
            written.set()
        else:
            loop.call_later(0.01, look)

    look()
    await asyncio.wait_for(written.wait(), 10)


def logged_emoji(logs: list[Mapping[str, Any]]) -> str:
    """Returns the emoji that the operator reads."""
    return str(next(line["emoji"] for line in logs if "emoji" in line))


@pytest.mark.parametrize("way", ["to-device", "in a room", "in a room in clear"])
async def test_both_sides_see_the_same_emoji_and_the_bot_signs_the_person(
    bot: Keeper, alice: Insider, way: str
) -> None:
    room_id = None if way == "to-device" else await room_of(bot, alice)
    talk = Talk(alice, bot, room_id, in_clear=way.endswith("clear"))
    await talk.ask()
    assert (await talk.hear("ready"))["methods"] == [METHOD]
    exchange, logs = await compared(talk)
    emoji = exchange.emoji()
    assert len(emoji) == 7
    assert logged_emoji(logs) == ", ".join(f"{symbol} {name}" for symbol, name in emoji)
    assert not await signed_by_bot(bot, alice)
    await talk.send(exchange.confirm())
    verified = exchange.on_mac(await talk.hear("mac"))
    assert verified == set(party(bot).keys)
    await talk.hear("done")
    await bot.devices.refresh([alice.user_id])
    assert await signed_by_bot(bot, alice)


async def test_a_start_without_a_request_is_answered_too(bot: Keeper, alice: Insider) -> None:
    talk = Talk(alice, bot)
    exchange, _ = await compared(talk)
    await talk.send(exchange.confirm())
    assert exchange.on_mac(await talk.hear("mac")) == set(party(bot).keys)


async def test_nio_does_not_answer_as_well(bot: Keeper, alice: Insider) -> None:
    talk = Talk(alice, bot)
    await talk.ask()
    await talk.hear("ready")
    exchange, _ = await compared(talk)
    await talk.send(exchange.confirm())
    await talk.hear("done")
    kinds = [event["type"].rpartition(".")[2] for event in alice.to_device]
    assert sorted(kinds) == ["accept", "done", "key", "mac", "ready"]


async def test_a_false_confirmation_is_refused_and_nothing_is_signed(bot: Keeper, alice: Insider) -> None:
    talk = Talk(alice, bot)
    await talk.ask()
    await talk.hear("ready")
    exchange, _ = await compared(talk)
    step = exchange.confirm()
    master = f"ed25519:{alice.identity.public_key(Usage.MASTER)}"
    step.content["mac"][master] = step.content["mac"][f"ed25519:{alice.client.device_id}"]
    await talk.send(step)
    assert (await talk.hear("cancel"))["code"] == "m.key_mismatch"
    assert not await signed_by_bot(bot, alice)


async def test_somebody_else_cannot_step_into_a_verification(
    bot: Keeper, alice: Insider, homeserver: LocalHomeserver, tmp_path: Path
) -> None:
    mallory: Insider = await arrive(Insider, homeserver, tmp_path)
    try:
        talk = Talk(alice, bot)
        await talk.ask()
        await talk.hear("ready")
        intruder = Talk(mallory, bot, run_id=talk.run_id)
        await intruder.send(Step("cancel", {"code": "m.user", "reason": "", **talk.reference}))
        exchange, _ = await compared(talk)
        await talk.send(exchange.confirm())
        assert exchange.on_mac(await talk.hear("mac"))
    finally:
        await mallory.depart()


@pytest.mark.parametrize("in_room", [False, True], ids=["to-device", "in a room"])
async def test_a_bot_that_refuses_says_so(
    homeserver: LocalHomeserver, tmp_path: Path, alice: Insider, in_room: bool
) -> None:
    bot: Keeper = await arrive(Keeper, homeserver, tmp_path)
    try:
        bot.verify("refuse")
        talk = Talk(alice, bot, await room_of(bot, alice) if in_room else None)
        await talk.ask()
        assert (await talk.hear("cancel"))["code"] == "m.user"
    finally:
        await bot.depart()


async def test_a_request_for_another_method_is_cancelled(bot: Keeper, alice: Insider) -> None:
    talk = Talk(alice, bot)
    await talk.ask(methods=["m.qr_code.show.v1"])
    assert (await talk.hear("cancel"))["code"] == "m.unknown_method"


async def test_a_message_of_no_known_verification_is_cancelled(bot: Keeper, alice: Insider) -> None:
    talk = Talk(alice, bot)
    await talk.send(Step("mac", {"mac": {}, "keys": "", **talk.reference}))
    assert (await talk.hear("cancel"))["code"] == "m.unknown_transaction"


async def test_what_takes_too_long_is_cancelled(bot: Keeper, alice: Insider) -> None:
    talk = Talk(alice, bot)
    await talk.ask()
    await talk.hear("ready")
    bot.later_by = timedelta(minutes=11)
    assert bot.verifications is not None
    await bot.verifications.expire()
    assert (await talk.hear("cancel"))["code"] == "m.timeout"


async def test_a_second_request_ends_the_first(bot: Keeper, alice: Insider) -> None:
    first, second = Talk(alice, bot), Talk(alice, bot)
    await first.ask()
    await first.hear("ready")
    await second.ask()
    await second.hear("ready")
    assert (await first.hear("cancel"))["code"] == "m.user"


async def test_a_request_for_somebody_else_in_the_room_is_left_alone(bot: Keeper, alice: Insider) -> None:
    room_id = await room_of(bot, alice)
    other = Talk(alice, bot, room_id)
    await other.ask(to=alice.user_id)
    mine = Talk(alice, bot, room_id)
    await mine.ask()
    await mine.hear("ready")
    answered = [
        one.relation.get("event_id") for one in alice.heard if one.type.startswith("m.key.verification")
    ]
    assert answered == [mine.run_id]


@pytest.mark.parametrize(
    "broken",
    [
        {"from_device": 7},
        {"from_device": "NOSUCHDEVICE"},
        {"from_device": "half\ud800"},
        {"methods": "m.sas.v1"},
    ],
)
async def test_malformed_requests_are_cancelled_and_do_not_stop_the_next(
    bot: Keeper, alice: Insider, broken: dict[str, object]
) -> None:
    bad = Talk(alice, bot)
    assert bot.verifications is not None
    content = {
        "from_device": alice.client.device_id,
        "methods": [METHOD],
        "timestamp": int(datetime.now(UTC).timestamp() * 1000),
        **bad.reference,
        **broken,
    }
    await bot.verifications.on_to_device(REQUEST, alice.user_id, content)
    good = Talk(alice, bot)
    await good.ask()
    await good.hear("ready")


def exchanges() -> tuple[Exchange, Exchange]:
    """Makes both sides of a verification."""
    one = Party("@one:example.org", "ONE", {"ed25519:ONE": "key-of-one", "ed25519:master1": "master1"})
    two = Party("@two:example.org", "TWO", {"ed25519:TWO": "key-of-two", "ed25519:master2": "master2"})
    reference = {"transaction_id": "t"}
    return Exchange(one, two, "t", reference), Exchange(two, one, "t", reference)


def until_compared(one: Exchange, two: Exchange, start: dict[str, Any] | None = None) -> None:
    """Has the first side start, and both exchange their keys."""
    offer = one.start().content
    offer.update(start or {})
    key = one.on_accept(two.on_start(offer).content)
    answer = two.on_key(key.content)
    assert answer is not None
    assert one.on_key(answer.content) is None


@pytest.mark.parametrize("codes", [["hkdf-hmac-sha256.v2"], ["hkdf-hmac-sha256"]])
def test_both_sides_agree_whichever_code_they_share(codes: list[str]) -> None:
    one, two = exchanges()
    until_compared(one, two, {"message_authentication_codes": codes})
    assert one.emoji() == two.emoji()
    assert one.decimals() == two.decimals()
    assert two.on_mac(one.confirm().content) == {"ed25519:ONE", "ed25519:master1"}
    assert one.on_mac(two.confirm().content) == {"ed25519:TWO", "ed25519:master2"}


def test_a_key_other_than_the_one_committed_to_is_refused() -> None:
    one, two = exchanges()
    _, other = exchanges()
    offer = one.start().content
    key = one.on_accept(two.on_start(offer).content)
    other.on_start(offer)
    false = other.on_key(key.content)
    assert false is not None
    with pytest.raises(Cancelled, match=r"m\.mismatched_commitment"):
        one.on_key(false.content)


def test_a_list_of_keys_that_was_shortened_is_refused() -> None:
    one, two = exchanges()
    until_compared(one, two)
    content = one.confirm().content
    del content["mac"]["ed25519:master1"]
    with pytest.raises(Cancelled, match=r"m\.key_mismatch"):
        two.on_mac(content)


def test_nothing_may_be_skipped() -> None:
    for call in ("on_accept", "on_key", "on_mac"):
        one, _ = exchanges()
        with pytest.raises(Cancelled, match=r"m\.unexpected_message"):
            getattr(one, call)({"mac": {}, "keys": "", "key": ""})
    one, _ = exchanges()
    with pytest.raises(Cancelled, match=r"m\.unexpected_message"):
        one.confirm()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=[])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
NAMES = [
    "method",
    "key_agreement_protocols",
    "hashes",
    "message_authentication_codes",
    "short_authentication_string",
]


@given(changes=st.dictionaries(st.sampled_from(NAMES), JSON, min_size=1))
def test_a_malformed_start_is_cancelled_or_answered(changes: dict[str, Any]) -> None:
    one, two = exchanges()
    offer = {**one.start().content, **changes}
    try:
        assert two.on_start(offer).name == "accept"
    except Cancelled as cancelled:
        assert cancelled.code in {"m.unknown_method", "m.invalid_message"}  # noqa: PT017 - or none at all


@given(key=JSON)
def test_a_malformed_key_is_cancelled(key: object) -> None:
    one, two = exchanges()
    two.on_start(one.start().content)
    try:
        two.on_key({"key": key})
    except Cancelled as cancelled:
        assert cancelled.code == "m.invalid_message"  # noqa: PT017 - or none at all
    except UnicodeError:
        assert isinstance(key, str)
        assert not key.isprintable()
    else:
        raise AssertionError("any text passed for a key")


@given(macs=st.dictionaries(st.text(), JSON) | JSON, keys=JSON)
def test_a_malformed_confirmation_is_cancelled(macs: object, keys: object) -> None:
    one, two = exchanges()
    until_compared(one, two)
    with pytest.raises(Cancelled):
        two.on_mac({"mac": macs, "keys": keys})
