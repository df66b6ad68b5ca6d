"""Rounds and answers in the database."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from followup.check_in import Answer, Status
from followup.errors import Conflict
from storage.check_ins import (
    answers_in,
    earlier_versions,
    history,
    rounds_of,
    save_answer,
    save_rounds,
)
from storage.database import Database
from storage.newest_answers import goals_with_answers, latest_answers
from storage.speaking import speaker_pressing
from tests.builders import TENANT, TODAY, TUESDAY, a_goal, a_person, a_round, an_answer
from tests.storage.loaded import loaded


@pytest.fixture
async def school(database: Database) -> Database:
    """One school with one goal and two rounds."""
    await loaded(database, goals=(a_goal(),))
    async with database.write() as c:
        await save_rounds(c, TENANT, (a_round(number=1), a_round(number=2)))
    return database


def answered(number: int = 2, **changes: Any) -> Answer:
    return an_answer(round_id=a_round(number=number).id, at=TUESDAY, **changes)


async def save(database: Database, *answers: Answer) -> None:
    async with database.write() as c:
        for answer in answers:
            await save_answer(c, TENANT, answer)


async def test_an_answer_reads_back_exactly_as_it_was_given(school: Database) -> None:
    given = answered(next_step="Læsemakkere på 3. årgang", only_chief=True, progress=60)
    await save(school, given)
    async with school.read() as c:
        assert await answers_in(c, TENANT, ["birkeskolen"], [given.round_id]) == (given,)
        assert await answers_in(c, "another-tenant", ["birkeskolen"], [given.round_id]) == ()


async def test_a_changed_answer_counts_and_the_one_before_it_is_kept(school: Database) -> None:
    first = answered()
    second = replace(first, status=Status.AT_RISK, version=2)
    await save(school, first, second)
    async with school.read() as c:
        assert await history(c, TENANT, "laesning") == (second,)
        assert await earlier_versions(c, TENANT, "laesning", first.round_id) == (first,)


async def test_two_people_answering_at_once_lose_nothing(school: Database) -> None:
    await save(school, answered())
    changed = [answered(version=2, confidence=n) for n in (1, 2)]
    outcomes = await asyncio.gather(
        *(save(school, answer) for answer in changed), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes if outcome] == [Conflict]
    winner = changed[outcomes.index(None)]
    async with school.read() as c:
        assert await history(c, TENANT, "laesning") == (winner,)
        assert len(await earlier_versions(c, TENANT, "laesning", winner.round_id)) == 1


async def test_two_first_answers_at_once_become_one_answer(school: Database) -> None:
    outcomes = await asyncio.gather(
        *(save(school, answered(confidence=n)) for n in (1, 2)), return_exceptions=True
    )
    assert sorted(str(type(outcome).__name__) for outcome in outcomes) == ["Conflict", "NoneType"]


async def test_the_latest_answer_comes_with_the_one_from_the_round_before(
    school: Database,
) -> None:
    before, now = answered(1), answered(2, status=Status.BEHIND)
    await save(school, now, before)
    async with school.read() as c:
        assert await latest_answers(c, TENANT) == {"laesning": (now, before)}
        assert await latest_answers(c, TENANT, ["birkeskolen"], newest=1) == {"laesning": (now,)}
        assert await latest_answers(c, TENANT, ["egeskolen"]) == {}
        assert await goals_with_answers(c, TENANT, "birkeskolen", 2) == {a_goal(): (now, before)}
        assert await goals_with_answers(c, TENANT, "birkeskolen", 1) == {a_goal(): (now,)}
        assert await goals_with_answers(c, TENANT, "egeskolen", 1) == {}


@pytest.mark.parametrize("who", ["leader", "stranger"])
async def test_a_pressed_card_brings_its_schools_goals_along(school: Database, who: str) -> None:
    before, now = answered(1), answered(2, next_step="Læsebånd")
    await save(school, now, before)
    leader = a_person()
    object_id = leader.object_id if who == "leader" else "somebody-else"
    async with school.write() as c:
        speaker, pressed = await speaker_pressing(
            c, TENANT, object_id, TUESDAY, now.round_id, since=a_round().closes
        )
    assert (speaker.person if speaker else None) == (leader if who == "leader" else None)
    assert pressed.latest == {a_goal(): (now, before)}


async def test_a_goal_nobody_has_answered_has_no_answers(school: Database) -> None:
    async with school.read() as c:
        assert await goals_with_answers(c, TENANT, "birkeskolen", 3) == {a_goal(): ()}


async def test_a_moved_round_takes_its_answers_along(school: Database) -> None:
    await save(school, answered(1), answered(2))
    moved = replace(a_round(number=1), opens=TODAY + timedelta(days=90))
    async with school.write() as c:
        await save_rounds(c, TENANT, (moved,))
    async with school.read() as c:
        order = [a.round_id for a in (await latest_answers(c, TENANT))["laesning"]]
        assert order == [a_round(number=1).id, a_round(number=2).id]
        assert await rounds_of(c, TENANT, since=moved.closes) == (a_round(number=2), moved)


async def test_an_answer_to_a_round_that_does_not_exist_is_a_bug_and_not_kept(
    school: Database,
) -> None:
    with pytest.raises(Exception, match=r"(?i)null"):
        await save(school, answered(3))
