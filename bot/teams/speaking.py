"""Saying what was decided, after the request was answered; a lost thank-you does no harm."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.delivery import Busy, Delivered, Delivery, Hindrance, Teams, Unreachable
from bot.teams.exchange import Speech
from bot.teams.lanes import Lanes
from dialogs.turn import Say
from followup.people import Address

_TRIES = 3
_LONGEST_WAIT_S = 10.0
_GONE = Unreachable(Hindrance.GONE)
_log = logging.getLogger(__name__)


class Speaker:
    """Speeches on their way: in order within a conversation, side by side otherwise."""

    def __init__(self, teams: Teams, wait: Callable[[float], Awaitable[None]]) -> None:
        self._teams, self._wait = teams, wait
        self._lanes = Lanes()
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, speech: Speech) -> None:
        """Returns at once; the speech goes on by itself."""
        task = asyncio.get_running_loop().create_task(self._in_turn(speech))
        self._under_way.add(task)
        task.add_done_callback(self._ended)

    async def close(self, grace_s: float) -> None:
        """Lets speeches end, then cuts off what is left."""
        if not self._under_way:
            return
        _, late = await asyncio.wait(self._under_way, timeout=grace_s)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def idle(self) -> None:
        """Returns when everything begun so far has been said."""
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        if not task.cancelled() and (fault := task.exception()):
            _log.error("a speech failed: %s", type(fault).__name__)

    async def _in_turn(self, speech: Speech) -> None:
        async with self._lanes.lane(speech.address.conversation_id or ""):
            await self._replace_card(speech)
            for say in speech.says:
                await self._send(speech.address, say)

    async def _replace_card(self, speech: Speech) -> None:
        """A pressed message that is gone, or was never named, is followed by a new one."""
        if speech.card is None:
            return
        say, pressed = Say(card=speech.card), speech.pressed_message_id
        updated = await self._update(speech.address, pressed, say) if pressed else _GONE
        if updated == _GONE:
            await self._send(speech.address, say)

    async def _update(self, address: Address, message_id: str, say: Say) -> Delivery:
        return await self._patiently(lambda: self._teams.update(address, message_id, say))

    async def _send(self, address: Address, say: Say) -> Delivery:
        return await self._patiently(lambda: self._teams.send(address, say))

    async def _patiently(self, act: Callable[[], Awaitable[Delivery]]) -> Delivery:
        """Only what certainly was not delivered is tried again."""
        delivery = await act()
        for _ in range(_TRIES - 1):
            if not isinstance(delivery, Busy):
                break
            await self._wait(min(delivery.retry_after or 1.0, _LONGEST_WAIT_S))
            delivery = await act()
        if not isinstance(delivery, Delivered):
            _log.warning("a reply was not delivered: %s", delivery)
        return delivery
