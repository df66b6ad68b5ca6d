"""Talks: what the convener books and what a leader sees."""

from bot.desk import desk_of, overview_lines, school_desk
from bot.spoken import Route, Spoken
from dialogs import talks
from dialogs.talks import SchoolDesk
from dialogs.turn import Turn
from followup.errors import NotUnderstood, NotYours
from followup.people import RoleName, School
from followup.sight import Thing, may_read


async def show_talks(spoken: Spoken) -> Turn:
    """The chief sees who is short; everybody else the talks of the schools they may see."""
    desk = await desk_of(spoken.c, spoken.scene, spoken.now)
    if RoleName.CHIEF in spoken.roles:
        return talks.overview(overview_lines(spoken.scene, desk), spoken.say)
    seen = [school for school in spoken.scene.schools if _sees(spoken, school)]
    if not seen:
        raise NotYours
    shown = [school_desk(spoken.scene, desk, school) for school in seen]
    turns = [talks.own(one.school, one.lines, spoken.say) for one in shown]
    return Turn(says=tuple(say for turn in turns for say in turn.says))


async def press_talks(spoken: Spoken) -> Turn:
    """Only the chief books, moves, cancels and notes as held."""
    if RoleName.CHIEF not in spoken.roles:
        raise NotYours
    at = await _desk(spoken)
    if spoken.heard.verb == "talks.school":
        return talks.show(at, spoken.say)
    return talks.press(spoken.heard, at, spoken.now, spoken.say)


async def _desk(spoken: Spoken) -> SchoolDesk:
    school = spoken.scene.school(spoken.heard.values.get("school", ""))
    if school is None:
        raise NotUnderstood
    return school_desk(spoken.scene, await desk_of(spoken.c, spoken.scene, spoken.now), school)


def _sees(spoken: Spoken, school: School) -> bool:
    """Dates and states: a leader's own school, a consultant's assigned ones."""
    return may_read(spoken.person, Thing.ANSWERS, school.id, spoken.today)


ROUTES: dict[str, Route] = {
    "talks": show_talks,
    "press.talks": press_talks,
}
