"""Settings: what is right is understood, what is wrong is said in words, secrets stay secret."""

import base64
import os
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.installation import watch_of
from bot.settings import Settings, SettingsError, load
from bot.settings.sections import SECTIONS
from bot.texts import Language

KEY = base64.b64encode(bytes(range(32))).decode()
RIGHT = f"""\
[matrix]
homeserver = "http://127.0.0.1:8008/"
user_id = "@vigie:localhost"
password = "hunter2"
[storage]
secret_key = "{KEY}"
"""


@pytest.fixture(autouse=True)
def no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in [name for name in os.environ if name.upper().startswith("VIGIE_")]:
        monkeypatch.delenv(variable)


def written(folder: Path, text: str = RIGHT) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def secret_file(folder: Path, name: str, text: str, mode: int = 0o600) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def problems(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as refused:
        load(written(folder, text))
    return refused.value.problems


def test_the_least_that_must_be_written_is_enough(tmp_path: Path) -> None:
    settings = load(written(tmp_path))
    assert settings.matrix.homeserver == "http://127.0.0.1:8008"
    assert settings.matrix.password is not None
    assert settings.matrix.password.get_secret_value() == "hunter2"
    assert (settings.matrix.trust, settings.matrix.verification) == ("signed", "accept")
    assert settings.matrix.invites == ()
    assert settings.storage.url == f"sqlite+aiosqlite:///{tmp_path}/vigie.db"
    assert settings.storage.database == tmp_path / "vigie.db"
    assert settings.storage.keys_dir == tmp_path / "vigie-keys"
    assert (settings.bot.prefix, settings.bot.language) == ("!", Language.FR)
    assert settings.bot.timezone == "Europe/Luxembourg"
    assert (settings.log.level, settings.log.format) == ("info", "text")


def test_settings_cannot_be_changed(tmp_path: Path) -> None:
    settings = load(written(tmp_path))
    for part, name in ((settings, "bot"), (settings.bot, "prefix"), (settings.storage, "url")):
        with pytest.raises(ValidationError):
            setattr(part, name, "other")


def test_secrets_do_not_show_when_settings_are_printed(tmp_path: Path) -> None:
    shown = repr(load(written(tmp_path)))
    assert "hunter2" not in shown
    assert KEY not in shown


def test_the_environment_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIGIE_MATRIX__PASSWORD", "from the environment")
    monkeypatch.setenv("VIGIE_MATRIX__INVITES", "example.org, @someone:example.com")
    monkeypatch.setenv("VIGIE_BOT__LANGUAGE", "lb")
    monkeypatch.setenv("VIGIE_BOT__PREFIX", "")
    monkeypatch.setenv("VIGIE_CONFIG", "config.toml")
    settings = load(written(tmp_path))
    assert settings.matrix.password is not None
    assert settings.matrix.password.get_secret_value() == "from the environment"
    assert settings.matrix.invites == ("example.org", "@someone:example.com")
    assert settings.bot.language is Language.LB
    assert settings.bot.prefix == "!"


def test_a_choice_made_in_the_environment_replaces_the_one_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIGIE_MATRIX__PASSWORD_FILE", "password")
    monkeypatch.setenv("VIGIE_STORAGE__SECRET_KEY_FILE", "key")
    secret_file(tmp_path, "password", "other\n")
    secret_file(tmp_path, "key", f"{KEY}\n")
    settings = load(written(tmp_path))
    assert settings.matrix.password is not None
    assert settings.matrix.password.get_secret_value() == "other"
    assert settings.storage.secret_key is not None
    assert settings.storage.secret_key.get_secret_value() == KEY


def test_everything_may_come_from_files_beside_the_settings(tmp_path: Path) -> None:
    password = secret_file(tmp_path, "password", " correct horse \n", 0o400)
    key = secret_file(tmp_path, "key", KEY)
    text = RIGHT.replace('password = "hunter2"', 'password_file = "password"')
    settings = load(written(tmp_path, text.replace(f'secret_key = "{KEY}"', 'secret_key_file = "key"')))
    assert settings.matrix.password is not None
    assert settings.matrix.password.get_secret_value() == "correct horse"
    assert settings.matrix.password_file == password
    assert settings.storage.secret_key_file == key


def test_files_count_from_the_folder_of_the_settings(tmp_path: Path) -> None:
    text = RIGHT + 'url = "sqlite+aiosqlite:///state/v.db"\n'
    settings = load(written(tmp_path, text))
    assert settings.storage.url == f"sqlite+aiosqlite:///{tmp_path}/state/v.db"
    assert settings.storage.keys_dir == tmp_path / "state" / "vigie-keys"
    assert load(written(tmp_path, text + 'keys_dir = "k"\n')).storage.keys_dir == tmp_path / "k"


def test_absolute_files_stay_where_they_are(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    settings = load(written(tmp_path, RIGHT + f'url = "sqlite+aiosqlite:///{elsewhere}/v.db"\n'))
    assert settings.storage.database == elsewhere / "v.db"
    assert settings.storage.keys_dir == elsewhere / "vigie-keys"


def test_an_access_token_may_stand_for_the_password(tmp_path: Path) -> None:
    text = RIGHT.replace('password = "hunter2"', 'access_token = "t"\ndevice_id = "D"')
    settings = load(written(tmp_path, text))
    assert settings.matrix.access_token is not None
    assert settings.matrix.password is None


BAD_LINES = [
    (
        "bot",
        'timezone = "Europe/Luxemburg"',
        'bot.timezone: "Europe/Luxemburg" is not a time zone; write a name such as Europe/Luxembourg',
    ),
    ("bot", 'prefx = "!"', "bot.prefx: no such setting; did you mean bot.prefix?"),
    ("bot", 'trust = "all"', "bot.trust: no such setting; did you mean matrix.trust?"),
    ("bot", "zzzzzzzz = 1", "bot.zzzzzzzz: no such setting"),
    ("bot", "prefix = 5", "bot.prefix: should be a text in quotes"),
    ("bot", 'prefix = ""', "bot.prefix: cannot start a command; write one to eight signs such as"),
    ("bot", 'prefix = "vigie "', 'bot.prefix: "vigie " cannot start a command'),
    ("bot", 'language = "es"', 'bot.language: "es" is not one of "fr", "en", "de" or "lb"'),
    (
        "bot",
        'admins = ["coordination"]',
        'bot.admins: "coordination" is not a Matrix user; write one such as',
    ),
    ("bot", "admins = 5", "bot.admins: should be a list"),
    ("log", 'format = "yaml"', 'log.format: "yaml" is not one of "text" or "json"'),
    ("log", 'level = "chatty"', 'log.level: "chatty" is not one of "debug", "info", "warning" or "error"'),
    ("matrix", 'trust = "none"', 'matrix.trust: "none" is not one of "signed" or "all"'),
    ("matrix", 'invites = ["a b"]', 'matrix.invites: "a b" is neither a server ("example.org") nor a user'),
    ("matrix", 'password_file = "p"', "matrix: write only one of password and password_file"),
    ("matrix", 'device_id = "D"', "matrix: device_id belongs to an access_token; leave it out"),
    ("matrix", 'device_name = ""', "matrix.device_name: should not be empty"),
    ("storage", 'secret_key_file = "k"', "storage: write only one of secret_key and secret_key_file"),
    (
        "storage",
        'url = "sqlite:///v.db"',
        "storage.url: is not a database that Vigie knows; write one such as",
    ),
    ("storage", 'url = "sqlite+aiosqlite:///:memory:"', "storage.url: is not a database that Vigie knows"),
]


@pytest.mark.parametrize(("section", "line", "said"), BAD_LINES)
def test_a_wrong_setting_is_refused_with_its_name_and_what_it_should_be(
    tmp_path: Path, section: str, line: str, said: str
) -> None:
    text = RIGHT if f"[{section}]" in RIGHT else f"{RIGHT}[{section}]\n"
    (problem,) = problems(tmp_path, text.replace(f"[{section}]\n", f"[{section}]\n{line}\n"))
    assert problem.startswith(said)


BAD_REPLACEMENTS = [
    ('password = "hunter2"', "", "matrix: write password, password_file or access_token"),
    ('password = "hunter2"', 'password = ""', "matrix.password: should not be empty"),
    ('password = "hunter2"', "password = 5", "matrix.password: should be a text in quotes"),
    (f'secret_key = "{KEY}"', "", "storage: write secret_key or secret_key_file"),
    (
        f'secret_key = "{KEY}"',
        'secret_key = "c2hvcnQ="',
        "storage.secret_key: should be at least 32 random bytes",
    ),
    (
        f'secret_key = "{KEY}"',
        'secret_key = "pâté"',
        "storage.secret_key: should be at least 32 random bytes",
    ),
    ('user_id = "@vigie:localhost"', "", "matrix.user_id: is missing. Vigie's own account"),
    ('"@vigie:localhost"', '"vigie"', 'matrix.user_id: "vigie" is not a Matrix user'),
    ("http://127.0.0.1:8008/", "ftp://x", "matrix.homeserver: is not the address of a homeserver"),
    ("http://127.0.0.1:8008/", "localhost:8008", "matrix.homeserver: is not the address of a homeserver"),
    ("http://127.0.0.1:8008/", "http://h:99999", "matrix.homeserver: is not the address of a homeserver"),
    ("http://127.0.0.1:8008/", "http://a:geheim@h", "matrix.homeserver: is not the address of a homeserver"),
    ("[storage]", "[storag]", "storag: no such setting; did you mean storage?"),
    ("[matrix]", 'prefix = "!"\n[matrix]', "prefix: no such setting; did you mean bot.prefix?"),
    ("[matrix]", '_env_file = "x"\n[matrix]', "_env_file: no such setting"),
]


@pytest.mark.parametrize(("right", "wrong", "said"), BAD_REPLACEMENTS)
def test_a_missing_or_unusable_setting_is_named(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert problems(tmp_path, RIGHT.replace(right, wrong))[0].startswith(said)


MAILS = '[smtp]\nhost = "smtp.example.org"\nsender = "Vigie <vigie@example.org>"\n'
MAIL = '[[pagers.mail]]\naddress = "papageno@example.org"\n'
HOOK = '[[pagers.webhook]]\nurl = "https://example.org/"\nsecret = "0123456789abcdef"\n'
SECRET = 'secret = "0123456789abcdef"\n'
NO_SMTP = "smtp.host: is missing, and there are pagers.mail"
LATER_BLOCKS = [
    (MAIL, NO_SMTP),
    (MAILS.replace("smtp.example.org", "a b"), 'smtp.host: "a b" is not a host; write one such as'),
    (MAILS.replace("Vigie <vigie@example.org>", "Vigie"), 'smtp.sender: "Vigie" is not a sender'),
    (MAILS.replace("Vigie <", "Vigie\\nBcc: x <"), "smtp.sender: "),
    ('[smtp]\nhost = "smtp.example.org"\n', "smtp: write sender, from whom pages come"),
    (f'{MAILS}port = "x"\n', 'smtp.port: "x" should be a whole number'),
    (f"{MAILS}port = 0\n", "smtp.port: is too small"),
    (f"{MAILS}port = 65536\n", "smtp.port: is too large"),
    (f'{MAILS}security = "none"\n', 'smtp: security "none" is for a mail server on this machine'),
    (f'{MAILS}security = "ssl"\n', 'smtp.security: "ssl" is not one of "starttls", "tls" or "none"'),
    (f'{MAILS}user = "vigie"\n', "smtp: user and password belong together"),
    (f'{MAILS}password = "geheim"\n', "smtp: user and password belong together"),
    (
        f'{MAILS}password = "geheim"\npassword_file = "p"\nuser = "v"\n',
        "smtp: write only one of password and",
    ),
    (f"{MAILS}{MAIL}{MAIL.replace('@', ' ')}", "pagers.mail[2].address: is not a mail address; write one"),
    (f"{MAILS}{MAIL.replace('papageno', 'papagenò')}", "pagers.mail[1].address: is not a mail address"),
    (f"{MAILS}{MAIL.replace('papageno', 'a, papageno')}", "pagers.mail[1].address: is not a mail address"),
    (
        f'{MAILS}[[pagers.mail]]\nperson = "@anna:example.org"\n',
        "pagers.mail[1].address: is missing. Where the",
    ),
    (f'{MAILS}{MAIL}person = "anna"\n', 'pagers.mail[1].person: "anna" is not a Matrix user'),
    (
        f'{MAILS}{MAIL}adress = "x"\n',
        "pagers.mail[1].adress: no such setting; did you mean pagers.mail.address?",
    ),
    ("[pagers]\nmail = 5\n", "pagers.mail: should be a list"),
    ('[pagers]\nmail = "geheim"\n', "pagers.mail: should be blocks; in the environment a list in JSON"),
    ('[pagers]\nwebhook = ["geheim"]\n', "pagers.webhook[1]: should be a section of its own"),
    (HOOK.replace(SECRET, ""), "pagers.webhook[1]: write secret or secret_file"),
    (f'{HOOK}secret_file = "s"\n', "pagers.webhook[1]: write only one of secret and secret_file"),
    (HOOK.replace("0123456789", ""), "pagers.webhook[1].secret: should have 16 signs or more"),
    (HOOK.replace("https", "http"), "pagers.webhook[1].url: should be a web address such as"),
    (HOOK.replace("//", "//me:geheim@"), "pagers.webhook[1].url: should be a web address such as"),
    (HOOK.replace("example.org/", "example.org/ä b"), "pagers.webhook[1].url: should be a web address"),
    (f'{HOOK}headers = {{ "a b" = "geheim" }}\n', "pagers.webhook[1].headers: should be headers, such as"),
    (f'{HOOK}headers = {{ A = "gehe\\nim" }}\n', "pagers.webhook[1].headers: should be headers, such as"),
    (
        f'{HOOK}headers = {{ content-TYPE = "x" }}\n',
        "pagers.webhook[1].headers: has a header that Vigie sets",
    ),
    (f"{HOOK}headers = {{ A = 5 }}\n", "pagers.webhook[1].headers: should be a text in quotes"),
    ('[heartbeat]\nurl = "geheim"\n', "heartbeat.url: should be a web address such as"),
    ("[heartbeat]\ninterval = 5\n", "heartbeat.interval: is too small"),
    ("[heartbeat]\ninterval = 4000\n", "heartbeat.interval: is too large"),
]


@pytest.mark.parametrize(("written_too", "said"), LATER_BLOCKS)
def test_what_goes_outside_matrix_is_looked_at_as_closely(
    tmp_path: Path, written_too: str, said: str
) -> None:
    (problem,) = problems(tmp_path, f"{RIGHT}{written_too}")
    assert problem.startswith(said)
    for secret in ("geheim", "0123456789", "papagen"):
        assert secret not in problem


def test_pagers_are_read_with_what_belongs_to_them(tmp_path: Path) -> None:
    secret_file(tmp_path, "smtp", "geheim\n")
    secret_file(tmp_path, "hook", "0123456789abcdef\n")
    text = f"""{RIGHT}{MAILS}user = "vigie"
password_file = "smtp"
{MAIL}person = "@anna:example.org"
[[pagers.webhook]]
url = "http://127.0.0.1:8080/topic"
format = "text"
headers = {{ Priority = "urgent" }}
[[pagers.webhook]]
url = "https://example.org/"
secret_file = "hook"
[heartbeat]
url = "https://hc-ping.com/papageno"
"""
    settings = load(written(tmp_path, text))
    assert (settings.smtp.port, settings.smtp.security) == (587, "starttls")
    assert settings.smtp.password is not None
    assert settings.smtp.password.get_secret_value() == "geheim"
    assert [(one.person, one.address) for one in settings.pagers.mail] == [
        ("@anna:example.org", "papageno@example.org")
    ]
    ntfy, own = settings.pagers.webhook
    assert (ntfy.person, ntfy.secret, own.format) == (None, None, "json")
    assert own.secret is not None
    assert own.secret.get_secret_value() == "0123456789abcdef"
    assert settings.heartbeat.interval == 60
    shown = repr(settings)
    for secret in ("geheim", "0123456789", "urgent", "topic", "papageno"):
        assert secret not in shown


def test_a_pagers_secret_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    file = secret_file(tmp_path, "hook", "0123456789abcdef", 0o644)
    (problem,) = problems(tmp_path, f'{RIGHT}{HOOK.replace(SECRET, "")}secret_file = "hook"\n')
    assert problem.startswith(f"pagers.webhook[1].secret_file: others may read {file}")
    secret_file(tmp_path, "hook", "short")
    (problem,) = problems(tmp_path, f'{RIGHT}{HOOK.replace(SECRET, "")}secret_file = "hook"\n')
    assert problem.startswith(
        f"pagers.webhook[1].secret_file: what {file} holds should have 16 signs or more"
    )


def test_pagers_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIGIE_SMTP__PASSWORD", "other")
    monkeypatch.setenv("VIGIE_SMTP__PORT", "2525")
    monkeypatch.setenv("VIGIE_PAGERS__MAIL", '[{"address": "x@example.org"}]')
    monkeypatch.setenv("VIGIE_HEARTBEAT__URL", "https://hc-ping.com/x")
    monkeypatch.setenv("VIGIE_HEARTBEAT__INTERVAL", "30")
    settings = load(written(tmp_path, f'{RIGHT}{MAILS}user = "vigie"\npassword_file = "gone"\n{MAIL}{HOOK}'))
    assert settings.smtp.password is not None
    assert (settings.smtp.password.get_secret_value(), settings.smtp.port) == ("other", 2525)
    assert [one.address for one in settings.pagers.mail] == ["x@example.org"]
    assert len(settings.pagers.webhook) == 1
    assert settings.heartbeat.interval == 30
    monkeypatch.setenv("VIGIE_PAGERS__MAIL", "geheim")
    (problem,) = problems(tmp_path, f'{RIGHT}{MAILS}user = "vigie"\n')
    assert problem == "pagers.mail: should be blocks; in the environment a list in JSON"


@pytest.mark.parametrize("secret", ["hunter2", KEY, "geheim"])
def test_no_problem_ever_quotes_a_secret(tmp_path: Path, secret: str) -> None:
    wrong = [RIGHT.replace(right, wrong) for right, wrong, _ in BAD_REPLACEMENTS]
    wrong += [
        RIGHT.replace('"hunter2"', '["hunter2"]'),
        RIGHT.replace(KEY, KEY[:20] + "geheim"),
        RIGHT.replace("password =", "pasword ="),
        'matrix = "hunter2"\nstorage = "geheim"',
        RIGHT.replace('"hunter2"', '"hunter2'),
    ]
    for text in wrong:
        with pytest.raises(SettingsError) as refused:
            load(written(tmp_path, text))
        assert secret not in str(refused.value)
        assert refused.value.__cause__ is None


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    text = '[bot]\nprefx = "!"\ntimezone = "Mars"\n[speed]\n'
    told = problems(tmp_path, text)
    names = {problem.partition(":")[0] for problem in told}
    assert {"speed", "bot.prefx", "bot.timezone", "matrix.homeserver", "matrix.user_id"} <= names
    assert all("\n" not in problem for problem in told)


def test_variables_that_mean_nothing_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIGIE_MATRX__PASSWORD", "geheim")
    monkeypatch.setenv("VIGIE_BOT__PREFX", "!")
    told = problems(tmp_path, RIGHT)
    assert told[0] == "VIGIE_MATRX__PASSWORD: no such setting; did you mean VIGIE_MATRIX__PASSWORD?"
    assert told[1] == "bot.prefx: no such setting; did you mean bot.prefix?"


def test_a_variable_that_names_a_whole_section_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIGIE_MATRIX", "geheim")
    (problem,) = problems(tmp_path, RIGHT)
    assert "VIGIE_MATRIX__PASSWORD" in problem
    assert "geheim" not in problem


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_secret_file_that_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    file = secret_file(tmp_path, "password", "geheim", mode)
    (problem,) = problems(tmp_path, RIGHT.replace('password = "hunter2"', 'password_file = "password"'))
    assert problem == f"matrix.password_file: others may read {file}; type: chmod 600 {file}"


def test_a_secret_file_that_is_not_there_or_empty_or_wrong_is_named(tmp_path: Path) -> None:
    text = RIGHT.replace('password = "hunter2"', 'password_file = "password"')
    text = text.replace(f'secret_key = "{KEY}"', 'secret_key_file = "key"')
    secret_file(tmp_path, "key", "geheim")
    told = problems(tmp_path, text)
    assert told[0] == f"matrix.password_file: {tmp_path}/password cannot be read: No such file or directory"
    assert told[1].startswith(
        f"storage.secret_key_file: what {tmp_path}/key holds should be at least 32 random"
    )
    secret_file(tmp_path, "password", "\n")
    assert problems(tmp_path, text)[0] == f"matrix.password_file: {tmp_path}/password is empty"
    (tmp_path / "password").write_bytes(b"\xff")
    assert problems(tmp_path, text)[0] == f"matrix.password_file: {tmp_path}/password is not a text in UTF-8"


def test_a_file_that_is_not_there_is_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"config\.toml: no such file; `vigie init` makes one"):
        load(tmp_path / "config.toml")
    with pytest.raises(SettingsError, match="cannot be read: Is a directory"):
        load(tmp_path)


def test_broken_toml_is_told_with_its_line(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, RIGHT + "[bot\n")
    assert problem.startswith(f"{tmp_path}/config.toml: is not TOML: ")
    assert f"line {len(RIGHT.splitlines()) + 1}" in problem
    path = tmp_path / "config.toml"
    path.write_bytes(b'[bot]\nprefix = "\xe9"\n')
    with pytest.raises(SettingsError, match="is not a text in UTF-8"):
        load(path)


def test_the_sections_are_those_of_the_settings() -> None:
    assert {name: field.annotation for name, field in Settings.model_fields.items()} == SECTIONS


def test_how_long_closed_cases_are_kept_is_read(tmp_path: Path) -> None:
    assert watch_of(load(written(tmp_path))).purge_after == timedelta(days=90)
    text = RIGHT + "[alerts]\npurge_after_days = 30\n"
    assert watch_of(load(written(tmp_path, text))).purge_after == timedelta(days=30)
    for wrong in (0, 3651):
        (said,) = problems(tmp_path, RIGHT + f"[alerts]\npurge_after_days = {wrong}\n")
        assert "purge_after_days" in said


def test_how_long_a_late_sign_of_life_counts_is_read(tmp_path: Path) -> None:
    assert watch_of(load(written(tmp_path))).checkin_grace == timedelta(minutes=30)
    text = RIGHT + "[alerts]\ncheckin_grace = 300\n"
    assert watch_of(load(written(tmp_path, text))).checkin_grace == timedelta(minutes=5)
    for wrong in (4, 1801):
        (said,) = problems(tmp_path, RIGHT + f"[alerts]\ncheckin_grace = {wrong}\n")
        assert "checkin_grace" in said
