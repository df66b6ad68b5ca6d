"""Another cadence is seen in next year's preview first, and this year stays as it was promised."""

from dataclasses import replace
from datetime import date

from bot.preview import rehearse
from bot.scene import read_scene
from followup.plan import CadenceRule, RuleUnit
from followup.register import CadenceOverride, Register
from storage import register as registers
from tests.stories.talking import Town

SIX = CadenceOverride("F20-07", "birkeskolen", CadenceRule(RuleUnit.SCHOOL_YEAR, 6, 6))
AUGUST = date(2027, 8, 1)


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
