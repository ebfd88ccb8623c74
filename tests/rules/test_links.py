"""Links to documents: found in a line, and kept to oneself where they carry a secret."""

import pytest

from bot.rules.links import Problem, cut_link, links_in, problem_of, without_links


@pytest.mark.parametrize(
    ("words", "link", "rest"),
    [
        ('"Note" until friday https://example.lu/note', "https://example.lu/note", '"Note" until friday'),
        ("<https://example.lu/note> until friday", "https://example.lu/note", "until friday"),
        ("see https://example.lu/note, please", "https://example.lu/note", "see , please"),
        ("https://example.lu/a?b=c#d.", "https://example.lu/a?b=c#d", "."),
        ("«https://example.lu/note»", "https://example.lu/note", "« »"),
        ("no link here: at 10:30", None, "no link here: at 10:30"),
    ],
)
def test_a_link_is_parted_from_the_words_around_it(words: str, link: str | None, rest: str) -> None:
    assert cut_link(words) == (link, rest)


@pytest.mark.parametrize(
    "link",
    [
        "https://example.lu/note.pdf",
        "http://example.lu/",
        "https://cloud.example.lu/s/AbCdEf",
        "https://cryptpad.fr/pad/#/2/pad/view/abc/",
        "https://example.lu/search?q=token&page=2",
        "https://example.lu/?monkey=1&keyboard=fr",
    ],
)
def test_a_plain_link_is_taken(link: str) -> None:
    assert problem_of(link) is None


@pytest.mark.parametrize(
    "link",
    [
        "https://anna:secret@example.lu/note",
        "https://anna@example.lu/note",
        "https://example.lu/note?token=abc",
        "https://example.lu/note?access_token=abc",
        "https://example.lu/note?a=b&apikey=abc",
        "https://example.lu/note?API-Key=abc",
        "https://example.lu/note?sv=1&sig=abc",
        "https://bucket.example.lu/note?X-Amz-Signature=abc",
        "https://example.lu/note?password=",
        "https://example.lu/note#access_token=abc&x=y",
    ],
)
def test_a_link_with_a_secret_in_it_is_refused(link: str) -> None:
    assert problem_of(link) is Problem.SECRET


@pytest.mark.parametrize(
    "link", ["ftp://example.lu/note", "file:///etc/passwd", "https://", "https://[bad", "mxc://a/b"]
)
def test_what_is_no_address_of_the_web_is_refused(link: str) -> None:
    assert problem_of(link) is Problem.NOT_WEB


def test_a_link_nobody_could_read_is_refused() -> None:
    assert problem_of("https://example.lu/" + "a" * 2000) is Problem.TOO_LONG


def test_every_link_of_a_line_is_seen_and_can_be_left_out() -> None:
    words = "https://a.lu/1 and https://b:c@d.lu/2."
    assert links_in(words) == ("https://a.lu/1", "https://b:c@d.lu/2")
    assert without_links(words) == "… and …"
