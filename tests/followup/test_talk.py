"""Talks and what is agreed in them."""

from datetime import date, timedelta

import pytest

from followup.talk import AgreementState, TalkState
from tests.builders import an_agreement

DUE = date(2026, 10, 13)


def test_a_talk_lies_ahead_until_it_is_held_or_cancelled():
    assert [state for state in TalkState if state.is_ahead] == [TalkState.BOOKED, TalkState.MOVED]


@pytest.mark.parametrize("state", AgreementState)
def test_only_a_confirmed_open_agreement_can_be_overdue_and_never_on_its_day(state):
    agreement = an_agreement(state=state, due=DUE)

    assert agreement.is_overdue(DUE + timedelta(days=1)) is (state is AgreementState.OPEN)
    assert not agreement.is_overdue(DUE)
