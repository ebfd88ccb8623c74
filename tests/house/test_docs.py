"""The documentation says what is: settings, links, commands, file names, and the worked example."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bot.settings.sections import BLOCKS, SECTIONS

HOUSE = Path(__file__).parents[2]
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/operate.md", "docs/architecture.md")
PAGES_AND_MEMBERS = (*PAGES, *sorted(f"docs/{page.name}" for page in (HOUSE / "docs").glob("*.md")))
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_STEP = re.compile(r"<!-- (add|before|after): (\S+?)(?: \| (.+?))? -->\n```\w+\n(.*?)```", re.DOTALL)
TABLES = {**SECTIONS, **BLOCKS}
_PACKAGES = ("bot", "commands", "storage", "tests")


def text_of(page: str) -> str:
    """Reads a page."""
    return (HOUSE / page).read_text(encoding="utf-8")


def anchors(text: str) -> set[str]:
    """Lists the anchors of a page's headings, as forges make them."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def drawn_files(drawing: str) -> Iterator[str]:
    """Lists the files and folders of a drawing where two more spaces are one folder deeper."""
    folders: list[str] = []
    for line in drawing.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        names = re.match(r"\s*((?:[\w.]+/?(?: |$))+)", line)
        assert names, line
        for name in names[1].split():
            del folders[depth:]
            yield "".join(folders) + name
            if name.endswith("/"):
                folders.append(name)


@pytest.mark.parametrize(
    "setting", [f"{section}.{key}" for section, model in TABLES.items() for key in model.model_fields]
)
def test_each_setting_has_its_row_in_the_operators_page(setting: str) -> None:
    assert f"\n| `{setting}` |" in text_of("docs/operate.md")


@pytest.mark.parametrize(
    ("setting", "default"),
    [
        (f"{section}.{key}", str(field.default))
        for section, model in TABLES.items()
        for key, field in model.model_fields.items()
        if not field.is_required() and field.default not in (None, (), {})
    ],
)
def test_each_default_in_the_operators_page_is_the_one_that_counts(setting: str, default: str) -> None:
    assert f"\n| `{setting}` | `{default}` |" in text_of("docs/operate.md")


def test_the_operators_page_names_no_setting_that_does_not_exist() -> None:
    known = {f"{section}.{key}" for section, model in TABLES.items() for key in model.model_fields}
    named = set(re.findall(rf"`((?:{'|'.join(SECTIONS)})\.[\w.]+)`", text_of("docs/operate.md")))
    assert named <= known


@pytest.mark.parametrize("page", dict.fromkeys(PAGES_AND_MEMBERS))
def test_every_local_link_leads_somewhere(page: str) -> None:
    for link in _LINK.findall(_FENCE.sub("", text_of(page))):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (HOUSE / page).parent / name if name else HOUSE / page
        assert target.exists(), f"{page}: {link}"
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{page}: {link}"


def test_the_readme_names_the_two_commands_and_the_licence() -> None:
    readme = text_of("README.md")
    for words in ("make demo", "make test", "EUPL-1.2"):
        assert words in readme


@pytest.mark.parametrize("page", dict.fromkeys(PAGES_AND_MEMBERS))
def test_every_make_target_that_is_named_exists(page: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))
    shown = re.findall(r"`[^`\n]+`|^```sh\n.*?^```$", text_of(page), re.MULTILINE | re.DOTALL)
    for target in re.findall(r"(?:^|`)make ([a-z]+)", "\n".join(shown), re.MULTILINE):
        assert target in targets, f"{page}: make {target}"


def test_every_file_in_the_drawing_of_the_house_exists() -> None:
    drawing = re.search(r"^```\n(bot/.*?)^```$", text_of("docs/architecture.md"), re.MULTILINE | re.DOTALL)
    assert drawing
    drawn = list(drawn_files(drawing[1]))
    assert len(drawn) > 60
    assert [name for name in drawn if not (HOUSE / name).exists()] == []


def test_every_file_that_a_page_names_exists() -> None:
    path = re.compile(rf"`((?:{'|'.join(_PACKAGES)}|deploy|docs|benchmarks)/[\w./-]*)`")
    for page in ("README.md", "docs/operate.md", "docs/architecture.md"):
        for name in path.findall(text_of(page)):
            assert (HOUSE / name).exists(), f"{page}: {name}"


def test_every_test_that_the_threat_model_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", text_of("docs/threat-model.md")))
    written = "\n".join(file.read_text(encoding="utf-8") for file in (HOUSE / "tests").rglob("test_*.py"))
    assert len(named) > 10
    assert sorted(named - set(re.findall(r"def (test_\w+)\(", written))) == []


def test_every_log_line_finding_and_reason_that_is_explained_can_be_said() -> None:
    page = text_of("docs/operate.md")
    lines = re.findall(r"^\| `([a-z][^`…=]+?)(?: …[^`]*| \w+=[^`]*| \([^`]*)?`", page, re.MULTILINE)
    findings = re.findall(r"^\| ✗ \*([^*…@]+)", page, re.MULTILINE)
    said = "\n".join(file.read_text(encoding="utf-8") for file in (HOUSE / "bot").rglob("*.py"))
    told = [line for line in (*lines, *findings) if not re.fullmatch(r"[a-z]+(\.\w+)+", line)]
    assert len(told) > 20
    assert [line for line in told if line.strip() not in said] == []


def test_the_picture_needs_nothing_from_elsewhere_and_says_what_it_shows() -> None:
    picture = text_of("docs/conversation.svg")
    names = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(picture).iter()}
    assert {"title", "desc", "text"} <= names
    assert not names & {"image", "script", "use", "foreignObject"}
    assert not re.search(r"url\(|@import|@font-face|href", picture)
    assert "prefers-color-scheme:dark" in picture


def test_the_worked_example_of_the_contributing_page_works(tmp_path: Path) -> None:
    for package in _PACKAGES:
        shutil.copytree(HOUSE / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(HOUSE / "pyproject.toml", tmp_path)
    steps = _STEP.findall(text_of("CONTRIBUTING.md"))
    assert {name for _, name, _, _ in steps} >= {"commands/action.py", "bot/texts/lb/actions.ftl"}
    for how, name, anchor, block in steps:
        file = tmp_path / name
        written = file.read_text(encoding="utf-8") if file.exists() else ""
        if how == "add":
            file.write_text(written + block, encoding="utf-8")
            continue
        assert written.count(anchor) == 1, f"{name}: {anchor}"
        changed = f"{block}{anchor}" if how == "before" else f"{anchor}\n{block.rstrip()}"
        file.write_text(written.replace(anchor, changed), encoding="utf-8")
    tests = ["tests/conversations/test_taking.py", "tests/house/test_catalogues.py"]
    python = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
    run = subprocess.run(python, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-3000:]
