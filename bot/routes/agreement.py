"""Agreements: what both sides see, propose, confirm and finish."""

from datetime import timedelta

from bot.spoken import Route, Spoken
from dialogs import agreements
from dialogs.agreements import Ledger, to_confirm
from dialogs.turn import Turn
from followup.changes import AgreementSaved, ReminderAsked
from followup.errors import NotYours
from followup.people import Person
from followup.reminders import Reminder, Step
from followup.sight import Given, Thing, may_read
from followup.talk import Agreement, AgreementState
from storage import talks
from storage.people import all_people

_WAITING = (AgreementState.PROPOSED, AgreementState.OPEN)


async def show_agreements(spoken: Spoken) -> Turn:
    return agreements.show(await ledger_of(spoken), spoken.say)


async def press_agreements(spoken: Spoken) -> Turn:
    """A new proposal also asks the other side, in their next send window."""
    seen = await ledger_of(spoken)
    turn = agreements.press(spoken.heard, seen, spoken.now, spoken.say)
    asked = [
        ReminderAsked(_reminder(spoken, change.agreement, person))
        for change in turn.changes
        if isinstance(change, AgreementSaved) and change.agreement.state is AgreementState.PROPOSED
        for person in to_confirm(change.agreement, seen)
    ]
    return Turn(turn.replace, turn.says, (*turn.changes, *asked))


async def ledger_of(spoken: Spoken) -> Ledger:
    """The schools whose agreements this person may read, with what is open there.

    Raises:
        NotYours: there is none.
    """
    schools = tuple(
        school
        for school in spoken.scene.schools
        if may_read(spoken.person, Thing.AGENDA, school.id, spoken.today, (Given.SEATED,))
    )
    if not schools:
        raise NotYours
    tenant = spoken.person.tenant_id
    found = await talks.agreements_of(spoken.c, tenant, [school.id for school in schools])
    return Ledger(
        reader=spoken.person,
        today=spoken.today,
        schools=schools,
        agreements=tuple(one for one in found if one.state in _WAITING),
        people=await all_people(spoken.c, tenant),
    )


def _reminder(spoken: Spoken, made: Agreement, person: Person) -> Reminder:
    soon = spoken.now + timedelta(minutes=1)
    due = spoken.scene.calendar.next_send(soon, person.zone, made.school_id)
    return Reminder(
        key=f"agreement:{made.id}:{Step.CONFIRM}:{person.id}",
        person_id=person.id,
        step=Step.CONFIRM,
        instrument_kind="agreement",
        school_id=made.school_id,
        talk_id=made.talk_id,
        round_id=None,
        about=made.due,
        due=due,
        expires=due + timedelta(days=14),
        agreement_id=made.id,
    )


ROUTES: dict[str, Route] = {
    "agreements": show_agreements,
    "press.agreements": press_agreements,
}
