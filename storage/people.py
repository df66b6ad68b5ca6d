"""Who somebody is, what they may do, and when they are away."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.people import Municipality, Pause, Person, Role, RoleName, School
from storage.rows import columns_of, insert
from storage.tables import municipalities, pauses, people, roles, schools

_PERSON = (
    people.c.id,
    people.c.tenant_id,
    people.c.object_id,
    people.c.name,
    people.c.language,
    people.c.zone,
    people.c.notice_version,
)
_NAMES = tuple(column.name for column in _PERSON)
_ROLE = columns_of(roles, Role)
_PAUSE = columns_of(pauses, Pause)
PERSON_ENDS = len(_PERSON) + len(_ROLE) + len(_PAUSE)


async def tenants(c: AsyncConnection) -> tuple[str, ...]:
    """The tenant id of every municipality in this database; the only query without one."""
    found = await c.execute(select(municipalities.c.tenant_id).order_by("tenant_id"))
    return tuple(found.scalars())


async def municipality(c: AsyncConnection, tenant: str) -> Municipality | None:
    chosen = select(*columns_of(municipalities, Municipality))
    row = (await c.execute(chosen.where(municipalities.c.tenant_id == tenant))).first()
    return Municipality(*row) if row else None


async def all_schools(c: AsyncConnection, tenant: str) -> tuple[School, ...]:
    chosen = select(*columns_of(schools, School)).where(schools.c.tenant_id == tenant)
    return tuple(School(*row) for row in await c.execute(chosen.order_by(schools.c.id)))


async def person_by_object_id(c: AsyncConnection, tenant: str, object_id: str) -> Person | None:
    """The one person behind an authenticated activity, or None: a stranger."""
    found = await _read(c, BY_OBJECT_ID, {"tenant": tenant, "who": object_id})
    return found[0] if found else None


async def person(c: AsyncConnection, tenant: str, person_id: str) -> Person | None:
    found = await _read(c, _BY_ID, {"tenant": tenant, "who": person_id})
    return found[0] if found else None


async def people_of(
    c: AsyncConnection, tenant: str, person_ids: Iterable[str]
) -> tuple[Person, ...]:
    return await _read(c, _BY_IDS, {"tenant": tenant, "who": list(person_ids)})


async def all_people(c: AsyncConnection, tenant: str) -> tuple[Person, ...]:
    return await _read(c, _EVERYONE, {"tenant": tenant})


async def people_at(
    c: AsyncConnection, tenant: str, school_ids: Iterable[str]
) -> tuple[Person, ...]:
    """Everyone who ever held a role at one of the schools, with all their roles."""
    there = select(roles.c.person_id).where(
        roles.c.tenant_id == tenant, roles.c.school_id.in_(list(school_ids))
    )
    return await _read(c, _EVERYONE.where(people.c.id.in_(there)), {"tenant": tenant})


async def roles_called(c: AsyncConnection, tenant: str, *names: RoleName) -> tuple[Role, ...]:
    """Everybody's roles of these names, past and coming ones too."""
    chosen = select(*_ROLE).where(roles.c.tenant_id == tenant, roles.c.name.in_(names))
    found = await c.execute(chosen.order_by(roles.c.person_id, roles.c.since, roles.c.school_id))
    return tuple(Role(*row) for row in found)


async def see_notice(c: AsyncConnection, tenant: str, person_id: str, version: int) -> None:
    """The person has seen this privacy notice; an older one is never put back."""
    await c.execute(
        _one(tenant, person_id)
        .where(people.c.notice_version < version)
        .values(notice_version=version)
    )


async def choose_language(c: AsyncConnection, tenant: str, person_id: str, language: str) -> None:
    await c.execute(_one(tenant, person_id).values(language=language))


async def set_pause(c: AsyncConnection, tenant: str, person_id: str, pause: Pause) -> None:
    """Keep the pause; a second one from the same day takes the place of the first."""
    row = {"tenant_id": tenant, "person_id": person_id, "first": pause.first, "last": pause.last}
    await c.execute(
        insert(c, pauses)
        .values(row)
        .on_conflict_do_update(
            index_elements=["tenant_id", "person_id", "first"], set_={"last": pause.last}
        )
    )


async def end_pause(c: AsyncConnection, tenant: str, person_id: str, back: date) -> None:
    """The person is here again from `back`: what was absence until then stays absence."""
    theirs = (pauses.c.tenant_id == tenant, pauses.c.person_id == person_id)
    running = (pauses.c.first < back, pauses.c.last >= back)
    await c.execute(delete(pauses).where(*theirs, pauses.c.first >= back))
    await c.execute(update(pauses).where(*theirs, *running).values(last=back - timedelta(days=1)))


def _one(tenant: str, person_id: str) -> Any:
    return update(people).where(people.c.tenant_id == tenant, people.c.id == person_id)


def _belongs(table: Any) -> Any:
    return (table.c.tenant_id == people.c.tenant_id) & (table.c.person_id == people.c.id)


# Each person with each role and each pause, in one statement built once: a turn asks this first.
_EVERYONE = (
    select(*_PERSON, *_ROLE, *_PAUSE)
    .outerjoin_from(people, roles, _belongs(roles))
    .outerjoin(pauses, _belongs(pauses))
    .where(people.c.tenant_id == bindparam("tenant"))
    .order_by(people.c.id, roles.c.since, roles.c.name, roles.c.school_id, pauses.c.first)
)
BY_OBJECT_ID = _EVERYONE.where(people.c.object_id == bindparam("who"))
_BY_ID = _EVERYONE.where(people.c.id == bindparam("who"))
_BY_IDS = _EVERYONE.where(people.c.id.in_(bindparam("who", expanding=True)))


async def _read(
    c: AsyncConnection, chosen: Select[Any], asked: dict[str, Any]
) -> tuple[Person, ...]:
    gathered: dict[str, list[Sequence[Any]]] = {}
    for row in await c.execute(chosen, asked):
        gathered.setdefault(row[0], []).append(row)
    return tuple(person_of(rows) for rows in gathered.values())


def person_of(rows: Sequence[Sequence[Any]]) -> Person:
    """The person whose rows these are; columns behind `PERSON_ENDS` are not looked at."""
    first = rows[0]
    ends = len(_PERSON)
    # dict: the join repeats each role for each pause; the order of the query is kept.
    held = dict.fromkeys(Role(*row[ends : ends + 4]) for row in rows if row[ends] is not None)
    away = dict.fromkeys(
        Pause(*row[ends + 4 : PERSON_ENDS]) for row in rows if row[ends + 4] is not None
    )
    values = dict(zip(_NAMES, first, strict=False))
    return Person(**values, roles=tuple(held), pauses=tuple(away))
