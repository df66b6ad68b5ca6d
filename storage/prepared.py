"""Statements that every press runs: built and translated once, on PostgreSQL run by the driver.

SQLAlchemy's part in running a statement costs more than the driver's and the server's together,
and each statement of its own costs a way to the server and back.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from sqlalchemy import ARRAY, JSON, Text, bindparam, func, select
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.lending import fetched

Row = Sequence[Any]
Convert = Callable[[Any], Any]
_PARAMETER = re.compile(r"\$(\d+)")
_TAKEN = "23505"


class Taken(Exception):
    """A row with that key is there already; nothing was written."""

    def __init__(self, table: str) -> None:
        super().__init__(table)
        self.table = table


class Prepared:
    """A statement with named parameters; which ones is settled by the first call."""

    def __init__(self, build: Callable[[str], Any]) -> None:
        """`build` makes the statement for a dialect's name; its columns come back in order."""
        self._build = build
        self._built: dict[str, Any] = {}
        self._translated: _Translated | None = None

    async def rows(self, c: AsyncConnection, asked: Mapping[str, Any]) -> Sequence[Row]:
        """What a reading statement finds; on PostgreSQL it begins no transaction by itself."""
        if c.dialect.name != "postgresql":
            return (await c.execute(self.built("sqlite"), asked)).all()
        translated = self.translated(c.dialect, asked)
        found = await fetched(c, translated.sql, translated.values(asked))
        return [translated.row(record) for record in found]

    def built(self, dialect: str) -> Any:
        if dialect not in self._built:
            self._built[dialect] = self._build(dialect)
        return self._built[dialect]

    def translated(self, dialect: Dialect, asked: Mapping[str, Any]) -> "_Translated":
        if self._translated is None:
            self._translated = _Translated(self.built(dialect.name), dialect, list(asked))
        return self._translated


Read = tuple[Prepared, Mapping[str, Any]]
Write = tuple[Prepared, Mapping[str, Any]]


async def rows_of_each(c: AsyncConnection, reads: Sequence[Read]) -> list[list[Row]]:
    """What each of these finds: on PostgreSQL by one statement, which sees one moment."""
    if c.dialect.name != "postgresql":
        return [list(await each.rows(c, asked)) for each, asked in reads]
    parts = tuple(each.translated(c.dialect, asked) for each, asked in reads)
    values = [v for part, (_, asked) in zip(parts, reads, strict=True) for v in part.values(asked)]
    found: list[list[Row]] = [[] for _ in parts]
    sql, spans = _stacked(parts)
    for record in await fetched(c, sql, values):
        number = record[0]
        found[number].append(parts[number].row(record[spans[number]]))
    return found


async def together(c: AsyncConnection, writes: Sequence[Write]) -> None:
    """All of these or none: on PostgreSQL one statement, whole even outside a transaction.

    Raises:
        Taken: one of them inserts a row whose key is there.
    """
    if c.dialect.name == "postgresql":
        await _as_one(c, writes)
    else:
        await _one_by_one(c, writes)


async def _as_one(c: AsyncConnection, writes: Sequence[Write]) -> None:
    parts = [(each.translated(c.dialect, asked), asked) for each, asked in writes]
    values = [value for part, asked in parts for value in part.values(asked)]
    try:
        await fetched(c, _joined(tuple(part.sql for part, _ in parts)), values)
    except Exception as fault:
        if getattr(fault, "sqlstate", None) == _TAKEN:
            raise Taken(str(getattr(fault, "table_name", ""))) from fault
        raise


async def _one_by_one(c: AsyncConnection, writes: Sequence[Write]) -> None:
    try:
        for each, asked in writes:
            await c.execute(each.built("sqlite"), asked)
    except IntegrityError as fault:
        _, _, keys = str(fault.orig).partition("UNIQUE constraint failed: ")
        if keys:
            raise Taken(keys.partition(".")[0]) from fault
        raise


@cache
def _joined(parts: tuple[str, ...]) -> str:
    """One statement that writes them all."""
    names = (f"w{number} AS ({sql})" for number, sql in enumerate(_in_line(parts)))
    return f"WITH {', '.join(names)} SELECT 1"


@cache
def _stacked(parts: "tuple[_Translated, ...]") -> tuple[str, list[slice]]:
    """One statement whose rows tell by their first column whose they are, and their columns.

    The server takes the branches one after the other, each in its own order.
    """
    kinds = [kind for part in parts for kind in part.kinds]
    ends = [1 + sum(len(part.kinds) for part in parts[:n]) for n in range(len(parts) + 1)]
    spans = [slice(*span) for span in pairwise(ends)]
    branches = []
    for number, sql in enumerate(_in_line(tuple(part.sql for part in parts))):
        columns = [f"CAST(NULL AS {kind})" for kind in kinds]
        columns[spans[number].start - 1 : spans[number].stop - 1] = [f"q{number}.*"]
        wanted = ", ".join([str(number), *columns])
        branches.append(f"SELECT {wanted} FROM ({sql}) AS q{number}")  # noqa: S608 - all of it ours
    return " UNION ALL ".join(branches), spans


def _in_line(parts: tuple[str, ...]) -> list[str]:
    """The parameters of all are numbered as those of one statement, one after the other."""
    moved, before = [], 0
    for sql in parts:
        moved.append(_PARAMETER.sub(_moved(before), sql))
        before += max((int(found) for found in _PARAMETER.findall(sql)), default=0)
    return moved


def _moved(by: int) -> Callable[[re.Match[str]], str]:
    return lambda found: f"${int(found[1]) + by}"


def among(column: Any, name: str, dialect: str) -> Any:
    """The column holds one of the texts of a parameter: a list, of whatever length."""
    if dialect == "postgresql":
        return column == func.any(bindparam(name, type_=ARRAY(Text)))
    texts = func.json_each(bindparam(name, type_=JSON)).table_valued("value")
    return column.in_(select(texts.c.value))


class _Translated:
    """A statement as asyncpg takes it, and how values go in and come back."""

    def __init__(self, statement: Any, dialect: Dialect, names: list[str]) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=names)
        self.sql = str(compiled)
        self._fixed = {n: b.effective_value for n, b in compiled.binds.items() if not b.required}
        self._names = list(compiled.positiontup)
        bound = [_impl(compiled.binds[name], dialect) for name in self._names]
        self._in = _converting(impl.bind_processor(dialect) for impl in bound)
        columns = list(statement.exported_columns)
        self.kinds = [column.type.compile(dialect) for column in columns]
        read = [_impl(column, dialect) for column in columns]
        self._out = _converting(impl.result_processor(dialect, None) for impl in read)

    def values(self, asked: Mapping[str, Any]) -> list[Any]:
        given = {**self._fixed, **asked} if self._fixed else asked
        return _converted(map(given.__getitem__, self._names), self._in)

    def row(self, record: Iterable[Any]) -> Row:
        return _converted(record, self._out)


def _impl(typed: Any, dialect: Dialect) -> Any:
    return typed.type.dialect_impl(dialect)


def _converting(each: Iterable[Convert | None]) -> list[tuple[int, Convert]]:
    """The few places where something is to be done."""
    return [(at, convert) for at, convert in enumerate(each) if convert]


def _converted(values: Iterable[Any], at: list[tuple[int, Convert]]) -> list[Any]:
    converted = list(values)
    for place, convert in at:
        converted[place] = convert(converted[place])
    return converted
