"""The documents, where they can lie: names and links in them are held to what is there."""

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from app import main
from bot.pages.doorplate import ADDRESSES
from bot.teams.endpoint import PATH
from config import names
from storage.tables import metadata

ROOT = Path(__file__).parent.parent
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")), *DECISIONS]
MADE_ELSEWHERE = {"docs/pictures/leader.png", "docs/pictures/chief.png"}
VOCABULARY = (  # where the words of the domain live; the rest of followup/ is how rules are kept
    "people",
    "notice",
    "plan",
    "cadence",
    "calendar",
    "register",
    "talk",
    "points",
    "check_in",
    "attention",
    "requests",
    "reminders",
    "sight",
    "errors",
)


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def cells(name: str) -> list[list[str]]:
    """Every row of every table of a page."""
    rows = (line for line in page(name).splitlines() if line.startswith("|"))
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


def first_cells(name: str) -> set[str]:
    return {word for row in cells(name) for word in re.findall(r"`([^`]+)`", row[0])}


def commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):[^=]", page("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    inside = [to for to in re.findall(r"\]\(([^)#]+)", path.read_text("utf-8")) if "://" not in to]
    found = {(path.parent / to).resolve().relative_to(ROOT).as_posix() for to in inside}

    assert {to for to in found - MADE_ELSEWHERE if not (ROOT / to).exists()} == set()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_file_that_is_named_is_there(path: Path) -> None:
    rooms = "app|config|bot|commands|dialogs|documents|followup|storage|tests|bench|manifest"
    named = re.findall(rf"`((?:{rooms})(?:/[\w/]*)?\.(?:py|ftl|json))`", path.read_text("utf-8"))

    assert [n for n in named if "NNNN" not in n and not (ROOT / n).exists()] == []


def test_the_administrator_finds_every_setting_and_no_other() -> None:
    assert {c for c in first_cells("docs/operations.md") if c in names() or c.isupper()} == set(
        names()
    )


def test_the_administrator_finds_every_command_and_option_that_matters() -> None:
    told = page("docs/operations.md") + page("README.md")
    known = dict(commands(main))

    assert {name for name in known if f"app.py {name}" not in told} == set()
    typed = set(re.findall(r"app\.py (\w+(?: upgrade)?)", told))
    assert typed - set(known) == set()


def test_every_line_of_the_log_is_explained() -> None:
    told = page("docs/operations.md")
    code = "".join(
        p.read_text("utf-8") for room in ("bot", "storage") for p in ROOT.glob(f"{room}/**/*.py")
    )
    lines = {line.rstrip(": ") for line in re.findall(r'_log\.\w+\(\s*f?"([^"%{]+)', code)}

    assert lines
    assert {line for line in lines if f"`{line}" not in told} == set()


def test_every_address_that_answers_is_told() -> None:
    told = page("docs/operations.md")
    health = re.findall(r'add_get\("([^"]+)"', page("bot/pages/health.py"))

    assert len(health) == 2
    assert all(path in told for path in (PATH, *health))
    sealed = {one.path.split("/")[1] for one in ADDRESSES}
    assert {name for name in sealed if f"`GET /{name}/…`" not in told} == set()


@pytest.mark.parametrize("name", ["README.md", "docs/operations.md"])
def test_every_option_that_is_shown_exists(name: str) -> None:
    known = {option for _, command in commands(main) for p in command.params for option in p.opts}
    shown = set(re.findall(r"(?<=[ `\[])--[a-z-]+", page(name)))

    assert shown - known - {"--env-file", "--help"} == set()


def test_every_make_target_that_is_named_exists_and_is_explained() -> None:
    named = {t for path in PAGES for t in re.findall(r"make ([a-z]+)\b", code_in(path))}
    meant_for_people = set(re.findall(r"^([a-z]+):[^#\n]*##", page("Makefile"), re.MULTILINE))

    assert named - targets() == set()
    assert {"run", "test"} <= set(re.findall(r"^    make (\w+)", page("README.md"), re.M))
    assert meant_for_people - {"help"} <= set(re.findall(r"`make (\w+)`", page("CONTRIBUTING.md")))


def code_in(path: Path) -> str:
    """What stands in backticks or is indented as code."""
    text = path.read_text("utf-8")
    return "\n".join([*re.findall(r"`([^`\n]+)`", text), *re.findall(r"^    (.+)", text, re.M)])


def test_the_data_map_names_every_table_and_every_column_about_a_person() -> None:
    rows = {row[0].strip("`"): row for row in cells("docs/privacy.md") if row[0].startswith("`")}

    assert set(rows) == set(metadata.tables)
    assert all(len(row) == 4 and row[1] and row[3] for row in rows.values())
    for name, table in metadata.tables.items():
        personal = {column.name for column in table.columns if column.info.get("personal")}
        told = rows["answers"][2] if rows[name][2] == "as `answers`" else rows[name][2]
        assert personal == set(re.split(r", | \(", told)) & set(table.columns.keys()), name


@pytest.mark.parametrize("module", VOCABULARY)
def test_the_glossary_has_every_word_of_the_domain(module: str) -> None:
    found = import_module(f"followup.{module}")
    classes = {
        name
        for name, value in inspect.getmembers(found, inspect.isclass)
        if value.__module__ == found.__name__ and not name.startswith("_")
    }

    assert classes - first_cells("docs/glossary.md") == set()


def test_the_glossary_has_no_word_that_is_gone() -> None:
    classes = {w for w in first_cells("docs/glossary.md") if re.fullmatch(r"[A-Z]\w+", w)}
    there = {name for module in VOCABULARY for name in dir(import_module(f"followup.{module}"))}

    assert classes - there == set()


def test_each_decision_has_its_own_number_a_page_long() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]
    headings = [path.read_text("utf-8").splitlines()[0] for path in DECISIONS]

    assert len(set(numbers)) == len(numbers)
    assert [h.split(".")[0] for h in headings] == [f"# {number}" for number in numbers]
    assert [p.name for p in DECISIONS if len(p.read_text("utf-8").splitlines()) > 20] == []


def test_no_page_names_a_place_on_somebodys_machine() -> None:
    homes = re.compile(r"/(?:home|work|Users|root|tmp)/|[A-Z]:\\\\")

    assert [path.name for path in PAGES if homes.search(path.read_text("utf-8"))] == []


def test_a_diagram_of_messages_has_no_semicolon() -> None:
    """Mermaid takes one for the end of the line, and then draws nothing at all."""
    diagrams = [
        d for p in PAGES for d in re.findall(r"```mermaid\n(.*?)```", p.read_text("utf-8"), re.S)
    ]

    assert diagrams
    assert [d for d in diagrams if d.startswith("sequenceDiagram") and ";" in d] == []
