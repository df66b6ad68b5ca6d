"""All talks of the year at once: the chief asks, sees a proposal, and books all, some or none."""

import asyncio

from bot.desk import desk_of
from bot.spoken import Route, Spoken
from dialogs import plan_talks
from dialogs.cards.plan_talks import Shown
from dialogs.turn import Turn
from followup.booking import Desk
from followup.chief_hours import limits_of
from followup.commands import CommandName
from followup.errors import NotYours
from followup.fair_contact import propose
from followup.people import RoleName
from followup.wanted_talks import Ground


async def show_plan(spoken: Spoken) -> Turn:
    return plan_talks.offer(await _shown(spoken, await _desk(spoken)), spoken.say)


async def press_plan(spoken: Spoken) -> Turn:
    desk = await _desk(spoken)
    shown = await _shown(spoken, desk)
    return plan_talks.press(spoken.heard, shown, desk, spoken.say)


async def _desk(spoken: Spoken) -> Desk:
    """Only the chief books everybody's talks.

    Raises:
        NotYours: this person is not the chief.
    """
    if RoleName.CHIEF not in spoken.roles:
        raise NotYours
    return await desk_of(spoken.c, spoken.scene, spoken.now)


async def _shown(spoken: Spoken, desk: Desk) -> Shown:
    """In a thread of its own: half a second for 40 schools, and others are waiting."""
    scene = spoken.scene
    schools = {school.id: school for school in scene.schools}
    on = scene.municipality.switched_on
    ground = Ground(desk, scene.plans, tuple(schools), scene.overrides, on)
    limits = limits_of(scene.municipality)
    proposal = await asyncio.to_thread(propose, ground, limits)
    return Shown(proposal, schools, limits)


ROUTES: dict[str, Route] = {
    CommandName.PLAN_TALKS: show_plan,
    "press.plan_talks": press_plan,
}
