"""The demo municipality: filled once, in one language if asked, with a last time behind it."""

from datetime import UTC, datetime, timedelta

from bot.demo import NEWCOMER, STARTS, demo_clock, furnish
from storage import check_ins, people
from storage.database import Database


async def test_the_demo_has_answers_of_last_time_and_three_leaders_who_owe_some(
    database: Database,
) -> None:
    await furnish(database, STARTS)
    async with database.read() as c:
        tenant = (await people.tenants(c))[0]
        kept = await check_ins.latest_answers(c, tenant, newest=9)
    assert all(len(answers) >= 1 for answers in kept.values())
    assert {answer.person_id for answers in kept.values() for answer in answers} >= {NEWCOMER}


async def test_a_demo_started_again_keeps_what_was_there(database: Database) -> None:
    await furnish(database, STARTS, "sv")
    await furnish(database, STARTS, "en")
    async with database.read() as c:
        tenant = (await people.tenants(c))[0]
        everybody = await people.all_people(c, tenant)
    assert {person.language for person in everybody} == {"sv"}


def test_the_demo_clock_begins_where_it_is_told_and_runs_as_fast() -> None:
    real = datetime(2030, 1, 1, tzinfo=UTC)
    moments = iter([real, real, real + timedelta(seconds=1)])
    clock = demo_clock(STARTS, 60, lambda: next(moments))
    assert clock() == STARTS
    assert clock() == STARTS + timedelta(minutes=1)
