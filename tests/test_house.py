"""What design.md says of the house and no linter checks."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "commands", "dialogs", "documents", "followup", "storage")
FRONT = tuple(path for name in ("app.py", "config.py") if (path := ROOT / name).exists())
FILES = FRONT + tuple(
    path
    for room in ROOMS
    for path in sorted((ROOT / room).rglob("*.py"))
    if path.parent.name != "versions"
)
EMPTY_NAMES = {"manager", "utils", "helper", "common", "service", "process", "data", "info"}
FRONT_MAY_IMPORT = {
    "app": {*ROOMS, "config", "aiohttp", "apscheduler", "click", "rich", "uvloop"},
    "config": set(),
}


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions() -> Iterator[tuple[str, int]]:
    for path in FILES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", lines_in_body(node)


def lines_in_body(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    statements = node.body[1:] if ast.get_docstring(node) else node.body
    if not statements:
        return 0
    return (node.end_lineno or 0) - statements[0].lineno + 1


def top_level_imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found - set(sys.stdlib_module_names)


def test_no_function_is_longer_than_forty_lines() -> None:
    assert [name for name, lines in functions() if lines > 40] == []


def test_functions_are_small_enough_to_hold() -> None:
    lengths = [lines for _, lines in functions()]

    assert median(lengths) <= 5
    assert quantiles(lengths, n=10)[-1] <= 15


def test_no_file_is_much_longer_than_two_hundred_lines() -> None:
    lengths = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in FILES}

    assert {name: lines for name, lines in lengths.items() if lines > 250} == {}


def test_every_file_says_what_it_is_in_its_name_and_its_first_line() -> None:
    names = {str(p): set(re.split(r"[/_.]", p.relative_to(ROOT).as_posix())) for p in FILES}
    opened = [path for path in FILES if path.read_text("utf-8")]

    assert {path for path, words in names.items() if words & EMPTY_NAMES} == set()
    assert [p for p in opened if not ast.get_docstring(parsed(p))] == []


def test_the_front_door_and_the_settings_import_only_what_is_theirs() -> None:
    foreign = {p.stem: top_level_imports(p) - FRONT_MAY_IMPORT[p.stem] for p in FRONT}

    assert {name: imports for name, imports in foreign.items() if imports} == {}


def test_the_commands_import_only_what_the_front_door_may() -> None:
    may = FRONT_MAY_IMPORT["app"] - {"aiohttp", "apscheduler"}
    foreign = {p.name: top_level_imports(p) - may for p in (ROOT / "commands").glob("*.py")}

    assert {name: imports for name, imports in foreign.items() if imports} == {}


def test_the_locks_name_no_host_and_no_path_and_the_runtime_is_part_of_the_workshop() -> None:
    runtime, workshop = (
        (ROOT / name).read_text("utf-8") for name in ("requirements.lock", "requirements-dev.lock")
    )

    assert not re.search(r"://|index-url|find-links|^#", runtime + workshop, re.MULTILINE)
    assert pinned(runtime) < pinned(workshop)


def pinned(lock: str) -> set[str]:
    return set(re.findall(r"^\S+==\S+", lock, re.MULTILINE))
