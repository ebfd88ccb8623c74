"""A page by webhook: one sentence, signed, once, to a receiver that is the right one."""

import hashlib
import hmac
import json
import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from bot.engine.sender import Impossible, TryLater
from bot.pagers.webhook import Webhook, WebhookPager
from storage.letters import LetterKind
from tests.pagers.letters import NOW, SENTENCE, TXN, page
from tests.pagers.receivers import Receiver, Request, certificate
from tests.pagers.test_mail import nothing_told

SECRET = "geheim, geheimer, am geheimsten"
TOPIC = "/papageno-topic?key=falsch"
HOUSE = Path(__file__).parents[2]


def pager(receiver: Receiver, **ways: object) -> WebhookPager:
    """A pager that posts to a receiver."""
    hook = Webhook(f"{receiver.url}{TOPIC}", **{"form": "json", "secret": SECRET, **ways})  # type: ignore[arg-type]
    return WebhookPager(hook, lambda: NOW)


def documented_check(request: Request, secret: str) -> bool:
    """Checks a signature with the very lines that the operator's page shows."""
    text = (HOUSE / "docs" / "operate.md").read_text(encoding="utf-8")
    found = re.search(r"^```python\n(import hashlib.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert found is not None
    names: dict[str, object] = {}
    exec(found[1], names)
    check = names["is_vigie"]
    assert callable(check)
    return bool(check(request.headers, request.body, secret.encode()))


async def test_a_page_is_one_sentence_and_nothing_else() -> None:
    async with Receiver().running() as receiver:
        await pager(receiver).page(page(LetterKind.WEBHOOK))
        request = await receiver.request()
    assert (request.method, request.path) == ("POST", TOPIC)
    assert json.loads(request.body) == {"text": SENTENCE}
    assert request.headers["Content-Type"] == "application/json"
    assert request.headers["Idempotency-Key"] == TXN
    assert "Cookie" not in request.headers


async def test_the_bare_sentence_goes_to_who_wants_text() -> None:
    headers = {"Priority": "urgent", "Authorization": "Bearer tk_1"}
    async with Receiver().running() as receiver:
        await pager(receiver, form="text", secret=None, headers=headers).page(page(LetterKind.WEBHOOK))
        request = await receiver.request()
    assert request.body.decode() == SENTENCE
    assert request.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert headers.items() <= dict(request.headers).items()
    assert not any(name.startswith("X-Vigie") for name in request.headers)


async def test_a_signature_is_what_the_operators_page_says() -> None:
    async with Receiver().running() as receiver:
        now = datetime.now(UTC)
        hook = Webhook(f"{receiver.url}{TOPIC}", "json", SECRET)
        await WebhookPager(hook, lambda: now).page(page(LetterKind.WEBHOOK))
        request = await receiver.request()
    stamp = request.headers["X-Vigie-Timestamp"]
    assert stamp == str(int(now.timestamp()))
    digest = hmac.new(SECRET.encode(), stamp.encode() + b"." + request.body, hashlib.sha256).hexdigest()
    assert request.headers["X-Vigie-Signature"] == f"sha256={digest}"
    assert documented_check(request, SECRET)
    assert not documented_check(request, "another secret")
    forged = Request("POST", TOPIC, request.headers, request.body + b" ")
    assert not documented_check(forged, SECRET)
    old = {**request.headers, "X-Vigie-Timestamp": str(int(stamp) - 3600)}
    old["X-Vigie-Signature"] = (
        "sha256="
        + hmac.new(
            SECRET.encode(), f"{old['X-Vigie-Timestamp']}.".encode() + request.body, hashlib.sha256
        ).hexdigest()
    )
    assert not documented_check(Request("POST", TOPIC, old, request.body), SECRET)


LATER = timedelta(minutes=3)
WAITS = [
    ({}, None),
    ({"Retry-After": "7"}, timedelta(seconds=7)),
    ({"Retry-After": format_datetime(NOW + LATER, usegmt=True)}, LATER),
    ({"Retry-After": format_datetime(NOW - LATER, usegmt=True)}, timedelta()),
    ({"Retry-After": "86400"}, timedelta(minutes=15)),
    ({"Retry-After": "9" * 400}, timedelta(minutes=15)),
    ({"Retry-After": "soon"}, None),
    ({"Retry-After": "-5"}, None),
    ({"Retry-After": "٣"}, None),
]


@pytest.mark.parametrize(("headers", "wait"), WAITS)
@pytest.mark.parametrize("status", [429, 503])
async def test_a_receiver_that_is_busy_is_tried_when_it_asks(
    status: int, headers: dict[str, str], wait: timedelta | None
) -> None:
    async with Receiver([(status, headers)]).running() as receiver:
        with pytest.raises(TryLater, match=f"webhook {status}") as later:
            await pager(receiver).page(page(LetterKind.WEBHOOK))
        assert later.value.after == wait
        nothing_told(later.value)
        await pager(receiver).page(page(LetterKind.WEBHOOK))
        first, second = await receiver.request(), await receiver.request()
    assert first.headers["Idempotency-Key"] == second.headers["Idempotency-Key"]
    assert receiver.came.empty()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
async def test_what_a_receiver_refuses_is_impossible(status: int) -> None:
    async with Receiver([(status, {})]).running() as receiver:
        with pytest.raises(Impossible, match=f"webhook {status}") as never:
            await pager(receiver).page(page(LetterKind.WEBHOOK))
    nothing_told(never.value)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_a_redirection_is_not_followed(status: int) -> None:
    async with (
        Receiver().running() as elsewhere,
        Receiver([(status, {"Location": elsewhere.url})] * 2).running() as receiver,
    ):
        with pytest.raises(Impossible):
            await pager(receiver).page(page(LetterKind.WEBHOOK))
        assert await pager(receiver).complaint() == f"webhook {status}"
        assert elsewhere.came.empty()


async def test_a_receiver_that_is_not_there_is_tried_later() -> None:
    gone = pager(Receiver(url="http://127.0.0.1:1"))
    with pytest.raises(TryLater) as later:
        await gone.page(page(LetterKind.WEBHOOK))
    nothing_told(later.value)
    assert await gone.complaint() == "webhook ClientConnectorError"


async def test_a_receiver_with_a_certificate_that_nobody_signed_gets_nothing(tmp_path: Path) -> None:
    _, context = certificate(tmp_path)
    async with Receiver().running(context) as receiver:
        with pytest.raises(TryLater, match="Certificate") as later:
            await pager(receiver).page(page(LetterKind.WEBHOOK))
        nothing_told(later.value)
        assert receiver.came.empty()


@pytest.mark.parametrize(("status", "complaint"), [(200, None), (405, None), (503, "webhook 503")])
async def test_whether_it_answers_is_found_out_without_a_page(status: int, complaint: str | None) -> None:
    async with Receiver([(status, {})]).running() as receiver:
        assert await pager(receiver).complaint() == complaint
        request = await receiver.request()
    assert (request.method, request.body) == ("HEAD", b"")


def test_a_webhook_that_is_printed_by_mistake_shows_no_secret() -> None:
    hook = Webhook(f"https://example.org{TOPIC}", "json", SECRET, {"Authorization": "geheim"})
    assert "geheim" not in repr(hook)
    assert "papageno" not in repr(hook)
