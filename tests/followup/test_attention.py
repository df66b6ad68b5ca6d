"""When a goal needs a talk, and on what the reason stands."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.attention import (
    Attention,
    Because,
    Reason,
    Sitting,
    answer_id,
    in_order,
    needs_talk,
)
from followup.check_in import Answer, Need, Round, Status
from followup.requests import Request
from followup.talk import Agreement, AgreementState
from tests.builders import TODAY, an_answer, asked_in

PATIENCE = TODAY - timedelta(days=14)


def a_round(number: int, **changes: object) -> Round:
    """Round 4 is open today; 3, 2 and 1 came before it, 30 days apart."""
    opens = TODAY - timedelta(days=30 * (4 - number))
    values = {
        "id": f"r{number}",
        "school_id": "birkeskolen",
        "slot": f"2026/2027#{number}",
        "opens": opens,
        "closes": opens + timedelta(days=13),
    }
    return Round(**values | changes)  # type: ignore[arg-type]


def said(number: int, **changes: Any) -> Sitting:
    day = a_round(number).opens
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    answer = an_answer(round_id=f"r{number}", at=at, version=number, **changes)
    return Sitting(a_round(number), answer)


def silent(number: int, **changes: object) -> Sitting:
    return Sitting(a_round(number, **changes))


def paused(number: int) -> Sitting:
    return Sitting(a_round(number), excused=True)


def reasons(*sittings: Sitting) -> list[Reason]:
    return [one.reason for one in needs_talk(sittings, (), TODAY, PATIENCE, asked(*sittings))]


def asked(*sittings: Sitting) -> tuple[Request, ...]:
    return asked_in(one.answer for one in sittings if one.answer)


def answer_in(sitting: Sitting) -> Answer:
    assert sitting.answer is not None
    return sitting.answer


RISK, BEHIND, GOOD = Status.AT_RISK, Status.BEHIND, Status.ON_TRACK


def test_a_goal_nobody_was_asked_about_needs_nothing() -> None:
    assert reasons() == []


def test_a_goal_on_track_needs_no_talk() -> None:
    assert reasons(said(4), said(3)) == []


def test_a_goal_behind_needs_a_talk_and_shows_the_answer() -> None:
    now = said(4, status=BEHIND)
    assert needs_talk((now, said(3)), (), TODAY, PATIENCE) == (
        Because(Reason.BEHIND, (answer_id(answer_in(now)),)),
    )


def test_once_behind_and_since_on_track_is_over() -> None:
    assert reasons(said(4), said(3, status=BEHIND)) == []


@pytest.mark.parametrize(
    ("sittings", "found"),
    [
        ((said(4, status=RISK),), False),
        ((said(4, status=RISK), said(3, status=RISK)), True),
        ((said(4, status=RISK), said(3), said(2, status=RISK)), False),
        ((said(4, status=RISK), silent(3), said(2, status=RISK)), False),
        ((said(4, status=RISK), paused(3), said(2, status=RISK)), True),
        ((said(4, status=RISK), silent(3, cancelled=True), said(2, status=RISK)), True),
        ((silent(4), said(3, status=RISK), said(2, status=RISK)), True),
    ],
)
def test_at_risk_in_two_rounds_running(sittings: tuple[Sitting, ...], found: bool) -> None:
    assert (Reason.AT_RISK_TWICE in reasons(*sittings)) is found


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ((4, 5), []),
        ((3, 5), [Reason.CONFIDENCE_FELL]),
        ((5, 3), []),
        ((3, 4, 5), [Reason.CONFIDENCE_FELL_TWICE]),
        ((3, 4, 4), []),
        ((4, 4, 5), []),
        ((2, 4, 5), [Reason.CONFIDENCE_FELL, Reason.CONFIDENCE_FELL_TWICE]),
    ],
)
def test_falling_confidence(steps: tuple[int, ...], found: list[Reason]) -> None:
    """Confidence is told newest first."""
    sittings = (said(4 - back, confidence=step) for back, step in enumerate(steps))
    assert reasons(*sittings) == found


def test_a_request_stands_on_every_answer_that_made_it() -> None:
    newest, older = said(4, need=Need.DECISION), said(3, need=Need.DECISION)
    sittings = (newest, older, said(2, need=Need.RESOURCES))
    (found,) = needs_talk(sittings, (), TODAY, PATIENCE, asked(*sittings))
    assert (found.reason, found.need) == (Reason.NEED, Need.DECISION)
    assert found.answers == (answer_id(answer_in(newest)), answer_id(answer_in(older)))


def test_a_request_taken_back_is_over() -> None:
    assert reasons(said(4), said(3, need=Need.DECISION)) == []


@pytest.mark.parametrize(
    ("sittings", "found"),
    [
        ((silent(3), silent(2)), True),
        ((silent(4), silent(3)), False),  # the newest is still open
        ((silent(4), silent(3), silent(2)), True),
        ((silent(3), paused(2), silent(1)), True),
        ((silent(3), paused(2)), False),
        ((silent(3), silent(2, cancelled=True)), False),
        ((silent(3), said(2), silent(1)), False),
    ],
)
def test_unanswered_twice_running(sittings: tuple[Sitting, ...], found: bool) -> None:
    assert (Reason.UNANSWERED_TWICE in reasons(*sittings)) is found


def test_silence_shows_when_it_was_asked() -> None:
    (found,) = needs_talk((silent(3), silent(2)), (), TODAY, PATIENCE)
    assert found.days == (a_round(3).opens, a_round(2).opens)


def an_agreement(due: date, state: AgreementState = AgreementState.OPEN) -> Agreement:
    made = datetime(2026, 8, 20, tzinfo=UTC)
    return Agreement("a1", "birkeskolen", None, "laesning", "x", "p1", "p2", due, state, made)


def test_an_agreement_more_than_ten_working_days_late_needs_a_talk() -> None:
    older, old = an_agreement(PATIENCE - timedelta(3)), an_agreement(PATIENCE - timedelta(1))
    (found,) = needs_talk((), (old, older, an_agreement(PATIENCE)), TODAY, PATIENCE)
    assert found == Because(Reason.AGREEMENT_OVERDUE, days=(older.due, old.due))


@pytest.mark.parametrize(
    "state", [AgreementState.DONE, AgreementState.PROPOSED, AgreementState.WITHDRAWN]
)
def test_an_agreement_that_does_not_bind_needs_no_talk(state: AgreementState) -> None:
    late = an_agreement(PATIENCE - timedelta(30), state)
    assert needs_talk((), (late,), TODAY, PATIENCE) == ()


def attention(school: str, *sittings: Sitting) -> Attention:
    found = needs_talk(sittings, (), TODAY, PATIENCE, asked(*sittings))
    return Attention(school, f"{school}-goal", found)


def test_decisions_come_first_then_behind_then_the_oldest_request_then_the_school() -> None:
    decision = attention("ø", said(4, need=Need.DECISION))
    behind = attention("z", said(4, status=BEHIND))
    old = attention("y", said(4, need=Need.RESOURCES), said(3, need=Need.RESOURCES))
    new = attention("a", said(4, need=Need.CHIEF_SPARRING))
    fell_a, fell_ae, fell_aa = (
        attention(name, said(4, confidence=2), said(3)) for name in ("c", "d", "b")
    )
    names = {"ø": "Ø", "z": "Z", "y": "Y", "a": "A", "b": "Ådal", "c": "Birk", "d": "Æble"}
    mixed = (fell_aa, new, fell_ae, old, fell_a, behind, decision)
    assert in_order(mixed, names) == (decision, behind, old, new, fell_a, fell_ae, fell_aa)


sittings = st.lists(
    st.builds(
        lambda kind, status, confidence, need: (kind, status, confidence, need),
        st.sampled_from(["said", "silent", "paused"]),
        st.sampled_from([RISK, BEHIND, GOOD]),
        st.integers(1, 5),
        st.sampled_from(Need),
    ),
    max_size=4,
)


@given(sittings)
def test_every_reason_stands_on_an_answer_or_a_day(
    kinds: list[tuple[str, Status, int, Need]],
) -> None:
    made = {"silent": silent, "paused": paused}
    rounds = [
        said(4 - at, status=status, confidence=confidence, need=need)
        if kind == "said"
        else made[kind](4 - at)
        for at, (kind, status, confidence, need) in enumerate(kinds)
    ]
    found = needs_talk(rounds, (), TODAY, PATIENCE, asked(*rounds))
    assert all(one.answers or one.days for one in found)
    assert [one.reason for one in found] == [r for r in Reason if r in {o.reason for o in found}]
