"""Loading an administrator's files: read them all, then write all of it or nothing."""

from collections.abc import Sequence
from datetime import datetime

from documents.read_files import Progress, read_files
from followup.register import Difference, Register
from storage import people, register
from storage.connection import Connection
from storage.database import Database

Files = Sequence[tuple[str, bytes]]  # name and content


async def import_files(
    database: Database, files: Files, now: datetime, progress: Progress
) -> tuple[Difference, ...]:
    """Write what is new or changed.

    Raises:
        Unreadable: with every fault; the database is untouched.
        WhichMunicipality: the files name none, and the database does not hold exactly one.
    """
    async with database.write() as c:
        return await register.apply(c, await _read(c, files, progress), now)


async def compare_files(
    database: Database, files: Files, now: datetime, progress: Progress
) -> tuple[Difference, ...]:
    """What `import_files` would change; raises what it would raise."""
    async with database.read() as c:
        return await register.compare(c, await _read(c, files, progress), now)


async def _read(c: Connection, files: Files, progress: Progress) -> Register:
    """Against what is known of the municipality the files speak of, or of the only one there."""
    tenants = await people.tenants(c)
    only = tenants[0] if len(tenants) == 1 else None
    found = read_files(files, await _known(c, only), progress)
    named = found.municipality.tenant_id if found.municipality else only
    return found if named == only else read_files(files, await _known(c, named))


async def _known(c: Connection, tenant: str | None) -> Register:
    return await register.load(c, tenant) if tenant else Register()
