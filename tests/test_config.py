from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from commands.settings import setting_sentence
from config import TEAMS_SERVICE_HOSTS, SettingFault, Settings, SettingsMissing, names
from followup.texts import LANGUAGES, texts_in

ROOT = Path(__file__).parent.parent
BOT, TENANT = "00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"
NEEDED = {
    "MicrosoftAppId": BOT,
    "MicrosoftAppType": "UserAssignedMSI",
    "MicrosoftAppTenantId": TENANT,
    "PEJLING_TENANTS": TENANT,
    "DATABASE_URL": "postgresql://pejling@127.0.0.1/pejling",
    "PEJLING_STAFF_INFORMED_ON": "2026-08-03",
}


def faults(language: str = "en", **changes: str) -> tuple[str, ...]:
    """As told."""
    with pytest.raises(SettingsMissing) as refused:
        Settings.from_environment(NEEDED | changes)
    return tuple(setting_sentence(one, texts_in(language)) for one in refused.value.faults)


def test_what_is_needed_is_enough_and_the_rest_has_defaults() -> None:
    settings = Settings.from_environment(NEEDED)

    assert (settings.app_id, settings.tenants, settings.port) == (BOT, frozenset({TENANT}), 3978)
    assert settings.service_hosts == TEAMS_SERVICE_HOSTS
    assert settings.tenant_rate == 20


def test_settings_cannot_be_changed_once_read() -> None:
    settings = Settings.from_environment(NEEDED)

    with pytest.raises(FrozenInstanceError):
        settings.port = 1  # type: ignore[misc]


def test_an_empty_environment_is_told_everything_it_lacks_at_once() -> None:
    with pytest.raises(SettingsMissing) as refused:
        Settings.from_environment({"PORT": " "})

    assert [fault.name for fault in refused.value.faults] == list(NEEDED)
    assert str(refused.value) == ", ".join(NEEDED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_every_setting_means_is_told_in_every_language(language: str) -> None:
    say = texts_in(language)
    told = [setting_sentence(SettingFault(name, "missing"), say) for name in names()]

    assert [sentence.split()[0] for sentence in told] == list(names())
    assert len({sentence.partition(": ")[2] for sentence in told}) == len(names())


def test_a_fault_is_told_in_the_language_asked_for() -> None:
    must = "det skal være et helt tal fra 1 til 65535"
    told = f"PORT er forkert: {must} (porten, som Pejling lytter på)."
    assert faults("da", PORT="http") == (told,)
    assert faults("sv", MicrosoftAppType="SingleTenant")[0].startswith(
        "MicrosoftAppPassword är fel: SingleTenant kräver klienthemligheten"
    )


def test_missing_and_wrong_settings_are_told_together() -> None:
    told = faults(PORT="99999", DATABASE_URL="", PEJLING_PUBLIC_URL="http://pejling.example")

    assert [fault.split(":")[0] for fault in told] == [
        "DATABASE_URL is missing",
        "PORT is wrong",
        "PEJLING_PUBLIC_URL is wrong",
        "PEJLING_LINK_SECRET is wrong",
    ]


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("MicrosoftAppId", "pejling", "GUID"),
        ("MicrosoftAppType", "MultiTenant", "SingleTenant, UserAssignedMSI"),
        ("MicrosoftAppTenantId", "birkelund.example", "GUID"),
        ("PEJLING_TENANTS", f"{TENANT} everyone", "GUID"),
        ("PEJLING_TENANTS", ",", "at least one"),
        ("DATABASE_URL", "mysql://root:hemmelig@db", "postgresql:// or sqlite:///"),
        ("PEJLING_STAFF_INFORMED_ON", "3/8-26", "date"),
        ("PEJLING_STAFF_NOTICE", "ignore", "warn, refuse"),
        ("PORT", "http", "whole number"),
        ("PEJLING_TENANT_RATE", "51", "from 1 to 50"),
        ("PEJLING_LANGUAGE", "fi", "nb"),
        ("PEJLING_LOG_LEVEL", "loud", "INFO"),
        ("PEJLING_ORGANISATION", "k" * 33, "at most 32"),
        ("PEJLING_PRIVACY_URL", "pejling.example", "https://"),
        ("PEJLING_WEBSITE_URL", "https://[pejling.example", "https://"),
        ("PEJLING_TERMS_URL", "https:pejling.example", "https://"),
    ],
)
def test_a_wrong_value_is_named_with_its_reason_but_never_shown(
    name: str, value: str, reason: str
) -> None:
    (fault,) = faults(**{name: value})

    assert fault.startswith(f"{name} is wrong: ")
    assert reason in fault
    assert value == "," or value not in fault


def test_single_tenant_needs_a_secret_and_a_managed_identity_none() -> None:
    (fault,) = faults(MicrosoftAppType="SingleTenant")
    both = Settings.from_environment(
        NEEDED | {"MicrosoftAppType": "SingleTenant", "MicrosoftAppPassword": "hemmelig"}
    )

    assert fault.startswith("MicrosoftAppPassword is wrong: SingleTenant needs")
    assert both.app_password is not None
    assert both.app_password.word == "hemmelig"


def test_a_secret_shows_in_no_print_of_the_settings() -> None:
    settings = Settings.from_environment(
        NEEDED
        | {"MicrosoftAppPassword": "hemmelig", "DATABASE_URL": "postgresql://pejling:hemmelig@db/p"}
    )

    assert "hemmelig" not in f"{settings!r} {settings} {settings.database_url}"


def test_lists_are_parted_by_blanks_or_commas_and_blanks_around_a_value_do_not_count() -> None:
    settings = Settings.from_environment(
        NEEDED
        | {
            "MicrosoftAppType": "UserAssignedMSI ",
            "PEJLING_TENANTS": f"{TENANT}, {BOT}",
            "PEJLING_SERVICE_HOSTS": "SMBA.example teams.example",
        }
    )

    assert settings.app_type == "UserAssignedMSI"
    assert settings.tenants == {TENANT, BOT}
    assert settings.service_hosts == {"smba.example", "teams.example"}


@pytest.mark.parametrize(
    "url", ["pejling.sqlite", "sqlite:///pejling.sqlite", "postgres://db/pejling"]
)
def test_a_database_is_a_file_or_a_postgresql_address(url: str) -> None:
    settings = Settings.from_environment(NEEDED | {"DATABASE_URL": url})

    assert settings.database_url.word == url


def test_every_setting_stands_in_the_example_with_a_line_about_it() -> None:
    lines = (ROOT / ".env.example").read_text("utf-8").splitlines()
    shown = [i for i, line in enumerate(lines) if "=" in line]

    assert {lines[i].lstrip("#").split("=")[0] for i in shown} == set(names())
    assert all(lines[i - 1].startswith("# ") for i in shown)


def test_a_public_address_needs_a_long_secret_for_what_hangs_below_it() -> None:
    public = {"PEJLING_PUBLIC_URL": "https://pejling.example"}
    (missing,) = faults(**public)
    (short,) = faults(**public, PEJLING_LINK_SECRET="hemmelig")
    settings = Settings.from_environment(NEEDED | public | {"PEJLING_LINK_SECRET": "h" * 32})

    assert missing.startswith("PEJLING_LINK_SECRET is wrong: with PEJLING_PUBLIC_URL")
    assert "at least 32" in short
    assert "hemmelig" not in short
    assert "h" * 32 not in repr(settings)


def test_the_example_starts_once_its_secrets_are_filled_in() -> None:
    lines = (ROOT / ".env.example").read_text("utf-8").splitlines()
    example = dict(line.lstrip("#").split("=", 1) for line in lines if "=" in line)

    settings = Settings.from_environment(
        example | {"MicrosoftAppPassword": "hemmelig", "PEJLING_LINK_SECRET": "h" * 32}
    )

    assert settings.organisation == "Demokommunen"
