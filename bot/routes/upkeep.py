"""The administrator asks how the bot is, and what it will send."""

import asyncio
from datetime import timedelta

from bot.pages.doorplate import YEAR
from bot.preview import Foreseen, foresee, rehearsal_facts
from bot.pulse import EVERY, late
from bot.spoken import Route, Spoken
from dialogs import health, rehearsal
from dialogs.turn import Turn
from followup.bot_health import BotHealth, Tick
from followup.calendar import list_ends, local_day
from followup.commands import CommandName
from followup.errors import NotYours
from followup.people import RoleName
from followup.rehearsal import by_week
from followup.reminders import Step
from storage import counts, plans
from storage.tables import NEWEST_MIGRATION

_AHEAD = timedelta(days=27)  # four weeks, today among them
_KEPT = timedelta(hours=1)  # the address of the year


async def show_health(spoken: Spoken) -> Turn:
    _must_administer(spoken)
    c, tenant = spoken.c, spoken.person.tenant_id
    found = BotHealth(
        ticks=_ticks(spoken),
        tables=await counts.tables_version(c),
        expected=NEWEST_MIGRATION,
        messages=await counts.messages_by_state(c, tenant),
        unreachable=await counts.out_of_reach(c, tenant),
        today=spoken.today,
        list_ends=list_ends(await plans.all_blackouts(c, tenant)),
    )
    return health.show(found, spoken.say)


async def show_rehearsal(spoken: Spoken) -> Turn:
    """In a thread of its own: half a second for 16 schools, and others are waiting."""
    _must_administer(spoken)
    last = spoken.today + _AHEAD
    facts = await rehearsal_facts(spoken.c, spoken.scene, spoken.today, last)
    found = await asyncio.to_thread(foresee, facts, spoken.today, last)
    zone = spoken.scene.municipality.zone
    weeks = by_week((local_day(one.at, zone), _steps(one)) for one in found)
    return rehearsal.show(weeks, _year_url(spoken), spoken.say)


def _must_administer(spoken: Spoken) -> None:
    """
    Raises:
        NotYours: this person is not the administrator.
    """
    if RoleName.ADMINISTRATOR not in spoken.roles:
        raise NotYours


def _ticks(spoken: Spoken) -> tuple[Tick, ...]:
    slow = late(spoken.pulse, spoken.now)
    return tuple(Tick(name, spoken.pulse.get(name), name in slow) for name in EVERY)


def _steps(message: Foreseen) -> tuple[Step, ...]:
    return tuple(one.step for one in message.reminders)


def _year_url(spoken: Spoken) -> str | None:
    if spoken.plate is None:
        return None
    return spoken.plate.url(YEAR, spoken.person, "year", spoken.now + _KEPT)


ROUTES: dict[str, Route] = {
    CommandName.HEALTH: show_health,
    CommandName.PREVIEW: show_rehearsal,
}
