"""School years, working days and send windows in three countries."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.calendar import (
    Calendar,
    at,
    days,
    list_ends,
    local_day,
    school_year,
    send_window,
    year_bounds,
)
from followup.register import Blackout
from tests.school_years import OFF, ZONE, danish

CAPITALS = {"DK": "Europe/Copenhagen", "SE": "Europe/Stockholm", "NO": "Europe/Oslo"}
CALENDARS = {country: Calendar(country, zone, OFF) for country, zone in CAPITALS.items()}
ANY_DAY = st.dates(date(2026, 8, 1), date(2031, 7, 31))
ANY_MOMENT = st.integers(0, 5 * 365 * 24 * 3600).map(
    lambda seconds: datetime(2026, 8, 20, tzinfo=UTC) + timedelta(seconds=seconds)
)
ANY_COUNTRY = st.sampled_from(sorted(CAPITALS))


@pytest.mark.parametrize(
    ("country", "day", "works"),
    [
        ("DK", date(2024, 4, 26), True),  # the great prayer day is gone
        ("DK", date(2026, 5, 25), False),
        ("DK", date(2026, 5, 1), False),
        ("DK", date(2026, 6, 5), False),
        ("DK", date(2025, 12, 24), False),
        ("DK", date(2026, 5, 15), True),  # the day after Ascension: only if blacked out
        ("SE", date(2026, 6, 19), False),
        ("SE", date(2025, 12, 31), False),
        ("SE", date(2026, 5, 15), True),
        ("NO", date(2027, 5, 17), False),
        ("NO", date(2025, 12, 24), True),
        ("NO", date(2026, 4, 1), True),  # the Wednesday before Easter
        ("DK", date(2026, 10, 10), False),  # a Saturday
    ],
)
def test_law_says_which_days_are_off(country: str, day: date, works: bool) -> None:
    assert Calendar(country, CAPITALS[country]).is_working_day(day) is works


def test_the_list_of_the_municipality_is_off_for_every_school() -> None:
    assert not danish().is_working_day(date(2026, 10, 14))
    assert not danish().is_working_day(date(2026, 10, 14), "birkeskolen")


def test_a_schools_own_day_off_concerns_that_school_alone() -> None:
    calendar = danish(Blackout(date(2026, 9, 3), date(2026, 9, 3), "jubilæum", "birkeskolen"))
    assert not calendar.is_working_day(date(2026, 9, 3), "birkeskolen")
    assert calendar.is_working_day(date(2026, 9, 3), "egeskolen")
    assert calendar.is_working_day(date(2026, 9, 3))
    assert len(calendar.school_days("2026/2027", "birkeskolen")) == 201
    assert len(calendar.school_days("2026/2027", "egeskolen")) == 202
    assert calendar.school_days("2026/2027", "egeskolen") is calendar.school_days("2026/2027")


def test_a_blackout_over_new_year_is_off_in_both_years() -> None:
    assert not danish().is_working_day(date(2026, 12, 30))
    assert not danish().is_working_day(date(2027, 1, 1))
    assert danish().is_working_day(date(2027, 1, 4))


def test_the_danish_school_year_has_202_days() -> None:
    found = danish().school_days("2026/2027")
    assert (len(found), found[0], found[-1]) == (202, date(2026, 8, 10), date(2027, 6, 25))


def test_two_calendars_with_the_same_list_are_equal_whatever_they_have_looked_up() -> None:
    asked = danish()
    asked.is_working_day(date(2026, 10, 14))
    assert asked == danish()


@given(ANY_COUNTRY, ANY_DAY, st.integers(-40, 40))
def test_working_days_are_counted_as_by_walking_day_by_day(
    country: str, day: date, count: int
) -> None:
    calendar = CALENDARS[country]
    walked, left = day, abs(count)
    while left:
        walked += timedelta(days=1 if count > 0 else -1)
        left -= calendar.is_working_day(walked)
    assert calendar.add_working_days(day, count) == walked


@given(ANY_COUNTRY, ANY_DAY, st.integers(0, 60))
def test_working_days_between_two_days_are_those_that_work(
    country: str, first: date, length: int
) -> None:
    calendar, last = CALENDARS[country], first + timedelta(days=length)
    expected = [day for day in days(first, last) if calendar.is_working_day(day)]
    assert list(calendar.working_days(first, last)) == expected


@given(ANY_COUNTRY, ANY_MOMENT)
def test_the_next_send_time_lies_in_the_window_and_never_before(
    country: str, moment: datetime
) -> None:
    calendar = CALENDARS[country]
    chosen = calendar.next_send(moment)
    assert calendar.may_send(chosen)
    assert chosen >= moment
    assert chosen == moment or chosen.astimezone(ZoneInfo(calendar.zone)).time() == time(9)


@given(ANY_COUNTRY, ANY_MOMENT)
def test_the_previous_send_time_lies_in_the_window_of_an_earlier_day(
    country: str, moment: datetime
) -> None:
    calendar = CALENDARS[country]
    chosen = calendar.previous_send(moment)
    assert calendar.may_send(chosen)
    assert local_day(chosen, calendar.zone) < local_day(moment, calendar.zone)


def clock_changes() -> list[date]:
    """Both nights of every year: the last Sundays of March and October."""
    sundays = [
        max(d for d in days(date(year, month, 25), date(year, month, 31)) if d.weekday() == 6)
        for year in range(2026, 2032)
        for month in (3, 10)
    ]
    return sundays


@pytest.mark.parametrize("country", sorted(CAPITALS))
def test_every_minute_near_a_clock_change_leads_into_the_window(country: str) -> None:
    calendar = CALENDARS[country]
    for sunday in clock_changes():
        start = at(sunday, time(), calendar.zone)
        for minute in range(6 * 60):
            chosen = calendar.next_send(start + timedelta(minutes=minute))
            local = chosen.astimezone(ZoneInfo(calendar.zone))
            opens, closes = send_window(local.date())
            assert opens <= local.time() <= closes
            assert local.weekday() < 5


@pytest.mark.parametrize("zone", sorted(CAPITALS.values()))
@pytest.mark.parametrize("year", range(2026, 2032))
def test_a_wall_time_in_the_repeated_hour_is_the_first_one(zone: str, year: int) -> None:
    autumn = clock_changes()[2 * (year - 2026) + 1]
    found = at(autumn, time(2, 30), zone)
    assert found == datetime(year, 10, autumn.day, 0, 30, tzinfo=UTC)
    assert found.astimezone(ZoneInfo(zone)).fold == 0


@pytest.mark.parametrize("zone", sorted(CAPITALS.values()))
@pytest.mark.parametrize("year", range(2026, 2032))
def test_a_wall_time_in_the_missing_hour_moves_forward(zone: str, year: int) -> None:
    spring = clock_changes()[2 * (year - 2026)]
    found = at(spring, time(2, 30), zone)
    assert found == datetime(year, 3, spring.day, 1, 30, tzinfo=UTC)
    assert found.astimezone(ZoneInfo(zone)).time() == time(3, 30)


@pytest.mark.parametrize("zone", sorted(CAPITALS.values()))
def test_nine_o_clock_is_nine_o_clock_in_summer_and_in_winter(zone: str) -> None:
    assert at(date(2026, 10, 23), time(9), zone).hour == 7
    assert at(date(2026, 10, 26), time(9), zone).hour == 8


@pytest.mark.parametrize(
    ("moment", "chosen"),
    [
        ("2026-10-06 09:20", "2026-10-06 09:20"),  # a Tuesday in the window: at once
        ("2026-10-06 07:00", "2026-10-06 09:00"),  # early the same day
        ("2026-10-06 08:29", "2026-10-06 09:00"),
        ("2026-10-06 15:31", "2026-10-07 09:00"),
        ("2026-10-09 13:31", "2026-10-19 09:00"),  # Friday, then the autumn holiday
        ("2026-10-09 13:30", "2026-10-09 13:30"),
    ],
)
def test_what_comes_in_quiet_time_waits_for_the_next_window(moment: str, chosen: str) -> None:
    here = ZoneInfo(ZONE)
    asked = datetime.fromisoformat(moment).replace(tzinfo=here).astimezone(UTC)
    wanted = datetime.fromisoformat(chosen).replace(tzinfo=here).astimezone(UTC)
    assert danish().next_send(asked) == wanted


def test_the_window_is_the_recipients_own() -> None:
    moment = at(date(2026, 10, 6), time(8, 45), ZONE)
    assert danish().may_send(moment)
    assert not danish().may_send(moment, "Atlantic/Reykjavik")


def test_the_year_turns_at_midnight_in_the_schools_own_zone() -> None:
    turn = datetime(2026, 7, 31, 22, 30, tzinfo=UTC)  # already August in Copenhagen
    assert school_year(local_day(turn, ZONE)) == "2026/2027"
    assert school_year(turn.date()) == "2025/2026"
    assert year_bounds("2026/2027") == (date(2026, 8, 1), date(2027, 7, 31))


@given(ANY_DAY)
def test_every_day_lies_within_its_school_year(day: date) -> None:
    first, last = year_bounds(school_year(day))
    assert first <= day <= last


def test_week_53_and_the_leap_day_are_ordinary_days() -> None:
    assert date(2026, 12, 31).isocalendar().week == 53
    calendar = Calendar("DK", ZONE)
    assert calendar.working_days(date(2026, 12, 28), date(2027, 1, 3)) == tuple(
        date(2026, 12, d) for d in (28, 29, 30)
    )
    assert calendar.add_working_days(date(2028, 2, 28), 1) == date(2028, 2, 29)
    assert calendar.add_working_days(date(2028, 3, 1), -1) == date(2028, 2, 29)


def test_the_list_ends_with_its_last_municipal_day() -> None:
    own = Blackout(date(2027, 9, 1), date(2027, 9, 1), "", "birkeskolen")
    assert list_ends((*OFF, own)) == date(2027, 7, 31)
    assert list_ends(()) is None
