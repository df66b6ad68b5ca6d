"""What stands on agenda sheets: points, lines kept back, and the sheets that were shared."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text

from followup.points import Hideable
from storage.columns import PERSONAL, Json, Utc, Word, key, tenant
from storage.tables.base import belongs_to, metadata

points = Table(
    "points",
    metadata,
    tenant(),
    key("id"),
    Column("school_id", Text, nullable=False),
    Column("person_id", Text, nullable=False, info=PERSONAL),
    Column("text", Text, nullable=False, info=PERSONAL),
    Column("made_at", Utc, nullable=False, info=PERSONAL),
    belongs_to("schools", "school_id"),
    belongs_to("people", "person_id"),
    Index(None, "tenant_id", "school_id", "made_at"),
    Index(None, "tenant_id", "person_id"),
)

hidden_lines = Table(
    "hidden_lines",
    metadata,
    tenant(),
    key("school_id"),
    Column("kind", Word(Hideable), primary_key=True),
    key("line_id"),
    Column("person_id", Text, nullable=False, info=PERSONAL),
    Column("hidden", Boolean, nullable=False, info=PERSONAL),
    Column("at", Utc, nullable=False, info=PERSONAL),
    belongs_to("schools", "school_id"),
)

sheets = Table(
    "sheets",  # a version that was shared is never changed
    metadata,
    tenant(),
    key("talk_id"),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),  # of the sheet, the same in all its versions
    Column("school_id", Text, nullable=False),
    Column("leader_id", Text, nullable=False, info=PERSONAL),  # whose words it carries
    Column("shared_at", Utc, nullable=False, info=PERSONAL),
    Column("content", Json, nullable=False, info=PERSONAL),
    belongs_to("schools", "school_id"),
    Index(None, "tenant_id", "number"),
    Index(None, "tenant_id", "leader_id"),
)
