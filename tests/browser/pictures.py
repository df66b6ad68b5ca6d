"""Pictures of cards as Teams shows them: `python -m tests.browser.pictures CARD.json... --out DIR`.

Each card becomes NAME.light-400.png and the like: a telephone and a desktop, light and dark.
A card file holds one card, or an object or list of cards: a key or list place joins the name.
"""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

from tests.browser.chromium import offline_context, start_chromium

Card = dict[str, Any]
HERE = Path(__file__).parent
_SCRIPTS = ("adaptivecards/dist/adaptivecards.min.js", "markdown-it/dist/markdown-it.min.js")


@dataclass(frozen=True, slots=True)
class Look:
    """A way of seeing a card: theme and window width in pixels."""

    theme: str
    width: int

    @property
    def name(self) -> str:
        return f"{self.theme}-{self.width}"


LOOKS = tuple(Look(theme, width) for theme in ("light", "dark") for width in (400, 600))


@asynccontextmanager
async def card_page() -> AsyncIterator[Page]:
    """A page ready to draw cards, in a browser of its own."""
    async with async_playwright() as playwright:
        browser = await start_chromium(playwright)
        yield await card_page_in(browser)
        await browser.close()


async def card_page_in(browser: Browser) -> Page:
    """A page ready to draw cards, offline."""
    page = await (await offline_context(browser, 640, 400)).new_page()
    await page.goto((HERE / "card.html").as_uri())
    for script in _SCRIPTS:
        await page.add_script_tag(path=HERE / "node_modules" / script)
    return page


async def draw(page: Page, card: Card, look: Look) -> bytes:
    """The card as PNG, the same bytes every time."""
    await page.evaluate(
        "([card, theme, width]) => show(card, theme, width)", [card, look.theme, look.width]
    )
    return await page.locator("#frame").screenshot(animations="disabled")


def cards_in(files: Sequence[Path]) -> Iterator[tuple[str, Card]]:
    """Every card in the files with the name its picture gets: da/summary.json is da.summary."""
    root = os.path.commonpath([file.parent for file in files]) if files else ""
    for file in files:
        name = ".".join(file.relative_to(root).with_suffix("").parts)
        yield from _cards(name, json.loads(file.read_text("utf-8")))


async def draw_files(files: Sequence[Path], out: Path, looks: Iterable[Look] = LOOKS) -> list[Path]:
    """Draws every card of every file in every look; returns the pictures."""
    named = list(cards_in(files))
    async with card_page() as page:
        return [
            await _draw_to(page, card, look, out, name) for name, card in named for look in looks
        ]


async def _draw_to(page: Page, card: Card, look: Look, out: Path, name: str) -> Path:
    path = out / f"{name}.{look.name}.png"
    path.write_bytes(await draw(page, card, look))
    return path


def _cards(name: str, found: object) -> Iterator[tuple[str, Card]]:
    if isinstance(found, dict) and found.get("type") == "AdaptiveCard":
        yield name, found
    elif isinstance(found, dict):
        for key, inner in found.items():
            yield from _cards(name if key in _WRAPPINGS else f"{name}.{key}", inner)
    elif isinstance(found, list):
        for number, inner in enumerate(found, 1):
            yield from _cards(f"{name}.{number}", inner)


_WRAPPINGS = ("content", "card", "attachments")  # a card inside an activity or a turn


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, default=Path("build/looks"))
    parser.add_argument("--look", action="append", choices=[look.name for look in LOOKS])
    return parser.parse_args()


def main() -> None:
    """The command."""
    wanted = _arguments()
    wanted.out.mkdir(parents=True, exist_ok=True)
    looks = [look for look in LOOKS if wanted.look is None or look.name in wanted.look]
    pictures = asyncio.run(draw_files(wanted.files, wanted.out, looks))
    sys.stdout.write(f"{len(pictures)} pictures in {wanted.out}\n")


if __name__ == "__main__":
    main()
