"""What the Agents Playground does with a bot's cards: the facts our cards rest on.

A small bot of the test's own answers, so that a surprise here is the client's and not ours.
"""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, Locator, expect

from tests.browser.echo_bot import EchoBot
from tests.browser.seats import Seats, two_seats
from tests.builders import a_person

pytestmark = pytest.mark.asyncio(loop_scope="session")
Block = dict[str, Any]


def press(title: str, **data: str) -> Block:
    submit = {"type": "Action.Submit", "title": title, "data": data}
    return submit | {"type": "Action.Execute", "verb": "press", "fallback": submit}


def line(text: str, **looks: str) -> Block:
    return {"type": "TextBlock", "text": text, "wrap": True, **looks}


def card(*body: Block) -> Block:
    return {"type": "AdaptiveCard", "version": "1.5", "fallbackText": "-", "body": list(body)}


def buttons(*presses: Block) -> Block:
    return {"type": "ActionSet", "actions": list(presses)}


def cell(text: str, **looks: str) -> Block:
    return {"type": "TableCell", "items": [line(text, **looks)]}


def table(corner: Block) -> Block:
    rows = [[corner, cell("Mål 1")], [cell("Birkeskolen"), cell("▲ grøn", color="Good")]]
    return {
        "type": "Table",
        "columns": [{"width": 2}, {"width": 1}],
        "rows": [{"type": "TableRow", "cells": cells} for cells in rows],
        "fallback": line("Birkeskolen: grøn"),
    }


RICH: Block = {
    "type": "RichTextBlock",
    "inlines": [{"type": "TextRun", "text": "Tiltro ", "weight": "Bolder"}, "60 pct."],
}
OPENING: Block = {
    "type": "Container",
    "style": "emphasis",
    "items": [line("Egeskolen")],
    "selectAction": press("Åbn Egeskolen", t="Egeskolen er åbnet"),
}
FIELD: Block = {"type": "Input.Text", "id": "t", "label": "Næste skridt", "isMultiline": True}
NEEDED: Block = FIELD | {"isRequired": True, "errorMessage": "Skriv et skridt"}
TOGGLE: Block = {
    "type": "Action.ToggleVisibility",
    "title": "Skriv selv",
    "targetElements": ["own"],
}
OWN: Block = {
    "type": "Container",
    "id": "own",
    "isVisible": False,
    "items": [FIELD, buttons(press("Gem"))],
}
CARDS = {
    "kort": card(
        line("Mål 1 af 4"),
        buttons(
            press("Svar", answer="kvittering"),
            press("Opdatér", update="opdateret"),
            press("Begge", answer="kvittering", update="opdateret"),
        ),
    ),
    "kvittering": card(line("Svaret er gemt"), buttons(press("Ret", update="opdateret"))),
    "opdateret": card(line("Rettet af en anden"), buttons(press("Tilbage", answer="kort"))),
    "skjult": card(buttons(TOGGLE), OWN),
    "krav": card(
        NEEDED, buttons(press("Gem"), press("Spring over") | {"associatedInputs": "none"})
    ),
    "udseende": card(table(cell("Skole")), RICH, OPENING),
    "langt": card(FIELD, buttons(press("Gem", refuse="For langt"))),
    "tabel": card(table({"type": "TableCell", "items": []}), table(cell(""))),
    "seks": card(buttons(*[press(f"Knap {n}") for n in range(1, 7)])),
}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def bot() -> AsyncIterator[EchoBot]:
    started = EchoBot(CARDS)
    runner = web.AppRunner(started.app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", started.port).start()
    started.port = runner.addresses[0][1]
    yield started
    await runner.cleanup()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def seats(bot: EchoBot, browser: Browser, playground_folder: Path) -> AsyncIterator[Seats]:
    leader, chief = a_person("leder-01"), a_person("chef-01")
    async with two_seats(browser, playground_folder, bot.url, leader, chief) as found:
        yield found


async def test_what_one_writes_reaches_the_bot_and_is_answered(seats: Seats, bot: EchoBot) -> None:
    await seats.leader.say("Blåbærgrød på Ærø")
    await seats.leader.wait_for_text("Du skrev: Blåbærgrød på Ærø")
    sender = bot.heard[-1]["from"]
    assert (sender["id"], sender["aadObjectId"]) == ("29:leder-01", a_person("leder-01").object_id)
    assert bot.heard[-1]["channelData"]["tenant"]["id"] == a_person().tenant_id


async def test_the_answer_to_a_press_takes_the_place_of_the_card(seats: Seats) -> None:
    await seats.leader.ask("kort")
    await seats.leader.press("Svar")
    await seats.leader.wait_for_text("Svaret er gemt", count=1)
    await seats.leader.wait_until_gone("Mål 1 af 4")


async def test_a_card_that_was_replaced_can_be_updated_later(seats: Seats) -> None:
    await seats.leader.press("Ret")
    await seats.leader.wait_for_text("Rettet af en anden", count=1)
    await seats.leader.wait_until_gone("Svaret er gemt")
    await seats.leader.press("Tilbage")
    await seats.leader.wait_for_text("Mål 1 af 4", count=1)


async def test_where_a_press_both_updates_and_answers_the_answer_stands(
    seats: Seats, screens: Path
) -> None:
    await seats.leader.press("Begge")
    await seats.leader.wait_for_text("Svaret er gemt", count=1)
    await seats.leader.wait_until_gone("Rettet af en anden")
    await seats.leader.screenshot(screens / "playground-answer.png")


async def test_what_is_toggled_into_sight_can_be_filled_in_and_sent(seats: Seats) -> None:
    await seats.leader.ask("skjult")
    await seats.leader.press("Skriv selv")
    await seats.leader.fill("Næste skridt", "Møde på tirsdag")
    await seats.leader.press("Gem")
    await seats.leader.wait_for_text("Modtaget: Møde på tirsdag")


async def test_a_needed_field_is_asked_for_and_a_way_around_it_is_free(seats: Seats) -> None:
    await seats.chief.ask("krav")
    await seats.chief.press("Gem")
    await seats.chief.wait_for_text("Skriv et skridt")
    await seats.chief.press("Spring over")
    await seats.chief.wait_for_text("Modtaget:")


async def test_a_refusal_is_shown_and_empties_the_fields(seats: Seats, bot: EchoBot) -> None:
    """So a refusal that should keep what was typed answers with the card, the words in it."""
    await seats.chief.ask("langt")
    await seats.chief.fill("Næste skridt", "Mange ord")
    await seats.chief.press("Gem")
    await seats.chief.wait_for_text("For langt")
    assert bot.heard[-1]["value"]["action"]["data"]["t"] == "Mange ord"
    assert await seats.chief.filled("Næste skridt") == ""


async def test_a_container_is_pressed_like_a_button(seats: Seats, screens: Path) -> None:
    shown = await seats.leader.ask("udseende")
    await expect(shown.get_by_role("table")).to_contain_text("▲ grøn")
    await expect(shown).to_contain_text("Tiltro 60 pct.")
    await seats.leader.press("Åbn Egeskolen")
    await seats.leader.wait_for_text("Modtaget: Egeskolen er åbnet")
    await seats.leader.screenshot(screens / "playground-looks.png")


async def test_a_cell_with_nothing_in_it_is_left_out_and_its_row_slips(seats: Seats) -> None:
    """An empty text keeps the place."""
    shown = await seats.chief.ask("tabel")
    lefts = [await left_edge(shown, "Mål 1", n) for n in (0, 1)]
    below = [await left_edge(shown, "▲ grøn", n) for n in (0, 1)]
    assert lefts[0] < below[0] - 50
    assert lefts[1] == below[1]


async def left_edge(shown: Locator, text: str, number: int) -> float:
    box = await shown.get_by_text(text).nth(number).bounding_box()
    assert box
    return box["x"]


async def test_six_buttons_are_all_in_sight(seats: Seats) -> None:
    await seats.chief.ask("seks")
    for number in range(1, 7):
        await seats.chief.press(f"Knap {number}")


async def test_a_message_nobody_asked_for_reaches_the_right_window(
    seats: Seats, bot: EchoBot
) -> None:
    await seats.chief.say("Her er chefen")
    await seats.chief.wait_for_text("Du skrev: Her er chefen")
    await seats.leader.say("Her er lederen")
    await seats.leader.wait_for_text("Du skrev: Her er lederen")
    chief = next(heard for heard in bot.heard if heard.get("text") == "Her er chefen")
    await bot.send(chief, {"text": "Egeskolen har svaret"})
    await seats.chief.wait_for_text("Egeskolen har svaret", count=1)
    await seats.leader.wait_until_gone("Egeskolen har svaret")


async def test_a_reload_is_told_to_the_bot_as_an_arrival(seats: Seats, bot: EchoBot) -> None:
    before = len(bot.heard)
    await seats.chief.reload()
    await seats.chief.say("Jeg er her igen")
    await seats.chief.wait_for_text("Du skrev: Jeg er her igen")
    told = [heard["type"] for heard in bot.heard[before:]]
    assert told == ["installationUpdate", "conversationUpdate", "message"]


async def test_the_playground_complains_only_of_what_went_wrong(seats: Seats) -> None:
    assert [*await seats.leader.complaints(), *await seats.chief.complaints()] == []
    await seats.leader.say("fald")
    await expect(seats.leader.page.get_by_text("message 500").first).to_be_visible()
    assert len(await seats.leader.complaints()) == 1
