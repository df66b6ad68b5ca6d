"""What gives rise to reminders: the ladders of talks, rounds, agreements and the year itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from followup.calendar import list_ends, local_day, school_year, year_bounds
from followup.change_ladder import change_ladder, is_news
from followup.check_in import Round
from followup.ladders import (
    Ladder,
    agreement_ladder,
    list_ladder,
    round_ladder,
    talk_ladder,
)
from followup.plan import Goal, Instrument, Subject
from followup.questions import GOALS_PER_ROUND
from followup.reminders import Planning
from followup.request_ladder import request_ladder
from followup.rounds import running_plan
from followup.talk import Talk
from followup.yearly import Bookings, nudge_ladders, task_ladders

# No step is further from its talk than this, over Christmas before and over a summer after.
_BEFORE, _AFTER = timedelta(days=60), timedelta(days=100)


def ladders(facts: Planning, first: date, last: date) -> Iterator[Ladder]:
    """Every ladder with a step that may fall between two days, for whomever it is."""
    return chain(
        _of_talks(facts, first, last),
        _of_rounds(facts, first, last),
        _of_years(facts, first, last),
        _of_agreements(facts, first, last),
        _of_requests(facts),
        _of_list(facts),
    )


def unanswered(facts: Planning, asked: Round) -> tuple[int, int]:
    """How many goals the round asks about, and how many of them have no answer."""
    return _unanswered([g for g in facts.goals if g.school_id == asked.school_id], asked, facts)


def _unanswered(goals: Sequence[Goal], asked: Round, facts: Planning) -> tuple[int, int]:
    askable = [goal for goal in goals if goal.can_be_asked(asked.closes)]
    count = min(len(askable), GOALS_PER_ROUND)
    answered = sum(1 for goal in askable if (asked.id, goal.id) in facts.answered)
    return count, max(0, count - answered)


def _of_talks(facts: Planning, first: date, last: date) -> Iterator[Ladder]:
    known = _instruments(facts)
    slots = {asked.talk_id: asked.slot for asked in facts.rounds}
    for talk in facts.talks:
        line = known.get(talk.instrument_id)
        near = first - _AFTER <= talk.starts.date() <= last + _BEFORE
        if line and (near or is_news(talk, first, last)):
            instrument = line.on(_year_ends(talk, facts))
            slotted = replace(talk, slot=talk.slot or slots.get(talk.id, ""))
            for of_talk in (talk_ladder, change_ladder):
                ladder = of_talk(instrument, slotted, facts.calendar)
                yield from (ladder,) if ladder else ()


def _of_rounds(facts: Planning, first: date, last: date) -> Iterator[Ladder]:
    known = _instruments(facts)
    talks = {talk.id: talk for talk in facts.talks}
    goals: dict[str, list[Goal]] = {}
    for goal in facts.goals:
        goals.setdefault(goal.school_id, []).append(goal)
    for asked in facts.rounds:
        line = known.get(asked.id.split(":")[0])
        talk = talks.get(asked.talk_id or "")
        if line and asked.opens <= last and asked.closes >= first and _is_asked(asked, talk):
            count, missing = _unanswered(goals.get(asked.school_id, ()), asked, facts)
            instrument = line.on(year_bounds(asked.slot.split("#")[0])[1])
            ladder = round_ladder(instrument, asked, talk, facts.calendar)
            yield from _of_round(ladder, count, missing)


def _year_ends(talk: Talk, facts: Planning) -> date:
    """Terms hold for a whole school year."""
    return year_bounds(school_year(local_day(talk.starts, facts.calendar.zone)))[1]


def _of_round(ladder: Ladder, count: int, missing: int) -> Iterator[Ladder]:
    """Nothing when all is answered; without goals to ask about only the invitation to a talk."""
    if missing:
        yield ladder
    elif not count and ladder.talk_id:
        yield replace(ladder, chains=tuple(rungs[:1] for rungs in ladder.chains))


def _of_agreements(facts: Planning, first: date, last: date) -> Iterator[Ladder]:
    for agreement in facts.agreements:
        if first <= agreement.due <= last + _BEFORE:
            ladder = agreement_ladder(agreement, facts.calendar)
            yield from (ladder,) if ladder else ()


def _of_requests(facts: Planning) -> Iterator[Ladder]:
    found = (request_ladder(request, facts.calendar) for request in facts.requests)
    return (ladder for ladder in found if ladder)


def _of_list(facts: Planning) -> Iterator[Ladder]:
    ends = list_ends(facts.calendar.blackouts)
    if ends is not None:
        yield list_ladder(ends, facts.calendar)


def _is_asked(asked: Round, talk: Talk | None) -> bool:
    if asked.cancelled:
        return False
    return talk.state.is_ahead if talk else asked.talk_id is None


def _of_years(facts: Planning, first: date, last: date) -> Iterator[Ladder]:
    for year in dict.fromkeys((school_year(first), school_year(last))):
        plan = running_plan(facts.plans, year)
        for instrument in plan.instruments if plan else ():
            if not _is_on(instrument, facts):
                continue
            for bookings in _bookings(instrument, facts):
                yield from task_ladders(instrument, plan, year, bookings) if plan else ()
                yield from nudge_ladders(instrument, year, bookings)


def _is_on(instrument: Instrument, facts: Planning) -> bool:
    return instrument.is_on(facts.municipality.switched_on)


def _bookings(instrument: Instrument, facts: Planning) -> Iterator[Bookings]:
    """Schools stand for their leader and team, or else the municipality for itself."""
    if instrument.subject is Subject.MUNICIPALITY:
        yield Bookings(None, facts.talks, facts.calendar, facts.overrides)
        return
    by_school: dict[str | None, list[Talk]] = {}
    for talk in facts.talks:
        if talk.instrument_id == instrument.id:
            by_school.setdefault(talk.school_id, []).append(talk)
    for school in facts.schools:
        talks = by_school.get(school.id, [])
        yield Bookings(school.id, talks, facts.calendar, facts.overrides)


def _instruments(facts: Planning) -> dict[str, Instrument]:
    return {
        instrument.id: instrument
        for plan in facts.plans
        for instrument in plan.instruments
        if _is_on(instrument, facts)
    }
