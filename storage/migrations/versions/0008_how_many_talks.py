"""How many talks the planner may give the chief; the terms a line had before its present ones."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008"
down_revision = "0006"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    for name, usual in (("talks_a_day", "2"), ("talks_a_week", "6")):
        number = sa.Column(name, sa.Integer(), nullable=False, server_default=usual)
        op.add_column("municipalities", number)
    _earlier_terms()


def _earlier_terms() -> None:
    op.create_table(
        "earlier_terms",
        sa.Column("tenant_id", sa.Text(), nullable=False),
        sa.Column("instrument_id", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("convener", sa.Text(), nullable=False),
        sa.Column("seats", _JSON, nullable=False),
        sa.Column("optional_seats", _JSON, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text()),
        sa.Column("minimum", sa.Integer()),
        sa.Column("maximum", sa.Integer()),
        sa.PrimaryKeyConstraint("tenant_id", "instrument_id", "until", name="pk_earlier_terms"),
        sa.ForeignKeyConstraint(
            ["tenant_id", "instrument_id"],
            ["instruments.tenant_id", "instruments.id"],
            name="fk_earlier_terms_tenant_id_instrument_id",
        ),
    )


def downgrade() -> None:
    """None: history is never thrown away; restore the backup taken before upgrading."""
    raise NotImplementedError(downgrade.__doc__)
