"""reminders, and the hours in which people want none"""

import sqlalchemy as sa
from alembic import op

from storage.tables import Instant

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Applies the change."""
    op.create_table(
        "reminders",
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("author", sa.String(length=255), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("wake_at", Instant(), nullable=True),
        sa.Column("book", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_reminders_group_id")),
        sa.PrimaryKeyConstraint("group_id", "number", name=op.f("pk_reminders")),
    )
    with op.batch_alter_table("reminders", schema=None) as batch_op:
        batch_op.create_index("ix_reminders_state", ["group_id", "state"], unique=False)
        batch_op.create_index("ix_reminders_author", ["author", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_reminders_wake_at"), ["wake_at"], unique=False)
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.add_column(sa.Column("last_reminder", sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(sa.Column("quiet_hours", sa.String(length=16), nullable=True))
