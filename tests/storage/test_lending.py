"""A connection to PostgreSQL is held for one statement or for one transaction, never for a turn."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import create_async_engine

from storage import inbox
from storage.database import Database, address_of, open_database
from storage.lending import Lender
from storage.prepared import Taken, together
from storage.speaking import speaker
from storage.tables import inbox as heard
from storage.tables import schools
from tests.builders import TENANT, TUESDAY
from tests.databases import kinds

pytestmark = pytest.mark.parametrize(
    "database_url", [kind for kind in kinds() if kind == "postgresql"], indirect=True
)
ROW = {"tenant_id": TENANT, "id": "birkeskolen", "name": "Birkeskolen"}


@pytest.fixture
async def narrow(database_url: str) -> AsyncIterator[Database]:
    """One connection for all who write; SQLite has no more by itself."""
    database = open_database(database_url, pool_size=1)
    yield database
    await database.close()


@pytest.fixture
async def lender(database_url: str) -> AsyncIterator[Lender]:
    engine = create_async_engine(address_of(database_url))
    lender = Lender(engine, 1)
    yield lender
    await lender.close()
    await engine.dispose()


async def test_a_turn_between_two_statements_holds_nothing_up(narrow: Database) -> None:
    async with asyncio.timeout(10), narrow.write() as first:
        assert await speaker(first, TENANT, "nobody", TUESDAY) is None
        async with narrow.write() as second:
            await second.execute(schools.insert().values(ROW))
        await together(first, [inbox.noting(TENANT, "a", TUESDAY)])
    async with narrow.read() as c:
        assert (await c.execute(select(heard.c.activity_id))).scalars().all() == ["a"]


async def note_and_break_off(database: Database) -> None:
    async with asyncio.timeout(10), database.write() as c:
        await c.execute(schools.insert().values(ROW))
        await together(c, [inbox.noting(TENANT, "a", TUESDAY)])
        assert (await c.execute(select(heard.c.activity_id))).scalars().all() == ["a"]
        raise ZeroDivisionError


async def test_in_a_transaction_all_is_done_on_its_connection(narrow: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await note_and_break_off(narrow)
    async with narrow.write() as c:
        assert (await c.execute(select(heard.c.activity_id))).scalars().all() == []


async def test_a_refused_statement_gives_its_connection_back(narrow: Database) -> None:
    async with asyncio.timeout(10), narrow.write() as c:
        await together(c, [inbox.noting(TENANT, "a", TUESDAY)])
        for _ in range(2):
            with pytest.raises(Taken):
                await together(c, [inbox.noting(TENANT, "a", TUESDAY)])


async def test_who_waits_is_served_in_order_and_who_gave_up_is_passed_over(lender: Lender) -> None:
    held, served = await lender.take(), list[str]()

    async def wait(name: str) -> None:
        c = await lender.take()
        served.append(name)
        await lender.give_back(c)

    first, gone, last = (asyncio.create_task(wait(name)) for name in ("first", "gone", "last"))
    await asyncio.sleep(0)
    gone.cancel()
    await lender.give_back(held)
    await asyncio.gather(first, gone, last, return_exceptions=True)
    assert served == ["first", "last"]


async def test_who_gives_up_after_being_served_passes_it_on(lender: Lender) -> None:
    held = await lender.take()
    gone = asyncio.create_task(lender.take())
    await asyncio.sleep(0)
    await lender.give_back(held)
    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone
    async with asyncio.timeout(5):
        assert await lender.take() is held
        await lender.give_back(held)
