"""What is told of what others can read, and the days it goes."""

from datetime import UTC, date, datetime

import pytest

from followup.readable import Kept, Readable, told_of
from followup.retention import answer_goes, words_go


def test_every_group_is_told_also_those_of_which_nothing_is_kept() -> None:
    assert [one.what for one in told_of(Kept())] == list(Readable)
    assert {(one.since, one.goes) for one in told_of(Kept())} == {(None, None)}


@pytest.mark.parametrize(
    ("at", "goes"),
    [
        (datetime(2026, 10, 6, 7, tzinfo=UTC), date(2027, 10, 6)),
        (datetime(2026, 10, 28, tzinfo=UTC), date(2027, 10, 28)),
        (datetime(2026, 10, 31, tzinfo=UTC), date(2027, 11, 1)),
        (datetime(2026, 12, 31, tzinfo=UTC), date(2028, 1, 1)),
        (datetime(2028, 2, 29, tzinfo=UTC), date(2029, 3, 1)),
    ],
)
def test_words_go_a_year_on(at: datetime, goes: date) -> None:
    assert words_go(at) == goes


def test_a_check_in_goes_at_the_end_of_the_school_year_after_its_own() -> None:
    assert answer_goes(date(2026, 8, 1)) == date(2028, 8, 1)
    assert answer_goes(date(2027, 7, 31)) == date(2028, 8, 1)


def test_agenda_points_go_as_words_do() -> None:
    [told] = [
        one
        for one in told_of(Kept(agenda=datetime(2026, 10, 6, tzinfo=UTC)))
        if one.what is Readable.AGENDA
    ]
    assert told.goes == date(2027, 10, 6)
