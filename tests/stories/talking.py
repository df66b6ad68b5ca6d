"""Talking with the bot: people with phones, a clock that is moved, Teams in between."""

import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from aiohttp import web
from sqlalchemy import bindparam, exists, or_, select

from bot.pages.doorplate import Doorplate
from bot.serving import Bot, build_bot
from bot.teams.line import Line, open_loopback
from followup.notice import Notice
from followup.register import Register
from storage import register as registers
from storage.database import Database, open_database
from storage.tables import outbox, people, schools_to_plan
from tests.dialogs.taps import nodes
from tests.fake_client import Answer, TeamsClient
from tests.fakes import Call, FakeTeams, Wire
from tests.reading import as_read

NOTICE = Notice("Demokommunen", "GDPR art. 6(1)(e)", "dpo@demokommunen.example")
OpenLine = Callable[[FakeTeams], AbstractAsyncContextManager[Line]]


@dataclass(slots=True)
class MovedClock:
    """Shows what it was last moved to."""

    shows: datetime

    def __call__(self) -> datetime:
        return self.shows


@dataclass(slots=True)
class Town:
    """A running bot, its database and the people who talk with it."""

    database_url: str
    register: Register
    teams: FakeTeams
    session: aiohttp.ClientSession
    clock: MovedClock
    open_line: OpenLine
    bearer: str = ""
    plate: Doorplate | None = None  # where browsers reach the bot
    database: Database = field(init=False)
    bot: Bot = field(init=False)
    url: str = field(init=False)
    _open: AsyncExitStack = field(default_factory=AsyncExitStack)
    _phones: "dict[str, Phone]" = field(default_factory=dict)

    @property
    def tenant(self) -> str:
        assert self.register.municipality
        return self.register.municipality.tenant_id

    async def start(self) -> None:
        self.database = open_database(self.database_url)
        line = await self._open.enter_async_context(self.open_line(self.teams))
        self.bot = build_bot(self.database, line, self.clock, NOTICE, self.plate)
        self.url = await self._open.enter_async_context(_served(self.bot.app))

    async def stop(self) -> None:
        await self._open.aclose()
        await self.database.close()

    async def restart(self) -> None:
        """Another bot on the same database; it remembers nothing else."""
        await self.stop()
        await self.start()

    async def load(self, register: Register) -> None:
        """What an administrator's import does while the bot runs."""
        async with self.database.write() as c:
            await registers.apply(c, register, self.clock())
        self.bot.handler.scenes.forget()

    def phone(self, person_id: str) -> "Phone":
        """A person's one phone; somebody nobody loaded is a stranger with that object id."""
        known = {person.id: person.object_id for person in self.register.people}
        if person_id not in self._phones:
            client = self._client(known.get(person_id, person_id))
            self._phones[person_id] = Phone(self, client)
        return self._phones[person_id]

    async def tick(self, *names: str) -> None:
        for name in names or ("plan", "send"):
            await self.bot.clock.tick(name)

    async def runs_to(self, until: datetime, step: timedelta | None = None) -> None:
        """Time passes, with a tick each step, or at the hours of a day when something is due."""
        while self.clock.shows < until:
            later = self.clock.shows + step if step else _next_look(self.clock.shows)
            self.clock.shows = min(until, later)
            if step or await self._is_anything_due():
                await self.tick()

    async def _is_anything_due(self) -> bool:
        async with self.database.read() as c:
            return bool((await c.execute(_DUE, {"now": self.clock()})).scalar())

    def _client(self, object_id: str) -> TeamsClient:
        place = (self.session, self.url, self.teams.service_url)
        return TeamsClient(*place, object_id, self.tenant, bearer=self.bearer)


@dataclass(slots=True)
class Phone:
    """One person's Teams: what they see, and what they do. Doing returns when all was said."""

    town: Town
    client: TeamsClient
    toast: str = ""  # what the last press was answered with, when not a card
    status: int = 200  # of that answer

    @property
    def chat(self) -> list[Call]:
        return self.town.teams.chat(self.client.chat_id)

    @property
    def newest(self) -> Call:
        """The message written or changed last, as it looks now."""
        chat = self.chat
        return next(call for call in reversed(self.town.teams.calls) if call in chat)

    @property
    def screen(self) -> str:
        """All that the newest message says, hidden parts too, a line each."""
        return shown(self.newest.card) if self.newest.card else as_read(self.newest.text)

    @property
    def notice(self) -> str:
        """What the newest message shows on a locked phone."""
        return as_read(str(self.newest.content.get("summary", "")))

    @property
    def titles(self) -> list[str]:
        """Of the buttons in the newest message."""
        return [node["title"] for node in nodes(self.newest.card) if _is_press(node)]

    def button(self, title: str) -> Wire:
        return self._found(title)[1]

    async def opens(self) -> None:
        await self._settled(await self._mine.opens())

    async def leaves(self) -> None:
        await self._settled(await self._mine.leaves())

    async def writes(self, text: str) -> str:
        await self._settled(await self._mine.writes(text))
        return self.screen

    async def taps(self, title: str, **inputs: str) -> str:
        """Presses the newest button of that name, with what was typed into the card's fields."""
        on, press = self._found(title)
        return await self.presses(press["verb"], press["data"] | inputs, on)

    async def presses(self, verb: str, values: Wire, on: str = "") -> str:
        """Sends a press whatever the screen shows."""
        await self._settled(await self._mine.presses(verb, values, on))
        return self.screen if self.chat else self.toast

    async def sends(self, activity: Wire) -> Answer:
        """Anything at all, perhaps for the second time."""
        answer = await self._mine.posts(activity)
        await self._settled(answer)
        return answer

    def _found(self, title: str) -> tuple[str, Wire]:
        for call in (self.newest, *reversed(self.chat)):
            for node in nodes(call.card):
                if _is_press(node) and as_read(node["title"]) == title:
                    return call.message_id, node
        raise AssertionError(f"no button {title!r}: {self.titles}")

    @property
    def _mine(self) -> TeamsClient:
        self.client.bot_url = self.town.url  # another one after a restart
        return self.client

    async def _settled(self, answer: Answer) -> None:
        await self.town.bot.door.idle()
        body = answer.body or {}
        self.status, value = answer.status, body.get("value", "")
        self.toast = as_read(value.get("message", "") if isinstance(value, dict) else value)


def another_device(phone: Phone) -> Phone:
    """The same person, the same chat, another screen in hand."""
    town, same = phone.town, phone.client
    place = (town.session, town.url, town.teams.service_url)
    twin = TeamsClient(*place, same.object_id, same.tenant_id, counter=itertools.count(10_000))
    return Phone(town, twin)


def shown(card: Any) -> str:
    """What a reader sees of a card: escapes are gone, as a client draws it."""
    words = (str(node.get("text") or node.get("title") or "") for node in nodes(card))
    return as_read("\n".join(text for text in words if text)).replace("\\", "")


@asynccontextmanager
async def running(
    database_url: str,
    register: Register,
    now: datetime,
    open_line: OpenLine | None = None,
    plate: Doorplate | None = None,
) -> AsyncIterator[Town]:
    """The town awake at `now`, its register loaded; without a line of its own, the demo's."""
    async with FakeTeams() as teams, aiohttp.ClientSession() as session:
        line = open_line or (lambda _: open_loopback("127.0.0.1", 1000))
        clock = MovedClock(now)
        town = Town(database_url, register, teams, session, clock, line, plate=plate)
        await town.start()
        try:
            await town.load(register)
            yield town
        finally:
            await town.stop()


@asynccontextmanager
async def _served(app: web.Application) -> AsyncIterator[str]:
    runner = web.AppRunner(app, shutdown_timeout=5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages"
    await runner.cleanup()


def _next_look(moment: datetime) -> datetime:
    """Half past eight, nine, eleven, half past twelve, half past three: Copenhagen in summer."""
    today = [moment.replace(hour=h, minute=m) for h, m in _LOOKS]
    tomorrow = today[0] + timedelta(days=1)
    return next((look for look in today if look > moment), tomorrow)


_NOW = bindparam("now", type_=people.c.plan_after.type)
_DUE = select(
    or_(
        exists().where(people.c.plan_after <= _NOW),
        exists().select_from(schools_to_plan),
        exists().where(outbox.c.state == "pending", outbox.c.not_before <= _NOW),
        exists().where(outbox.c.lease_until <= _NOW),
    )
)
_LOOKS = ((6, 30), (7, 0), (9, 0), (10, 30), (13, 30))  # UTC


def _is_press(node: Wire) -> bool:
    return node.get("type") == "Action.Execute"
