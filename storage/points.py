"""Points for the next talk, and the words their author keeps back."""

from datetime import datetime

from sqlalchemy import select

from followup.points import HiddenLine, Point
from storage.connection import Connection
from storage.rows import columns_of, insert_new, row_of, upsert
from storage.tables import hidden_lines, points

_POINT = columns_of(points, Point)
_HIDDEN = columns_of(hidden_lines, HiddenLine)


async def save_point(c: Connection, tenant: str, new: Point) -> None:
    """Keep a point; the same press twice is one point."""
    await insert_new(c, points, row_of(points, tenant, new))


async def points_of(
    c: Connection, tenant: str, school_id: str, since: datetime | None = None
) -> tuple[Point, ...]:
    """The school's points made since then, oldest first."""
    chosen = select(*_POINT).where(points.c.tenant_id == tenant, points.c.school_id == school_id)
    if since is not None:
        chosen = chosen.where(points.c.made_at >= since)
    found = await c.execute(chosen.order_by(points.c.made_at, points.c.id))
    return tuple(Point(*row) for row in found)


async def hide(c: Connection, tenant: str, line: HiddenLine) -> None:
    """Keep a line back, or show it again."""
    await upsert(c, hidden_lines, [row_of(hidden_lines, tenant, line)])


async def hidden_at(c: Connection, tenant: str, school_id: str) -> tuple[HiddenLine, ...]:
    chosen = select(*_HIDDEN).where(
        hidden_lines.c.tenant_id == tenant, hidden_lines.c.school_id == school_id
    )
    ordered = chosen.order_by(hidden_lines.c.kind, hidden_lines.c.line_id)
    return tuple(HiddenLine(*row) for row in await c.execute(ordered))
