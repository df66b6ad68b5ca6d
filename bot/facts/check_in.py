"""Load for a check-in: the school's round of the day, its goals, and what was said before."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.scene import Scene
from bot.spoken import Spoken
from dialogs.check_in import MEMORY, MEMORY_VERSION, draft_from
from followup.asking import Asking
from followup.calendar import local_day, school_year
from followup.check_in import Answer, Round
from followup.memory import DialogState
from followup.people import Person
from followup.plan import Goal
from followup.questions import Before, Draft
from followup.rounds import all_rounds, round_for
from followup.sight import Thing, may_read
from followup.talk import Talk
from storage import check_ins, talks
from storage.connection import Connection
from storage.newest_answers import goals_with_answers
from storage.speaking import NEWEST

AHEAD = timedelta(days=42)  # as far as messages are promised
BACK = timedelta(days=400)  # a late answer belongs to a round of this year or the last


async def asking_of(
    c: Connection,
    scene: Scene,
    person: Person,
    school_id: str,
    now: datetime,
    memory: DialogState | None = None,
) -> Asking | None:
    """The round an answer would fill now; None when the school has no round at all."""
    today = local_day(now, scene.municipality.zone)
    found = round_for(today, await rounds_at(c, scene, school_id, today))
    if found is None:
        return None
    asked = found[0]
    talk = await talks.talk(c, person.tenant_id, asked.talk_id) if asked.talk_id else None
    latest = await latest_seen(c, person, school_id, today)
    return _asking(scene, person, today, asked, talk, latest, _draft(memory, now))


async def pressed_asking(spoken: Spoken) -> Asking | None:
    """The round of the school whose card was pressed; None for one that is not this person's."""
    rounds = spoken.pressed.rounds if spoken.pressed else {}
    school_id = next((one.school_id for one in rounds), "")
    if not spoken.pressed or school_id not in spoken.led:
        return None
    scene, person, today, now = spoken.scene, spoken.person, spoken.today, spoken.now
    found = round_for(today, rounds)
    if found is None or not _reach(rounds, today):
        return await asking_of(spoken.c, scene, person, school_id, now, spoken.memory)
    asked, latest = found[0], _seen(spoken.pressed.latest, person, school_id, today)
    draft = _draft(spoken.memory, now)
    return _asking(scene, person, today, asked, rounds[asked], latest, draft)


async def latest_seen(
    c: Connection, person: Person, school_id: str, today: date
) -> Mapping[Goal, tuple[Answer, ...]]:
    """Each goal's newest answers; words for the chief alone are the writer's and the chief's."""
    latest = await goals_with_answers(c, person.tenant_id, school_id, NEWEST)
    return _seen(latest, person, school_id, today)


def _seen(
    latest: Mapping[Goal, tuple[Answer, ...]], person: Person, school_id: str, today: date
) -> Mapping[Goal, tuple[Answer, ...]]:
    if may_read(person, Thing.CHIEF_WORDS, school_id, today):
        return latest
    return {goal: tuple(_bare(a, person) for a in answers) for goal, answers in latest.items()}


def _bare(answer: Answer, person: Person) -> Answer:
    is_hidden = answer.only_chief and answer.person_id != person.id
    return replace(answer, next_step="", only_chief=False) if is_hidden else answer


def _asking(
    scene: Scene,
    person: Person,
    today: date,
    asked: Round,
    talk: Talk | None,
    latest: Mapping[Goal, tuple[Answer, ...]],
    draft: Draft | None,
) -> Asking | None:
    school = scene.school(asked.school_id)
    if school is None:
        return None
    return Asking(
        person=person,
        school=school,
        round=asked,
        talk=talk,
        today=today,
        goals=tuple(latest),
        before=_before(latest, asked),
        given=_given(latest, asked),
        readers=scene.readers(school.id, today),
        draft=draft,
    )


async def rounds_at(c: Connection, scene: Scene, school_id: str, today: date) -> tuple[Round, ...]:
    """The school's rounds as stored; before the clock first planned them, as they would be."""
    tenant = scene.municipality.tenant_id
    stored = await check_ins.rounds_of(c, tenant, (school_id,), since=today - BACK)
    if _reach(stored, today):
        return stored
    return await renew_rounds(c, scene, (school_id,), today)


def _reach(stored: Iterable[Round], today: date) -> bool:
    """True while one of the rounds is still ahead or open: the clock has planned them."""
    return any(one.closes >= today for one in stored)


async def renew_rounds(
    c: Connection, scene: Scene, school_ids: Iterable[str], today: date
) -> tuple[Round, ...]:
    """The rounds of this school year and of the coming one once it is near, as talks are now."""
    tenant, schools = scene.municipality.tenant_id, tuple(school_ids)
    booked = await talks.talks_of(c, tenant, schools)
    known = await check_ins.rounds_of(c, tenant, schools, since=today - BACK)
    found = tuple(
        asked
        for year in dict.fromkeys((school_year(today), school_year(today + AHEAD)))
        for asked in all_rounds(
            scene.plans, schools, scene.calendar, booked, year, scene.overrides, known
        )
    )
    await check_ins.save_rounds(c, tenant, found)
    return found


def _before(latest: Mapping[Goal, tuple[Answer, ...]], asked: Round) -> dict[str, Before]:
    earlier = {
        goal.id: [answer for answer in answers if answer.round_id != asked.id]
        for goal, answers in latest.items()
    }
    return {goal_id: Before(*answers[:2]) for goal_id, answers in earlier.items() if answers}


def _given(latest: Mapping[Goal, tuple[Answer, ...]], asked: Round) -> dict[str, Answer]:
    return {
        goal.id: answer
        for goal, answers in latest.items()
        for answer in answers
        if answer.round_id == asked.id
    }


def _draft(memory: DialogState | None, now: datetime) -> Draft | None:
    """An unreadable or expired memory counts as none: the goal is simply asked again."""
    if memory is None or memory.name != MEMORY or memory.version != MEMORY_VERSION:
        return None
    return draft_from(memory.content) if now < memory.expires else None
