"""Which lines of a message ask for something, and which are only talk."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from commands.lines import Address, Line, lines_of

ADDRESS = Address("!", ("@vigie:localhost", "vigie", "Vigie du groupe"))


def asked(body: str, *, private: bool = False, address: Address = ADDRESS) -> list[str]:
    """The words of the lines that ask for something, spoken forms in front."""
    lines = lines_of(body, address, private=private)
    return [f"{line.spoken} {line.words}" if line.spoken else line.words for line in lines]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("!action Write the note", ["action Write the note"]),
        ("  !action Write the note  ", ["action Write the note"]),
        ("! action Write", ["action Write"]),
        ("!Décision on se voit", ["Décision on se voit"]),
        ("!hëllef", ["hëllef"]),
        ("Hello everybody", []),
        ("I said !action yesterday", []),
        ("", []),
        ("   \n \n", []),
        # Feelings are not commands.
        ("!", []),
        ("!!!", []),
        ("!?", []),
        ("!1", []),
        ("!!action x", []),
        ("!:-)", []),
        ("!_x_", []),
        # Whoever quotes or escapes a command does not give it.
        ("> !action quoted", []),
        (">!action quoted", []),
        ("> > !action quoted twice", []),
        ("\\!action escaped", []),
        ("    !action indented as code", []),
        ("\t!action indented as code", []),
        ("```\n!action in code\n```", []),
        ("```sh\n!action in code\n```\n!help", ["help"]),
        ("~~~\n!action in code\n~~~\n!help", ["help"]),
        ("  ```\n!action in code\n  ```\n!help", ["help"]),
        ("```\n!action in code that never ends", []),
    ],
)
def test_a_command_stands_at_the_start_of_its_line(body: str, expected: list[str]) -> None:
    assert asked(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("```\n~~~\n!action in code\n```\n!help", ["help"]),
        ("~~~\n```\n!action in code\n~~~\n!help", ["help"]),
        ("````\n```\n!action in code\n```\n````\n!help", ["help"]),
        ("```\n```sh\n!action in code\n```\n!help", ["help"]),
        ("```not a block```\n!help", ["help"]),
    ],
)
def test_a_code_block_ends_where_readers_see_it_end(body: str, expected: list[str]) -> None:
    """A fence is closed by its own kind, at least as long and alone (CommonMark 0.31, 4.5)."""
    assert asked(body) == expected


def test_every_line_of_a_pasted_block_counts_in_order() -> None:
    block = (
        "Prochaines étapes :\n"
        "!action Envoyer la note @Anna avant le 15 janvier\r\n"
        "> !action citée\n"
        "!décision On se revoit en mars\n"
        "merci à tous\n"
        "#info pas une commande à nous\n"
        "@vigie: aide"
    )
    assert asked(block) == [
        "action Envoyer la note @Anna avant le 15 janvier",
        "décision On se revoit en mars",
        "#info pas une commande à nous",
        "aide",
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("@vigie: action Write", ["action Write"]),
        ("@vigie action Write", ["action Write"]),
        ("@Vigie, action Write", ["action Write"]),
        ("@vigie:localhost action Write", ["action Write"]),
        ("@vigie:localhost: action Write", ["action Write"]),
        ("vigie: action Write", ["action Write"]),
        ("Vigie, action Write", ["action Write"]),
        ("Vigie du groupe: action Write", ["action Write"]),
        ("@Vigie du groupe action Write", ["action Write"]),
        ("@vigie: !action Write", ["action Write"]),
        # To talk of the bot is not to talk to it.
        ("vigie action Write", []),
        ("Vigie is a nice bot", []),
        ("@vigies: action Write", []),
        ("@vigie_two action Write", []),
        ("@vigie-two: action Write", []),
        ("Ask @vigie: action Write", []),
        ("@vigie", ["help"]),
        ("@vigie:", ["help"]),
        ("@anna: action Write", []),
    ],
)
def test_a_line_that_starts_with_the_bots_name_is_for_the_bot(body: str, expected: list[str]) -> None:
    assert asked(body) == expected


@pytest.mark.parametrize(
    "body", ["@vigie:example.org please record this", "@vigie:localhost.example: action x"]
)
def test_somebody_of_the_same_name_on_another_server_is_not_the_bot(body: str) -> None:
    assert asked(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("#action Write", Line("Write", spoken="#action")),
        ("ACTION: Write", Line("Write", spoken="ACTION:")),
        ("RESOLUTION: We meet", Line("We meet", spoken="RESOLUTION:")),
        ("#undo", Line("", spoken="#undo")),
        ("#hosting is our theme", Line("is our theme", spoken="#hosting")),
        ("NOTE: nothing", Line("nothing", spoken="NOTE:")),
    ],
)
def test_spoken_forms_need_no_prefix(body: str, expected: Line) -> None:
    assert lines_of(body, ADDRESS, private=False) == [expected]
    assert lines_of(body, ADDRESS, private=True) == [expected]


@pytest.mark.parametrize(
    "body",
    ["#Action2 x", "# action x", "##action x", "Action: x", "ACTION Write", "ACTION:Write", "ABC: x", "#42"],
)
def test_what_only_looks_like_a_spoken_form_is_talk(body: str) -> None:
    assert asked(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("ACTION : Write", Line("Write", spoken="ACTION:")),
        ("ACTION\u00a0: Write", Line("Write", spoken="ACTION:")),
        ("Action\u202f: Write", Line("Write", spoken="ACTION:")),
        ("Action: Write", Line("Write", spoken="ACTION:")),
        ("action: Write", Line("Write", spoken="ACTION:")),
        ("ACTION:Write", Line("Write", spoken="ACTION:")),
        ("ACTION: Write", Line("Write", spoken="ACTION:")),
        ("Résolution : We meet", Line("We meet", spoken="RESOLUTION:")),
        ("TOPIC :", Line("", spoken="TOPIC:")),
        ("#Info : x", Line("x", spoken="#info")),
        ("#info x", Line("x", spoken="#info")),
        ("Présent+", Line("", spoken="PRESENT+")),
        ("present + @Anna", Line("@Anna", spoken="PRESENT+")),
        ("REGRETS+@Anna", Line("@Anna", spoken="REGRETS+")),
    ],
)
def test_in_a_meeting_spoken_forms_are_read_as_phones_write_them(body: str, expected: Line) -> None:
    assert lines_of(body, ADDRESS, private=False, held=True) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "The action: write it",
        "Action Write",
        "https://example.org",
        "HTTPS://example.org",
        "Well, TOPIC: x",
        "> Action : x",
        "[off] ACTION : x",
        "present+1",
        "ABC : x",
    ],
)
def test_in_a_meeting_too_a_line_starts_with_its_form(body: str) -> None:
    assert lines_of(body, ADDRESS, private=False, held=True) == []


@pytest.mark.parametrize("body", ["present+", "Present+", "regrets+ travelling"])
def test_who_comes_is_said_in_any_case(body: str) -> None:
    (line,) = lines_of(body, ADDRESS, private=False)
    assert line.spoken in {"PRESENT+", "REGRETS+"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("action Write", ["action Write"]),
        ("!action Write", ["action Write"]),
        ("@vigie: action Write", ["action Write"]),
        ("#action Write", ["#action Write"]),
        ("bonjour\naide", ["bonjour", "aide"]),
        ("> bonjour", []),
        ("\\action Write", []),
        ("!!!", []),
        ("hm !!!", ["hm !!!"]),
    ],
)
def test_in_a_private_chat_the_prefix_may_be_left_out(body: str, expected: list[str]) -> None:
    assert asked(body, private=True) == expected


def test_a_line_without_a_mark_is_known_as_such() -> None:
    (bare,) = lines_of("ok", ADDRESS, private=True)
    (marked,) = lines_of("!ok", ADDRESS, private=True)
    assert (bare.bare, marked.bare) == (True, False)


@pytest.mark.parametrize("prefix", ["!", "!!", "/", "vigie ", "%", "."])
def test_the_prefix_is_the_one_that_was_configured(prefix: str) -> None:
    address = Address(prefix, ("@vigie:localhost",))
    assert asked(f"{prefix}action Write", address=address) == ["action Write"]
    assert asked("+action Write", address=address) == []
    assert asked(f"@vigie:localhost {prefix}action Write", address=address) == ["action Write"]


MARKS = [
    "!",
    "!action",
    "> ",
    "\\",
    "```",
    "~~~",
    "\n",
    "\r\n",
    " ",
    "    ",
    "@vigie",
    ":",
    "#action",
    "ACTION:",
]
BODIES = st.text(max_size=200) | st.lists(st.sampled_from(MARKS), max_size=25).map("".join)


@given(body=BODIES, private=st.booleans())
@example(body="!action \u202ex", private=False)
def test_whatever_is_typed_a_line_has_words_and_comes_from_the_message(body: str, private: bool) -> None:
    lines = lines_of(body, ADDRESS, private=private)
    assert len(lines) <= len(body.splitlines())
    for line in lines:
        assert line.words or line.spoken
        assert line.words == line.words.strip()
        assert line.words in body or line == Line("help")
        assert "\n" not in line.words


@given(body=BODIES, private=st.booleans())
def test_what_is_quoted_asks_for_nothing(body: str, private: bool) -> None:
    quoted = "".join(f"> {line}\n" for line in body.splitlines())
    assert lines_of(quoted, ADDRESS, private=private) == []


@given(body=BODIES)
def test_what_asks_in_a_room_asks_in_a_private_chat_as_well(body: str) -> None:
    in_room = lines_of(body, ADDRESS, private=False)
    marked = [line for line in lines_of(body, ADDRESS, private=True) if not line.bare]
    assert marked == in_room


@given(words=st.lists(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8})?", fullmatch=True), max_size=150))
def test_no_command_of_a_block_is_lost(words: list[str]) -> None:
    assert asked("\n".join(f"!{one}" for one in words)) == words
