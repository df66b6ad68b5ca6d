"""How a command shows things: a table on a terminal, JSON to another program."""

import json
from collections.abc import Iterable, Sequence

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

_WIDE = 200  # columns when nobody looks: a table that goes to a file is not cut


def show_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Cells are plain text: what a person wrote is never read as markup."""
    console = screen()
    table = Table(*headings, header_style="bold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def screen(*, stderr: bool = False) -> Console:
    console = Console(stderr=stderr)
    return console if console.is_terminal else Console(stderr=stderr, width=_WIDE)


def show_json(tree: object) -> None:
    click.echo(json.dumps(tree, ensure_ascii=False, indent=2))


def show_json_line(tree: object) -> None:
    click.echo(json.dumps(tree, ensure_ascii=False))
