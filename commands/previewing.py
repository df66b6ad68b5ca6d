"""preview: every message the bot would send in a stretch of time; nothing is sent."""

from datetime import date, datetime

import click

from bot.preview import Foreseen, rehearse
from bot.preview_rows import headings, local, row
from commands.opening import database_option, language_option, using
from commands.screens import show_json_line, show_table
from documents.write_csv import write_csv
from followup.texts import Texts

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--from", "first", type=_DAY, required=True, help="First day.")
@click.option("--to", "last", type=_DAY, required=True, help="Last day.")
@click.option("--format", "shape", type=click.Choice(["table", "csv", "jsonl"]), default="table")
@database_option
@language_option
def preview(first: datetime, last: datetime, shape: str, database: str | None, say: Texts) -> None:
    """Rehearse what would be sent, without sending.

    Every message from one day to another, both included, as things stand now.
    """
    days = _checked(first.date(), last.date(), say)
    found = using(database, say, lambda at: rehearse(at, *days), read_only=True)
    if shape == "jsonl":
        for message in found:
            show_json_line(_as_json(message))
        return
    named = headings(say)
    rows = [row(message, say) for message in found]
    if shape == "csv":
        click.echo(write_csv(named, rows), nl=False)
    else:
        show_table(named, rows)
        click.echo(say("cli-preview-count", count=len(found)))


def _checked(first: date, last: date, say: Texts) -> tuple[date, date]:
    if last < first:
        raise click.UsageError(say("cli-preview-backwards"))
    return first, last


def _as_json(message: Foreseen) -> dict[str, object]:
    return {
        "at": local(message).isoformat(),
        "person_id": message.person.id,
        "recipient": message.person.name,
        "reminders": [
            {
                "key": one.key,
                "step": one.step,
                "kind": one.instrument_kind,
                "unit": message.unit(one) or None,
                "about": one.about.isoformat(),
            }
            for one in message.reminders
        ],
    }
