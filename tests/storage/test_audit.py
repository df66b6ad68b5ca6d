"""The audit shows when somebody has changed it."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from storage.audit import Entry, broken_at, entries, note
from storage.database import Database
from storage.tables import audit
from tests.builders import TENANT, TUESDAY


def looked(n: int) -> Entry:
    at = TUESDAY + timedelta(minutes=n)
    return Entry(at, f"person-{n % 2}", "summary", "birkeskolen", f"{n}")


@pytest.fixture
async def noted(database: Database) -> Database:
    async with database.write() as c:
        for n in range(4):
            await note(c, TENANT, looked(n))
    return database


async def test_the_audit_tells_who_looked_in_order(noted: Database) -> None:
    async with noted.read() as c:
        assert await entries(c, TENANT) == tuple(looked(n) for n in range(4))
        assert await entries(c, TENANT, "person-1") == (looked(1), looked(3))
        assert await entries(c, "another") == ()
        assert await broken_at(c, TENANT) is None


@pytest.mark.parametrize(
    ("tampering", "number"),
    [
        (audit.update().where(audit.c.number == 2).values(person_id="somebody"), 2),
        (audit.update().where(audit.c.number == 3).values(at=TUESDAY), 3),
        (audit.delete().where(audit.c.number == 2), 3),
        (audit.update().where(audit.c.number == 4).values(previous=""), 4),
    ],
)
async def test_an_entry_changed_or_removed_is_found(
    noted: Database, tampering: Any, number: int
) -> None:
    async with noted.write() as c:
        await c.execute(tampering)
        assert await broken_at(c, TENANT) == number


async def test_purging_the_oldest_leaves_the_chain_whole(noted: Database) -> None:
    async with noted.write() as c:
        await c.execute(audit.delete().where(audit.c.number <= 2))
        assert await broken_at(c, TENANT) is None


async def test_many_looking_at_once_make_one_chain(noted: Database) -> None:
    async def look(n: int) -> None:
        async with noted.write() as c:
            await note(c, TENANT, looked(n))

    await asyncio.gather(*(look(n) for n in range(10, 26)))
    async with noted.read() as c:
        assert len(await entries(c, TENANT)) == 20
        assert await broken_at(c, TENANT) is None
