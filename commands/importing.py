"""import: load a municipality from YAML or Excel, all of it or nothing."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.progress import Progress

from bot.importing import Files, compare_files, import_files
from commands.opening import FilesRefused, database_option, language_option, refuse, using
from commands.screens import screen
from documents.faults import Unreadable, fault_sentence
from documents.read_files import Progress as Report
from documents.write_template_xlsx import write_template
from followup.register import Difference
from followup.texts import Texts
from storage.database import Database

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NEW_FILE = click.Path(dir_okay=False, writable=True, path_type=Path)


@click.command("import")
@click.argument("files", nargs=-1, type=_FILE)
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@click.option("--template", type=_NEW_FILE, help="Write an empty workbook to fill in.")
@database_option
@language_option
@click.pass_context
def import_(
    context: click.Context,
    files: tuple[Path, ...],
    dry_run: bool,
    template: Path | None,
    database: str | None,
    say: Texts,
) -> None:
    """Load a municipality from YAML or Excel.

    All of it or nothing; every fault is told with its place (exit code 2). The same FILES again
    change nothing.
    """
    if template:
        _write(template, say)
    elif files:
        _load(database, [(file.name, file.read_bytes()) for file in files], dry_run, say)
    else:
        raise click.UsageError(say("cli-import-no-files"), context)


def _write(path: Path, say: Texts) -> None:
    path.write_bytes(write_template(say))
    click.echo(say("cli-import-template", file=path.name))


def _load(url: str | None, files: Files, dry_run: bool, say: Texts) -> None:
    try:
        with _reporting(say) as report:
            found = using(url, say, _reading(files, dry_run, report), read_only=dry_run)
    except Unreadable as unreadable:
        lines = [fault_sentence(fault, say) for fault in unreadable.faults]
        refuse("\n".join([say("cli-import-faults", count=len(lines)), *lines]), FilesRefused)
    _tell(found, say, dry_run=dry_run)


def _reading(
    files: Files, dry_run: bool, report: Report
) -> Callable[[Database], Awaitable[tuple[Difference, ...]]]:
    if dry_run:
        return lambda database: compare_files(database, files, datetime.now(UTC), report)
    return lambda database: import_files(database, files, datetime.now(UTC), report)


def _tell(found: Iterable[Difference], say: Texts, *, dry_run: bool) -> None:
    differences = tuple(found)
    for one in differences:
        click.echo(f"  {_line(one, say)}")
    outcome = "nothing" if not differences else "would" if dry_run else "done"
    click.echo(say(f"cli-import-{outcome}", count=len(differences)))


def _line(one: Difference, say: Texts) -> str:
    thing = f"{say(f'cli-thing-{one.what}')} {one.id}".strip()
    if one.is_new:
        return say("cli-import-new", thing=thing)
    became = "removed" if one.fields == ("removed",) else "changed"
    fields = ", ".join(one.fields)
    if one.since:
        day = say.day(one.since)
        return say(f"cli-import-{became}-since", thing=thing, fields=fields, day=day)
    return say(f"cli-import-{became}", thing=thing, fields=fields)


@contextmanager
def _reporting(say: Texts) -> Iterator[Report]:
    """A progress bar on standard error, gone when the work is done."""
    with Progress(console=screen(stderr=True), transient=True) as bar:
        task = bar.add_task(say("cli-import-reading"), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
