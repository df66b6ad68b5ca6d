"""Load for a check-in: the school's round of the day, its goals, and what was said before."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.scene import Scene
from dialogs.check_in import MEMORY, MEMORY_VERSION, draft_from
from followup.asking import Asking
from followup.calendar import local_day, school_year
from followup.check_in import Answer, Round
from followup.memory import DialogState
from followup.people import Person
from followup.questions import Before, Draft
from followup.rounds import all_rounds, round_for
from followup.sight import Thing, may_read
from storage import check_ins, plans, talks
from storage.connection import Connection

AHEAD = timedelta(days=42)  # as far as messages are promised
_BACK = timedelta(days=400)  # a late answer belongs to a round of this year or the last
_NEWEST = 3  # this round's answer and the two before it


async def asking_of(
    c: Connection,
    scene: Scene,
    person: Person,
    school_id: str,
    now: datetime,
    memory: DialogState | None = None,
) -> Asking | None:
    """The round an answer would fill now; None when the school has no round at all."""
    tenant = person.tenant_id
    today = local_day(now, scene.municipality.zone)
    school = scene.school(school_id)
    found = round_for(today, await rounds_at(c, scene, school_id, today))
    if school is None or found is None:
        return None
    asked = found[0]
    latest = await latest_seen(c, person, school_id, today)
    return Asking(
        person=person,
        school=school,
        round=asked,
        talk=await talks.talk(c, tenant, asked.talk_id) if asked.talk_id else None,
        today=today,
        goals=await plans.goals_of(c, tenant, (school_id,)),
        before=_before(latest, asked),
        given=_given(latest, asked),
        readers=scene.readers(school_id, today),
        draft=_draft(memory, now),
    )


async def latest_seen(
    c: Connection, person: Person, school_id: str, today: date
) -> dict[str, tuple[Answer, ...]]:
    """Each goal's newest answers; words for the chief alone are the writer's and the chief's."""
    latest = await check_ins.latest_answers(c, person.tenant_id, (school_id,), _NEWEST)
    if may_read(person, Thing.CHIEF_WORDS, school_id, today):
        return dict(latest)
    return {goal: tuple(_seen(a, person) for a in answers) for goal, answers in latest.items()}


def _seen(answer: Answer, person: Person) -> Answer:
    is_hidden = answer.only_chief and answer.person_id != person.id
    return replace(answer, next_step="", only_chief=False) if is_hidden else answer


async def rounds_at(c: Connection, scene: Scene, school_id: str, today: date) -> tuple[Round, ...]:
    """The school's rounds as stored; before the clock first planned them, as they would be."""
    tenant = scene.municipality.tenant_id
    stored = await check_ins.rounds_of(c, tenant, (school_id,), since=today - _BACK)
    if any(one.closes >= today for one in stored):
        return stored
    return await renew_rounds(c, scene, (school_id,), today)


async def renew_rounds(
    c: Connection, scene: Scene, school_ids: Iterable[str], today: date
) -> tuple[Round, ...]:
    """The rounds of this school year and of the coming one once it is near, as talks are now."""
    tenant, schools = scene.municipality.tenant_id, tuple(school_ids)
    booked = await talks.talks_of(c, tenant, schools)
    known = await check_ins.rounds_of(c, tenant, schools, since=today - _BACK)
    found = tuple(
        asked
        for year in dict.fromkeys((school_year(today), school_year(today + AHEAD)))
        for asked in all_rounds(
            scene.plans, schools, scene.calendar, booked, year, scene.overrides, known
        )
    )
    await check_ins.save_rounds(c, tenant, found)
    return found


def _before(latest: Mapping[str, tuple[Answer, ...]], asked: Round) -> dict[str, Before]:
    earlier = {
        goal_id: [answer for answer in answers if answer.round_id != asked.id]
        for goal_id, answers in latest.items()
    }
    return {goal_id: Before(*answers[:2]) for goal_id, answers in earlier.items() if answers}


def _given(latest: Mapping[str, tuple[Answer, ...]], asked: Round) -> dict[str, Answer]:
    return {
        goal_id: answer
        for goal_id, answers in latest.items()
        for answer in answers
        if answer.round_id == asked.id
    }


def _draft(memory: DialogState | None, now: datetime) -> Draft | None:
    """An unreadable or expired memory counts as none: the goal is simply asked again."""
    if memory is None or memory.name != MEMORY or memory.version != MEMORY_VERSION:
        return None
    return draft_from(memory.content) if now < memory.expires else None
