"""The smallest bot there is: it answers through the connector, to learn what a client does."""

from typing import Any

import aiohttp
from aiohttp import web

Json = dict[str, Any]


class EchoBot:
    """Says back what it hears; `card` sends the probe card; a press answers as its data says."""

    def __init__(self, cards: dict[str, Json]) -> None:
        self.port = 0  # once it listens, the one the system gave
        self.cards = cards
        self.heard: list[Json] = []
        self.app = web.Application()
        self.app.router.add_post("/api/messages", self._hear)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/messages"

    async def _hear(self, request: web.Request) -> web.Response:
        activity = await request.json()
        self.heard.append(activity)
        if activity.get("text") == "fald":
            return web.Response(status=500)
        if activity["type"] == "invoke":
            return await self._press(activity)
        if activity["type"] == "message":
            await self._answer(activity)
        return web.Response(status=200)

    async def _answer(self, activity: Json) -> None:
        if activity.get("value"):
            await self.send(activity, {"text": f"Indsendt: {activity['value']}"})
        elif activity["text"] in self.cards:
            await self.send(activity, with_card(self.cards[activity["text"]]))
        else:
            await self.send(activity, {"text": f"Du skrev: {activity['text']}"})

    async def _press(self, activity: Json) -> web.Response:
        data = activity["value"]["action"]["data"]
        if "refuse" in data:
            return web.json_response(refusal(data["refuse"]))
        answer = self.cards[data["answer"]] if "answer" in data else None
        if "update" in data:
            await self.update(activity, with_card(self.cards[data["update"]]))
        body: Json = {"statusCode": 200, "type": "application/vnd.microsoft.activity.message"}
        body["value"] = f"Modtaget: {data.get('t', '')}"
        if answer:
            body |= {"type": "application/vnd.microsoft.card.adaptive", "value": answer}
        return web.json_response(body)

    async def send(self, activity: Json, content: Json) -> Json:
        """A new message in the same conversation."""
        return await self._connector("POST", activity, "", content)

    async def update(self, activity: Json, content: Json) -> Json:
        """Another content in the message that was pressed."""
        return await self._connector("PUT", activity, f"/{activity['replyToId']}", content)

    async def _connector(self, method: str, activity: Json, tail: str, content: Json) -> Json:
        base = activity["serviceUrl"].rstrip("/")
        url = f"{base}/v3/conversations/{activity['conversation']['id']}/activities{tail}"
        message = {
            "type": "message",
            "from": activity["recipient"],
            "recipient": activity["from"],
            "conversation": activity["conversation"],
        }
        async with (
            aiohttp.ClientSession() as session,
            session.request(method, url, json=message | content) as answer,
        ):
            answer.raise_for_status()
            found: Json = await answer.json(content_type=None) or {}
            return found


def refusal(sentence: str) -> Json:
    value = {"code": "BadRequest", "message": sentence}
    return {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": value}


def with_card(card: Json) -> Json:
    kind = "application/vnd.microsoft.card.adaptive"
    return {"attachments": [{"contentType": kind, "content": card}]}
