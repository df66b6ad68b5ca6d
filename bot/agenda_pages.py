"""GET /agenda/…: the newest shared agenda sheet of one talk as a Word document.

200  the document                       404  anything wrong, too old, or not theirs
429  more than a person would ask for
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from aiohttp import web

from bot.agenda_facts import reader_view
from bot.doorplate import Doorplate
from bot.scene import Scenes
from bot.turnstile import Turnstile
from dialogs.agenda import Table
from followup.agenda import Sheet
from followup.calendar import local_day
from followup.people import Person
from followup.seals import opened, sealed
from followup.texts import Texts, texts_in
from storage import people, sheets, talks
from storage.connection import Connection
from storage.database import Database

PATH = "/agenda/{token}.docx"
KEPT = timedelta(days=30)  # the address holds so long after the talk
A_MINUTE = 30
_PURPOSE = "agenda"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_KEEP_NOWHERE = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def with_word(at: Table, plate: Doorplate | None) -> Table:
    """The table with the address of its document, where browsers find us and one was shared."""
    if plate is None or at.issue is None:
        return at
    parts = (at.reader.tenant_id, at.reader.object_id, at.facts.talk.id)
    token = sealed(plate.secret, _PURPOSE, parts, at.facts.talk.ends + KEPT)
    return replace(at, word_url=plate.public_url.rstrip("/") + PATH.format(token=token))


def add_agenda(
    app: web.Application,
    database: Database,
    scenes: Scenes,
    plate: Doorplate,
    now: Callable[[], datetime],
) -> None:
    """Adds the route, for GET and HEAD."""
    page = _Page(database, scenes, plate, now, Turnstile(A_MINUTE, now))
    app.router.add_get(PATH, page.sheet)


@dataclass(frozen=True, slots=True)
class _Page:
    """The seal is looked at first: without a good one no database is asked."""

    database: Database
    scenes: Scenes
    plate: Doorplate
    now: Callable[[], datetime]
    turnstile: Turnstile

    async def sheet(self, request: web.Request) -> web.Response:
        now = self.now()
        parts = opened(self.plate.secret, _PURPOSE, request.match_info["token"], now)
        if parts is None:
            raise _nothing()
        tenant, object_id, talk_id = parts
        if not self.turnstile.lets_in(object_id):
            raise web.HTTPTooManyRequests(headers={**_KEEP_NOWHERE, "Retry-After": "60"})
        async with self.database.read() as c:
            found = await self._found(c, tenant, object_id, talk_id, now)
        if found is None:
            raise _nothing()
        sheet, reader = found
        say = texts_in(reader.language, reader.zone)
        return _file(await asyncio.to_thread(_written, sheet, say))

    async def _found(
        self, c: Connection, tenant: str, object_id: str, talk_id: str, now: datetime
    ) -> tuple[Sheet, Person] | None:
        """The newest version and its reader, while the reader may still see it."""
        scene = await self.scenes.of(c, tenant, now)
        reader = await people.person_by_object_id(c, tenant, object_id)
        talk = await talks.talk(c, tenant, talk_id)
        if scene is None or reader is None or talk is None:
            return None
        today = local_day(now, scene.municipality.zone)
        sheet = await sheets.newest_sheet(c, tenant, talk_id)
        seen = talk.school_id in reader_view(scene, reader, talk, today).agreements
        return (sheet, reader) if sheet and seen else None


def _written(sheet: Sheet, say: Texts) -> bytes:
    """Word is imported with the first page: a bot that nobody asks for one does without."""
    from documents.write_agenda_docx import write_agenda

    return write_agenda(sheet, say)


def _file(content: bytes) -> web.Response:
    headers = {**_KEEP_NOWHERE, "Content-Disposition": 'attachment; filename="pejling.docx"'}
    return web.Response(body=content, content_type=_WORD, headers=headers)


def _nothing() -> web.HTTPNotFound:
    """The same for whatever is wrong, and for what never was."""
    return web.HTTPNotFound(headers=_KEEP_NOWHERE)
