"""Which day each reminder gets: one message a day, three a week, all of a day's in one card.

A week is settled as a whole, so that a talk tomorrow is not crowded out by Monday's small things.
Settling the rest of a week after some of it was sent gives the same days again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup.calendar import ONE_DAY, PREFERRED, at, days, local_day, send_window
from followup.diary import Diary
from followup.reminders import Reminder, Step, Unsent
from followup.weeks import RANKS, Week, Wish, settle

A_WEEK = 3  # proactive messages to one person
_TO_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What goes out, in order, and what never will."""

    reminders: tuple[Reminder, ...]
    unsent: tuple[Unsent, ...] = ()


def places(
    reminders: Iterable[Reminder],
    taken: frozenset[date],
    diary: Diary,
    since: datetime,
    last: date,
) -> Outlook:
    """Settle every week from `since` to the one with `last`; `taken` are days with a message."""
    floor = _floor(since, diary.person.zone)
    alive = [r for r in reminders if r.expires > since]
    put_off = [_put_off(r, floor, diary) for r in alive if r.step is Step.AGAIN]
    book = _Book(diary, floor, taken, _fixed(put_off, taken, diary.person.zone))
    wishes = [_wish(r, diary.person.zone) for r in alive if r.step is not Step.AGAIN]
    placed, lost = _settle_weeks(wishes, book, last)
    return Outlook(in_order([*put_off, *placed]), tuple(Unsent(r, "no_place") for r in lost))


def in_order(reminders: Iterable[Reminder]) -> tuple[Reminder, ...]:
    """By message, and within one the most pressing first."""
    return tuple(sorted(reminders, key=lambda r: (r.due, r.person_id, rank(r), r.key)))


def rank(reminder: Reminder) -> int:
    """Who comes first when places are few; 0 is the talk tomorrow, or no longer then."""
    if reminder.step in (Step.DAY_BEFORE, Step.MOVED, Step.CANCELLED):
        return 0
    if reminder.round_id or reminder.step is Step.AGAIN:
        return 1
    if reminder.agreement_id:
        return 2
    if reminder.step in (Step.NUDGE, Step.NUDGE_AGAIN, Step.INVITE):
        return 3
    return RANKS - 1


def used_in_week(day: date, taken: Iterable[date]) -> int:
    """Days of that day's week that have carried a message."""
    monday = monday_of(day)
    return sum(1 for other in taken if monday <= other <= monday + _TO_SUNDAY)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class _Book:
    """What is fixed before any week is settled."""

    diary: Diary
    floor: date  # nothing goes earlier
    taken: frozenset[date]
    fixed: Mapping[date, datetime]  # days whose hour somebody chose by putting a message off

    def week(self, monday: date, ready: Sequence[Wish]) -> Week:
        sunday = monday + _TO_SUNDAY
        open_days = tuple(
            day
            for day in days(max(monday, self.floor), sunday)
            if day not in self.taken and self.diary.is_usable(day)
        )
        limit = max(wish.last for wish in ready)
        return Week(
            open_days=open_days,
            left=max(0, A_WEEK - used_in_week(monday, self.taken)),
            fixed=tuple(day for day in open_days if day in self.fixed),
            after=self.diary.forward(sunday + ONE_DAY, limit) or limit + ONE_DAY,
        )

    def on(self, day: date, reminder: Reminder) -> Reminder:
        """At the day's one moment, unless that is too late for it."""
        morning = at(day, PREFERRED, self.diary.person.zone)
        due = self.fixed.get(day, morning)
        return replace(reminder, due=due if due < reminder.expires else morning)


def _settle_weeks(
    wishes: Sequence[Wish], book: _Book, last: date
) -> tuple[list[Reminder], list[Reminder]]:
    """Placed and lost; what is still waiting after the last week is neither."""
    placed: list[Reminder] = []
    lost: list[Reminder] = []
    pool, monday = list(wishes), monday_of(book.floor)
    while pool and monday <= last:
        later = monday + timedelta(days=7)
        ready = [wish for wish in pool if wish.first < later]
        if ready:
            found = settle(ready, book.week(monday, ready))
            placed += [book.on(day, wish.reminder) for wish, day in found.done]
            lost += [wish.reminder for wish in found.lost]
            pool = [*found.waiting, *(wish for wish in pool if wish.first >= later)]
        monday = later
    return placed, lost


def _floor(since: datetime, zone: str) -> date:
    """The first day whose send window has not closed."""
    local = since.astimezone(ZoneInfo(zone))
    closed = local.time() > send_window(local.date())[1]
    return local.date() + ONE_DAY if closed else local.date()


def _wish(reminder: Reminder, zone: str) -> Wish:
    first, last = local_day(reminder.due, zone), local_day(reminder.expires, zone)
    if at(last, PREFERRED, zone) >= reminder.expires:
        last -= ONE_DAY
    return Wish(first, last, rank(reminder), reminder)


def _put_off(reminder: Reminder, floor: date, diary: Diary) -> Reminder:
    """At the hour the person chose, or else on the next morning that can be used."""
    zone = diary.person.zone
    chosen = local_day(reminder.due, zone)
    day = diary.forward(max(chosen, floor), local_day(reminder.expires, zone))
    if day is None or day == chosen:
        return reminder
    return replace(reminder, due=at(day, PREFERRED, zone))


def _fixed(put_off: Iterable[Reminder], taken: frozenset[date], zone: str) -> dict[date, datetime]:
    return {
        day: reminder.due
        for reminder in put_off
        if (day := local_day(reminder.due, zone)) not in taken
    }
