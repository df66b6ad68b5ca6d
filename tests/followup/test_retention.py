"""How long what is kept."""

from datetime import UTC, date, datetime

import pytest

from followup.retention import limits, months_before

NOW = datetime(2026, 10, 6, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "kept_from"),
    [
        (NOW, date(2025, 8, 1)),
        (datetime(2027, 7, 31, 12, 0, tzinfo=UTC), date(2025, 8, 1)),
        (datetime(2027, 8, 1, 12, 0, tzinfo=UTC), date(2026, 8, 1)),
    ],
)
def test_a_check_in_goes_at_the_end_of_the_school_year_after_its_own(
    now: datetime, kept_from: date
) -> None:
    assert limits(now).check_ins == kept_from
    assert limits(now).messages == datetime(kept_from.year, 8, 1, tzinfo=UTC)


def test_text_goes_after_twelve_months_and_the_audit_after_twenty_four() -> None:
    until = limits(NOW)
    assert until.text == until.agreements == datetime(2025, 10, 6, 7, 0, tzinfo=UTC)
    assert until.audit == datetime(2024, 10, 6, 7, 0, tzinfo=UTC)
    assert until.inbox == datetime(2026, 10, 5, 7, 0, tzinfo=UTC)
    assert until.dialogs == NOW


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (datetime(2026, 3, 31, tzinfo=UTC), 1, datetime(2026, 2, 28, tzinfo=UTC)),
        (datetime(2026, 1, 15, tzinfo=UTC), 1, datetime(2025, 12, 15, tzinfo=UTC)),
        (datetime(2028, 2, 29, tzinfo=UTC), 12, datetime(2027, 2, 28, tzinfo=UTC)),
    ],
)
def test_months_are_counted_back_by_the_calendar(
    day: datetime, months: int, before: datetime
) -> None:
    assert months_before(day, months) == before
