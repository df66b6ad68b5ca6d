"""Which hosts we talk to: our bearer token travels nowhere else."""

from collections.abc import Iterable
from functools import lru_cache

from yarl import URL

PUBLIC_CLOUD = "https://smba.trafficmanager.net"
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class Origins:
    """An allow-list of scheme, host and port; paths vary by region."""

    def __init__(self, allowed: Iterable[str]) -> None:
        """
        Raises:
            ValueError: an origin that is neither https nor on this machine.
        """
        self._allowed = frozenset(_checked(origin) for origin in allowed)

    def admits(self, service_url: str) -> bool:
        """True when the URL is plain and its origin is on the list."""
        origin = _origin(service_url)
        return origin is not None and origin in self._allowed


class LoopbackOrigins(Origins):
    """Every port of this machine, and nothing else: the demo's front ends choose their own."""

    def __init__(self) -> None:
        super().__init__(())

    def admits(self, service_url: str) -> bool:
        origin = _origin(service_url)
        return origin is not None and origin.host in _LOOPBACK


def is_loopback(host: str | None) -> bool:
    """True for a name of this machine."""
    return host in _LOOPBACK


def _checked(origin: str) -> URL:
    parsed = _origin(origin)
    if parsed is None or (parsed.scheme != "https" and parsed.host not in _LOOPBACK):
        raise ValueError(f"not an https origin: {origin}")
    return parsed


@lru_cache(1024)
def _origin(url: str) -> URL | None:
    """Read by the same parser that later sends, so that both see the same host."""
    try:
        parsed = URL(url)
        plain = parsed.scheme in ("https", "http") and not (parsed.user or parsed.password)
        return parsed.origin() if plain and not parsed.query_string else None
    except ValueError:
        return None
