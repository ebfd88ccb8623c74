"""A device counts as signed only when the whole chain of signatures holds. No homeserver is needed."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.matrix.chains import JudgedPerson, judge
from bot.matrix.cross_signing import Identity, Usage, only_key, signed_bytes, unpadded

USER, DEVICE = "@alice:example.org", "JLAFKJWSCS"
PATHS = ("device_keys", "master_keys", "self_signing_keys")


def device_payload(device: Ed25519PrivateKey, device_id: str = DEVICE, user_id: str = USER) -> dict[str, Any]:
    """Makes what a device publishes of itself."""
    payload: dict[str, Any] = {
        "algorithms": ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
        "device_id": device_id,
        "user_id": user_id,
        "keys": {
            f"ed25519:{device_id}": unpadded(device.public_key().public_bytes_raw()),
            f"curve25519:{device_id}": unpadded(X25519PrivateKey.generate().public_key().public_bytes_raw()),
        },
    }
    payload["signatures"] = {user_id: {f"ed25519:{device_id}": unpadded(device.sign(signed_bytes(payload)))}}
    return payload


def answer_of(identity: Identity, *, signed: bool = True) -> dict[str, Any]:
    """Makes an answer of `/keys/query` with one person and one device."""
    payload = device_payload(Ed25519PrivateKey.generate())
    if signed:
        key = f"ed25519:{identity.public_key(Usage.SELF_SIGNING)}"
        payload["signatures"][USER][key] = identity.sign(Usage.SELF_SIGNING, payload)
    payload["unsigned"] = {"device_display_name": "Phone"}
    return {
        "device_keys": {USER: {DEVICE: payload}},
        "master_keys": {USER: identity.key_object(Usage.MASTER, USER)},
        "self_signing_keys": {USER: identity.key_object(Usage.SELF_SIGNING, USER)},
    }


def is_signed(person: JudgedPerson) -> bool:
    """Tells whether any device of a person counts as signed."""
    return any(device.signed for device in person.devices.values())


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Lists the paths to every place in a JSON value."""
    if path:
        yield path
    if isinstance(value, dict):
        for name, part in value.items():
            yield from leaves(part, (*path, name))
    elif isinstance(value, list):
        for place, part in enumerate(value):
            yield from leaves(part, (*path, place))


def put(value: Any, path: tuple[Any, ...], what: Any) -> Any:
    """Returns a copy of a JSON value with something else at a place."""
    changed = copy.deepcopy(value)
    at = changed
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = what
    return changed


def matters(path: tuple[Any, ...]) -> bool:
    """Tells whether a place is covered by the chain: all but names, and the device's word for itself."""
    return "unsigned" not in path


IDENTITY = Identity.generate()
ANSWER = answer_of(IDENTITY)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def test_a_device_at_the_end_of_a_good_chain_is_signed() -> None:
    person = judge(USER, ANSWER)
    assert is_signed(person)
    assert only_key(person.master_key) == IDENTITY.public_key(Usage.MASTER)


def test_a_device_that_only_signed_itself_is_not_signed() -> None:
    person = judge(USER, answer_of(IDENTITY, signed=False))
    assert set(person.devices) == {DEVICE}
    assert not is_signed(person)


@given(path=st.sampled_from([path for path in leaves(ANSWER) if matters(path)]), what=JSON)
def test_whatever_is_changed_in_the_chain_the_device_is_not_signed(path: tuple[Any, ...], what: Any) -> None:
    changed = put(ANSWER, path, what)
    assume(json.dumps(changed, sort_keys=True) != json.dumps(ANSWER, sort_keys=True))
    assert not is_signed(judge(USER, changed))


@given(path=st.sampled_from([path for path in leaves(ANSWER) if matters(path)]))
def test_whatever_is_missing_from_the_chain_the_device_is_not_signed(path: tuple[Any, ...]) -> None:
    changed = copy.deepcopy(ANSWER)
    at = changed
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    assert not is_signed(judge(USER, changed))


@given(
    answer=st.fixed_dictionaries(dict.fromkeys(PATHS, JSON)) | JSON.map(lambda value: {"device_keys": value})
)
def test_malformed_answers_are_survived(answer: dict[str, Any]) -> None:
    assert not is_signed(judge(USER, answer))


@given(devices=st.dictionaries(st.text(), JSON, max_size=3))
def test_malformed_devices_do_not_hide_the_good_one(devices: dict[str, Any]) -> None:
    assume(DEVICE not in devices)
    of_user = {**devices, **ANSWER["device_keys"][USER]}
    person = judge(USER, {**ANSWER, "device_keys": {USER: of_user}})
    assert set(person.devices) == {DEVICE}
    assert is_signed(person)


@pytest.mark.parametrize("name", [None, 7, ["x"], {"a": 1}, "half\ud800", "\0"])
def test_a_strange_device_name_is_no_harm(name: object) -> None:
    answer = put(ANSWER, ("device_keys", USER, DEVICE, "unsigned"), {"device_display_name": name})
    person = judge(USER, answer)
    assert is_signed(person)
    shown = person.payloads()[DEVICE]["unsigned"]["device_display_name"]
    assert isinstance(shown, str)
    assert shown.encode().decode() == shown


def forged_by(other: Identity) -> dict[str, dict[str, Any]]:
    """Lists what somebody who holds another identity may show for this person."""
    whole = answer_of(other)
    renamed = {**IDENTITY.key_object(Usage.USER_SIGNING, USER), "usage": ["self_signing"]}
    by_user_signing = device_payload(Ed25519PrivateKey.generate())
    key = f"ed25519:{IDENTITY.public_key(Usage.USER_SIGNING)}"
    by_user_signing["signatures"][USER][key] = IDENTITY.sign(Usage.USER_SIGNING, by_user_signing)
    user_signed = {**ANSWER, "device_keys": {USER: {DEVICE: by_user_signing}}}
    return {
        "their device below our keys": {**ANSWER, "device_keys": whole["device_keys"]},
        "their self-signing key below our master key": {
            **ANSWER,
            "self_signing_keys": whole["self_signing_keys"],
            "device_keys": whole["device_keys"],
        },
        "our device below their keys": {**whole, "device_keys": ANSWER["device_keys"]},
        "a user-signing key in place of the self-signing key": {
            **user_signed,
            "self_signing_keys": {USER: IDENTITY.key_object(Usage.USER_SIGNING, USER)},
        },
        "keys of another person": {
            **ANSWER,
            "master_keys": {USER: other.key_object(Usage.MASTER, "@m:x.org")},
        },
        "a user-signing key renamed": {**user_signed, "self_signing_keys": {USER: renamed}},
        "no self-signing key at all": {**user_signed, "self_signing_keys": {}},
    }


@pytest.mark.parametrize("what", sorted(forged_by(Identity.generate())))
def test_what_somebody_else_signed_does_not_pass(what: str) -> None:
    assert not is_signed(judge(USER, forged_by(Identity.generate())[what]))


def test_a_device_under_another_name_is_not_signed() -> None:
    payload = ANSWER["device_keys"][USER][DEVICE]
    answer = {**ANSWER, "device_keys": {USER: {"OTHERNAME": payload}}}
    assert not judge(USER, answer).devices


def test_the_devices_of_another_person_are_not_taken_over() -> None:
    mallory = "@mallory:example.org"
    answer = {path: {mallory: ANSWER[path][USER]} for path in PATHS}
    assert judge(mallory, answer) == JudgedPerson(None, {})


def test_a_curve_key_that_is_none_is_no_device() -> None:
    device = Ed25519PrivateKey.generate()
    payload = device_payload(device)
    payload["keys"][f"curve25519:{DEVICE}"] = "bm8ga2V5"
    payload["signatures"][USER][f"ed25519:{DEVICE}"] = unpadded(device.sign(signed_bytes(payload)))
    assert not judge(USER, {**ANSWER, "device_keys": {USER: {DEVICE: payload}}}).devices


def test_of_us_only_our_own_master_key_is_believed() -> None:
    assert is_signed(judge(USER, ANSWER, IDENTITY.public_key(Usage.MASTER)))
    other = judge(USER, ANSWER, Identity.generate().public_key(Usage.MASTER))
    assert other.master_key is None
    assert not is_signed(other)


def test_a_later_removal_of_the_signature_is_seen() -> None:
    key = f"ed25519:{IDENTITY.public_key(Usage.SELF_SIGNING)}"
    answer = copy.deepcopy(ANSWER)
    del answer["device_keys"][USER][DEVICE]["signatures"][USER][key]
    assert not is_signed(judge(USER, answer))
