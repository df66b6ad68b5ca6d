"""The command line: builds everything once and runs it."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import click

from bot import demo as demo_town
from bot.doorplate import Doorplate
from bot.serving import build_bot, listening
from bot.teams.line import Registration, https_origins, open_line, open_loopback
from bot.teams.playground import playground
from bot.teams.playground_install import NoPlayground
from commands.importing import import_
from commands.opening import opened
from commands.people import people
from commands.previewing import preview
from commands.staff_notice import heed_staff_notice
from commands.upkeep import db, doctor, manifest
from config import Settings, SettingsMissing
from followup.notice import Notice
from followup.people import Person
from followup.texts import LANGUAGES, texts_in
from storage import people as people_storage
from storage.database import Database, open_database
from storage.migrate import upgrade

ROOT = Path(__file__).parent
LOOPBACK = "127.0.0.1"
DEMO_SECRET = b"the demo keeps nothing from anybody"
SEATS = (("leder-01", 56150), ("centerchef", 56151))


@click.group()
def main() -> None:
    """Pejling: leadership follow-up in Microsoft Teams."""


@main.command()
def run() -> None:
    """Serve Teams. Settings come from the environment; see .env.example."""
    settings = _settings()
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(message)s")
    asyncio.run(_run(settings))


@main.command()
@click.option("--port", default=3978, show_default=True)
@click.option("--database", default="build/demo.sqlite", show_default=True, help="Path or URL.")
@click.option("--reset", is_flag=True, help="Start afresh.")
@click.option("--no-playground", is_flag=True, help="The bot alone, without chat pages.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Everybody's language.")
@click.option("--now", "start", default=demo_town.STARTS.isoformat(), help="ISO time, or real.")
@click.option("--speed", default=1.0, show_default=True, help="Minutes a minute takes.")
def demo(
    port: int,
    database: str,
    reset: bool,
    no_playground: bool,
    language: str | None,
    start: str,
    speed: float,
) -> None:
    """Try Pejling with an invented municipality, on this machine only."""
    logging.basicConfig(level="WARNING", format="%(levelname)s %(message)s")
    begin = datetime.now(UTC) if start == "real" else _moment(start)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_demo(port, database, reset, no_playground, language, begin, speed))


for command in (people, import_, preview, db, doctor, manifest):
    main.add_command(command)


async def _run(settings: Settings) -> None:
    say = texts_in(settings.language)
    async with opened(settings.database_url.get_secret_value(), say) as database:
        await heed_staff_notice(settings, database, say, _real_now())
        async with open_line(_registration(settings), _real_now, settings.tenant_rate) as line:
            bot = build_bot(database, line, _real_now, _notice(settings), _plate(settings))
            async with listening(bot, settings.listen_on, settings.port):
                await _until_stopped()


async def _demo(
    port: int,
    url: str,
    reset: bool,
    alone: bool,
    language: str | None,
    begin: datetime,
    speed: float,
) -> None:
    if "://" not in url:
        _prepare_file(Path(url), reset=reset)
    database = open_database(url)
    await upgrade(database)
    await demo_town.furnish(database, begin, language)
    now = demo_town.demo_clock(begin, speed, _real_now)
    async with open_loopback(LOOPBACK) as line:
        plate = Doorplate(f"http://{LOOPBACK}:{port}", DEMO_SECRET)
        bot = build_bot(database, line, now, demo_town.NOTICE, plate)
        async with listening(bot, LOOPBACK, port, speed) as bound:
            _tell(now(), bound)
            async with _playgrounds(database, bound, alone):
                await _until_stopped()
    await database.close()


@contextlib.asynccontextmanager
async def _playgrounds(database: Database, port: int, alone: bool) -> AsyncIterator[None]:
    """A chat page for the leader and one for the chief, where they can be installed."""
    async with contextlib.AsyncExitStack() as stack:
        try:
            for person_id, page in () if alone else SEATS:
                me, everybody = await _cast(database, person_id)
                page_of = playground(
                    me,
                    everybody,
                    bot_url=f"http://{LOOPBACK}:{port}/api/messages",
                    port=page,
                    folder=ROOT / "build" / "playground",
                    tell=lambda key: click.echo(texts_in("en")(key)),
                )
                running = await stack.enter_async_context(page_of)
                click.echo(f"  {me.name:<12} {running.url}")
        except NoPlayground as reason:
            click.echo(texts_in("en")(reason.key, **reason.values))
        yield


async def _cast(database: Database, person_id: str) -> tuple[Person, tuple[Person, ...]]:
    async with database.read() as c:
        tenant = (await people_storage.tenants(c))[0]
        everybody = await people_storage.all_people(c, tenant)
    return next(person for person in everybody if person.id == person_id), everybody


def _tell(now: datetime, port: int) -> None:
    local = now.astimezone().strftime("%A %d %B %Y %H:%M:%S UTC%z")
    click.echo(
        f"Pejling listens on http://{LOOPBACK}:{port}, for this machine only, and asks nobody "
        "who they are."
    )
    click.echo(f"Its clock shows {local}: a reminder comes at nine in Copenhagen.")
    click.echo(
        "Open the two pages below. Leader: write status, mine mål or hjælp. Chief: opsummering."
    )


def _prepare_file(path: Path, *, reset: bool) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if reset:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)


def _registration(settings: Settings) -> Registration:
    secret = settings.app_password
    return Registration(
        app_id=settings.app_id,
        tenant_id=settings.app_tenant_id,
        secret=secret.get_secret_value() if secret else None,
        tenants=frozenset(settings.tenants),
        origins=https_origins(settings.service_hosts),
    )


def _plate(settings: Settings) -> Doorplate | None:
    """None where no browser reaches us: then cards lead to Outlook and Teams alone."""
    if settings.public_url is None or settings.link_secret is None:
        return None
    return Doorplate(settings.public_url, settings.link_secret.get_secret_value().encode())


def _notice(settings: Settings) -> Notice:
    return Notice(settings.organisation or "", settings.legal_basis, settings.dpo)


def _settings() -> Settings:
    try:
        return Settings.from_environment(os.environ)
    except SettingsMissing as missing:
        raise click.ClickException(str(missing)) from missing


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.astimezone()


def _real_now() -> datetime:
    return datetime.now(UTC)


async def _until_stopped() -> None:
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    await stop.wait()


if __name__ == "__main__":
    sys.exit(main())
