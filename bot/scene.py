"""What a municipality looks like between two imports: calendar, plans, cadences; kept a while."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from followup.calendar import Calendar, calendar_of
from followup.people import Municipality, Role, RoleName, School
from followup.plan import Plan
from followup.register import CadenceOverride
from storage import people, plans
from storage.connection import Connection

_READING = (RoleName.LEADERSHIP_CONSULTANT, RoleName.DEPUTY)  # beside the chief
KEPT = timedelta(seconds=30)  # so an import by another process is seen within half a minute


@dataclass(frozen=True, slots=True)
class Scene:
    """Changes only by import, so a turn need not read it from the database."""

    municipality: Municipality
    calendar: Calendar
    plans: tuple[Plan, ...]
    overrides: tuple[CadenceOverride, ...]
    schools: tuple[School, ...]
    reading: tuple[Role, ...]  # of leadership consultants and deputies

    _by_id: Mapping[str, School] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {school.id: school for school in self.schools})

    def school(self, school_id: str) -> School | None:
        return self._by_id.get(school_id)

    def readers(self, school_id: str, day: date) -> tuple[RoleName, ...]:
        """Who can read a leader's answers, as told on every card."""
        held = {
            role.name
            for role in self.reading
            if role.holds_on(day) and role.school_id in (None, school_id)
        }
        return (RoleName.CHIEF, *(name for name in _READING if name in held))


@dataclass(slots=True)
class Scenes:
    """The scenes read lately, by tenant; a wrong clock only makes them be read again."""

    _kept: dict[str, tuple[datetime, Scene]] = field(default_factory=dict)

    async def of(self, c: Connection, tenant: str, now: datetime) -> Scene | None:
        """The municipality's scene, or None for a tenant nobody has loaded."""
        known = self._kept.get(tenant)
        if known and abs(now - known[0]) < KEPT:
            return known[1]
        scene = await read_scene(c, tenant)
        if scene:
            self._kept[tenant] = (now, scene)
        return scene

    def forget(self) -> None:
        self._kept.clear()


async def read_scene(c: Connection, tenant: str) -> Scene | None:
    municipality = await people.municipality(c, tenant)
    if municipality is None:
        return None
    blackouts = await plans.all_blackouts(c, tenant)
    return Scene(
        municipality=municipality,
        calendar=calendar_of(municipality.country, municipality.zone, blackouts),
        plans=await plans.all_plans(c, tenant),
        overrides=await plans.all_overrides(c, tenant),
        schools=await people.all_schools(c, tenant),
        reading=await people.roles_called(c, tenant, *_READING),
    )
