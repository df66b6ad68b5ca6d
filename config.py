"""The settings: the environment, read once into a frozen value; what is missing means no start."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import date
from typing import Any, Self
from uuid import UUID

TEAMS_SERVICE_HOSTS = frozenset(
    {
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    }
)


class SettingsMissing(Exception):
    """Settings that are missing or wrong; one line each, never with a value in it."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        lines = "\n".join(f"  - {fault}" for fault in self.faults)
        super().__init__(f"Pejling cannot start: settings are missing or wrong.\n{lines}")


@dataclass(frozen=True, slots=True)
class Secret:
    """A word that shows in no print of the settings."""

    word: str = field(repr=False)


def _as(make: Callable[[str], Any], what: str) -> Callable[[str], Any]:
    """Reads a value by `make`; the fault it finds is told without the value."""

    def read(value: str) -> Any:
        try:
            return make(value)
        except ValueError:
            raise ValueError(f"this must be {what}") from None

    return read


def _if(fits: Callable[[str], object], must: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if not fits(value):
            raise ValueError(f"this must {must}")
        return value

    return read


def _one_of(*words: str) -> Callable[[str], str]:
    return _if(words.__contains__, f"be {' or '.join(map(repr, words))}")


def _from_to(least: int, most: int) -> Callable[[str], int]:
    def number(value: str) -> int:
        return range(least, most + 1).index(int(value)) + least

    return _as(number, f"an integer from {least} to {most}")


def _words(read: Callable[[str], str]) -> Callable[[str], frozenset[str]]:
    def words(value: str) -> frozenset[str]:
        found = frozenset(map(read, value.replace(",", " ").split()))
        if not found:
            raise ValueError("this must name at least 1")
        return found

    return words


def _secret(read: Callable[[str], str]) -> Callable[[str], Secret]:
    return lambda value: Secret(read(value))


_guid = _as(lambda value: str(UUID(value)), f"a GUID such as {UUID(int=0)}")
_day = _as(date.fromisoformat, "a date, YYYY-MM-DD")
_https = _if(re.compile(r"https://\w").match, "be a whole https:// address")
_database = _if(
    re.compile(r"(postgres|postgresql|sqlite)(\+\w+)?://|(?!.*://)").match,
    "be a file, or begin with postgresql:// or sqlite:///",
)
_sealing = _if(lambda value: len(value) >= 32, "have at least 32 characters")
_short = _if(lambda value: len(value) <= 32, "have at most 32 characters")


def _setting(
    name: str, read: Callable[[str], object], means: str, default: object = MISSING
) -> Any:
    """A field, its name in the environment, how its value is read and what it means."""
    told = {"name": name, "read": read, "means": means}
    return field(default=default, metadata=told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a running Pejling."""

    app_id: str = _setting("MicrosoftAppId", _guid, "the application (client) id of the bot")
    app_type: str = _setting(
        "MicrosoftAppType",
        _one_of("SingleTenant", "UserAssignedMSI"),
        "how the bot proves who it is",
    )
    app_password: Secret | None = _setting(
        "MicrosoftAppPassword", Secret, "the client secret; only for SingleTenant", None
    )
    app_tenant_id: str = _setting(
        "MicrosoftAppTenantId", _guid, "the tenant in which the bot is registered"
    )
    tenants: frozenset[str] = _setting(
        "PEJLING_TENANTS", _words(_guid), "the tenant ids whose people may speak to the bot"
    )
    database_url: Secret = _setting(
        "DATABASE_URL",
        _secret(_database),
        "where everything is remembered: PostgreSQL, or a file for one process",
    )
    staff_informed_on: date = _setting(
        "PEJLING_STAFF_INFORMED_ON",
        _day,
        "the day on which the staff side was informed, YYYY-MM-DD",
    )
    staff_notice: str = _setting(
        "PEJLING_STAFF_NOTICE",
        _one_of("warn", "refuse"),
        "what to do when messages would begin sooner than 42 days after that day",
        "warn",
    )
    port: int = _setting("PORT", _from_to(1, 65535), "the port that Pejling listens on", 3978)
    listen_on: str = _setting(
        "PEJLING_LISTEN_ON",
        str,
        "the address that Pejling listens on; in a container 0.0.0.0",
        "127.0.0.1",
    )
    service_hosts: frozenset[str] = _setting(
        "PEJLING_SERVICE_HOSTS",
        _words(str.lower),
        "the hosts that may be sent our token; Teams' own by default",
        TEAMS_SERVICE_HOSTS,
    )
    tenant_rate: int = _setting(
        "PEJLING_TENANT_RATE", _from_to(1, 50), "most messages sent per second", 20
    )
    language: str = _setting(
        "PEJLING_LANGUAGE",
        _one_of("da", "sv", "nb", "en"),
        "the language until a person chooses another",
        "da",
    )
    log_level: str = _setting(
        "PEJLING_LOG_LEVEL",
        _one_of("DEBUG", "INFO", "WARNING", "ERROR"),
        "how much is logged",
        "INFO",
    )
    public_url: str | None = _setting(
        "PEJLING_PUBLIC_URL",
        _https,
        "where a browser reaches Pejling, for the tab and calendar files",
        None,
    )
    link_secret: Secret | None = _setting(
        "PEJLING_LINK_SECRET",
        _secret(_sealing),
        "what the addresses of calendar files are sealed with; 32 characters or more",
        None,
    )
    form_lus: str | None = _setting(
        "PEJLING_FORM_LUS", _https, "the municipality's own form for a LUS", None
    )
    form_grus: str | None = _setting(
        "PEJLING_FORM_GRUS", _https, "the municipality's own form for a GRUS", None
    )
    organisation: str | None = _setting(
        "PEJLING_ORGANISATION", _short, "who runs Pejling, as the Teams app shows it", None
    )
    legal_basis: str = _setting(
        "PEJLING_LEGAL_BASIS",
        str,
        "the legal basis, as the privacy notice tells it",
        "GDPR art. 6(1)(e)",
    )
    dpo: str = _setting(
        "PEJLING_DPO", str, "how to reach the data protection officer, for the privacy notice", "–"
    )
    website_url: str | None = _setting(
        "PEJLING_WEBSITE_URL", _https, "a page about Pejling, for the Teams app", None
    )
    privacy_url: str | None = _setting(
        "PEJLING_PRIVACY_URL", _https, "the privacy notice, for the Teams app", None
    )
    terms_url: str | None = _setting(
        "PEJLING_TERMS_URL", _https, "the terms of use, for the Teams app", None
    )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """The settings that stand in the environment; an empty value counts as missing.

        Raises:
            SettingsMissing: something is missing or wrong; names all of it at once.
        """
        given = {name: value.strip() for name, value in environ.items() if value.strip()}
        read, faults = _read(given)
        if faults:
            raise SettingsMissing(faults)
        return cls(**read)


def names() -> dict[str, str]:
    """Every setting's name in the environment, with what it means."""
    return {one.metadata["name"]: one.metadata["means"] for one in fields(Settings)}


def _read(given: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """What could be read, by field, and a line for everything that could not."""
    read, faults = {}, []
    for one in fields(Settings):
        try:
            name = one.metadata["name"]
            if name in given:
                read[one.name] = one.metadata["read"](given[name])
            else:
                faults += _lacking(one, given)
        except ValueError as fault:
            faults.append(_wrong(name, str(fault)))
    return read, faults


def _lacking(one: Field[Any], given: Mapping[str, str]) -> list[str]:
    name = one.metadata["name"]
    if one.default is MISSING:
        return [f"{name} is missing: {one.metadata['means']}."]
    if name == "MicrosoftAppPassword" and given.get("MicrosoftAppType") == "SingleTenant":
        return [_wrong(name, "SingleTenant needs the client secret")]
    if name == "PEJLING_LINK_SECRET" and "PEJLING_PUBLIC_URL" in given:
        return [_wrong(name, "with PEJLING_PUBLIC_URL there must be a secret for its addresses")]
    return []


def _wrong(name: str, reason: str) -> str:
    return f"{name} is wrong: {reason} ({names()[name]})."
