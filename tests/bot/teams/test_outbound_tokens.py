"""The token we show Teams: one for all, renewed in time, and what happens when there is none."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.delivery import Faulty
from bot.teams.connector import NotSent, TokenRefused
from bot.teams.line import https_origins, open_line
from bot.teams.outbound_tokens import CachedBearer, by_library, by_secret
from dialogs.turn import Say
from followup.people import Address
from tests.fake_login import APP_ID, FakeLogin
from tests.fakes import FakeTeams
from tests.open_door import TENANT, Clock, registration


@dataclass(slots=True)
class Bench:
    login: FakeLogin
    clock: Clock
    bearer: CachedBearer


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    clock = Clock()
    async with FakeLogin() as login, aiohttp.ClientSession() as session:
        fetch = by_secret(session, TENANT, APP_ID, "not-a-secret", login.url)
        yield Bench(login, clock, CachedBearer(fetch, clock))


async def test_a_hundred_messages_at_once_fetch_one_token(bench: Bench) -> None:
    headers = await asyncio.gather(*(bench.bearer.header() for _ in range(100)))
    assert headers == [{"Authorization": "Bearer outbound-1"}] * 100
    assert bench.login.token_calls == [
        {
            "grant_type": "client_credentials",
            "client_id": APP_ID,
            "client_secret": "not-a-secret",
            "scope": "https://api.botframework.com/.default",
            "tenant": TENANT,
        }
    ]


@pytest.mark.parametrize(("minutes", "fetched"), [(54, 1), (56, 2)])
async def test_a_token_is_renewed_five_minutes_ahead(
    bench: Bench, minutes: int, fetched: int
) -> None:
    await bench.bearer.header()
    bench.clock.ahead += timedelta(minutes=minutes)
    assert await bench.bearer.header() == {"Authorization": f"Bearer outbound-{fetched}"}


async def test_a_short_token_is_still_used(bench: Bench) -> None:
    bench.login.lifetime_s = 200
    await bench.bearer.header()
    await bench.bearer.header()
    assert len(bench.login.token_calls) == 1


async def test_a_forgotten_token_is_fetched_anew(bench: Bench) -> None:
    await bench.bearer.header()
    bench.bearer.forget()
    assert await bench.bearer.header() == {"Authorization": "Bearer outbound-2"}


async def test_a_wrong_secret_is_refused_without_storming_the_login(bench: Bench) -> None:
    bench.login.status = 401
    for _ in range(3):
        with pytest.raises(TokenRefused):
            await bench.bearer.header()
    assert len(bench.login.token_calls) == 1
    bench.login.status = 200
    bench.clock.ahead += timedelta(seconds=31)
    assert await bench.bearer.header() == {"Authorization": "Bearer outbound-2"}


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_login_in_trouble_means_try_again(bench: Bench, status: int) -> None:
    bench.login.status = status
    with pytest.raises(NotSent):
        await bench.bearer.header()
    bench.login.status = 200
    assert await bench.bearer.header() == {"Authorization": "Bearer outbound-2"}


async def test_a_login_that_is_away_means_try_again() -> None:
    async with aiohttp.ClientSession() as session:
        fetch = by_secret(session, TENANT, APP_ID, "x", "http://127.0.0.1:1")
        with pytest.raises(NotSent):
            await fetch()


def away() -> dict[str, Any]:
    raise OSError("no such host")


@pytest.mark.parametrize(
    ("acquire", "fault"),
    [
        (lambda: {"error": "invalid_client"}, TokenRefused),
        (lambda: {}, TokenRefused),
        (away, NotSent),
    ],
)
async def test_a_managed_identity_without_a_token_says_why(
    acquire: Callable[[], dict[str, Any]], fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        await by_library(acquire)()


async def test_a_managed_identity_is_asked_off_the_loop() -> None:
    fetch = by_library(lambda: {"access_token": "msi", "expires_in": 86400})
    assert (await fetch()).value == "msi"


async def test_the_whole_line_shows_its_token_to_teams_once_fetched() -> None:
    async with FakeTeams() as teams, FakeLogin() as login:
        place = Address(TENANT, "leder-01", "29:x", "28:b", "a:1", teams.service_url)
        options = {"login_url": login.url, "keys_url": login.keys_url}
        async with open_line(registration(teams), Clock(), **options) as line:  # type: ignore[arg-type]
            await line.replies.send(place, Say("hej"))
            await line.promises.send(place, Say("husk"))
    assert [call.authorization for call in teams.calls] == ["Bearer outbound-1"] * 2
    assert len(login.token_calls) == 1


async def test_a_bot_without_a_secret_uses_its_managed_identity() -> None:
    async with FakeTeams() as teams:
        managed = replace(registration(teams), secret=None, origins=https_origins(["b", "a"]))
        async with open_line(managed, Clock()) as line:
            place = Address(TENANT, "leder-01", "29:x", "28:b", "a:1", teams.service_url)
            assert await line.replies.send(place, Say("hej")) == Faulty(0)
    assert https_origins(["b", "a"]) == ("https://a", "https://b")
