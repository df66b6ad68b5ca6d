"""Saying what was decided, after the request was answered; a lost thank-you does no harm."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine

from bot.delivery import Busy, Delivered, Delivery, Hindrance, Teams, Unreachable
from bot.teams.exchange import Speech
from bot.teams.lanes import Lanes
from dialogs.turn import Say

_TRIES = 3
_LONGEST_WAIT_S = 10.0
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
                await self._patiently(self._send, speech, say)

    async def _replace_card(self, speech: Speech) -> None:
        if speech.card is None:
            return
        say = Say(card=speech.card)
        updated = await self._update(speech, say) if speech.pressed_message_id else None
        if updated is None or updated == Unreachable(Hindrance.GONE):
            await self._patiently(self._send, speech, say)

    async def _update(self, speech: Speech, say: Say) -> Delivery:
        def update(speech: Speech, say: Say) -> Coroutine[None, None, Delivery]:
            return self._teams.update(speech.address, speech.pressed_message_id or "", say)

        return await self._patiently(update, speech, say)

    def _send(self, speech: Speech, say: Say) -> Coroutine[None, None, Delivery]:
        return self._teams.send(speech.address, say)

    async def _patiently(
        self,
        act: Callable[[Speech, Say], Coroutine[None, None, Delivery]],
        speech: Speech,
        say: Say,
    ) -> Delivery:
        """Only what certainly was not delivered is tried again."""
        delivery = await act(speech, say)
        for _ in range(_TRIES - 1):
            if not isinstance(delivery, Busy):
                break
            await self._wait(min(delivery.retry_after or 1.0, _LONGEST_WAIT_S))
            delivery = await act(speech, say)
        if not isinstance(delivery, Delivered):
            _log.warning("a reply was not delivered: %s", delivery)
        return delivery
