"""The commented config.toml: one text for the example and for what `vigie init` writes."""

import json
import secrets
import textwrap
from collections.abc import Mapping
from pathlib import Path

from pydantic import SecretStr, ValidationError
from pydantic.fields import FieldInfo

from bot.settings.outside import PagersSettings, SmtpSettings, contradictions
from bot.settings.problems import SettingsError, in_words, unknown_sections
from bot.settings.sections import BLOCKS, SECTIONS
from storage.files import create

Values = Mapping[str, Mapping[str, object]]

_HEAD = """\
# The settings of Vigie. A line such as "# name = …" shows the default, or what may be left out.
# The environment comes first: VIGIE_MATRIX__PASSWORD replaces matrix.password; a list is written with commas.
# A relative file is beside this one. This file may hold secrets: chmod 600.
"""


def render(values: Values) -> str:
    """Returns config.toml with a sentence for each setting; those not among the values show their default."""
    lines = [_HEAD]
    for section, model in SECTIONS.items():
        lines.append(f"{_comment(model.__doc__)}\n[{section}]\n")
        written = values.get(section, {})
        for key, field in model.model_fields.items():
            if f"{section}.{key}" in BLOCKS:
                lines.extend(_blocks(f"{section}.{key}", field, written.get(key)))
            else:
                lines.append(_setting(key, field, written.get(key)))
    return "\n".join(lines)


def write_config(path: Path, values: Values, *, overwrite: bool = False) -> None:
    """Writes config.toml, from its first byte on readable by its owner alone.

    Raises, before anything is written, `SettingsError` when `load` would refuse the values, and
    `FileExistsError` unless it may overwrite.
    """
    _check(values)
    text = render(values).encode()
    if not overwrite:
        create(path, text)
        return
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    create(beside, text)
    beside.replace(path)


def _check(values: Values) -> None:
    problems = unknown_sections(values, ())
    for section, model in SECTIONS.items():
        try:
            model.model_validate(values.get(section, {}))
        except ValidationError as error:
            problems += in_words(error, section)
    if not problems:
        smtp, pagers = values.get("smtp", {}), values.get("pagers", {})
        problems = contradictions(SmtpSettings.model_validate(smtp), PagersSettings.model_validate(pagers))
    if problems:
        raise SettingsError(problems)


def _blocks(name: str, field: FieldInfo, written: object) -> list[str]:
    """Writes a block for each table of a list; without any, shows what one looks like."""
    model = BLOCKS[name]
    lines = [f"{_comment(f'{field.description} {model.__doc__}')}"]
    tables = written if isinstance(written, list | tuple) else ()
    for table in tables or ({},):
        lines.append(f"{'' if tables else '# '}[[{name}]]\n")
        for key, one in model.model_fields.items():
            shown = _setting(key, one, table.get(key))
            lines.append(
                shown if tables or not one.is_required() else shown.replace(f"\n{key} =", f"\n# {key} =")
            )
    return lines


def _comment(words: str | None) -> str:
    return textwrap.fill(
        words or "", width=110, initial_indent="# ", subsequent_indent="# ", break_long_words=False
    )


def _setting(key: str, field: FieldInfo, value: object) -> str:
    comment = _comment(field.description)
    if value is not None:
        return f"{comment}\n{key} = {_toml(value)}\n"
    example = field.examples[0] if field.examples else field.default or "…"
    return f"{comment}\n{'' if field.is_required() else '# '}{key} = {_toml(example)}\n"


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_toml(name)} = {_toml(one)}" for name, one in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(_toml(item) for item in value)}]"
    text = value.get_secret_value() if isinstance(value, SecretStr) else str(value)
    # JSON's escapes are TOML's, but for the one character that JSON leaves bare.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
