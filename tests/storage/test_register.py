"""Loading a municipality: only what is new is written, and nothing a person did is undone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from followup.people import Pause, Role, RoleName, School
from followup.plan import CadenceRule, Instrument, Plan, Policy, RuleUnit, Subject
from followup.register import Blackout, CadenceOverride, Difference, Register
from followup.talk import TalkState
from storage.database import Database
from storage.people import all_people, choose_language, see_notice
from storage.planning import planned, to_plan
from storage.plans import all_plans
from storage.register import WhichMunicipality, apply, compare, load
from storage.talks import save_talk, talk
from tests.builders import (
    BIRKESKOLEN,
    TENANT,
    TODAY,
    TUESDAY,
    a_goal,
    a_municipality,
    a_person,
    a_talk,
    an_activity,
)

RULE = CadenceRule(RuleUnit.SCHOOL_YEAR, 4, 6)
ONE_TO_ONE = Instrument(
    "F20-07",
    "one_to_one",
    "1:1 samtaler",
    RoleName.CHIEF,
    (RoleName.CHIEF, RoleName.LEADER),
    Subject.SCHOOL,
    ("p1",),
    RULE,
)
RUNNING = replace(ONE_TO_ONE, id="F20-09", kind="sparring", rule=None)
ACTIVITY = an_activity()
PLAN = Plan(
    "plan-1",
    "Strategiske aktiviteter",
    "2026-2028",
    date(2026, 8, 1),
    date(2028, 7, 31),
    (Policy("p1", "Børnepolitik", None, (ACTIVITY, replace(ACTIVITY, id="A-02"))),),
    (ONE_TO_ONE, RUNNING),
)
CHRISTMAS = Blackout(date(2026, 12, 21), date(2027, 1, 1), "Juleferie")
PLANNING_DAY = Blackout(date(2026, 11, 2), date(2026, 11, 2), "Planlægningsdag", "birkeskolen")
WHOLE = Register(
    a_municipality(),
    (BIRKESKOLEN,),
    (a_person(pauses=(Pause(TODAY, TODAY),)),),
    (PLAN,),
    (a_goal(),),
    (a_talk(),),
    (PLANNING_DAY, CHRISTMAS),
    (CadenceOverride("F20-07", "birkeskolen", RULE),),
)


async def put(
    database: Database, register: Register, day: date | None = None
) -> tuple[Difference, ...]:
    now = datetime(day.year, day.month, day.day, 8, tzinfo=UTC) if day else TUESDAY
    async with database.write() as c:
        return await apply(c, register, now)


async def stored(database: Database) -> Register:
    async with database.read() as c:
        return await load(c, TENANT)


async def test_a_register_reads_back_as_it_was_written(database: Database) -> None:
    told = await put(database, WHOLE)
    assert {difference.what for difference in told if difference.is_new} == {
        *("municipality", "school", "person", "plan", "goal", "talk", "blackout", "override")
    }
    found = await stored(database)
    assert replace(found, people=()) == replace(WHOLE, people=())
    assert found.people == (replace(WHOLE.people[0], notice_version=1),)


async def test_the_same_register_again_changes_nothing(database: Database) -> None:
    await put(database, WHOLE)
    before = await stored(database)
    assert await put(database, WHOLE) == ()
    assert await stored(database) == before


async def test_a_dry_run_tells_what_would_change_and_changes_nothing(database: Database) -> None:
    async with database.write() as c:
        assert len(await compare(c, WHOLE, TUESDAY)) == 9
    assert await stored(database) == Register()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"schools": (School("birkeskolen", "Nye Birk"),)}, ("school", "birkeskolen", "name")),
        ({"goals": (a_goal(title="Andet"),)}, ("goal", "laesning", "title")),
        ({"plans": (replace(PLAN, title="Ny"),)}, ("plan", "plan-1", "title")),
        (
            {"people": (replace(WHOLE.people[0], language="sv"),)},
            ("person", "leder-01", "language"),
        ),
        ({"talks": (a_talk(place="Lokale 2"),)}, ("talk", "talk-1", "place")),
    ],
)
async def test_a_changed_file_changes_what_it_changed(
    database: Database, change: dict[str, Any], told: tuple[str, str, str]
) -> None:
    await put(database, WHOLE)
    what, id, field = told
    assert await put(database, Register(**change)) == (Difference(what, id, False, (field,)),)
    assert await put(database, Register(**change)) == ()


async def test_what_people_did_since_is_not_undone_by_the_same_file(database: Database) -> None:
    await put(database, WHOLE)
    held = a_talk(state=TalkState.HELD, version=2)
    async with database.write() as c:
        await choose_language(c, TENANT, "leder-01", "nb")
        await see_notice(c, TENANT, "leder-01", 3)
        await save_talk(c, TENANT, held)
    assert await put(database, WHOLE) == ()
    found = await stored(database)
    assert (found.people[0].language, found.people[0].notice_version) == ("nb", 3)
    assert found.talks == (held,)


async def test_a_talk_moved_by_a_file_is_a_new_entry_in_calendars(database: Database) -> None:
    await put(database, WHOLE)
    late = timedelta(hours=2)
    moved = a_talk(starts=a_talk().starts + late, ends=a_talk().ends + late)
    await put(database, Register(talks=(moved,)))
    async with database.read() as c:
        found = await talk(c, TENANT, "talk-1")
    new = replace(moved, state=TalkState.MOVED, version=2, sequence=1, changed_at=TUESDAY)
    assert found == new
    assert await put(database, Register(talks=(moved,))) == ()

    await put(database, Register(talks=(replace(moved, state=TalkState.CANCELLED),)))
    async with database.read() as c:
        gone = await talk(c, TENANT, "talk-1")
    assert gone == replace(new, state=TalkState.CANCELLED, version=3, sequence=2)


async def test_who_leaves_a_school_keeps_the_history_of_having_led_it(database: Database) -> None:
    await put(database, WHOLE)
    new = Role(RoleName.CHIEF, None, TODAY)
    await put(database, Register(people=(replace(WHOLE.people[0], roles=(new,)),)))
    (person,) = (await stored(database)).people
    yesterday = TODAY - timedelta(days=1)
    assert set(person.roles) == {new, replace(WHOLE.people[0].roles[0], until=yesterday)}
    assert person.pauses == WHOLE.people[0].pauses


async def test_a_line_that_leaves_the_plan_ends_with_its_period_and_is_not_lost(
    database: Database,
) -> None:
    await put(database, WHOLE)
    shorter = Register(plans=(replace(PLAN, instruments=(ONE_TO_ONE,)),))
    other = next(line for line in PLAN.instruments if line.id != ONE_TO_ONE.id)
    told = await put(database, shorter)
    assert Difference("line", other.id, False, ("removed",), date(2027, 8, 1)) in told
    assert await put(database, shorter) == ()
    ending = replace(other, until=date(2027, 7, 31))
    async with database.read() as c:
        [plan] = await all_plans(c, TENANT)
        assert plan.instruments == (ONE_TO_ONE, ending)
    await put(database, shorter, date(2027, 9, 1))
    async with database.read() as c:
        assert await all_plans(c, TENANT) == shorter.plans
    await put(database, Register(plans=(PLAN,)))
    async with database.read() as c:
        assert await all_plans(c, TENANT) == (PLAN,)


async def test_a_list_of_days_off_takes_the_place_of_what_stood_within_it(
    database: Database,
) -> None:
    summer = Blackout(date(2027, 6, 26), date(2027, 7, 31), "Sommer")
    await put(database, replace(WHOLE, blackouts=(PLANNING_DAY, CHRISTMAS, summer)))
    other = replace(PLANNING_DAY, first=date(2026, 11, 1))
    told = await put(database, Register(blackouts=(other, CHRISTMAS)))
    assert Difference("blackout", "2026-11-02:2026-11-02:birkeskolen", False, ("removed",)) in told
    assert (await stored(database)).blackouts == (other, CHRISTMAS, summer)


async def test_a_change_lets_everybody_be_planned_anew(database: Database) -> None:
    await put(database, WHOLE)
    async with database.write() as c:
        assert await to_plan(c, TENANT, TUESDAY) == ("leder-01",)
        await planned(c, TENANT, ["leder-01"], TUESDAY + timedelta(days=1))
        assert await to_plan(c, TENANT, TUESDAY) == ()
    await put(database, Register(blackouts=(replace(CHRISTMAS, name="Jul"),)))
    async with database.write() as c:
        assert await to_plan(c, TENANT, TUESDAY) == ("leder-01",)


async def test_a_part_of_a_file_needs_to_know_which_municipality_it_is_for(
    database: Database,
) -> None:
    async with database.write() as c:
        with pytest.raises(WhichMunicipality):
            await apply(c, Register(schools=(BIRKESKOLEN,)), TUESDAY)


async def test_two_municipalities_in_one_database_never_meet(database: Database) -> None:
    await put(database, WHOLE)
    other = replace(a_municipality(), tenant_id="another")
    theirs = replace(a_person(), tenant_id="another", name="En anden")
    await put(database, Register(other, people=(theirs,)))
    async with database.read() as c:
        assert await all_people(c, "another") == (theirs,)
        assert [p.name for p in await all_people(c, TENANT)] == ["Leder 01"]
