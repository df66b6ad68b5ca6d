"""The school development talk is off until the municipality switches it on, in every place."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date

import pytest

from bot.preview import rehearse
from followup.plan import CadenceRule, RuleUnit
from tests.builders import a_municipality
from tests.stories.talking import Town, running
from tests.stories.town import MORNING, a_plan, a_village

SUS = "school_development_talk"
ON = a_municipality(switched_on=(SUS,))


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    line = a_plan().instruments[0]
    sus = replace(line, id="SUS", kind=SUS, rule=CadenceRule(RuleUnit.SCHOOL_YEAR, 1, None))
    plan = replace(a_plan(), instruments=(line, sus))
    async with running(database_url, replace(a_village(), plans=(plan,)), MORNING) as awake:
        yield awake


async def nudges(town: Town) -> list[tuple[str, str]]:
    foreseen = await rehearse(town.database, date(2026, 10, 6), date(2027, 7, 31))
    return [
        (message.person.id, reminder.instrument_id)
        for message in foreseen
        for reminder in message.reminders
        if reminder.instrument_kind == SUS
    ]


async def bookable(town: Town) -> str:
    chief = town.phone("chief")
    await chief.writes("samtaler")
    return (await chief.presses("talks.school", {"school": "birkeskolen"})).lower()


async def test_switched_off_nobody_is_nudged_and_none_can_be_booked(town: Town) -> None:
    assert await nudges(town) == []
    assert "skoleudviklingssamtale" not in await bookable(town)


async def test_switched_on_the_chief_is_nudged_and_books_it_like_a_grus(town: Town) -> None:
    await town.load(replace(town.register, municipality=ON))
    assert (await nudges(town))[:1] == [("chief", "SUS")]
    assert "skoleudviklingssamtale" in await bookable(town)


async def test_switched_on_it_is_among_the_talks_of_a_proposed_year(town: Town) -> None:
    chief = town.phone("chief")
    assert "3 samtaler på 1 skole" in await chief.writes("fordel samtaler")
    await town.load(replace(town.register, municipality=ON))
    assert "4 samtaler på 1 skole" in await chief.writes("fordel samtaler")
