"""What a promised message says when its moment comes, and whether it is still worth saying."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.enclosures import Enclosures, sheet_for
from bot.facts.check_in import asking_of
from bot.facts.request import lines_for
from bot.pages.calendar_links import links_for, sits_at
from bot.scene import Scene
from dialogs.reminders import message
from dialogs.told import Told
from dialogs.turn import Say
from followup.calendar import local_day
from followup.calendar_links import CalendarLinks
from followup.occasions import unanswered
from followup.people import Person
from followup.planning import still_wanted_of
from followup.reminders import Planning, Reminder, Step
from followup.talk import AgreementState, Talk
from followup.texts import texts_in
from storage import talks
from storage.connection import Connection


async def wanted_of(
    c: Connection, reminders: Sequence[Reminder], facts: Planning, now: datetime
) -> list[Reminder]:
    """Those that are still worth saying."""
    planned = still_wanted_of(reminders, facts, now)
    return [one for one in reminders if await _is_wanted(c, one, facts, planned)]


async def _is_wanted(
    c: Connection, reminder: Reminder, facts: Planning, planned: Collection[str]
) -> bool:
    """What somebody asked for by hand stands outside every ladder and has its own end."""
    match reminder.step:
        case Step.FRIENDLY:
            asked = next((one for one in facts.rounds if one.id == reminder.round_id), None)
            return asked is not None and unanswered(facts, asked)[1] > 0
        case Step.CONFIRM:
            tenant = facts.municipality.tenant_id
            made = await talks.agreement(c, tenant, reminder.agreement_id or "")
            return made is not None and made.state is AgreementState.PROPOSED
    return reminder.key in planned


async def say_for(
    c: Connection,
    scene: Scene,
    person: Person,
    wanted: Sequence[Reminder],
    now: datetime,
    enclosures: Enclosures,
) -> Say:
    """One message for all that is due to one person; an agenda sheet in it is shared with that."""
    told = [await _told(c, scene, person, one, now, enclosures) for one in wanted]
    told = await _with_requests(c, scene, person, told, now)
    return message(told, texts_in(person.language, person.zone))


async def _with_requests(
    c: Connection, scene: Scene, person: Person, told: Sequence[Told], now: datetime
) -> list[Told]:
    """What is asked for is looked up at once for all of the message."""
    asked = [one.reminder.request_id for one in told if one.reminder.request_id]
    today = local_day(now, scene.municipality.zone)
    lines = await lines_for(c, scene, person, asked, today)
    return [replace(one, request=lines.get(one.reminder.request_id or "")) for one in told]


async def _told(
    c: Connection,
    scene: Scene,
    person: Person,
    reminder: Reminder,
    now: datetime,
    enclosures: Enclosures,
) -> Told:
    """The reminder with the words it needs; a check-in brings the round it asks about."""
    tenant = person.tenant_id
    school = scene.school(reminder.school_id or "")
    asking = None
    if reminder.round_id and reminder.school_id:
        asking = await asking_of(c, scene, person, reminder.school_id, now)
    talk = await talks.talk(c, tenant, reminder.talk_id) if reminder.talk_id else None
    return Told(
        reminder,
        school.name if school else scene.municipality.name,
        talk=talk,
        agreement=(
            await talks.agreement(c, tenant, reminder.agreement_id)
            if reminder.agreement_id
            else None
        ),
        asking=asking,
        table=await sheet_for(c, scene, person, reminder, talk, now, enclosures),
        links=await _links(c, scene, person, reminder, talk, enclosures),
    )


async def _links(
    c: Connection,
    scene: Scene,
    person: Person,
    reminder: Reminder,
    talk: Talk | None,
    enclosures: Enclosures,
) -> CalendarLinks | None:
    """With the first word of a talk, or of its new time, comes the way into one's own calendar."""
    if talk is None or reminder.step not in (Step.ASK, Step.INVITE, Step.MOVED):
        return None
    if not sits_at(scene, person, talk):  # a deputy answers, and stays out of the talk
        return None
    return await links_for(c, scene, person, talk, enclosures.plate)
