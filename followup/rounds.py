"""Which rounds of check-ins a school has in a year, and which one an answer belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from followup.cadence import Slot, rule_in_year, slot_on, slots
from followup.calendar import ONE_DAY, Calendar, local_day, school_year, year_bounds
from followup.check_in import Round
from followup.plan import Instrument, Plan
from followup.register import CadenceOverride
from followup.talk import Talk, TalkState

CHECK_IN_KIND = "one_to_one"  # the instrument whose invitation opens the check-in
FIRST_ASK = timedelta(days=14)
_NEAR = 5  # working days: a first ask nearer its talk than this goes before the break instead
_EARLY = timedelta(days=10)


class Timing(StrEnum):
    """How an answer meets its round: before it opens, while it is open, after it closed."""

    EARLY = "early"
    IN_TIME = "in_time"
    LATE = "late"


def rounds(
    instrument: Instrument,
    school_id: str,
    calendar: Calendar,
    talks: Iterable[Talk],
    year: str,
    overrides: Sequence[CadenceOverride] = (),
) -> tuple[Round, ...]:
    """One per slot, and one per talk above the minimum; `talks` may hold other things too."""
    among = year_slots(instrument, school_id, calendar, year, overrides)
    own = [t for t in talks if (t.instrument_id, t.school_id) == (instrument.id, school_id)]
    settled = settle(own, among, calendar.zone)
    by_slot = _by_slot(talk for talk in settled if talk.slot.split("#")[0] == year)
    keys = dict.fromkeys([*(slot.key for slot in among), *by_slot])
    last_days = {slot.key: slot.last for slot in among}
    found = (
        _with_talk(instrument.id, key, by_slot[key], calendar)
        if key in by_slot
        else _alone(instrument.id, school_id, key, last_days[key], calendar)
        for key in keys
    )
    return tuple(sorted(found, key=lambda r: (r.opens, r.id)))


def year_slots(
    instrument: Instrument,
    school_id: str | None,
    calendar: Calendar,
    year: str,
    overrides: Sequence[CadenceOverride] = (),
) -> tuple[Slot, ...]:
    """The slots of an instrument's minimum at one school in one school year."""
    rule = rule_in_year(instrument, school_id, overrides, year)
    if rule is None:
        return ()
    return slots(year, year_bounds(year)[0], calendar.school_days(year, school_id), rule.minimum)


def settle(talks: Iterable[Talk], among: Sequence[Slot], zone: str) -> tuple[Talk, ...]:
    """Talks of one school, each with a slot: its own, else its day's, else an extra one.

    Booking and import should save the slot found here: then a move never changes it.
    """
    ordered = sorted(talks, key=lambda t: (not t.slot, t.starts, t.id))
    taken = {talk.slot for talk in ordered if _fills(talk) and talk.slot}
    settled = []
    for talk in ordered:
        slot = talk.slot or free_slot(local_day(talk.starts, zone), among, taken)
        taken |= {slot} if _fills(talk) else set()
        settled.append(replace(talk, slot=slot))
    return tuple(settled)


def free_slot(day: date, among: Sequence[Slot], taken: Iterable[str]) -> str:
    """The slot of that day when free, else the first extra number above the minimum."""
    own = slot_on(day, among) if _same_year(day, among) else None
    used = set(taken)
    if own and own.key not in used:
        return own.key
    number = len(among) + 1 if own else 1
    while f"{school_year(day)}#{number}" in used:
        number += 1
    return f"{school_year(day)}#{number}"


def all_rounds(
    plans: Sequence[Plan],
    school_ids: Iterable[str],
    calendar: Calendar,
    talks: Iterable[Talk],
    year: str,
    overrides: Sequence[CadenceOverride] = (),
    known: Iterable[Round] = (),
) -> tuple[Round, ...]:
    """Every school's rounds in a year, by the plan that runs then.

    `known` are the rounds as they were: a talk saved without a slot keeps the one it had there.
    """
    plan = running_plan(plans, year)
    slots_had = {asked.talk_id: asked.slot for asked in known}
    by_school: dict[str | None, list[Talk]] = {}
    for talk in (replace(t, slot=t.slot or slots_had.get(t.id, "")) for t in talks):
        by_school.setdefault(talk.school_id, []).append(talk)
    return tuple(
        found
        for school_id in school_ids
        for instrument in (plan.instruments if plan else ())
        if instrument.kind == CHECK_IN_KIND
        for found in rounds(
            instrument, school_id, calendar, by_school.get(school_id, ()), year, overrides
        )
    )


def running_plan(plans: Sequence[Plan], year: str) -> Plan | None:
    """The newest of the plans that reach into the school year, with its terms for all of it."""
    first, last = year_bounds(year)
    running = [plan for plan in plans if plan.starts <= last and plan.ends >= first]
    newest = max(running, key=lambda plan: (plan.starts, plan.id), default=None)
    return newest.on(last) if newest else None


def line_of(talk: Talk, plans: Sequence[Plan], zone: str) -> Instrument | None:
    """The talk's line, with the terms of its school year."""
    lines = (line for plan in plans for line in plan.instruments)
    line = next((line for line in lines if line.id == talk.instrument_id), None)
    last = year_bounds(school_year(local_day(talk.starts, zone)))[1]
    return line.on(last) if line else None


def round_for(day: date, among: Iterable[Round]) -> tuple[Round, Timing] | None:
    """The round an answer given that day fills: open, else soon to open, else late, else next."""
    alive = sorted((r for r in among if not r.cancelled), key=lambda r: (r.closes, r.id))
    for found in (r for r in alive if r.is_open(day)):
        return found, Timing.IN_TIME
    ahead = sorted((r for r in alive if r.opens > day), key=lambda r: (r.opens, r.id))
    if ahead and ahead[0].opens <= day + _EARLY:
        return ahead[0], Timing.EARLY
    for found in (r for r in reversed(alive) if r.closes < day):
        return found, Timing.LATE
    return (ahead[0], Timing.EARLY) if ahead else None


def ask_day(talk_day: date, ahead: timedelta, calendar: Calendar, school_id: str | None) -> date:
    """The first ask, `ahead` of its talk: forward out of quiet days, but back over a long break.

    Back only when forward would land fewer than 5 working days before the talk, and never into
    the school year before.
    """
    wanted = talk_day - ahead
    forward = calendar.sending_day(wanted, school_id)
    near = calendar.working_days(forward, talk_day - ONE_DAY, school_id)
    if forward == wanted or len(near) >= _NEAR:
        return forward
    back = calendar.sending_day_before(wanted, school_id)
    return back if school_year(back) == school_year(talk_day) else forward


def _with_talk(instrument_id: str, slot: str, talk: Talk, calendar: Calendar) -> Round:
    day = local_day(talk.starts, calendar.zone)
    opens = min(ask_day(day, FIRST_ASK, calendar, talk.school_id), day)
    closes = calendar.add_working_days(day, -1, talk.school_id)
    return Round(
        id=f"{instrument_id}:{talk.school_id}:{slot}",
        school_id=talk.school_id or "",
        slot=slot,
        opens=opens,
        closes=max(opens, closes),  # a talk on the first school day closes with the day itself
        talk_id=talk.id,
        cancelled=not _fills(talk),
    )


def _alone(instrument_id: str, school_id: str, slot: str, last: date, calendar: Calendar) -> Round:
    opens = ask_day(last, FIRST_ASK, calendar, school_id)
    return Round(f"{instrument_id}:{school_id}:{slot}", school_id, slot, opens, last)


def _by_slot(talks: Iterable[Talk]) -> dict[str, Talk]:
    """One talk a slot: the latest that stands, and a cancelled one only where none stands."""
    ordered = sorted(talks, key=lambda t: (_fills(t), t.starts, t.id))
    return {talk.slot: talk for talk in ordered}


def _fills(talk: Talk) -> bool:
    return talk.state is not TalkState.CANCELLED


def _same_year(day: date, among: Sequence[Slot]) -> bool:
    return bool(among) and among[0].key.split("#")[0] == school_year(day)
