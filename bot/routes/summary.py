"""The chief asks: the summary, who is missing, and the schools behind it."""

from dataclasses import replace

from bot.facts.summary import summary_facts
from bot.nudges import nudges
from bot.spoken import Route, Spoken
from bot.unreachable import newly_unreachable
from dialogs import summary
from dialogs.turn import Turn
from followup.commands import CommandName
from followup.errors import NotUnderstood, NotYours
from followup.people import RoleName, School
from followup.sight import Thing, View, may_read, view_of
from followup.summary import build
from followup.summary_lines import words_for
from storage import newest_answers, plans


async def show_summary(spoken: Spoken) -> Turn:
    view = _view(spoken)
    facts = await summary_facts(spoken.c, spoken.scene, spoken.now)
    turn = summary.offer(build(facts, view), view, spoken.role, spoken.say)
    return replace(turn, says=(*turn.says, *await newly_unreachable(spoken)))


async def show_missing(spoken: Spoken) -> Turn:
    view = _view(spoken, RoleName.CHIEF)
    facts = await summary_facts(spoken.c, spoken.scene, spoken.now)
    return summary.missing(build(facts, view), view, spoken.say)


async def show_paused(spoken: Spoken) -> Turn:
    view = _view(spoken, RoleName.CHIEF)
    facts = await summary_facts(spoken.c, spoken.scene, spoken.now)
    return summary.paused(build(facts, view), spoken.say)


async def press_summary(spoken: Spoken) -> Turn:
    """A school opened, a page turned, or a friendly reminder asked for."""
    match spoken.heard.verb:
        case "summary.school":
            return await show_school(replace(spoken, rest=spoken.heard.values.get("school", "")))
        case "summary.page":
            return await _turn_page(spoken)
        case "summary.nudge":
            return await _nudge(spoken)
    raise NotUnderstood


async def show_school(spoken: Spoken) -> Turn:
    school = spoken.scene.school(spoken.rest)
    if school is None:
        raise NotUnderstood
    if not may_read(spoken.person, Thing.ANSWERS, school.id, spoken.today):
        raise NotYours
    return await _school(spoken, school)


def _view(spoken: Spoken, *only: RoleName) -> View:
    """What this person may see of the whole municipality.

    Raises:
        NotYours: nothing at all, or the role is not among `only`.
    """
    view = view_of(spoken.person, [s.id for s in spoken.scene.schools], spoken.today)
    fits = not only or any(role in only for role in spoken.roles)
    if not fits or not (view.schools or view.counted):
        raise NotYours
    return view


async def _turn_page(spoken: Spoken) -> Turn:
    view = _view(spoken)
    facts = await summary_facts(spoken.c, spoken.scene, spoken.now)
    number = spoken.heard.values.get("page", "")
    return summary.turn_page(build(facts, view), spoken.role, number, spoken.say)


async def _nudge(spoken: Spoken) -> Turn:
    view = _view(spoken, RoleName.CHIEF)
    facts = await summary_facts(spoken.c, spoken.scene, spoken.now)
    found = build(facts, view)
    asked = await nudges(spoken.c, spoken.scene, found.missing, spoken.now)
    return summary.nudge(found, asked, spoken.say)


async def _school(spoken: Spoken, school: School) -> Turn:
    tenant = spoken.person.tenant_id
    view = view_of(spoken.person, (school.id,), spoken.today)
    goals = await plans.goals_of(spoken.c, tenant, (school.id,))
    latest = await newest_answers.latest_answers(spoken.c, tenant, (school.id,), 1)
    seen = {
        id: replace(found[0], next_step=words_for(view, found[0])) for id, found in latest.items()
    }
    return summary.school(spoken.person, school, goals, seen, spoken.say)


ROUTES: dict[str, Route] = {
    "school": show_school,
    "press.summary": press_summary,
    CommandName.SUMMARY: show_summary,
    CommandName.MISSING: show_missing,
    CommandName.PAUSED: show_paused,
}
