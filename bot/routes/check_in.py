"""A leader gives status: by taps, in own words, or looks at the goals."""

from dataclasses import replace

from bot.facts.check_in import asking_of, latest_seen, pressed_asking
from bot.spoken import Route, Spoken
from dialogs import check_in, my_goals, own_words, welcome
from dialogs.turn import Say, Turn
from followup.asking import Asking
from followup.commands import CommandName
from followup.errors import NotUnderstood, NotYours


async def offer_check_in(spoken: Spoken) -> Turn:
    if not spoken.led:
        return Turn(says=(Say(spoken.say("check-in-no-school")),))
    if spoken.must_read_notice:
        return welcome.notice_first(spoken.newcomer, spoken.say)
    asking = await own_asking(spoken)
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
    return own_words.propose(spoken.rest, await own_asking(spoken), spoken.say)


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


async def own_asking(spoken: Spoken) -> Asking | None:
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
    asking = await pressed_asking(spoken)
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
    "own_words": hear_own_words,
    "press.check_in": press_check_in,
    "press.own_words": press_own_words,
    CommandName.CHECK_IN: offer_check_in,
    CommandName.CORRECT: offer_check_in,
    CommandName.MY_GOALS: show_my_goals,
}
