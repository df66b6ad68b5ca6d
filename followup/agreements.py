"""The ledger of promises: one side proposes, the other confirms; unconfirmed never counts."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from followup.errors import AgreementOver, DueInThePast, NotYours, OwnerMissing
from followup.people import Person, RoleName
from followup.talk import Agreement, AgreementState

WHAT_LIMIT = 200  # characters (product rule PRIV-1)
_FRIDAY = 4
_OFFICE = (RoleName.CHIEF, RoleName.LEADERSHIP_CONSULTANT)


def propose(
    agreement_id: str,
    school_id: str,
    what: str,
    owner: Person | None,
    due: date | None,
    proposer: Person,
    now: datetime,
    today: date,
    talk_id: str | None = None,
    goal_id: str | None = None,
) -> Agreement:
    """A promise on the table, until the other side says yes.

    Raises:
        OwnerMissing: nobody to keep it, no date, or no words.
        DueInThePast: its date has passed.
    """
    if not what or owner is None or due is None:
        raise OwnerMissing(instead=_in_two_weeks(today))
    if due < today:
        raise DueInThePast(instead=_in_two_weeks(today))
    return Agreement(
        id=agreement_id,
        school_id=school_id,
        talk_id=talk_id,
        goal_id=goal_id,
        what=what,
        owner_id=owner.id,
        proposed_by=proposer.id,
        due=due,
        state=AgreementState.PROPOSED,
        made_at=now,
    )


def confirm(
    agreement: Agreement, reader: Person, proposer: Person | None, today: date
) -> Agreement:
    """The other side says yes.

    Raises:
        AgreementOver: it is not waiting for an answer.
        NotYours: the reader sits on the side that proposed it.
    """
    _must_be(agreement, AgreementState.PROPOSED)
    if not may_confirm(agreement, reader, proposer, today):
        raise NotYours
    return replace(_now(agreement, AgreementState.OPEN), confirmed_by=reader.id)


def finish(agreement: Agreement) -> Agreement:
    """It is done; either side may say so."""
    _must_be(agreement, AgreementState.OPEN)
    return _now(agreement, AgreementState.DONE)


def withdraw(agreement: Agreement) -> Agreement:
    """It no longer holds, or was never wanted; either side may say so."""
    _must_be(agreement, AgreementState.PROPOSED, AgreementState.OPEN)
    return _now(agreement, AgreementState.WITHDRAWN)


def may_confirm(agreement: Agreement, reader: Person, proposer: Person | None, today: date) -> bool:
    """The school answers what the office proposed, and the office what the school proposed."""
    if reader.id == agreement.proposed_by:
        return False
    by_office = proposer is not None and sits_in_office(proposer, agreement.school_id, today)
    return sits_in_office(reader, agreement.school_id, today) is not by_office


def sits_in_office(person: Person, school_id: str, today: date) -> bool:
    return any(person.has(name, today, school_id) for name in _OFFICE)


def _in_two_weeks(today: date) -> date:
    """A day to name as an example; never a weekend."""
    day = today + timedelta(days=14)
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


def _must_be(agreement: Agreement, *states: AgreementState) -> None:
    if agreement.state not in states:
        raise AgreementOver


def _now(agreement: Agreement, state: AgreementState) -> Agreement:
    return replace(agreement, state=state, version=agreement.version + 1)
