"""The command `demo`: an invented municipality, on this machine only, with pages to chat in."""

import contextlib
import errno
import logging
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import click

from bot import demo as demo_town
from bot.pages.doorplate import Doorplate
from bot.serving import build_bot, listening
from bot.teams.line import open_loopback
from bot.teams.playground import playground
from bot.teams.playground_install import NoPlayground
from commands.opening import any_database, refuse, wait_for
from commands.stopping import until_stopped
from followup.calendar import local_day
from followup.people import Person
from followup.texts import LANGUAGES, Texts, texts_in
from storage import people as people_storage
from storage.database import Database
from storage.migrate import upgrade
from storage.sqlite import InUse, hold

LOOPBACK = "127.0.0.1"
ZONE = "Europe/Copenhagen"
SECRET = b"the demo keeps nothing from anybody"
SEATS = (("leder-01", 56150), ("centerchef", 56151))
FOLDER = Path(__file__).parents[1] / "build" / "playground"


def _begins(context: click.Context, option: click.Parameter, text: str) -> datetime:
    """When the demo's clock starts; a moment without a zone is this machine's."""
    if text == "real":
        return _real_now()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as fault:
        raise click.BadParameter(f"{text!r} is neither an ISO time nor real") from fault
    return (moment if moment.tzinfo else moment.astimezone()).astimezone(UTC)


@click.command()
@click.option("--port", default=3978, show_default=True)
@click.option("--database", default="build/demo.sqlite", show_default=True, help="Path or URL.")
@click.option("--reset", is_flag=True, help="Start afresh.")
@click.option("--no-playground", "alone", is_flag=True, help="The bot alone, without chat pages.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Everybody's language.")
@click.option(
    "--now",
    "begin",
    default=demo_town.STARTS.isoformat(),
    callback=_begins,
    help="Where its clock starts: an ISO time, or real.",
)
@click.option("--speed", default=1.0, show_default=True, help="Minutes that pass in a minute.")
def demo(
    port: int,
    database: str,
    reset: bool,
    alone: bool,
    language: str | None,
    begin: datetime,
    speed: float,
) -> None:
    """Try Pejling with an invented municipality, on this machine only."""
    logging.basicConfig(level="WARNING", format="%(levelname)s %(message)s")
    say = texts_in(language or "da", ZONE)
    if reset:
        _forget(database, say)
    with contextlib.suppress(KeyboardInterrupt):
        wait_for(_demo(port, database, alone, language, begin, speed, say))


async def _demo(
    port: int,
    url: str,
    alone: bool,
    language: str | None,
    begin: datetime,
    speed: float,
    say: Texts,
) -> None:
    async with any_database(url, say) as database:
        await upgrade(database)
        await demo_town.furnish(database, begin, language)
        now = demo_town.demo_clock(begin, speed, _real_now)
        async with _listening(database, port, now, speed, say) as bound:
            _tell(now(), bound, say)
            async with _playgrounds(database, bound, alone, say):
                await until_stopped()


@contextlib.asynccontextmanager
async def _listening(
    database: Database, port: int, now: Callable[[], datetime], speed: float, say: Texts
) -> AsyncIterator[int]:
    async with open_loopback(LOOPBACK) as line, contextlib.AsyncExitStack() as stack:
        plate = Doorplate(f"http://{LOOPBACK}:{port}", SECRET)
        bot = build_bot(database, line, now, demo_town.NOTICE, plate)
        try:
            bound = await stack.enter_async_context(listening(bot, LOOPBACK, port, speed))
        except OSError as fault:
            if fault.errno != errno.EADDRINUSE:
                raise
            refuse(say("demo-port-taken", port=str(port)))
        yield bound


@contextlib.asynccontextmanager
async def _playgrounds(
    database: Database, port: int, alone: bool, say: Texts
) -> AsyncIterator[None]:
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
                    folder=FOLDER,
                    tell=lambda key: click.echo(say(key)),
                )
                running = await stack.enter_async_context(page_of)
                click.echo(say(f"demo-open-{person_id}", name=me.name, url=running.url))
        except NoPlayground as reason:
            click.echo(say(reason.key, **reason.values))
        click.echo(say("demo-stop"))
        yield


async def _cast(database: Database, person_id: str) -> tuple[Person, tuple[Person, ...]]:
    async with database.read() as c:
        tenant = (await people_storage.tenants(c))[0]
        everybody = await people_storage.all_people(c, tenant)
    return next(person for person in everybody if person.id == person_id), everybody


def _tell(now: datetime, port: int, say: Texts) -> None:
    day = say.weekday(local_day(now, ZONE))
    click.echo(say("demo-listens", address=f"http://{LOOPBACK}:{port}"))
    click.echo(say("demo-clock", day=day, time=say.clock(now)))


def _forget(database: str, say: Texts) -> None:
    """Starts afresh, unless somebody still talks with what is there."""
    if "://" in database:
        refuse(say("demo-reset-file-only"))
    path = Path(database)
    try:
        held = hold(path)
    except InUse:
        refuse(say("cli-database-in-use"))
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    held.release()


def _real_now() -> datetime:
    return datetime.now(UTC)
