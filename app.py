"""The command line: what can be typed, and where it lives."""

import sys

import click

from commands.late import LateCommands

_PLACES = {
    "run": "commands.running:run",
    "demo": "commands.trying:demo",
    "people": "commands.people:people",
    "import": "commands.importing:import_",
    "preview": "commands.previewing:preview",
    "db": "commands.upkeep:db",
    "doctor": "commands.upkeep:doctor",
    "manifest": "commands.upkeep:manifest",
}


@click.group(cls=LateCommands, places=_PLACES)
def main() -> None:
    """Pejling: leadership follow-up in Microsoft Teams."""


if __name__ == "__main__":
    sys.exit(main())
