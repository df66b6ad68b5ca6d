"""Teams for a measurement: a connector and a crowd of pressers that cost next to nothing.

Plain protocols on sockets, for an HTTP library on this side would be slower than what it measures.
"""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

_CREATED = (
    b"HTTP/1.1 201 Created\r\nContent-Type: application/json; charset=utf-8\r\n"
    b'Content-Length: 11\r\n\r\n{"id":"m1"}'
)


@dataclass(slots=True)
class Connector:
    """Answers every call with an id at once; counts calls and connections."""

    calls: int = 0
    connections: int = 0
    port: int = 0

    async def start(self) -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Answering(self), "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]

    @property
    def service_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    async def reach(self, calls: int, patience_s: float = 30.0) -> None:
        """Returns when so many calls have come."""
        async with asyncio.timeout(patience_s):
            while self.calls < calls:  # noqa: ASYNC110 - an event for each call would be measured
                await asyncio.sleep(0.002)


class _Answering(asyncio.Protocol):
    def __init__(self, connector: Connector) -> None:
        self._connector, self._buffer = connector, bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is no subclass
        self._connector.connections += 1

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (length := _whole(self._buffer)) is not None:
            del self._buffer[:length]
            self._connector.calls += 1
            self._answer()

    def _answer(self) -> None:
        if not self._transport.is_closing():
            self._transport.write(_CREATED)


@dataclass(slots=True)
class Crowd:
    """So many connections, each sending the next request when its last one was answered."""

    port: int
    requests: Iterator[bytes]
    good: tuple[bytes, ...] = (b"HTTP/1.1 200", b"HTTP/1.1 201")
    waits_ms: list[float] = field(default_factory=list)

    async def press(self, at_once: int, seconds: float) -> int:
        """How many were answered well, until time or the requests have run out.

        Raises:
            RuntimeError: one was answered otherwise.
        """
        end = time.perf_counter() + seconds
        done = await asyncio.gather(*(self._one(end) for _ in range(at_once)))
        return sum(done)

    async def _one(self, end: float) -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        done = 0
        while (began := time.perf_counter()) < end and (request := next(self.requests, b"")):
            writer.write(request)
            await self._answered(reader)
            self.waits_ms.append((time.perf_counter() - began) * 1000)
            done += 1
        writer.close()
        return done

    async def _answered(self, reader: asyncio.StreamReader) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(self.good):
            raise RuntimeError(head.decode("latin-1").splitlines()[0])
        if length := _content_length(head):
            await reader.readexactly(length)


def _whole(buffer: bytearray) -> int | None:
    """The length of the first request, once it is all there."""
    end = buffer.find(b"\r\n\r\n")
    if end < 0:
        return None
    length = end + 4 + _content_length(bytes(buffer[:end]) + b"\r\n")
    return length if len(buffer) >= length else None


def _content_length(head: bytes) -> int:
    start = head.lower().find(b"content-length:")
    return int(head[start + 15 : head.find(b"\r\n", start)]) if start >= 0 else 0
