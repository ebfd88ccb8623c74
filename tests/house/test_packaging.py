"""What is shipped: the locks, the licence, the wheel, and contracts that really refuse."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).parents[2]
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-dev.lock")
RUNTIME, EVERYTHING = LOCKS
EUPL = "8a14e695861d7e6d"


def pins(lock: str) -> dict[str, tuple[Requirement, frozenset[str]]]:
    """Gives what a lock pins, with its hashes; fails on any line of another form."""
    found: dict[str, tuple[Requirement, frozenset[str]]] = {}
    text = (HOUSE / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        pin, *hashes = line.split(" --hash=")
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64} *", one) for one in hashes), line
        requirement = Requirement(pin)
        found[canonicalize_name(requirement.name)] = (requirement, frozenset(one.strip() for one in hashes))
    return found


def declared(*extras: str) -> list[Requirement]:
    texts = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    for extra in extras:
        texts += PROJECT["project"]["optional-dependencies"][extra]
    return [requirement for requirement in map(Requirement, texts) if requirement.name != "vigie"]


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_is_pinned_with_its_hashes(lock: str) -> None:
    for requirement, hashes in pins(lock).values():
        assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert requirement.url is None


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_and_no_place(lock: str) -> None:
    text = (HOUSE / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|--(index|extra|find|trusted)|^-|^/|\.whl", text, re.MULTILINE)


@pytest.mark.parametrize(("lock", "extras"), [(RUNTIME, ()), (EVERYTHING, ("demo", "dev"))])
def test_a_lock_has_what_the_project_declares(lock: str, extras: tuple[str, ...]) -> None:
    locked = pins(lock)
    for wanted in declared(*extras):
        pinned, _ = locked[canonicalize_name(wanted.name)]
        assert wanted.specifier.contains(str(pinned.specifier).removeprefix("==")), f"{wanted}: make lock"


def test_what_runs_in_tests_is_what_runs_in_service() -> None:
    everything = pins(EVERYTHING)
    for name, (requirement, hashes) in pins(RUNTIME).items():
        also, the_same = everything[name]
        # Markers may differ: a development tool may want a package where the program does not.
        assert (also.specifier, the_same) == (requirement.specifier, hashes), f"{name}: make lock"


def test_the_homeserver_is_never_a_runtime_dependency() -> None:
    assert "matrix-synapse" in pins(EVERYTHING)
    assert "matrix-synapse" not in pins(RUNTIME)
    for name in ("bot", "commands", "storage"):
        for source in (HOUSE / name).rglob("*.py"):
            text = source.read_text(encoding="utf-8")
            assert not re.search(r"^\s*(import|from) synapse", text, re.MULTILINE), source


def test_the_licence_is_complete_and_unchanged() -> None:
    text = (HOUSE / "LICENSE").read_text(encoding="utf-8")
    words = " ".join(re.findall(r"\w+", text))
    assert words.startswith("EUROPEAN UNION PUBLIC LICENCE v 1 2 EUPL the European Union 2007 2016")
    assert words.endswith("require the production of a new EUPL version")
    assert hashlib.sha256(words.encode()).hexdigest().startswith(EUPL)


def test_the_command_of_the_package_exists() -> None:
    name, place = PROJECT["project"]["scripts"].popitem()
    assert name == "vigie"
    assert callable(EntryPoint(name, place, "console_scripts").load())


def test_the_wheel_has_the_texts_and_the_migrations_and_no_tests(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name in ("bot", "commands", "storage"):
        shutil.copytree(HOUSE / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(HOUSE / name, source)
    (source / "tests").mkdir()
    (source / "tests" / "test_nothing.py").touch()
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*build, "-w", str(tmp_path), str(source)], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("vigie-*.whl")
    with zipfile.ZipFile(wheel) as opened:
        names = opened.namelist()
    shipped = {name for name in names if ".dist-info/" not in name}
    written = {
        str(file.relative_to(source))
        for part in ("bot", "commands", "storage")
        for file in (source / part).rglob("*")
        if file.is_file()
    }
    assert shipped == written
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_no_import_is_hidden_behind_type_checking() -> None:
    word = "TYPE_" + "CHECKING"
    for part in ("bot", "commands", "storage", "tests"):
        for source in (HOUSE / part).rglob("*.py"):
            assert word not in source.read_text(encoding="utf-8"), source


def test_the_changelog_has_a_place_for_the_next_line() -> None:
    assert "\n## [Unreleased]\n" in (HOUSE / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_target_of_the_makefile_is_explained() -> None:
    text = (HOUSE / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", text, re.MULTILINE)) - {"environment"}
    helped = subprocess.run(["make", "-C", str(HOUSE)], check=True, capture_output=True, text=True).stdout
    assert targets == set(re.findall(r"^ +make ([a-z]+) ", helped, re.MULTILINE))
    assert {"demo", "test", "check", "lock", "benchmark", "clean", "help"} == targets


def test_ci_can_be_run() -> None:
    script = HOUSE / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", str(script)], check=True)


CONTRACTS = {one["id"]: one for one in PROJECT["tool"]["importlinter"]["contracts"]}
FAMILIES = [module.rpartition(".")[2] for module in CONTRACTS["families"]["modules"]]

# The house as architecture.md draws it, one import for each arrow that is allowed.
DRAWING = {
    "bot/__init__.py": "",
    "bot/__main__.py": "import bot.app, bot.cli.init, bot.demo, bot.settings",
    "bot/cli/__init__.py": "",
    "bot/cli/init.py": "import bot.settings",
    "bot/demo.py": "import bot.app, bot.settings, nio",
    "bot/app.py": (
        "import bot.matrix.session, bot.pagers.mail, bot.engine.alarm_clock, bot.settings, commands, nio"
    ),
    "bot/installation.py": "import bot.matrix.session, bot.pagers.mail, bot.settings",
    "bot/settings/__init__.py": "import bot.settings.sections, bot.texts",
    "bot/settings/sections.py": "import storage.sealed",
    "bot/matrix/__init__.py": "",
    "bot/matrix/session.py": "import bot.engine.dispatcher, nio",
    "bot/pagers/__init__.py": "",
    "bot/pagers/mail.py": "import bot.engine.sender, storage.letters, aiosmtplib",
    "bot/engine/__init__.py": "",
    "bot/engine/alarm_clock.py": "import bot.duties.reminders, apscheduler",
    "bot/engine/dispatcher.py": "import commands, storage.store",
    "bot/duties/__init__.py": "",
    "bot/duties/reminders.py": "import storage.store, bot.casework.desk, bot.rules.people, bot.texts",
    "bot/consulting/__init__.py": "",
    "bot/consulting/showing.py": "import storage.store, bot.casework.desk, bot.texts",
    "bot/news/__init__.py": "import storage.store, bot.rules.people, bot.texts",
    "bot/casework/__init__.py": "",
    "bot/casework/desk.py": "import storage.store, bot.rules.people, bot.texts",
    "bot/documents/__init__.py": "",
    "bot/documents/minutes.py": "import bot.rules.people, bot.texts",
    "bot/rules/__init__.py": "",
    "bot/rules/people.py": "",
    "bot/texts/__init__.py": "",
    "commands/__init__.py": f"from commands import {', '.join(FAMILIES)}",
    "commands/command.py": "import storage.store, bot.rules.people, bot.texts",
    "commands/arguments.py": "import bot.rules.people",
    **{f"commands/{family}.py": "import commands.command, commands.usage" for family in FAMILIES},
    "commands/usage.py": "import commands.command, commands.arguments",
    "storage/__init__.py": "",
    "storage/sealed.py": "",
    "storage/store.py": "import bot.rules.people, storage.sealed, sqlalchemy, alembic",
}


def lint(folder: Path, house: dict[str, str]) -> tuple[int, str]:
    for name, source in house.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source + "\n", encoding="utf-8")
    linter = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache", "--no-logo"]
    config = ["--config", str(HOUSE / "pyproject.toml")]
    run = subprocess.run([*linter, *config], cwd=folder, check=False, capture_output=True, text=True)
    return run.returncode, run.stdout


def test_the_house_as_it_was_drawn_keeps_every_contract(tmp_path: Path) -> None:
    returned, told = lint(tmp_path, DRAWING)
    assert returned == 0, told


@pytest.mark.parametrize(
    ("module", "imported", "contract"),
    [
        ("bot/rules/people.py", "storage.store", "Imports go one way"),
        ("bot/rules/people.py", "bot.texts", "Imports go one way"),
        ("storage/store.py", "commands.command", "Imports go one way"),
        ("commands/action.py", "bot.duties.reminders", "Imports go one way"),
        ("bot/casework/desk.py", "commands.command", "Imports go one way"),
        ("bot/casework/desk.py", "bot.consulting.showing", "Imports go one way"),
        ("storage/store.py", "bot.casework.desk", "Imports go one way"),
        ("bot/news/__init__.py", "bot.casework.desk", "Imports go one way"),
        ("commands/action.py", "bot.engine.dispatcher", "Imports go one way"),
        ("bot/engine/dispatcher.py", "bot.matrix.session", "Imports go one way"),
        ("bot/matrix/session.py", "bot.app", "Imports go one way"),
        ("bot/engine/dispatcher.py", "nio", "Matrix is spoken"),
        ("bot/cli/init.py", "nio.client", "Matrix is spoken"),
        ("bot/pagers/mail.py", "bot.matrix.session", "Imports go one way"),
        ("bot/matrix/session.py", "bot.pagers.mail", "Imports go one way"),
        ("bot/cli/init.py", "aiosmtplib", "SMTP is spoken"),
        ("commands/action.py", "sqlalchemy.orm", "SQL is spoken"),
        ("bot/app.py", "alembic.command", "SQL is spoken"),
        ("bot/engine/dispatcher.py", "apscheduler.triggers", "APScheduler is known"),
        ("bot/matrix/session.py", "bot.settings", "Settings are read"),
        ("storage/store.py", "bot.settings.sections", "Settings are read"),
        ("commands/action.py", "commands.decision", "Command families"),
        ("commands/usage.py", "commands.vote", "Command families"),
    ],
)
def test_a_forbidden_import_breaks_its_contract(
    tmp_path: Path, module: str, imported: str, contract: str
) -> None:
    returned, told = lint(tmp_path, {**DRAWING, module: f"{DRAWING[module]}\nimport {imported}"})
    assert returned == 1
    broken = re.findall(r"^(.*) BROKEN", told, re.MULTILINE)
    assert any(name.startswith(contract) for name in broken), told


def test_every_family_of_commands_is_under_contract() -> None:
    families = {
        f"commands.{source.stem}"
        for source in (HOUSE / "commands").glob("*.py")
        if re.search(r"^ *@(command|reaction)\(", source.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert families <= set(CONTRACTS["families"]["modules"]), "pyproject.toml, contract families"
