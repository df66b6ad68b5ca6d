"""Migrations on tables with rows: what was there before is there afterwards, and can be read."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection, Date, bindparam, text

from followup.check_in import Need
from followup.people import RoleName
from followup.plan import CadenceRule, RuleUnit
from followup.register import CadenceOverride
from followup.requests import RequestState
from storage import people, plans, requests, talks
from storage.columns import Utc
from storage.connection import Connection as Reading
from storage.database import Database, open_database
from storage.migrate import configuration
from tests.builders import TENANT, a_municipality

BEFORE = "0003"
HOME = """
    INSERT INTO municipalities (tenant_id, name, country, zone, language)
    VALUES (:tenant, 'Demokommunen', 'DK', 'Europe/Copenhagen', 'da')
"""

OVERRIDE = """
    INSERT INTO overrides (tenant_id, instrument_id, subject_id, unit, minimum, maximum)
    VALUES (:tenant, 'F20-07', 'birkeskolen', 'school_year', 2, 3)
"""

AGREED = """
    INSERT INTO agreements (tenant_id, id, school_id, what, owner_id, proposed_by, due, state,
                            made_at, version)
    VALUES (:tenant, 'a', 'birkeskolen', 'Ny plan', 'leder-01', 'chef', '2026-11-02', 'open',
            '2026-10-06 07:00:00+00:00', 2)
"""
SCHOOL = """
    INSERT INTO schools (tenant_id, id, name) VALUES (:tenant, 'birkeskolen', 'Birkeskolen')
"""
GOAL = """
    INSERT INTO goals (tenant_id, id, school_id, activity_id, title, sign, owner)
    VALUES (:tenant, :goal, 'birkeskolen', 'A-01', 'Mål', '', 'leader')
"""
ROUND = """
    INSERT INTO rounds (tenant_id, id, school_id, slot, opens, closes, cancelled)
    VALUES (:tenant, :round, 'birkeskolen', :round, :opens, :opens, FALSE)
"""
ANSWER = """
    INSERT INTO answers (
        tenant_id, goal_id, round_id, school_id, status, trend, obstacle, need, next_step,
        person_id, confidence, version, only_chief, confirmed_unchanged, late, by_deputy,
        corrected, at, round_opens
    ) VALUES (
        :tenant, :goal, :round, 'birkeskolen', 'behind', 'same', 'time', :need, 'Egne ord',
        'leder-01', 2, 1, FALSE, FALSE, FALSE, FALSE, FALSE, :at, :opens
    )
"""
NEEDS = {  # by goal, in three rounds a month apart
    "laesning": ("resources", "decision", "decision"),
    "overgang": ("decision", "decision", "nothing"),
    "digital": ("nothing", "nothing", "consultant_sparring"),
}


@asynccontextmanager
async def grown_old(database: Database, folder: Path) -> AsyncIterator[Reading]:
    """A database as it was some releases ago, with rows, brought up to date."""
    is_file = database.url.get_backend_name() == "sqlite"
    old = open_database(str(folder / "old.db")) if is_file else database
    async with old.write() as c:
        if not is_file:  # its own room on the same server
            await c.execute(text("CREATE SCHEMA old"))
            await c.execute(text("SET LOCAL search_path TO old"))
        await c.run_sync(_upgrade, BEFORE)
        for row in (HOME, OVERRIDE, SCHOOL, AGREED):
            await c.execute(text(row), {"tenant": TENANT})
        await _answered(c)
        await c.run_sync(_upgrade, "head")
        yield c
        if not is_file:
            await c.execute(text("DROP SCHEMA old CASCADE"))
    if is_file:
        await old.close()


async def _answered(c: Reading) -> None:
    moments = (bindparam("opens", type_=Date), bindparam("at", type_=Utc))
    for month in (7, 8, 9):
        values = {"tenant": TENANT, "round": f"r{month}", "opens": date(2026, month, 1)}
        await c.execute(text(ROUND).bindparams(moments[0]), values)
    for goal, needs in NEEDS.items():
        await c.execute(text(GOAL), {"tenant": TENANT, "goal": goal})
        for month, need in enumerate(needs, 7):
            values = {"tenant": TENANT, "goal": goal, "round": f"r{month}", "need": need}
            told = {"opens": date(2026, month, 1), "at": datetime(2026, month, 2, 8, tzinfo=UTC)}
            await c.execute(text(ANSWER).bindparams(*moments), values | told)


def _upgrade(connection: Connection, to: str) -> None:
    from alembic import command

    command.upgrade(configuration(connection), to)


async def test_a_municipality_of_an_older_release_has_nothing_switched_on(
    database: Database, tmp_path: Path
) -> None:
    async with grown_old(database, tmp_path) as c:
        assert await people.municipality(c, TENANT) == a_municipality()


async def test_a_rule_of_an_older_release_has_always_been_in_force_and_another_may_follow(
    database: Database, tmp_path: Path
) -> None:
    old = CadenceOverride("F20-07", "birkeskolen", CadenceRule(RuleUnit.SCHOOL_YEAR, 2, 3))
    new = replace(old, since=date(2027, 8, 1))
    async with grown_old(database, tmp_path) as c:
        assert await plans.all_overrides(c, TENANT) == (old,)
        await plans.save_override(c, TENANT, new)
        assert await plans.all_overrides(c, TENANT) == (old, new)


async def test_of_an_agreement_of_an_older_release_nobody_knows_who_confirmed_it(
    database: Database, tmp_path: Path
) -> None:
    async with grown_old(database, tmp_path) as c:
        [made] = await talks.agreements_of(c, TENANT)
        assert (made.what, made.confirmed_by) == ("Ny plan", "")


async def test_what_an_older_release_was_told_is_asked_for_since_the_day_it_was_told(
    database: Database, tmp_path: Path
) -> None:
    async with grown_old(database, tmp_path) as c:
        found = await requests.requests_of(c, TENANT)
    assert [(one.goal_id, one.need, one.role, one.asked_at) for one in found] == [
        ("laesning", Need.DECISION, RoleName.CHIEF, datetime(2026, 8, 2, 8, tzinfo=UTC)),
        (
            "digital",
            Need.CONSULTANT_SPARRING,
            RoleName.LEADERSHIP_CONSULTANT,
            datetime(2026, 9, 2, 8, tzinfo=UTC),
        ),
    ]
    assert {(one.state, one.asked_by, one.words) for one in found} == {
        (RequestState.OPEN, "leder-01", "")
    }
    assert found[0].id == "laesning:r9:1"
