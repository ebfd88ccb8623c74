"""A free sentence: who is in it, until when, which tags, and what is left as its text."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.dates import When
from bot.rules.folding import fold
from bot.rules.identifiers import UserId
from bot.texts import LANGUAGES, Language, Refused
from commands.sentence import Sentence, read_sentence
from tests.cast import ANNA, CHAIR, MARC
from tests.commands.reading import reading

LUXEMBOURG = ZoneInfo("Europe/Luxembourg")


def read(words: str, language: Language = Language.EN) -> Sentence:
    """Reads a sentence as an action item is read."""
    return read_sentence(words, reading(language), with_people=True, with_deadline=True, with_tags=True)


def until(text: str) -> When:
    """A deadline: a day, or a day and an hour."""
    return When.at(datetime.fromisoformat(text), LUXEMBOURG, has_time="T" in text)


@pytest.mark.parametrize(
    ("words", "text", "people", "due", "tags"),
    [
        ("Write the note", "Write the note", (), None, ()),
        ("  Write   the  note ", "Write the note", (), None, ()),
        ("Write the note @Marc", "Write the note", (MARC,), None, ()),
        ("@Marc Write the note", "Write the note", (MARC,), None, ()),
        ("@Marc, @Claire: Write the note", "Write the note", (MARC, CHAIR), None, ()),
        ("Write the note @Marc @Claire Weber", "Write the note", (MARC, CHAIR), None, ()),
        ("Write the note @Marc.", "Write the note", (MARC,), None, ()),
        ("Write the note (@Marc)", "Write the note (Marc Thill)", (MARC,), None, ()),
        # Within the sentence a name is a word of it, and the person is meant all the same.
        ("Ask @marc to write the note", "Ask Marc Thill to write the note", (MARC,), None, ()),
        (f"Ask {MARC} to write", "Ask Marc Thill to write", (MARC,), None, ()),
        ("@Claire Ask @Marc to write @me", "Ask Marc Thill to write", (CHAIR, MARC, ANNA), None, ()),
        ("@Marc and @Marc write", "and Marc Thill write", (MARC,), None, ()),
        ("Write by 15 January", "Write", (), "2027-01-15", ()),
        ("Write by 15 January @Marc #note", "Write", (MARC,), "2027-01-15", ("note",)),
        ("Write @Marc #note by 15 January", "Write", (MARC,), "2027-01-15", ("note",)),
        ("#note @Marc Write by friday 14:00", "Write", (MARC,), "2026-11-27T14:00", ("note",)),
        ("Write due:2027-01-15 the note", "Write the note", (), "2027-01-15", ()),
        ("Write the note #hosting #free-media", "Write the note", (), None, ("hosting", "free-media")),
        ("Write about #hosting in Liège", "Write about #hosting in Liège", (), None, ("hosting",)),
        ("Write #Défenseures", "Write", (), None, ("defenseures",)),
        ("Write #a #A #a", "Write", (), None, ("a",)),
        ("Write #2027plan", "Write", (), None, ("2027plan",)),
        # Neither a number, nor an address, nor an entity, nor a sharp is a tag.
        ("Read item #12", "Read item #12", (), None, ()),
        ("Read https://example.org/#part and more", "Read https://example.org/#part and more", (), None, ()),
        ("Read https://example.org/a#part", "Read https://example.org/a#part", (), None, ()),
        ("Learn C# first", "Learn C# first", (), None, ()),
        ("It&#x27;s fine", "It&#x27;s fine", (), None, ()),
        ("Write to anna@example.org", "Write to anna@example.org", (), None, ()),
        ("Meet @ 14h", "Meet @ 14h", (), None, ()),
        ("Write — the note", "Write — the note", (), None, ()),
        ("- Write the note,", "Write the note", (), None, ()),
        ("@Marc", "", (MARC,), None, ()),
        ("#hosting", "", (), None, ("hosting",)),
        ("", "", (), None, ()),
    ],
)
def test_what_stands_in_a_sentence(
    words: str, text: str, people: tuple[UserId, ...], due: str | None, tags: tuple[str, ...]
) -> None:
    assert read(words) == Sentence(text, people, until(due) if due else None, tags)


@pytest.mark.parametrize(
    ("language", "words", "text", "people", "due"),
    [
        (Language.FR, "Envoyer la note @Marc avant le 15 janvier", "Envoyer la note", (MARC,), "2027-01-15"),
        (Language.FR, "@moi relire d'ici vendredi #note", "relire", (ANNA,), "2026-11-27"),
        (Language.DE, "Notiz schreiben @Marc bis 15. Januar", "Notiz schreiben", (MARC,), "2027-01-15"),
        (Language.LB, "Notiz schreiwen @Marc bis de 15. Januar", "Notiz schreiwen", (MARC,), "2027-01-15"),
    ],
)
def test_a_sentence_is_read_in_four_languages(
    language: Language, words: str, text: str, people: tuple[UserId, ...], due: str
) -> None:
    found = read(words, language)
    assert (found.text, found.people, found.due) == (text, people, until(due))


@pytest.mark.parametrize(
    ("words", "text_id"),
    [
        ("Write by 30 February", "date-does-not-exist"),
        ("Write by 2020-01-15", "date-past"),
        ("Write due:soon", "date-not-understood"),
        ("Write by monday 15 January 2027", "date-weekday-contradicts"),
        ("Write by 15 January 2099", "date-too-far"),
        ("Write @Zoe", "person-unknown"),
        ("Write @zoe:localhost", "person-not-here"),
    ],
)
def test_a_person_or_a_deadline_that_is_not_understood_is_refused(words: str, text_id: str) -> None:
    with pytest.raises(Refused) as refused:
        read(words)
    assert refused.value.text.id == text_id
    assert str(refused.value) == text_id


def test_what_is_not_asked_for_stays_in_the_text() -> None:
    words = "Ask @Zoe by 30 February #tag"
    plain = read_sentence(words, reading(), with_people=False, with_deadline=False, with_tags=False)
    assert plain == Sentence(words)
    tagged = read_sentence(words, reading(), with_people=False, with_deadline=False, with_tags=True)
    assert tagged == Sentence("Ask @Zoe by 30 February", tags=("tag",))


PIECES = [
    "Write", "the note", "@Marc", "@Claire Weber", MARC, "#hosting", "#été", "by 15 January", "by friday",
    "due:2027-01-15", ",", ":", "–", ".", "(", ")", "e-mail", "a@b.org", "https://x.org/#y", "\u202e", "🎉",
]  # fmt: skip
SENTENCES = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join) | st.text(max_size=60)


@given(words=SENTENCES, language=st.sampled_from(LANGUAGES))
def test_whatever_is_typed_is_read_or_kindly_refused(words: str, language: Language) -> None:
    try:
        sentence = read(words, language)
    except Refused:
        return
    assert sentence.text == " ".join(sentence.text.split())
    assert len(set(sentence.people)) == len(sentence.people)
    assert len(set(sentence.tags)) == len(sentence.tags)
    assert set(sentence.people) <= {member.user_id for member in reading().members}
    for tag in sentence.tags:
        assert tag == fold(tag)
        assert f"#{tag}" in fold(words)


@given(words=st.lists(st.from_regex(r"[b-z]{6,9}", fullmatch=True), min_size=1, max_size=8), data=st.data())
def test_marks_at_both_ends_go_and_every_word_stays_in_order(words: list[str], data: st.DataObject) -> None:
    marks = st.lists(st.sampled_from(["@Marc", "@Claire", "#hosting", "#note"]), max_size=3)
    before, after = data.draw(marks), data.draw(marks)
    sentence = read_sentence(
        " ".join((*before, *words, *after)), reading(), with_people=True, with_deadline=False, with_tags=True
    )
    assert sentence.text == " ".join(words)
    meant = dict.fromkeys(mark for mark in (*before, *after))
    assert sentence.tags == tuple(mark[1:] for mark in meant if mark.startswith("#"))
    assert sentence.people == tuple({"@Marc": MARC, "@Claire": CHAIR}[one] for one in meant if one[0] == "@")
