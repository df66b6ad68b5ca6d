"""Everything stored about one person, and what is wiped when the person has left."""

from typing import Any

from sqlalchemy import Table, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import (
    addresses,
    answer_versions,
    answers,
    dialog_states,
    hidden_lines,
    metadata,
    pauses,
    people,
    points,
    sheets,
)

_BY_PERSON = {  # how a person is named in each table that holds personal columns
    "people": "id",
    "roles": "person_id",
    "pauses": "person_id",
    "addresses": "object_id",
    "answers": "person_id",
    "answer_versions": "person_id",
    "dialog_states": "person_id",
    "agreements": "owner_id",
    "points": "person_id",
    "hidden_lines": "person_id",
    "sheets": "leader_id",
}


async def about(c: AsyncConnection, tenant: str, person_id: str) -> dict[str, list[dict[str, Any]]]:
    """Every personal column of every row about the person, by table."""
    chosen = select(people.c.object_id).where(people.c.tenant_id == tenant)
    object_id = (await c.execute(chosen.where(people.c.id == person_id))).scalar()
    named = {"object_id": object_id}
    return {
        table.name: await _rows(c, tenant, table, named.get(_BY_PERSON[table.name], person_id))
        for table in personal_tables()
    }


def personal_tables() -> tuple[Table, ...]:
    """Every table with a column that is marked personal."""
    return tuple(t for t in metadata.sorted_tables if any(_is_personal(col) for col in t.columns))


async def wipe(c: AsyncConnection, tenant: str, person_id: str) -> None:
    """The person has left (PRIV-12): name and words go, the school's statuses stay."""
    me = (people.c.tenant_id == tenant, people.c.id == person_id)
    object_id = (await c.execute(select(people.c.object_id).where(*me))).scalar()
    for table in (pauses, dialog_states, points, hidden_lines, sheets):
        await c.execute(delete(table).where(table.c.tenant_id == tenant, _is(table, person_id)))
    await c.execute(
        delete(addresses).where(addresses.c.tenant_id == tenant, _is(addresses, object_id))
    )
    for table in (answers, answer_versions):
        written = (table.c.tenant_id == tenant, table.c.person_id == person_id)
        await c.execute(update(table).where(*written).values(next_step="", person_id=""))
    await c.execute(update(people).where(*me).values(name="", object_id=f"gone:{person_id}"))


async def _rows(c: AsyncConnection, tenant: str, table: Table, who: Any) -> list[dict[str, Any]]:
    chosen = select(*(col for col in table.columns if _is_personal(col)))
    found = await c.execute(chosen.where(table.c.tenant_id == tenant, _is(table, who)))
    return [dict(row) for row in found.mappings()]


def _is(table: Table, who: Any) -> Any:
    return table.c[_BY_PERSON[table.name]] == who


def _is_personal(column: Any) -> bool:
    return bool(column.info.get("personal"))
