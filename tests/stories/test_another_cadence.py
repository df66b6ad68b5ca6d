"""Another cadence is seen in next year's preview first, and this year stays as it was promised."""

from dataclasses import replace
from datetime import date

from bot.preview import rehearse
from bot.scene import read_scene
from followup.plan import CadenceRule, RuleUnit
from followup.register import CadenceOverride, Register
from storage import register as registers
from tests.stories.talking import Town
from tests.stories.town import a_plan

SIX = CadenceOverride("F20-07", "birkeskolen", CadenceRule(RuleUnit.SCHOOL_YEAR, 6, 6))
AUGUST = date(2027, 8, 1)
LINE = replace(a_plan().instruments[0], rule=CadenceRule(RuleUnit.SCHOOL_YEAR, 6, 6))
SIX_FOR_ALL = Register(plans=(replace(a_plan(), instruments=(LINE,)),))


async def slots_asked(town: Town, first_year: int) -> list[str]:
    """The slots of Birkeskolen in which its leader is asked, in one rehearsed school year."""
    foreseen = await rehearse(town.database, date(first_year, 8, 1), date(first_year + 1, 7, 31))
    asked = {r.slot for m in foreseen if m.person.id == "leder-1" for r in m.reminders if r.slot}
    return sorted(asked)


def slots(year: str, count: int) -> list[str]:
    return [f"{year}#{n}" for n in range(1, count + 1)]


async def test_this_year_shows_the_old_rule_and_next_year_the_new_one(town: Town) -> None:
    await town.load(Register(overrides=(SIX,)))
    assert await slots_asked(town, 2026) == slots("2026/2027", 4)
    assert await slots_asked(town, 2027) == slots("2027/2028", 6)


async def test_the_file_may_say_that_it_holds_already(town: Town) -> None:
    await town.load(Register(overrides=(replace(SIX, since=date(2026, 8, 1)),)))
    assert await slots_asked(town, 2026) == slots("2026/2027", 6)


async def test_old_and_new_rule_are_both_kept_and_the_same_file_again_changes_nothing(
    town: Town,
) -> None:
    five = replace(SIX, rule=replace(SIX.rule, minimum=5), since=date(2026, 8, 1))
    await town.load(Register(overrides=(five,)))
    async with town.database.write() as c:
        told = await registers.compare(c, Register(overrides=(SIX,)), town.clock())
        assert [one.id for one in told] == ["F20-07:birkeskolen:2027-08-01"]
    await town.load(Register(overrides=(SIX,)))
    async with town.database.write() as c:
        assert await registers.apply(c, Register(overrides=(SIX,)), town.clock()) == ()
        scene = await read_scene(c, town.tenant)
    assert scene
    assert scene.overrides == (five, replace(SIX, since=AUGUST))


async def test_a_changed_plan_file_keeps_this_year_and_changes_the_next(town: Town) -> None:
    await town.load(SIX_FOR_ALL)
    assert await slots_asked(town, 2026) == slots("2026/2027", 4)
    assert await slots_asked(town, 2027) == slots("2027/2028", 6)
    assert "0 af 4-6" in await town.phone("chief").writes("samtaler")


async def test_a_changed_plan_file_may_name_the_day_itself(town: Town) -> None:
    now = replace(LINE, since=date(2026, 8, 1))
    await town.load(Register(plans=(replace(a_plan(), instruments=(now,)),)))
    assert await slots_asked(town, 2026) == slots("2026/2027", 6)


async def test_a_plan_file_tells_its_change_with_the_day_and_again_changes_nothing(
    town: Town,
) -> None:
    async with town.database.write() as c:
        told = await registers.compare(c, SIX_FOR_ALL, town.clock())
    [plan, line] = told
    assert (plan.what, plan.fields) == ("plan", ("instruments",))
    assert (line.what, line.id, line.fields) == ("line", "F20-07", ("min 4 → 6",))
    assert line.since == AUGUST
    await town.load(SIX_FOR_ALL)
    async with town.database.write() as c:
        assert await registers.apply(c, SIX_FOR_ALL, town.clock()) == ()


async def test_a_change_taken_back_before_it_took_force_leaves_no_trace(town: Town) -> None:
    before = await slots_asked(town, 2027)
    await town.load(SIX_FOR_ALL)
    await town.load(Register(plans=(a_plan(),)))
    assert await slots_asked(town, 2027) == before
    async with town.database.read() as c:
        scene = await read_scene(c, town.tenant)
    assert scene
    assert scene.plans == (a_plan(),)


async def test_in_august_the_new_cadence_is_simply_there(town: Town) -> None:
    await town.load(SIX_FOR_ALL)
    town.clock.shows = town.clock.shows.replace(year=2027, month=9)
    town.bot.handler.scenes.forget()
    assert "0 af 6" in await town.phone("chief").writes("samtaler")
