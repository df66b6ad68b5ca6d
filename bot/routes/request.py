"""Requests: a leader asks, those who are asked answer, and who follows schools sees them all."""

from bot.facts.request import asker_of, tray_of
from bot.facts.summary import summary_facts
from bot.spoken import Route, Spoken
from dialogs import my_schools, requests, sparring, welcome
from dialogs.turn import Turn
from followup.commands import CommandName
from followup.errors import NotYours
from followup.people import RoleName
from followup.requests import is_asked
from followup.sight import view_of

ANSWERING = (RoleName.CHIEF, RoleName.LEADERSHIP_CONSULTANT, RoleName.SUBJECT_CONSULTANT)


async def show_requests(spoken: Spoken) -> Turn:
    """What waits for those who answer; a leader sees the school's own."""
    if any(role in ANSWERING for role in spoken.roles):
        return requests.show(await tray_of(spoken), spoken.say)
    return await ask_for_help(spoken)


async def ask_for_help(spoken: Spoken) -> Turn:
    """Only who answers for a school asks; from the others it is what they are asked for."""
    if not spoken.led and any(role in ANSWERING for role in spoken.roles):
        return requests.show(await tray_of(spoken), spoken.say)
    if spoken.led and spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    return sparring.offer(await asker_of(spoken), spoken.say)


async def press_requests(spoken: Spoken) -> Turn:
    if spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    if not any(role in ANSWERING for role in spoken.roles):
        raise NotYours
    return requests.press(spoken.heard, await tray_of(spoken), spoken.now, spoken.say)


async def press_sparring(spoken: Spoken) -> Turn:
    if spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    return sparring.press(spoken.heard, await asker_of(spoken), spoken.now, spoken.say)


async def show_my_schools(spoken: Spoken) -> Turn:
    schools = [school.id for school in spoken.scene.schools]
    view = view_of(spoken.person, schools, spoken.today)
    if not view.schools:
        raise NotYours
    facts = await summary_facts(spoken.c, spoken.scene, spoken.now)
    return my_schools.show(facts, view, spoken.say)


async def waiting_for_me(spoken: Spoken) -> Turn:
    """The requests that are meant for this person; nothing where there is none."""
    tray = await tray_of(spoken)
    mine = [one for one in tray.to_handle if is_asked(one.request, spoken.person, spoken.today)]
    return requests.show(tray, spoken.say) if mine else Turn()


ROUTES: dict[str, Route] = {
    "press.requests": press_requests,
    "press.sparring": press_sparring,
    CommandName.REQUESTS: show_requests,
    CommandName.SPARRING: ask_for_help,
    CommandName.MY_SCHOOLS: show_my_schools,
}
