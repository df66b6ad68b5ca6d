"""The words of a check-in, and when a round is open."""

from dataclasses import replace
from datetime import timedelta

import pytest

from followup.check_in import ASKED_STATUSES, Status, Trend, needs_more
from tests.builders import ROUND


def test_the_statuses_run_from_best_to_worst_and_a_dropped_goal_sorts_last():
    assert [status.rank for status in Status] == [0, 1, 2, 3, 4, 5]
    assert Status.DROPPED not in ASKED_STATUSES


def test_each_status_and_trend_has_a_glyph_of_its_own_so_that_colour_never_stands_alone():
    assert "".join(status.glyph for status in Status) == "✓●○▲■✕"
    assert "".join(trend.arrow for trend in Trend) == "↑→↓"


@pytest.mark.parametrize(("days", "is_open"), [(-1, False), (0, True), (13, True), (14, False)])
def test_a_round_is_open_from_its_first_to_its_last_day(days, is_open):
    assert ROUND.is_open(ROUND.opens + timedelta(days=days)) is is_open


def test_the_round_of_a_cancelled_talk_is_closed():
    assert not replace(ROUND, cancelled=True).is_open(ROUND.opens)


@pytest.mark.parametrize("status", Status)
def test_trouble_is_asked_into_whatever_the_rest_says(status):
    in_trouble = status in (Status.AT_RISK, Status.BEHIND)

    assert needs_more(status, 5, Trend.BETTER) is in_trouble
    assert needs_more(status, 3, Trend.BETTER)
    assert needs_more(status, 5, Trend.WORSE)
