"""Bringing a database's tables up to date; Alembic is imported only when this runs."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database

_FOLDER = Path(__file__).parent / "migrations"
_MIGRATION_LOCK = 7_301_001  # any number, the same for every process


async def upgrade(database: Database) -> None:
    """Apply every migration that is missing, all or none; safe to call at every start."""
    async with database.write() as c:
        await _alone(c)
        await c.run_sync(_upgrade)


def configuration(connection: Connection) -> Any:
    """Alembic's configuration for one open connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection) -> None:
    from alembic import command

    command.upgrade(configuration(connection), "head")


async def _alone(c: AsyncConnection) -> None:
    """On PostgreSQL two replicas may start at once: the second waits and finds nothing to do."""
    if c.dialect.name == "postgresql":
        await c.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _MIGRATION_LOCK})
