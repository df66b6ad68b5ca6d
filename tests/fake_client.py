"""A person's Teams: sends the bot what Teams would send when they write, press or open the chat."""

import itertools
from dataclasses import dataclass, field, replace
from typing import Any

import aiohttp

Wire = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot answered to the request itself."""

    status: int
    body: Any


@dataclass(slots=True)
class TeamsClient:
    """One person before one conversation; `bearer` is a token, empty for the demo."""

    session: aiohttp.ClientSession
    bot_url: str  # of /api/messages
    service_url: str
    object_id: str = "leder-01"
    tenant_id: str = "tenant-1"
    locale: str = "da-DK"
    bearer: str = ""
    conversation_type: str = "personal"
    conversation_id: str = ""
    counter: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    async def opens(self) -> Answer:
        """Installs the bot, or opens its chat anew."""
        await self.posts(self.activity("installationUpdate", action="add"))
        members = [{"id": f"29:{self.object_id}"}, {"id": "28:pejling"}]
        return await self.posts(self.activity("conversationUpdate", membersAdded=members))

    async def leaves(self) -> Answer:
        """Uninstalls the bot."""
        return await self.posts(self.activity("installationUpdate", action="remove"))

    async def writes(self, text: str) -> Answer:
        return await self.posts(self.activity("message", text=text))

    async def presses(self, verb: str, values: Wire | None = None, on: str = "") -> Answer:
        """Presses an Action.Execute of the message with this id."""
        action = {"type": "Action.Execute", "verb": verb, "data": values or {}}
        value = {"action": action, "trigger": "manual"}
        press = self.activity("invoke", name="adaptiveCard/action", value=value)
        return await self.posts(press | ({"replyToId": on} if on else {}))

    async def submits(self, verb: str, values: Wire | None = None, on: str = "") -> Answer:
        """Presses an Action.Submit, the fallback of older clients."""
        press = self.activity("message", value={"verb": verb, **(values or {})})
        return await self.posts(press | ({"replyToId": on} if on else {}))

    def in_group(self, conversation_id: str = "19:gruppe@thread.v2") -> "TeamsClient":
        """The same person in a group chat."""
        return replace(self, conversation_type="groupChat", conversation_id=conversation_id)

    @property
    def chat_id(self) -> str:
        return self.conversation_id or f"a:{self.object_id}"

    def activity(self, kind: str, **content: Any) -> Wire:
        """An activity as Teams writes it."""
        place = {"id": self.chat_id, "conversationType": self.conversation_type}
        return {
            "type": kind,
            "id": f"{self.object_id}-{next(self.counter)}",
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": {"id": f"29:{self.object_id}", "aadObjectId": self.object_id},
            "recipient": {"id": "28:pejling", "name": "Pejling"},
            "conversation": place | {"tenantId": self.tenant_id},
            "channelData": {"tenant": {"id": self.tenant_id}},
            "locale": self.locale,
            **content,
        }

    async def posts(self, activity: Wire) -> Answer:
        headers = {"Authorization": f"Bearer {self.bearer}"} if self.bearer else {}
        async with self.session.post(self.bot_url, json=activity, headers=headers) as response:
            is_json = response.content_type == "application/json"
            return Answer(response.status, await response.json() if is_json else None)
