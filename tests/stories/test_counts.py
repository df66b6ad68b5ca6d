"""The counts of a school year, 16 invented schools: rehearsed and lived, nobody answering."""

from collections import Counter
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.desk import desk_of
from bot.preview import rehearse
from bot.scene import read_scene
from documents.read_files import read_files
from followup.calendar import at
from followup.fair_contact import bookings, propose
from followup.people import Person, School
from followup.plan import Plan
from followup.register import Blackout, Register
from followup.reminders import Reminder, Step
from followup.wanted_talks import Ground
from storage import register
from storage.database import open_database
from storage.tables import outbox
from storage.talks import save_talk
from tests import databases
from tests.builders import TENANT, a_municipality
from tests.documents.files import real_plan_files
from tests.moved_clock import MovedBot
from tests.school_years import EARLIER as EARLIER_LINES
from tests.school_years import LATER as LATER_LINES
from tests.school_years import ZONE, a_plan, chief, leader

SCHOOLS = tuple(School(f"skole-{n:02d}", f"Skole {n:02d}") for n in range(1, 17))
FIRST_ASKS = (Step.NUDGE, Step.ASK)  # nothing is booked: each talk is asked for once, by a nudge
LATER = {
    "one_to_one": 64,
    "leadership_development_talk": 16,
    "leadership_team_development_talk": 16,
    "school_strategy_revision": 16,
    "local_evaluation": 16,
    "municipal_evaluation": 1,
}
EARLIER = {
    "one_to_one": 96,
    "leadership_team_development_talk": 32,
    "wellbeing_assessment": 32,
    "school_strategy": 16,
    "local_evaluation": 16,
    "municipal_evaluation": 1,
}
YEARS = pytest.mark.parametrize(
    ("first_year", "counts"), [(2018, EARLIER), (2020, LATER)], ids=["2018-2020", "2020-2022"]
)


def everybody() -> tuple[Person, ...]:
    leaders = (
        leader(school.id, date(2010, 8, 1), object_id=f"d0d0d0d0-0000-4000-8000-{n:012d}")
        for n, school in enumerate(SCHOOLS)
    )
    roles = tuple(replace(role, since=date(2010, 8, 1)) for role in chief().roles)
    return (*leaders, replace(chief(), roles=roles))


def holidays(year: int) -> tuple[Blackout, ...]:
    """Like those of the oracle's year."""
    spans = (
        (date(year, 8, 1), date(year, 8, 7)),
        (date(year, 10, 12), date(year, 10, 16)),
        (date(year, 12, 21), date(year + 1, 1, 1)),
        (date(year + 1, 2, 15), date(year + 1, 2, 19)),
        (date(year + 1, 3, 26), date(year + 1, 4, 6)),
        (date(year + 1, 6, 26), date(year + 1, 7, 31)),
    )
    return tuple(Blackout(first, last, "ferie") for first, last in spans)


def loaded(first_year: int) -> Register:
    """Both real plans; nobody has a goal, so every check-in stays the invitation to a talk."""
    return Register(
        municipality=a_municipality(),
        schools=SCHOOLS,
        people=everybody(),
        plans=plans(),
        blackouts=holidays(first_year),
    )


def plans() -> tuple[Plan, ...]:
    """The real ones; where those are not, plans with the same lines."""
    real = real_plan_files()
    made = (a_plan(*EARLIER_LINES, first_year=2018), a_plan(*LATER_LINES, first_year=2020))
    return read_files(real).plans if real else made


def asked_for(reminders: Iterable[Reminder]) -> Counter[str]:
    return Counter(r.instrument_kind for r in reminders if r.step in FIRST_ASKS)


@pytest.fixture
async def bot(database_templates: dict[str, str], tmp_path: Path) -> AsyncIterator[MovedBot]:
    database = open_database(await databases.fresh("sqlite", database_templates, tmp_path))
    yield MovedBot(database, at(date(2018, 8, 1), time(), ZONE))
    await database.close()


async def fill(bot: MovedBot, register_: Register) -> None:
    async with bot.database.write() as c:
        await register.apply(c, register_, bot.now)
    await bot.meet()


@YEARS
async def test_a_rehearsed_year_asks_16_schools_for_exactly_what_the_plan_counts(
    bot: MovedBot, first_year: int, counts: dict[str, int]
) -> None:
    bot.now = at(date(first_year, 8, 1), time(), ZONE)
    await fill(bot, loaded(first_year))
    found = await rehearse(bot.database, date(first_year, 8, 1), date(first_year + 1, 7, 31))
    assert asked_for(r for message in found for r in message.reminders) == counts


@YEARS
async def test_a_year_that_is_lived_asks_for_the_same(
    bot: MovedBot, first_year: int, counts: dict[str, int]
) -> None:
    """From one due moment to the next, and never longer asleep than three weeks."""
    bot.now, end = (at(date(year, 8, 1), time(), ZONE) for year in (first_year, first_year + 1))
    await fill(bot, loaded(first_year))
    while bot.now < end:
        await bot.go(bot.now)
        coming = [r.due for r in await bot.pending() if r.due > bot.now]
        bot.now = min([*coming, bot.now + timedelta(days=21), end])
    async with bot.database.read() as c:
        chosen = select(outbox.c.instrument_kind, outbox.c.step).where(outbox.c.state == "sent")
        rows = await c.execute(chosen)
    assert Counter(kind for kind, step in rows if step in FIRST_ASKS) == counts


@pytest.mark.parametrize(("first_year", "least"), [(2018, 96), (2020, 64)])
async def test_the_fair_planner_books_every_talk_of_the_year(
    bot: MovedBot, first_year: int, least: int
) -> None:
    """And then each is asked about, prepared and followed by a question of whether it was held."""
    bot.now = at(date(first_year, 8, 10), time(8), ZONE)
    await fill(bot, loaded(first_year))
    async with bot.database.write() as c:
        scene = await read_scene(c, TENANT)
        assert scene
        desk = await desk_of(c, scene, bot.now)
        proposal = propose(Ground(desk, scene.plans, tuple(s.id for s in SCHOOLS)))
        booked = bookings(proposal.talks, desk)
        for talk in booked:
            await save_talk(c, TENANT, talk)
    kinds = Counter(talk.kind for talk in booked)
    found = await rehearse(bot.database, date(first_year, 8, 10), date(first_year + 1, 7, 31))
    told = {(r.talk_id, r.step) for message in found for r in message.reminders}
    assert least <= kinds["one_to_one"] <= 96
    assert sum(kinds.values()) - kinds["one_to_one"] == 32
    for step in (Step.ASK, Step.DAY_BEFORE, Step.AFTER):
        assert {talk.id for talk in booked} <= {id for id, said in told if said is step}, step
