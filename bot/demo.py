"""The demo municipality: invented files, invented answers, and a clock that starts on a Tuesday."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from importlib import resources

from bot.facts.check_in import renew_rounds
from bot.scene import Scene, read_scene
from documents.read_files import read_files
from followup.calendar import local_day
from followup.check_in import Answer, Need, Obstacle, Round, Status, Trend, needs_more
from followup.notice import NOTICE_VERSION, Notice
from followup.people import RoleName
from followup.plan import Goal
from followup.register import Register
from followup.requests import Request
from storage import check_ins, people, plans, register, requests
from storage.connection import Connection
from storage.database import Database

STARTS = datetime(2026, 10, 6, 6, 59, 40, tzinfo=UTC)  # Tuesday, 20 seconds to nine in Copenhagen
NOTICE = Notice(
    controller="Demokommunen",
    legal_basis="GDPR art. 6(1)(e)",
    contact="dpo@demokommunen.example",
)
NEWCOMER = "leder-01"  # has answered before, and not yet this time
_SILENT = ("leder-01", "leder-05", "leder-09")
_WORDS = (
    "Vi mangler en afklaring om lokaler, før vi kan gå i gang.",
    "To team er kommet langt, resten følger efter jul.",
    "Vejlederen er på kursus; vi flytter to forløb til foråret.",
    "Vi prøver en fast tid hver anden uge og ser på det i november.",
)
_ASKED = "Vi vil gerne have et blik udefra på overleveringen, før vi laver planen færdig."
_FATES = (
    (Status.ON_TRACK, 4, Trend.SAME),
    (Status.ON_TRACK, 5, Trend.BETTER),
    (Status.ON_TRACK, 4, Trend.SAME),
    (Status.AT_RISK, 3, Trend.SAME),
    (Status.ON_TRACK, 4, Trend.BETTER),
    (Status.BEHIND, 2, Trend.WORSE),
    (Status.REACHED, 5, Trend.BETTER),
    (Status.NOT_STARTED, 4, Trend.SAME),
)


def demo_clock(
    start: datetime, speed: float, real: Callable[[], datetime]
) -> Callable[[], datetime]:
    """A clock that shows `start` now and runs `speed` times as fast as the real one."""
    begun = real()
    return lambda: start + (real() - begun) * speed


def demo_register() -> Register:
    """The demo's own files, read as an administrator's would be."""
    folder = resources.files("documents") / "demo"
    names = ("plan.yaml", "municipality.yaml")
    return read_files([(name, (folder / name).read_bytes()) for name in names])


async def furnish(database: Database, now: datetime, language: str | None = None) -> None:
    """Fill an empty database; one that has a municipality is left as it is."""
    async with database.write() as c:
        if await people.tenants(c):
            return
        await register.apply(c, _spoken_in(demo_register(), language), now)
        tenant = (await people.tenants(c))[0]
        scene = await read_scene(c, tenant)
        if scene:
            await _answers(c, scene, now)
            await _requests(c, scene, now)


def _spoken_in(loaded: Register, language: str | None) -> Register:
    if language is None:
        return loaded
    return replace(
        loaded, people=tuple(replace(person, language=language) for person in loaded.people)
    )


async def _answers(c: Connection, scene: Scene, now: datetime) -> None:
    """What the leaders said before the demo begins, the same every time."""
    tenant = scene.municipality.tenant_id
    today = local_day(now, scene.municipality.zone)
    rounds = await renew_rounds(c, scene, [s.id for s in scene.schools], today)
    earlier = [_spring(scene, school.id, today) for school in scene.schools]
    await check_ins.save_rounds(c, tenant, earlier)
    luck = random.Random(26)  # noqa: S311
    for person in await people.all_people(c, tenant):
        for school in person.schools_as(RoleName.LEADER, today):
            own = [r for r in rounds if r.school_id == school and r.opens <= today]
            asked = [r for r in earlier if r.school_id == school]
            asked += own if person.id not in _SILENT else own[:-1]
            goals = await plans.goals_of(c, tenant, (school,))
            await _say_all(c, tenant, person.id, asked, goals, luck)
            if person.id != NEWCOMER:
                await people.see_notice(c, tenant, person.id, NOTICE_VERSION)


async def _requests(c: Connection, scene: Scene, now: datetime) -> None:
    """A leader has asked for sparring, and nobody has taken it yet."""
    asked = Request(
        id="demo-1",
        school_id="egeskolen",
        goal_id="egeskolen-2",
        need=Need.CONSULTANT_SPARRING,
        role=RoleName.LEADERSHIP_CONSULTANT,
        asked_by="leder-02",
        asked_at=now - timedelta(hours=20),
        words=_ASKED,
    )
    await requests.save_request(c, scene.municipality.tenant_id, asked, now)


def _spring(scene: Scene, school_id: str, today: date) -> Round:
    """A round of the school year before, so that there is a last time."""
    slot = f"{today.year - 1}/{today.year}#4"
    line = next(i.id for p in scene.plans for i in p.instruments if i.kind == "one_to_one")
    first = date(today.year, 6, 1)
    return Round(f"{line}:{school_id}:{slot}", school_id, slot, first, first + timedelta(days=13))


async def _say_all(
    c: Connection,
    tenant: str,
    person_id: str,
    asked: list[Round],
    goals: tuple[Goal, ...],
    luck: random.Random,
) -> None:
    for one in asked:
        for goal in goals:
            said = _answer(goal, one, person_id, luck)
            await check_ins.save_answer(c, tenant, said)
            await requests.tell_need(c, tenant, said, STARTS)


def _answer(goal: Goal, asked: Round, person_id: str, luck: random.Random) -> Answer:
    status, confidence, trend = luck.choice(_FATES)
    more = needs_more(status, confidence, trend)
    at = datetime(asked.opens.year, asked.opens.month, asked.opens.day, 8, 10, tzinfo=UTC)
    return Answer(
        goal_id=goal.id,
        round_id=asked.id,
        school_id=goal.school_id,
        status=status,
        confidence=confidence,
        trend=trend,
        obstacle=luck.choice((Obstacle.TIME, Obstacle.SKILLS, Obstacle.TIME))
        if more
        else Obstacle.NONE,
        need=Need.DECISION if status is Status.BEHIND else Need.NOTHING,
        next_step=luck.choice(_WORDS) if more else "",
        person_id=person_id,
        at=at + timedelta(days=1, minutes=luck.randrange(300)),
    )
