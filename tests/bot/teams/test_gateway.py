"""Our messages to Teams, over real HTTP: what is sent, where to, and what became of it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from bot.delivery import (
    Busy,
    Delivered,
    Delivery,
    Faulty,
    Hindrance,
    Teams,
    Unauthorized,
    Unknown,
    Unreachable,
)
from bot.teams.connector import Connector, NoBearer, NotSent, TokenRefused
from bot.teams.gateway import Gateway
from bot.teams.origins import LoopbackOrigins, Origins
from bot.teams.pace import Pace
from dialogs.turn import Say
from followup.people import Address
from tests.fakes import FakeTeams, Mishap

TENANT = "0d6a1c7e-0000-4000-8000-00000000aaaa"
CARD = {"type": "AdaptiveCard", "version": "1.5", "body": []}
ERROR = b'{"error": {"code": "%s"}}'


@dataclass(slots=True)
class Bench:
    teams: FakeTeams
    session: aiohttp.ClientSession
    gateway: Teams

    def address(self, number: int = 1, **changes: Any) -> Address:
        name = f"leder-{number:02d}"
        usual = Address(
            TENANT, name, f"29:{name}", "28:pejling", f"a:{name}", self.teams.service_url, "da-DK"
        )
        return replace(usual, **changes)


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    async with FakeTeams() as teams, aiohttp.ClientSession() as session:
        connector = Connector(session, LoopbackOrigins(), NoBearer(), timeout_s=0.3)
        yield Bench(teams, session, Gateway(connector, Pace(1000)))


async def test_a_text_is_sent_with_everything_teams_asks_for(bench: Bench) -> None:
    assert await bench.gateway.send(bench.address(), Say("hej", summary="kort")) == Delivered("m1")
    assert bench.teams.calls[0].content == {
        "type": "message",
        "textFormat": "markdown",
        "from": {"id": "28:pejling"},
        "recipient": {"id": "29:leder-01"},
        "conversation": {"id": "a:leder-01", "tenantId": TENANT},
        "text": "hej",
        "summary": "kort",
    }


async def test_a_card_travels_alone(bench: Bench) -> None:
    await bench.gateway.send(bench.address(), Say("tekst", CARD))
    call = bench.teams.calls[0]
    assert (call.card, "text" in call.content) == (CARD, False)


async def test_a_message_is_updated_in_its_place(bench: Bench) -> None:
    sent = await bench.gateway.send(bench.address(), Say(card=CARD))
    assert sent == Delivered("m1")
    assert await bench.gateway.update(bench.address(), "m1", Say("nu")) == Delivered("m1")
    assert [m.text for m in bench.teams.chat("a:leder-01")] == ["nu"]


async def test_ids_with_slashes_stay_inside_their_place(bench: Bench) -> None:
    address = bench.address(conversation_id="19:a/../b?c@thread;messageid=1")
    await bench.gateway.update(address, "m/1#x", Say("hej"))
    call = bench.teams.calls[0]
    assert (call.conversation_id, call.message_id) == (address.conversation_id, "m/1#x")


async def test_a_chat_is_opened_once_and_kept_in_the_address(bench: Bench) -> None:
    closed = bench.address(conversation_id=None)
    opened = await bench.gateway.open_chat(closed)
    assert opened == replace(closed, conversation_id="a:29:leder-01")
    assert bench.teams.calls[0].content == {
        "isGroup": False,
        "bot": {"id": "28:pejling"},
        "members": [{"id": "29:leder-01"}],
        "tenantId": TENANT,
        "channelData": {"tenant": {"id": TENANT}},
    }


async def test_a_person_never_seen_is_reached_by_their_entra_id(bench: Bench) -> None:
    stranger = bench.address(conversation_id=None, teams_user_id="")
    opened = await bench.gateway.open_chat(stranger)
    assert opened == replace(stranger, conversation_id="a:leder-01")


CHAT_REFUSALS: list[tuple[Mishap, Delivery]] = [
    (Mishap(403, ERROR % b"ForbiddenOperationException"), Unreachable(Hindrance.NOT_INSTALLED)),
    (Mishap(429, headers={"Retry-After": "3"}), Busy(3.0)),
    (Mishap(400, ERROR % b"BadSyntax"), Faulty(400, "BadSyntax")),
    (Mishap(201, b"{}"), Unknown()),
    (Mishap(delay_s=1), Unknown()),
]


@pytest.mark.parametrize(("mishap", "outcome"), CHAT_REFUSALS)
async def test_a_chat_that_does_not_open_says_why(
    bench: Bench, mishap: Mishap, outcome: Delivery
) -> None:
    bench.teams.mishaps = [mishap]
    assert await bench.gateway.open_chat(bench.address(conversation_id=None)) == outcome


MISHAPS: dict[str, tuple[Mishap, Delivery]] = {
    "too fast": (Mishap(429, headers={"Retry-After": "2"}), Busy(2.0)),
    "unavailable": (Mishap(503), Busy()),
    "blocked": (Mishap(403, ERROR % b"ConversationBlockedByUser"), Unreachable(Hindrance.BLOCKED)),
    "gone": (Mishap(404, ERROR % b"ConversationNotFound"), Unreachable(Hindrance.GONE)),
    "our fault": (Mishap(413, ERROR % b"MessageSizeTooBig"), Faulty(413, "MessageSizeTooBig")),
    "Teams failed": (Mishap(500, ERROR % b"ServiceError"), Faulty(500, "ServiceError")),
    "not us": (Mishap(401, ERROR % b"BotNotRegistered"), Unauthorized()),
    "a page": (Mishap(200, b"<html>", content_type="text/html"), Unknown()),
    "no answer in time": (Mishap(delay_s=1), Unknown()),
    "a broken connection": (Mishap(drop=True), Unknown()),
}


@pytest.mark.parametrize("act", ["send", "update"])
@pytest.mark.parametrize(("mishap", "outcome"), MISHAPS.values(), ids=MISHAPS.keys())
async def test_whatever_teams_does_becomes_a_value_after_one_request(
    bench: Bench, act: str, mishap: Mishap, outcome: Delivery
) -> None:
    bench.teams.always = lambda call: mishap
    address = bench.address()
    if act == "send":
        delivery = await bench.gateway.send(address, Say("hej"))
    else:
        delivery = await bench.gateway.update(address, "m1", Say("hej"))
    assert delivery == outcome
    # aiohttp repeats an update, which does no harm, when the connection breaks under it.
    assert len(bench.teams.calls) == (2 if mishap.drop and act == "update" else 1)


async def test_nobody_at_home_means_not_sent(bench: Bench) -> None:
    nowhere = bench.address(service_url=f"http://127.0.0.1:{unused_port()}/")
    assert await bench.gateway.send(nowhere, Say("hej")) == Busy()


async def test_without_a_chat_there_is_nothing_to_send_to(bench: Bench) -> None:
    closed = bench.address(conversation_id=None)
    nowhere = Unreachable(Hindrance.NO_CHAT)
    assert await bench.gateway.send(closed, Say("hej")) == nowhere
    assert await bench.gateway.update(closed, "m1", Say("hej")) == nowhere
    assert bench.teams.calls == []


class Token:
    """A token that counts how often it was shown and forgotten."""

    def __init__(self) -> None:
        self.shown, self.forgotten = 0, 0

    async def header(self) -> dict[str, str]:
        self.shown += 1
        return {"Authorization": "Bearer secret"}

    def forget(self) -> None:
        self.forgotten += 1


async def test_our_token_never_goes_to_a_host_that_is_not_on_the_list(bench: Bench) -> None:
    token = Token()
    only_teams = Connector(bench.session, Origins(["https://smba.trafficmanager.net"]), token)
    delivery = await Gateway(only_teams, Pace(1000)).send(bench.address(), Say("hej"))
    assert (delivery, token.shown, bench.teams.calls) == (Faulty(0), 0, [])


async def test_a_redirect_is_not_followed(bench: Bench) -> None:
    async def away(request: web.Request) -> web.Response:
        raise web.HTTPTemporaryRedirect(f"{bench.teams.service_url}v3/conversations")

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", away)
    async with TestServer(app, host="127.0.0.1") as server:
        elsewhere = bench.address(service_url=str(server.make_url("/")))
        assert await bench.gateway.send(elsewhere, Say("hej")) == Faulty(307)
    assert bench.teams.calls == []


async def test_a_token_teams_turned_down_is_forgotten(bench: Bench) -> None:
    token = Token()
    gateway = Gateway(Connector(bench.session, LoopbackOrigins(), token), Pace(1000))
    bench.teams.mishaps = [Mishap(401)]
    assert await gateway.send(bench.address(), Say("hej")) == Unauthorized()
    assert isinstance(await gateway.send(bench.address(), Say("hej")), Delivered)
    assert (token.shown, token.forgotten) == (2, 1)
    assert bench.teams.calls[1].authorization == "Bearer secret"


class NoToken:
    """A login that cannot give a token."""

    def __init__(self, fault: Exception) -> None:
        self._fault = fault

    async def header(self) -> dict[str, str]:
        raise self._fault

    def forget(self) -> None:
        """There is none."""


@pytest.mark.parametrize(
    ("fault", "outcome"), [(TokenRefused("bad"), Unauthorized()), (NotSent("down"), Busy())]
)
async def test_without_a_token_nothing_is_sent(
    bench: Bench, fault: Exception, outcome: Delivery
) -> None:
    gateway = Gateway(Connector(bench.session, LoopbackOrigins(), NoToken(fault)), Pace(1000))
    assert await gateway.send(bench.address(), Say("hej")) == outcome
    assert bench.teams.calls == []


async def test_one_message_at_a_time_in_a_conversation_many_at_once_elsewhere(
    bench: Bench,
) -> None:
    bench.teams.delay_s = 0.02
    inside = [bench.gateway.send(bench.address(), Say(str(n))) for n in range(5)]
    started = asyncio.get_running_loop().time()
    await asyncio.gather(*inside)
    await asyncio.gather(*(bench.gateway.send(bench.address(n), Say("x")) for n in range(2, 30)))
    assert set(bench.teams.most_at_once.values()) == {1}
    assert [m.text for m in bench.teams.chat("a:leder-01")] == list("01234")
    assert asyncio.get_running_loop().time() - started < 28 * 0.02 + 5


async def test_both_ways_out_share_the_order_within_a_conversation(bench: Bench) -> None:
    assert isinstance(bench.gateway, Gateway)
    reminders = bench.gateway.at_pace(Pace(1000))
    bench.teams.delay_s = 0.02
    await asyncio.gather(
        bench.gateway.send(bench.address(), Say("svar")),
        reminders.send(bench.address(), Say("påmindelse")),
    )
    assert bench.teams.most_at_once == {"a:leder-01": 1}


async def test_connections_are_kept(bench: Bench) -> None:
    for number in range(10):
        await bench.gateway.send(bench.address(number), Say("hej"))
    assert len(bench.teams.connections) == 1
