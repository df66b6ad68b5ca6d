"""How a running bot ends: when it is asked to, once, and in order."""

import asyncio
import signal


async def until_stopped() -> None:
    """Waits for Ctrl-C, or for whoever runs us to say that it is time."""
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    await stop.wait()
