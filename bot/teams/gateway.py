"""Our messages to Teams: one at a time per conversation, at a pace Teams bears."""

from dataclasses import replace
from functools import lru_cache
from urllib.parse import quote

from bot.delivery import Busy, Delivered, Delivery, Hindrance, Unauthorized, Unknown, Unreachable
from bot.teams.activities import Wire, message, new_chat
from bot.teams.connector import Answer, Connector, NoAnswer, NotSent, TokenRefused
from bot.teams.lanes import Lanes
from bot.teams.outcomes import delivery_of
from bot.teams.pace import Pace
from dialogs.turn import Say
from followup.people import Address

_CHATS = "/v3/conversations"


class Gateway:
    """The way out; see `bot.delivery.Teams`. Teams' answers become values, never exceptions."""

    def __init__(self, connector: Connector, pace: Pace, lanes: Lanes | None = None) -> None:
        self._connector, self._pace = connector, pace
        self._lanes = lanes or Lanes()

    def at_pace(self, pace: Pace) -> "Gateway":
        """The same way out with a pace of its own, so that reminders do not hold up replies."""
        return Gateway(self._connector, pace, self._lanes)

    async def send(self, address: Address, say: Say) -> Delivery:
        if address.conversation_id is None:
            return Unreachable(Hindrance.NO_CHAT)
        return await self._deliver(
            "POST", address, _activities(address.conversation_id), message(address, say)
        )

    async def update(self, address: Address, message_id: str, say: Say) -> Delivery:
        if address.conversation_id is None:
            return Unreachable(Hindrance.NO_CHAT)
        path = f"{_activities(address.conversation_id)}/{quote(message_id, safe='')}"
        content = message(address, say) | {"id": message_id}
        return _same_id(await self._deliver("PUT", address, path, content), message_id)

    async def open_chat(self, address: Address) -> Address | Delivery:
        """A second call finds the same chat, so an unknown outcome may be tried again."""
        answer = await self._call("POST", address, _CHATS, new_chat(address))
        return _opened(address, answer) if isinstance(answer, Answer) else answer

    async def _deliver(self, method: str, address: Address, path: str, content: Wire) -> Delivery:
        async with self._lanes.lane(address.conversation_id or ""):
            answer = await self._call(method, address, path, content)
        return delivery_of(answer) if isinstance(answer, Answer) else answer

    async def _call(
        self, method: str, address: Address, path: str, content: Wire
    ) -> Answer | Delivery:
        await self._pace.turn()
        try:
            return await self._connector.call(method, address.service_url, path, content)
        except TokenRefused:
            return Unauthorized()
        except NotSent:
            return Busy()
        except NoAnswer:
            return Unknown()


@lru_cache(4096)
def _activities(conversation_id: str) -> str:
    return f"{_CHATS}/{quote(conversation_id, safe='')}/activities"


def _opened(address: Address, answer: Answer) -> Address | Delivery:
    """A chat whose id was not told is as good as not opened."""
    delivery = delivery_of(answer)
    if not isinstance(delivery, Delivered):
        return delivery
    return (
        replace(address, conversation_id=delivery.message_id) if delivery.message_id else Unknown()
    )


def _same_id(delivery: Delivery, message_id: str) -> Delivery:
    """An update keeps its message's id, whether or not the answer repeats it."""
    return Delivered(message_id) if isinstance(delivery, Delivered) else delivery
