"""The template, filled in by someone who never tires."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook, load_workbook

from documents.sheets import SHEETS
from documents.spellings import word_for
from documents.write_template_xlsx import write_template
from followup.plan import CadenceRule, Plan
from followup.register import Register
from followup.texts import texts_in

Row = dict[str, object]
ZONE = ZoneInfo("Europe/Copenhagen")


def template(language: str = "da") -> Workbook:
    return load_workbook(BytesIO(_template(language)))


@cache
def _template(language: str) -> bytes:
    return write_template(texts_in(language))


def as_bytes(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def filled(register: Register, language: str = "da") -> Workbook:
    """Words as the language says them, every row under its heading."""
    texts, book = texts_in(language), template(language)
    for sheet in SHEETS:
        page = book[texts(sheet.text_key)]
        for row in rows_of(register, sheet.key):
            page.append([_written(row.get(c.key), c.words, language) for c in sheet.columns])
    return book


def _written(value: object, words: tuple[str, ...], language: str) -> object:
    if isinstance(value, tuple):
        return ", ".join(str(_written(part, words, language)) for part in value)
    return word_for(value, texts_in(language)) if value in words else value


def rows_of(register: Register, sheet: str) -> Iterator[Row]:
    """What a person would type."""
    yield from _rows_of_people(register).get(sheet, ())
    yield from _rows_of_plans(register).get(sheet, ())
    yield from _rows_of_goals(register).get(sheet, ())


def _rows_of_people(register: Register) -> dict[str, Iterable[Row]]:
    people = register.people
    return {
        "municipality": map(_fields, [register.municipality] if register.municipality else []),
        "schools": map(_fields, register.schools),
        "people": map(_fields, people),
        "roles": (
            _fields(role) | {"person": p.id, "role": role.name, "school": role.school_id}
            for p in people
            for role in p.roles
        ),
        "pauses": (_fields(pause) | {"person": p.id} for p in people for pause in p.pauses),
    }


def _rows_of_plans(register: Register) -> dict[str, Iterable[Row]]:
    plans = register.plans
    return {
        "plans": map(_fields, plans),
        "policies": (_fields(p) | {"plan": plan.id} for plan in plans for p in plan.policies),
        "activities": (row for plan in plans for row in _activities(plan)),
        "instruments": (row for plan in plans for row in _instruments(plan)),
        "overrides": (
            {"instrument": o.instrument_id, "subject": o.subject_id, "since": o.since}
            | _rule(o.rule)
            for o in register.overrides
        ),
    }


def _rows_of_goals(register: Register) -> dict[str, Iterable[Row]]:
    return {
        "goals": (
            _fields(g) | {"school": g.school_id, "activity": g.activity_id, "parent": g.parent_id}
            for g in register.goals
        ),
        "talks": (
            _fields(t)
            | {"instrument": t.instrument_id, "school": t.school_id}
            | {"starts": _local(t.starts), "ends": _local(t.ends)}
            for t in register.talks
        ),
        "blackouts": (_fields(b) | {"school": b.school_id} for b in register.blackouts),
    }


def _fields(value: Any) -> Row:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _activities(plan: Plan) -> Iterator[Row]:
    for activity in plan.activities:
        asked = "yes" if activity.checked_in else "no"
        yield _fields(activity) | {
            "plan": plan.id,
            "policy": activity.policy_id,
            "checked_in": asked,
        }


def _instruments(plan: Plan) -> Iterator[Row]:
    for line in plan.instruments:
        seats = {"participants": line.seats, "also": line.optional_seats}
        yield _fields(line) | {"plan": plan.id, "instrument": line.kind} | seats | _rule(line.rule)


def _rule(rule: CadenceRule | None) -> Row:
    return {"unit": rule.unit, "min": rule.minimum, "max": rule.maximum} if rule else {}


def _local(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC).astimezone(ZONE).replace(tzinfo=None)
