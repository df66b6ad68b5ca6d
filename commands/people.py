"""people: who is known, and whom Teams reaches."""

from datetime import UTC, datetime

import click

from bot.acquaintances import Acquaintance, acquaintances
from commands.opening import database_option, language_option, using
from commands.screens import show_json, show_table
from followup.texts import Texts

_COLUMNS = ("name", "role", "unit", "language", "object-id", "teams-id", "reachable")


@click.command()
@click.option("--format", "shape", type=click.Choice(["table", "json"]), default="table")
@database_option
@language_option
def people(shape: str, database: str | None, say: Texts) -> None:
    """Show who is known, and whom Teams reaches."""
    today = datetime.now(UTC).date()
    found = using(database, say, lambda db: acquaintances(db, today), read_only=True)
    if shape == "json":
        show_json([_as_json(one) for one in found])
    else:
        show_table([say(f"cli-people-{name}") for name in _COLUMNS], [_row(o, say) for o in found])


def _as_json(one: Acquaintance) -> dict[str, object]:
    person = one.person
    return {
        "id": person.id,
        "name": person.name,
        "roles": [{"role": role.name, "unit": unit or None} for role, unit in one.seats],
        "language": person.language,
        "object_id": person.object_id,
        "teams_id": one.address.teams_user_id if one.address else None,
        "reachable": one.is_reachable,
        "unreachable": one.unreachable,
    }


def _row(one: Acquaintance, say: Texts) -> tuple[str, ...]:
    person = one.person
    return (
        person.name,
        "\n".join(say(f"role-{role.name}") for role, _ in one.seats),
        "\n".join(unit or say("cli-whole-municipality") for _, unit in one.seats),
        person.language,
        person.object_id,
        one.address.teams_user_id if one.address else "–",
        _reachable(one, say),
    )


def _reachable(one: Acquaintance, say: Texts) -> str:
    if one.unreachable:
        return say("cli-people-unreachable", why=one.unreachable)
    return say("cli-yes") if one.address else say("cli-people-never-heard-from")
