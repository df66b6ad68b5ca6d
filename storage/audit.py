"""Who looked, exported, changed: append-only, each row bound to the one before it."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.rows import columns_of
from storage.tables import audit

_BEGINNING = ""  # what stands before the first row


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing done by one person; ids and kinds, no content."""

    at: datetime
    person_id: str
    what: str
    school_id: str | None = None
    subject_id: str | None = None


async def note(c: AsyncConnection, tenant: str, entry: Entry) -> None:
    """Add an entry to the end of the chain."""
    await _queue(c, tenant)
    newest = select(audit.c.number, audit.c.digest).where(audit.c.tenant_id == tenant)
    last = (await c.execute(newest.order_by(audit.c.number.desc()).limit(1))).first()
    number, previous = (last.number + 1, last.digest) if last else (1, _BEGINNING)
    bound = {"number": number, "previous": previous, "digest": _digest(number, previous, entry)}
    await c.execute(audit.insert().values(tenant_id=tenant, **asdict(entry), **bound))


async def entries(
    c: AsyncConnection, tenant: str, person_id: str | None = None
) -> tuple[Entry, ...]:
    """Oldest first, of one person or of all."""
    chosen = select(*columns_of(audit, Entry)).where(audit.c.tenant_id == tenant)
    if person_id is not None:
        chosen = chosen.where(audit.c.person_id == person_id)
    return tuple(Entry(*row) for row in await c.execute(chosen.order_by(audit.c.number)))


async def broken_at(c: AsyncConnection, tenant: str) -> int | None:
    """The number of the first entry that was changed, removed or put in; None: all is well.

    The oldest entries may have been purged: the first one left is taken at its word.
    """
    chosen = select(audit).where(audit.c.tenant_id == tenant).order_by(audit.c.number)
    expected: tuple[int, str] | None = None
    for row in await c.execute(chosen):
        if not _follows(row, expected):
            return int(row.number)
        expected = (row.number + 1, row.digest)
    return None


def _follows(row: Any, expected: tuple[int, str] | None) -> bool:
    entry = Entry(row.at, row.person_id, row.what, row.school_id, row.subject_id)
    whole = row.digest == _digest(row.number, row.previous, entry)
    return whole and expected in (None, (row.number, row.previous))


def _digest(number: int, previous: str, entry: Entry) -> str:
    told = [number, previous, *asdict(entry).values()]
    return sha256(json.dumps(told, default=str, ensure_ascii=False).encode()).hexdigest()


async def _queue(c: AsyncConnection, tenant: str) -> None:
    """One at a time per municipality: on PostgreSQL writers would read the same last entry."""
    if c.dialect.name == "postgresql":
        await c.execute(
            text("SELECT pg_advisory_xact_lock(hashtext(:t))"), {"t": f"audit:{tenant}"}
        )
