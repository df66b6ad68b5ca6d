"""Facts read for everybody at once tell each person the same as facts read for them alone."""

from dataclasses import replace
from datetime import date, timedelta

from bot.facts.check_in import AHEAD, renew_rounds
from bot.facts.planning import planning_of, planning_of_each
from bot.scene import read_scene
from followup.calendar import local_day
from followup.people import Pause, Role, RoleName
from followup.planning import outlook
from storage import people, register
from storage.database import Database
from tests.builders import TENANT, a_person
from tests.stories.town import MORNING, SCHOOLS, a_town

SINCE = date(2019, 8, 1)
AWAY = Pause(MORNING.date(), MORNING.date() + timedelta(days=60))


async def test_planned_together_or_alone_everybody_is_told_the_same(database: Database) -> None:
    """A chief for all schools, a leader who is away and the deputy who stands in, and the rest."""
    deputy = a_person("souschef", Role(RoleName.DEPUTY, SCHOOLS[1], SINCE))
    first, second, *others = a_town().people
    everybody = (first, replace(second, pauses=(AWAY,)), *others, deputy)
    async with database.write() as c:
        await register.apply(c, a_town(people=everybody), MORNING)
        await people.set_pause(c, TENANT, second.id, AWAY)
        scene = await read_scene(c, TENANT)
        assert scene
        await renew_rounds(c, scene, SCHOOLS, local_day(MORNING, "Europe/Copenhagen"))
        known = await people.people_of(c, TENANT, [person.id for person in everybody])
        facts = await planning_of_each(c, scene, known, MORNING)
        told = {}
        for person in known:
            alone = await planning_of(c, scene, person, MORNING)
            told[person.id] = outlook(person, facts(person), MORNING, MORNING + AHEAD)
            assert told[person.id] == outlook(person, alone, MORNING, MORNING + AHEAD)
    assert {id for id, found in told.items() if found.reminders} > {"leder-1", "chief", "souschef"}
