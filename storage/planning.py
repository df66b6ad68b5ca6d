"""Whose reminders are to be planned anew: each person has one moment to be looked at again."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.people import RoleName
from storage.prepared import Prepared, Write
from storage.tables import people, roles, schools_to_plan

_MARK = Prepared(lambda dialect: insert(schools_to_plan))


async def plan_again(
    c: AsyncConnection, tenant: str, now: datetime, *, person_ids: Iterable[str] | None = None
) -> None:
    """These people, or everybody, are planned at the next tick."""
    chosen = select(people.c.id)
    if person_ids is not None:
        chosen = chosen.where(people.c.id.in_(list(person_ids)))
    await _look_at(c, tenant, chosen, now)


async def plan_school_again(
    c: AsyncConnection, tenant: str, now: datetime, school_id: str | None
) -> None:
    """Everybody with a role at the school or in the whole municipality.

    A school None is the whole municipality: everybody.
    """
    if school_id is None:
        return await plan_again(c, tenant, now)
    await _look_at(c, tenant, _with_a_role_at(tenant, (school_id, None)), now)


def planning_leaders_again(tenant: str, school_id: str) -> Write:
    """Everybody with a role at this very school, from the next `to_plan` on.

    A row of its own: an answer neither waits for the planner nor is missed by it.
    """
    return _MARK, {"tenant_id": tenant, "school_id": school_id}


async def plan_with_deputies_again(
    c: AsyncConnection, tenant: str, now: datetime, person_id: str
) -> None:
    """Someone goes or comes back: their own messages change, and those of who stands in."""
    theirs = roles.c.tenant_id == tenant, roles.c.person_id == person_id
    places = select(roles.c.school_id).where(*theirs)
    stands_in = select(roles.c.person_id).where(
        roles.c.tenant_id == tenant,
        roles.c.name == RoleName.DEPUTY,
        roles.c.school_id.in_(places),
    )
    chosen = select(people.c.id).where(or_(people.c.id == person_id, people.c.id.in_(stands_in)))
    await _look_at(c, tenant, chosen, now)


async def to_plan(
    c: AsyncConnection, tenant: str, now: datetime, limit: int = 50
) -> tuple[str, ...]:
    """Ids of people whose moment has come, longest waiting first.

    On PostgreSQL they are locked until the transaction ends: another replica takes others, and
    a change that concerns them waits and has its say after `planned`.
    """
    await _take_marks(c, tenant, now)
    due = (
        select(people.c.id)
        .where(people.c.tenant_id == tenant, people.c.plan_after <= now)
        .order_by(people.c.plan_after, people.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True, key_share=True)
    )
    return tuple((await c.execute(due)).scalars())


async def planned(
    c: AsyncConnection, tenant: str, person_ids: Iterable[str], until: datetime
) -> None:
    """They need no look before `until`; in the transaction that asked `to_plan`."""
    await plan_again(c, tenant, until, person_ids=person_ids)


async def _take_marks(c: AsyncConnection, tenant: str, now: datetime) -> None:
    """Schools where something was answered become people whose moment has come."""
    mine = schools_to_plan.c.tenant_id == tenant
    taken = delete(schools_to_plan).where(mine).returning(schools_to_plan.c.school_id)
    if marked := set((await c.execute(taken)).scalars()):
        await _look_at(c, tenant, _with_a_role_at(tenant, marked), now)


def _with_a_role_at(tenant: str, school_ids: Iterable[str | None]) -> Select[Any]:
    """None stands for the whole municipality."""
    theirs = roles.c.tenant_id == tenant, roles.c.school_id.in_(list(school_ids))
    return select(people.c.id).where(people.c.id.in_(select(roles.c.person_id).where(*theirs)))


async def _look_at(c: AsyncConnection, tenant: str, chosen: Select[Any], when: datetime) -> None:
    """Always in the same order: two changes that concern the same people wait, not deadlock."""
    mine = chosen.where(people.c.tenant_id == tenant).order_by(people.c.id)
    locked = mine.with_for_update(key_share=True)
    theirs = (people.c.tenant_id == tenant, people.c.id.in_(locked))
    await c.execute(update(people).where(*theirs).values(plan_after=when))
