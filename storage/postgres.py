"""PostgreSQL, for any number of processes, and its transactions."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

import orjson
from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from followup.errors import Conflict
from storage.lending import Lender, Lent, driver_of

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
        self._lender = Lender(self._engine, pool_size)

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
        return _Writing(self._lender)

    async def close(self) -> None:
        await self._lender.close()
        await self._engine.dispose()


class _Writing:
    """A class, for a generator costs every turn more than its work."""

    def __init__(self, lender: Lender) -> None:
        self._lender = lender

    async def __aenter__(self) -> AsyncConnection:
        self._lent = Lent(self._lender)
        return cast(AsyncConnection, self._lent)  # as far as a turn uses one

    async def __aexit__(self, kind: object, fault: BaseException | None, trace: object) -> None:
        if kept := self._lent.kept:
            try:
                if fault is None and kept.in_transaction():
                    await _committed(kept)
            finally:
                await self._lender.give_back(kept)
        _raise_conflict(fault)


async def _committed(c: AsyncConnection) -> None:
    try:
        await c.commit()
    except DBAPIError as fault:
        _raise_conflict(fault)
        raise


def _raise_conflict(fault: BaseException | None) -> None:
    """SQLAlchemy's errors carry the driver's; or it is the driver's own."""
    if getattr(getattr(fault, "orig", fault), "sqlstate", None) in _GAVE_WAY:
        raise Conflict from fault


def _refuse_closed(connection: Any, record: object, proxy: object) -> None:
    """After a restart of the server: asyncpg knows by itself, so no turn pays for asking."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError
