"""The chief's friendly reminder: one per school and round, and only where one is still allowed."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.scene import Scene
from followup.changes import ReminderAsked
from followup.people import Person
from followup.reminders import Reminder, Step
from followup.rounds import CHECK_IN_KIND
from followup.summary_lines import Missing
from storage import outbox
from storage.connection import Connection


async def nudges(
    c: Connection, scene: Scene, missing: Iterable[Missing], now: datetime
) -> tuple[ReminderAsked, ...]:
    """One for each leader who owes answers and has not been nudged in this round."""
    tenant = scene.municipality.tenant_id
    wanted = [
        _reminder(scene, one, person, now)
        for one in missing
        for person in one.leaders
        if not person.is_paused(now.date())
    ]
    known = await outbox.states(c, tenant, [one.key for one in wanted])
    return tuple(ReminderAsked(one) for one in wanted if one.key not in known)


def _reminder(scene: Scene, one: Missing, person: Person, now: datetime) -> Reminder:
    """Due in the person's next send window; the outbox keeps it to one a round."""
    due = scene.calendar.next_send(now + timedelta(minutes=1), person.zone, one.school.id)
    last = max(due + timedelta(days=7), now)
    return Reminder(
        key=f"{one.round_id}:{Step.FRIENDLY}:0:{person.id}",
        person_id=person.id,
        step=Step.FRIENDLY,
        instrument_kind=CHECK_IN_KIND,
        school_id=one.school.id,
        talk_id=None,
        round_id=one.round_id,
        about=one.asked_on,
        due=due,
        expires=last,
    )
