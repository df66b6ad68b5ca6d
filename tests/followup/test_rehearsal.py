"""Counting what comes: by ISO week, also across a year's end, and by kind."""

from datetime import date

from followup.rehearsal import Week, by_week
from followup.reminders import Step


def test_messages_are_counted_by_week_and_their_parts_by_kind() -> None:
    found = by_week(
        [
            (date(2026, 12, 31), (Step.ASK, Step.NUDGE)),
            (date(2027, 1, 3), (Step.ASK,)),
            (date(2027, 1, 4), (Step.REMIND,)),
        ]
    )
    assert found == (
        Week(53, date(2026, 12, 28), 2, ((Step.ASK, 2), (Step.NUDGE, 1))),
        Week(1, date(2027, 1, 4), 1, ((Step.REMIND, 1),)),
    )


def test_nothing_to_come_is_no_week() -> None:
    assert by_week([]) == ()
