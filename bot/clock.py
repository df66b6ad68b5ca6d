"""The ticks: what the alarm clock calls. A late, lost or doubled tick does no harm."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time

from bot.check_in_facts import AHEAD, renew_rounds
from bot.planning_facts import planning_of_each, schools_of
from bot.pulse import late
from bot.scene import Scene, Scenes
from bot.sender import Sender
from followup.calendar import ONE_DAY, at, local_day
from followup.people import Person
from followup.planning import outlook
from storage import outbox, people, planning, retention
from storage.connection import Connection
from storage.database import Database

AT_ONCE = 20  # people planned in one transaction
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Clock:
    """Plans, sends and tidies; remembers when each last went well."""

    database: Database
    scenes: Scenes
    sender: Sender
    now: Callable[[], datetime]
    last_good: dict[str, datetime] = field(default_factory=dict)

    async def tick(self, name: str) -> None:
        """One tick by name; a failing one is logged and tried again at its next time."""
        ticks: dict[str, Callable[[], Awaitable[None]]] = {
            "plan": self.plan,
            "send": self.sender.send_due,
            "housekeep": self.housekeep,
        }
        try:
            await ticks[name]()
        except Exception:
            _log.exception("tick %s failed", name)
        else:
            self.last_good[name] = self.now()

    def start(self) -> None:
        """From here on every tick is expected."""
        self.last_good.clear()
        self.last_good.update(dict.fromkeys(("plan", "send"), self.now()))

    def late(self) -> tuple[str, ...]:
        """Ticks that have not gone well for three of their periods: health is red."""
        return late(self.last_good, self.now())

    async def plan(self) -> None:
        """Promise what comes in the next weeks to everybody whose facts have changed."""
        async with self.database.read() as c:
            tenants = await people.tenants(c)
        self.scenes.forget()  # an import lets everybody be planned: not by the days before it
        for tenant in tenants:
            while await self._plan_some(tenant):
                pass

    async def housekeep(self) -> None:
        """What has been kept long enough goes (product rule PRIV-9)."""
        now = self.now()
        async with self.database.write() as c:
            for tenant in await people.tenants(c):
                await retention.purge(c, tenant, now)

    async def _plan_some(self, tenant: str) -> bool:
        """One transaction's worth of people; False when nobody is left."""
        now = self.now()
        async with self.database.write() as c:
            ids = await planning.to_plan(c, tenant, now, AT_ONCE)
            scene = await self.scenes.of(c, tenant, now) if ids else None
            if scene is None:
                return False
            everybody = await people.people_of(c, tenant, ids)
            await _renew(c, scene, everybody, now)
            await plan_people(c, scene, everybody, now)
            await planning.planned(c, tenant, ids, _tomorrow(scene, now))
        return True


async def plan_people(
    c: Connection, scene: Scene, everybody: Sequence[Person], now: datetime
) -> None:
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


def _tomorrow(scene: Scene, now: datetime) -> datetime:
    """Midnight local: a new day may bring a grace to its end or a role to its start."""
    zone = scene.municipality.zone
    return at(local_day(now, zone) + ONE_DAY, time(), zone)
