"""Where browsers find us, and the seal on the addresses that hang there."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from followup.people import Person
from followup.seals import opened, sealed
from followup.talk import Talk

TALK_PATH, FEED_PATH = "/calendar/talk/{token}.ics", "/calendar/feed/{token}.ics"
KEPT = timedelta(days=30)  # a talk's address holds so long after the talk
Parts = tuple[str, str, str]  # tenant, Entra object id, and what it is the address of
_TALK, _FEED = "talk", "feed"


@dataclass(frozen=True, slots=True)
class Doorplate:
    """Addresses name people by their Entra object id, and nobody by name."""

    public_url: str
    secret: bytes = field(repr=False)

    def talk_url(self, person: Person, talk: Talk) -> str:
        expires = talk.ends + KEPT
        token = sealed(self.secret, _TALK, (person.tenant_id, person.object_id, talk.id), expires)
        return self._at(TALK_PATH, token)

    def feed_url(self, person: Person, number: int) -> str:
        """Holds until it is renewed: a subscription has no end."""
        parts = (person.tenant_id, person.object_id, str(number))
        return self._at(FEED_PATH, sealed(self.secret, _FEED, parts))

    def talk_parts(self, token: str, now: datetime) -> Parts | None:
        return _three(opened(self.secret, _TALK, token, now))

    def feed_parts(self, token: str, now: datetime) -> Parts | None:
        return _three(opened(self.secret, _FEED, token, now))

    def _at(self, path: str, token: str) -> str:
        return self.public_url.rstrip("/") + path.format(token=token)


def _three(parts: tuple[str, ...] | None) -> Parts | None:
    return None if parts is None else (parts[0], parts[1], parts[2])
