"""The clients: one Chromium for all tests, and where the Playground is installed.

Without Chromium or the npm packages these tests say so and are skipped; where
PEJLING_REQUIRE_BROWSER is set, as in CI, that is a failure.
"""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NoReturn

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from bot.teams.playground_install import PACKAGE
from tests.browser.chromium import chromium_path, start_chromium

HERE = Path(__file__).parent
BUILD = HERE.parents[1] / "build"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """They share one Chromium and the demo's ports: on several cores all in one process."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))


def missing(reason: str) -> NoReturn:
    """Skips for a stated reason, or fails where a missing client is a failure."""
    if os.environ.get("PEJLING_REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One headless Chromium for the whole run."""
    if chromium_path() is None:
        missing("Chromium is not installed: apt-get install chromium")
    async with async_playwright() as playwright:
        started = await start_chromium(playwright)
        yield started
        await started.close()


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """The npm packages of the browser tests."""
    found = HERE / "node_modules"
    if not (found / PACKAGE).exists():
        missing("npm packages are missing: npm ci --prefix tests/browser")
    return found


@pytest.fixture(scope="session")
def playground_folder(node_modules: Path) -> Path:
    """Where Playgrounds keep their files; the installation is the one npm ci made."""
    folder = BUILD / "playground-tests"
    folder.mkdir(parents=True, exist_ok=True)
    link = folder / "node_modules"
    link.unlink(missing_ok=True)
    link.symlink_to(node_modules, target_is_directory=True)
    return folder


@pytest.fixture(scope="session")
def screens() -> Path:
    """Screenshots, kept as CI artefacts."""
    folder = BUILD / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
