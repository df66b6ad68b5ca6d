"""Opening the database: one SQLite file held by one process, or PostgreSQL for any number."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from followup.errors import Conflict
from storage import sqlite
from storage.prepared import driver_of
from storage.tables import NEWEST_MIGRATION

_POSTGRES_DRIVER = "postgresql+asyncpg"  # measured: docs/decisions/0003

_GAVE_WAY = ("40001", "40P01")  # serialization failure, deadlock
_JSON: dict[str, Any] = {
    "json_serializer": lambda value: orjson.dumps(value).decode(),
    "json_deserializer": orjson.loads,
}
_Transaction = Callable[[], AbstractAsyncContextManager[AsyncConnection]]


@dataclass(frozen=True, slots=True)
class Database:
    """Every use is one transaction; leaving it by an exception leaves nothing behind."""

    url: URL
    _reading: _Transaction
    _writing: _Transaction
    _engines: tuple[AsyncEngine, ...]
    _hold: sqlite.Hold | None

    def read(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """One consistent view of the database, however many statements read it."""
        return self._reading()

    def write(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """One transaction, committed at the end; on SQLite writers wait for one another.

        Raises:
            Conflict: PostgreSQL gave way to another transaction; nothing was written.
        """
        return self._writing()

    async def is_current(self) -> bool:
        """True when every migration has been applied."""
        try:
            async with self.read() as c:
                found = await c.execute(text("SELECT version_num FROM alembic_version"))
                return found.scalar() == NEWEST_MIGRATION
        except DBAPIError as fault:
            if fault.connection_invalidated or not _says_missing_table(fault):
                raise
            return False

    async def close(self) -> None:
        for engine in self._engines:
            await engine.dispose()
        if self._hold:
            self._hold.release()


def open_database(url: str, *, read_only: bool = False, pool_size: int = 8) -> Database:
    """Open what `url` names: a path, sqlite:///path or postgresql://….

    With `read_only` a running bot's SQLite file can be looked at, and nothing written.

    Raises:
        sqlite.InUse: another process has the SQLite file open.
    """
    address = address_of(url)
    if address.get_backend_name() == "sqlite":
        return _open_sqlite(address, read_only, pool_size)
    return _open_postgres(address, pool_size)


def address_of(url: str) -> URL:
    """The URL with the driver we use; a bare path is an SQLite file."""
    address = make_url(url if "://" in url else f"sqlite:///{url}")
    match address.get_backend_name():
        case "sqlite" if address.database and address.database != ":memory:":
            return address.set(drivername="sqlite+aiosqlite")
        case "postgresql" | "postgres":
            return address.set(drivername=_POSTGRES_DRIVER)
    raise ValueError("DATABASE_URL must name an SQLite file or a PostgreSQL database")


@asynccontextmanager
async def _of_one_moment(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """The driver's transaction: SQLAlchemy and the driver both read in it."""
    moment = {"isolation": "repeatable_read", "readonly": True}
    async with engine.connect() as c, driver_of(c).transaction(**moment):
        yield c


@asynccontextmanager
async def _committed(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """The transaction begins with the first statement that SQLAlchemy runs; see `together`."""
    c = await engine.connect()
    try:
        yield c
        if c.in_transaction():
            await c.commit()
    except Exception as fault:  # SQLAlchemy's errors carry the driver's, or it is the driver's own
        if getattr(getattr(fault, "orig", fault), "sqlstate", None) in _GAVE_WAY:
            raise Conflict from fault
        raise
    finally:
        await _given_back(c)


async def _given_back(c: AsyncConnection) -> None:
    """A transaction is rolled back to its end, even for one who waits no longer."""
    if c.in_transaction():
        await asyncio.shield(asyncio.create_task(c.close()))
    else:
        await c.close()


def _open_sqlite(address: URL, read_only: bool, pool_size: int) -> Database:
    path = Path(address.database or "")
    hold = None if read_only else sqlite.hold(path)
    reader = sqlite.reader(address, pool_size)
    writer = reader if read_only else sqlite.writer(address)
    return Database(address, reader.connect, writer.begin, (reader, writer), hold)


def _open_postgres(address: URL, pool_size: int) -> Database:
    engine = create_async_engine(address, pool_size=pool_size, max_overflow=pool_size, **_JSON)
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    # AUTOCOMMIT: while reading, SQLAlchemy begins no transaction of its own.
    reader = engine.execution_options(isolation_level="AUTOCOMMIT")
    reading, writing = partial(_of_one_moment, reader), partial(_committed, engine)
    return Database(address, reading, writing, (engine,), None)


def _refuse_closed(connection: Any, record: object, proxy: object) -> None:
    """After a restart of the server: asyncpg knows by itself, so no turn pays for asking."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError


def _says_missing_table(fault: DBAPIError) -> bool:
    return "no such table" in str(fault) or "does not exist" in str(fault)
