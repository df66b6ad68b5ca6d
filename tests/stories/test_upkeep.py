"""The administrator's morning: is the bot well, and what will it send."""

import csv
import io
from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest

from bot.preview import rehearse
from followup.seals import sealed
from tests.stories.fetching import PLATE, fetched, found_by_browsers, links
from tests.stories.talking import Town

NOT_YOURS = "Det har du ikke adgang til."
ASIDE = ["leder-1", "chief", "consultant", "director"]


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with found_by_browsers(database_url) as awake:
        yield awake


async def test_the_administrator_sees_states_and_counts_and_no_name(town: Town) -> None:
    leader, me = town.phone("leder-1"), town.phone("administrator")
    await leader.writes("hjælp")
    assert "Planlægning: ikke endnu" in await me.writes("driftstatus")
    await town.tick("plan", "send", "housekeep")
    await leader.leaves()
    screen = await me.writes("driftstatus")
    assert "Planlægning: sidst gået godt 6. okt. kl. 09.00" in screen
    assert "Tabeller: udgave" in screen
    assert "2 sendt" in screen
    assert "1 person kan Teams ikke nå." in screen
    assert "slutter 16. okt. 2026, om 10 dage" in screen
    assert "Leder" not in screen


async def test_a_tick_that_fails_stands_out_after_three_periods(town: Town) -> None:
    await town.tick("send")
    town.clock.shows += timedelta(minutes=2)
    assert "Afsendelse: forsinket" in await town.phone("administrator").writes("drift")


async def test_the_rehearsal_counts_what_preview_foresees_and_the_year_is_a_file(
    town: Town,
) -> None:
    me, today = town.phone("administrator"), date(2026, 10, 6)
    foreseen = await rehearse(town.database, today, today + timedelta(days=27))
    assert f"{len(foreseen)} beskeder de næste 28 dage" in await me.writes("prøvekørsel")
    answer = await fetched(town, links(me)["Hele året som CSV"])
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    text = (await answer.read()).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    year = await rehearse(town.database, today, today + timedelta(days=364))
    assert len(rows) == len(year)
    assert rows[0]["Til"] == year[0].person.name


@pytest.mark.parametrize("person_id", ASIDE)
@pytest.mark.parametrize("command", ["driftstatus", "prøvekørsel"])
async def test_nobody_else_is_shown_either(town: Town, person_id: str, command: str) -> None:
    assert await town.phone(person_id).writes(command) == NOT_YOURS


async def test_forged_and_old_links_to_the_year_open_nothing(town: Town) -> None:
    me = town.phone("administrator")
    await me.writes("prøvekørsel")
    url = links(me)["Hele året som CSV"]
    ids = {one.id: one.object_id for one in town.register.people}
    forged = sealed(PLATE.secret, "preview", (town.tenant, ids["chief"], "year"))
    for wrong in (url.replace(".csv", "x.csv"), f"{PLATE.public_url}/preview/{forged}.csv"):
        assert (await fetched(town, wrong)).status == 404
    town.clock.shows += timedelta(hours=1)
    assert (await fetched(town, url)).status == 404


async def test_without_an_address_the_year_is_not_offered(answered: Town) -> None:
    assert "PEJLING_PUBLIC_URL" in await answered.phone("administrator").writes("prøvekørsel")
