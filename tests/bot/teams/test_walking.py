"""The shortest way through the door: text in, text out, on loopback without authentication."""

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.delivery import Reply
from bot.teams.auth import LoopbackDoorkeeper
from bot.teams.connector import Connector, NoBearer
from bot.teams.endpoint import build_door
from bot.teams.gateway import Gateway
from bot.teams.origins import LoopbackOrigins
from bot.teams.pace import Pace
from dialogs.turn import Heard, Say
from followup.people import Address
from tests.fake_client import TeamsClient
from tests.fakes import FakeTeams


async def echo(heard: Heard, address: Address) -> Reply:
    return Reply(says=(Say(text=f"du skrev: {heard.text}"),))


async def test_what_a_leader_writes_is_answered_in_the_same_chat() -> None:
    async with FakeTeams() as teams, aiohttp.ClientSession() as session:
        gateway = Gateway(Connector(session, LoopbackOrigins(), NoBearer()), Pace(100))
        door = build_door(echo, LoopbackDoorkeeper("127.0.0.1"), gateway)
        app = web.Application()
        door.attach(app)
        async with TestServer(app, host="127.0.0.1") as server:
            url = str(server.make_url("/api/messages"))
            leader = TeamsClient(session, url, teams.service_url)
            assert (await leader.writes("hej")).status == 200
            await door.idle()
            assert [message.text for message in teams.chat("a:leder-01")] == ["du skrev: hej"]
