"""Values to rows and back: a column is named like the field it keeps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, or_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.errors import Conflict

Row = dict[str, Any]


def columns_of(table: Table, kind: type[Any]) -> tuple[Column[Any], ...]:
    """The columns that make a `kind`, in the order of its fields: `kind(*row)` reads it."""
    return tuple(table.c[field.name] for field in fields(kind))


def row_of(table: Table, tenant_id: str, value: Any, **more: object) -> Row:
    """The row that keeps `value`; fields without a column are left to their own tables."""
    kept = {name: getattr(value, name) for name in _kept(table, value.__class__)}
    return {**kept, "tenant_id": tenant_id, **more}


@cache
def _kept(table: Table, kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name in table.c)


def insert(c: AsyncConnection, table: Table) -> Any:
    """An insert that can say what happens on conflict; both databases spell it the same way."""
    return insert_in(c.dialect.name, table)


def insert_in(dialect: str, table: Table) -> Any:
    """Of the two databases only the one in use is imported."""
    return import_module(f"sqlalchemy.dialects.{dialect}").insert(table)


async def upsert(c: AsyncConnection, table: Table, rows: Sequence[Row]) -> None:
    """Write the rows, each in the place of the one with its key; columns not named stay."""
    if rows:
        await c.execute(upserting(c.dialect.name, table, tuple(rows[0])), rows)


async def insert_new(c: AsyncConnection, table: Table, row: Row, **computed: Any) -> bool:
    """Write the row unless one with its key is there; True when it was written.

    `computed` columns are expressions for the database to work out.
    """
    statement = _inserting(c.dialect.name, table)
    if computed:
        statement = statement.values(computed)
    return (await c.execute(statement, row)).first() is not None


async def save_version(c: AsyncConnection, table: Table, row: Row) -> None:
    """Write the row if its version is one above what is stored, or 1 and nothing is.

    Raises:
        Conflict: somebody else saved first; nothing was written.
    """
    if row["version"] == 1:
        written = await insert_new(c, table, row)
    else:
        before = {"tenant_id": row["tenant_id"], "id": row["id"], "version": row["version"] - 1}
        replaced = update(table).where(same_key(table, before)).values(row)
        written = (await c.execute(replaced)).rowcount == 1
    if not written:
        raise Conflict


@cache
def _inserting(dialect: str, table: Table) -> Any:
    """Nothing where the key is taken; built once, for building costs as much as running."""
    return insert_in(dialect, table).on_conflict_do_nothing().returning(table.c.tenant_id)


@cache
def upserting(dialect: str, table: Table, written: tuple[str, ...]) -> Any:
    """An insert that takes the place of the row with its key; `written` names its columns."""
    keys = [column.name for column in table.primary_key]
    # Where all of it is key, touching the key itself changes nothing.
    names = [name for name in written if name not in keys] or keys[-1:]
    statement = insert_in(dialect, table)
    return statement.on_conflict_do_update(
        index_elements=keys,
        set_={name: statement.excluded[name] for name in names},
        where=changed(table, statement, names),
    )


def changed(table: Table, statement: Any, names: Iterable[str]) -> ColumnElement[bool]:
    """True where at least one column would really change: an idle write is no write."""
    return or_(*(table.c[n].is_distinct_from(statement.excluded[n]) for n in names))


def same_key(table: Table, values: Mapping[str, object]) -> ColumnElement[bool]:
    """The row whose columns hold these values."""
    return and_(*(table.c[name] == value for name, value in values.items()))
