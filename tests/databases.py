"""Real databases for tests: SQLite always, PostgreSQL whenever a server answers on loopback."""

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy import make_url

from storage.database import open_database
from storage.migrate import upgrade
from storage.tables import metadata

SERVER = "postgresql://postgres@127.0.0.1:5432/postgres"


def kinds() -> tuple[str, ...]:
    """PEJLING_REQUIRE_POSTGRES keeps PostgreSQL in, so that its absence is a failure."""
    wanted = "PEJLING_REQUIRE_POSTGRES" in os.environ or _answers()
    return ("sqlite", "postgresql") if wanted else ("sqlite",)


@contextmanager
def templates(folder: Path) -> Iterator[dict[str, str]]:
    """A migrated, empty database of each kind, made on first use and gone afterwards."""
    made: dict[str, str] = {}
    try:
        yield made
    finally:
        if "postgresql" in made:
            _run(SERVER, f'DROP DATABASE "{make_url(made["postgresql"]).database}" WITH (FORCE)')


async def fresh(kind: str, made: dict[str, str], folder: Path) -> str:
    """The URL of an empty database for one test."""
    if kind not in made:
        made[kind] = await _template(kind, folder)
    if kind == "sqlite":
        copy = folder / f"{uuid4().hex}.db"
        shutil.copy(made[kind], copy)
        return f"sqlite:///{copy}"
    _empty(made[kind])
    return made[kind]


async def _template(kind: str, folder: Path) -> str:
    name = f"pejling_test_{uuid4().hex[:12]}"
    url = str(folder / "template.db")
    if kind == "postgresql":
        _run(SERVER, f'CREATE DATABASE "{name}"')
        _run(SERVER, f'ALTER DATABASE "{name}" SET synchronous_commit = off')
        url = SERVER.removesuffix("postgres") + name
    database = open_database(url)
    await upgrade(database)
    await database.close()
    return url


def _empty(url: str) -> None:
    """DELETE: TRUNCATE makes new files for every table, forty times as slow on empty ones."""
    tables = reversed(metadata.sorted_tables)
    deleting = "".join(f"DELETE FROM {table.name};" for table in tables)  # noqa: S608
    _run(url, deleting)


def _run(url: str, statements: str) -> None:
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(statements.encode())


def _answers() -> bool:
    try:
        socket.create_connection(("127.0.0.1", 5432), timeout=1).close()
    except OSError:
        return False
    return True
