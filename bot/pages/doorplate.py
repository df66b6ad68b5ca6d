"""Where browsers find us, and the seal on the addresses that hang there."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from followup.people import Person
from followup.seals import opened, sealed
from followup.talk import Talk

KEPT = timedelta(days=30)  # a talk's address holds so long after the talk
Parts = tuple[str, str, str]  # tenant, Entra object id, and what it is the address of


@dataclass(frozen=True, slots=True)
class Sealed:
    """One kind of sealed address: where it hangs, and what its seal is good for."""

    path: str  # with {token}
    purpose: str


TALK = Sealed("/calendar/talk/{token}.ics", "talk")
FEED = Sealed("/calendar/feed/{token}.ics", "feed")
SHEET = Sealed("/agenda/{token}.docx", "agenda")
EXPORT = Sealed("/export/{token}", "export")
YEAR = Sealed("/preview/{token}.csv", "preview")
ADDRESSES = (TALK, FEED, SHEET, EXPORT, YEAR)


@dataclass(frozen=True, slots=True)
class Doorplate:
    """Addresses name people by their Entra object id, and nobody by name."""

    public_url: str
    secret: bytes = field(repr=False)

    def url(self, kind: Sealed, person: Person, of: str, expires: datetime | None = None) -> str:
        """This person's own address of one thing; None never expires."""
        parts = (person.tenant_id, person.object_id, of)
        token = sealed(self.secret, kind.purpose, parts, expires)
        return self.public_url.rstrip("/") + kind.path.format(token=token)

    def parts(self, kind: Sealed, token: str, now: datetime) -> Parts | None:
        """What a token we sealed for this kind of address says; None for any other."""
        found = opened(self.secret, kind.purpose, token, now)
        return None if found is None else (found[0], found[1], found[2])

    def talk_url(self, person: Person, talk: Talk) -> str:
        return self.url(TALK, person, talk.id, talk.ends + KEPT)

    def feed_url(self, person: Person, number: int) -> str:
        """Holds until it is renewed: a subscription has no end."""
        return self.url(FEED, person, str(number))
