"""Pictures of cards: the same every time, and of every card in a file."""

import json
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from tests.browser.pictures import LOOKS, card_page_in, cards_in, draw

CARD: dict[str, Any] = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [{"type": "TextBlock", "text": "**Birkeskolen** er på sporet", "wrap": True}],
}
session = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def page(browser: Browser, node_modules: Path) -> Page:
    return await card_page_in(browser)


@session
@pytest.mark.parametrize("look", LOOKS, ids=[look.name for look in LOOKS])
async def test_a_card_has_one_picture(page: Page, look: Any) -> None:
    first = await draw(page, CARD, look)
    await draw(page, CARD | {"body": []}, look)
    assert await draw(page, CARD, look) == first
    assert int.from_bytes(first[16:20]) == look.width  # a PNG says its width there


@session
async def test_markdown_is_drawn_as_teams_draws_it(page: Page) -> None:
    await draw(page, CARD, LOOKS[0])
    assert await page.locator("strong").inner_text() == "Birkeskolen"


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (CARD, ["summary"]),
        ([CARD, CARD], ["summary.1", "summary.2"]),
        ({"da": CARD, "sv": {"card": CARD}}, ["summary.da", "summary.sv"]),
        ({"attachments": [{"content": CARD}]}, ["summary.1"]),
        ({"text": "Hej"}, []),
    ],
    ids=["one", "list", "by language", "activity", "none"],
)
def test_every_card_of_a_file_gets_a_name(tmp_path: Path, content: Any, names: list[str]) -> None:
    file = tmp_path / "summary.json"
    file.write_text(json.dumps(content))
    assert list(cards_in([file])) == [(name, CARD) for name in names]


def test_cards_of_the_same_name_in_two_folders_are_two_pictures(tmp_path: Path) -> None:
    files = [tmp_path / language / "summary.json" for language in ("da", "sv")]
    for file in files:
        file.parent.mkdir()
        file.write_text(json.dumps(CARD))
    assert [name for name, _ in cards_in(files)] == ["da.summary", "sv.summary"]
