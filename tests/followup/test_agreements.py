"""Promises: proposed by one side, confirmed by the other."""

from dataclasses import replace
from datetime import date

import pytest

from followup import agreements as ledger
from followup.errors import AgreementOver, DueInThePast, NotYours, OwnerMissing
from followup.talk import AgreementState
from tests.builders import TODAY, TUESDAY, an_agreement
from tests.desks import PEOPLE

CHEF, KONSULENT, LEDER, OTHER = PEOPLE
PROPOSED = an_agreement(state=AgreementState.PROPOSED)


def proposed(**changes):
    values = {
        "agreement_id": "a",
        "school_id": "birkeskolen",
        "what": "Ny plan",
        "owner": LEDER,
        "due": date(2026, 11, 1),
        "proposer": CHEF,
        "now": TUESDAY,
        "today": TODAY,
    }
    return ledger.propose(**values | changes)


def test_a_proposal_counts_for_nothing_until_it_is_confirmed():
    made = proposed()

    assert made.state is AgreementState.PROPOSED
    assert not replace(made, due=date(2020, 1, 1)).is_overdue(TODAY)


@pytest.mark.parametrize("lacking", [{"what": ""}, {"owner": None}, {"due": None}])
def test_an_agreement_needs_words_somebody_and_a_date(lacking):
    with pytest.raises(OwnerMissing):
        proposed(**lacking)


def test_an_agreement_is_never_due_in_the_past():
    with pytest.raises(DueInThePast):
        proposed(due=date(2026, 10, 5))


def test_the_school_confirms_what_the_office_proposed():
    confirmed = ledger.confirm(PROPOSED, LEDER, CHEF, TODAY)
    assert (confirmed.state, confirmed.confirmed_by) == (AgreementState.OPEN, LEDER.id)
    for other in (CHEF, KONSULENT):
        with pytest.raises(NotYours):
            ledger.confirm(PROPOSED, other, CHEF, TODAY)


def test_the_office_confirms_what_the_school_proposed():
    by_school = replace(PROPOSED, proposed_by=LEDER.id)

    assert ledger.confirm(by_school, CHEF, LEDER, TODAY).version == 2
    with pytest.raises(NotYours):
        ledger.confirm(by_school, LEDER, LEDER, TODAY)


def test_what_somebody_proposed_who_is_gone_is_confirmed_by_the_office():
    assert ledger.may_confirm(PROPOSED, KONSULENT, None, TODAY)
    assert not ledger.may_confirm(PROPOSED, LEDER, None, TODAY)


def test_only_a_proposal_is_confirmed_and_only_an_open_one_is_done():
    with pytest.raises(AgreementOver):
        ledger.confirm(an_agreement(), LEDER, CHEF, TODAY)
    with pytest.raises(AgreementOver):
        ledger.finish(PROPOSED)
    assert ledger.finish(an_agreement()).state is AgreementState.DONE


def test_a_proposal_or_an_open_one_is_withdrawn_once():
    gone = ledger.withdraw(PROPOSED)

    assert gone.state is AgreementState.WITHDRAWN
    with pytest.raises(AgreementOver):
        ledger.withdraw(gone)
