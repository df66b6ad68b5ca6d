"""What comes in, what goes out, what a dialog remembers, and who looked."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, LargeBinary, Table, Text

from followup.reminders import Step
from storage.columns import PERSONAL, Json, Utc, Word, key, tenant
from storage.tables.base import belongs_to, metadata

inbox = Table(
    "inbox",
    metadata,
    tenant(),
    key("activity_id"),
    Column("received_at", Utc, nullable=False),
    Column("reply", LargeBinary),  # JSON as bytes: the database need not parse it
)

outbox = Table(
    "outbox",  # ids only: what a message says is made when it is sent
    metadata,
    tenant(),
    key("key"),
    Column("person_id", Text, nullable=False),
    Column("step", Word(Step), nullable=False),
    Column("instrument_kind", Text, nullable=False),
    Column("school_id", Text),
    Column("talk_id", Text),
    Column("round_id", Text),
    Column("agreement_id", Text),
    Column("request_id", Text),
    Column("instrument_id", Text, nullable=False),
    Column("slot", Text, nullable=False),
    Column("about", Date, nullable=False),
    Column("due", Utc, nullable=False),
    Column("expires", Utc, nullable=False),
    Column("state", Text, nullable=False),
    Column("not_before", Utc, nullable=False),  # due, or later after a delivery that failed
    Column("asked", Boolean, nullable=False, default=False),  # by a person: never re-planned
    Column("attempts", Integer, nullable=False, default=0),
    Column("doubts", Integer, nullable=False, default=0),  # times it was perhaps sent
    Column("fence", BigInteger().with_variant(Integer, "sqlite")),  # of its claim alone
    Column("lease_until", Utc),
    Column("message_id", Text),
    Column("sent_at", Utc),
    Column("ended_at", Utc),
    Column("reason", Text),  # why it ended without being sent, in one word
    belongs_to("people", "person_id"),
)

snoozes = Table(
    "snoozes",
    metadata,
    tenant(),
    key("person_id"),
    Column("asked", Utc, primary_key=True),
    Column("until", Utc, nullable=False),
    belongs_to("people", "person_id"),
)

dialog_states = Table(
    "dialog_states",
    metadata,
    tenant(),
    key("person_id"),
    Column("name", Text, nullable=False, info=PERSONAL),
    Column("version", Integer, nullable=False),
    Column("content", Json, nullable=False, info=PERSONAL),
    Column("expires", Utc, nullable=False),
    belongs_to("people", "person_id"),
)

audit = Table(
    "audit",  # append-only; each row carries the digest of the row before it
    metadata,
    tenant(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("school_id", Text),
    Column("subject_id", Text),
    Column("previous", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Index(None, "tenant_id", "at"),
    Index(None, "tenant_id", "person_id"),
)
