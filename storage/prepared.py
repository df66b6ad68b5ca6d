"""Statements that every press runs: built and translated once, on PostgreSQL run by the driver.

SQLAlchemy's part in running a statement costs more than the driver's and the server's together.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection

Convert = Callable[[Any], Any] | None


class Prepared:
    """A statement with named parameters; which ones is settled by the first call."""

    def __init__(self, build: Callable[[str], Any]) -> None:
        """`build` makes the statement for a dialect's name; its columns come back in order."""
        self._build = build
        self._built: dict[str, Any] = {}
        self._translated: _Translated | None = None

    async def rows(self, c: AsyncConnection, asked: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        """What the statement gives back, in the transaction of `c`."""
        if c.dialect.name == "postgresql":
            return await self._by_driver(c, asked)
        found = await c.execute(self._for(c.dialect.name), asked)
        return found.all() if found.returns_rows else ()

    async def _by_driver(
        self, c: AsyncConnection, asked: Mapping[str, Any]
    ) -> Sequence[Sequence[Any]]:
        if self._translated is None:
            self._translated = _Translated(self._for("postgresql"), c.dialect, list(asked))
        return await self._translated.run(driver_of(c), asked)

    def _for(self, dialect: str) -> Any:
        if dialect not in self._built:
            self._built[dialect] = self._build(dialect)
        return self._built[dialect]


def driver_of(c: AsyncConnection) -> Any:
    """asyncpg's own connection behind this one."""
    assert c.sync_connection
    return c.sync_connection.connection.driver_connection


class _Translated:
    """A statement as asyncpg takes it, and how values go in and come back."""

    def __init__(self, statement: Any, dialect: Dialect, names: list[str]) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=names)
        self._sql = str(compiled)
        self._fixed = {n: b.effective_value for n, b in compiled.binds.items() if not b.required}
        self._in = [(n, _bound(compiled.binds[n], dialect)) for n in compiled.positiontup]
        read = [_read(column, dialect) for column in statement.exported_columns]
        self._out = [(at, convert) for at, convert in enumerate(read) if convert]

    async def run(self, driver: Any, asked: Mapping[str, Any]) -> list[Sequence[Any]]:
        given = {**self._fixed, **asked}
        values = [convert(given[name]) if convert else given[name] for name, convert in self._in]
        return [self._row(record) for record in await driver.fetch(self._sql, *values)]

    def _row(self, record: Any) -> Sequence[Any]:
        row = list(record)
        for at, convert in self._out:
            row[at] = convert(row[at])
        return row


def _bound(bind: Any, dialect: Dialect) -> Convert:
    convert: Convert = bind.type.dialect_impl(dialect).bind_processor(dialect)
    return convert


def _read(column: Any, dialect: Dialect) -> Convert:
    convert: Convert = column.type.dialect_impl(dialect).result_processor(dialect, None)
    return convert
