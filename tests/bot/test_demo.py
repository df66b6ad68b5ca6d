"""The demo municipality: filled once, in one language if asked, with a last time behind it."""

from datetime import UTC, datetime, timedelta

from bot.demo import NEWCOMER, STARTS, demo_clock, furnish
from followup.check_in import Need
from followup.people import RoleName
from storage import check_ins, newest_answers, people, plans, requests
from storage.database import Database


async def test_every_goal_has_an_answer_of_last_time_and_two_leaders_owe_some_now(
    database: Database,
) -> None:
    await furnish(database, STARTS)
    async with database.read() as c:
        tenant = (await people.tenants(c))[0]
        schools = [school.id for school in await people.all_schools(c, tenant)]
        goals = await plans.goals_of(c, tenant, schools)
        kept = await newest_answers.latest_answers(c, tenant, newest=9)
        rounds = await check_ins.rounds_of(c, tenant, schools, since=STARTS.date())
        everybody = await people.all_people(c, tenant)

    given = {(answer.goal_id, answer.round_id) for found in kept.values() for answer in found}
    last_time = {goal_id for goal_id, round_id in given if "2025/2026" in round_id}
    open_now = {r.school_id: r.id for r in rounds if r.opens <= STARTS.date()}
    owed = {
        goal.school_id
        for goal in goals
        if goal.school_id in open_now and (goal.id, open_now[goal.school_id]) not in given
    }
    owing = {p.id for p in everybody if owed & set(p.schools_as(RoleName.LEADER, STARTS.date()))}
    assert last_time == {goal.id for goal in goals}
    assert owing == {NEWCOMER, "leder-05"}
    assert len(owed) == 2


async def test_a_school_has_asked_for_sparring_and_what_is_needed_now_is_asked_for(
    database: Database,
) -> None:
    await furnish(database, STARTS)
    async with database.read() as c:
        tenant = (await people.tenants(c))[0]
        latest = await newest_answers.latest_answers(c, tenant, newest=1)
        asked = await requests.requests_of(c, tenant)
    told = {one.goal_id for one in asked if one.round_id}
    assert told == {id for id, (said,) in latest.items() if said.need is not Need.NOTHING}
    (by_hand,) = [one for one in asked if one.words]
    assert (by_hand.school_id, by_hand.role) == ("egeskolen", RoleName.LEADERSHIP_CONSULTANT)


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
