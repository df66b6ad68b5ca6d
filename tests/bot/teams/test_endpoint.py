"""What is refused before anybody listens: bodies, fields, sizes, methods."""

import asyncio
import gzip
import json
from typing import Any

from yarl import URL

from tests.open_door import Listener, OpenDoor, open_door

JSON = {"Content-Type": "application/json"}


async def status_of(door: OpenDoor, body: bytes, **headers: str) -> int:
    async with door.session.post(door.url, data=body, headers=JSON | headers) as response:
        return response.status


def message(door: OpenDoor, **changes: Any) -> bytes:
    return json.dumps(door.client().activity("message", text="hej") | changes).encode()


def nested(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = {"a": value}
    return value


BAD_BODIES: dict[str, bytes] = {
    "empty": b"",
    "white space": b"  ",
    "an array": b"[]",
    "an array of activities": b'[{"type": "message"}]',
    "a string": b'"message"',
    "null": b"null",
    "broken JSON": b'{"type": "message"',
    "two objects": b"{}{}",
    "invalid UTF-8": b'{"type": "\xff\xfe"}',
    "half a surrogate": b'{"type": "message", "text": "\\ud800"}',
    "a raw NUL": b'{"type": "mess\x00age"}',
    "not a number": b'{"type": NaN}',
    "an empty object": b"{}",
    "a very deep array": b"[" * 100_000 + b"]" * 100_000,
    "a very deep object": b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
}


async def test_what_is_no_activity_is_refused(door: OpenDoor, listener: Listener) -> None:
    answers = {name: await status_of(door, body) for name, body in BAD_BODIES.items()}
    assert answers == dict.fromkeys(BAD_BODIES, 400)
    assert listener.heard == []


BAD_FIELDS: dict[str, dict[str, Any]] = {
    "no type": {"type": None},
    "a type that is a number": {"type": 7},
    "no conversation": {"conversation": None},
    "a conversation that is a string": {"conversation": "a:1"},
    "a conversation without id": {"conversation": {"conversationType": "personal"}},
    "a conversation id that is an object": {"conversation": {"id": {"a": 1}}},
    "a conversation id with a NUL": {"conversation": {"id": "a:\x00"}},
    "an id of a megabyte's tenth": {"id": "x" * 100_000},
    "a sender that is a string": {"from": "leder"},
    "a sender's id that is a list": {"from": {"id": ["29:x"]}},
    "an object id that is a number": {"from": {"id": "29:x", "aadObjectId": 5}},
    "a tenant that is a list": {"channelData": {"tenant": {"id": ["t"]}}},
    "a time that is none": {"timestamp": "yesterday"},
    "members that are no list": {"membersAdded": "all"},
    "members that are nobody": {"membersAdded": [None, 1]},
    "a locale that is a list": {"locale": ["da-DK"]},
    "a service url that is an object": {"serviceUrl": {"$ne": ""}},
    "a value forty levels deep": {"value": nested(40)},
}


async def test_an_activity_with_malformed_fields_is_refused(
    door: OpenDoor, listener: Listener
) -> None:
    answers = {
        name: await status_of(door, message(door, **changes))
        for name, changes in BAD_FIELDS.items()
    }
    assert answers == dict.fromkeys(BAD_FIELDS, 400)
    assert listener.heard == []


async def test_more_than_256_kilobytes_is_too_much(door: OpenDoor, listener: Listener) -> None:
    body = message(door, text="x" * 256 * 1024)
    assert await status_of(door, body) == 413
    zipped = gzip.compress(message(door, text="x" * 10_000_000))
    assert await status_of(door, zipped, **{"Content-Encoding": "gzip"}) == 413
    assert listener.heard == []


async def test_only_json_is_read(door: OpenDoor) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        assert await status_of(door, message(door), **{"Content-Type": kind}) == 415


async def test_only_post_is_answered(door: OpenDoor) -> None:
    for method in ("GET", "PUT", "DELETE", "HEAD", "OPTIONS"):
        async with door.session.request(method, door.url) as response:
            assert response.status == 405


async def test_other_paths_do_not_exist(door: OpenDoor) -> None:
    async with door.session.get(door.url.replace("/messages", "/secrets")) as response:
        assert response.status == 404


async def test_a_body_that_never_comes_is_not_waited_for() -> None:
    async with open_door(Listener(), authenticated=False, reading_s=0.05) as door:
        reader, writer = await asyncio.open_connection("127.0.0.1", URL(door.url).port)
        head = "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json"
        writer.write(f"{head}\r\nContent-Length: 100\r\n\r\n{{".encode())
        assert (await reader.readline()).startswith(b"HTTP/1.1 408")
        writer.close()
