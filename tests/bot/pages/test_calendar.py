"""A person's calendar addresses, asked as a calendar asks: over HTTP, on both databases."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from bot.pages.calendar import add_calendar
from bot.pages.calendar_links import links_for
from bot.pages.doorplate import Doorplate
from bot.pages.sealed import A_MINUTE, Hall
from bot.scene import Scenes, read_scene
from followup.calendar_links import CalendarLinks
from followup.people import Person
from followup.register import Register
from followup.seals import sealed
from followup.talk import Talk, TalkState
from storage import register, talks
from storage.database import Database
from storage.feeds import renew_feed
from storage.people import person
from tests.builders import TENANT, TUESDAY, a_talk
from tests.stories.town import a_town

SECRET = b"hemmelighed til proeve, 32 tegn."
PUBLIC = "https://pejling.example"
TALK = a_talk(id="talk-birkeskolen", slot="", place="Lokale 2")


@dataclass(slots=True)
class Pages:
    """The running pages, and a clock that a test may set."""

    database: Database
    scenes: Scenes
    plate: Doorplate
    client: Any = None
    now: datetime = TUESDAY

    async def person(self, id: str) -> Person:
        async with self.database.read() as c:
            found = await person(c, TENANT, id)
        assert found
        return found

    async def links(self, id: str = "leder-1", talk: Talk = TALK) -> CalendarLinks:
        asking = await self.person(id)
        async with self.database.read() as c:
            scene = await read_scene(c, TENANT)
            assert scene
            return await links_for(c, scene, asking, talk, self.plate)

    async def get(self, url: str | None, method: str = "GET") -> ClientResponse:
        assert url is not None
        answer: ClientResponse = await self.client.request(method, url.removeprefix(PUBLIC))
        return answer

    async def events(self, url: str | None) -> list[Any]:
        response = await self.get(url)
        assert response.status == 200
        return list(icalendar.Calendar.from_ical(await response.read()).walk("VEVENT"))

    async def put(self, changed: Register) -> None:
        async with self.database.write() as c:
            await register.apply(c, changed, self.now)
        self.scenes.forget()

    async def save(self, talk: Talk) -> None:
        async with self.database.write() as c:
            await talks.save_talk(c, TENANT, talk)


@pytest.fixture
async def pages(database: Database) -> AsyncIterator[Pages]:
    found = Pages(database, Scenes(), Doorplate(PUBLIC, SECRET))
    town = a_town()
    await found.put(replace(town, talks=(TALK, *town.talks[1:])))
    app = web.Application()
    add_calendar(Hall(app, database, found.scenes, found.plate, lambda: found.now))
    async with TestClient(TestServer(app)) as client:
        found.client = client
        yield found


async def test_a_leader_gets_the_file_of_a_talk_in_their_own_words(pages: Pages) -> None:
    [event] = await pages.events((await pages.links()).ics_url)
    assert event["UID"] == "talk-birkeskolen@pejling"
    assert event["SUMMARY"] == "1:1-samtale – Birkeskolen"
    assert event["LOCATION"] == "Lokale 2"
    assert event["DESCRIPTION"] == "Med Leder 1 og Chief"
    assert event.start.isoformat() == "2026-10-20T10:00:00+02:00"


async def test_a_file_is_kept_by_nobody_on_the_way_and_names_nobody_in_its_address(
    pages: Pages,
) -> None:
    url = (await pages.links()).ics_url
    response = await pages.get(url)
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Disposition"] == 'attachment; filename="pejling.ics"'
    head = await pages.get(url, "HEAD")
    assert (head.status, await head.read()) == (200, b"")
    assert head.headers["Content-Length"] == response.headers["Content-Length"]
    assert "eder" not in str(url)


async def test_the_same_address_follows_the_talk_when_it_moves_and_is_cancelled(
    pages: Pages,
) -> None:
    url = (await pages.links()).ics_url
    moved = replace(TALK, state=TalkState.MOVED, sequence=1, version=2)
    await pages.save(moved)
    [event] = await pages.events(url)
    assert (event["SEQUENCE"], event["STATUS"]) == (1, "CONFIRMED")
    await pages.save(replace(moved, state=TalkState.CANCELLED, sequence=2, version=3))
    [event] = await pages.events(url)
    assert (event["SEQUENCE"], event["STATUS"]) == (2, "CANCELLED")


async def test_a_subscription_holds_a_leaders_own_talks_and_a_chiefs_all(pages: Pages) -> None:
    own = await pages.events((await pages.links()).feed_url)
    everybodys = await pages.events((await pages.links("chief")).feed_url)
    assert [str(event["UID"]) for event in own] == ["talk-birkeskolen@pejling"]
    assert len(everybodys) == 5


async def test_a_cancelled_talk_is_gone_from_the_subscription(pages: Pages) -> None:
    url = (await pages.links()).feed_url
    await pages.save(replace(TALK, state=TalkState.CANCELLED, version=2))
    assert await pages.events(url) == []


async def test_a_subscription_ends_when_it_is_renewed(pages: Pages) -> None:
    old = (await pages.links()).feed_url
    async with pages.database.write() as c:
        await renew_feed(c, TENANT, "leder-1", 1)
    new = (await pages.links()).feed_url
    assert (await pages.get(old)).status == 404
    assert len(await pages.events(new)) == 1


async def test_who_has_no_seat_gets_outlook_and_teams_but_no_file(pages: Pages) -> None:
    links = await pages.links("leder-2")
    assert (links.ics_url, links.feed_url) == (None, None)
    assert "startdt" in links.outlook_url
    stranger = await pages.person("leder-2")
    assert (await pages.get(pages.plate.talk_url(stranger, TALK))).status == 404


async def test_a_leaver_finds_nothing_at_either_address(pages: Pages) -> None:
    links, leaver = await pages.links(), await pages.person("leder-1")
    gone = replace(leaver.roles[0], until=TUESDAY.date() - timedelta(days=1))
    await pages.put(Register(people=(replace(leaver, roles=(gone,)),)))
    assert (await pages.get(links.ics_url)).status == 404
    assert (await pages.get(links.feed_url)).status == 404


async def test_who_leaves_before_the_talk_has_no_seat_in_it(pages: Pages) -> None:
    links, leaver = await pages.links(), await pages.person("leder-1")
    leaving = replace(leaver.roles[0], until=date(2026, 10, 19))
    await pages.put(Register(people=(replace(leaver, roles=(leaving,)),)))
    assert (await pages.get(links.ics_url)).status == 404
    assert await pages.events(links.feed_url) == []


async def test_the_file_of_a_talk_is_there_for_thirty_days_after_it(pages: Pages) -> None:
    url = (await pages.links()).ics_url
    pages.now = TALK.ends + timedelta(days=30, seconds=-1)
    assert (await pages.get(url)).status == 200
    pages.now = TALK.ends + timedelta(days=30)
    assert (await pages.get(url)).status == 404


async def test_everything_wrong_gets_the_very_answer_of_a_page_that_never_was(
    pages: Pages,
) -> None:
    links, leader = await pages.links(), await pages.person("leder-1")
    talk, feed = str(links.ics_url), str(links.feed_url)
    unknown = replace(leader, object_id="00000000-0000-4000-8000-000000000000")
    elsewhere = replace(leader, tenant_id="0d6a1c7e-0000-4000-8000-00000000bbbb")
    wrong = [
        talk.replace("/talk/", "/feed/"),
        feed.replace("/feed/", "/talk/"),
        f"{PUBLIC}/calendar/talk/x.ics",
        f"{PUBLIC}/calendar/talk/%F0%9F%98%80.ics",
        f"{PUBLIC}/calendar/feed/..%2F..%2Fetc.ics",
        talk.replace(".ics", "A.ics"),
        Doorplate(PUBLIC, b"another secret").talk_url(leader, TALK),
        pages.plate.talk_url(leader, a_talk(id="no-such-talk")),
        pages.plate.talk_url(unknown, TALK),
        pages.plate.feed_url(elsewhere, 0),
        pages.plate.feed_url(leader, 1),
        f"{PUBLIC}/calendar/feed/{sealed(SECRET, 'feed', ('', '', ''))}.ics",
    ]
    answers = [await pages.get(url) for url in wrong]
    nowhere = await pages.get(f"{PUBLIC}/calendar/nowhere")
    told = {(answer.status, await answer.text()) for answer in answers}
    assert told == {(nowhere.status, await nowhere.text())} == {(404, "404: Not Found")}
    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}


async def test_a_calendar_that_asks_all_the_time_is_told_to_wait(pages: Pages) -> None:
    url = (await pages.links()).feed_url
    answers = [(await pages.get(url)).status for _ in range(A_MINUTE + 1)]
    assert answers == [*[200] * A_MINUTE, 429]
    pages.now += timedelta(minutes=1)
    assert (await pages.get(url)).status == 200


async def test_nothing_can_be_changed_here(pages: Pages) -> None:
    url = (await pages.links()).feed_url
    assert [(await pages.get(url, m)).status for m in ("POST", "PUT", "DELETE")] == [405] * 3
