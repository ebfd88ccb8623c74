"""What is rendered without reading CommonMark as a whole is what CommonMark says it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts.markup import markup_of, whole

PLACE = "\ue0003\ue001"
PIECES = st.sampled_from(
    [
        *(
            "**",
            "*",
            "_",
            "`",
            "\\",
            "~",
            "#",
            "&",
            "&amp;",
            "<",
            ">",
            "<b>",
            '"',
            "'",
            "[",
            "]",
            "(",
            ":",
            "!",
        ),
        *(
            "a",
            "é",
            "1",
            "12",
            "٣",
            "²",
            ".",
            ")",
            ",",
            "-",
            "+",
            "=",
            "|",
            "---",
            "·",
            "…",
            "• ",
            "✅ ",
            "😀",
        ),
        *(" ", "  ", "\t", "\n", "\n\n", "\r", "\x0b", "\x1c", "\x85", "\u00a0", "\u2028", "http://a.b"),
        *(PLACE, "\ue000", "\ue001", f"**{PLACE}**", "**A-12**"),
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_every_text_is_rendered_as_commonmark_says(marked: str) -> None:
    rendered = whole(marked).strip().replace("\n", "")
    one = rendered.count("<p>") == 1 and rendered.startswith("<p>") and rendered.endswith("</p>")
    assert markup_of(marked) == (rendered[3:-4] if one else rendered)


@pytest.mark.parametrize(
    ("marked", "rendered"),
    [
        (
            '**Two** things\n• **A-1** is "late"',
            "<strong>Two</strong> things<br />• <strong>A-1</strong> is &quot;late&quot;",
        ),
        ("Agenda\n1. Budget\n2. Hosting", "<p>Agenda</p><ol><li>Budget</li><li>Hosting</li></ol>"),
        ("Say `!help`", "Say <code>!help</code>"),
        ("One\n\nTwo", "<p>One</p><p>Two</p>"),
        ("", ""),
    ],
)
def test_markup_of_the_catalogues(marked: str, rendered: str) -> None:
    assert markup_of(marked) == rendered
