"""check-ins, their sealed plans, and words that say that somebody is forced"""

import sqlalchemy as sa
from alembic import op

from storage.tables import Instant

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Applies the change."""
    row_id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "checkins",
        sa.Column("id", row_id, autoincrement=True, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("wake_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("offered", sa.LargeBinary(), nullable=True),
        sa.Column("book", sa.LargeBinary(), nullable=True),
        sa.Column("plan", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checkins")),
    )
    with op.batch_alter_table("checkins", schema=None) as batch_op:
        for column in ("state", "wake_at", "person", "answers", "offered"):
            batch_op.create_index(batch_op.f(f"ix_checkins_{column}"), [column], unique=False)
    op.create_table(
        "duress_words",
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("word", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_duress_words")),
    )
