"""Everything stored about one person, and what is wiped when the person has left."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Select, Table, and_, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.retention import GONE
from storage.tables import (
    addresses,
    answer_versions,
    answers,
    dialog_states,
    feeds,
    hidden_lines,
    imported,
    metadata,
    pauses,
    people,
    points,
    requests,
    roles,
    sheets,
    snoozes,
)

_BY_PERSON = {  # how a person is named in each table that holds personal columns
    "people": ("id",),
    "roles": ("person_id",),
    "pauses": ("person_id",),
    "addresses": ("object_id",),
    "answers": ("person_id",),
    "answer_versions": ("person_id",),
    "dialog_states": ("person_id",),
    "agreements": ("owner_id", "proposed_by", "confirmed_by"),
    "requests": ("asked_by", "handler_id"),
    "points": ("person_id",),
    "hidden_lines": ("person_id",),
    "sheets": ("leader_id",),
}
_MOMENTS = ("at", "made_at", "asked_at", "shared_at", "since", "first")  # at most one in a table
_THEIRS_ALONE = (pauses, roles, dialog_states, points, hidden_lines, feeds, snoozes)


async def about(c: AsyncConnection, tenant: str, person_id: str) -> dict[str, list[dict[str, Any]]]:
    """Every row about the person, whole but for the tenant's id: by table, the oldest first."""
    chosen = select(people.c.object_id).where(people.c.tenant_id == tenant)
    object_id = (await c.execute(chosen.where(people.c.id == person_id))).scalar()
    named = {"addresses": object_id}
    return {
        table.name: await _rows(c, tenant, table, named.get(table.name, person_id))
        for table in personal_tables()
    }


def personal_tables() -> tuple[Table, ...]:
    """Every table with a column that is marked personal."""
    return tuple(t for t in metadata.sorted_tables if any(_is_personal(col) for col in t.columns))


async def left_by(c: AsyncConnection, tenant: str, day: date) -> tuple[str, ...]:
    """Ids of those whose last role ended that day or before, and who are not wiped yet."""
    theirs = (roles.c.tenant_id == people.c.tenant_id, roles.c.person_id == people.c.id)
    later = exists().where(*theirs, or_(roles.c.until.is_(None), roles.c.until > day))
    chosen = select(people.c.id).where(people.c.tenant_id == tenant, ~_is_gone())
    found = await c.execute(chosen.where(exists().where(*theirs), ~later).order_by(people.c.id))
    return tuple(found.scalars())


async def wipe(c: AsyncConnection, tenant: str, person_ids: Collection[str]) -> None:
    """They have left (PRIV-12): names and words go, the schools' statuses stay."""
    for table in _THEIRS_ALONE:
        await _delete(c, tenant, table, table.c.person_id.in_(person_ids))
    await _delete(c, tenant, sheets, sheets.c.leader_id.in_(person_ids))
    await _delete(c, tenant, addresses, addresses.c.object_id.in_(_object_ids(tenant, person_ids)))
    said = and_(imported.c.what == "person", imported.c.id.in_(person_ids))
    await _delete(c, tenant, imported, said)
    for table in (answers, answer_versions):
        written = (table.c.tenant_id == tenant, table.c.person_id.in_(person_ids))
        await c.execute(update(table).where(*written).values(next_step="", person_id=""))
    for who, words in (("asked_by", "words"), ("handler_id", "reply")):
        theirs = (requests.c.tenant_id == tenant, requests.c[who].in_(person_ids))
        await c.execute(update(requests).where(*theirs).values({who: "", words: ""}))
    them = (people.c.tenant_id == tenant, people.c.id.in_(person_ids))
    nobody = {"name": "", "object_id": GONE + people.c.id}
    await c.execute(update(people).where(*them).values(nobody))


def _is_gone() -> Any:
    return people.c.object_id.startswith(GONE)


def _object_ids(tenant: str, person_ids: Collection[str]) -> Select[Any]:
    chosen = select(people.c.object_id).where(people.c.tenant_id == tenant)
    return chosen.where(people.c.id.in_(person_ids))


async def _delete(c: AsyncConnection, tenant: str, table: Table, which: Any) -> None:
    await c.execute(delete(table).where(table.c.tenant_id == tenant, which))


async def _rows(c: AsyncConnection, tenant: str, table: Table, who: Any) -> list[dict[str, Any]]:
    chosen = select(*(col for col in table.columns if col is not table.c.tenant_id))
    theirs = or_(*(table.c[name] == who for name in _BY_PERSON[table.name]))
    moments = [table.c[name] for name in _MOMENTS if name in table.c]
    in_order = chosen.order_by(*moments, *table.primary_key)
    found = await c.execute(in_order.where(table.c.tenant_id == tenant, theirs))
    return [_own(table, dict(row), who) for row in found.mappings()]


def _own(table: Table, row: dict[str, Any], who: Any) -> dict[str, Any]:
    """Who answers a request is told of it, and not what somebody else wrote in it."""
    theirs = table is requests and row["asked_by"] != who
    return {**row, "words": ""} if theirs else row


def _is_personal(column: Any) -> bool:
    return bool(column.info.get("personal"))
