"""Opening the database: one SQLite file held by one process, or PostgreSQL for any number."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import sqlite
from storage.postgres import Server
from storage.tables import NEWEST_MIGRATION

_POSTGRES_DRIVER = "postgresql+asyncpg"  # measured: docs/decisions/0003

_Transaction = Callable[[], AbstractAsyncContextManager[AsyncConnection]]


@dataclass(frozen=True, slots=True)
class Database:
    """Every use is one transaction; leaving it by an exception leaves nothing behind."""

    url: URL
    _reading: _Transaction
    _writing: _Transaction
    _closing: Callable[[], Awaitable[None]]

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
        await self._closing()


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


def _open_sqlite(address: URL, read_only: bool, pool_size: int) -> Database:
    path = Path(address.database or "")
    hold = None if read_only else sqlite.hold(path)
    reader = sqlite.reader(address, pool_size)
    writer = reader if read_only else sqlite.writer(address)

    async def close() -> None:
        await reader.dispose()
        await writer.dispose()
        if hold:
            hold.release()

    return Database(address, reader.connect, writer.begin, close)


def _open_postgres(address: URL, pool_size: int) -> Database:
    server = Server(address, pool_size)
    return Database(address, server.reading, server.writing, server.close)


def _says_missing_table(fault: DBAPIError) -> bool:
    return "no such table" in str(fault) or "does not exist" in str(fault)
