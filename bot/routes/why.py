"""Why is it yellow: whose goals this person may ask about, and what their colours stand on."""

from collections.abc import Iterable
from dataclasses import replace

from bot.desk import plan_of
from bot.facts.summary import summary_facts
from bot.spoken import Route, Spoken
from dialogs import why
from dialogs.turn import Turn
from followup.commands import CommandName
from followup.errors import NotUnderstood, NotYours
from followup.finding import Findable, find
from followup.people import School
from followup.positions import SummaryFacts
from followup.sight import Thing, View, may_read, view_of
from followup.summary import everything_needed
from followup.why import explain
from storage import plans

_LONGEST = 200  # characters compared; no name is near that long


async def show_why(spoken: Spoken) -> Turn:
    schools = _schools(spoken)
    text = spoken.rest[:_LONGEST].strip()
    if not text:
        return why.ask_which("", await _needing(spoken, schools), spoken.say)
    found = find(text, await _findable(spoken, schools))
    if not found:
        return why.not_found(text, await _needing(spoken, schools), spoken.say)
    if len(found) > 1:
        return why.ask_which(text, found, spoken.say)
    [one] = found
    return await _explained(spoken, one.school.id, one.goal.id if one.goal else "")


async def press_why(spoken: Spoken) -> Turn:
    values = spoken.heard.values
    return await _explained(spoken, values.get("school", ""), values.get("goal", ""))


def _schools(spoken: Spoken) -> tuple[School, ...]:
    """
    Raises:
        NotYours: this person reads no school's answers.
    """
    found = tuple(one for one in spoken.scene.schools if _may_ask(spoken, one.id))
    if not found:
        raise NotYours
    return found


def _may_ask(spoken: Spoken, school_id: str) -> bool:
    return may_read(spoken.person, Thing.ANSWERS, school_id, spoken.today)


async def _explained(spoken: Spoken, school_id: str, goal_id: str) -> Turn:
    """
    Raises:
        NotUnderstood: there is no such school or goal any more.
        NotYours: it is not for this person to see.
    """
    if spoken.scene.school(school_id) is None:
        raise NotUnderstood
    if not _may_ask(spoken, school_id):
        raise NotYours
    plan = plan_of(spoken.scene, spoken.now)
    facts, view = await _facts(spoken, (school_id,))
    found = explain(facts, plan.policies if plan else (), view, school_id, goal_id)
    if found is None:
        raise NotUnderstood
    return why.show(found, spoken.person.id, spoken.say, own=school_id in spoken.led)


async def _needing(spoken: Spoken, schools: tuple[School, ...]) -> tuple[Findable, ...]:
    """What the reader is most likely to ask about: the goals that need a talk."""
    facts, view = await _facts(spoken, [school.id for school in schools])
    needed = everything_needed(facts, view)
    return tuple(Findable(one.school, one.goal) for one in needed if one.goal and one.because)


async def _facts(spoken: Spoken, school_ids: Iterable[str]) -> tuple[SummaryFacts, View]:
    facts = await summary_facts(spoken.c, spoken.scene, spoken.now)
    view = view_of(spoken.person, school_ids, spoken.today)
    here = tuple(one for one in facts.schools if one.id in view.schools)
    return replace(facts, schools=here), view


async def _findable(spoken: Spoken, schools: tuple[School, ...]) -> list[Findable]:
    """The schools, then their goals; what was dropped can still be asked about."""
    by_id = {school.id: school for school in schools}
    goals = await plans.goals_of(spoken.c, spoken.person.tenant_id, by_id)
    plan = plan_of(spoken.scene, spoken.now)
    asked = {one.id for one in plan.activities} if plan else set()
    own = (Findable(by_id[goal.school_id], goal) for goal in goals if goal.activity_id in asked)
    return [*(Findable(school) for school in schools), *own]


ROUTES: dict[str, Route] = {
    CommandName.WHY: show_why,
    "press.why": press_why,
}
