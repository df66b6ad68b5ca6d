"""The ticks: what the alarm clock calls. A late, lost or doubled tick does no harm."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, time

from bot.pulse import late
from bot.scene import Scene, Scenes
from bot.sender import Sender
from followup.calendar import ONE_DAY, at, local_day
from storage import people, planning
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
        from storage import retention  # once an hour, the first time an hour after start

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
            from bot.promising import promise_to  # when somebody is to be planned: decision 22

            everybody = await people.people_of(c, tenant, ids)
            await promise_to(c, scene, everybody, now)
            await planning.planned(c, tenant, ids, _tomorrow(scene, now))
        return True


def _tomorrow(scene: Scene, now: datetime) -> datetime:
    """Midnight local: a new day may bring a grace to its end or a role to its start."""
    zone = scene.municipality.zone
    return at(local_day(now, zone) + ONE_DAY, time(), zone)
