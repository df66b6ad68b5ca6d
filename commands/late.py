"""Commands that are imported when they are called for: a serving bot needs none of the others."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click


class LateCommands(click.Group):
    """A group that knows of some commands only where they are: `module:name`."""

    def __init__(self, *rest: Any, places: dict[str, str], **options: Any) -> None:
        super().__init__(*rest, **options)
        self.places = places

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self.places})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.places:
            return super().get_command(ctx, cmd_name)
        module, _, name = self.places[cmd_name].partition(":")
        if module not in sys.modules:
            with _no_tidying():
                import_module(module)
        command: click.Command = getattr(sys.modules[module], name)
        return command


@contextmanager
def _no_tidying() -> Iterator[None]:
    """What is imported stays until the end: looking it over for garbage is a tenth of a start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # nor may the collector, once awake, begin with all of it
        gc.enable()
