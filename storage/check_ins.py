"""Rounds and answers: one answer per goal and round, every earlier version kept."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.check_in import Answer, Round
from followup.errors import Conflict
from followup.plan import Goal
from followup.talk import Talk
from storage.prepared import Prepared, Read, Row, Taken, Write, together
from storage.rows import columns_of, insert_in, row_of, upsert
from storage.tables import answer_versions, answers, goals, rounds, talks

_ROUND = columns_of(rounds, Round)
_ALL_ROUNDS = (
    select(*_ROUND)
    .where(rounds.c.tenant_id == bindparam("tenant"))
    .order_by(rounds.c.opens, rounds.c.id)
)
_ROUNDS = _ALL_ROUNDS.where(rounds.c.closes >= bindparam("since"))
_ROUNDS_OF = _ROUNDS.where(rounds.c.school_id.in_(bindparam("schools", expanding=True)))
_ANSWER = columns_of(answers, Answer)
_GOAL = columns_of(goals, Goal)
_VERSION = columns_of(answer_versions, Answer)


async def save_rounds(c: AsyncConnection, tenant: str, new: Iterable[Round]) -> None:
    """Write the rounds as they stand now; a moved round takes its answers along."""
    wanted = {each.id: each for each in new}
    # Read first: an upsert locks its rows even when nothing changes, and every turn comes here.
    rows = [row_of(rounds, tenant, each) for each in await _unlike(c, tenant, wanted)]
    if rows:
        await upsert(c, rounds, rows)
        await _carry_answers(c, tenant, {row["id"]: row["opens"] for row in rows})


async def rounds_of(
    c: AsyncConnection, tenant: str, school_ids: Iterable[str] | None = None, *, since: date
) -> tuple[Round, ...]:
    """Rounds that close on `since` or later, of these schools or of all, by opening day."""
    asked: dict[str, Any] = {"tenant": tenant, "since": since}
    if school_ids is None:
        found = await c.execute(_ROUNDS, asked)
    else:
        found = await c.execute(_ROUNDS_OF, asked | {"schools": list(school_ids)})
    return tuple(Round(*row) for row in found)


def beside(tenant: str, round_id: str, since: date) -> Read:
    """This round and those of its school that close on `since` or later, each with its talk."""
    return _BESIDE, {"tenant": tenant, "round": round_id, "since": since}


def rounds_with_talks(rows: Iterable[Row]) -> dict[Round, Talk | None]:
    """What `beside` finds, by opening day."""
    found = ((row[: len(_ROUND)], row[len(_ROUND) :]) for row in rows)
    return {Round(*it): Talk(*talk) if talk[0] is not None else None for it, talk in found}


async def save_answer(c: AsyncConnection, tenant: str, answer: Answer) -> None:
    """Keep an answer; the one it replaces goes among the versions.

    Raises:
        Conflict: `answer.version` is not one above what is stored; nothing was written.
    """
    if answer.version == 1:
        await _first(c, tenant, answer)
    elif not await _next(c, tenant, answer):
        raise Conflict


def answering(tenant: str, answer: Answer) -> Write:
    """A goal's first answer in a round; `Taken` when there is one."""
    return _ANSWERING, {**row_of(answers, tenant, answer), "t": tenant, "r": answer.round_id}


async def answers_in(
    c: AsyncConnection, tenant: str, school_ids: Iterable[str], round_ids: Iterable[str]
) -> tuple[Answer, ...]:
    """What these schools answered in these rounds."""
    chosen = select(*_ANSWER).where(
        answers.c.tenant_id == tenant,
        answers.c.school_id.in_(list(school_ids)),
        answers.c.round_id.in_(list(round_ids)),
    )
    return await _read(c, chosen.order_by(answers.c.goal_id, answers.c.round_opens))


async def history(c: AsyncConnection, tenant: str, goal_id: str) -> tuple[Answer, ...]:
    """Every answer on a goal, oldest round first, only the version that counts."""
    mine = (answers.c.tenant_id == tenant, answers.c.goal_id == goal_id)
    return await _read(c, select(*_ANSWER).where(*mine).order_by(answers.c.round_opens))


async def earlier_versions(
    c: AsyncConnection, tenant: str, goal_id: str, round_id: str
) -> tuple[Answer, ...]:
    """What was answered before it was changed, oldest first."""
    mine = (
        answer_versions.c.tenant_id == tenant,
        answer_versions.c.goal_id == goal_id,
        answer_versions.c.round_id == round_id,
    )
    return await _read(c, select(*_VERSION).where(*mine).order_by(answer_versions.c.version))


async def _first(c: AsyncConnection, tenant: str, answer: Answer) -> None:
    try:
        await together(c, [answering(tenant, answer)])
    except Taken as taken:
        raise Conflict from taken


async def _next(c: AsyncConnection, tenant: str, answer: Answer) -> bool:
    """Keep the old version, then replace it: of two at once only one can keep it."""
    old = {"t": tenant, "g": answer.goal_id, "r": answer.round_id, "v": answer.version - 1}
    kept = await c.execute(_keeping(c.dialect.name), old)
    if kept.first() is None:
        return False
    await c.execute(_REPLACE, {**row_of(answers, tenant, answer), **old})
    return True


_VERSIONED = (
    answers.c.tenant_id == bindparam("t"),
    answers.c.goal_id == bindparam("g"),
    answers.c.round_id == bindparam("r"),
    answers.c.version == bindparam("v"),
)
_REPLACE = update(answers).where(*_VERSIONED)


@cache
def _keeping(dialect: str) -> Any:
    names = [column.name for column in answer_versions.c]
    said = select(*(answers.c[name] for name in names)).where(*_VERSIONED)
    copied = insert_in(dialect, answer_versions).from_select(names, said)
    return copied.on_conflict_do_nothing().returning(answer_versions.c.version)


async def _unlike(c: AsyncConnection, tenant: str, wanted: Mapping[str, Round]) -> list[Round]:
    """Those that do not stand in the database just like this, by id."""
    stored = select(*_ROUND).where(rounds.c.tenant_id == tenant, rounds.c.id.in_(list(wanted)))
    standing = {row[0]: Round(*row) for row in await c.execute(stored)}
    return [wanted[id] for id in sorted(wanted) if standing.get(id) != wanted[id]]


def _answering(dialect: str) -> Any:
    of_round = (rounds.c.tenant_id == bindparam("t"), rounds.c.id == bindparam("r"))
    opens = select(rounds.c.opens).where(*of_round).scalar_subquery()
    return insert_in(dialect, answers).values(round_opens=opens)


_ANSWERING = Prepared(_answering)


def _beside(dialect: str) -> Any:
    wanted = or_(rounds.c.closes >= bindparam("since"), rounds.c.id == bindparam("round"))
    its = (talks.c.tenant_id == rounds.c.tenant_id) & (talks.c.id == rounds.c.talk_id)
    with_talks = _ALL_ROUNDS.add_columns(*columns_of(talks, Talk)).outerjoin_from(
        rounds, talks, its
    )
    return with_talks.where(rounds.c.school_id == school_of_round(), wanted)


def school_of_round() -> Any:
    """The school of the round that the parameter `round` names."""
    there = rounds.alias()
    named = (there.c.tenant_id == bindparam("tenant"), there.c.id == bindparam("round"))
    return select(there.c.school_id).where(*named).scalar_subquery()


_BESIDE = Prepared(_beside)


async def _carry_answers(c: AsyncConnection, tenant: str, opens: dict[str, date]) -> None:
    moved = case(opens, value=answers.c.round_id)
    theirs = (answers.c.tenant_id == tenant, answers.c.round_id.in_(opens))
    await c.execute(
        update(answers).where(*theirs, answers.c.round_opens != moved).values(round_opens=moved)
    )


async def _read(
    c: AsyncConnection, chosen: Select[Any], asked: Mapping[str, Any] | None = None
) -> tuple[Answer, ...]:
    return tuple(Answer(*row) for row in await c.execute(chosen, asked or {}))
