"""The Word page of a shared sheet, asked for over HTTP, on both databases."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer
from docx import Document

from bot.facts.agenda import shared_table, table_of
from bot.pages.agenda import add_agenda, with_word
from bot.pages.doorplate import Doorplate
from bot.pages.sealed import A_MINUTE, Hall
from bot.scene import Scene, Scenes, read_scene
from dialogs.agenda import Table
from followup.people import RoleName
from followup.seals import sealed
from storage import people, register
from storage.database import Database
from tests.builders import TENANT, TUESDAY, a_talk
from tests.stories.town import a_plan, a_town

PLATE = Doorplate("https://pejling.example", b"hemmelighed til proeve, 32 tegn.")
TALK = a_talk(id="talk-1", slot="")


@dataclass(slots=True)
class Pages:
    """The running page, and a clock that a test may set."""

    database: Database
    scene: Scene
    client: Any = None
    now: datetime = TUESDAY

    async def url(self, reader_id: str) -> str:
        """The address on this reader's card."""
        async with self.database.write() as c:
            reader = await people.person(c, TENANT, reader_id)
            assert reader
            at = await table_of(c, self.scene, reader, TALK, TUESDAY)
            assert at
            return with_word(await shared_table(c, at, TUESDAY), PLATE).word_url

    async def get(self, url: str) -> ClientResponse:
        answer: ClientResponse = await self.client.get(url.removeprefix(PLATE.public_url))
        return answer


@pytest.fixture
async def pages(database: Database) -> AsyncIterator[Pages]:
    plan = a_plan()
    seats = (RoleName.CHIEF, RoleName.LEADER, RoleName.LEADERSHIP_CONSULTANT)
    lines = tuple(replace(line, seats=seats) for line in plan.instruments)
    town = a_town(plans=(replace(plan, instruments=lines),), talks=(TALK,))
    async with database.write() as c:
        await register.apply(c, town, TUESDAY)
        scene = await read_scene(c, TENANT)
    assert scene
    found = Pages(database, scene)
    app = web.Application()
    add_agenda(Hall(app, database, Scenes(), PLATE, lambda: found.now))
    async with TestClient(TestServer(app, host="127.0.0.1")) as client:
        found.client = client
        yield found


@pytest.mark.parametrize("reader", ["leder-1", "chief", "consultant"])
async def test_every_seat_gets_the_shared_sheet_as_a_word_page(pages: Pages, reader: str) -> None:
    answer = await pages.get(await pages.url(reader))
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "attachment" in answer.headers["Content-Disposition"]
    page = Document(BytesIO(await answer.read()))
    assert page.paragraphs[0].text == "1:1-samtale · Birkeskolen"


async def test_an_address_names_nobody_and_dies_a_month_after_the_talk(pages: Pages) -> None:
    url = await pages.url("leder-1")
    assert "Leder" not in url
    pages.now = TALK.ends + timedelta(days=31)
    assert (await pages.get(url)).status == 404


async def test_wrong_old_and_foreign_addresses_are_all_alike(pages: Pages) -> None:
    url = await pages.url("leder-1")
    reader = (await _person(pages, "leder-2")).object_id
    foreign = [
        sealed(PLATE.secret, "agenda", (TENANT, reader, "talk-1")),
        sealed(PLATE.secret, "agenda", (TENANT, reader, "no-such-talk")),
        sealed(PLATE.secret, "agenda", ("no-such-tenant", reader, "talk-1")),
        sealed(b"another secret of the same length", "agenda", (TENANT, reader, "talk-1")),
        sealed(PLATE.secret, "talk", (TENANT, reader, "talk-1")),
    ]
    wrong = [url[:-6] + "x.docx", *(f"/agenda/{token}.docx" for token in foreign)]
    for one in wrong:
        answer = await pages.get(one)
        assert (answer.status, await answer.text()) == (404, "404: Not Found")


async def test_what_was_not_shared_has_no_page(pages: Pages) -> None:
    leader = await _person(pages, "leder-1")
    token = sealed(PLATE.secret, "agenda", (TENANT, leader.object_id, "talk-1"))
    assert (await pages.get(f"/agenda/{token}.docx")).status == 404
    draft = Table(None, leader, None)  # type: ignore[arg-type]
    assert with_word(draft, PLATE) is draft
    assert with_word(draft, None) is draft


async def test_nobody_asks_all_day(pages: Pages) -> None:
    url = await pages.url("chief")
    seen = [(await pages.get(url)).status for _ in range(A_MINUTE + 1)]
    assert seen[-2:] == [200, 429]


async def _person(pages: Pages, id: str) -> Any:
    async with pages.database.read() as c:
        return await people.person(c, TENANT, id)
