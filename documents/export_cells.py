"""How the cells of an export are written: in words for people, in ids for the case system."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from followup.attention import AnswerId, Because
from followup.check_in import Need, Obstacle, Status, Trend
from followup.export import Cells, Mark
from followup.people import School
from followup.plan import Activity, Goal, Policy
from followup.positions import CellState
from followup.texts import Texts

Plain = str | int | date | None  # what a spreadsheet cell can hold; moments in local wall time
_AS_STATE = (CellState.EXCUSED, CellState.NOT_ASKED)


def shown(cell: Cells, say: Texts) -> Plain:
    """A cell for a spreadsheet; several things in one are parted by commas."""
    if isinstance(cell, tuple):
        return ", ".join(str(shown(one, say)) for one in cell)
    if isinstance(cell, datetime):
        return cell.astimezone(ZoneInfo(say.zone)).replace(tzinfo=None)
    if isinstance(cell, bool):
        return say("cli-yes") if cell else ""
    if isinstance(cell, School | Policy | Activity | Goal):
        return name_of(cell)
    return _word(cell, say)


def name_of(thing: School | Policy | Activity | Goal) -> str:
    match thing:
        case Goal():
            return thing.title
        case Activity():
            return thing.text
    return thing.name


_PREFIXES: dict[type[object], str] = {
    CellState: "status",
    Status: "status",
    Trend: "trend",
    Obstacle: "obstacle",
    Need: "need",
    Mark: "receipt",
}


def _word(cell: object, say: Texts) -> Plain:
    if isinstance(cell, AnswerId):
        return f"{cell.round_id} · {cell.goal_id} · v{cell.version}"
    if isinstance(cell, Because):
        return say(f"reason-{cell.reason}", need=say(f"need-{cell.need}"))
    if isinstance(cell, CellState) and cell in _AS_STATE:
        return say(f"state-{cell}")
    prefix = _PREFIXES.get(type(cell))
    return say(f"{prefix}-{cell}") if prefix else cell  # type: ignore[return-value]


def keyed(cell: Cells) -> object:
    """The same for a machine: ids beside names, words as keys, moments in UTC."""
    match cell:
        case tuple():
            return [keyed(one) for one in cell]
        case School() | Policy() | Activity() | Goal():
            return {"id": cell.id, "name": name_of(cell)}
        case AnswerId():
            return {"goal": cell.goal_id, "round": cell.round_id, "version": cell.version}
        case Because():
            return {
                "reason": cell.reason,
                "need": cell.need,
                "answers": [keyed(one) for one in cell.answers],
                "days": [day.isoformat() for day in cell.days],
                "asked_at": cell.asked_at.isoformat() if cell.asked_at else None,
            }
        case date():
            return cell.isoformat()
    return cell
