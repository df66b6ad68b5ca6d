"""Keeps the promises in the outbox: claim, look again, send, note what became of it."""

import asyncio
import logging
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

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
from bot.enclosures import Enclosures
from bot.facts.planning import planning_of
from bot.scene import Scenes
from dialogs.turn import Say
from followup.people import Address, Person
from followup.reminders import Planning
from storage import addresses, claims, outbox, people, planning, waiting
from storage.claims import Claim
from storage.connection import Connection
from storage.database import Database

LEASE = timedelta(seconds=120)
AT_ONCE = 10  # messages on their way at the same time
MOST_TRIES = 5
UNTIL_HEARD_FROM = timedelta(hours=1)  # between looks at a message nobody can be sent yet
_FIRST_WAIT, _LONGEST_WAIT = 2.0, 60.0  # seconds between tries, doubled each time
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Letter:
    """A claim that may go: to whom, and what it says."""

    claim: Claim
    address: Address
    say: Say


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends what is due, each person's in one message, and never what is no longer wanted."""

    database: Database
    scenes: Scenes
    teams: Teams
    now: Callable[[], datetime]
    luck: random.Random
    enclosures: Enclosures = field(default_factory=Enclosures)

    async def send_due(self) -> None:
        """Everything due now; a message that must wait is due again later."""
        async with self.database.read() as c:
            tenants = await people.tenants(c)
        for tenant in tenants:
            while claimed := await self._claim(tenant):
                await asyncio.gather(*(self._deliver(one) for one in claimed))

    async def _claim(self, tenant: str) -> tuple[Claim, ...]:
        now = self.now()
        async with self.database.write() as c:
            return await claims.claim(c, tenant, now, now + LEASE, AT_ONCE)

    async def _deliver(self, claim: Claim) -> None:
        async with self.database.write() as c:
            letter = await self._prepare(c, claim)
        if letter is None:
            return
        delivery = await self._send(letter)
        async with self.database.write() as c:
            await self._note(c, letter, delivery)

    async def _prepare(self, c: Connection, claim: Claim) -> Letter | None:
        """Looks again in the transaction of its own: what was answered or moved is not sent."""
        from bot.letters import say_for, wanted_of  # when something is due: decision 22
        from followup.planning import is_asked_for, may_go

        now, tenant = self.now(), claim.tenant_id
        scene = await self.scenes.of(c, tenant, now)
        person = await people.person(c, tenant, claim.person_id)
        if scene is None or person is None or not await claims.still_mine(c, claim, now):
            return None
        facts = await planning_of(c, scene, person, now)
        wanted = await wanted_of(c, claim.reminders, facts, now)
        unwanted = [r.key for r in claim.reminders if r not in wanted]
        await outbox.cancel(c, tenant, unwanted, "no_longer_wanted", now)
        if not wanted:
            return None
        if not may_go(person, facts, now, asked_for=is_asked_for(wanted)):
            await _put_back(c, claim, person, facts, now)
            return None
        address = (await addresses.addresses_of(c, tenant, (person.id,))).get(person.id)
        if address is None:
            await waiting.wait(c, claim, now + UNTIL_HEARD_FROM)
            return None
        words = await say_for(c, scene, person, wanted, now, self.enclosures)
        return Letter(claim, address, words)

    async def _send(self, letter: Letter) -> Delivery:
        """Doubtful and known to Teams: the same message is updated, not sent twice."""
        address = letter.address
        if address.conversation_id is None:
            opened = await self.teams.open_chat(address)
            if not isinstance(opened, Address):
                return opened
            address = opened
        if letter.claim.message_id:
            return await self.teams.update(address, letter.claim.message_id, letter.say)
        return await self.teams.send(address, letter.say)

    async def _note(self, c: Connection, letter: Letter, delivery: Delivery) -> None:
        claim, now = letter.claim, self.now()
        match delivery:
            case Delivered(message_id):
                await claims.complete(c, claim, message_id, now)
            case Busy(retry_after) if claim.attempts < MOST_TRIES:
                await claims.postpone(c, claim, now + self._wait(claim.attempts, retry_after))
            case Unknown():
                await claims.doubt(c, claim, now)
            case Unreachable(reason):
                await self._cannot_reach(c, letter, reason, now)
            case Busy() | Faulty() | Unauthorized():
                await claims.fail(c, claim, type(delivery).__name__.lower(), now)
                _log.error("not sent: %s", type(delivery).__name__)

    async def _cannot_reach(
        self, c: Connection, letter: Letter, reason: Hindrance, now: datetime
    ) -> None:
        address = letter.address
        await claims.fail(c, letter.claim, reason, now)
        await addresses.mark_unreachable(c, address.tenant_id, address.object_id, reason, now)

    def _wait(self, attempts: int, retry_after: float | None) -> timedelta:
        """What Teams asked for, else twice as long each time, with some chance in it."""
        if retry_after is not None:
            return timedelta(seconds=retry_after)
        longest = min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** (attempts - 1))
        return timedelta(seconds=longest * (0.5 + self.luck.random() / 2))


async def _put_back(
    c: Connection, claim: Claim, person: Person, facts: Planning, now: datetime
) -> None:
    """Outside the window, on pause or over the caps: nothing was tried, and it waits for its day.

    The planner may find a better place; what was asked for by hand has no other.
    """
    from followup.planning import next_chance

    await waiting.wait(c, claim, next_chance(person, facts, now + timedelta(minutes=1)))
    await planning.plan_again(c, claim.tenant_id, now, person_ids=[person.id])
