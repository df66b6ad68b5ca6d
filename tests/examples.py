"""How far a property is tried: a few examples while working, many before a change goes in.

`make check` sets PEJLING_THOROUGH. Nothing is left out without it, only looked at less long.
"""

import os

from hypothesis import HealthCheck, settings

THOROUGH = bool(os.environ.get("PEJLING_THOROUGH"))


def tried(everyday: int, thorough: int) -> settings:
    """So many examples, however long each of them takes."""
    return settings(
        max_examples=thorough if THOROUGH else everyday,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )


def look_as_told() -> None:
    """Where a test says nothing itself."""
    settings.register_profile("pejling", tried(everyday=25, thorough=200))
    settings.load_profile("pejling")
