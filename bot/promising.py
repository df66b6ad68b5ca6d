"""What people are to hear in the weeks ahead is promised, and what they are not is withdrawn."""

from collections.abc import Sequence
from datetime import datetime

from bot.facts.check_in import AHEAD, renew_rounds
from bot.facts.planning import planning_of_each, schools_of
from bot.scene import Scene
from followup.calendar import ONE_DAY, local_day
from followup.people import Person
from followup.planning import outlook
from storage import outbox
from storage.connection import Connection


async def promise_to(
    c: Connection, scene: Scene, everybody: Sequence[Person], now: datetime
) -> None:
    """Rounds first, then reminders, in the transaction that asked who is to be planned."""
    await _renew(c, scene, everybody, now)
    await _promise(c, scene, everybody, now)


async def _promise(c: Connection, scene: Scene, everybody: Sequence[Person], now: datetime) -> None:
    """Write what these people are to hear; what is no longer wanted is withdrawn."""
    tenant = scene.municipality.tenant_id
    facts = await planning_of_each(c, scene, everybody, now)
    found = [outlook(person, facts(person), now, now + AHEAD) for person in everybody]
    wanted = [reminder for one in found for reminder in one.reminders]
    lost = [u for one in found for u in one.unsent if u.reminder.due < now + ONE_DAY]
    await outbox.promise(c, tenant, wanted)
    ids = [person.id for person in everybody]
    await outbox.keep_only(c, tenant, ids, [r.key for r in wanted], now, now)
    await outbox.note_unsent(c, tenant, lost, now)  # what lies ahead may yet find a place


async def _renew(c: Connection, scene: Scene, everybody: Sequence[Person], now: datetime) -> None:
    schools = {school: None for person in everybody for school in schools_of(scene, person)}
    await renew_rounds(c, scene, schools, local_day(now, scene.municipality.zone))
