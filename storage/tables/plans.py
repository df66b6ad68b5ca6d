"""What the municipality wants: plans, goals, cadences and the days without school."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, Table, Text

from followup.people import RoleName
from followup.plan import Level, RuleUnit, Subject
from storage.columns import DayOrAlways, Json, SchoolOrAll, Word, Words, key, tenant
from storage.tables.base import belongs_to, metadata

plans = Table(
    "plans",
    metadata,
    tenant(),
    key("id"),
    Column("title", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("starts", Date, nullable=False),
    Column("ends", Date, nullable=False),
)

policies = Table(
    "policies",
    metadata,
    tenant(),
    key("plan_id"),
    key("id"),
    Column("position", Integer, nullable=False),  # -1: no longer in the plan, kept for history
    Column("name", Text, nullable=False),
    Column("programme", Text),
    belongs_to("plans", "plan_id"),
)

activities = Table(
    "activities",
    metadata,
    tenant(),
    key("id"),
    Column("plan_id", Text, nullable=False),
    Column("position", Integer, nullable=False),  # as above
    Column("policy_id", Text, nullable=False),
    Column("level", Word(Level), nullable=False),
    Column("text", Text, nullable=False),
    Column("topics", Words(str), nullable=False),
    Column("checked_in", Boolean, nullable=False),
    Column("continues", Text),
    belongs_to("plans", "plan_id"),
)

instruments = Table(
    "instruments",
    metadata,
    tenant(),
    key("id"),
    Column("plan_id", Text, nullable=False),
    Column("position", Integer, nullable=False),  # as above
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("convener", Word(RoleName), nullable=False),
    Column("seats", Words(RoleName), nullable=False),
    Column("subject", Word(Subject), nullable=False),
    Column("covers", Words(str), nullable=False),
    Column("unit", Word(RuleUnit)),  # NULL: no cadence is counted
    Column("minimum", Integer),
    Column("maximum", Integer),
    Column("continues", Text),
    Column("optional_seats", Words(RoleName), nullable=False),
    Column("until", Date),
    belongs_to("plans", "plan_id"),
)

earlier_terms = Table(
    "earlier_terms",
    metadata,
    tenant(),
    key("instrument_id"),
    Column("until", Date, primary_key=True),
    Column("convener", Word(RoleName), nullable=False),
    Column("seats", Words(RoleName), nullable=False),
    Column("optional_seats", Words(RoleName), nullable=False),
    Column("subject", Word(Subject), nullable=False),
    Column("unit", Word(RuleUnit)),  # NULL: no cadence was counted
    Column("minimum", Integer),
    Column("maximum", Integer),
    belongs_to("instruments", "instrument_id"),
)

overrides = Table(
    "overrides",
    metadata,
    tenant(),
    key("instrument_id"),
    key("subject_id"),
    Column("since", DayOrAlways, primary_key=True),
    Column("unit", Word(RuleUnit), nullable=False),
    Column("minimum", Integer, nullable=False),
    Column("maximum", Integer),
)

goals = Table(
    "goals",
    metadata,
    tenant(),
    key("id"),
    Column("school_id", Text, nullable=False),
    Column("activity_id", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("sign", Text, nullable=False),
    Column("starts", Date),
    Column("due", Date),
    Column("owner", Word(RoleName), nullable=False),
    Column("parent_id", Text),
    Column("dropped_on", Date),
    belongs_to("schools", "school_id"),
    Index(None, "tenant_id", "school_id"),
)

blackouts = Table(
    "blackouts",
    metadata,
    tenant(),
    Column("first", Date, primary_key=True),
    Column("last", Date, primary_key=True),
    Column("school_id", SchoolOrAll, primary_key=True),
    Column("name", Text, nullable=False),
)

imported = Table(
    "imported",  # what the last file said, so that the next one changes only what it changes
    metadata,
    tenant(),
    key("what"),
    key("id"),
    Column("content", Json, nullable=False),
)
