"""PostgreSQL, for any number of processes: its transactions, and connections that stay at hand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from followup.errors import Conflict
from storage.prepared import driver_of

_GAVE_WAY = ("40001", "40P01")  # serialization failure, deadlock
_JSON: dict[str, Any] = {
    "json_serializer": lambda value: orjson.dumps(value).decode(),
    "json_deserializer": orjson.loads,
}


class Server:
    """One server's connections: at most `pool_size` write at a time, and as many more read."""

    def __init__(self, address: URL, pool_size: int) -> None:
        self._engine = create_async_engine(
            address, pool_size=pool_size, max_overflow=pool_size, **_JSON
        )
        event.listen(self._engine.sync_engine, "checkout", _refuse_closed)
        # AUTOCOMMIT: while reading, SQLAlchemy begins no transaction of its own.
        self._reader = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._writers = _Writers(self._engine, pool_size)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """The driver's transaction: SQLAlchemy and the driver both read in it."""
        moment = {"isolation": "repeatable_read", "readonly": True}
        async with self._reader.connect() as c, driver_of(c).transaction(**moment):
            yield c

    def writing(self) -> "_Writing":
        """The transaction begins with the first statement that SQLAlchemy runs; see `together`.

        Raises:
            Conflict: it gave way to another transaction; nothing was written.
        """
        return _Writing(self._writers)

    async def close(self) -> None:
        await self._writers.close()
        await self._engine.dispose()


class _Writing:
    """One borrowed connection; a class, for a generator costs every turn more than its work."""

    def __init__(self, writers: "_Writers") -> None:
        self._writers = writers

    async def __aenter__(self) -> AsyncConnection:
        self._c = await self._writers.take()
        return self._c

    async def __aexit__(self, kind: object, fault: BaseException | None, trace: object) -> None:
        try:
            if fault is None and self._c.in_transaction():
                await self._committed()
        finally:
            await self._writers.give_back(self._c)
        _raise_conflict(fault)

    async def _committed(self) -> None:
        try:
            await self._c.commit()
        except DBAPIError as fault:
            _raise_conflict(fault)
            raise


def _raise_conflict(fault: BaseException | None) -> None:
    """SQLAlchemy's errors carry the driver's; or it is the driver's own."""
    if getattr(getattr(fault, "orig", fault), "sqlstate", None) in _GAVE_WAY:
        raise Conflict from fault


class _Writers:
    """Connections lent to one after the other: having SQLAlchemy open one is a tenth of a turn."""

    def __init__(self, engine: AsyncEngine, most: int) -> None:
        self._engine = engine
        self._idle = asyncio.LifoQueue[AsyncConnection | None]()
        for _ in range(most):
            self._idle.put_nowait(None)

    async def take(self) -> AsyncConnection:
        """One that is open, as far as the driver knows; who comes too late for one waits."""
        kept = await self._idle.get() if self._idle.empty() else self._idle.get_nowait()
        if kept and _is_open(kept):
            return kept
        try:
            if kept:
                await kept.close()
            return await self._engine.connect()
        except BaseException:
            self._idle.put_nowait(None)
            raise

    async def give_back(self, c: AsyncConnection) -> None:
        """A transaction left open is rolled back to its end, even for who waits no longer."""
        if c.in_transaction():
            await asyncio.shield(asyncio.create_task(self._rolled_back(c)))
        else:
            self._idle.put_nowait(c)

    async def close(self) -> None:
        while not self._idle.empty():
            if kept := self._idle.get_nowait():
                await kept.close()

    async def _rolled_back(self, c: AsyncConnection) -> None:
        try:
            await c.close()
        finally:
            self._idle.put_nowait(None)


def _is_open(c: AsyncConnection) -> bool:
    return not (c.closed or c.invalidated or driver_of(c).is_closed())


def _refuse_closed(connection: Any, record: object, proxy: object) -> None:
    """After a restart of the server: asyncpg knows by itself, so no turn pays for asking."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError
