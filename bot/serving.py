"""The running bot: the door, the health pages and the alarm clock, started and ended together."""

import gc
import random
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from aiohttp import web

from bot.clock import Clock
from bot.enclosures import Enclosures
from bot.pages.doorplate import Doorplate
from bot.pages.health import add_health
from bot.pulse import EVERY
from bot.scene import Scenes
from bot.sender import Sender
from bot.teams.endpoint import Door, build_door
from bot.teams.line import Line
from followup.notice import Notice
from storage.database import Database

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    from bot.delivery import Reply
    from bot.handler import Handler
    from dialogs.turn import Heard
    from followup.people import Address


@dataclass(frozen=True, slots=True)
class Bot:
    """The parts, put together; not yet listening."""

    clock: Clock
    door: Door
    app: web.Application
    make_handler: "Callable[[], Handler]"

    @property
    def handler(self) -> "Handler":
        """One for the bot's life, made when somebody first speaks."""
        return self.make_handler()


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

    @cache
    def handler() -> "Handler":
        from bot.handler import Handler  # all that can be said: decision 22

        return Handler(database, scenes, now, notice, plate, pulse)

    async def hear(heard: "Heard", address: "Address") -> "Reply":
        return await handler().hear(heard, address)

    enclosures, luck = Enclosures(plate, forms or {}), random.Random()  # noqa: S311
    sender = Sender(database, scenes, line.promises, now, luck, enclosures)
    clock = Clock(database, scenes, sender, now, pulse)
    door = build_door(hear, line.doorkeeper, line.replies)
    app = web.Application()
    door.attach(app)
    add_health(app, clock, database)
    if plate:
        _add_pages(app, database, scenes, plate, now)
    return Bot(clock, door, app, handler)


@asynccontextmanager
async def listening(bot: Bot, host: str, port: int, speed: float = 1) -> AsyncIterator[int]:
    """Serves and ticks while the block runs; gives the port. `speed` is the clock's own."""
    runner = web.AppRunner(bot.app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    await bot.clock.tick("plan")
    alarm = _alarm(bot.clock, speed)
    bot.clock.start()
    alarm.start()
    look_rarely_for_cycles()
    try:
        yield runner.addresses[0][1]
    finally:
        alarm.shutdown(wait=False)
        await runner.cleanup()


def look_rarely_for_cycles() -> None:
    """A turn leaves none behind, and looking for them was a twentieth of it; what is here stays."""
    gc.freeze()
    gc.set_threshold(20_000)


def _add_pages(
    app: web.Application,
    database: Database,
    scenes: Scenes,
    plate: Doorplate,
    now: Callable[[], datetime],
) -> None:
    from bot.pages.agenda import add_agenda
    from bot.pages.calendar import add_calendar
    from bot.pages.export import add_exports
    from bot.pages.preview import add_preview
    from bot.pages.sealed import Hall

    hall = Hall(app, database, scenes, plate, now)
    for add in (add_calendar, add_agenda, add_exports, add_preview):
        add(hall)


def _alarm(clock: Clock, speed: float) -> "AsyncIOScheduler":
    """An alarm clock and nothing more: what is due is computed from the database."""
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # while the door is open already

    alarm = AsyncIOScheduler(
        timezone=UTC,
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    for name, every in EVERY.items():
        seconds = max(1.0, every.total_seconds() / speed)
        alarm.add_job(clock.tick, "interval", args=[name], seconds=seconds)
    return alarm
