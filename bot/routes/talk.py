"""Talks: what the convener books and what a leader sees."""

from bot.desk import desk_of, overview_lines, plan_of, school_desk
from bot.pages.calendar_links import links_for
from bot.spoken import Route, Spoken
from dialogs import talks, tasks
from dialogs.school_desk import SchoolDesk
from dialogs.turn import Turn
from followup.calendar_links import CalendarLinks
from followup.errors import NotUnderstood, NotYours
from followup.people import RoleName, School
from followup.plan import is_talk
from followup.sight import Thing, may_read
from followup.talk import Talk
from storage import talks as talks_storage

_SLOT = 40  # characters; a slot's key is shorter


async def show_talks(spoken: Spoken) -> Turn:
    """The chief sees who is short, or one school; everybody else those they may see."""
    desk = await desk_of(spoken.c, spoken.scene, spoken.now)
    subscribes = spoken.plate is not None
    named = spoken.scene.school(spoken.rest)
    if RoleName.CHIEF in spoken.roles and named:
        return talks.named(school_desk(spoken.scene, desk, named), spoken.say)
    if RoleName.CHIEF in spoken.roles:
        lines = overview_lines(spoken.scene, desk)
        return talks.overview(lines, spoken.say, subscribes=subscribes)
    seen = [s for s in ((named,) if named else spoken.scene.schools) if _sees(spoken, s)]
    if not seen:
        raise NotYours
    shown = [school_desk(spoken.scene, desk, school) for school in seen]
    turns = [
        talks.own(
            one.school,
            one.lines,
            await _links(spoken, one.next_talk),
            spoken.say,
            subscribes=subscribes and one is shown[-1],
        )
        for one in shown
    ]
    return Turn(says=tuple(say for turn in turns for say in turn.says))


async def press_talks(spoken: Spoken) -> Turn:
    """Only the chief books, moves, cancels and notes as held."""
    if RoleName.CHIEF not in spoken.roles:
        raise NotYours
    at = await _desk(spoken)
    if spoken.heard.verb == "talks.school":
        return talks.show(at, spoken.say)
    turn = talks.press(spoken.heard, at, spoken.now, spoken.say)
    links = await _links(spoken, talks.booked_in(turn))
    return talks.with_calendar(turn, links, spoken.say) if links else turn


async def press_task(spoken: Spoken) -> Turn:
    """Whoever convenes a yearly task notes it as done, for their school or the municipality."""
    values = spoken.heard.values
    plan = plan_of(spoken.scene, spoken.now)
    lines = plan.instruments if plan else ()
    line = next((one for one in lines if one.id == values.get("instrument")), None)
    school = spoken.scene.school(values.get("school", ""))
    if line is None or spoken.heard.verb != "tasks.done" or is_talk(line.kind):
        raise NotUnderstood
    if not spoken.person.has(line.convener, spoken.today, school.id if school else None):
        raise NotYours
    slot = values.get("slot", "")[:_SLOT]
    known_id = tasks.task_id(line.id, school.id if school else "", slot)
    known = await talks_storage.talk(spoken.c, spoken.person.tenant_id, known_id)
    place = school.name if school else spoken.scene.municipality.name
    return tasks.done(line, school, place, slot, known, spoken.now, spoken.say)


async def _desk(spoken: Spoken) -> SchoolDesk:
    school = spoken.scene.school(spoken.heard.values.get("school", ""))
    if school is None:
        raise NotUnderstood
    return school_desk(spoken.scene, await desk_of(spoken.c, spoken.scene, spoken.now), school)


async def _links(spoken: Spoken, talk: Talk | None) -> CalendarLinks | None:
    if talk is None:
        return None
    return await links_for(spoken.c, spoken.scene, spoken.person, talk, spoken.plate)


def _sees(spoken: Spoken, school: School) -> bool:
    """Dates and states: a leader's own school, a consultant's assigned ones."""
    return may_read(spoken.person, Thing.ANSWERS, school.id, spoken.today)


ROUTES: dict[str, Route] = {
    "talks": show_talks,
    "press.talks": press_talks,
    "press.tasks": press_task,
}
