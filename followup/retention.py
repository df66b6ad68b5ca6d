"""How long what is kept (PRIV-9): each limit is the moment before which it goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from followup.people import Role

GONE = "gone:"  # begins the object id of somebody who has left and was wiped

_INBOX = timedelta(days=1)  # Teams repeats an activity within minutes
_TEXT_MONTHS = 12
_AGREEMENT_MONTHS = 12  # after it was done or withdrawn; a request: after it was closed
_AUDIT_MONTHS = 24
_SHORTEST_MONTH = 28
_LEFT = timedelta(days=30)  # without a role


@dataclass(frozen=True, slots=True)
class Limits:
    """Moments are UTC; `check_ins` is the first day of the oldest school year still kept."""

    inbox: datetime
    dialogs: datetime
    text: datetime
    agreements: datetime
    audit: datetime
    check_ins: date
    left: date  # whose last day in a role this was, or an earlier one, is wiped

    @property
    def messages(self) -> datetime:
        """What was sent and received goes with the check-ins it spoke of."""
        return datetime(self.check_ins.year, self.check_ins.month, 1, tzinfo=UTC)


def limits(now: datetime) -> Limits:
    """The limits today; a check-in goes at the end of the school year after its own."""
    this_year = school_year_start(now.date())
    return Limits(
        inbox=now - _INBOX,
        dialogs=now,
        text=months_before(now, _TEXT_MONTHS),
        agreements=months_before(now, _AGREEMENT_MONTHS),
        audit=months_before(now, _AUDIT_MONTHS),
        check_ins=this_year.replace(year=this_year.year - 1),
        left=now.date() - _LEFT,
    )


def answer_goes(round_opens: date) -> date:
    """The day a check-in is deleted: at the end of the school year after its own."""
    first = school_year_start(round_opens)
    return first.replace(year=first.year + 2)


def words_go(at: datetime) -> date:
    """The day own words are deleted, twelve months on; late in a month, the first of the next."""
    day = at.date()
    if day.day <= _SHORTEST_MONTH:
        return day.replace(year=day.year + 1)
    year, month = divmod(day.year * 12 + day.month + _TEXT_MONTHS, 12)
    return date(year, month + 1, 1)


def has_left(roles: Iterable[Role], until: Limits) -> bool:
    """True when no role has been held for 30 days, and none is to come."""
    return all(role.until is not None and role.until <= until.left for role in roles)


def school_year_start(day: date) -> date:
    """1 August of the school year that `day` lies in."""
    return date(day.year if day.month >= 8 else day.year - 1, 8, 1)


def months_before(moment: datetime, months: int) -> datetime:
    """The same day of the month, or the 28th where that day may not exist."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, _SHORTEST_MONTH))
