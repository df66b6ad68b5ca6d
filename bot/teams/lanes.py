"""One at a time per conversation, in the order of arrival; other conversations do not wait."""

import asyncio
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Lane:
    """Held as `async with`, by one user after the other."""

    name: str
    lanes: "dict[str, _Lane]"
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0

    async def __aenter__(self) -> None:
        try:
            await self.lock.acquire()
        except BaseException:
            self._leave()
            raise

    async def __aexit__(self, *_: object) -> None:
        self.lock.release()
        self._leave()

    def _leave(self) -> None:
        self.users -= 1
        if not self.users:
            del self.lanes[self.name]


class Lanes:
    """Locks by name, forgotten when nobody holds or awaits them."""

    def __init__(self) -> None:
        self._lanes: dict[str, _Lane] = {}

    def lane(self, name: str) -> _Lane:
        """The lane, taken at once: it is to be entered by `async with` and nothing else."""
        lane = self._lanes.get(name)
        if lane is None:
            lane = self._lanes[name] = _Lane(name, self._lanes)
        lane.users += 1
        return lane

    def taken(self) -> int:
        """How many lanes are held or awaited."""
        return len(self._lanes)
