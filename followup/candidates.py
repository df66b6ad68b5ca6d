"""The reminders one person could get, each at the day it wants, before places are given out."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from followup.calendar import ONE_DAY, PREFERRED, at, local_day
from followup.diary import Diary, first_day, seats_of
from followup.ladders import FIRST_ASKS, Ladder, Rung
from followup.occasions import ladders
from followup.people import Person, RoleName
from followup.reminders import Planning, Reminder, Step, Unsent
from followup.snoozes import is_put_off, once_more

_NEVER = datetime(9999, 1, 1, tzinfo=UTC)
# On the same day as the step before it such a step says nothing new; the others replace it.
_SAYS_NOTHING_NEW = frozenset({Step.REMIND, Step.REMIND_AGAIN, Step.NUDGE_AGAIN, Step.AFTER_AGAIN})


@dataclass(frozen=True, slots=True)
class Candidates:
    """What could be sent, and what already cannot."""

    wanted: tuple[Reminder, ...]
    unsent: tuple[Unsent, ...]


def candidates(person: Person, facts: Planning, first: date, last: date) -> Candidates:
    """Steps that matter between two days; what was sent already is not among them."""
    diary = Diary(person, facts.calendar, facts.leaders)
    sent = frozenset(key for s in facts.sent if s.person_id == person.id for key in s.keys)
    since = at(first, time(), person.zone)
    wanted: list[Reminder] = []
    unsent: list[Unsent] = []
    for ladder in ladders(facts, first, last):
        if ladder.only_told and not _was_told(ladder, sent):
            continue
        for rungs in _near(ladder, since, last):
            if is_put_off(ladder, rungs, person.id, facts):
                wanted += once_more(ladder, rungs, person.id, facts)
                continue
            fitted, dropped = _fit(ladder, rungs, diary)
            unsent += [Unsent(r, "too_late") for r in dropped if r.key not in sent]
            wanted += [r for r in fitted if r.key not in sent]
    return Candidates(tuple(wanted), tuple(unsent))


def _was_told(ladder: Ladder, sent: frozenset[str]) -> bool:
    """Some message about its talk has reached the person, also before a move."""
    return any(f":{ladder.talk_id}." in key for key in sent)


def _near(ladder: Ladder, since: datetime, last: date) -> list[tuple[Rung, ...]]:
    """Its chains that have begun by the last day and are not over."""
    return [
        rungs
        for rungs in ladder.chains
        if rungs[0].day <= last and any(rung.expires > since for rung in rungs)
    ]


def _fit(
    ladder: Ladder, rungs: tuple[Rung, ...], diary: Diary
) -> tuple[list[Reminder], list[Reminder]]:
    """The chain on this person's own days, and what cannot reach them in time."""
    person = diary.person
    days = [(rung, _day_for(ladder, rung, diary)) for rung in rungs if _seated(ladder, rung, diary)]
    late = [
        _reminder(ladder, rung, rung.day, rung.expires, person)
        for rung, day in days
        if day is None and not _only_stands_in(ladder, rung, person)
    ]
    if days and days[0][1] is None and days[0][0].step in FIRST_ASKS:
        return [], late  # who was never asked is not reminded
    kept = _in_order([(rung, day) for rung, day in days if day is not None])
    ends = [at(day, PREFERRED, person.zone) for _, day in kept[1:]]  # the next step overtakes
    leaves = [_leaves(ladder, rung, person) for rung, _ in kept]
    fitted = [
        _reminder(ladder, rung, day, min(rung.expires, end, leave), person)
        for (rung, day), end, leave in zip(kept, [*ends, _NEVER], leaves, strict=False)
    ]
    return fitted, late


def _in_order(steps: list[tuple[Rung, date]]) -> list[tuple[Rung, date]]:
    """A reminder never goes with or before its ask; of two steps on one day the later stays."""
    kept: list[tuple[Rung, date]] = []
    for rung, day in steps:
        crowded = bool(kept) and day <= kept[-1][1]
        if crowded and rung.step in _SAYS_NOTHING_NEW:
            continue
        if crowded:
            kept.pop()
        kept.append((rung, day))
    return kept


def _seated(ladder: Ladder, rung: Rung, diary: Diary) -> bool:
    if ladder.owner_id is not None:
        return ladder.owner_id == diary.person.id
    return any(True for _ in seats_of(diary.person, rung.seats, ladder.school_id))


def _only_stands_in(ladder: Ladder, rung: Rung, person: Person) -> bool:
    """A deputy who is not called misses nothing."""
    held = [role.name for role in seats_of(person, rung.seats, ladder.school_id)]
    return bool(held) and set(held) == {RoleName.DEPUTY}


def _day_for(ladder: Ladder, rung: Rung, diary: Diary) -> date | None:
    """The first day this step can reach the person before 09:00 of it is too late."""
    limit = _last_morning(rung.expires, diary.person.zone)
    if ladder.owner_id is not None:
        return diary.forward(rung.day, limit)
    is_first = rung.step in FIRST_ASKS
    found = (
        first_day(diary, role, rung.day, limit, is_first_ask=is_first)
        for role in seats_of(diary.person, rung.seats, ladder.school_id)
    )
    return min((day for day in found if day is not None), default=None)


def _leaves(ladder: Ladder, rung: Rung, person: Person) -> datetime:
    """The midnight after the last day in the seat; a leaver hears nothing from then on."""
    if ladder.owner_id is not None:
        return _NEVER
    ends = [role.until for role in seats_of(person, rung.seats, ladder.school_id)]
    last = max((end for end in ends if end is not None), default=None)
    return _NEVER if last is None or None in ends else at(last + ONE_DAY, time(), person.zone)


def _last_morning(expires: datetime, zone: str) -> date:
    day = local_day(expires, zone)
    return day if at(day, PREFERRED, zone) < expires else day - timedelta(days=1)


def _reminder(ladder: Ladder, rung: Rung, day: date, expires: datetime, person: Person) -> Reminder:
    return Reminder(
        key=ladder.key(rung.step, person.id),
        person_id=person.id,
        step=rung.step,
        instrument_kind=ladder.kind,
        school_id=ladder.school_id,
        talk_id=ladder.talk_id,
        round_id=ladder.round_id,
        about=ladder.about,
        due=at(day, PREFERRED, person.zone),
        expires=expires,
        agreement_id=ladder.agreement_id,
        request_id=ladder.request_id,
        instrument_id=ladder.instrument_id,
        slot=ladder.slot,
    )
