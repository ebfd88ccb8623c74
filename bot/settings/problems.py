"""What is wrong with settings, one line each: the name, what it should be, and never a secret."""

import difflib
from collections.abc import Iterable

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.settings.sections import BLOCKS, SECRETS, SECTIONS, fields_of

# An address may hold a password too.
_NEVER_SHOWN = SECRETS | {"matrix.homeserver", "storage.url", "pagers.mail.address"}
_SHOULD_BE = {
    "string_type": "should be a text in quotes",
    "tuple_type": 'should be a list, such as ["…", "…"]',
    "path_type": "should be a file's name in quotes",
    "string_too_short": "should not be empty",
    "too_short": "should not be empty",
    "string_too_long": "is too long",
    "int_type": "should be a whole number",
    "int_parsing": "should be a whole number",
    "greater_than_equal": "is too small",
    "less_than_equal": "is too large",
    "model_type": "should be a section of its own",
    "dict_type": "should be a section of its own",
}


class SettingsError(Exception):
    """The settings cannot be used; `problems` has a line for each reason."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def in_words(error: ValidationError, section: str = "") -> list[str]:
    """Words every problem of a validation, of all settings or of one section."""
    inside = (section,) if section else ()
    return [_worded(problem, (*inside, *problem["loc"])) for problem in error.errors(include_url=False)]


def unknown_sections(written: Iterable[str], environment: Iterable[str]) -> list[str]:
    """Words what stands in no section: names in the file, and variables `VIGIE_SECTION__KEY`."""
    problems = [f"{name}: no such setting{_meant(name)}" for name in written if name not in SECTIONS]
    for variable in sorted(environment):
        section, nested, key = variable.lower().removeprefix("vigie_").partition("__")
        if variable.upper().startswith("VIGIE_") and nested and section not in SECTIONS:
            problems.append(f"{variable}: no such setting{_meant(f'{section}.{key}', as_variable=True)}")
    return problems


def _worded(problem: ErrorDetails, location: tuple[int | str, ...]) -> str:
    place = [part for part in location if isinstance(part, str)]
    if ".".join(place[:2]) in BLOCKS:
        # A key of a free table, such as a header, is nobody's to know.
        place = place[:3]
    name = ".".join(place)
    kind, found = problem["type"], problem.get("input")
    shown_name = _numbered(name, location)
    if kind == "extra_forbidden":
        return f"{shown_name}: no such setting{_meant(name)}"
    if kind == "missing":
        return f"{shown_name}: is missing. {_sentence(name)}"
    context = problem.get("ctx", {})
    if kind == "value_error":
        what = str(context["error"])
    elif kind in {"enum", "literal_error"}:
        what = f"is not one of {str(context['expected']).replace(chr(39), chr(34))}"
    elif context.get("min_length", 1) > 1:
        what = f"should have {context['min_length']} signs or more"
    else:
        what = _SHOULD_BE.get(kind, f"is not right. {_sentence(name)}")
    shown = isinstance(found, str) and 0 < len(found) <= 100 and len(place) > 1 and name not in _NEVER_SHOWN
    return f'{shown_name}: "{found}" {what}' if shown else f"{shown_name}: {what}"


def _numbered(name: str, location: tuple[int | str, ...]) -> str:
    """Says in which of several blocks something is wrong."""
    block = ".".join(str(part) for part in location[:2])
    if block not in BLOCKS or len(location) < 3 or not isinstance(location[2], int):
        return name
    return f"{block}[{location[2] + 1}]{name.removeprefix(block)}"


def _sentence(name: str) -> str:
    section, _, key = name.rpartition(".")
    if not section:
        return f"It is the section [{key}]."
    field = fields_of(section).get(key)
    return field.description or "" if field is not None else ""


def _meant(name: str, *, as_variable: bool = False) -> str:
    names = [f"{section}.{key}" for section in SECTIONS for key in fields_of(section)]
    if not as_variable:
        names += [f"{block}.{key}" for block in BLOCKS for key in fields_of(block)]
    key = name.rpartition(".")[2]
    # First the same key in another section, then what is spelt nearly like it.
    near = [known for known in names if known.endswith(f".{key}") and known != name]
    near = near or difflib.get_close_matches(name, names if "." in name else [*names, *SECTIONS], n=1)
    if not near:
        return ""
    meant = f"VIGIE_{near[0].upper().replace('.', '__')}" if as_variable else near[0]
    return f"; did you mean {meant}?"
