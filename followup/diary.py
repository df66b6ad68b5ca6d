"""One person's own days: when they may be written to, and when a first ask is kind."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from followup.calendar import Calendar, days
from followup.people import Person, Role, RoleName

GRACE = 5  # working days without a first ask, after a pause or a start in the job
_VERY_LONG = timedelta(days=366)
_LONG_AGO = timedelta(days=100)  # more than 5 working days, even over a summer


@dataclass(frozen=True, slots=True)
class Diary:
    """The calendar as it is for one person: their school's blackouts and their own pauses."""

    person: Person
    calendar: Calendar
    leaders: tuple[Person, ...] = ()  # of the schools the person is a deputy at

    @property
    def home(self) -> str | None:
        """The one school a person works at; None for those who have several or none."""
        places = {role.school_id for role in self.person.roles}
        return places.pop() if len(places) == 1 else None

    def is_usable(self, day: date) -> bool:
        """A working day of someone who is here; who has left hears nothing of old promises."""
        is_here = bool(self.person.roles_on(day)) and not self.person.is_paused(day)
        return is_here and self.calendar.is_working_day(day, self.home)

    def is_called(self, role: Role, day: date) -> bool:
        """A deputy is written to only while every leader of the school is away."""
        if role.name is not RoleName.DEPUTY:
            return True
        leading = (p for p in self.leaders if p.has(RoleName.LEADER, day, role.school_id))
        return all(leader.is_paused(day) for leader in leading)

    def forward(self, day: date, limit: date, role: Role | None = None) -> date | None:
        """The first usable day from `day` to `limit`, both inclusive, in that role if any."""
        usable = (found for found in days(day, limit) if self.is_usable(found))
        return next(
            (found for found in usable if role is None or self.is_called(role, found)), None
        )

    def after_pauses(self, day: date) -> date:
        """`day`, or when it falls in or soon after a pause: 5 working days after that pause."""
        for pause in sorted(self.person.pauses, key=lambda p: (p.first, p.last)):
            if pause.first <= day:
                day = max(day, self._back(pause.last, day))
        return day

    def after_start(self, day: date, role: Role) -> date:
        """A deputy is no newcomer: the grace is for those who begin at a school."""
        if day - role.since > _LONG_AGO or role.name is RoleName.DEPUTY:
            return day
        return max(day, self.calendar.add_working_days(role.since, GRACE, self.home))

    def _back(self, last: date, day: date) -> date:
        """Grace needs no counting after a pause without a sensible end, say in the year 9999."""
        if last - day > _VERY_LONG:
            return last
        return self.calendar.add_working_days(last, GRACE, self.home)


def seats_of(person: Person, names: Collection[RoleName], school_id: str | None) -> Iterator[Role]:
    """The person's roles that fill one of the seats, now or at another time.

    A leader belongs to the leadership team. A seat for the whole municipality fills every
    school's; for something of the whole municipality any unit will do.
    """
    wanted = {*names, *((RoleName.LEADER,) if RoleName.TEAM in names else ())}
    for role in person.roles:
        if role.name in wanted and (school_id is None or role.school_id in (None, school_id)):
            yield role


def last_day(role: Role, day: date) -> date:
    """The last day, at most `day`, on which the role is held."""
    return day if role.until is None else min(role.until, day)


def first_day(
    diary: Diary, role: Role, wanted: date, limit: date, *, is_first_ask: bool
) -> date | None:
    """When a step wanted on a day can reach somebody in that role; None when it cannot."""
    day = max(wanted, role.since)
    if day > limit:
        return None
    if is_first_ask:
        day = diary.after_pauses(diary.after_start(day, role))
    return diary.forward(day, last_day(role, limit), role)
