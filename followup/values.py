"""Values that a turn makes by the dozen and a summary by the thousand.

To the type checker they are frozen, and the check of every commit holds us to it. At run time
they are not: a frozen one sets each field through `object.__setattr__`, four times slower.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    import dataclasses

    def value(*, frozen: bool, slots: bool):
        """`dataclass(frozen=True, slots=True)` with its hash, without its guard."""
        return dataclasses.dataclass(unsafe_hash=frozen, slots=slots)


__all__ = ["value"]
