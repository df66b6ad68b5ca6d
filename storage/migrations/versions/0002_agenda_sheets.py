"""Agenda sheets: points, lines kept back, and the sheets that were shared."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_Kind = sa.types.TypeEngine[Any]
_MOMENT = sa.DateTime(timezone=True)
_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "points",
        *_needed(sa.Text(), "tenant_id id school_id person_id text"),
        *_needed(_MOMENT, "made_at"),
        sa.PrimaryKeyConstraint("tenant_id", "id", name="pk_points"),
        _belongs_to("schools", "school_id", "points"),
        _belongs_to("people", "person_id", "points"),
    )
    _index("points", "tenant_id", "school_id", "made_at")
    _index("points", "tenant_id", "person_id")
    op.create_table(
        "hidden_lines",
        *_needed(sa.Text(), "tenant_id school_id kind line_id person_id"),
        *_needed(sa.Boolean(), "hidden"),
        *_needed(_MOMENT, "at"),
        sa.PrimaryKeyConstraint(
            "tenant_id", "school_id", "kind", "line_id", name="pk_hidden_lines"
        ),
        _belongs_to("schools", "school_id", "hidden_lines"),
    )
    op.create_table(
        "sheets",
        *_needed(sa.Text(), "tenant_id talk_id school_id leader_id"),
        *_needed(sa.Integer(), "version number"),
        *_needed(_MOMENT, "shared_at"),
        *_needed(_JSON, "content"),
        sa.PrimaryKeyConstraint("tenant_id", "talk_id", "version", name="pk_sheets"),
        _belongs_to("schools", "school_id", "sheets"),
    )
    _index("sheets", "tenant_id", "number")
    _index("sheets", "tenant_id", "leader_id")


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)


def _needed(kind: _Kind, names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False, autoincrement=False) for name in names.split()]


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _belongs_to(table: str, column: str, here: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["tenant_id", column],
        [f"{table}.tenant_id", f"{table}.id"],
        name=f"fk_{here}_tenant_id_{column}",
    )
