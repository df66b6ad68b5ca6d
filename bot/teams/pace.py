"""So many a second and no more: Teams counts every call of an app in a tenant."""

import asyncio


class Pace:
    """Hands out starting times, evenly apart once a short burst is spent."""

    def __init__(self, per_second: float, burst: int = 10) -> None:
        self._gap = 1 / per_second
        self._slack = burst * self._gap
        self._next = 0.0

    async def turn(self) -> None:
        """Returns when the next call may start."""
        now = asyncio.get_running_loop().time()
        start = max(self._next, now - self._slack)
        self._next = start + self._gap
        if start > now:
            await asyncio.sleep(start - now)
