"""Files as an administrator has them: real plans where they are, else plans of the same shape."""

import os
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[2]
DEMO = HERE / "documents" / "demo"
SMALL = """\
schema_version: 1
municipality:
  name: Demokommunen
  tenant_id: d0d0d0d0-0000-4000-8000-000000000000
  country: DK
  zone: Europe/Copenhagen
  language: da
schools:
  - {id: birkeskolen, name: Birkeskolen}
people:
  - id: leder-01
    name: Leder 01
    object_id: d0d0d0d0-0000-4000-8000-000000000001
    roles:
      - {role: leader, school: birkeskolen, since: 2024-08-01, until: 2026-12-31}
    pauses:
      - {first: 2026-11-02, last: 2026-11-06}
goals:
  - {id: g1, school: birkeskolen, activity: A26-01, title: Læsning, sign: Udlån,
     starts: 2026-08-10, due: 2027-05-28}
talks:
  - {id: t1, instrument: F26-04, school: birkeskolen,
     starts: 2026-10-20 10:00, ends: 2026-10-20 11:00}
blackouts:
  - {first: 2026-10-12, last: 2026-10-16, name: Efterårsferie}
overrides:
  - {instrument: F26-04, subject: birkeskolen, unit: school_year, min: 6, max: 6}
"""
Files = list[tuple[str, bytes]]


def demo_plan() -> tuple[str, bytes]:
    return "plan.yaml", (DEMO / "plan.yaml").read_bytes()


def demo_files() -> Files:
    return [demo_plan(), ("municipality.yaml", (DEMO / "municipality.yaml").read_bytes())]


def small_files(old: str = "", new: str = "") -> Files:
    """The demo plan and one school, with one thing written otherwise."""
    assert old in SMALL
    return [demo_plan(), ("small.yaml", SMALL.replace(old, new, 1).encode())]


def line_of(words: str, text: str = SMALL) -> int:
    return text[: text.index(words)].count("\n") + 1


def plan_files() -> Files:
    """Both real plans; elsewhere plans of the same shape do."""
    return real_plan_files() or [_shaped("18", 13, 7), _shaped("20", 21, 9)]


def real_plan_files() -> Files:
    """None where they are not; CI must have them."""
    folder = Path(os.environ.get("PEJLING_REAL_PLANS", HERE.parent / "shared" / "plans"))
    if folder.is_dir():
        return [(path.name, path.read_bytes()) for path in sorted(folder.glob("*.yaml"))]
    if os.environ.get("CI") == "true":
        pytest.fail("PEJLING_REAL_PLANS names no folder")
    return []


def _shaped(year: str, activities: int, lines: int) -> tuple[str, bytes]:
    head = [
        f"plan: {{id: plan-{year}, title_da: Plan, seed: x, columns_da: [a, b],",
        f"  period: {{label: l, starts: 20{year}-08-01, ends: 20{int(year) + 2}-07-31}}}}",
        "policies:",
        "  - {id: p1, name_da: Politik, gloss_en: Policy, programme_da: null,",
        "     activities: [",
    ]
    body = [f"       {_activity(year, number)}," for number in range(1, activities + 1)]
    follow_up = [f"       {_line(year, number)}," for number in range(1, lines + 1)]
    text = "\n".join([*head, *body, "     ], follow_up: [", *follow_up, "     ]}"])
    return f"plan_{year}.yaml", text.encode()


def _activity(year: str, number: int) -> str:
    id = f"A{year}-{number:02d}"
    treatment = {
        "A18-01": "[goal, milestone_reminder]",
        "A20-19": "[check_in, summary_row]",
    }.get(id, "[goal, check_in]")
    return (
        f"{{id: {id}, level: employee, text_da: Aktivitet, cadence: null, treatment: {treatment}}}"
    )


def _line(year: str, number: int) -> str:
    id = f"F{year}-{number:02d}"
    kind = "one_to_one" if id in ("F18-06", "F20-07") else "sparring"
    seats = "convener: centre_chief, participants: [centre_chief, school_leader]"
    cadence = f"cadence: {{unit: school_year, min: {4 if year == '20' else 6}, max: 6}}"
    part = f"instrument: {kind}, {seats}, {cadence}"
    if id == "F20-06":
        parts = f"[{{id: {id}a, {part}}}, {{id: {id}b, {part}}}]"
        return f"{{id: {id}, text_da: Linje, covers: [p1], treatment: [], parts: {parts}}}"
    return f"{{id: {id}, text_da: Linje, covers: [p1], treatment: [], {part}}}"
