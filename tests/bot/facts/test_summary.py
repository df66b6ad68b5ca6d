"""What a summary is computed from, before and after the clock has planned."""

from datetime import UTC, datetime

from bot.facts.summary import summary_facts
from bot.scene import Scene, read_scene
from storage.database import Database
from storage.register import apply
from tests.builders import TENANT
from tests.stories.town import MORNING, SCHOOLS, a_town

SUMMER = datetime(2027, 6, 25, 8, tzinfo=UTC)  # no round of the year is still to come


async def a_scene(database: Database) -> Scene:
    async with database.write() as c:
        await apply(c, a_town(), MORNING)
        scene = await read_scene(c, TENANT)
    assert scene
    return scene


async def test_a_school_nobody_has_planned_yet_has_its_rounds(database: Database) -> None:
    scene = await a_scene(database)
    async with database.write() as c:
        facts = await summary_facts(c, scene, MORNING)
    assert {one.school_id for one in facts.rounds} == set(SCHOOLS)


async def test_no_round_counts_twice_when_the_year_runs_out(database: Database) -> None:
    scene = await a_scene(database)
    for now in (MORNING, SUMMER, SUMMER):
        async with database.write() as c:
            facts = await summary_facts(c, scene, now)
        ids = [one.id for one in facts.rounds]
        assert len(ids) == len(set(ids))
