"""Who takes part: municipalities, schools, people, their roles, pauses and addresses."""

from sqlalchemy import Column, Date, Index, Integer, Table, Text, UniqueConstraint

from followup.people import RoleName
from storage.columns import PERSONAL, SchoolOrAll, Utc, Word, Words, key, tenant
from storage.tables.base import belongs_to, metadata

municipalities = Table(
    "municipalities",
    metadata,
    tenant(),
    Column("name", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("switched_on", Words(str), nullable=False, server_default="[]"),
    Column("talks_a_day", Integer, nullable=False, server_default="2"),
    Column("talks_a_week", Integer, nullable=False, server_default="6"),
)

schools = Table(
    "schools",
    metadata,
    tenant(),
    key("id"),
    Column("name", Text, nullable=False),
)

people = Table(
    "people",
    metadata,
    tenant(),
    key("id"),
    Column("object_id", Text, nullable=False, info=PERSONAL),
    Column("name", Text, nullable=False, info=PERSONAL),
    Column("language", Text, nullable=False, info=PERSONAL),
    Column("zone", Text, nullable=False, info=PERSONAL),
    Column("notice_version", Integer, nullable=False, default=0, info=PERSONAL),
    Column("plan_after", Utc),  # when the clock looks again at what this person is to hear
    UniqueConstraint("tenant_id", "object_id"),
    Index(None, "tenant_id", "plan_after"),
)

schools_to_plan = Table(
    "schools_to_plan",  # a row for each answer since the clock looked; see storage/planning.py
    metadata,
    Column("tenant_id", Text, nullable=False),
    Column("school_id", Text, nullable=False),
)

roles = Table(
    "roles",
    metadata,
    tenant(),
    key("person_id"),
    Column("name", Word(RoleName), primary_key=True, info=PERSONAL),
    Column("school_id", SchoolOrAll, primary_key=True, info=PERSONAL),
    Column("since", Date, primary_key=True, info=PERSONAL),
    Column("until", Date, info=PERSONAL),
    belongs_to("people", "person_id"),
    Index(None, "tenant_id", "school_id"),
)

pauses = Table(
    "pauses",
    metadata,
    tenant(),
    key("person_id"),
    Column("first", Date, primary_key=True, info=PERSONAL),
    Column("last", Date, nullable=False, info=PERSONAL),
    belongs_to("people", "person_id"),
)

feeds = Table(
    "feeds",
    metadata,
    tenant(),
    key("person_id"),
    Column("number", Integer, nullable=False),  # of the newest address of their subscription
    belongs_to("people", "person_id"),
)

addresses = Table(
    "addresses",
    metadata,
    tenant(),
    key("object_id"),
    Column("teams_user_id", Text, nullable=False, info=PERSONAL),
    Column("bot_id", Text, nullable=False),
    Column("conversation_id", Text, info=PERSONAL),
    Column("service_url", Text, nullable=False, info=PERSONAL),
    Column("locale", Text, nullable=False, info=PERSONAL),
    Column("unreachable", Text),  # why, in one word; NULL while messages arrive
    Column("unreachable_since", Utc),
    Column("chief_told_at", Utc),  # the chief hears once that someone cannot be reached
    Column("updated_at", Utc, nullable=False),
)
