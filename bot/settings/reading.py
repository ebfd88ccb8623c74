"""From a file and the environment to settings that can be used as they are."""

import os
import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import SecretStr, ValidationError
from pydantic_settings import SettingsError as UnreadableVariable

from bot.settings.outside import SHORTEST_SECRET, PagersSettings, SmtpSettings, contradictions
from bot.settings.problems import SettingsError, in_words, unknown_sections
from bot.settings.sections import Settings
from bot.settings.values import SQLITE, secret_key

Table = Mapping[str, object]

# What is chosen in the environment replaces the whole choice made in the file.
_CHOICES = {
    "matrix": ({"password"}, {"password_file"}, {"access_token", "device_id"}),
    "storage": ({"secret_key"}, {"secret_key_file"}),
    "smtp": ({"password"}, {"password_file"}),
}


def load(path: Path) -> Settings:
    """Returns the settings of a file, with the environment's before them.

    Files that hold secrets are read, and every path is absolute: the settings' own count from the folder of
    `path`. Raises `SettingsError` with everything that is wrong.
    """
    return _at_home(_validated(_without_replaced_choices(_read(path))), path.absolute().parent)


def _validated(written: Table) -> Settings:
    problems = unknown_sections(written, os.environ)
    try:
        settings = Settings(
            matrix=written.get("matrix", {}),
            storage=written.get("storage", {}),
            bot=written.get("bot", {}),
            alerts=written.get("alerts", {}),
            smtp=written.get("smtp", {}),
            pagers=written.get("pagers", {}),
            heartbeat=written.get("heartbeat", {}),
            log=written.get("log", {}),
        )
    except ValidationError as error:
        # Without the cause: pydantic's own words may quote a secret.
        raise SettingsError([*problems, *in_words(error)]) from None
    except UnreadableVariable:
        raise SettingsError(
            [*problems, "VIGIE_… in the environment names a section; name a setting: VIGIE_MATRIX__PASSWORD"]
        ) from None
    problems += contradictions(settings.smtp, settings.pagers)
    if problems:
        raise SettingsError(problems)
    return settings


def _read(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_bytes().decode())
    except FileNotFoundError:
        raise SettingsError([f"{path}: no such file; `vigie init` makes one"]) from None
    except OSError as problem:
        raise SettingsError([f"{path}: cannot be read: {problem.strerror}"]) from None
    except UnicodeDecodeError:
        raise SettingsError([f"{path}: is not a text in UTF-8"]) from None
    except tomllib.TOMLDecodeError as problem:
        raise SettingsError([f"{path}: is not TOML: {problem}"]) from None


def _without_replaced_choices(written: Table) -> Table:
    kept = dict(written)
    for section, choices in _CHOICES.items():
        table = kept.get(section)
        chosen = [names for names in choices if any(in_environment(section, name) for name in names)]
        if chosen and isinstance(table, dict):
            replaced = set().union(*choices) - set().union(*chosen)
            kept[section] = {name: value for name, value in table.items() if name not in replaced}
    return kept


def in_environment(section: str, name: str) -> bool:
    """Tells whether a setting comes from the environment."""
    wanted = f"VIGIE_{section}__{name}".upper()
    return any(variable.upper() == wanted and value for variable, value in os.environ.items())


def _at_home(settings: Settings, home: Path) -> Settings:
    problems: list[str] = []
    matrix, storage = settings.matrix, settings.storage
    if matrix.password_file is not None:
        file = home / matrix.password_file
        password = _secret("matrix.password_file", file, problems)
        matrix = matrix.model_copy(update={"password_file": file, "password": password})
    if storage.secret_key_file is not None:
        file = home / storage.secret_key_file
        key = _secret("storage.secret_key_file", file, problems)
        if key is not None:
            try:
                secret_key(key)
            except ValueError as problem:
                problems.append(f"storage.secret_key_file: what {file} holds {problem}")
        storage = storage.model_copy(update={"secret_key_file": file, "secret_key": key})
    smtp, pagers = _smtp(settings.smtp, home, problems), _pagers(settings.pagers, home, problems)
    if problems:
        raise SettingsError(problems)
    database = home / storage.database
    folder = home if "keys_dir" in storage.model_fields_set else database.parent
    storage = storage.model_copy(
        update={"url": f"{SQLITE}{database}", "keys_dir": folder / storage.keys_dir},
    )
    sections = {"matrix": matrix, "storage": storage, "smtp": smtp, "pagers": pagers}
    return settings.model_copy(update=sections)


def _smtp(smtp: SmtpSettings, home: Path, problems: list[str]) -> SmtpSettings:
    if smtp.password_file is None:
        return smtp
    file = home / smtp.password_file
    password = _secret("smtp.password_file", file, problems)
    return smtp.model_copy(update={"password_file": file, "password": password})


def _pagers(pagers: PagersSettings, home: Path, problems: list[str]) -> PagersSettings:
    hooks = []
    for number, hook in enumerate(pagers.webhook, 1):
        if hook.secret_file is None:
            hooks.append(hook)
            continue
        name, file = f"pagers.webhook[{number}].secret_file", home / hook.secret_file
        secret = _secret(name, file, problems)
        if secret is not None and len(secret.get_secret_value()) < SHORTEST_SECRET:
            problems.append(f"{name}: what {file} holds should have {SHORTEST_SECRET} signs or more")
        hooks.append(hook.model_copy(update={"secret_file": file, "secret": secret}))
    return pagers.model_copy(update={"webhook": tuple(hooks)})


def _secret(name: str, file: Path, problems: list[str]) -> SecretStr | None:
    """Reads a file that only its owner may read; otherwise adds to the problems."""
    try:
        with file.open(encoding="utf-8") as opened:
            if stat.S_IMODE(os.fstat(opened.fileno()).st_mode) & 0o077:
                problems.append(f"{name}: others may read {file}; type: chmod 600 {file}")
                return None
            text = opened.read().strip()
    except OSError as problem:
        problems.append(f"{name}: {file} cannot be read: {problem.strerror}")
        return None
    except UnicodeDecodeError:
        problems.append(f"{name}: {file} is not a text in UTF-8")
        return None
    if not text:
        problems.append(f"{name}: {file} is empty")
        return None
    return SecretStr(text)
