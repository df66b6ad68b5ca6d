"""The settings: the environment, read once into a frozen value; what is missing means no start."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)

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


def _https(value: str) -> str:
    if urlsplit(value).scheme != "https" or not urlsplit(value).hostname:
        raise ValueError("this must be a whole https:// address")
    return value


def _guid(value: str) -> str:
    try:
        return str(UUID(value))
    except ValueError:
        message = "this must be a GUID such as 00000000-0000-0000-0000-000000000000"
        raise ValueError(message) from None


def _words(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


def _lower(value: str) -> str:
    return value.lower()


Guid = Annotated[str, AfterValidator(_guid)]
WebAddress = Annotated[str, AfterValidator(_https)]
Guids = Annotated[frozenset[Guid], BeforeValidator(_words)]
Hosts = Annotated[frozenset[Annotated[str, AfterValidator(_lower)]], BeforeValidator(_words)]


class Settings(BaseModel):
    """All settings of a running Pejling; the alias is the name in the environment."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    app_id: Guid = Field(
        alias="MicrosoftAppId", description="the application (client) id of the bot"
    )
    app_type: Literal["SingleTenant", "UserAssignedMSI"] = Field(
        alias="MicrosoftAppType", description="how the bot proves who it is"
    )
    app_password: SecretStr | None = Field(
        None,
        alias="MicrosoftAppPassword",
        validate_default=True,
        description="the client secret; only for SingleTenant",
    )
    app_tenant_id: Guid = Field(
        alias="MicrosoftAppTenantId", description="the tenant in which the bot is registered"
    )
    tenants: Guids = Field(
        alias="PEJLING_TENANTS",
        min_length=1,
        description="the tenant ids whose people may speak to the bot",
    )
    database_url: SecretStr = Field(
        alias="DATABASE_URL",
        description="where everything is remembered: PostgreSQL, or a file for one process",
    )
    staff_informed_on: date = Field(
        alias="PEJLING_STAFF_INFORMED_ON",
        description="the day on which the staff side was informed, YYYY-MM-DD",
    )
    staff_notice: Literal["warn", "refuse"] = Field(
        "warn",
        alias="PEJLING_STAFF_NOTICE",
        description="what to do when messages would begin sooner than 42 days after that day",
    )
    port: int = Field(
        3978, alias="PORT", ge=1, le=65535, description="the port that Pejling listens on"
    )
    listen_on: str = Field(
        "127.0.0.1",
        alias="PEJLING_LISTEN_ON",
        description="the address that Pejling listens on; in a container 0.0.0.0",
    )
    service_hosts: Hosts = Field(
        TEAMS_SERVICE_HOSTS,
        alias="PEJLING_SERVICE_HOSTS",
        min_length=1,
        description="the hosts that may be sent our token; Teams' own by default",
    )
    tenant_rate: int = Field(
        20, alias="PEJLING_TENANT_RATE", ge=1, le=50, description="most messages sent per second"
    )
    language: Literal["da", "sv", "nb", "en"] = Field(
        "da", alias="PEJLING_LANGUAGE", description="the language until a person chooses another"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", alias="PEJLING_LOG_LEVEL", description="how much is logged"
    )
    public_url: WebAddress | None = Field(
        None,
        alias="PEJLING_PUBLIC_URL",
        description="where a browser reaches Pejling, for the tab and calendar files",
    )
    link_secret: SecretStr | None = Field(
        None,
        alias="PEJLING_LINK_SECRET",
        min_length=32,
        validate_default=True,
        description="what the addresses of calendar files are sealed with; 32 characters or more",
    )
    form_lus: WebAddress | None = Field(
        None, alias="PEJLING_FORM_LUS", description="the municipality's own form for a LUS"
    )
    form_grus: WebAddress | None = Field(
        None, alias="PEJLING_FORM_GRUS", description="the municipality's own form for a GRUS"
    )
    organisation: str | None = Field(
        None,
        alias="PEJLING_ORGANISATION",
        max_length=32,
        description="who runs Pejling, as the Teams app shows it",
    )
    legal_basis: str = Field(
        "GDPR art. 6(1)(e)",
        alias="PEJLING_LEGAL_BASIS",
        description="the legal basis, as the privacy notice tells it",
    )
    dpo: str = Field(
        "–",
        alias="PEJLING_DPO",
        description="how to reach the data protection officer, for the privacy notice",
    )
    website_url: WebAddress | None = Field(
        None, alias="PEJLING_WEBSITE_URL", description="a page about Pejling, for the Teams app"
    )
    privacy_url: WebAddress | None = Field(
        None, alias="PEJLING_PRIVACY_URL", description="the privacy notice, for the Teams app"
    )
    terms_url: WebAddress | None = Field(
        None, alias="PEJLING_TERMS_URL", description="the terms of use, for the Teams app"
    )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Self:
        """The settings that stand in the environment; an empty value counts as missing.

        Raises:
            SettingsMissing: something is missing or wrong; names all of it at once.
        """
        given = {name: value.strip() for name, value in environ.items() if value.strip()}
        try:
            return cls.model_validate(given)
        except ValidationError as error:
            faults = _faults(error)
        raise SettingsMissing(faults)

    @field_validator("app_password")
    @classmethod
    def _single_tenant_has_a_secret(
        cls, secret: SecretStr | None, info: ValidationInfo
    ) -> SecretStr | None:
        if secret is None and info.data.get("app_type") == "SingleTenant":
            raise ValueError("SingleTenant needs the client secret")
        return secret

    @field_validator("link_secret")
    @classmethod
    def _addresses_are_sealed(
        cls, secret: SecretStr | None, info: ValidationInfo
    ) -> SecretStr | None:
        if secret is None and info.data.get("public_url"):
            raise ValueError("with PEJLING_PUBLIC_URL there must be a secret for its addresses")
        return secret

    @field_validator("database_url")
    @classmethod
    def _is_a_database_we_know(cls, url: SecretStr) -> SecretStr:
        scheme, found, _ = url.get_secret_value().partition("://")
        if found and scheme.split("+")[0] not in ("postgres", "postgresql", "sqlite"):
            raise ValueError("this must be a file, or begin with postgresql:// or sqlite:///")
        return url


def names() -> dict[str, str]:
    """Every setting's name in the environment, with what it means."""
    fields = Settings.model_fields.values()
    return {field.alias or "": field.description or "" for field in fields}


def _faults(error: ValidationError) -> list[str]:
    return [
        _fault(str(fault["loc"][0]), fault["type"], fault["msg"])
        for fault in error.errors(include_url=False, include_input=False)
    ]


def _fault(place: str, kind: str, reason: str) -> str:
    # pydantic names a default that fails by its field, everything else by its alias.
    field = Settings.model_fields.get(place)
    name = (field.alias or "") if field else place
    if kind == "missing":
        return f"{name} is missing: {names()[name]}."
    return f"{name} is wrong: {reason.removeprefix('Value error, ')} ({names()[name]})."
