"""GET /export/…: what a chief may read, or an administrator's log, as a file; each is noted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.desk import plan_of
from bot.facts.summary import summary_facts
from bot.pages.doorplate import EXPORT, Doorplate
from bot.pages.sealed import Hall, Served, Visit, Write
from followup.export import Table, answers_table, log_table, rounds_table, summary_table
from followup.people import Person, RoleName
from followup.sight import Thing, may_read, view_of
from storage import exports

KEPT = timedelta(hours=1)  # a file is fetched at once, or asked for again
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TABLES = {  # what can be had as CSV, by who may have it
    RoleName.CHIEF: ("summary", "answers"),
    RoleName.ADMINISTRATOR: ("rounds", "log"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One file somebody may fetch: "xlsx", "json" or the name of a table, and where."""

    what: str
    url: str


def offers(
    person: Person, roles: tuple[RoleName, ...], plate: Doorplate, now: datetime
) -> tuple[Offer, ...]:
    """Nothing for whoever is neither chief nor administrator."""
    tables = _names(roles)
    kinds = ("xlsx", *tables, "json") if tables else ()
    return tuple(Offer(kind, plate.url(EXPORT, person, kind, now + KEPT)) for kind in kinds)


def add_exports(hall: Hall) -> None:
    hall.add(EXPORT, _export, noted=True)


async def _export(visit: Visit) -> Write | None:
    """As the reader may see it at this moment, whatever held when the address was made."""
    roles = tuple(role.name for role in visit.reader.roles_on(visit.today))
    names = _names(roles)
    if visit.of not in ("xlsx", "json", *names) or not names:
        return None
    tables = [*await _content(visit, roles), *await _log(visit, roles)]
    who = visit.reader
    await exports.note_export(visit.c, who.tenant_id, who.id, visit.of, visit.now)
    return _writing(visit, tables)


def _names(roles: tuple[RoleName, ...]) -> tuple[str, ...]:
    return tuple(name for role, names in _TABLES.items() if role in roles for name in names)


async def _content(visit: Visit, roles: tuple[RoleName, ...]) -> list[Table]:
    if RoleName.CHIEF not in roles:
        return []
    scene, tenant = visit.scene, visit.reader.tenant_id
    facts = await summary_facts(visit.c, scene, visit.now)
    view = view_of(visit.reader, [school.id for school in scene.schools], visit.today)
    plan = plan_of(scene, visit.now)
    given = await exports.answers_of(visit.c, tenant, view.schools)
    return [
        summary_table(facts, plan.policies if plan else (), view),
        answers_table(given, scene.schools, facts.goals, view),
    ]


async def _log(visit: Visit, roles: tuple[RoleName, ...]) -> list[Table]:
    if not may_read(visit.reader, Thing.AUDIT, None, visit.today):
        return []
    facts = await summary_facts(visit.c, visit.scene, visit.now)
    events = await exports.events(visit.c, visit.reader.tenant_id)
    schools = visit.scene.schools
    return [rounds_table(facts.rounds, schools), log_table(events, schools)]


def _writing(visit: Visit, tables: list[Table]) -> Write:
    by_name = {table.name: table for table in tables}
    writes: dict[str, Callable[[], Served]] = {
        "xlsx": lambda: _excel(visit, tables),
        "json": lambda: _json(visit, tables),
    }
    return writes.get(visit.of) or (lambda: _csv(visit, by_name[visit.of]))


def _excel(visit: Visit, tables: list[Table]) -> Served:
    from documents.write_export import export_xlsx  # a bot starts without

    return Served(export_xlsx(tables, visit.say), _EXCEL, _named(visit, "xlsx"))


def _json(visit: Visit, tables: list[Table]) -> Served:
    from documents.write_export import export_json

    home = visit.scene.municipality.name
    content = export_json(tables, home, visit.now)
    return Served(content, "application/json", _named(visit, "json"), "utf-8")


def _csv(visit: Visit, table: Table) -> Served:
    from documents.write_export import export_csv

    name = _named(visit, "csv", f"{table.name}-")
    return Served(export_csv(table, visit.say), "text/csv", name, "utf-8")


def _named(visit: Visit, ending: str, what: str = "") -> str:
    return f"pejling-{what}{visit.today.isoformat()}.{ending}"
