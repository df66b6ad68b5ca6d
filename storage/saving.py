"""How each kind of thing in a register is written."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Table, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.people import Person, Role
from followup.plan import Plan
from followup.register import CadenceOverride
from storage.plans import save_override, save_plan
from storage.rows import columns_of, row_of, upsert
from storage.tables import blackouts, goals, municipalities, pauses, people, roles, schools, talks

Save = Callable[[AsyncConnection, str, list[Any], datetime], Awaitable[None]]


async def save_people(
    c: AsyncConnection, tenant: str, new: Iterable[Person], now: datetime
) -> None:
    """Write people with their roles and pauses.

    A role that is no longer said ends yesterday, so that history still knows who held it.
    """
    some = list(new)
    held = await _roles(c, tenant)
    await upsert(c, people, [row_of(people, tenant, person) for person in some])
    for person in some:
        today = now.astimezone(ZoneInfo(person.zone)).date()
        kept = with_ended(person.roles, held.get(person.id, ()), today)
        await _replace(c, roles, tenant, person.id, kept)
        await _replace(c, pauses, tenant, person.id, person.pauses)


def with_ended(said: tuple[Role, ...], held: tuple[Role, ...], today: date) -> tuple[Role, ...]:
    """The roles said, and those held until now that are not said any more, ended."""
    yesterday = today - timedelta(days=1)
    known = {_seat(role) for role in said}
    left = [role for role in held if _seat(role) not in known and role.since <= yesterday]
    ended = (Role(r.name, r.school_id, r.since, _earlier(r.until, yesterday)) for r in left)
    return (*said, *ended)


def _table(table: Table) -> Save:
    async def save(c: AsyncConnection, tenant: str, new: list[Any], now: datetime) -> None:
        await upsert(c, table, [row_of(table, tenant, value) for value in new])

    return save


async def _plans(c: AsyncConnection, tenant: str, new: list[Plan], now: datetime) -> None:
    for plan in new:
        await save_plan(c, tenant, plan)


async def _overrides(
    c: AsyncConnection, tenant: str, new: list[CadenceOverride], now: datetime
) -> None:
    for override in new:
        await save_override(c, tenant, override)


SAVES: Mapping[str, Save] = {
    "municipality": _table(municipalities),
    "school": _table(schools),
    "person": save_people,
    "plan": _plans,
    "goal": _table(goals),
    "talk": _table(talks),
    "blackout": _table(blackouts),
    "override": _overrides,
}


async def _roles(c: AsyncConnection, tenant: str) -> dict[str, tuple[Role, ...]]:
    chosen = select(roles.c.person_id, *columns_of(roles, Role)).where(roles.c.tenant_id == tenant)
    held: dict[str, tuple[Role, ...]] = {}
    for row in await c.execute(chosen):
        held[row[0]] = (*held.get(row[0], ()), Role(*row[1:]))
    return held


async def _replace(
    c: AsyncConnection, table: Table, tenant: str, person_id: str, values: Iterable[Any]
) -> None:
    theirs = (table.c.tenant_id == tenant, table.c.person_id == person_id)
    await c.execute(delete(table).where(*theirs))
    await upsert(c, table, [row_of(table, tenant, v, person_id=person_id) for v in values])


def _seat(role: Role) -> tuple[str, str | None, date]:
    return role.name, role.school_id, role.since


def _earlier(until: date | None, day: date) -> date:
    return day if until is None else min(until, day)
