"""Coming in: the welcome, the notice, the help, and what awaits me."""

from dataclasses import replace

from bot.routes import agreement, request, summary
from bot.routes.check_in import offer_check_in, own_asking
from bot.spoken import Route, Spoken
from dialogs import check_in, help, welcome
from dialogs.turn import Say, Turn
from followup.commands import CommandName
from followup.people import RoleName


async def arrive(spoken: Spoken) -> Turn:
    return welcome.arrive(spoken.newcomer, spoken.now, spoken.say)


async def in_group(spoken: Spoken) -> Turn:
    return help.only_in_private(spoken.say)


async def show_help(spoken: Spoken) -> Turn:
    """Whoever has not been greeted yet, say after a lost message, is greeted first."""
    arrived = await arrive(spoken)
    offered = help.offer(spoken.roles, spoken.say)
    return replace(arrived, says=(*arrived.says, *offered.says))


async def greet(spoken: Spoken) -> Turn:
    arrived = await arrive(spoken)
    return arrived if arrived.says else help.greeted(spoken.roles, spoken.say)


async def welcome_thanks(spoken: Spoken) -> Turn:
    return help.thanked(spoken.say)


async def not_understood(spoken: Spoken) -> Turn:
    return help.not_understood(spoken.roles, spoken.say)


async def read_notice(spoken: Spoken) -> Turn:
    return welcome.read_notice(spoken.person, await _came_for(spoken), spoken.say)


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


async def _came_for(spoken: Spoken) -> Say | None:
    """The open round, or else the requests that wait."""
    asking = await own_asking(spoken)
    if asking and asking.asked:
        return check_in.invitation(asking, spoken.say)
    waiting = await request.waiting_for_me(spoken)
    return next(iter(waiting.says), None)


ROUTES: dict[str, Route] = {
    "arrive": arrive,
    "in_group": in_group,
    "not_understood": not_understood,
    "press.notice": read_notice,
    CommandName.HELP: show_help,
    CommandName.MY_TASKS: my_tasks,
    CommandName.GREETING: greet,
    CommandName.THANKS: welcome_thanks,
}
