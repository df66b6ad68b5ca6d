"""Requests; what the newest check-ins ask for is asked from the day it was first told."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_Kind = sa.types.TypeEngine[Any]
_MOMENT = sa.DateTime(timezone=True)
_TOLD_BEFORE = """
    INSERT INTO requests (
        tenant_id, id, school_id, goal_id, need, role, asked_by, asked_at, state, to_id,
        round_id, words, only_chief, handler_id, reply, version
    )
    SELECT
        a.tenant_id, a.goal_id || ':' || a.round_id || ':' || a.version, a.school_id, a.goal_id,
        a.need,
        CASE WHEN a.need = 'consultant_sparring' THEN 'leadership_consultant' ELSE 'chief' END,
        a.person_id,
        (
            SELECT MIN(e.at) FROM answers e
            WHERE e.tenant_id = a.tenant_id AND e.goal_id = a.goal_id AND NOT EXISTS (
                SELECT 1 FROM answers f
                WHERE f.tenant_id = e.tenant_id AND f.goal_id = e.goal_id
                AND f.need <> a.need AND f.round_opens >= e.round_opens
            )
        ),
        'open', '', a.round_id, '', FALSE, '', '', 1
    FROM answers a
    WHERE a.need <> 'nothing' AND a.person_id <> '' AND NOT EXISTS (
        SELECT 1 FROM answers n
        WHERE n.tenant_id = a.tenant_id AND n.goal_id = a.goal_id AND n.round_opens > a.round_opens
    )
"""


def upgrade() -> None:
    op.create_table(
        "requests",
        *_columns(sa.Text(), "tenant_id id school_id need role asked_by state to_id words"),
        *_columns(sa.Text(), "handler_id reply"),
        *_columns(sa.Text(), "goal_id round_id", nullable=True),
        *_columns(_MOMENT, "asked_at"),
        *_columns(_MOMENT, "handled_at closed_at", nullable=True),
        *_columns(sa.Boolean(), "only_chief"),
        *_columns(sa.Integer(), "version"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_requests"),
        sa.ForeignKeyConstraint(
            ["tenant_id", "school_id"],
            ["schools.tenant_id", "schools.id"],
            name="fk_requests_tenant_id_school_id",
        ),
    )
    for columns in ("school_id state", "goal_id", "asked_by", "handler_id"):
        named = ["tenant_id", *columns.split()]
        op.create_index(f"ix_requests_{'_'.join(named)}", "requests", named)
    op.add_column("outbox", sa.Column("request_id", sa.Text(), nullable=True))
    op.execute(_TOLD_BEFORE)


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)


def _columns(kind: _Kind, names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=nullable) for name in names.split()]
