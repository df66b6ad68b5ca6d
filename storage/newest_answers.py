"""Every goal's newest answers, in one statement whose cost follows the goals, not the years."""

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, bindparam, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.check_in import Answer
from followup.plan import Goal
from storage.check_ins import school_of_round
from storage.prepared import Prepared, Read, Row
from storage.rows import columns_of
from storage.tables import answers, goals

_ANSWER = columns_of(answers, Answer)
_GOAL = columns_of(goals, Goal)


async def latest_answers(
    c: AsyncConnection, tenant: str, school_ids: Iterable[str] | None = None, newest: int = 2
) -> dict[str, tuple[Answer, ...]]:
    """By goal id, the newest answers first, each from an earlier round than the one before it.

    One index probe per goal, so the cost follows the goals and not the years of answers.
    """
    asked = {"tenant": tenant, "schools": list(school_ids or ()), "newest": newest}
    found = await c.execute(_latest(c.dialect.name, school_ids is None), asked)
    by_goal: dict[str, tuple[Answer, ...]] = {}
    for answer in (Answer(*row) for row in found):
        by_goal[answer.goal_id] = (*by_goal.get(answer.goal_id, ()), answer)
    return by_goal


async def goals_with_answers(
    c: AsyncConnection, tenant: str, school_id: str, newest: int
) -> dict[Goal, tuple[Answer, ...]]:
    """The school's goals by id, each with its newest answers as in `latest_answers`."""
    asked = {"tenant": tenant, "school": school_id, "newest": newest}
    return by_goal(await _OF_SCHOOL.rows(c, asked))


def goals_of_round(tenant: str, round_id: str, newest: int) -> Read:
    """The same for the school of a round; `by_goal` reads what it finds."""
    return _OF_ROUND, {"tenant": tenant, "round": round_id, "newest": newest}


def by_goal(rows: Iterable[Row]) -> dict[Goal, tuple[Answer, ...]]:
    ends = len(_GOAL)
    return {
        Goal(*said[0][:ends]): tuple(Answer(*row[ends:]) for row in said if row[ends] is not None)
        for said in (list(found) for _, found in groupby(rows, itemgetter(0)))
    }


@cache
def _latest(dialect: str, everywhere: bool) -> Select[Any]:
    """Built once: building it costs more than running it."""
    said, together = _newest_of_goal(dialect)
    chosen = select(*(said[column.name] for column in _ANSWER)).select_from(goals.join(*together))
    ordered = _by_goal(chosen, said)
    if everywhere:
        return ordered
    return ordered.where(goals.c.school_id.in_(bindparam("schools", expanding=True)))


def _with_answers(dialect: str, school: Any) -> Select[Any]:
    said, together = _newest_of_goal(dialect)
    kept = (said[column.name] for column in _ANSWER)
    chosen = select(*_GOAL, *kept).select_from(goals.outerjoin(*together))
    return _by_goal(chosen, said).where(goals.c.school_id == school)


_OF_SCHOOL = Prepared(lambda dialect: _with_answers(dialect, bindparam("school")))
_OF_ROUND = Prepared(lambda dialect: _with_answers(dialect, school_of_round()))


def _newest_of_goal(dialect: str) -> tuple[Any, tuple[Any, Any]]:
    """A goal's newest answers: their columns, and what joins them to `goals`."""
    mine = (answers.c.tenant_id == bindparam("tenant")) & (answers.c.goal_id == goals.c.id)
    probe = select(answers if dialect == "postgresql" else answers.c.round_id).where(mine)
    newest = probe.order_by(answers.c.round_opens.desc()).limit(bindparam("newest"))
    if dialect == "postgresql":
        said = newest.correlate(goals).lateral("said")
        return said.c, (said, true())
    return answers.c, (answers, mine & answers.c.round_id.in_(newest.correlate(goals)))


def _by_goal(chosen: Select[Any], said: Any) -> Select[Any]:
    of_tenant = chosen.where(goals.c.tenant_id == bindparam("tenant"))
    return of_tenant.order_by(goals.c.school_id, goals.c.id, said.round_opens.desc())
