"""PostgreSQL's connections, lent to one after the other: for a statement, or for a transaction."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine


class Lender:
    """Connections that stay open: having SQLAlchemy open one is a tenth of a turn.

    The one given back last is lent first: its server process still has all it needs at hand.
    """

    def __init__(self, engine: AsyncEngine, most: int) -> None:
        self._engine = engine
        self._idle: list[AsyncConnection | None] = [None] * most
        self._waiting: deque[asyncio.Future[AsyncConnection | None]] = deque()

    @property
    def dialect(self) -> Dialect:
        return self._engine.dialect

    async def take(self) -> AsyncConnection:
        """One that is open, as far as the driver knows; who comes too late for one waits."""
        kept = self._idle.pop() if self._idle else await self._next()
        if kept and _is_open(kept):
            return kept
        try:
            if kept:
                await kept.close()
            return await self._engine.connect()
        except BaseException:
            self._give(None)
            raise

    async def give_back(self, c: AsyncConnection) -> None:
        """A transaction left open is rolled back to its end, even for who waits no longer."""
        if c.in_transaction():
            await asyncio.shield(asyncio.create_task(self._rolled_back(c)))
        else:
            self._give(c)

    async def close(self) -> None:
        while self._idle:
            if kept := self._idle.pop():
                await kept.close()

    async def _next(self) -> AsyncConnection | None:
        """In the order of asking; who gives up after being served passes it on."""
        turn: asyncio.Future[AsyncConnection | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._give(turn.result())
            raise

    def _give(self, c: AsyncConnection | None) -> None:
        while self._waiting:
            if not (turn := self._waiting.popleft()).done():
                turn.set_result(c)
                return
        self._idle.append(c)

    async def _rolled_back(self, c: AsyncConnection) -> None:
        try:
            await c.close()
        finally:
            self._give(None)


class Lent:
    """What a turn holds in place of a connection.

    A statement that is whole by itself borrows one for as long as it runs. The first that
    SQLAlchemy runs begins a transaction, and from there on all is done on that connection.
    """

    def __init__(self, lender: Lender) -> None:
        self._lender = lender
        self.kept: AsyncConnection | None = None

    @property
    def dialect(self) -> Dialect:
        return self._lender.dialect

    async def execute(self, *asked: Any) -> Any:
        return await (await self._own()).execute(*asked)

    async def run_sync(self, work: Callable[..., Any], *asked: Any) -> Any:
        return await (await self._own()).run_sync(work, *asked)

    async def fetch(self, sql: str, values: Sequence[Any]) -> Sequence[Any]:
        """asyncpg's records."""
        if self.kept:
            return await fetched(self.kept, sql, values)
        c = await self._lender.take()
        try:
            return await fetched(c, sql, values)
        finally:
            await self._lender.give_back(c)

    async def _own(self) -> AsyncConnection:
        if self.kept is None:
            self.kept = await self._lender.take()
        return self.kept


async def fetched(c: AsyncConnection | Lent, sql: str, values: Sequence[Any]) -> Sequence[Any]:
    """What asyncpg itself finds; in the transaction, where there is one."""
    if isinstance(c, Lent):
        return await c.fetch(sql, values)
    found: Sequence[Any] = await driver_of(c).fetch(sql, *values)
    return found


def driver_of(c: AsyncConnection) -> Any:
    """asyncpg's own connection behind this one."""
    assert c.sync_connection
    return c.sync_connection.connection.driver_connection


def _is_open(c: AsyncConnection) -> bool:
    return not (c.closed or c.invalidated or driver_of(c).is_closed())
