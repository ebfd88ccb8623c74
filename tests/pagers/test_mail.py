"""A page by mail: one sentence, once, over an encrypted connection, and no address in what goes wrong."""

import traceback
from pathlib import Path

import pytest

from bot.engine.sender import Impossible, TryLater
from bot.pagers.mail import MailPager, MailServer
from storage.letters import LetterKind
from tests.pagers.letters import SENTENCE, TXN, page
from tests.pagers.receivers import Mailbox, certificate

ADDRESS = "papageno@example.org"
SENDER = "Vigie <vigie@example.com>"
WRONG = "falsch"
SECRETS = ("papageno", "vigie@example.com", "geheim", WRONG)


def plain(mailbox: Mailbox) -> MailPager:
    """A pager whose mail server is on this machine, and speaks in clear."""
    return MailPager(MailServer("127.0.0.1", mailbox.port, "none", SENDER), ADDRESS)


def refusing(answer: str, *, at_data: bool) -> Mailbox:
    """A mail server that refuses once, either the recipient or the mail."""
    return Mailbox(data_answers=[answer]) if at_data else Mailbox(recipient_answers=[answer])


def nothing_told(problem: BaseException) -> None:
    """Checks that an exception names nobody, wherever one looks."""
    seen: BaseException | None = problem
    while seen is not None:
        told = "".join(traceback.format_exception(seen)) + repr(seen) + str(vars(seen))
        assert not any(secret in told for secret in SECRETS), told
        seen = seen.__context__


async def test_a_page_is_one_sentence_and_nothing_else() -> None:
    async with Mailbox().running() as mailbox:
        await plain(mailbox).page(page(LetterKind.MAIL))
        to, mail = await mailbox.mail()
    assert to == ADDRESS
    assert mail.get_content().splitlines() == [SENTENCE]
    assert dict(mail.items()) == {
        "From": SENDER,
        "To": ADDRESS,
        "Subject": SENTENCE,
        "Date": "Mon, 23 Nov 2026 03:07:09 +0000",
        "Message-ID": f"<{TXN}@example.com>",
        "Auto-Submitted": "auto-generated",
        "Importance": "high",
        "X-Priority": "1",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "quoted-printable",
        "MIME-Version": "1.0",
    }


async def test_the_same_letter_again_is_the_same_mail() -> None:
    async with Mailbox().running() as mailbox:
        for _ in range(2):
            await plain(mailbox).page(page(LetterKind.MAIL))
        (_, first), (_, second) = await mailbox.mail(), await mailbox.mail()
    assert first.as_bytes() == second.as_bytes()


@pytest.mark.parametrize("answer", ["450 4.2.1 papageno is busy", "421 4.3.2 later", "451 4.7.1 greylisted"])
@pytest.mark.parametrize("at_data", [False, True])
async def test_what_the_server_takes_later_is_tried_later(at_data: bool, answer: str) -> None:
    async with refusing(answer, at_data=at_data).running() as mailbox:
        pager = plain(mailbox)
        with pytest.raises(TryLater, match=f"smtp {answer[:3]}") as later:
            await pager.page(page(LetterKind.MAIL))
        nothing_told(later.value)
        assert mailbox.came.empty()
        await pager.page(page(LetterKind.MAIL))
        await mailbox.mail()
        assert mailbox.came.empty()


@pytest.mark.parametrize("answer", ["550 5.1.1 papageno is unknown", "554 5.7.1 no"])
@pytest.mark.parametrize("at_data", [False, True])
async def test_what_the_server_will_never_take_is_impossible(at_data: bool, answer: str) -> None:
    async with refusing(answer, at_data=at_data).running() as mailbox:
        with pytest.raises(Impossible, match=f"smtp {answer[:3]}") as never:
            await plain(mailbox).page(page(LetterKind.MAIL))
    nothing_told(never.value)


async def test_a_server_that_is_not_there_is_tried_later() -> None:
    pager = MailPager(MailServer("127.0.0.1", 1, "none", SENDER), ADDRESS)
    with pytest.raises(TryLater) as later:
        await pager.page(page(LetterKind.MAIL))
    nothing_told(later.value)
    assert await pager.complaint() == "smtp SMTPConnectError"


def encrypted(mailbox: Mailbox, password: str = "geheim") -> MailPager:
    """A pager that wants STARTTLS, and signs in."""
    server = MailServer("127.0.0.1", mailbox.port, "starttls", SENDER, "vigie", password)
    return MailPager(server, ADDRESS)


async def test_the_password_goes_over_an_encrypted_connection_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    async with Mailbox().running(certificate=context, login=True) as mailbox:
        assert await encrypted(mailbox).complaint() is None
        assert mailbox.came.empty()
        await encrypted(mailbox).page(page(LetterKind.MAIL))
        await mailbox.mail()
        assert mailbox.encrypted == [True]
        assert {login.password for login in mailbox.logins} == {b"geheim"}
        with pytest.raises(Impossible, match="smtp 535") as never:
            await encrypted(mailbox, WRONG).page(page(LetterKind.MAIL))
        nothing_told(never.value)
        assert await encrypted(mailbox, WRONG).complaint() == "smtp 535"


async def test_a_server_without_encryption_gets_neither_password_nor_mail() -> None:
    async with Mailbox().running() as mailbox:
        with pytest.raises(TryLater) as later:
            await encrypted(mailbox).page(page(LetterKind.MAIL))
        nothing_told(later.value)
        assert await encrypted(mailbox).complaint() is not None
    assert mailbox.logins == []
    assert mailbox.tries.empty()


async def test_a_server_with_a_certificate_that_nobody_signed_gets_nothing(tmp_path: Path) -> None:
    _, context = certificate(tmp_path)
    async with Mailbox().running(certificate=context, login=True) as mailbox:
        with pytest.raises(TryLater) as later:
            await encrypted(mailbox).page(page(LetterKind.MAIL))
    nothing_told(later.value)
    assert mailbox.logins == []
    assert mailbox.tries.empty()


def test_a_server_that_is_printed_by_mistake_shows_no_login() -> None:
    shown = repr(MailServer("smtp.example.org", 587, "tls", SENDER, "papageno", "geheim"))
    assert not any(secret in shown for secret in SECRETS)
