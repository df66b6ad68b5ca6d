"""How people write a day."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from followup.day_words import parse_day
from followup.texts import LANGUAGES, texts_in

TUESDAY = date(2026, 10, 6)
JANUARY = date(2027, 1, 12)


@pytest.mark.parametrize(
    "text",
    [
        "12. jan. 2027", "12. jan 2027", "12 jan 2027", "12. januar", "den 12. januar", "12/1",
        "12/1-27", "12/1 2027", "12.1.2027", "12. 1. 2027", "12-1-2027", "2027-01-12", "2027-1-12",
        "12:e januari", "12e januari 2027", "Jan 12, 2027", "January 12th", "on the 12th januar",
        "til og med 12. januar", "t.o.m. 12 januari", "12. JANUAR!",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_twelfth_of_january_in_many_hands(text: str, language: str) -> None:
    assert parse_day(text, TUESDAY, language) == JANUARY


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("i dag", 0), ("idag", 0), ("today", 0), ("i morgen", 1), ("imorgon", 1), ("tomorrow", 1),
        ("i overmorgen", 2), ("i övermorgon", 2), ("day after tomorrow", 2),
        ("om 3 dage", 3), ("om en uge", 7), ("om två", None), ("in 2 weeks", 14),
        ("onsdag", 1), ("fredag", 3), ("på fredag", 3), ("Friday", 3), ("fre", 3), ("lör", 4),
        ("lørdag", 4), ("søn.", 5), ("mandag", 6), ("måndag", 6), ("tirsdag", 7), ("tisdag", 7),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_days_counted_from_today(text: str, days: int | None, language: str) -> None:
    expected = None if days is None else TUESDAY + timedelta(days=days)
    assert parse_day(text, TUESDAY, language) == expected


def test_without_a_year_the_next_such_day_is_meant() -> None:
    assert parse_day("6/10", TUESDAY, "da") == TUESDAY
    assert parse_day("5/10", TUESDAY, "da") == date(2027, 10, 5)
    assert parse_day("29. februar", TUESDAY, "da") == date(2028, 2, 29)


@pytest.mark.parametrize(
    "text",
    ["", "gul", "31/2", "29/2/2027", "2027-13-01", "99/99", "0/1", "ju 5", "5 banan",
     "om 3 bananer", "ma", "næste fredag", "12", "efter ferien"],
)  # fmt: skip
def test_what_is_not_a_day_is_not_guessed(text: str) -> None:
    assert parse_day(text, TUESDAY, "da") is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(LANGUAGES))
def test_a_day_as_we_write_it_is_read_back(day: date, language: str) -> None:
    assert parse_day(texts_in(language).day(day), TUESDAY, language) == day
    assert parse_day(day.isoformat(), TUESDAY, language) == day
    assert parse_day(format_date(day, "d MMMM y", locale=language), TUESDAY, language) == day


@given(st.text(max_size=30))
def test_nothing_that_is_written_breaks_it(text: str) -> None:
    found = parse_day(text, TUESDAY, "da")
    assert found is None or isinstance(found, date)
