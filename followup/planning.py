"""Every message of a stretch of time, computed from what is known now: the same however cut up."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import cache

from followup.calendar import PREFERRED, at, days, local_day
from followup.candidates import candidates
from followup.concerning import narrowed
from followup.diary import Diary
from followup.people import Person
from followup.places import A_WEEK, Outlook, in_order, monday_of, places, used_in_week
from followup.reminders import Planning, Reminder, Step

_WEEK = timedelta(days=6)  # from Monday to Sunday
_A_YEAR = timedelta(days=365)


def plan(facts: Planning, since: datetime, until: datetime) -> tuple[Reminder, ...]:
    """Everybody's reminders due before `until` and not yet sent, by message."""
    narrow = narrowed(facts)
    return in_order(
        reminder
        for person in facts.people
        for reminder in plan_person(person, narrow(person), since, until)
    )


def plan_person(
    person: Person, facts: Planning, since: datetime, until: datetime
) -> tuple[Reminder, ...]:
    """One person's; a reminder that was due earlier today keeps its moment and goes at once."""
    return outlook(person, facts, since, until).reminders


def outlook(person: Person, facts: Planning, since: datetime, until: datetime) -> Outlook:
    """As `plan_person`, with what was due in that time and will never go."""
    first, last = local_day(since, person.zone), local_day(until, person.zone)
    found = candidates(person, facts, first, monday_of(last) + _WEEK)
    diary = Diary(person, facts.calendar)
    settled = places(found.wanted, _taken(person, facts), diary, since, last)
    late = [u for u in found.unsent if since <= u.reminder.due < until]
    return Outlook(tuple(r for r in settled.reminders if r.due < until), (*settled.unsent, *late))


def still_wanted(reminder: Reminder, facts: Planning, now: datetime | None = None) -> bool:
    """False when it was answered, moved, cancelled, held or overtaken: then cancel it."""
    return reminder.key in still_wanted_of((reminder,), facts, now)


def still_wanted_of(
    reminders: Iterable[Reminder], facts: Planning, now: datetime | None = None
) -> frozenset[str]:
    """Keys of those still wanted; all that one person is due on a day is looked up together."""
    people = {person.id: person for person in facts.people}

    @cache
    def ends(person: Person, day: date) -> dict[str, datetime]:
        found = candidates(person, facts, day, day + _WEEK)  # some come earlier than they want to
        return {r.key: r.expires for r in sorted(found.wanted, key=lambda r: r.expires)}

    return frozenset(
        reminder.key
        for reminder in reminders
        if (person := people.get(reminder.person_id))
        and (end := ends(person, local_day(reminder.due, person.zone)).get(reminder.key))
        and (now or reminder.due) < end
    )


def may_go(person: Person, facts: Planning, now: datetime, *, asked_for: bool = False) -> bool:
    """False outside window, in a blackout, on pause or over the caps: then plan it anew.

    `asked_for` is a message the person put off until now: it counts, but is not held back.
    """
    diary = Diary(person, facts.calendar)
    day = local_day(now, person.zone)
    if not (diary.is_usable(day) and facts.calendar.may_send(now, person.zone, diary.home)):
        return False
    taken = _taken(person, facts)
    return asked_for or (day not in taken and used_in_week(day, taken) < A_WEEK)


def next_chance(person: Person, facts: Planning, after: datetime) -> datetime:
    """When the person can be told something: at that moment, else at nine of the first such day.

    A year later where there is none: by then every promise is over.
    """
    first = local_day(after, person.zone)
    mornings = (at(day, PREFERRED, person.zone) for day in days(first, first + _A_YEAR))
    chances = (max(after, morning) for morning in mornings)
    return next((c for c in chances if may_go(person, facts, c)), after + _A_YEAR)


def is_asked_for(reminders: Iterable[Reminder]) -> bool:
    """True for a message that somebody put off until its moment."""
    return any(reminder.step is Step.AGAIN for reminder in reminders)


def _taken(person: Person, facts: Planning) -> frozenset[date]:
    return frozenset(
        local_day(sent.at, person.zone) for sent in facts.sent if sent.person_id == person.id
    )
