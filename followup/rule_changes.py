"""When another cadence takes force: with the next period, unless the file names the day itself."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from followup.calendar import ONE_DAY, school_year, year_bounds
from followup.plan import Plan, RuleUnit
from followup.register import CadenceOverride


def taking_force(
    said: Iterable[CadenceOverride],
    standing: Sequence[CadenceOverride],
    plans: Sequence[Plan],
    today: date,
) -> tuple[CadenceOverride, ...]:
    """What a file says, each with its first day; `standing` and `plans` are what was loaded before.

    A rule of an instrument that nobody has followed yet holds at once. The old one stays in force
    until then.
    """
    return tuple(one if one.since else _dated(one, standing, plans, today) for one in said)


def _dated(
    one: CadenceOverride,
    standing: Sequence[CadenceOverride],
    plans: Sequence[Plan],
    today: date,
) -> CadenceOverride:
    newest = max((o for o in standing if o.whose == one.whose), key=_begins, default=None)
    if newest and newest.rule == one.rule:
        return newest
    plan = next((p for p in plans if any(i.id == one.instrument_id for i in p.instruments)), None)
    if plan is None or not plan.covers(today):
        return replace(one, since=newest.since if newest else None)
    return replace(one, since=_next_period(one, plan, today))


def _next_period(one: CadenceOverride, plan: Plan, today: date) -> date:
    is_yearly = one.rule.unit is RuleUnit.SCHOOL_YEAR
    return (year_bounds(school_year(today))[1] if is_yearly else plan.ends) + ONE_DAY


def _begins(one: CadenceOverride) -> date:
    return one.since or date.min
