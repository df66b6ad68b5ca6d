"""The embedded database: WAL, every commit on disk, one writer, one process."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL, Connection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

_BUSY_SECONDS = 30
_PRAGMAS = ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL", "cache_size = -16000")


class InUse(Exception):
    """Another process has the file open; one process at a time is the rule on SQLite."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is in use by another Pejling process. Stop that one first, "
            "or use PostgreSQL, which any number of processes may share."
        )


@dataclass(frozen=True, slots=True)
class Hold:
    """Keeps other processes out; the system lets go by itself when this process dies."""

    _connection: sqlite3.Connection

    def release(self) -> None:
        self._connection.close()


def hold(path: Path) -> Hold:
    """Take the file for this process.

    An open exclusive transaction on a small file beside it: unlike a heartbeat row it needs
    no clock and leaves nothing to wait for after a crash; unlike flock it works on Windows.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(f"{path}-instance", timeout=0, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as refused:
        connection.close()
        raise InUse(path) from refused
    return Hold(connection)


def writer(address: URL) -> AsyncEngine:
    """One connection: whoever wants to write waits in line for it, in order."""
    engine = _engine(address, 1, _PRAGMAS)
    # IMMEDIATE takes the write lock at once: what is read before a write stays true until then.
    event.listen(engine.sync_engine, "begin", _begin("BEGIN IMMEDIATE"))
    return engine


def reader(address: URL, size: int) -> AsyncEngine:
    engine = _engine(address, size, (*_PRAGMAS, "query_only = ON"))
    event.listen(engine.sync_engine, "begin", _begin("BEGIN"))
    return engine


def _engine(address: URL, size: int, pragmas: tuple[str, ...]) -> AsyncEngine:
    engine = create_async_engine(
        address,
        pool_size=size,
        max_overflow=0,
        pool_timeout=_BUSY_SECONDS,
        # No transaction is begun behind our back.
        connect_args={"timeout": _BUSY_SECONDS, "isolation_level": None},
    )
    event.listen(engine.sync_engine, "connect", _prepare(pragmas))
    return engine


def _prepare(pragmas: tuple[str, ...]) -> Any:
    def prepare(connection: Any, record: object) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return prepare


def _begin(statement: str) -> Any:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin
