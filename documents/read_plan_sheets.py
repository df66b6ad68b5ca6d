"""Plans, policies, activities and follow-up lines from their four sheets."""

from collections import defaultdict
from collections.abc import Callable

from documents import fields, moments
from documents.instruments import (
    SUBJECTS,
    convener_in,
    policy_kind,
    rule_in,
    seats_in,
    subject_of,
)
from documents.records import Record
from documents.sheets import YES_NO
from documents.workbook import Book
from followup.plan import Activity, CadenceRule, Instrument, Level, Plan, Policy

Step = Callable[[], None]
_ANY_ROLE: frozenset[str] = frozenset()


def read_plans(book: Book, step: Step) -> tuple[Plan, ...]:
    """Each plan with what the other sheets say belongs to it."""
    plans = {fields.written(record.cell("id")) for record in book.get("plans", [])}
    parts = {
        sheet: _by_plan(book, sheet, plans, step)
        for sheet in ("policies", "activities", "instruments")
    }
    return tuple(_plan(record, parts, step) for record in book.get("plans", []))


Parts = dict[str, dict[str, list[Record]]]


def _by_plan(book: Book, sheet: str, plans: set[str], step: Step) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for record in book.get(sheet, []):
        id = fields.text(record, "plan")
        found[id].append(record)
        if id and id not in plans:
            record.fault(record.cell("plan"), "fault-not-in-workbook", id=id)
        step()
    return found


def _plan(record: Record, parts: Parts, step: Step) -> Plan:
    id = fields.defined(record, "plan")
    moments.refuse_backwards(record, "starts", "ends")
    activities = [_activity(row, id) for row in parts["activities"].get(id, [])]
    plan = Plan(
        id=id,
        title=fields.text(record, "title"),
        label=fields.text(record, "label"),
        starts=moments.day(record, "starts"),
        ends=moments.day(record, "ends"),
        policies=tuple(_policy(row, id, activities) for row in parts["policies"].get(id, [])),
        instruments=tuple(_instrument(row, id) for row in parts["instruments"].get(id, [])),
    )
    record.refuse_unused()
    step()
    return plan


def _policy(record: Record, plan_id: str, activities: list[Activity]) -> Policy:
    id = fields.defined(record, policy_kind(plan_id))
    policy = Policy(
        id=id,
        name=fields.text(record, "name"),
        programme=fields.optional_text(record, "programme"),
        activities=tuple(activity for activity in activities if activity.policy_id == id),
    )
    record.refuse_unused()
    return policy


def _activity(record: Record, plan_id: str) -> Activity:
    activity = Activity(
        id=fields.defined(record, "activity"),
        policy_id=fields.reference(record, "policy", policy_kind(plan_id)),
        level=fields.choice(record, "level", Level),
        text=fields.text(record, "text"),
        topics=fields.texts_of(record, "topics"),
        checked_in=fields.one_of(record, "checked_in", YES_NO, "yes") == "yes",
        continues=fields.optional_text(record, "continues"),
    )
    record.refuse_unused()
    return activity


def _instrument(record: Record, plan_id: str) -> Instrument:
    kind = fields.one_of(record, "instrument", SUBJECTS)
    seats = seats_in(record, "participants", _ANY_ROLE)
    also = seats_in(record, "also", _ANY_ROLE)
    instrument = Instrument(
        id=fields.defined(record, "instrument"),
        kind=kind,
        text=fields.text(record, "text"),
        convener=convener_in(record, _ANY_ROLE),
        seats=seats,
        subject=subject_of(kind, seats),
        covers=fields.references(record, "covers", policy_kind(plan_id)),
        rule=_rule(record),
        continues=fields.optional_text(record, "continues"),
        optional_seats=tuple(seat for seat in also if seat not in seats),
        since=moments.optional_day(record, "since"),
    )
    record.refuse_unused()
    return instrument


def _rule(record: Record) -> CadenceRule | None:
    """Three empty cells mean that nothing is counted."""
    cells = [record.cell(name) for name in ("unit", "min", "max")]
    return rule_in(record) if any(cell.value is not None for cell in cells) else None
