"""What the bot does about each thing a person can want: load, then decide."""

from dataclasses import replace

from bot import agenda_routes, agreement_routes, data_routes, planning_routes, talk_routes
from bot.check_in_facts import asking_of
from bot.nudges import nudges
from bot.spoken import Route, Spoken
from bot.summary_facts import summary_facts
from bot.unreachable import newly_unreachable
from dialogs import check_in, help, my_goals, own_words, settings, snoozing, summary, welcome
from dialogs.turn import Say, Turn
from followup.asking import Asking
from followup.commands import CommandName
from followup.errors import NotUnderstood, NotYours
from followup.people import RoleName, School
from followup.sight import Thing, View, may_read, view_of
from followup.summary import build
from followup.summary_lines import words_for
from storage import check_ins, outbox, plans


async def arrive(spoken: Spoken) -> Turn:
    return welcome.arrive(spoken.newcomer, spoken.now, spoken.say)


async def in_group(spoken: Spoken) -> Turn:
    return help.only_in_private(spoken.say)


async def show_help(spoken: Spoken) -> Turn:
    if spoken.must_read_notice:
        return welcome.greet(spoken.newcomer, spoken.now, spoken.say)
    return help.offer(spoken.roles, spoken.say)


async def not_understood(spoken: Spoken) -> Turn:
    return help.not_understood(spoken.roles, spoken.say)


async def read_notice(spoken: Spoken) -> Turn:
    asking = await _own_asking(spoken)
    card = check_in.invitation(asking, spoken.say) if asking and asking.asked else None
    return welcome.read_notice(spoken.person, card, spoken.say)


async def choose_language(spoken: Spoken) -> Turn:
    return settings.choose_language(spoken.person, spoken.rest, spoken.say)


async def pause(spoken: Spoken) -> Turn:
    return settings.pause(spoken.person, spoken.rest, spoken.today, spoken.say)


async def resume(spoken: Spoken) -> Turn:
    return settings.resume(spoken.person, spoken.today, spoken.say)


async def snooze(spoken: Spoken) -> Turn:
    newest = await outbox.newest_sent(spoken.c, spoken.person.tenant_id, spoken.person.id)
    choice = spoken.heard.values.get("until", "")
    return snoozing.snooze(
        spoken.person, newest, choice, spoken.now, spoken.scene.calendar, spoken.say
    )


async def offer_check_in(spoken: Spoken) -> Turn:
    if not spoken.led:
        return Turn(says=(Say(spoken.say("check-in-no-school")),))
    if spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    asking = await _own_asking(spoken)
    if asking is None:
        return Turn(says=(Say(spoken.say("check-in-nothing-to-ask")),))
    return check_in.offer(asking, spoken.say)


async def press_check_in(spoken: Spoken) -> Turn:
    if spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    asking = await _pressed_asking(spoken)
    return check_in.press(spoken.heard, asking, spoken.now, spoken.say)


async def hear_own_words(spoken: Spoken) -> Turn:
    if spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    return own_words.propose(spoken.rest, await _own_asking(spoken), spoken.say)


async def press_own_words(spoken: Spoken) -> Turn:
    if spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    asking = await _pressed_asking(spoken)
    return own_words.press(spoken.heard, asking, spoken.now, spoken.say)


async def show_my_goals(spoken: Spoken) -> Turn:
    if not spoken.led:
        return Turn(says=(Say(spoken.say("check-in-no-school")),))
    shown = [await _goals_at(spoken, school) for school in spoken.led]
    return replace(shown[0], says=tuple(say for turn in shown for say in turn.says))


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


async def _own_asking(spoken: Spoken) -> Asking | None:
    return await _asking(spoken, spoken.led[0]) if spoken.led else None


async def _asking(spoken: Spoken, school_id: str) -> Asking | None:
    return await asking_of(
        spoken.c, spoken.scene, spoken.person, school_id, spoken.now, spoken.memory
    )


async def _pressed_asking(spoken: Spoken) -> Asking:
    """The round of the school whose card was pressed; only its own leader may answer.

    Raises:
        NotYours: the card belongs to a school this person does not lead today.
    """
    asked = spoken.heard.values.get("round", "")
    school_id = await check_ins.school_of_round(spoken.c, spoken.person.tenant_id, asked)
    if school_id not in spoken.led:
        raise NotYours
    asking = await _asking(spoken, school_id)
    if asking is None:
        raise NotUnderstood
    return asking


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


async def _goals_at(spoken: Spoken, school_id: str) -> Turn:
    school = spoken.scene.school(school_id)
    if school is None:
        raise NotUnderstood
    tenant = spoken.person.tenant_id
    goals = await plans.goals_of(spoken.c, tenant, (school_id,))
    latest = await check_ins.latest_answers(spoken.c, tenant, (school_id,), 1)
    return my_goals.show(school, goals, {id: found[0] for id, found in latest.items()}, spoken.say)


async def _school(spoken: Spoken, school: School) -> Turn:
    tenant = spoken.person.tenant_id
    view = view_of(spoken.person, (school.id,), spoken.today)
    goals = await plans.goals_of(spoken.c, tenant, (school.id,))
    latest = await check_ins.latest_answers(spoken.c, tenant, (school.id,), 1)
    seen = {
        id: replace(found[0], next_step=words_for(view, found[0])) for id, found in latest.items()
    }
    return summary.school(spoken.person, school, goals, seen, spoken.say)


ROUTES: dict[str, Route] = {
    "arrive": arrive,
    "in_group": in_group,
    "not_understood": not_understood,
    "own_words": hear_own_words,
    "school": show_school,
    "press.notice": read_notice,
    "press.check_in": press_check_in,
    "press.own_words": press_own_words,
    "press.summary": press_summary,
    "press.snooze": snooze,
    CommandName.HELP: show_help,
    CommandName.LANGUAGE: choose_language,
    CommandName.PAUSE: pause,
    CommandName.RESUME: resume,
    CommandName.SNOOZE: snooze,
    CommandName.CHECK_IN: offer_check_in,
    CommandName.CORRECT: offer_check_in,
    CommandName.MY_TASKS: offer_check_in,
    CommandName.MY_GOALS: show_my_goals,
    CommandName.SUMMARY: show_summary,
    CommandName.MISSING: show_missing,
    CommandName.PAUSED: show_paused,
    **agenda_routes.ROUTES,
    **agreement_routes.ROUTES,
    **data_routes.ROUTES,
    **planning_routes.ROUTES,
    **talk_routes.ROUTES,
}
