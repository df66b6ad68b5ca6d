"""A plan file: policies, their activities and follow-up lines, in the municipality's own words."""

from collections.abc import Callable, Iterator

from documents import fields, moments
from documents.instruments import instruments_of, marker_of, policy_kind
from documents.records import Record
from followup.plan import Activity, Instrument, Level, Plan, Policy
from followup.register import Register

# Notes to people who read the file; nothing in the product stands on them.
COMMENTARY = frozenset(
    {
        "note",
        "gloss_en",
        "as_read",
        "phrase_da",
        "seed",
        "columns_da",
        "school_years",
        "dates_are_interpretation",
        "abbreviation_da",
        "beside_level",
        "instruments_named_da",
        "also_da",
        "schema_version",
    }
)


def read_plan(top: Record, step: Callable[[], None]) -> Register:
    """One plan; faults and mentions are left in the record's findings."""
    head = top.one("plan")
    id = fields.defined(head, "plan")
    roles = _role_names(top)
    policies = list(_policies(top, id, roles, step))
    plan = _plan(head, id, policies)
    head.refuse_unused(COMMENTARY)
    top.refuse_unused(COMMENTARY)
    return Register(plans=(plan,))


def _policies(
    top: Record, plan_id: str, roles: frozenset[str], step: Callable[[], None]
) -> Iterator[tuple[Policy, list[Instrument]]]:
    for record in top.many("policies"):
        yield _policy(record, plan_id, roles)
        step()


def _plan(head: Record, id: str, policies: list[tuple[Policy, list[Instrument]]]) -> Plan:
    period = head.one("period")
    moments.refuse_backwards(period, "starts", "ends")
    plan = Plan(
        id=id,
        title=fields.wording(head, "title"),
        label=fields.text(period, "label"),
        starts=moments.day(period, "starts"),
        ends=moments.day(period, "ends"),
        policies=tuple(policy for policy, _ in policies),
        instruments=tuple(line for _, lines in policies for line in lines),
    )
    period.refuse_unused(COMMENTARY)
    return plan


def _role_names(top: Record) -> frozenset[str]:
    """The roles this plan speaks of, so that a misspelt seat is noticed."""
    return frozenset(_role_name(record) for record in top.many("roles"))


def _role_name(record: Record) -> str:
    id = fields.identifier(record)
    fields.wording(record, "term")
    record.refuse_unused(COMMENTARY)
    return id


def _policy(record: Record, plan_id: str, roles: frozenset[str]) -> tuple[Policy, list[Instrument]]:
    id = fields.defined(record, policy_kind(plan_id))
    pairs = [_activity(activity, id) for activity in record.many("activities")]
    lines = [line for r in record.many("follow_up") for line in instruments_of(r, plan_id, roles)]
    policy = Policy(
        id=id,
        name=fields.wording(record, "name"),
        programme=fields.optional_text(record, fields.worded(record, "programme")),
        activities=tuple(activity for activity, _ in pairs),
    )
    record.refuse_unused(COMMENTARY)
    return policy, [marker for _, marker in pairs if marker] + lines


def _activity(record: Record, policy_id: str) -> tuple[Activity, Instrument | None]:
    """The activity, and the counted marker it is instead of a check-in, if it is one."""
    treatment = fields.texts_of(record, "treatment")
    activity = Activity(
        id=fields.defined(record, "activity"),
        policy_id=policy_id,
        level=fields.choice(record, "level", Level),
        text=fields.wording(record, "text"),
        topics=fields.texts_of(record, fields.worded(record, "topics")),
        checked_in={"goal", "check_in"} <= set(treatment),
        continues=fields.optional_text(record, "continues"),
    )
    marker = marker_of(record, activity, treatment)
    record.refuse_unused(COMMENTARY)
    return activity, marker
