"""db upgrade, doctor and manifest: what an administrator does before and between."""

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.doctor import (
    Diagnosis,
    Health,
    bot_is_ticking,
    clock_looks_right,
    database_is_well,
    hosts_answer,
)
from bot.teams.outbound_tokens import LOGIN_URL
from commands.opening import (
    FilesRefused,
    any_database,
    database_option,
    language_option,
    refuse,
    wait_for,
)
from commands.settings import setting_sentence
from config import Settings, SettingsMissing
from documents.faults import Unreadable, fault_sentence
from documents.write_app_package import write_app_package
from followup.texts import Texts
from storage.migrate import upgrade as bring_up_to_date

_ROOT = Path(__file__).parent.parent
_PUBLIC_CLOUD = "smba.trafficmanager.net"
_SIGNS = {Health.WELL: "✓", Health.NOTE: "·", Health.FAULT: "✗"}


@click.group()
def db() -> None:
    """Care for the database."""


@db.command()
@database_option
@language_option
def upgrade(database: str | None, say: Texts) -> None:
    """Bring the tables up to date; safe at any time, and makes an SQLite file when needed."""
    wait_for(_upgrade(database, say))
    click.echo(say("cli-database-upgraded"))


@click.command()
@click.option("--online", is_flag=True, help="Also ask whether Microsoft's hosts answer.")
@database_option
@language_option
def doctor(online: bool, database: str | None, say: Texts) -> None:
    """Look for faults and say how to mend them.

    Settings, database, clock, time zones, the list of days off and the running bot; exit code 1
    when something is wrong.
    """
    now = datetime.now(UTC)
    found = [*_settings_found(say), clock_looks_right(now)]
    found += wait_for(_looked_around(database, say, now, online=online))
    for one in found:
        click.echo(f"{_SIGNS[one.health]} {say(one.key, **one.values)}")
    faults = sum(one.health is Health.FAULT for one in found)
    if faults:
        refuse(say("doctor-faults", count=faults))
    click.echo(say("doctor-all-well"))


@click.command()
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True)
@language_option
def manifest(out: Path, say: Texts) -> None:
    """Write the Teams app package.

    What it needs to know comes from the environment; see .env.example.
    """
    parts = {path.name: path.read_bytes() for path in (_ROOT / "manifest").iterdir()}
    try:
        package = write_app_package(parts, os.environ)
    except Unreadable as unreadable:
        lines = [fault_sentence(fault, say) for fault in unreadable.faults]
        refuse("\n".join([say("cli-manifest-faults", count=len(lines)), *lines]), FilesRefused)
    out.write_bytes(package)
    click.echo(say("cli-manifest-written", file=out.name))


async def _upgrade(url: str | None, say: Texts) -> None:
    async with any_database(url, say) as database:
        await bring_up_to_date(database)


def _settings_found(say: Texts) -> list[Diagnosis]:
    try:
        Settings.from_environment(os.environ)
    except SettingsMissing as missing:
        told = [setting_sentence(fault, say) for fault in missing.faults]
        return [Diagnosis("doctor-fault", Health.FAULT, {"fault": fault}) for fault in told]
    return [Diagnosis("doctor-settings-well", Health.WELL)]


async def _looked_around(
    url: str | None, say: Texts, now: datetime, *, online: bool
) -> list[Diagnosis]:
    found = await _database_found(url, say, now)
    found.append(await bot_is_ticking(f"http://127.0.0.1:{os.environ.get('PORT') or 3978}"))
    return [*found, *(await hosts_answer(_hosts(), now) if online else ())]


def _hosts() -> list[str]:
    """Where tokens come from, and where messages go; of Teams' clouds only those that are set."""
    named = os.environ.get("PEJLING_SERVICE_HOSTS", "").replace(",", " ").split()
    return [LOGIN_URL, *(f"https://{host}" for host in named or [_PUBLIC_CLOUD])]


async def _database_found(url: str | None, say: Texts, now: datetime) -> list[Diagnosis]:
    try:
        async with any_database(url, say, read_only=True, made=False) as database:
            return list(await database_is_well(database, now))
    except click.ClickException as refused:
        return [Diagnosis("doctor-fault", Health.FAULT, {"fault": refused.message})]
