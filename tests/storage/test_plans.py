"""Goals of some schools, and cadences with and without a rule."""

from dataclasses import replace
from datetime import timedelta

from followup.people import School
from storage.check_ins import rounds_beside, rounds_of, save_rounds
from storage.database import Database
from storage.plans import goals_of, save_goals
from tests.builders import BIRKESKOLEN, TENANT, TODAY, a_goal, a_round
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
        beside = await rounds_beside(c, TENANT, asked.id, since=later)
        assert [one.id for one in beside] == [asked.id]
        assert len(await rounds_beside(c, TENANT, asked.id, since=asked.closes)) == 2
        assert await rounds_beside(c, TENANT, "unknown", since=asked.closes) == {}
