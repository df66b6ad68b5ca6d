"""From a record to a value of the domain: the same for a YAML mapping and a row of a sheet."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from documents import fields, moments
from documents.instruments import rule_in
from documents.records import Record
from followup.chief_hours import MOST_A_DAY, MOST_A_WEEK, USUAL_LIMITS
from followup.people import Municipality, Pause, Person, Role, RoleName, School
from followup.plan import OFF_BY_DEFAULT, Goal
from followup.register import Blackout, CadenceOverride
from followup.talk import Talk, TalkState

MINUTES = 60  # of a talk whose end is not given
_AT_A_SCHOOL = (RoleName.LEADER, RoleName.DEPUTY, RoleName.TEAM)
_LONGEST_BLACKOUT = timedelta(days=366)
_SOME_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)  # stands in after a fault


def municipality(record: Record) -> Municipality:
    record.findings.define("municipality", "municipality", record.place)
    return Municipality(
        tenant_id=fields.guid(record, "tenant_id"),
        name=fields.text(record, "name"),
        country=fields.one_of(record, "country", fields.COUNTRIES),
        zone=fields.zone(record, "zone"),
        language=fields.language(record, "language"),
        switched_on=fields.some_of(record, "switched_on", OFF_BY_DEFAULT),
        talks_a_day=fields.from_to(record, "talks_a_day", 1, MOST_A_DAY, USUAL_LIMITS.a_day),
        talks_a_week=fields.from_to(record, "talks_a_week", 1, MOST_A_WEEK, USUAL_LIMITS.a_week),
    )


def school(record: Record) -> School:
    return School(fields.defined(record, "school"), fields.text(record, "name"))


def person(
    record: Record, home: Municipality | None, roles: Iterable[Record], pauses: Iterable[Record]
) -> Person:
    """Someone of the home municipality, whose language and zone hold where none is given."""
    object_id = fields.guid(record, "object_id")
    record.findings.define("Entra", object_id, record.cell("object_id").place)
    return Person(
        id=fields.defined(record, "person"),
        tenant_id=home.tenant_id if home else "",
        object_id=object_id,
        name=fields.text(record, "name"),
        language=fields.language(record, "language", home.language if home else None),
        zone=fields.zone(record, "zone", home.zone if home else None),
        roles=_roles(roles),
        pauses=tuple(_pause(pause) for pause in pauses),
    )


def goal(record: Record) -> Goal:
    moments.refuse_backwards(record, "starts", "due")
    return Goal(
        id=fields.defined(record, "goal"),
        school_id=fields.reference(record, "school", "school"),
        activity_id=fields.reference(record, "activity", "activity"),
        title=fields.text(record, "title"),
        sign=fields.optional_text(record, "sign") or "",
        starts=moments.optional_day(record, "starts"),
        due=moments.optional_day(record, "due"),
        owner=fields.choice(record, "owner", RoleName, RoleName.LEADER),
        parent_id=fields.optional_reference(record, "parent", "goal"),
        dropped_on=moments.optional_day(record, "dropped_on"),
    )


def talk(record: Record, home: Municipality | None) -> Talk:
    """Local wall times of the municipality; its kind comes later, from the instrument."""
    zone = home.zone if home else ""
    starts = moments.moment(record, "starts", zone) or _SOME_MOMENT
    return Talk(
        id=fields.defined(record, "talk"),
        instrument_id=fields.reference(record, "instrument", "instrument"),
        kind="",
        school_id=fields.optional_reference(record, "school", "school"),
        starts=starts,
        ends=_end(record, starts, zone),
        place=fields.optional_text(record, "place") or "",
        state=fields.choice(record, "state", TalkState, TalkState.BOOKED),
        slot=fields.optional_text(record, "slot") or "",
    )


def blackout(record: Record) -> Blackout:
    moments.refuse_backwards(record, "first", "last")
    first = moments.day(record, "first")
    last = moments.optional_day(record, "last") or first
    if first > moments.EARLIEST and last - first > _LONGEST_BLACKOUT:
        record.fault(record.cell("last"), "fault-blackout-too-long")
    return Blackout(
        first=first,
        last=last,
        name=fields.text(record, "name"),
        school_id=fields.optional_reference(record, "school", "school"),
    )


def override(record: Record) -> CadenceOverride:
    return CadenceOverride(
        instrument_id=fields.reference(record, "instrument", "instrument"),
        subject_id=fields.reference(record, "subject", "subject"),
        rule=rule_in(record),
        since=moments.optional_day(record, "since"),
    )


def _end(record: Record, starts: datetime, zone: str) -> datetime:
    if record.cell("ends").value is None:
        return starts + timedelta(minutes=MINUTES)
    ends = moments.moment(record, "ends", zone) or starts + timedelta(minutes=MINUTES)
    if ends <= starts and starts is not _SOME_MOMENT:
        cell = record.cell("ends")
        record.fault(cell, "fault-ends-before-start", field=cell.label, value=fields.written(cell))
    return ends


def _roles(records: Iterable[Record]) -> tuple[Role, ...]:
    roles: list[Role] = []
    for record in records:
        role = _role(record)
        if any(_overlap(role, other) for other in roles):
            record.findings.fault(record.place, "fault-roles-overlap", role=role.name)
        roles.append(role)
        record.refuse_unused()
    return tuple(roles)


def _role(record: Record) -> Role:
    moments.refuse_backwards(record, "since", "until")
    name = fields.choice(record, "role", RoleName)
    of_school = fields.reference if name in _AT_A_SCHOOL else fields.optional_reference
    return Role(
        name=name,
        school_id=of_school(record, "school", "school"),
        since=moments.day(record, "since"),
        until=moments.optional_day(record, "until"),
    )


def _overlap(one: Role, other: Role) -> bool:
    """The same seat twice at once; two different seats at once are nobody's mistake."""
    is_same = (one.name, one.school_id) == (other.name, other.school_id)
    last_of_one, last_of_other = one.until or date.max, other.until or date.max
    return is_same and one.since <= last_of_other and other.since <= last_of_one


def _pause(record: Record) -> Pause:
    moments.refuse_backwards(record, "first", "last")
    pause = Pause(moments.day(record, "first"), moments.day(record, "last"))
    record.refuse_unused()
    return pause
