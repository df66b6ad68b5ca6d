"""The running bot: the door, the health pages and the alarm clock, started and ended together."""

import gc
import random
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from aiohttp import web
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.agenda_pages import add_agenda
from bot.calendar_pages import add_calendar
from bot.clock import Clock
from bot.doorplate import Doorplate
from bot.enclosures import Enclosures
from bot.export_pages import add_exports
from bot.handler import Handler
from bot.health import add_health
from bot.preview_pages import add_preview
from bot.pulse import EVERY
from bot.scene import Scenes
from bot.sealed_pages import Hall
from bot.sender import Sender
from bot.teams.endpoint import Door, build_door
from bot.teams.line import Line
from followup.notice import Notice
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Bot:
    """The parts, put together; not yet listening."""

    handler: Handler
    clock: Clock
    door: Door
    app: web.Application


def build_bot(
    database: Database,
    line: Line,
    now: Callable[[], datetime],
    notice: Notice,
    plate: Doorplate | None = None,
    forms: Mapping[str, str] | None = None,
) -> Bot:
    """Without a plate, browsers find nothing here but the health pages.

    `forms` are the addresses of the municipality's own forms, by kind of talk.
    """
    scenes = Scenes()
    pulse: dict[str, datetime] = {}
    handler = Handler(database, scenes, now, notice, plate, pulse)
    enclosures, luck = Enclosures(plate, forms or {}), random.Random()  # noqa: S311
    sender = Sender(database, scenes, line.promises, now, luck, enclosures)
    clock = Clock(database, scenes, sender, now, pulse)
    door = build_door(handler.hear, line.doorkeeper, line.replies)
    app = web.Application()
    door.attach(app)
    add_health(app, clock, database)
    if plate:
        hall = Hall(app, database, scenes, plate, now)
        add_calendar(hall)
        add_agenda(hall)
        add_exports(hall)
        add_preview(hall)
    return Bot(handler, clock, door, app)


@asynccontextmanager
async def listening(bot: Bot, host: str, port: int, speed: float = 1) -> AsyncIterator[int]:
    """Serves and ticks while the block runs; gives the port. `speed` is the clock's own."""
    runner = web.AppRunner(bot.app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    alarm = _alarm(bot.clock, speed)
    await bot.clock.tick("plan")
    bot.clock.start()
    alarm.start()
    gc.collect()
    gc.freeze()  # what start-up made stays: looking through it again and again costs every turn
    try:
        yield runner.addresses[0][1]
    finally:
        alarm.shutdown(wait=False)
        await runner.cleanup()


def _alarm(clock: Clock, speed: float) -> AsyncIOScheduler:
    """An alarm clock and nothing more: what is due is computed from the database."""
    alarm = AsyncIOScheduler(
        timezone=UTC,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    for name, every in EVERY.items():
        seconds = max(1.0, every.total_seconds() / speed)
        alarm.add_job(clock.tick, "interval", args=[name], seconds=seconds)
    return alarm
