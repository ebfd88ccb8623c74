"""keys of cases' own, what of a case outlives its purge, and the chain of their timelines"""

import sqlalchemy as sa
from alembic import op

from storage.tables import Instant

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Applies the change."""
    op.create_table(
        "own_keys",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "number", name=op.f("pk_own_keys")),
    )
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.add_column(sa.Column("taken_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("ended_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("purge_at", Instant(), nullable=True))
        batch_op.add_column(sa.Column("counts", sa.Boolean(), server_default=sa.true(), nullable=False))
        batch_op.alter_column("reporter", existing_type=sa.LargeBinary(), nullable=True)
        batch_op.alter_column("book", existing_type=sa.LargeBinary(), nullable=True)
        batch_op.create_index(batch_op.f("ix_cases_purge_at"), ["purge_at"], unique=False)
    row_id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    with op.batch_alter_table("timeline", schema=None) as batch_op:
        batch_op.add_column(sa.Column("of", row_id, nullable=True))
        batch_op.add_column(sa.Column("digest", sa.LargeBinary(), nullable=True))
        batch_op.add_column(sa.Column("hash", sa.LargeBinary(), nullable=True))
        batch_op.alter_column("book", existing_type=sa.LargeBinary(), nullable=True)
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sealed_by", sa.LargeBinary(), nullable=True))
