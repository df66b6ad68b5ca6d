"""A task of the year is noted from its reminder with one tap, and its reminders stop."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from storage import talks
from tests.school_years import MUNICIPAL, WELLBEING
from tests.stories.talking import Phone, Town, running
from tests.stories.town import MORNING, a_plan, a_village, leaders, seats

TASK = "trivselsvurdering"


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    """Nothing is asked for but the wellbeing assessment and the municipality's own evaluation."""
    plan = replace(a_plan(), instruments=(WELLBEING, MUNICIPAL))
    people = (leaders()[0], *seats())
    quiet = replace(a_village(), people=people, plans=(plan,), talks=(), goals=())
    async with running(database_url, quiet, MORNING) as awake:
        for person_id in ("leder-1", "chief"):
            await awake.phone(person_id).opens()
        yield awake


async def until_something_comes(town: Town, phone: Phone) -> None:
    for _ in range(250):
        if phone.chat:
            return
        town.clock.shows += timedelta(days=1)
        await town.tick()
    raise AssertionError("nothing came in a school year")


async def noted(town: Town) -> list[tuple[str, str | None, str]]:
    async with town.database.read() as c:
        found = await talks.talks_of(c, town.tenant)
    return [(talk.instrument_id, talk.school_id, talk.state) for talk in found]


async def test_a_task_noted_from_its_reminder_is_not_asked_for_again(town: Town) -> None:
    leader = town.phone("leder-1")
    await until_something_comes(town, leader)
    assert TASK in leader.screen.lower()
    await leader.taps("Gjort")
    assert leader.toast == "Noteret som gjort: trivselsvurdering på Birkeskolen."
    assert await noted(town) == [("A18-01", "birkeskolen", "held")]
    heard = len(leader.chat)
    for _ in range(6):
        town.clock.shows += timedelta(days=3)
        await town.tick()
    assert len(leader.chat) == heard


async def test_a_second_tap_notes_nothing_more(town: Town) -> None:
    leader = town.phone("leder-1")
    values = {"instrument": "A18-01", "school": "birkeskolen", "slot": "2026/2027#1"}
    for _ in range(2):
        await leader.presses("tasks.done", values)
        assert "Noteret som gjort" in leader.toast
    assert len(await noted(town)) == 1


async def test_only_whoever_calls_for_a_task_notes_it(town: Town) -> None:
    school = {"instrument": "A18-01", "school": "birkeskolen", "slot": "2026/2027#1"}
    everywhere = {"instrument": "F20-02", "slot": "2026/2027#1"}
    for person_id, values in (("chief", school), ("consultant", school), ("leder-1", everywhere)):
        phone = town.phone(person_id)
        await phone.presses("tasks.done", values)
        assert "Det har du ikke adgang til" in phone.toast
    assert await noted(town) == []
    assert "på Demokommunen." in await town.phone("chief").presses("tasks.done", everywhere)
    assert await noted(town) == [("F20-02", None, "held")]


async def test_an_unknown_task_or_press_is_not_understood(town: Town) -> None:
    leader = town.phone("leder-1")
    for verb, instrument in (("tasks.done", "F99"), ("tasks.undo", "A18-01")):
        await leader.presses(verb, {"instrument": instrument, "school": "birkeskolen"})
        assert "Det valg kender jeg ikke" in leader.toast
    assert await noted(town) == []
