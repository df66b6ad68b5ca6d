"""Before a talk: `punkt`, `dagsorden`, and the presses on the sheet."""

from datetime import timedelta

from bot.facts.agenda import instrument_of, reader_view, table_of
from bot.pages.agenda import with_word
from bot.spoken import Route, Spoken
from dialogs import agenda, welcome
from dialogs.agenda import Place, Table
from dialogs.turn import Turn
from followup.agenda import next_talk
from followup.calendar_entries import has_seat
from followup.errors import NotUnderstood, NotYours, OutOfDate
from followup.people import RoleName, School
from followup.talk import Talk
from storage import sheets, talks

_LONGEST_TALK = timedelta(days=1)


async def show_agenda(spoken: Spoken) -> Turn:
    """The next 1:1's: a leader's own or the named school's at once; else one chooses."""
    places = await _places(spoken)
    named = [one for one in places if one.school.id == spoken.rest]
    coming = [(one.talk, one.school) for one in named or places if one.talk]
    if len(coming) == 1:
        return agenda.show(await _table(spoken, coming[0][0]), spoken.say)
    return agenda.choose(coming, spoken.say)


async def add_point(spoken: Spoken) -> Turn:
    """A point for the next 1:1 of the school; several schools: which one is asked."""
    if spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    places = await _places(spoken)
    if not places:
        raise NotYours
    return agenda.add_point(
        spoken.person, spoken.rest, places, spoken.heard.activity_id, spoken.now, spoken.say
    )


async def press_agenda(spoken: Spoken) -> Turn:
    if spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    match spoken.heard.verb:
        case "agenda.show":
            return agenda.show(await _pressed_table(spoken), spoken.say)
        case "agenda.add":
            return agenda.ask_point(await _of_pressed_talk(spoken), spoken.say)
        case "agenda.point":
            return await _keep_point(spoken)
        case "agenda.hide":
            at = await _own_table(spoken)
            return agenda.hide(spoken.heard, at, spoken.now, spoken.say)
        case "agenda.share":
            return await _share(spoken)
    raise NotUnderstood


async def _keep_point(spoken: Spoken) -> Turn:
    chosen = spoken.heard.values.get("school", "")
    place = next((one for one in await _places(spoken) if one.school.id == chosen), None)
    if place is None:
        raise NotYours
    text = spoken.heard.values.get("text", "")
    point_id = spoken.heard.activity_id
    return agenda.press_point(spoken.person, text, place, point_id, spoken.now, spoken.say)


async def _share(spoken: Spoken) -> Turn:
    at = await _own_table(spoken)
    tenant = spoken.person.tenant_id
    issue = await sheets.next_issue(spoken.c, tenant, at.facts.talk.id, spoken.now)
    return agenda.share(at, issue, spoken.say)


async def _own_table(spoken: Spoken) -> Table:
    """Only the leader hides and shares, and only before the talk."""
    at = await _pressed_table(spoken)
    if not at.leads:
        raise NotYours
    if not at.facts.talk.state.is_ahead or at.facts.talk.ends <= spoken.now:
        raise OutOfDate
    return at


async def _pressed_table(spoken: Spoken) -> Table:
    pressed = spoken.heard.values.get("talk", "")
    talk = await talks.talk(spoken.c, spoken.person.tenant_id, pressed)
    if talk is None:
        raise OutOfDate
    return await _table(spoken, talk)


async def _of_pressed_talk(spoken: Spoken) -> School:
    """The school of the talk whose card was pressed."""
    return (await _pressed_table(spoken)).facts.school


async def _table(spoken: Spoken, talk: Talk) -> Table:
    at = await table_of(spoken.c, spoken.scene, spoken.person, talk, spoken.now)
    if at is None:
        raise OutOfDate
    if at.facts.school.id not in at.view.agreements:
        raise NotYours
    return with_word(at, spoken.plate)


async def _places(spoken: Spoken) -> list[Place]:
    """Schools whose next 1:1 this person sits in, soonest first; a leader's always."""
    since = spoken.now - _LONGEST_TALK
    ahead = await talks.talks_of(spoken.c, spoken.person.tenant_id, since=since)
    found = [
        Place(school, next_talk(ahead, school.id, spoken.now)) for school in spoken.scene.schools
    ]
    led = spoken.person.schools_as(RoleName.LEADER, spoken.today)  # not a deputy's: it is a 1:1
    own = [one for one in found if one.school.id in led or _sits(spoken, one.talk)]
    return sorted(own, key=lambda one: (one.talk is None, one.talk and one.talk.starts))


def _sits(spoken: Spoken, talk: Talk | None) -> bool:
    """In the talk's seats, and allowed to read its agenda today."""
    line = instrument_of(spoken.scene, talk) if talk else None
    if talk is None or line is None:
        return False
    reads = (
        talk.school_id in reader_view(spoken.scene, spoken.person, talk, spoken.today).agreements
    )
    return reads and has_seat(spoken.person, line, talk, spoken.scene.municipality.zone)


ROUTES: dict[str, Route] = {
    "press.agenda": press_agenda,
    "agenda": show_agenda,
    "point": add_point,
}
