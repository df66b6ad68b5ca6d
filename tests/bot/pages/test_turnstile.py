"""Nobody asks more often than a calendar would."""

from datetime import timedelta

from bot.pages.turnstile import Turnstile
from tests.builders import TUESDAY


def test_each_visitor_gets_so_many_a_minute_and_then_waits_for_the_next() -> None:
    now = [TUESDAY]
    turnstile = Turnstile(2, lambda: now[0])
    assert [turnstile.lets_in("leder-01") for _ in range(3)] == [True, True, False]
    assert turnstile.lets_in("leder-02")
    now[0] += timedelta(seconds=59)
    assert not turnstile.lets_in("leder-01")
    now[0] += timedelta(seconds=1)
    assert turnstile.lets_in("leder-01")
