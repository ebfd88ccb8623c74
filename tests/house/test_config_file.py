"""The config.toml that `vigie init` writes, and the example: private, complete, and loadable."""

import base64
import os
import re
import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import SettingsError, load, render, write_config
from bot.settings.sections import BLOCKS, SECTIONS
from bot.texts import Language

HOUSE = Path(__file__).parents[2]
KEY = base64.b64encode(bytes(range(32))).decode()
VALUES: Mapping[str, Mapping[str, object]] = {
    "matrix": {
        "homeserver": "https://matrix.example.org",
        "user_id": "@vigie:example.org",
        "password": 'quo"te \\ é\x7f\n',
        "invites": ["example.org"],
    },
    "storage": {"secret_key": KEY},
    "bot": {"language": Language.DE},
}


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in [name for name in os.environ if name.upper().startswith("VIGIE_")]:
        monkeypatch.delenv(variable)


def test_what_init_writes_is_commented_private_and_loads(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    before = os.umask(0)
    try:
        write_config(path, VALUES)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    settings = load(path)
    assert settings.matrix.password is not None
    assert settings.matrix.password.get_secret_value() == VALUES["matrix"]["password"]
    assert settings.matrix.invites == ("example.org",)
    assert settings.bot.language is Language.DE
    assert sum(line.startswith("# ") for line in path.read_text().splitlines()) > 30


def test_what_is_there_is_overwritten_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("precious")
    path.chmod(0o644)
    with pytest.raises(FileExistsError):
        write_config(path, VALUES)
    assert path.read_text() == "precious"
    write_config(path, VALUES, overwrite=True)
    assert load(path).bot.language is Language.DE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["config.toml"]


def test_nothing_is_written_when_the_values_are_wrong(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    with pytest.raises(SettingsError, match=r"bot\.timezone") as refused:
        write_config(path, {**VALUES, "bot": {"timezone": "Mars"}, "speed": {}})
    assert refused.value.problems[0] == "speed: no such setting"
    assert not path.exists()


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_password_survives_the_writing(password: str) -> None:
    assert tomllib.loads(render({"matrix": {"password": password}}))["matrix"]["password"] == password


def test_the_example_is_what_init_would_write() -> None:
    again = ".venv/bin/python -c 'from bot.settings import render; print(render({}), end=str())'"
    example = (HOUSE / "config.example.toml").read_text(encoding="utf-8")
    assert example == render({}), f"run: {again} > config.example.toml"


def test_the_example_has_every_setting_with_its_default_and_a_sentence() -> None:
    example = (HOUSE / "config.example.toml").read_text(encoding="utf-8")
    told = tomllib.loads(re.sub(r"^# (\w+ = |\[\[)", r"\1", example, flags=re.MULTILINE))
    tables: dict[str, dict[str, object]] = dict(told)
    for block in BLOCKS:
        section, _, key = block.partition(".")
        (tables[block],) = told[section][key]
    models = {**SECTIONS, **BLOCKS}
    assert {name: set(table) for name, table in tables.items()} == {
        name: set(model.model_fields) for name, model in models.items()
    }
    for name, model in models.items():
        for key, field in model.model_fields.items():
            assert field.description, f"{name}.{key} needs a sentence"
            assert field.description.endswith("."), f"{name}.{key}"
            if field.default and not field.is_required():
                assert str(tables[name][key]) == str(field.default)


def test_the_blocks_of_the_example_are_blocks_that_load(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    hook = {"url": "https://example.org/", "format": "text", "headers": {"Priority": "urgent"}}
    pagers = {"mail": [{"address": "a@example.org"}, {"address": "b@example.org"}], "webhook": [hook]}
    smtp = {"host": "localhost", "port": 25, "security": "none", "sender": "vigie@example.org"}
    write_config(path, {**VALUES, "pagers": pagers, "smtp": smtp})
    assert "[[pagers.mail]]" in path.read_text()
    settings = load(path)
    assert [one.address for one in settings.pagers.mail] == ["a@example.org", "b@example.org"]
    assert settings.pagers.webhook[0].headers["Priority"].get_secret_value() == "urgent"
    assert settings.smtp.port == 25
    with pytest.raises(SettingsError, match=r"smtp\.host: is missing"):
        write_config(tmp_path / "other.toml", {**VALUES, "pagers": pagers})
    assert not (tmp_path / "other.toml").exists()
