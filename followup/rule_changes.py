"""When another cadence takes force: with the next period, unless the file names the day itself."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from followup.calendar import ONE_DAY, school_year, year_bounds
from followup.plan import CadenceRule, Instrument, Plan, RuleUnit, Terms
from followup.register import CadenceOverride


@dataclass(frozen=True, slots=True)
class TermsChange:
    """A line that is held otherwise: what was and what will be, and the first day of that."""

    line_id: str
    was: Terms
    will_be: Terms | None  # None: the line is left out
    since: date | None  # None: at once

    @property
    def told(self) -> tuple[str, ...]:
        """The parts that differ, in the words of a plan file."""
        if self.will_be is None:
            return ("removed",)
        before, after = _parts(self.was), _parts(self.will_be)
        return tuple(f"{n} {before[n]} → {after[n]}" for n in after if before[n] != after[n])


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


def plans_taking_force(
    said: Iterable[Plan], standing: Sequence[Plan], today: date
) -> tuple[Plan, ...]:
    """Plans as a file says them, where a line that is followed keeps its terms for a while.

    How often and with whom changes with the next period, or on the day the line names. A line
    left out ends with its period. A new line, and a plan that does not run today, hold at once.
    """
    known = {line.id: line for plan in standing for line in plan.instruments}
    before = {plan.id: plan for plan in standing}
    return tuple(_plan(plan, before.get(plan.id), known, today) for plan in said)


def terms_changes(new: Plan, old: Plan) -> Iterator[TermsChange]:
    """What loading the new plan over the old one changes of how often and with whom."""
    known = {line.id: line for line in old.instruments}
    yield from _endings(new, old)
    for line in new.instruments:
        before = known.get(line.id)
        if before and before.all_terms != line.all_terms:
            was = line.earlier[-1] if line.earlier else before.all_terms[-1]
            since = was.until + ONE_DAY if line.earlier else None
            yield TermsChange(line.id, was, line.all_terms[-1], since)


def _endings(new: Plan, old: Plan) -> Iterator[TermsChange]:
    left = {line.id: line for line in new.instruments}
    for line in old.instruments:
        now = left.get(line.id)
        if now is None or (now.until and now.until != line.until):
            since = now.until + ONE_DAY if now and now.until else None
            yield TermsChange(line.id, line.all_terms[-1], None, since)


def _plan(plan: Plan, before: Plan | None, known: dict[str, Instrument], today: date) -> Plan:
    lines = (
        replace(line, since=None, earlier=_earlier(line, known.get(line.id), plan, today))
        for line in plan.instruments
    )
    return replace(plan, instruments=(*lines, *_leaving(plan, before, today)))


def _leaving(plan: Plan, before: Plan | None, today: date) -> Iterator[Instrument]:
    """What the file no longer names is held until its period ends."""
    if before is None or not plan.covers(today):
        return
    named = {line.id for line in plan.instruments}
    for line in before.instruments:
        if line.id not in named and not line.has_ended(today):
            ends = _next_period(line.terms_on(today).rule, plan, today) - ONE_DAY
            yield line if line.until else replace(line, until=ends)


def _earlier(
    line: Instrument, known: Instrument | None, plan: Plan, today: date
) -> tuple[Terms, ...]:
    """The terms before those of the file: what is promised until its first day."""
    if known is None or not plan.covers(today):
        return known.earlier if known else ()
    wanted = line.all_terms[-1]
    if line.since is None and wanted == known.all_terms[-1]:
        return known.earlier
    rule = known.terms_on(today).rule or wanted.rule
    eve = (line.since or _next_period(rule, plan, today)) - ONE_DAY
    until_then = replace(known.terms_on(eve), until=eve)
    past = tuple(terms for terms in known.earlier if terms.until < eve)
    taken_back = replace(until_then, until=wanted.until) == wanted
    return past if taken_back else (*past, until_then)


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
    return replace(one, since=_next_period(one.rule, plan, today))


def _next_period(rule: CadenceRule | None, plan: Plan, today: date) -> date:
    """What is counted per plan waits for its end; all else, counted or not, for August."""
    is_yearly = rule is None or rule.unit is RuleUnit.SCHOOL_YEAR
    return (year_bounds(school_year(today))[1] if is_yearly else plan.ends) + ONE_DAY


def _begins(one: CadenceOverride) -> date:
    return one.since or date.min


def _parts(terms: Terms) -> dict[str, str]:
    rule = terms.rule
    counted = {"unit": rule.unit, "min": rule.minimum, "max": rule.maximum} if rule else {}
    words = {
        "convener": terms.convener,
        "participants": " + ".join(terms.seats),
        "also": " + ".join(terms.optional_seats),
    }
    return {**{n: _word(counted.get(n)) for n in ("unit", "min", "max")}, **words}


def _word(value: object) -> str:
    return "–" if value is None else str(value)
