"""Whoever is asked hears the morning after, once more while it is open; the asker hears back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from followup.calendar import Calendar
from followup.people import Role, RoleName
from followup.planning import plan, still_wanted
from followup.reminders import Planning, Step
from followup.request_ladder import request_ladder
from followup.requests import Request, RequestState
from tests.builders import BIRKESKOLEN, TUESDAY, a_municipality, a_person, a_request

CALENDAR = Calendar("DK", "Europe/Copenhagen")
SINCE = date(2020, 8, 1)
PEOPLE = (
    a_person(),
    a_person("chef", Role(RoleName.CHIEF, None, SINCE)),
    a_person("konsulent", Role(RoleName.LEADERSHIP_CONSULTANT, None, SINCE)),
    a_person("fag", Role(RoleName.SUBJECT_CONSULTANT, None, SINCE)),
    a_person("fag-2", Role(RoleName.SUBJECT_CONSULTANT, None, SINCE)),
)
HANDLED: dict[str, Any] = {"handler_id": "konsulent", "handled_at": TUESDAY + timedelta(days=2)}
Line = tuple[str, str, Step]


def facts(*requests: Request) -> Planning:
    return Planning(
        a_municipality(), CALENDAR, people=PEOPLE, schools=(BIRKESKOLEN,), requests=requests
    )


def told(*requests: Request) -> list[Line]:
    found = plan(facts(*requests), TUESDAY, TUESDAY + timedelta(days=42))
    return [(f"{one.due:%d.%m}", one.person_id, one.step) for one in found]


def test_whoever_is_asked_hears_the_next_morning_and_a_week_later_while_it_is_open() -> None:
    assert told(a_request()) == [
        ("07.10", "konsulent", Step.ASK),
        ("14.10", "konsulent", Step.REMIND),
    ]


def test_one_subject_consultant_is_asked_and_not_the_others() -> None:
    asked = a_request(role=RoleName.SUBJECT_CONSULTANT, to_id="fag")
    assert {person for _, person, _ in told(asked)} == {"fag"}


def test_several_needs_of_one_morning_are_one_message() -> None:
    decision: dict[str, Any] = {"role": RoleName.CHIEF, "goal_id": "g"}
    found = plan(
        facts(*(a_request(str(n), **decision) for n in range(3))),
        TUESDAY,
        TUESDAY + timedelta(days=3),
    )
    assert len({one.due for one in found}) == 1
    assert [one.request_id for one in found] == ["0", "1", "2"]
    assert len({one.key for one in found}) == 3


@pytest.mark.parametrize(
    ("state", "step"),
    [(RequestState.TAKEN, Step.TAKEN), (RequestState.ANSWERED, Step.ANSWERED)],
)
def test_the_asker_hears_the_day_it_is_taken_or_answered(state: RequestState, step: Step) -> None:
    assert told(a_request(state=state, **HANDLED)) == [("08.10", "leder-01", step)]


def test_what_is_closed_says_nothing_and_what_was_promised_is_withdrawn() -> None:
    asked = a_request()
    (first, _) = plan(facts(asked), TUESDAY, TUESDAY + timedelta(days=42))
    assert still_wanted(first, facts(asked))
    closed = replace(asked, state=RequestState.CLOSED)
    assert request_ladder(closed, CALENDAR) is None
    assert not still_wanted(first, facts(closed))
    assert not still_wanted(first, facts(replace(asked, state=RequestState.TAKEN, **HANDLED)))


def test_a_request_whose_answer_has_no_moment_tells_nobody() -> None:
    assert request_ladder(a_request(state=RequestState.TAKEN), CALENDAR) is None


def test_an_old_request_wakes_nobody() -> None:
    long_ago = datetime(2026, 8, 12, 8, tzinfo=UTC)
    assert told(a_request(asked_at=long_ago)) == []
