"""From what people type to its command: every name in four languages, and what was nearly meant."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.folding import fold
from bot.rules.identifiers import GroupId
from bot.texts import LANGUAGES, Language
from commands import COMMANDS
from commands.arguments import OneOf, Reference, Silence, arguments_of
from commands.command import Command
from commands.lines import Line
from commands.routing import Asked, FamilyAsked, Router, Unknown
from storage.letters import RecordKey
from tests.commands.reading import reading

ROUTER = Router(COMMANDS)
Route = Asked | FamilyAsked | Unknown | None


def route(words: str, language: Language = Language.EN, *, replied: RecordKey | None = None) -> Route:
    """Where a line goes that was typed with the prefix."""
    return ROUTER.route(Line(words), reading(language, replied=replied))


def goes_to(words: str) -> str | None:
    """The id of the command a line asks for."""
    found = route(words)
    return found.command.id if isinstance(found, Asked) else None


def first_argument(command: Command) -> str:
    """Something that could be the first argument of a command."""
    first = next((one for one in arguments_of(command.arguments).values() if not one.anywhere), None)
    match first:
        case Reference(letter=letter):
            return f"{letter}-12"
        case OneOf(choices=choices):
            return next(iter(choices.values())).en[0]
        case Silence():
            return ""
        case _:
            return "something"


def spellings() -> Iterator[tuple[Command, str]]:
    """Every command by every of its names, in every language."""
    for command in COMMANDS:
        families = dict.fromkeys(name for language in LANGUAGES for name in command.family.of(language))
        verbs = dict.fromkeys(
            name for language in LANGUAGES for name in (command.verb.of(language) if command.verb else ("",))
        )
        for family in families:
            for verb in verbs:
                yield command, f"{family} {verb} {first_argument(command)}".replace("  ", " ")


@pytest.mark.parametrize(
    ("command", "words"), list(spellings()), ids=lambda one: str(getattr(one, "id", one))
)
def test_every_name_in_every_language_reaches_its_command(command: Command, words: str) -> None:
    for typed in (words, words.upper(), fold(words)):
        found = route(typed)
        assert isinstance(found, Asked)
        assert found.command.id == command.id
        assert fold(found.words) == fold(first_argument(command))


def test_no_two_commands_share_a_name() -> None:
    for one, other in combinations(COMMANDS, 2):
        if one.family.folded() & other.family.folded():
            assert one.family == other.family, (one.id, other.id)
            both = [command.verb.folded() if command.verb else {""} for command in (one, other)]
            assert not both[0] & both[1], (one.id, other.id)
        assert not set(one.spoken) & set(other.spoken), (one.id, other.id)


@pytest.mark.parametrize("command", [one for one in COMMANDS if one.spoken], ids=lambda one: str(one.id))
def test_every_spoken_form_reaches_its_command(command: Command) -> None:
    for form in command.spoken:
        assert ROUTER.route(Line("the words", spoken=form), reading()) == Asked(command, "the words")


@pytest.mark.parametrize("form", ["#hosting", "NOTE:", "#ACTION", "action:", "TODO:"])
def test_a_spoken_form_that_is_none_of_ours_is_met_with_silence(form: str) -> None:
    assert ROUTER.route(Line("the words", spoken=form), reading()) is None


@pytest.mark.parametrize(
    ("words", "command", "rest"),
    [
        ("action Write to the ministry", "action", "Write to the ministry"),
        ("action: Write", "action", "Write"),
        ("action, Write", "action", "Write"),
        ("ACTION Write", "action", "Write"),
        ("action   Write   it", "action", "Write   it"),
        ("action done A-12", "action-done", "A-12"),
        ("action done: A-12", "action-done", "A-12"),
        ("action Done A-12 yesterday", "action-done", "A-12 yesterday"),
        ("tâche terminée a12", "action-done", "a12"),
        ("tache terminee 12", "action-done", "12"),
        ("décision", None, ""),
        ("help", "help", ""),
        ("aide tâche", "help", "tâche"),
        # A verb that no id follows is the first word of a text.
        ("action done with the ministry", "action", "done with the ministry"),
        ("action due diligence on the hosts", "action", "due diligence on the hosts"),
        ("action assign rooms to everybody", "action", "assign rooms to everybody"),
        ("action reminders for the members", "action", "reminders for the members"),
        ("decision adopt the calendar", "decision", "adopt the calendar"),
        # Without its id, a verb is answered with the right form.
        ("action done", "action-done", ""),
        ("decision adopt", "decision-adopt", ""),
    ],
)
def test_where_a_line_goes(words: str, command: str | None, rest: str) -> None:
    found = route(words)
    if command is None:
        assert isinstance(found, FamilyAsked)
    else:
        assert isinstance(found, Asked)
        assert (found.command.id, found.words) == (command, rest)


@pytest.mark.parametrize("gap", [" ", "  ", "\t", "\u00a0", "\u202f", " \u00a0", "\u3000"])
def test_any_white_space_parts_a_command_from_its_words(gap: str) -> None:
    """French punctuation, and what is pasted from documents, comes with spaces that do not break."""
    for words, command, rest in (
        (f"action{gap}Write", "action", "Write"),
        (f"décision{gap}: on se revoit", "decision", ": on se revoit"),
        (f"action{gap}done{gap}A-12", "action-done", "A-12"),
    ):
        found = route(words, Language.FR)
        assert isinstance(found, Asked), words
        assert (found.command.id, found.words) == (command, rest)


@pytest.mark.parametrize(
    ("words", "command", "rest"),
    [
        ("compte rendu M-1", "minutes", "M-1"),
        ("Compte\u00a0rendu", "minutes", ""),
        ("compte rendu corriger M-1 2 x", "minutes-correct", "M-1 2 x"),
        ("procès verbal M-1", "minutes", "M-1"),
        ("ordre du jour ajouter Bilan", "agenda-add", "Bilan"),
        ("ordre ajouter Bilan", "agenda-add", "Bilan"),
        ("hors pv", "off", ""),
        ("au pv", "on", ""),
        ("wieder offen", "on", ""),
        ("nees op", "on", ""),
        ("réunion démarrer", "meeting-start", ""),
        ("réunion fermer", "meeting-end", ""),
        ("sitzung starten", "meeting-start", ""),
        ("versammlung starten", "meeting-start", ""),
        ("odj supprimer 2", "agenda-remove", "2"),
        ("tagesordnung löschen 2", "agenda-remove", "2"),
        ("agenda delete 2", "agenda-remove", "2"),
        ("agenda läschen 2", "agenda-remove", "2"),
        ("compte-rendu supprimer M-1 2", "minutes-remove", "M-1 2"),
    ],
)
def test_names_as_people_write_them_too(words: str, command: str, rest: str) -> None:
    found = route(words, Language.FR)
    assert isinstance(found, Asked), words
    assert (found.command.id, found.words) == (command, rest)


@pytest.mark.parametrize(
    "words",
    [
        "action edit a 5-page report into shape",
        "action drop a 5 kg parcel at the ministry",
        "action show 3D maps",
    ],
)
def test_a_number_within_a_sentence_is_no_id(words: str) -> None:
    """The wrong item would be changed; «A-5» and «5» alone are ids."""
    assert goes_to(words) == "action"


@pytest.mark.parametrize("verb", ["done", "drop", "show", "assign", "due", "edit", "reopen"])
def test_in_reply_to_a_record_the_id_may_be_left_out(verb: str) -> None:
    replied = RecordKey(GroupId(1), "action", 12)
    found = route(f"action {verb} something", replied=replied)
    assert isinstance(found, Asked)
    assert found.command.id == f"action-{verb}"
    other = route(f"action {verb} something", replied=RecordKey(GroupId(1), "decision", 12))
    assert isinstance(other, Asked)
    assert other.command.id == "action"


@pytest.mark.parametrize(
    ("words", "language", "nearest"),
    [
        ("actoin Write", Language.EN, "action Write"),
        ("decison we meet", Language.EN, "decision we meet"),
        ("decisoin on se voit", Language.FR, "décision on se voit"),
        ("beschlus wir treffen uns", Language.DE, "beschluss wir treffen uns"),
        ("beschlus wir treffen uns", Language.FR, "beschluss wir treffen uns"),
        ("helf", Language.EN, "help"),
        ("aied", Language.FR, "aide"),
        ("tachs Envoyer", Language.FR, "tâche Envoyer"),
        ("action dnoe A-12", Language.EN, "action done A-12"),
        ("action dnoe A-12 sent it", Language.EN, "action done A-12 sent it"),
        ("action termine A-12", Language.FR, None),
        ("action termnié A-12", Language.FR, "action fait A-12"),
        ("decision adpot D-7", Language.EN, "decision adopt D-7"),
    ],
)
def test_the_nearest_command_is_proposed(words: str, language: Language, nearest: str | None) -> None:
    if nearest is not None:
        assert route(words, language) == Unknown(nearest)
    else:
        assert isinstance(route(words, language), Asked)


@pytest.mark.parametrize("words", ["xyzzy", "hello everybody", "42", "🎉", "weather tomorrow", "ção"])
def test_where_nothing_is_near_nothing_is_proposed(words: str) -> None:
    assert route(words) == Unknown(None)


@pytest.mark.parametrize(
    "words", ["action dnoe the report", "action adopt a cat", "action shown to the minister", "action lists"]
)
def test_a_text_whose_first_word_looks_like_a_verb_is_recorded(words: str) -> None:
    assert goes_to(words) == "action"


def test_a_family_alone_lists_its_commands() -> None:
    found = route("action")
    assert isinstance(found, FamilyAsked)
    assert found.commands == tuple(one for one in COMMANDS if one.family.means("action"))


@pytest.mark.parametrize("name", ["action", "tâche", "TACHE", "aufgabe", "aktioun", "Aufgab"])
def test_a_family_is_found_by_every_name(name: str) -> None:
    assert {command.id for command in ROUTER.family(name)} >= {"action", "action-list"}


def test_a_family_that_is_none_has_no_commands() -> None:
    assert ROUTER.family("weather") == ()


NAMES = sorted({word for one in COMMANDS for language in LANGUAGES for word in one.family.of(language)})
VERBS = sorted(
    {word for one in COMMANDS if one.verb for language in LANGUAGES for word in one.verb.of(language)}
)
TYPED = st.tuples(
    st.sampled_from(NAMES) | st.text(max_size=12),
    st.sampled_from(["", *VERBS]) | st.text(max_size=12),
    st.sampled_from(["", "A-12", "D-7", "12", "text"]) | st.text(max_size=40),
).map(" ".join)


@given(words=TYPED, language=st.sampled_from(LANGUAGES))
def test_whatever_is_typed_goes_somewhere_and_keeps_its_words(words: str, language: Language) -> None:
    line = Line(words.strip())
    found = ROUTER.route(line, reading(language))
    assert found is not None
    if isinstance(found, Asked):
        assert found.words in line.words
    if isinstance(found, Unknown) and found.nearest is not None:
        proposed = ROUTER.route(Line(found.nearest), reading(language))
        assert not isinstance(proposed, Unknown) or proposed.nearest != found.nearest
