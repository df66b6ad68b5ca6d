"""GET /calendar/…: the file of one talk and the subscription to all of a person's talks.

200  the file                           404  anything wrong, too old, renewed or not theirs
429  more than a calendar would ask for
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web

from bot.calendar_links import entries_of, sits_at
from bot.doorplate import FEED_PATH, TALK_PATH, Doorplate, Parts
from bot.planning_facts import schools_of
from bot.scene import Scene, Scenes
from bot.turnstile import Turnstile
from followup.calendar import local_day
from followup.people import Person
from followup.texts import texts_in
from storage import feeds, people, talks
from storage.connection import Connection
from storage.database import Database

A_MINUTE = 30  # a calendar asks once in some hours
_BACK = timedelta(days=60)  # talks that have been stay so long in a subscription
_KEEP_NOWHERE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def add_calendar(
    app: web.Application,
    database: Database,
    scenes: Scenes,
    plate: Doorplate,
    now: Callable[[], datetime],
) -> None:
    """Adds both routes, for GET and HEAD."""
    pages = _Pages(database, scenes, plate, now, Turnstile(A_MINUTE, now))
    app.router.add_get(TALK_PATH, pages.talk)
    app.router.add_get(FEED_PATH, pages.feed)


@dataclass(frozen=True, slots=True)
class _Pages:
    """The seal is looked at first: without a good one no database is asked."""

    database: Database
    scenes: Scenes
    plate: Doorplate
    now: Callable[[], datetime]
    turnstile: Turnstile

    async def talk(self, request: web.Request) -> web.Response:
        now = self.now()
        tenant, object_id, talk_id = self._admitted(
            self.plate.talk_parts(request.match_info["token"], now)
        )
        async with self.database.read() as c:
            scene, person = await self._reader(c, tenant, object_id, now)
            found = await talks.talk(c, tenant, talk_id)
            if found is None or not sits_at(scene, person, found):
                raise _nothing()
            everybody = await people.all_people(c, tenant)
        [entry] = entries_of(scene, person, [found], everybody)
        from documents.write_calendar_ics import invitation  # a bot starts without

        content = invitation(entry, scene.municipality.zone, now)
        return _file(content, "attachment")

    async def feed(self, request: web.Request) -> web.Response:
        now = self.now()
        tenant, object_id, number = self._admitted(
            self.plate.feed_parts(request.match_info["token"], now)
        )
        async with self.database.read() as c:
            scene, person = await self._reader(c, tenant, object_id, now)
            if str(await feeds.feed_number(c, tenant, person.id)) != number:
                raise _nothing()
            near = await talks.talks_of(c, tenant, schools_of(scene, person), since=now - _BACK)
            everybody = await people.all_people(c, tenant)
        own = [talk for talk in near if sits_at(scene, person, talk)]
        name = texts_in(person.language)("calendar-feed-name")
        entries = entries_of(scene, person, own, everybody)
        from documents.write_calendar_ics import feed  # a bot starts without

        content = await asyncio.to_thread(feed, entries, name, scene.municipality.zone, now)
        return _file(content, "inline")

    def _admitted(self, parts: Parts | None) -> Parts:
        if parts is None:
            raise _nothing()
        if not self.turnstile.lets_in(parts[1]):
            raise web.HTTPTooManyRequests(headers={**_KEEP_NOWHERE, "Retry-After": "60"})
        return parts

    async def _reader(
        self, c: Connection, tenant: str, object_id: str, now: datetime
    ) -> tuple[Scene, Person]:
        """Whose address it is, while they have a role here."""
        scene = await self.scenes.of(c, tenant, now)
        person = await people.person_by_object_id(c, tenant, object_id)
        if scene is None or person is None:
            raise _nothing()
        if not person.roles_on(local_day(now, scene.municipality.zone)):
            raise _nothing()
        return scene, person


def _file(content: bytes, disposition: str) -> web.Response:
    headers = {**_KEEP_NOWHERE, "Content-Disposition": f'{disposition}; filename="pejling.ics"'}
    return web.Response(
        body=content, content_type="text/calendar", charset="utf-8", headers=headers
    )


def _nothing() -> web.HTTPNotFound:
    """The same for whatever is wrong, and for what never was."""
    return web.HTTPNotFound(headers=_KEEP_NOWHERE)
