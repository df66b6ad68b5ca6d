""" "Hvad ser chefen": its fields are those the summary reads, and they go on the day it names."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.sql import Select

from bot.facts.summary import summary_facts
from bot.scene import read_scene
from followup.people import Pause, Role, RoleName
from followup.readable import FIELDS, Kept, Readable, told_of
from storage import readable
from storage.check_ins import history, save_answer, save_rounds
from storage.database import Database
from storage.people import set_pause
from storage.retention import purge
from storage.talks import save_agreement
from tests.builders import TENANT, TODAY, TUESDAY, a_goal, a_person, a_round, an_answer
from tests.storage.loaded import loaded
from tests.storage.test_changes import AGREEMENT

WHO = (TENANT, "leder-01")
NOT_SHOWN = {  # selected with a person or an answer, and on no screen of anybody else
    "people.object_id",
    "people.language",
    "people.zone",
    "people.notice_version",
    "answers.person_id",
}
LATE_IN_A_MONTH = datetime(2026, 10, 31, 22, 30, tzinfo=UTC)


@pytest.fixture
async def answered(database: Database) -> Database:
    await loaded(database, goals=(a_goal(),))
    async with database.write() as c:
        await save_rounds(c, TENANT, (a_round(),))
        await save_answer(c, TENANT, an_answer(round_id=a_round().id, next_step="Ord", at=TUESDAY))
        await save_agreement(c, TENANT, AGREEMENT, TUESDAY)
        await set_pause(c, *WHO, Pause(TODAY, TODAY))
    return database


async def test_what_is_told_is_what_the_summarys_own_queries_can_select(
    answered: Database,
) -> None:
    selected: set[Any] = set()

    def look(connection: Any, statement: Any, *rest: Any) -> None:
        if isinstance(statement, Select):
            selected.update(statement.selected_columns)

    async with answered.read() as c:
        scene = await read_scene(c, TENANT)
        assert scene
        event.listen(c.sync_connection, "before_execute", look)
        await summary_facts(c, scene, TUESDAY)
    personal = {f"{one.table.name}.{one.name}" for one in selected if one.info.get("personal")}
    told = {field for what, some in FIELDS.items() if what is not Readable.AGENDA for field in some}
    assert told == personal - NOT_SHOWN
    assert personal >= NOT_SHOWN


async def test_since_when_is_the_oldest_that_is_kept(answered: Database) -> None:
    async with answered.read() as c:
        kept = await readable.oldest(c, *WHO)
        nobody = await readable.oldest(c, TENANT, "nobody")
    assert kept == Kept(
        seat=date(2020, 8, 1),
        pauses=TODAY,
        answered=TUESDAY,
        round_opens=TODAY,
        words=TUESDAY,
        agreements=TUESDAY,
    )
    assert nobody == Kept()


@pytest.mark.parametrize("what", [Readable.WORDS, Readable.TAPS])
@pytest.mark.parametrize("at", [TUESDAY, LATE_IN_A_MONTH])
async def test_the_rows_are_gone_on_the_day_that_was_told_and_not_the_day_before(
    database: Database, what: Readable, at: datetime
) -> None:
    await loaded(database, goals=(a_goal(),))
    opens = at.date()
    async with database.write() as c:
        await save_rounds(c, TENANT, (a_round(opens=opens, closes=opens + timedelta(13)),))
        await save_answer(c, TENANT, an_answer(round_id=a_round().id, next_step="Ord", at=at))
        told = {one.what: one.goes for one in told_of(await readable.oldest(c, *WHO))}
        goes = told[what]
        assert goes
        assert await kept(c, what, datetime.combine(goes, time(), UTC) - timedelta(minutes=1))
        assert not await kept(c, what, datetime.combine(goes, time(23, 59), UTC))


async def kept(c: Any, what: Readable, now: datetime) -> bool:
    """After the hourly tick: the words, or whose taps they are."""
    await purge(c, TENANT, now)
    [answer] = await history(c, TENANT, "laesning")
    return bool(answer.next_step if what is Readable.WORDS else answer.person_id)


async def test_a_seat_is_read_until_thirty_days_after_it(database: Database) -> None:
    left = Role(RoleName.LEADER, "birkeskolen", date(2020, 8, 1), TODAY)
    await loaded(database, people=(a_person("leder-01", left),))
    async with database.write() as c:
        await purge(c, TENANT, TUESDAY + timedelta(days=29))
        assert (await readable.oldest(c, *WHO)).seat == date(2020, 8, 1)
        await purge(c, TENANT, TUESDAY + timedelta(days=30))
        assert await readable.oldest(c, *WHO) == Kept()
