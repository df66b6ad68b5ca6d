"""How often each tick is due, and which have not gone well for too long."""

from collections.abc import Mapping
from datetime import datetime, timedelta

EVERY = {
    "plan": timedelta(minutes=5),
    "send": timedelta(seconds=15),
    "housekeep": timedelta(hours=1),
}
_MISSED = 3  # ticks that may fail before health turns red

Pulse = Mapping[str, datetime]  # when each tick of this process last went well


def late(pulse: Pulse, now: datetime) -> tuple[str, ...]:
    """Ticks that have not gone well for three of their periods: health is red."""
    return tuple(name for name, good in pulse.items() if now - good > _MISSED * EVERY[name])
