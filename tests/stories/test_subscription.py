"""A subscription that has ended up in the wrong hands: its address is renewed in the chat."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientResponse

from bot.pages.doorplate import Doorplate
from tests.dialogs.taps import nodes
from tests.stories.talking import Phone, Town, another_device, running
from tests.stories.town import MORNING, a_town

PUBLIC = "https://pejling.example"
PLATE = Doorplate(PUBLIC, b"hemmelighed til proeve, 32 tegn.")
SUBSCRIBE, OPEN = "Abonnér", "Kalenderabonnement"
RENEW = "Ny adresse, luk den gamle"


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with running(database_url, a_town(), MORNING, plate=PLATE) as awake:
        yield awake


def address(phone: Phone) -> str:
    """Of the subscription on the screen."""
    found = [node["url"] for node in nodes(phone.newest.card) if node.get("title") == SUBSCRIBE]
    assert len(found) == 1
    return str(found[0])


async def fetched(town: Town, url: str) -> ClientResponse:
    here = town.url.removesuffix("/api/messages")
    return await town.session.get(url.replace(PUBLIC, here))


async def events(town: Town, url: str) -> int:
    response = await fetched(town, url)
    assert response.status == 200
    return (await response.text()).count("BEGIN:VEVENT")


@pytest.mark.parametrize(("person", "talks"), [("leder-1", 1), ("chief", 5)])
async def test_the_old_address_dies_at_once_and_the_new_one_opens(
    town: Town, person: str, talks: int
) -> None:
    phone = town.phone(person)
    await phone.writes("samtaler")
    assert "aldrig mål eller svar" in await phone.taps(OPEN)
    old = address(phone)
    assert await events(town, old) == talks

    assert "Den gamle er lukket nu." in await phone.taps(RENEW)
    assert address(phone) != old
    assert (await fetched(town, old)).status == 404
    assert await events(town, address(phone)) == talks


async def test_the_list_of_talks_leads_to_it_once(town: Town) -> None:
    for person in ("leder-1", "chief", "consultant"):
        phone = town.phone(person)
        await phone.writes("samtaler")
        assert phone.titles.count(OPEN) == 1


async def test_an_old_card_and_a_second_press_shut_nobody_out(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("samtaler")
    await phone.taps(OPEN)
    old_card = phone.button(RENEW)["data"]
    await phone.taps(RENEW)
    renewed = address(phone)
    await another_device(phone).presses("calendar.renew", old_card)
    assert address(phone) == renewed
    assert await events(town, renewed) == 1


async def test_one_persons_renewal_leaves_the_others_alone(town: Town) -> None:
    chief, leader = town.phone("chief"), town.phone("leder-1")
    for phone in (chief, leader):
        await phone.writes("samtaler")
        await phone.taps(OPEN)
    await leader.taps(RENEW)
    assert await events(town, address(chief)) == 5


async def test_a_press_that_does_not_exist_renews_nothing(town: Town) -> None:
    phone = town.phone("leder-1")
    await phone.writes("samtaler")
    await phone.taps(OPEN)
    before = address(phone)
    await phone.presses("calendar.other", {"number": "0"})
    assert await events(town, before) == 1


async def test_where_no_browser_reaches_us_there_is_nothing_to_renew(town: Town) -> None:
    town.plate = None
    await town.restart()
    phone = town.phone("leder-1")
    await phone.writes("samtaler")
    assert OPEN not in phone.titles
    await phone.presses("calendar.renew", {"number": "0"})
    assert "lukket" not in phone.screen
