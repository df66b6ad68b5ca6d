"""Debian's Chromium as the tests start it: headless, quiet, cut off from the world."""

import shutil
from pathlib import Path

from playwright.async_api import Browser, BrowserContext, Playwright, Route

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-partial-raster",  # else a second picture differs by a shade at round corners
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
)
_LOCAL = ("http://127.0.0.1", "http://localhost", "file:", "data:", "blob:")


def chromium_path() -> Path | None:
    """Where Chromium is on this machine, or None."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    return Path(found) if found else None


async def start_chromium(playwright: Playwright) -> Browser:
    """A browser.

    Raises:
        FileNotFoundError: there is no Chromium on this machine.
    """
    path = chromium_path()
    if path is None:
        raise FileNotFoundError("Chromium is not installed: apt-get install chromium")
    return await playwright.chromium.launch(executable_path=path, args=list(FLAGS))


async def offline_context(browser: Browser, width: int, height: int) -> BrowserContext:
    """A Danish browser window that reaches nothing but this machine."""
    context = await browser.new_context(
        locale="da-DK",
        timezone_id="Europe/Copenhagen",
        viewport={"width": width, "height": height},
    )
    await context.route("**/*", _only_local)
    return context


async def _only_local(route: Route) -> None:
    if route.request.url.startswith(_LOCAL):
        await route.continue_()
    else:
        await route.abort()
