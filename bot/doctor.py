"""What may be wrong around the bot: each check looks at one thing and says what it found."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

import aiohttp

from followup.calendar import list_ends, local_day
from storage import people, plans
from storage.database import Database
from storage.state import DatabaseState, state_of

LIST_ENDS_SOON = timedelta(days=60)
_BUILT = datetime(2026, 1, 1, tzinfo=UTC)
_OFFSETS = (timedelta(hours=1), timedelta(hours=2))  # of all three countries, winter and summer
_MOST_ADRIFT = timedelta(minutes=4)  # Teams' tokens allow five
_PATIENCE = aiohttp.ClientTimeout(total=10)


class Health(StrEnum):
    WELL = "well"
    NOTE = "note"  # worth knowing, no fault
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """`key` names the sentence that says what was found, and what to do about a fault."""

    key: str
    health: Health
    values: dict[str, object] = field(default_factory=dict)


def clock_looks_right(now: datetime) -> Diagnosis:
    if now < _BUILT:
        return Diagnosis("doctor-clock-wrong", Health.FAULT, {"now": now.isoformat()})
    return Diagnosis("doctor-clock-well", Health.WELL, {"now": now.isoformat(timespec="seconds")})


def zone_is_known(zone: str, now: datetime) -> Diagnosis:
    """Time zone data comes with the system or with the tzdata package; old images have neither."""
    try:
        offset = now.astimezone(ZoneInfo(zone)).utcoffset()
    except (KeyError, ValueError, OSError):
        return Diagnosis("doctor-zone-missing", Health.FAULT, {"zone": zone})
    well = offset in _OFFSETS
    key = "doctor-zone-well" if well else "doctor-zone-wrong"
    values: dict[str, object] = {"zone": zone, "offset": str(offset)}
    return Diagnosis(key, Health.WELL if well else Health.FAULT, values)


async def database_is_well(database: Database, now: datetime) -> tuple[Diagnosis, ...]:
    """The database, and what only it knows: the zone and the end of the list of days off."""
    state = await state_of(database)
    if state is not DatabaseState.READY:
        return (Diagnosis(f"cli-database-{state}", Health.FAULT),)
    return (Diagnosis("doctor-database-well", Health.WELL), *await _municipalities(database, now))


async def _municipalities(database: Database, now: datetime) -> list[Diagnosis]:
    found: list[Diagnosis] = []
    async with database.read() as c:
        for tenant in await people.tenants(c):
            home = await people.municipality(c, tenant)
            ends = list_ends(await plans.all_blackouts(c, tenant))
            if home:
                zone = zone_is_known(home.zone, now)
                found.append(zone)
                today = now.date() if zone.key == "doctor-zone-missing" else None
                found.append(list_is_long(ends, today or local_day(now, home.zone)))
    return found or [Diagnosis("doctor-nobody", Health.NOTE)]


def list_is_long(ends: date | None, today: date) -> Diagnosis:
    """Without the list the bot writes to people in their holidays."""
    if ends is None:
        return Diagnosis("doctor-list-missing", Health.FAULT)
    soon = ends <= today + LIST_ENDS_SOON
    values: dict[str, object] = {"day": ends.isoformat()}
    return Diagnosis(
        "doctor-list-ends" if soon else "doctor-list-well",
        Health.FAULT if soon else Health.WELL,
        values,
    )


async def bot_is_ticking(url: str) -> Diagnosis:
    """A bot that is not running is no fault: one may look before starting it."""
    try:
        async with (
            aiohttp.ClientSession(timeout=_PATIENCE) as client,
            client.get(f"{url}/healthz") as answer,
        ):
            late = (await answer.json()).get("late", [])
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return Diagnosis("doctor-bot-silent", Health.NOTE, {"url": url})
    if late:
        return Diagnosis("doctor-bot-late", Health.FAULT, {"ticks": ", ".join(late)})
    return Diagnosis("doctor-bot-well", Health.WELL, {"url": url})


async def hosts_answer(urls: Iterable[str], now: datetime) -> tuple[Diagnosis, ...]:
    """Any answer will do; its date also tells how far our clock is off."""
    async with aiohttp.ClientSession(timeout=_PATIENCE) as client:
        return tuple(await asyncio.gather(*(_host_answers(client, url, now) for url in urls)))


async def _host_answers(client: aiohttp.ClientSession, url: str, now: datetime) -> Diagnosis:
    try:
        async with client.head(url, allow_redirects=False) as answer:
            said = answer.headers.get("Date", "")
    except (aiohttp.ClientError, TimeoutError):
        return Diagnosis("doctor-host-silent", Health.FAULT, {"url": url})
    if _adrift(said, now) > _MOST_ADRIFT:
        return Diagnosis("doctor-clock-adrift", Health.FAULT, {"url": url, "said": said})
    return Diagnosis("doctor-host-well", Health.WELL, {"url": url})


def _adrift(said: str, now: datetime) -> timedelta:
    try:
        return abs(parsedate_to_datetime(said) - now)
    except (TypeError, ValueError):
        return timedelta()
