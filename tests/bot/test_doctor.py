"""What the doctor finds, each thing by itself."""

from datetime import UTC, date, datetime, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.doctor import (
    Health,
    bot_is_ticking,
    clock_looks_right,
    database_is_well,
    hosts_answer,
    list_is_long,
    zone_is_known,
)
from followup.texts import LANGUAGES, texts_in
from storage.database import Database
from tests.builders import TUESDAY


def test_a_clock_that_was_never_set_is_a_fault() -> None:
    assert clock_looks_right(datetime(1970, 1, 1, tzinfo=UTC)).health is Health.FAULT
    assert clock_looks_right(TUESDAY).health is Health.WELL


@pytest.mark.parametrize(
    ("zone", "key"),
    [
        ("Europe/Copenhagen", "doctor-zone-well"),
        ("America/Nuuk", "doctor-zone-wrong"),
        ("Europe/Nowhere", "doctor-zone-missing"),
        ("../etc", "doctor-zone-missing"),
    ],
)
def test_a_zone_is_well_when_it_is_known_and_ours(zone: str, key: str) -> None:
    assert zone_is_known(zone, TUESDAY).key == key


@pytest.mark.parametrize(
    ("ends", "key"),
    [
        (None, "doctor-list-missing"),
        (date(2026, 12, 5), "doctor-list-ends"),
        (date(2026, 12, 6), "doctor-list-well"),
    ],
)
def test_the_list_of_days_off_is_to_reach_sixty_days_ahead(ends: date | None, key: str) -> None:
    assert list_is_long(ends, date(2026, 10, 6)).key == key


async def test_a_database_without_a_municipality_is_noted(database: Database) -> None:
    found = await database_is_well(database, TUESDAY)

    assert [one.key for one in found] == ["doctor-database-well", "doctor-nobody"]


async def test_a_bot_ticks_is_late_or_is_not_there() -> None:
    async def health(late: list[str]) -> str:
        app = web.Application()
        body = {"late": late}

        async def answer(_: web.Request) -> web.Response:
            return web.json_response(body, status=503 if late else 200)

        app.router.add_get("/healthz", answer)
        async with TestServer(app, host="127.0.0.1") as server:
            return (await bot_is_ticking(str(server.make_url("")).rstrip("/"))).key

    assert await health([]) == "doctor-bot-well"
    assert await health(["send"]) == "doctor-bot-late"
    assert (await bot_is_ticking("http://127.0.0.1:1")).health is Health.NOTE


async def test_hosts_answer_or_do_not_and_tell_how_far_our_clock_is_off() -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=404, headers={"Date": "Tue, 06 Oct 2026 07:00:00 GMT"})

    app = web.Application()
    app.router.add_route("*", "/", answer)
    async with TestServer(app, host="127.0.0.1") as server:
        url = str(server.make_url("/"))
        right = await hosts_answer([url, "http://127.0.0.1:1"], TUESDAY)
        adrift = await hosts_answer([url], TUESDAY + timedelta(minutes=6))

    assert [one.key for one in right] == ["doctor-host-well", "doctor-host-silent"]
    assert [one.key for one in adrift] == ["doctor-clock-adrift"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_says_what_to_do_about_it_in_every_language(language: str) -> None:
    say = texts_in(language)
    found = [
        clock_looks_right(datetime(1970, 1, 1, tzinfo=UTC)),
        list_is_long(None, TUESDAY.date()),
    ]

    assert [words for one in found if len(words := say(one.key, **one.values)) < 40] == []
