"""Loading what an administrator wrote: all of it or nothing, and only what is new."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from followup.calendar import local_day
from followup.errors import Refusal
from followup.register import Blackout, CadenceOverride, Difference, Register
from followup.retention import GONE, has_left, limits
from followup.rule_changes import plans_taking_force, taking_force, terms_changes
from storage.merging import Content, Merged, merged
from storage.people import all_people, all_schools, municipality, tenants
from storage.planning import plan_again
from storage.plans import all_blackouts, all_overrides, all_plans, goals_of
from storage.rows import same_key, upsert
from storage.saving import SAVES
from storage.tables import blackouts, imported
from storage.talks import talks_of


class WhichMunicipality(Refusal):
    """The file names no municipality, and the database does not hold exactly one."""

    key = "refusal-which-municipality"


async def load(c: AsyncConnection, tenant: str) -> Register:
    """Everything an administrator can load, as it stands now."""
    return Register(
        municipality=await municipality(c, tenant),
        schools=await all_schools(c, tenant),
        people=await all_people(c, tenant),
        plans=await all_plans(c, tenant),
        goals=await goals_of(c, tenant),
        talks=await talks_of(c, tenant),
        blackouts=await all_blackouts(c, tenant),
        overrides=await all_overrides(c, tenant),
    )


async def compare(c: AsyncConnection, register: Register, now: datetime) -> tuple[Difference, ...]:
    """What `apply` would change."""
    tenant = await _tenant(c, register)
    return _differences(await _merge(c, tenant, register, now))


async def apply(c: AsyncConnection, register: Register, now: datetime) -> tuple[Difference, ...]:
    """Write what is new or changed; the same register a second time changes nothing.

    Nothing is ever deleted but days without school: those of the register take the place of
    what stood between its first and its last such day.
    """
    tenant = await _tenant(c, register)
    found = await _merge(c, tenant, register, now)
    for what, things in found.parts:
        await SAVES[what](c, tenant, [t.value for t in things if _is_written(t)], now)
        await _remember(c, tenant, what, things)
    await _remove(c, tenant, found.gone)
    differences = _differences(found)
    if differences:
        await plan_again(c, tenant, now)
    return differences


@dataclass(frozen=True, slots=True)
class _Part:
    what: str
    said: Callable[[Register], Iterable[Any]]
    id_of: Callable[[Any], str]


def _by_id(value: Any) -> str:
    return str(value.id)


def _blackout_id(day: Blackout) -> str:
    return f"{day.first}:{day.last}:{day.school_id or ''}"


def _override_id(override: CadenceOverride) -> str:
    since = f":{override.since}" if override.since else ""
    return f"{override.instrument_id}:{override.subject_id}{since}"


_PARTS = (  # in the order in which they can be written
    _Part("municipality", lambda r: [r.municipality] if r.municipality else [], lambda _: ""),
    _Part("school", lambda r: r.schools, _by_id),
    _Part("person", lambda r: r.people, _by_id),
    _Part("plan", lambda r: r.plans, _by_id),
    _Part("goal", lambda r: r.goals, _by_id),
    _Part("talk", lambda r: r.talks, _by_id),
    _Part("blackout", lambda r: r.blackouts, _blackout_id),
    _Part("override", lambda r: r.overrides, _override_id),
)


@dataclass(frozen=True, slots=True)
class _Found:
    parts: list[tuple[str, list[Merged]]]
    gone: tuple[Blackout, ...]
    lines: tuple[Difference, ...]  # how often and with whom is another from some day on


async def _tenant(c: AsyncConnection, register: Register) -> str:
    if register.municipality:
        return register.municipality.tenant_id
    known = await tenants(c)
    if len(known) != 1:
        raise WhichMunicipality(known=len(known))
    return known[0]


async def _merge(c: AsyncConnection, tenant: str, register: Register, now: datetime) -> _Found:
    standing = await load(c, tenant)
    register = _with_first_days(_without_the_gone(register, standing, now), standing, now)
    chosen = select(imported.c.what, imported.c.id, imported.c.content)
    rows = await c.execute(chosen.where(imported.c.tenant_id == tenant))
    before = {(row.what, row.id): row.content for row in rows}
    found = [(part.what, _merge_part(part, register, standing, before, now)) for part in _PARTS]
    gone = _gone(register.blackouts, standing.blackouts)
    return _Found(found, gone, _lines(register, standing))


def _without_the_gone(register: Register, standing: Register, now: datetime) -> Register:
    """Who has left and was wiped does not come back with a file that only remembers them."""
    gone = {one.id for one in standing.people if one.object_id.startswith(GONE)}
    until = limits(now)
    kept = (one for one in register.people if one.id not in gone or not has_left(one.roles, until))
    return replace(register, people=tuple(kept))


def _lines(register: Register, standing: Register) -> tuple[Difference, ...]:
    known = {plan.id: plan for plan in standing.plans}
    return tuple(
        Difference("line", one.line_id, False, one.told, one.since)
        for plan in register.plans
        if plan.id in known
        for one in terms_changes(plan, known[plan.id])
    )


def _with_first_days(register: Register, standing: Register, now: datetime) -> Register:
    """How often and with whom, changed in the middle of a period, waits for the next one."""
    home = standing.municipality
    if home is None:
        return register
    today = local_day(now, home.zone)
    found = taking_force(register.overrides, standing.overrides, standing.plans, today)
    plans = plans_taking_force(register.plans, standing.plans, today)
    return replace(register, overrides=found, plans=plans)


def _merge_part(
    part: _Part,
    register: Register,
    standing: Register,
    before: dict[tuple[str, str], Content],
    at: datetime,
) -> list[Merged]:
    now = {part.id_of(value): value for value in part.said(standing)}
    return [
        merged(part.what, id, value, now.get(id), before.get((part.what, id)), at)
        for value in part.said(register)
        for id in (part.id_of(value),)
    ]


def _gone(said: tuple[Blackout, ...], now: tuple[Blackout, ...]) -> tuple[Blackout, ...]:
    """Days that stand between the first and the last day of the file, and not in it."""
    if not said:
        return ()
    first, last = min(b.first for b in said), max(b.last for b in said)
    keep = {_blackout_id(b) for b in said}
    inside = (b for b in now if first <= b.first and b.last <= last)
    return tuple(b for b in inside if _blackout_id(b) not in keep)


def _differences(found: _Found) -> tuple[Difference, ...]:
    told = [t.difference for _, things in found.parts for t in things if t.difference]
    gone = [Difference("blackout", _blackout_id(b), False, ("removed",)) for b in found.gone]
    return (*told, *found.lines, *gone)


def _is_written(thing: Merged) -> bool:
    return thing.difference is not None


async def _remember(c: AsyncConnection, tenant: str, what: str, things: list[Merged]) -> None:
    mine = {"tenant_id": tenant, "what": what}
    await upsert(c, imported, [{**mine, "id": t.id, "content": t.content} for t in things])


async def _remove(c: AsyncConnection, tenant: str, days: Iterable[Blackout]) -> None:
    for day in days:
        key = {"tenant_id": tenant, "first": day.first, "last": day.last}
        here = same_key(blackouts, {**key, "school_id": day.school_id})
        await c.execute(delete(blackouts).where(here))
