"""People as they are named: by pill, by id, or by a name that only one person in the room bears."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.identifiers import UserId
from bot.rules.people import Member
from bot.texts import Refused
from commands.persons import ME, find_persons, mentions
from tests.cast import ANNA, CHAIR, MARC, VIGIE
from tests.commands.reading import MEMBERS

CROWD = (
    *MEMBERS,
    Member(UserId("@anna2:localhost"), "Anna Weber", 0),
    Member(UserId("@jp:localhost"), "Jean-Pierre d'Hondt", 0),
    Member(UserId("@bjork:localhost"), "Björk Þórsdóttir", 0),
    Member(UserId("@long:localhost"), "Maria de la Luz von Hohenstein", 0),
    Member(UserId("@org:localhost"), "SOS Faim", 0),
    Member(UserId("@twin1:localhost"), "Jo Twin", 0),
    Member(UserId("@twin2:localhost"), "Jo Twin", 0),
    Member(UserId("@x.y-z:matrix.example.org"), "Xavier", 0),
    Member(UserId("@paul:localhost:8448"), "Paul", 0),
)


def named(words: str, members: tuple[Member, ...] = CROWD, sender: UserId = ANNA) -> list[str]:
    """Who is named with `@` in a sentence, and by which words."""
    return [
        f"{words[mention.start : mention.end]} = {mention.user_id}"
        for mention in mentions(words, members, sender)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("nobody at all", []),
        ("@Marc Thill writes", [f"@Marc Thill = {MARC}"]),
        ("@marc thill writes", [f"@marc thill = {MARC}"]),
        ("@Marc writes", [f"@Marc = {MARC}"]),
        ("@marc, please", [f"@marc = {MARC}"]),
        ("ask @Marc.", [f"@Marc = {MARC}"]),
        ("ask (@Marc)", [f"@Marc = {MARC}"]),
        ("@Marc's turn", None),
        ("@Anna Schmit and @Anna Weber", [f"@Anna Schmit = {ANNA}", "@Anna Weber = @anna2:localhost"]),
        # Her local part is her own, though two people are called Anna.
        ("@anna writes", [f"@anna = {ANNA}"]),
        ("@jean-pierre d'hondt calls", ["@jean-pierre d'hondt = @jp:localhost"]),
        ("@Bjork Þorsdottir calls", ["@Bjork Þorsdottir = @bjork:localhost"]),
        ("@Maria de la Luz von Hohenstein calls", ["@Maria de la Luz von Hohenstein = @long:localhost"]),
        ("@Maria calls", ["@Maria = @long:localhost"]),
        ("@SOS Faim publie", ["@SOS Faim = @org:localhost"]),
        (f"{MARC} writes", [f"{MARC} = {MARC}"]),
        (f"{MARC}: writes", [f"{MARC} = {MARC}"]),
        (f"{MARC}.", [f"{MARC} = {MARC}"]),
        (f"{MARC}, {CHAIR}", [f"{MARC} = {MARC}", f"{CHAIR} = {CHAIR}"]),
        ("@x.y-z:matrix.example.org.", ["@x.y-z:matrix.example.org = @x.y-z:matrix.example.org"]),
        ("@paul:localhost:8448 calls", ["@paul:localhost:8448 = @paul:localhost:8448"]),
        ("write to anna@example.org", []),
        ("see https://matrix.to/@marc", []),
        ("at @ 14h", []),
        ("@me and @moi", [f"@me = {ANNA}", f"@moi = {ANNA}"]),
        ("@ME", [f"@ME = {ANNA}"]),
    ],
)
def test_who_is_named_in_a_sentence(words: str, expected: list[str] | None) -> None:
    if expected is None:
        with pytest.raises(Refused):
            named(words)
    else:
        assert named(words) == expected


@pytest.mark.parametrize(
    ("words", "text_id"),
    [
        ("@Zoe writes", "person-unknown"),
        ("@Jo Twin writes", "person-ambiguous"),
        ("@Jo writes", "person-ambiguous"),
        ("@olga:localhost writes", "person-not-here"),
        ("@marc:elsewhere.org writes", "person-not-here"),
        ("@Vigie writes", "person-unknown"),
        ("@🎉", "person-unknown"),
        ("@!", "person-unknown"),
        ("@Marc @Zoe", "person-unknown"),
    ],
)
def test_a_name_that_nobody_or_several_bear_is_refused(words: str, text_id: str) -> None:
    with pytest.raises(Refused) as refused:
        named(words)
    assert refused.value.text.id == text_id
    assert str(refused.value) == text_id


def test_people_of_one_name_are_told_apart_by_their_ids() -> None:
    with pytest.raises(Refused) as refused:
        named("@Jo Twin writes")
    assert "@twin1:localhost" in str(refused.value.text.values["people"])
    assert "@twin2:localhost" in str(refused.value.text.values["people"])


@pytest.mark.parametrize("sender", [MARC, CHAIR])
@pytest.mark.parametrize("word", sorted(ME))
def test_me_is_whoever_writes(word: str, sender: UserId) -> None:
    assert named(f"@{word}", sender=sender) == [f"@{word} = {sender}"]
    assert find_persons(word.upper(), CROWD, sender) == (sender,)


def test_me_is_nobody_where_the_writer_is_not_among_the_people() -> None:
    with pytest.raises(Refused):
        named("@me", sender=UserId("@olga:localhost"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Marc", (MARC,)),
        ("@Marc", (MARC,)),
        ("Marc Thill", (MARC,)),
        ("@Marc @Claire", (MARC, CHAIR)),
        ("Marc, Claire", (MARC, CHAIR)),
        ("Marc et Claire Weber", (MARC, CHAIR)),
        ("Marc und Claire", (MARC, CHAIR)),
        ("Marc and @Claire & moi", (MARC, CHAIR, ANNA)),
        ("Marc, Marc Thill, @marc", (MARC,)),
        (f"{MARC} {CHAIR}", (MARC, CHAIR)),
        ("  Marc  ", (MARC,)),
        ("Anna Weber Anna Schmit", (UserId("@anna2:localhost"), ANNA)),
    ],
)
def test_a_list_of_people_is_read_with_and_without_at(words: str, expected: tuple[UserId, ...]) -> None:
    assert find_persons(words, CROWD, ANNA) == expected


@pytest.mark.parametrize("words", ["Zoe", "Marc and Zoe", "Marc (chair)", "!", "Marc?", "@"])
def test_a_list_with_a_stranger_in_it_is_refused_as_a_whole(words: str) -> None:
    with pytest.raises(Refused):
        find_persons(words, CROWD, ANNA)


# What people may call themselves is up to them.
ODD_NAMES = ["", " ", " Zed", "\u00a0Zed", "\u0301", "🎉", "@Marc", "\u202e", "a\nb"]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
def test_reading_a_list_ends_whatever_people_call_themselves(name: str) -> None:
    members = (*MEMBERS, Member(UserId("@odd:localhost"), name, 0))
    for words in (".", "...", "'", "--", "Marc ..."):
        with pytest.raises(Refused):
            find_persons(words, members, ANNA)


@pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
def test_dots_name_nobody_whatever_people_call_themselves(name: str) -> None:
    members = (*MEMBERS, Member(UserId("@odd:localhost"), name, 0))
    for words in ("@.", "@... and so on", "@' no", "@-- no"):
        with pytest.raises(Refused):
            named(words, members)


NAMES = st.text(st.sampled_from("abAÉß -.'’🎉\u0301\u00a0@"), max_size=10)
ROOMS = st.lists(NAMES, max_size=5).map(
    lambda names: tuple(Member(UserId(f"@u{i}:localhost"), name, 0) for i, name in enumerate(names))
)
SENTENCES = st.text(st.sampled_from("abAÉß -.'’@:,;\n1\u0301"), max_size=40) | st.text(max_size=40)


@given(words=SENTENCES, members=ROOMS)
def test_whatever_is_typed_mentions_stand_in_order_and_name_people_of_the_room(
    words: str, members: tuple[Member, ...]
) -> None:
    try:
        found = list(mentions(words, members, UserId("@u0:localhost")))
    except Refused:
        return
    position = 0
    for mention in found:
        assert position <= mention.start < mention.end <= len(words)
        assert words[mention.start] == "@"
        assert words[mention.start + 1 : mention.end].strip(" ")
        assert mention.user_id in {member.user_id for member in members}
        position = mention.end


WORD = st.from_regex(r"[A-Z][a-zé]{1,7}", fullmatch=True).filter(lambda word: word.lower() not in ME)
FULL_NAMES = st.lists(st.tuples(WORD, WORD).map(" ".join), min_size=1, max_size=6, unique_by=str.casefold)
AFTER = st.sampled_from(["", " writes", ", please", ". Thanks"])


@given(names=FULL_NAMES, which=st.integers(0, 5), after=AFTER)
def test_a_full_name_that_one_person_bears_is_found(names: list[str], which: int, after: str) -> None:
    members = tuple(Member(UserId(f"@{i}:localhost"), name, 0) for i, name in enumerate(names))
    name = names[which % len(names)]
    (mention,) = mentions(f"@{name}{after}", members, UserId("@0:localhost"))
    assert mention.user_id == f"@{which % len(names)}:localhost"
    assert mention.end == len(name) + 1


def test_the_bot_is_named_by_its_id_only() -> None:
    assert named(f"{VIGIE} helps") == [f"{VIGIE} = {VIGIE}"]
