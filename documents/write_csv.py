"""A table as CSV that Excel opens well in our countries, and that can start no formula there."""

import csv
import io
from collections.abc import Iterable, Sequence

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, parted by semicolons."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless(cell) for cell in headings])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """An apostrophe in front makes Excel show it as text; what nobody sees is left out."""
    seen = readable(cell)
    return f"'{seen}" if seen.lstrip(" \xa0").startswith(_BEGINS_A_FORMULA) else seen


def readable(cell: str) -> str:
    """Without the controls, NUL first of all, at which programs stop reading."""
    return "".join(one for one in cell if one in "\t\r\n" or one.isprintable() or one == "\xa0")
