"""Who may come in: every check between a request and a turn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from botbuilder.schema import Activity
from botframework.connector.auth import BotFrameworkAuthentication, ClaimsIdentity
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from botframework.connector.auth.connector_factory import ConnectorFactory
from multidict import CIMultiDict
from yarl import URL

from bot.teams.activities import tenant_of
from bot.teams.inbound_tokens import CHANNEL, ISSUER, SKEW, TokenReader
from bot.teams.origins import LoopbackOrigins, Origins, is_loopback


class Refused(PermissionError):
    """Not let in; the reason is for the log, never for the caller."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Whom this bot listens to."""

    app_id: str
    tenants: frozenset[str]
    origins: Origins

    def __post_init__(self) -> None:
        """
        Raises:
            ValueError: an empty id, which would match what is merely absent.
        """
        if not self.app_id or not self.tenants or not all(self.tenants):
            raise ValueError("an app id and at least one tenant are needed")

    def knows_tenant(self, tenant_id: str) -> bool:
        return tenant_id.lower() in {tenant.lower() for tenant in self.tenants}


class Doorkeeper(BotFrameworkAuthentication):
    """The SDK's authentication without what we never use: user tokens, streaming, skills."""

    async def admit(self, activity: Activity, headers: Mapping[str, str]) -> Any:
        """What the SDK's adapter takes in place of a header.

        Raises:
            Refused: not let in.
        """
        raise NotImplementedError

    async def authenticate_request(self, activity: Activity, auth_header: str) -> Any:
        return await self.admit(activity, CIMultiDict(Authorization=auth_header))

    async def authenticate_streaming_request(self, auth_header: str, channel_id_header: str) -> Any:
        raise Refused("no streaming")

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:
        return _NoConnector()

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        return None


class ChannelDoorkeeper(Doorkeeper):
    """Lets in what the Bot Connector signed for this bot, from an allowed tenant."""

    def __init__(self, trust: Trust, reader: TokenReader, clock: Callable[[], datetime]) -> None:
        self._trust, self._reader, self._clock = trust, reader, clock

    async def admit(self, activity: Activity, headers: Mapping[str, str]) -> Any:
        _refuse(channel_fault(activity))
        claims = await self._claims(headers.get("Authorization", ""))
        _refuse(claims_fault(claims, activity.service_url, self._trust.app_id, self._clock()))
        _refuse(place_fault(activity, self._trust))
        return _admitted(ClaimsIdentity(claims, True), self)

    async def _claims(self, header: str) -> Mapping[str, Any]:
        scheme, _, token = header.partition(" ")
        if scheme != "Bearer" or not token or " " in token:
            raise Refused("no bearer token")
        try:
            return await self._reader.claims(token)
        except PermissionError as refusal:
            raise Refused(str(refusal)) from refusal


class LoopbackDoorkeeper(Doorkeeper):
    """No authentication, for play on one machine: built only for a loopback address."""

    def __init__(self, host: str) -> None:
        """
        Raises:
            ValueError: the bot would listen to more than this machine.
        """
        if host not in ("127.0.0.1", "::1"):
            raise ValueError("without authentication the bot listens on 127.0.0.1 or ::1 only")
        self._origins = LoopbackOrigins()

    async def admit(self, activity: Activity, headers: Mapping[str, str]) -> Any:
        """A page on the web that points its own name at this machine is kept out too."""
        if not is_loopback(_host(headers)):
            raise Refused("called by a foreign name")
        if not self._origins.admits(activity.service_url or ""):
            raise Refused("a service URL beyond this machine")
        return _admitted(ClaimsIdentity({}, True), self)


def channel_fault(activity: Activity) -> str | None:
    """Why the body cannot come from Teams, or None; the SDK skips checks for absent fields."""
    if activity.channel_id != CHANNEL:
        return "wrong channel"
    return None if activity.service_url else "no service URL"


def claims_fault(
    claims: Mapping[str, Any], service_url: str, app_id: str, now: datetime
) -> str | None:
    """Why a token that is truly signed is still not for us, or None."""
    for name, value in (("iss", ISSUER), ("aud", app_id), ("serviceurl", service_url)):
        if claims.get(name) != value:
            return f"wrong {name}"
    expiry = claims.get("exp")
    if not isinstance(expiry, int | float):
        return "no exp"
    return None if now.timestamp() < expiry + SKEW else "expired"


def place_fault(activity: Activity, trust: Trust) -> str | None:
    """Why this tenant or service URL is not ours, or None."""
    if not trust.knows_tenant(tenant_of(activity)):
        return "foreign tenant"
    return None if trust.origins.admits(activity.service_url) else "foreign service URL"


def _refuse(fault: str | None) -> None:
    if fault:
        raise Refused(fault)


def _host(headers: Mapping[str, str]) -> str | None:
    try:
        return URL(f"http://{headers.get('Host', '')}").host
    except ValueError:
        return None


def _admitted(identity: ClaimsIdentity, keeper: Doorkeeper) -> AuthenticateRequestResult:
    result = AuthenticateRequestResult()
    result.claims_identity = identity
    result.audience = ISSUER
    result.connector_factory = keeper.create_connector_factory(identity)
    return result


class _NoConnector(ConnectorFactory):
    """The SDK wants a connector per turn; we speak through the gateway, after the turn."""

    async def create(self, service_url: str, audience: str) -> object:
        return self
