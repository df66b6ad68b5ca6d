"""Opening, migrating and sharing the database."""

import asyncio
import signal
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Connection, select, text

from followup.errors import Conflict
from followup.people import School
from storage import sqlite
from storage.database import Database, address_of, open_database
from storage.migrate import configuration, upgrade
from storage.people import all_schools
from storage.tables import NEWEST_MIGRATION, addresses, schools
from tests.builders import TENANT

NOON = datetime(2026, 10, 6, 12, 0, tzinfo=UTC)
END_THE_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
STOPPED_HALFWAY = """
import asyncio, sys
from storage.database import open_database
from storage.tables import schools

async def main():
    database = open_database(sys.argv[1])
    async with database.write() as c:
        await c.execute(schools.insert().values(tenant_id="t", id="a", name="A"))
        print("halfway", flush=True)
        await asyncio.sleep(60)

asyncio.run(main())
"""


async def add_school(database: Database, id: str) -> None:
    async with database.write() as c:
        await c.execute(schools.insert().values(tenant_id=TENANT, id=id, name=id))


async def break_off(database: Database) -> None:
    async with database.write() as c:
        await c.execute(schools.insert().values(tenant_id=TENANT, id="a", name="A"))
        raise ZeroDivisionError


async def test_a_migrated_database_is_current_and_an_empty_one_is_not(
    database: Database, tmp_path: Path
) -> None:
    assert await database.is_current()
    empty = open_database(str(tmp_path / "empty.db"))
    assert not await empty.is_current()
    await empty.close()


async def test_upgrading_again_keeps_every_row(database: Database) -> None:
    await add_school(database, "birkeskolen")
    await upgrade(database)
    async with database.read() as c:
        assert await all_schools(c, TENANT) == (School("birkeskolen", "birkeskolen"),)


async def test_the_migrations_make_exactly_the_tables_in_the_code(database: Database) -> None:
    def differences(connection: Connection) -> None:
        from alembic import command

        command.check(configuration(connection))

    async with database.write() as c:
        await c.run_sync(differences)
        assert (await c.execute(text("SELECT version_num FROM alembic_version"))).scalar() == (
            NEWEST_MIGRATION
        )


async def test_what_fails_halfway_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await break_off(database)
    async with database.read() as c:
        assert await all_schools(c, TENANT) == ()


async def test_a_killed_process_leaves_nothing_half_done_and_nobody_locked_out(
    database_url: str,
) -> None:
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", STOPPED_HALFWAY, database_url, stdout=asyncio.subprocess.PIPE
    )
    assert child.stdout is not None
    assert await child.stdout.readline() == b"halfway\n"
    if database_url.startswith("sqlite"):
        with pytest.raises(sqlite.InUse):
            open_database(database_url)
    child.send_signal(signal.SIGKILL)
    await child.wait()
    database = open_database(database_url)
    async with database.read() as c:
        assert await all_schools(c, "t") == ()
    await add_school(database, "birkeskolen")
    await database.close()


async def test_of_two_transactions_in_each_others_way_one_is_told_to_decide_again(
    database: Database,
) -> None:
    """On SQLite they never meet: the second waits for the first from its beginning."""
    for id in ("a", "b"):
        await add_school(database, id)
    both_begun = asyncio.Barrier(2)

    async def rename(first: str, second: str) -> None:
        async with database.write() as c:
            await c.execute(schools.update().where(schools.c.id == first).values(name="x"))
            if database.url.get_backend_name() == "postgresql":
                await both_begun.wait()
            await c.execute(schools.update().where(schools.c.id == second).values(name="x"))

    outcomes = await asyncio.gather(rename("a", "b"), rename("b", "a"), return_exceptions=True)
    expected = [Conflict] if database.url.get_backend_name() == "postgresql" else []
    assert [type(outcome) for outcome in outcomes if outcome] == expected
    async with database.read() as c:
        assert {school.name for school in await all_schools(c, TENANT)} == {"x"}


async def test_a_restart_of_the_server_is_not_noticed(database: Database) -> None:
    """SQLite has no server: there the connections merely stay as they are."""
    async with database.read() as idle:
        await all_schools(idle, TENANT)
    if database.url.get_backend_name() == "postgresql":
        async with database.write() as c:
            await c.execute(text(END_THE_OTHERS))
    async with database.read() as first, database.read() as second:
        assert await all_schools(first, TENANT) == await all_schools(second, TENANT) == ()


async def test_a_writer_whose_connection_the_server_ended_gets_a_new_one(
    database: Database,
) -> None:
    await add_school(database, "a")
    if database.url.get_backend_name() == "postgresql":
        async with database.read() as c:
            await c.execute(text(END_THE_OTHERS))
        await asyncio.sleep(0.1)  # until the end has reached us
    await add_school(database, "b")
    async with database.read() as c:
        assert len(await all_schools(c, TENANT)) == 2


async def test_a_server_that_cannot_be_reached_costs_no_writer_its_place() -> None:
    nowhere = open_database("postgresql://postgres@127.0.0.1:1/none", pool_size=1)
    for _ in range(2):
        with pytest.raises(ConnectionRefusedError):
            async with asyncio.timeout(5):
                await add_school(nowhere, "a")
    await nowhere.close()


async def test_many_writers_at_once_all_get_their_turn(database: Database) -> None:
    await asyncio.gather(*(add_school(database, f"skole-{n:02}") for n in range(40)))
    async with database.read() as c:
        assert len(await all_schools(c, TENANT)) == 40


async def test_a_reading_sees_one_moment_whatever_is_written_meanwhile(
    database: Database,
) -> None:
    async with database.read() as c:
        before = await all_schools(c, TENANT)
        await add_school(database, "birkeskolen")
        assert await all_schools(c, TENANT) == before


async def test_a_reading_cannot_write(database: Database) -> None:
    async with database.read() as c:
        with pytest.raises(Exception, match=r"(?i)read.?only"):
            await c.execute(schools.insert().values(tenant_id=TENANT, id="a", name="A"))


async def test_a_moment_reads_back_as_utc_whatever_zone_it_was_written_in(
    database: Database,
) -> None:
    row = dict.fromkeys(("teams_user_id", "bot_id", "service_url", "locale"), "")
    local = NOON.astimezone(timezone(timedelta(hours=2)))
    async with database.write() as c:
        await c.execute(
            addresses.insert().values(
                tenant_id=TENANT, object_id="o", conversation_id="", updated_at=local, **row
            )
        )
        found = (await c.execute(select(addresses.c.updated_at))).scalar_one()
    assert (found, found.tzinfo) == (NOON, UTC)


async def test_a_moment_without_zone_is_refused(database: Database) -> None:
    async with database.read() as c:
        with pytest.raises(Exception, match="without zone"):
            await c.execute(select(addresses).where(addresses.c.updated_at == datetime(2026, 1, 1)))  # noqa: DTZ001


async def test_a_second_process_on_the_same_file_is_refused_with_clear_words(
    tmp_path: Path,
) -> None:
    path = tmp_path / "pejling.db"
    first = open_database(str(path))
    with pytest.raises(sqlite.InUse, match=r"pejling\.db is in use by another Pejling process"):
        open_database(f"sqlite:///{path}")
    await first.close()
    again = open_database(str(path))
    await again.close()


async def test_a_running_bots_file_can_be_looked_at(tmp_path: Path) -> None:
    running = open_database(str(tmp_path / "pejling.db"))
    await upgrade(running)
    await add_school(running, "birkeskolen")
    looking = open_database(str(tmp_path / "pejling.db"), read_only=True)
    async with looking.write() as c:
        assert len(await all_schools(c, TENANT)) == 1
        with pytest.raises(Exception, match="readonly"):
            await c.execute(schools.delete())
    await looking.close()
    await running.close()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "mysql://x/y"])
def test_only_a_file_or_postgresql_can_be_opened(url: str) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL"):
        address_of(url)


def test_a_bare_path_and_both_spellings_of_postgresql_are_understood() -> None:
    assert address_of("some/file.db").database == "some/file.db"
    assert address_of("postgres://h/d").drivername == address_of("postgresql://h/d").drivername
