"""What every command begins with: its language, its database, and clear words when that fails."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, NoReturn, TypeVar

import click

from followup.errors import Refusal
from followup.texts import LANGUAGES, Texts, texts_in
from storage.database import Database, open_database
from storage.sqlite import InUse
from storage.state import DatabaseState, is_absent, state_of

T = TypeVar("T")
Decorated = Callable[..., Any]


def database_option(command: Decorated) -> Decorated:
    """Adds --database; without it DATABASE_URL counts."""
    return click.option(
        "--database",
        envvar="DATABASE_URL",
        show_envvar=True,
        metavar="PATH-OR-URL",
        help="Where everything is remembered.",
    )(command)


def language_option(command: Decorated) -> Decorated:
    """Adds --language; without it PEJLING_LANGUAGE counts, and without that Danish."""
    return click.option(
        "--language",
        "say",
        envvar="PEJLING_LANGUAGE",
        show_envvar=True,
        type=click.Choice(LANGUAGES),
        default="da",
        callback=lambda context, option, value: texts_in(value),
        help="Of what the command tells.",
    )(command)


def wait_for(coming: Coroutine[Any, Any, T]) -> T:
    """The one place where a command enters the event loop."""
    return asyncio.run(coming)


def using(
    url: str | None, say: Texts, use: Callable[[Database], Awaitable[T]], *, read_only: bool = False
) -> T:
    """What `use` finds in a database that is there and up to date; a refusal is told."""

    async def opened_and_used() -> T:
        async with opened(url, say, read_only=read_only) as database:
            return await use(database)

    try:
        return wait_for(opened_and_used())
    except Refusal as refusal:
        refuse(say(refusal.key, **refusal.values))


@asynccontextmanager
async def opened(
    url: str | None, say: Texts, *, read_only: bool = False
) -> AsyncIterator[Database]:
    """A database in its newest shape.

    Raises:
        ClickException: with what to do about it.
    """
    async with any_database(url, say, read_only=read_only, made=False) as database:
        state = await state_of(database)
        if state is not DatabaseState.READY:
            refuse(say(f"cli-database-{state}"))
        yield database


@asynccontextmanager
async def any_database(
    url: str | None, say: Texts, *, read_only: bool = False, made: bool = True
) -> AsyncIterator[Database]:
    """The database as it is; `made` allows an SQLite file to be made."""
    if not url:
        refuse(say("cli-database-unnamed"))
    try:
        if not made and is_absent(url):
            refuse(say("cli-database-absent"))
        database = open_database(url, read_only=read_only)
    except InUse:
        refuse(say("cli-database-in-use"))
    except ValueError:
        refuse(say("cli-database-unknown"))
    try:
        yield database
    finally:
        await database.close()


def refuse(words: str, how: type[click.ClickException] = click.ClickException) -> NoReturn:
    """Ends the command with these words and no traceback."""
    raise how(words)


class FilesRefused(click.ClickException):
    """What was given is not fit to be taken: exit code 2."""

    exit_code = 2
