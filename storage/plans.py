"""Plans with their policies, activities and instruments; goals; the days without school."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Row, Table, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.plan import Activity, CadenceRule, Goal, Instrument, Plan, Policy, Terms
from followup.register import Blackout, CadenceOverride
from storage.rows import columns_of, row_of, same_key, upsert
from storage.tables import (
    activities,
    blackouts,
    earlier_terms,
    goals,
    instruments,
    overrides,
    plans,
    policies,
)

_ACTIVITY = columns_of(activities, Activity)
_GOAL = columns_of(goals, Goal)
_GOALS = (
    select(*_GOAL)
    .where(goals.c.tenant_id == bindparam("tenant"))
    .order_by(goals.c.school_id, goals.c.id)
)
_GOALS_OF = _GOALS.where(goals.c.school_id.in_(bindparam("schools", expanding=True)))
_BLACKOUT = columns_of(blackouts, Blackout)
_WHOSE = (overrides.c.instrument_id, overrides.c.subject_id)
_INSTRUMENT_PARTS = [f.name for f in fields(Instrument) if f.name in instruments.c]
_TERMS_PARTS = [f.name for f in fields(Terms) if f.name in earlier_terms.c]


async def all_plans(c: AsyncConnection, tenant: str) -> tuple[Plan, ...]:
    """Every plan, oldest first, with what stands in it now."""
    mine = await _rows(c, policies, tenant)
    doing = await _rows(c, activities, tenant)
    lines = await _rows(c, instruments, tenant)
    earlier = await _earlier(c, tenant)
    chosen = select(plans).where(plans.c.tenant_id == tenant).order_by(plans.c.starts, plans.c.id)
    found = [_plan(row, mine, doing, lines) for row in await c.execute(chosen)]
    return tuple(_with_earlier(plan, earlier) for plan in found)


async def save_plan(c: AsyncConnection, tenant: str, plan: Plan) -> None:
    """Write the plan; a line that left it stays in the database, for the history on it."""
    await upsert(c, plans, [row_of(plans, tenant, plan)])
    parts: tuple[tuple[Table, list[dict[str, Any]]], ...] = (
        (policies, [row_of(policies, tenant, p) for p in plan.policies]),
        (activities, [row_of(activities, tenant, a) for a in plan.activities]),
        (instruments, [_instrument_row(tenant, i) for i in plan.instruments]),
    )
    for table, rows in parts:
        await _withdraw(c, table, tenant, plan.id)
        await upsert(c, table, [_placed(row, plan.id, n) for n, row in enumerate(rows)])
    for line in plan.instruments:
        await _save_earlier(c, tenant, line)


async def goals_of(
    c: AsyncConnection, tenant: str, school_ids: Iterable[str] | None = None
) -> tuple[Goal, ...]:
    """The goals of these schools, or of all, by school and id."""
    if school_ids is None:
        found = await c.execute(_GOALS, {"tenant": tenant})
    else:
        found = await c.execute(_GOALS_OF, {"tenant": tenant, "schools": list(school_ids)})
    return tuple(Goal(*row) for row in found)


async def save_goals(c: AsyncConnection, tenant: str, new: Iterable[Goal]) -> None:
    await upsert(c, goals, [row_of(goals, tenant, goal) for goal in new])


async def all_blackouts(c: AsyncConnection, tenant: str) -> tuple[Blackout, ...]:
    chosen = select(*_BLACKOUT).where(blackouts.c.tenant_id == tenant)
    ordered = chosen.order_by(blackouts.c.first, blackouts.c.last, blackouts.c.school_id)
    return tuple(Blackout(*row) for row in await c.execute(ordered))


async def all_overrides(c: AsyncConnection, tenant: str) -> tuple[CadenceOverride, ...]:
    chosen = select(overrides).where(overrides.c.tenant_id == tenant)
    ordered = chosen.order_by(*_WHOSE, overrides.c.since)
    return tuple(
        CadenceOverride(row.instrument_id, row.subject_id, _rule(row), row.since)
        for row in await c.execute(ordered)
    )


async def save_override(c: AsyncConnection, tenant: str, override: CadenceOverride) -> None:
    await upsert(
        c, overrides, [row_of(overrides, tenant, override, **_rule_columns(override.rule))]
    )


async def _earlier(c: AsyncConnection, tenant: str) -> dict[str, tuple[Terms, ...]]:
    """The terms that each line had before its present ones."""
    mine = select(earlier_terms).where(earlier_terms.c.tenant_id == tenant)
    found: dict[str, tuple[Terms, ...]] = {}
    for row in await c.execute(mine.order_by(earlier_terms.c.instrument_id, earlier_terms.c.until)):
        terms = Terms(**{n: getattr(row, n) for n in _TERMS_PARTS}, rule=_counted(row))
        found[row.instrument_id] = (*found.get(row.instrument_id, ()), terms)
    return found


async def _save_earlier(c: AsyncConnection, tenant: str, line: Instrument) -> None:
    """Those said take the place of those known: a change taken back was never in force."""
    here = same_key(earlier_terms, {"tenant_id": tenant, "instrument_id": line.id})
    await c.execute(delete(earlier_terms).where(here))
    rows = [
        row_of(earlier_terms, tenant, terms, instrument_id=line.id, **_rule_columns(terms.rule))
        for terms in line.earlier
    ]
    await upsert(c, earlier_terms, rows)


def _with_earlier(plan: Plan, earlier: Mapping[str, tuple[Terms, ...]]) -> Plan:
    lines = (replace(line, earlier=earlier.get(line.id, ())) for line in plan.instruments)
    return replace(plan, instruments=tuple(lines))


async def _rows(c: AsyncConnection, table: Table, tenant: str) -> list[Row[Any]]:
    standing = select(table).where(table.c.tenant_id == tenant, table.c.position >= 0)
    return list(await c.execute(standing.order_by(table.c.plan_id, table.c.position)))


async def _withdraw(c: AsyncConnection, table: Table, tenant: str, plan_id: str) -> None:
    of_plan = (table.c.tenant_id == tenant, table.c.plan_id == plan_id)
    await c.execute(update(table).where(*of_plan).values(position=-1))


def _placed(row: dict[str, Any], plan_id: str, position: int) -> dict[str, Any]:
    return {**row, "plan_id": plan_id, "position": position}


def _plan(
    row: Row[Any], mine: list[Row[Any]], doing: list[Row[Any]], lines: list[Row[Any]]
) -> Plan:
    own = [p for p in mine if p.plan_id == row.id]
    acts = [a for a in doing if a.plan_id == row.id]
    return Plan(
        id=row.id,
        title=row.title,
        label=row.label,
        starts=row.starts,
        ends=row.ends,
        policies=tuple(_policy(p, [a for a in acts if a.policy_id == p.id]) for p in own),
        instruments=tuple(_instrument(i) for i in lines if i.plan_id == row.id),
    )


def _policy(row: Row[Any], acts: list[Row[Any]]) -> Policy:
    return Policy(row.id, row.name, row.programme, tuple(map(_activity, acts)))


def _activity(row: Row[Any]) -> Activity:
    return Activity(*(getattr(row, column.name) for column in _ACTIVITY))


def _instrument(row: Row[Any]) -> Instrument:
    return Instrument(
        **{name: getattr(row, name) for name in _INSTRUMENT_PARTS},
        rule=_counted(row),
    )


def _instrument_row(tenant: str, line: Instrument) -> dict[str, Any]:
    return row_of(instruments, tenant, line, **_rule_columns(line.rule))


def _counted(row: Row[Any]) -> CadenceRule | None:
    return _rule(row) if row.unit else None


def _rule(row: Row[Any]) -> CadenceRule:
    return CadenceRule(row.unit, row.minimum, row.maximum)


def _rule_columns(rule: CadenceRule | None) -> dict[str, Any]:
    if rule is None:
        return {"unit": None, "minimum": None, "maximum": None}
    return {"unit": rule.unit, "minimum": rule.minimum, "maximum": rule.maximum}
