"""A plan's follow-up lines: what is counted, for whom, how often, and who takes part."""

from dataclasses import dataclass

from documents import fields, moments
from documents.records import Cell, Record
from followup.people import RoleName
from followup.plan import Activity, CadenceRule, Instrument, RuleUnit, Subject

# What each instrument counts for (product: all instruments of the two plans).
SUBJECTS = {
    "wellbeing_assessment": Subject.SCHOOL,
    "local_evaluation": Subject.SCHOOL,
    "municipal_evaluation": Subject.MUNICIPALITY,
    "school_strategy": Subject.SCHOOL,
    "school_strategy_revision": Subject.SCHOOL,
    "one_to_one": Subject.SCHOOL,
    "leadership_development_talk": Subject.LEADER,
    "leadership_team_development_talk": Subject.TEAM,
    "team_development_talk": Subject.TEAM,
    "school_development_talk": Subject.SCHOOL,
    "sparring": Subject.SCHOOL,
    "consultant_project": Subject.SCHOOL,
    "consultant_follow_up": Subject.SCHOOL,
    "network_meeting": Subject.MUNICIPALITY,
    "unit_quality_report": Subject.SCHOOL,
    "municipal_quality_report": Subject.MUNICIPALITY,
}
# The words plans use for our seats; those without a seat in the product are None.
SEATS = {name.value: name for name in RoleName} | {
    "centre_chief": RoleName.CHIEF,
    "school_leader": RoleName.LEADER,
    "school_leadership": RoleName.TEAM,
    "consultant": RoleName.LEADERSHIP_CONSULTANT,
    "resource_person": None,
    "employee": None,
}
TREATMENTS = frozenset(
    {
        "goal",
        "check_in",
        "check_in_trigger",
        "milestone_reminder",
        "instrument",
        "reminder",
        "reminder_when_booked",
        "summary_row",
        "agenda",
        "request",
        "entity",
    }
)
_CADENCE_COMMENTARY = frozenset({"phrase_da", "as_read", "years"})
_COMMENTARY = frozenset({"note", "gloss_en", "abbreviation_da", "beside_level"})


def policy_kind(plan_id: str) -> str:
    """Policies are numbered afresh in each plan: p1 of one plan is not p1 of the next."""
    return f"policy of {plan_id}"


def instruments_of(record: Record, plan_id: str, roles: frozenset[str]) -> list[Instrument]:
    """One instrument, or one for each of the line's parts."""
    line = _Line(
        text=fields.wording(record, "text"),
        covers=fields.references(record, "covers", policy_kind(plan_id)),
        continues=fields.optional_text(record, "continues"),
        roles=roles,
    )
    read_treatment(record)
    if "parts" not in record.cells:
        return [_instrument(record, line)]
    fields.identifier(record)
    parts = [_instrument(part, line) for part in record.many("parts")]
    record.refuse_unused(_COMMENTARY)
    return parts


def marker_of(record: Record, activity: Activity, treatment: tuple[str, ...]) -> Instrument | None:
    """An activity asked only "is it done?", some times a year: wellbeing assessments."""
    read_treatment(record)
    rule = cadence_of(record)
    if "milestone_reminder" not in treatment:
        return None
    record.findings.define("instrument", activity.id, record.place)
    return Instrument(
        id=activity.id,
        kind="wellbeing_assessment",
        text=activity.text,
        convener=RoleName.LEADER,
        seats=(RoleName.LEADER,),
        subject=SUBJECTS["wellbeing_assessment"],
        covers=(activity.policy_id,),
        rule=rule,
        continues=activity.continues,
        since=moments.optional_day(record, "since"),
    )


def cadence_of(record: Record) -> CadenceRule | None:
    """How often; None when the line says nothing that can be counted."""
    if record.cell("cadence").value is None:
        return None
    cadence = record.one("cadence")
    is_counted = "years" not in cadence.cells  # a programme has a length, and no count
    rule = rule_in(cadence) if is_counted else None
    cadence.refuse_unused(_CADENCE_COMMENTARY | {"unit"})
    return rule


def rule_in(record: Record) -> CadenceRule:
    """`max` left out or null means no ceiling, `min` 0 means running."""
    least, most = fields.whole(record, "min"), fields.optional_whole(record, "max")
    if most is not None and most < least:
        record.fault(record.cell("max"), "fault-most-below-least")
    return CadenceRule(fields.choice(record, "unit", RuleUnit), least, most)


def subject_of(kind: str, seats: tuple[RoleName, ...]) -> Subject:
    """A leadership talk that seats the leader and not the team counts per leader."""
    is_with_leader = RoleName.LEADER in seats and RoleName.TEAM not in seats
    if kind == "leadership_team_development_talk" and is_with_leader:
        return Subject.LEADER
    return SUBJECTS.get(kind, Subject.SCHOOL)


def convener_in(record: Record, roles: frozenset[str]) -> RoleName:
    fields.text(record, "convener")
    cell = record.cell("convener")
    seat = _seat(record, cell, roles) if cell.value else RoleName.CHIEF
    return seat or RoleName.CHIEF


def seats_in(record: Record, name: str, roles: frozenset[str]) -> tuple[RoleName, ...]:
    seats = [_seat(record, cell, roles) for cell in record.entries(name)]
    return tuple(seat for seat in seats if seat)


def read_treatment(record: Record) -> None:
    for cell in record.entries("treatment"):
        if fields.written(cell) not in TREATMENTS:
            record.fault(cell, "fault-unknown-word", value=fields.written(cell))


@dataclass(frozen=True, slots=True)
class _Line:
    """What the parts of a follow-up line have in common."""

    text: str
    covers: tuple[str, ...]
    continues: str | None
    roles: frozenset[str]


def _instrument(record: Record, line: _Line) -> Instrument:
    kind = fields.one_of(record, "instrument", SUBJECTS)
    seats = seats_in(record, "participants", line.roles)
    also = seats_in(record, "also", line.roles)
    instrument = Instrument(
        id=fields.defined(record, "instrument"),
        kind=kind,
        text=line.text,
        convener=convener_in(record, line.roles),
        seats=seats,
        subject=subject_of(kind, seats),
        covers=line.covers,
        rule=cadence_of(record),
        continues=line.continues,
        optional_seats=tuple(seat for seat in also if seat not in seats),
        since=moments.optional_day(record, "since"),
    )
    record.refuse_unused(_COMMENTARY)
    return instrument


def _seat(record: Record, cell: Cell, roles: frozenset[str]) -> RoleName | None:
    word = fields.written(cell)
    if word not in SEATS or (roles and word not in roles):
        record.fault(cell, "fault-unknown-word", value=word)
    return SEATS.get(word)
