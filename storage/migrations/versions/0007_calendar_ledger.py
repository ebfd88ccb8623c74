"""what was given out of calendars"""

import sqlalchemy as sa
from alembic import op

from storage.tables import Instant

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Applies the change."""
    op.create_table(
        "calendar_ledger",
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.String(length=255), nullable=False),
        sa.Column("ends_at", Instant(), nullable=False),
        sa.Column("book", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_calendar_ledger_group_id")),
        sa.PrimaryKeyConstraint("group_id", "uid", name=op.f("pk_calendar_ledger")),
    )
    with op.batch_alter_table("calendar_ledger", schema=None) as batch_op:
        batch_op.create_index("ix_calendar_ledger_ends_at", ["group_id", "ends_at"], unique=False)
