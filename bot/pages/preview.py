"""GET /preview/…: the messages of the year ahead as CSV, worked out when somebody opens it."""

from collections.abc import Iterable
from datetime import timedelta

from bot.pages.doorplate import YEAR
from bot.pages.sealed import Hall, Served, Visit, Write
from bot.preview import foresee, rehearsal_facts
from bot.preview_rows import headings, row
from followup.people import RoleName
from followup.reminders import Planning

_A_YEAR = timedelta(days=364)


def add_preview(hall: Hall) -> None:
    hall.add(YEAR, _year)


async def _year(visit: Visit) -> Write | None:
    if not visit.reader.has(RoleName.ADMINISTRATOR, visit.today):
        return None
    facts = await rehearsal_facts(visit.c, visit.scene, visit.today, visit.today + _A_YEAR)
    return lambda: _written(visit, facts)


def _written(visit: Visit, facts: Planning) -> Served:
    from documents.write_csv import write_csv  # a bot starts without

    found = foresee(facts, visit.today, visit.today + _A_YEAR)
    rows: Iterable[tuple[str, ...]] = (row(one, visit.say) for one in found)
    name = f"pejling-preview-{visit.today.isoformat()}.csv"
    return Served(write_csv(headings(visit.say), rows), "text/csv", name, "utf-8")
