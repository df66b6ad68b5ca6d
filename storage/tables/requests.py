"""What schools ask for, and what became of it."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text

from followup.check_in import Need
from followup.people import RoleName
from followup.requests import RequestState
from storage.columns import PERSONAL, Utc, Word, key, tenant
from storage.tables.base import belongs_to, metadata

requests = Table(
    "requests",
    metadata,
    tenant(),
    key("id"),
    Column("school_id", Text, nullable=False),
    Column("goal_id", Text),
    Column("need", Word(Need), nullable=False, info=PERSONAL),
    Column("role", Word(RoleName), nullable=False),
    Column("asked_by", Text, nullable=False, info=PERSONAL),
    Column("asked_at", Utc, nullable=False, info=PERSONAL),
    Column("state", Word(RequestState), nullable=False),
    Column("to_id", Text, nullable=False),
    Column("round_id", Text),
    Column("words", Text, nullable=False, info=PERSONAL),
    Column("only_chief", Boolean, nullable=False, info=PERSONAL),
    Column("handler_id", Text, nullable=False, info=PERSONAL),
    Column("handled_at", Utc, info=PERSONAL),
    Column("reply", Text, nullable=False, info=PERSONAL),
    Column("version", Integer, nullable=False),
    Column("closed_at", Utc),  # retention counts from here
    belongs_to("schools", "school_id"),
    Index(None, "tenant_id", "school_id", "state"),
    Index(None, "tenant_id", "goal_id"),
    Index(None, "tenant_id", "asked_by"),
    Index(None, "tenant_id", "handler_id"),
)
