"""What the bot does about each thing a person can want: load, then decide."""

from dataclasses import replace

from bot.facts.check_in import asking_of, latest_seen, pressed_asking
from bot.routes import (
    agenda,
    agreement,
    export,
    kept,
    planning,
    request,
    subscription,
    summary,
    talk,
    upkeep,
    why,
)
from bot.spoken import Route, Spoken
from dialogs import check_in, help, my_goals, own_words, settings, snoozing, welcome
from dialogs.turn import Say, Turn
from followup.asking import Asking
from followup.commands import CommandName
from followup.errors import NotUnderstood, NotYours
from followup.people import RoleName
from storage import outbox


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
    return welcome.read_notice(spoken.person, await _came_for(spoken), spoken.say)


async def _came_for(spoken: Spoken) -> Say | None:
    """The open round, or else the requests that wait."""
    asking = await _own_asking(spoken)
    if asking and asking.asked:
        return check_in.invitation(asking, spoken.say)
    waiting = await request.waiting_for_me(spoken)
    return next(iter(waiting.says), None)


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


async def my_tasks(spoken: Spoken) -> Turn:
    """What awaits this person: a leader's goals and promises; what the chief must act on."""
    if RoleName.DEPUTY in spoken.roles and RoleName.LEADER not in spoken.roles:
        return await offer_check_in(spoken)  # promises are between the leader and the chief
    if spoken.led:
        asked = await offer_check_in(spoken)
        promised = await agreement.show_agreements(spoken)
        return replace(asked, says=(*asked.says, *promised.says))
    if RoleName.CHIEF in spoken.roles:
        seen = await summary.show_summary(spoken)
        asked = await request.waiting_for_me(spoken)
        return replace(seen, says=(*seen.says, *asked.says))
    if any(role in request.ANSWERING for role in spoken.roles):
        return await request.show_requests(spoken)
    return await show_help(spoken)


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
    asking = await pressed_asking(
        spoken.c, spoken.scene, spoken.person, asked, spoken.now, spoken.memory
    )
    if asking is None:
        raise NotYours
    return asking


async def _goals_at(spoken: Spoken, school_id: str) -> Turn:
    school = spoken.scene.school(school_id)
    if school is None:
        raise NotUnderstood
    latest = await latest_seen(spoken.c, spoken.person, school_id, spoken.today)
    newest = {goal.id: answers[0] for goal, answers in latest.items() if answers}
    return my_goals.show(school, tuple(latest), newest, spoken.say)


ROUTES: dict[str, Route] = {
    "arrive": arrive,
    "in_group": in_group,
    "not_understood": not_understood,
    "own_words": hear_own_words,
    "press.notice": read_notice,
    "press.check_in": press_check_in,
    "press.own_words": press_own_words,
    "press.snooze": snooze,
    CommandName.HELP: show_help,
    CommandName.LANGUAGE: choose_language,
    CommandName.PAUSE: pause,
    CommandName.RESUME: resume,
    CommandName.SNOOZE: snooze,
    CommandName.CHECK_IN: offer_check_in,
    CommandName.CORRECT: offer_check_in,
    CommandName.MY_TASKS: my_tasks,
    CommandName.MY_GOALS: show_my_goals,
    **agenda.ROUTES,
    **agreement.ROUTES,
    **export.ROUTES,
    **kept.ROUTES,
    **planning.ROUTES,
    **subscription.ROUTES,
    **request.ROUTES,
    **summary.ROUTES,
    **talk.ROUTES,
    **upkeep.ROUTES,
    **why.ROUTES,
}
