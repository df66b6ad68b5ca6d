"""A page behind a sealed address: the seal, the turnstile, the reader, and then the file.

200  the file                           404  anything wrong, too old, or not theirs
429  more than a person would ask for
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime

from aiohttp import web

from bot.pages.doorplate import Doorplate, Sealed
from bot.pages.turnstile import Turnstile
from bot.scene import Scene, Scenes
from followup.calendar import local_day
from followup.people import Person
from followup.texts import Texts, texts_in
from storage import people
from storage.connection import Connection
from storage.database import Database

A_MINUTE = 30  # a calendar asks once in some hours, a person some times
_KEEP_NOWHERE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody with a role here came with a good seal; `of` is what the address is of."""

    c: Connection
    scene: Scene
    reader: Person
    of: str
    now: datetime

    @property
    def today(self) -> date:
        return local_day(self.now, self.scene.municipality.zone)

    @property
    def say(self) -> Texts:
        return texts_in(self.reader.language, self.reader.zone)


@dataclass(frozen=True, slots=True)
class Served:
    """A file as it goes out; `name` is what a browser saves it as."""

    content: bytes
    content_type: str
    name: str
    charset: str | None = None
    inline: bool = False


Write = Callable[[], Served]
Find = Callable[[Visit], Awaitable[Write | None]]


@dataclass(frozen=True, slots=True)
class Hall:
    """What every page stands on."""

    app: web.Application
    database: Database
    scenes: Scenes
    plate: Doorplate
    now: Callable[[], datetime]

    def add(
        self, kind: Sealed, find: Find, turnstile: Turnstile | None = None, *, noted: bool = False
    ) -> None:
        """`find` loads, and gives what writes the file afterwards, in a thread; None is a 404.

        A visit that is `noted` may write to the database, so that a HEAD is not taken for one.
        """
        page = _Page(self, kind, find, turnstile or self.turnstile(), noted)
        self.app.router.add_get(kind.path, page.show, allow_head=not noted)

    def turnstile(self) -> Turnstile:
        return Turnstile(A_MINUTE, self.now)


@dataclass(frozen=True, slots=True)
class _Page:
    """The seal is looked at first: without a good one no database is asked."""

    hall: Hall
    kind: Sealed
    find: Find
    turnstile: Turnstile
    noted: bool

    async def show(self, request: web.Request) -> web.Response:
        now = self.hall.now()
        parts = self.hall.plate.parts(self.kind, request.match_info["token"], now)
        if parts is None:
            raise _nothing()
        tenant, object_id, of = parts
        if not self.turnstile.lets_in(object_id):
            raise web.HTTPTooManyRequests(headers={**_KEEP_NOWHERE, "Retry-After": "60"})
        async with self._connection() as c:
            visit = await self._visit(c, tenant, object_id, of, now)
            write = await self.find(visit) if visit else None
        if write is None:
            raise _nothing()
        return _file(await asyncio.to_thread(write))

    def _connection(self) -> AbstractAsyncContextManager[Connection]:
        return self.hall.database.write() if self.noted else self.hall.database.read()

    async def _visit(
        self, c: Connection, tenant: str, object_id: str, of: str, now: datetime
    ) -> Visit | None:
        """Whose address it is, while they have a role here."""
        scene = await self.hall.scenes.of(c, tenant, now)
        reader = await people.person_by_object_id(c, tenant, object_id)
        if scene is None or reader is None:
            return None
        visit = Visit(c, scene, reader, of, now)
        return visit if reader.roles_on(visit.today) else None


def _file(served: Served) -> web.Response:
    how = "inline" if served.inline else "attachment"
    headers = {**_KEEP_NOWHERE, "Content-Disposition": f'{how}; filename="{served.name}"'}
    return web.Response(
        body=served.content,
        content_type=served.content_type,
        charset=served.charset,
        headers=headers,
    )


def _nothing() -> web.HTTPNotFound:
    """The same for whatever is wrong, and for what never was."""
    return web.HTTPNotFound(headers=_KEEP_NOWHERE)
