"""Can a database be used: is it there, does it answer, are its tables up to date."""

from enum import StrEnum
from pathlib import Path

from storage.database import Database, address_of


class DatabaseState(StrEnum):
    READY = "ready"
    NOT_MIGRATED = "not-migrated"
    SILENT = "silent"
    ABSENT = "absent"


def is_absent(url: str) -> bool:
    """True for an SQLite file that nobody has made yet; looking at it would make an empty one."""
    address = address_of(url)
    return address.get_backend_name() == "sqlite" and not Path(address.database or "").exists()


async def state_of(database: Database) -> DatabaseState:
    try:
        current = await database.is_current()
    except Exception:  # SQLAlchemy's, the driver's, the system's: whatever it is, no answer
        return DatabaseState.SILENT
    return DatabaseState.READY if current else DatabaseState.NOT_MIGRATED
