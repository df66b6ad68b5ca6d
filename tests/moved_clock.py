"""A bot whose clock is moved by hand, with a Teams in process that takes every message."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.clock import Clock
from bot.delivery import Delivered, Delivery
from bot.scene import Scenes
from bot.sender import Sender
from dialogs.turn import Say
from followup.people import Address, Person
from followup.reminders import Reminder, Sent
from storage import addresses, outbox, people
from storage.database import Database


@dataclass(slots=True)
class TakesAll:
    """Every message arrives; `became` are what else happens to the next ones, in order."""

    sent: list[tuple[Address, Say]] = field(default_factory=list)
    became: list[Delivery] = field(default_factory=list)

    async def send(self, address: Address, say: Say) -> Delivery:
        if self.became:
            return self.became.pop(0)
        self.sent.append((address, say))
        return Delivered(f"m{len(self.sent)}")

    async def update(self, address: Address, message_id: str, say: Say) -> Delivery:
        return Delivered(message_id)

    async def open_chat(self, address: Address) -> Address | Delivery:
        raise AssertionError("everybody's chat is open")


@dataclass(slots=True)
class MovedBot:
    """`go(to)` moves the clock there; the bot then plans and sends what is due."""

    database: Database
    now: datetime
    teams: TakesAll = field(default_factory=TakesAll)
    clock: Clock = field(init=False)

    def __post_init__(self) -> None:
        scenes = Scenes()
        sender = Sender(self.database, scenes, self.teams, lambda: self.now, random.Random(1))
        self.clock = Clock(self.database, scenes, sender, lambda: self.now)

    async def go(self, to: datetime) -> None:
        self.now = to
        await self.clock.plan()
        await self.clock.sender.send_due()

    async def people(self) -> tuple[Person, ...]:
        async with self.database.read() as c:
            return await people.all_people(c, (await people.tenants(c))[0])

    async def pending(self) -> tuple[Reminder, ...]:
        async with self.database.read() as c:
            return await outbox.pending(c, (await people.tenants(c))[0])

    async def messages(self) -> list[Sent]:
        """What was sent to everybody, each with the reminders in it."""
        ids = [person.id for person in await self.people()]
        async with self.database.read() as c:
            return [*await outbox.sent_to(c, (await people.tenants(c))[0], ids, _LONG_AGO)]

    async def meet(self, *, but: Iterable[str] = ()) -> None:
        """Everybody has spoken to the bot once, except those named."""
        for person in await self.people():
            if person.id not in but:
                async with self.database.write() as c:
                    await addresses.save_address(c, an_address_of(person), self.now)


def an_address_of(person: Person) -> Address:
    return Address(
        tenant_id=person.tenant_id,
        object_id=person.object_id,
        teams_user_id=f"29:{person.id}",
        bot_id="28:bot",
        conversation_id=f"a:{person.id}",
        service_url="https://smba.trafficmanager.net/emea/",
    )


_LONG_AGO = datetime.fromisoformat("2000-01-01T00:00:00+00:00")
