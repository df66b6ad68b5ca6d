"""The first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_Kind = sa.types.TypeEngine[Any]
_MOMENT = sa.DateTime(timezone=True)
_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _addresses()
    _answer_versions()
    _audit()
    _blackouts()
    _imported()
    _inbox()
    _municipalities()
    _overrides()
    _people()
    _plans()
    _schools()
    _activities()
    _agreements()
    _dialog_states()
    _goals()
    _instruments()
    _outbox()
    _pauses()
    _policies()
    _roles()
    _rounds()
    _snoozes()
    _talks()
    _answers()


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)


def _addresses() -> None:
    op.create_table(
        "addresses",
        *_needed(sa.Text(), "tenant_id object_id teams_user_id bot_id service_url locale"),
        *_optional(sa.Text(), "conversation_id unreachable"),
        *_optional(_MOMENT, "unreachable_since chief_told_at"),
        *_needed(_MOMENT, "updated_at"),
        sa.PrimaryKeyConstraint("tenant_id", "object_id", name="pk_addresses"),
    )


def _answer_versions() -> None:
    op.create_table(
        "answer_versions",
        *_needed(
            sa.Text(),
            "tenant_id goal_id round_id school_id status trend obstacle need next_step",
            "person_id",
        ),
        *_needed(sa.Integer(), "version confidence"),
        *_needed(sa.Boolean(), "only_chief confirmed_unchanged late by_deputy corrected"),
        *_optional(sa.Integer(), "progress"),
        *_needed(_MOMENT, "at"),
        sa.PrimaryKeyConstraint(
            "tenant_id", "goal_id", "round_id", "version", name="pk_answer_versions"
        ),
    )
    op.create_index(
        "ix_answer_versions_tenant_id_person_id", "answer_versions", ["tenant_id", "person_id"]
    )


def _audit() -> None:
    op.create_table(
        "audit",
        *_needed(sa.Text(), "tenant_id person_id what previous digest"),
        *_needed(sa.Integer(), "number"),
        *_needed(_MOMENT, "at"),
        *_optional(sa.Text(), "school_id subject_id"),
        sa.PrimaryKeyConstraint("tenant_id", "number", name="pk_audit"),
    )
    op.create_index("ix_audit_tenant_id_at", "audit", ["tenant_id", "at"])
    op.create_index("ix_audit_tenant_id_person_id", "audit", ["tenant_id", "person_id"])


def _blackouts() -> None:
    op.create_table(
        "blackouts",
        *_needed(sa.Text(), "tenant_id school_id name"),
        *_needed(sa.Date(), "first last"),
        sa.PrimaryKeyConstraint("tenant_id", "first", "last", "school_id", name="pk_blackouts"),
    )


def _imported() -> None:
    op.create_table(
        "imported",
        *_needed(sa.Text(), "tenant_id what id"),
        *_needed(_JSON, "content"),
        sa.PrimaryKeyConstraint("tenant_id", "what", "id", name="pk_imported"),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        *_needed(sa.Text(), "tenant_id activity_id"),
        *_needed(_MOMENT, "received_at"),
        *_optional(_JSON, "reply"),
        sa.PrimaryKeyConstraint("tenant_id", "activity_id", name="pk_inbox"),
    )
    op.create_index("ix_inbox_tenant_id_received_at", "inbox", ["tenant_id", "received_at"])


def _municipalities() -> None:
    op.create_table(
        "municipalities",
        *_needed(sa.Text(), "tenant_id name country zone language"),
        sa.PrimaryKeyConstraint("tenant_id", name="pk_municipalities"),
    )


def _overrides() -> None:
    op.create_table(
        "overrides",
        *_needed(sa.Text(), "tenant_id instrument_id subject_id unit"),
        *_needed(sa.Integer(), "minimum"),
        *_optional(sa.Integer(), "maximum"),
        sa.PrimaryKeyConstraint("tenant_id", "instrument_id", "subject_id", name="pk_overrides"),
    )


def _people() -> None:
    op.create_table(
        "people",
        *_needed(sa.Text(), "tenant_id id object_id name language zone"),
        *_needed(sa.Integer(), "notice_version"),
        *_optional(_MOMENT, "plan_after"),
        sa.Column("fence", sa.Integer(), nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_people"),
        sa.UniqueConstraint("tenant_id", "object_id", name="uq_people_tenant_id_object_id"),
    )
    op.create_index("ix_people_tenant_id_plan_after", "people", ["tenant_id", "plan_after"])


def _plans() -> None:
    op.create_table(
        "plans",
        *_needed(sa.Text(), "tenant_id id title label"),
        *_needed(sa.Date(), "starts ends"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_plans"),
    )


def _schools() -> None:
    op.create_table(
        "schools",
        *_needed(sa.Text(), "tenant_id id name"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_schools"),
    )


def _activities() -> None:
    op.create_table(
        "activities",
        *_needed(sa.Text(), "tenant_id id plan_id policy_id level text"),
        *_needed(sa.Integer(), "position"),
        *_needed(_JSON, "topics"),
        *_needed(sa.Boolean(), "checked_in"),
        *_optional(sa.Text(), "continues"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_activities"),
        _belongs_to("plans", "plan_id", "activities"),
    )


def _agreements() -> None:
    op.create_table(
        "agreements",
        *_needed(sa.Text(), "tenant_id id school_id what owner_id proposed_by state"),
        *_optional(sa.Text(), "talk_id goal_id"),
        *_needed(sa.Date(), "due"),
        *_needed(_MOMENT, "made_at"),
        *_needed(sa.Integer(), "version"),
        *_optional(_MOMENT, "closed_at"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_agreements"),
        _belongs_to("schools", "school_id", "agreements"),
    )
    op.create_index("ix_agreements_tenant_id_owner_id", "agreements", ["tenant_id", "owner_id"])
    op.create_index(
        "ix_agreements_tenant_id_school_id_due", "agreements", ["tenant_id", "school_id", "due"]
    )


def _dialog_states() -> None:
    op.create_table(
        "dialog_states",
        *_needed(sa.Text(), "tenant_id person_id name"),
        *_needed(sa.Integer(), "version"),
        *_needed(_JSON, "content"),
        *_needed(_MOMENT, "expires"),
        sa.PrimaryKeyConstraint("tenant_id", "person_id", name="pk_dialog_states"),
        _belongs_to("people", "person_id", "dialog_states"),
    )
    op.create_index("ix_dialog_states_tenant_id_expires", "dialog_states", ["tenant_id", "expires"])


def _goals() -> None:
    op.create_table(
        "goals",
        *_needed(sa.Text(), "tenant_id id school_id activity_id title sign owner"),
        *_optional(sa.Date(), "starts due dropped_on"),
        *_optional(sa.Text(), "parent_id"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_goals"),
        _belongs_to("schools", "school_id", "goals"),
    )
    op.create_index("ix_goals_tenant_id_school_id", "goals", ["tenant_id", "school_id"])


def _instruments() -> None:
    op.create_table(
        "instruments",
        *_needed(sa.Text(), "tenant_id id plan_id kind text convener subject"),
        *_needed(sa.Integer(), "position"),
        *_needed(_JSON, "seats covers optional_seats"),
        *_optional(sa.Text(), "unit continues"),
        *_optional(sa.Integer(), "minimum maximum"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_instruments"),
        _belongs_to("plans", "plan_id", "instruments"),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        *_needed(
            sa.Text(), "tenant_id key person_id step instrument_kind instrument_id slot state"
        ),
        *_optional(sa.Text(), "school_id talk_id round_id agreement_id message_id reason"),
        *_needed(sa.Date(), "about"),
        *_needed(_MOMENT, "due expires not_before"),
        *_needed(sa.Boolean(), "asked"),
        *_needed(sa.Integer(), "attempts doubts"),
        *_optional(sa.Integer(), "fence"),
        *_optional(_MOMENT, "lease_until sent_at ended_at"),
        sa.PrimaryKeyConstraint("tenant_id", "key", name="pk_outbox"),
        _belongs_to("people", "person_id", "outbox"),
    )
    _partial_index(
        "ix_outbox_claimed",
        "outbox",
        ["tenant_id", "lease_until"],
        "state IN ('claimed', 'ambiguous')",
    )
    _partial_index("ix_outbox_pending", "outbox", ["tenant_id", "not_before"], "state = 'pending'")
    op.create_index(
        "ix_outbox_tenant_id_person_id_state", "outbox", ["tenant_id", "person_id", "state"]
    )


def _pauses() -> None:
    op.create_table(
        "pauses",
        *_needed(sa.Text(), "tenant_id person_id"),
        *_needed(sa.Date(), "first last"),
        sa.PrimaryKeyConstraint("tenant_id", "person_id", "first", name="pk_pauses"),
        _belongs_to("people", "person_id", "pauses"),
    )


def _policies() -> None:
    op.create_table(
        "policies",
        *_needed(sa.Text(), "tenant_id plan_id id name"),
        *_needed(sa.Integer(), "position"),
        *_optional(sa.Text(), "programme"),
        sa.PrimaryKeyConstraint("tenant_id", "plan_id", "id", name="pk_policies"),
        _belongs_to("plans", "plan_id", "policies"),
    )


def _roles() -> None:
    op.create_table(
        "roles",
        *_needed(sa.Text(), "tenant_id person_id name school_id"),
        *_needed(sa.Date(), "since"),
        *_optional(sa.Date(), "until"),
        sa.PrimaryKeyConstraint(
            "tenant_id", "person_id", "name", "school_id", "since", name="pk_roles"
        ),
        _belongs_to("people", "person_id", "roles"),
    )
    op.create_index("ix_roles_tenant_id_school_id", "roles", ["tenant_id", "school_id"])


def _rounds() -> None:
    op.create_table(
        "rounds",
        *_needed(sa.Text(), "tenant_id id school_id slot"),
        *_needed(sa.Date(), "opens closes"),
        *_optional(sa.Text(), "talk_id"),
        *_needed(sa.Boolean(), "cancelled"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_rounds"),
        _belongs_to("schools", "school_id", "rounds"),
    )
    op.create_index(
        "ix_rounds_tenant_id_school_id_opens", "rounds", ["tenant_id", "school_id", "opens"]
    )
    op.create_index("ix_rounds_tenant_id_slot", "rounds", ["tenant_id", "slot"])


def _snoozes() -> None:
    op.create_table(
        "snoozes",
        *_needed(sa.Text(), "tenant_id person_id"),
        *_needed(_MOMENT, "asked until"),
        sa.PrimaryKeyConstraint("tenant_id", "person_id", "asked", name="pk_snoozes"),
        _belongs_to("people", "person_id", "snoozes"),
    )


def _talks() -> None:
    op.create_table(
        "talks",
        *_needed(sa.Text(), "tenant_id id instrument_id kind place state slot"),
        *_optional(sa.Text(), "school_id"),
        *_needed(_MOMENT, "starts ends"),
        *_needed(sa.Integer(), "sequence version"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_talks"),
        _belongs_to("schools", "school_id", "talks"),
    )
    op.create_index(
        "ix_talks_tenant_id_school_id_starts", "talks", ["tenant_id", "school_id", "starts"]
    )
    op.create_index("ix_talks_tenant_id_starts", "talks", ["tenant_id", "starts"])


def _answers() -> None:
    op.create_table(
        "answers",
        *_needed(
            sa.Text(),
            "tenant_id goal_id round_id school_id status trend obstacle need next_step",
            "person_id",
        ),
        *_needed(sa.Integer(), "confidence version"),
        *_needed(sa.Boolean(), "only_chief confirmed_unchanged late by_deputy corrected"),
        *_optional(sa.Integer(), "progress"),
        *_needed(_MOMENT, "at"),
        *_needed(sa.Date(), "round_opens"),
        sa.PrimaryKeyConstraint("tenant_id", "goal_id", "round_id", name="pk_answers"),
        _belongs_to("goals", "goal_id", "answers"),
        _belongs_to("rounds", "round_id", "answers"),
    )
    op.create_index(
        "ix_answers_tenant_id_goal_id_round_opens",
        "answers",
        ["tenant_id", "goal_id", "round_opens"],
    )
    op.create_index("ix_answers_tenant_id_person_id", "answers", ["tenant_id", "person_id"])
    op.create_index(
        "ix_answers_tenant_id_school_id_round_id", "answers", ["tenant_id", "school_id", "round_id"]
    )


def _needed(kind: _Kind, *names: str) -> list[sa.Column[Any]]:
    columns = " ".join(names).split()
    return [sa.Column(name, kind, nullable=False, autoincrement=False) for name in columns]


def _optional(kind: _Kind, *names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind) for name in " ".join(names).split()]


def _belongs_to(table: str, column: str, here: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["tenant_id", column],
        [f"{table}.tenant_id", f"{table}.id"],
        name=f"fk_{here}_tenant_id_{column}",
    )


def _partial_index(name: str, table: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
