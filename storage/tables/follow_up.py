"""What happens in the year: talks, agreements, rounds and answers."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, Table, Text

from followup.check_in import Need, Obstacle, Status, Trend
from followup.talk import AgreementState, TalkState
from storage.columns import PERSONAL, Utc, Word, key, tenant
from storage.tables.base import belongs_to, metadata

talks = Table(
    "talks",
    metadata,
    tenant(),
    key("id"),
    Column("instrument_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("school_id", Text),
    Column("starts", Utc, nullable=False),
    Column("ends", Utc, nullable=False),
    Column("place", Text, nullable=False),
    Column("state", Word(TalkState), nullable=False),
    Column("slot", Text, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("booked_at", Utc),
    Column("changed_at", Utc),
    belongs_to("schools", "school_id"),
    Index(None, "tenant_id", "school_id", "starts"),
    Index(None, "tenant_id", "starts"),
)

agreements = Table(
    "agreements",
    metadata,
    tenant(),
    key("id"),
    Column("school_id", Text, nullable=False),
    Column("talk_id", Text),
    Column("goal_id", Text),
    Column("what", Text, nullable=False, info=PERSONAL),
    Column("owner_id", Text, nullable=False, info=PERSONAL),
    Column("proposed_by", Text, nullable=False, info=PERSONAL),
    Column("confirmed_by", Text, nullable=False, server_default="", info=PERSONAL),
    Column("due", Date, nullable=False),
    Column("state", Word(AgreementState), nullable=False),
    Column("made_at", Utc, nullable=False),
    Column("version", Integer, nullable=False),
    Column("closed_at", Utc),  # retention counts from here
    belongs_to("schools", "school_id"),
    Index(None, "tenant_id", "school_id", "due"),
    Index(None, "tenant_id", "owner_id"),
)

rounds = Table(
    "rounds",
    metadata,
    tenant(),
    key("id"),
    Column("school_id", Text, nullable=False),
    Column("slot", Text, nullable=False),
    Column("opens", Date, nullable=False),
    Column("closes", Date, nullable=False),
    Column("talk_id", Text),
    Column("cancelled", Boolean, nullable=False),
    belongs_to("schools", "school_id"),
    Index(None, "tenant_id", "school_id", "opens"),
    Index(None, "tenant_id", "slot"),
)


def _said() -> tuple[Column[object], ...]:
    """What one answer says: the same columns now and in every earlier version."""
    return (
        Column("school_id", Text, nullable=False),
        Column("status", Word(Status), nullable=False, info=PERSONAL),
        Column("confidence", Integer, nullable=False, info=PERSONAL),
        Column("trend", Word(Trend), nullable=False, info=PERSONAL),
        Column("obstacle", Word(Obstacle), nullable=False, info=PERSONAL),
        Column("need", Word(Need), nullable=False, info=PERSONAL),
        Column("next_step", Text, nullable=False, info=PERSONAL),
        Column("only_chief", Boolean, nullable=False, info=PERSONAL),
        Column("progress", Integer, info=PERSONAL),
        Column("confirmed_unchanged", Boolean, nullable=False, info=PERSONAL),
        Column("late", Boolean, nullable=False),
        Column("by_deputy", Boolean, nullable=False),
        Column("corrected", Boolean, nullable=False),
        Column("person_id", Text, nullable=False, info=PERSONAL),
        Column("at", Utc, nullable=False),
    )


answers = Table(
    "answers",
    metadata,
    tenant(),
    key("goal_id"),
    key("round_id"),
    *_said(),
    Column("version", Integer, nullable=False),
    Column("round_opens", Date, nullable=False),  # the round's, kept here to order a goal's answers
    belongs_to("goals", "goal_id"),
    belongs_to("rounds", "round_id"),
    Index(None, "tenant_id", "goal_id", "round_opens"),
    Index(None, "tenant_id", "school_id", "round_id"),
)

answer_versions = Table(
    "answer_versions",
    metadata,
    tenant(),
    key("goal_id"),
    key("round_id"),
    Column("version", Integer, primary_key=True, autoincrement=False),
    *_said(),
    Index(None, "tenant_id", "person_id"),
)
