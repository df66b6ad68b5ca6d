"""What we want said, and what became of saying it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from dialogs.turn import Card, Say
from followup.people import Address
from followup.values import value


@value(frozen=True, slots=True)
class Reply:
    """What the handler wants said in answer to one thing heard."""

    replace: Card | None = None  # takes the place of the pressed card
    says: tuple[Say, ...] = ()  # new messages, in this order
    language: str = ""  # the person's own, where they are known


class Hindrance(StrEnum):
    """Why Teams will not carry a message to this address."""

    BLOCKED = "blocked"  # by the person: wait until they write
    BY_ADMIN = "by_admin"  # by an app policy: wait until they write
    UNINSTALLED = "uninstalled"  # wait for an installation
    NOT_INSTALLED = "not_installed"  # never was there: propose an installation
    WRONG_CLOUD = "wrong_cloud"  # configuration: another service URL is needed
    GONE = "gone"  # this conversation or message no longer exists: forget its id
    NO_CHAT = "no_chat"  # the address has no conversation yet: open the chat first
    OTHER = "other"  # a 403 nobody documented; never tried again


@value(frozen=True, slots=True)
class Delivered:
    """Teams has it; without an id the message can never be updated."""

    message_id: str | None


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Not deliverable; trying again changes nothing."""

    reason: Hindrance


@dataclass(frozen=True, slots=True)
class Busy:
    """Certainly not delivered, and worth another try; `retry_after` in seconds when Teams said."""

    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """No readable answer came: perhaps delivered."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """Teams refused what we sent: our bug, never tried again."""

    status: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class Unauthorized:
    """Our own id, secret or registration is wrong: stop sending and raise the alarm."""


Delivery = Delivered | Unreachable | Busy | Unknown | Faulty | Unauthorized


class Teams(Protocol):
    """How a message reaches Teams. Nothing here raises for what Teams answers."""

    async def send(self, address: Address, say: Say) -> Delivery:
        """A new message."""

    async def update(self, address: Address, message_id: str, say: Say) -> Delivery:
        """Another content for a message already sent."""

    async def open_chat(self, address: Address) -> Address | Delivery:
        """The address with its personal conversation, or why there is none."""
