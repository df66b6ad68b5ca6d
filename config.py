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


@dataclass(frozen=True, slots=True)
class SettingFault:
    """`why` and `values` name what is to be told of the setting; never its value."""

    name: str
    why: str
    values: Mapping[str, object] = field(default_factory=dict)


class SettingsMissing(Exception):
    """Settings that are missing or wrong, all of them."""

    def __init__(self, faults: Iterable[SettingFault]) -> None:
        self.faults = tuple(faults)
        super().__init__(", ".join(fault.name for fault in self.faults))


class _Wrong(ValueError):
    def __init__(self, why: str, **values: object) -> None:
        super().__init__(why)
        self.why, self.values = why, values


@dataclass(frozen=True, slots=True)
class Secret:
    """A word that shows in no print of the settings."""

    word: str = field(repr=False)


def _as(make: Callable[[str], Any], why: str, **values: object) -> Callable[[str], Any]:
    """Reads a value by `make`; the fault it finds is told without the value."""

    def read(value: str) -> Any:
        try:
            return make(value)
        except ValueError:
            raise _Wrong(why, **values) from None

    return read


def _if(fits: Callable[[str], object], why: str, **values: object) -> Callable[[str], str]:
    def read(value: str) -> str:
        if not fits(value):
            raise _Wrong(why, **values)
        return value

    return read


def _one_of(*words: str) -> Callable[[str], str]:
    return _if(words.__contains__, "not-among", words=", ".join(words))


def _from_to(least: int, most: int) -> Callable[[str], int]:
    def number(value: str) -> int:
        return range(least, most + 1).index(int(value)) + least

    return _as(number, "no-number", least=str(least), most=str(most))


def _words(read: Callable[[str], str]) -> Callable[[str], frozenset[str]]:
    def words(value: str) -> frozenset[str]:
        found = frozenset(map(read, value.replace(",", " ").split()))
        if not found:
            raise _Wrong("empty-list")
        return found

    return words


def _secret(read: Callable[[str], str]) -> Callable[[str], Secret]:
    return lambda value: Secret(read(value))


_guid = _as(lambda value: str(UUID(value)), "no-guid", example=str(UUID(int=0)))
_day = _as(date.fromisoformat, "no-day")
_https = _if(re.compile(r"https://\w").match, "no-address")
_database = _if(
    re.compile(r"(postgres|postgresql|sqlite)(\+\w+)?://|(?!.*://)").match, "no-database"
)
_sealing = _if(lambda value: len(value) >= 32, "too-short", least=32)
_short = _if(lambda value: len(value) <= 32, "too-long", most=32)


def _setting(name: str, read: Callable[[str], object], default: object = MISSING) -> Any:
    """A field, its name in the environment, and how its value is read."""
    return field(default=default, metadata={"name": name, "read": read})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a running Pejling; what each means stands in `followup/texts`."""

    app_id: str = _setting("MicrosoftAppId", _guid)
    app_type: str = _setting("MicrosoftAppType", _one_of("SingleTenant", "UserAssignedMSI"))
    app_password: Secret | None = _setting("MicrosoftAppPassword", Secret, None)
    app_tenant_id: str = _setting("MicrosoftAppTenantId", _guid)
    tenants: frozenset[str] = _setting("PEJLING_TENANTS", _words(_guid))
    database_url: Secret = _setting("DATABASE_URL", _secret(_database))
    staff_informed_on: date = _setting("PEJLING_STAFF_INFORMED_ON", _day)
    staff_notice: str = _setting("PEJLING_STAFF_NOTICE", _one_of("warn", "refuse"), "warn")
    port: int = _setting("PORT", _from_to(1, 65535), 3978)
    listen_on: str = _setting("PEJLING_LISTEN_ON", str, "127.0.0.1")
    service_hosts: frozenset[str] = _setting(
        "PEJLING_SERVICE_HOSTS", _words(str.lower), TEAMS_SERVICE_HOSTS
    )
    tenant_rate: int = _setting("PEJLING_TENANT_RATE", _from_to(1, 50), 20)
    language: str = _setting("PEJLING_LANGUAGE", _one_of("da", "sv", "nb", "en"), "da")
    log_level: str = _setting(
        "PEJLING_LOG_LEVEL", _one_of("DEBUG", "INFO", "WARNING", "ERROR"), "INFO"
    )
    public_url: str | None = _setting("PEJLING_PUBLIC_URL", _https, None)
    link_secret: Secret | None = _setting("PEJLING_LINK_SECRET", _secret(_sealing), None)
    form_lus: str | None = _setting("PEJLING_FORM_LUS", _https, None)
    form_grus: str | None = _setting("PEJLING_FORM_GRUS", _https, None)
    organisation: str | None = _setting("PEJLING_ORGANISATION", _short, None)
    legal_basis: str = _setting("PEJLING_LEGAL_BASIS", str, "GDPR art. 6(1)(e)")
    dpo: str = _setting("PEJLING_DPO", str, "–")
    website_url: str | None = _setting("PEJLING_WEBSITE_URL", _https, None)
    privacy_url: str | None = _setting("PEJLING_PRIVACY_URL", _https, None)
    terms_url: str | None = _setting("PEJLING_TERMS_URL", _https, None)

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


def names() -> tuple[str, ...]:
    """Every setting's name in the environment."""
    return tuple(one.metadata["name"] for one in fields(Settings))


def _read(given: Mapping[str, str]) -> tuple[dict[str, Any], list[SettingFault]]:
    """What could be read, by field, and everything that could not."""
    read, faults = {}, []
    for one in fields(Settings):
        name = one.metadata["name"]
        try:
            if name in given:
                read[one.name] = one.metadata["read"](given[name])
            elif why := _lacking(one, given):
                faults.append(SettingFault(name, why))
        except _Wrong as wrong:
            faults.append(SettingFault(name, wrong.why, wrong.values))
    return read, faults


def _lacking(one: Field[Any], given: Mapping[str, str]) -> str | None:
    """Why it may not be left out; None when it may."""
    name = one.metadata["name"]
    if one.default is MISSING:
        return "missing"
    if name == "MicrosoftAppPassword" and given.get("MicrosoftAppType") == "SingleTenant":
        return "single-tenant"
    if name == "PEJLING_LINK_SECRET" and "PEJLING_PUBLIC_URL" in given:
        return "public"
    return None
