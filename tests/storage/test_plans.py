"""Goals of some schools, and cadences with and without a rule."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from followup.check_in import Round
from followup.people import School
from followup.talk import Talk
from storage.check_ins import rounds_of, save_rounds
from storage.database import Database
from storage.plans import goals_of, save_goals
from storage.speaking import speaker_pressing
from tests.builders import BIRKESKOLEN, TENANT, TODAY, TUESDAY, a_goal, a_person, a_round
from tests.storage.loaded import loaded

ELSEWHERE = a_goal("sprog", school_id="egeskolen", due=None, dropped_on=TODAY)


async def test_goals_are_read_school_by_school(database: Database) -> None:
    await loaded(database, schools=(BIRKESKOLEN, School("egeskolen", "Egeskolen")))
    async with database.write() as c:
        await save_goals(c, TENANT, (ELSEWHERE, a_goal()))
        await save_goals(c, TENANT, ())
        assert await goals_of(c, TENANT) == (a_goal(), ELSEWHERE)
        assert await goals_of(c, TENANT, ["egeskolen"]) == (ELSEWHERE,)
        assert await goals_of(c, "another") == ()


async def test_a_round_is_found_by_its_school_until_it_is_long_closed(database: Database) -> None:
    await loaded(database)
    asked = a_round()
    async with database.write() as c:
        await save_rounds(c, TENANT, ())
        await save_rounds(c, TENANT, (asked, replace(asked, id="cancelled", cancelled=True)))
        found = await rounds_of(c, TENANT, ["birkeskolen"], since=asked.closes)
        assert {one.id: one.cancelled for one in found} == {asked.id: False, "cancelled": True}
        later = asked.closes + timedelta(days=1)
        assert await rounds_of(c, TENANT, ["birkeskolen"], since=later) == ()
        assert await rounds_of(c, TENANT, ["egeskolen"], since=asked.closes) == ()
        assert [one.id for one in await beside(c, asked.id, later)] == [asked.id]
        assert len(await beside(c, asked.id, asked.closes)) == 2
        assert await beside(c, "unknown", asked.closes) == {}


async def beside(c: AsyncConnection, round_id: str, since: date) -> Mapping[Round, Talk | None]:
    person = a_person()
    who, pressed = await speaker_pressing(c, TENANT, person.object_id, TUESDAY, round_id, since)
    assert who
    assert who.person.name == person.name
    return pressed.rounds
