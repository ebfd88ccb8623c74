"""when each room key was used last, so that those of purged cases can go"""

import sqlalchemy as sa
from alembic import op

from storage.tables import Instant

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Applies the change."""
    op.create_table(
        "session_uses",
        sa.Column("room_id", sa.String(length=255), nullable=False),
        sa.Column("session_id", sa.String(length=255), nullable=False),
        sa.Column("used_at", Instant(), nullable=False),
        sa.Column("condemned", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("room_id", "session_id", name=op.f("pk_session_uses")),
    )
    with op.batch_alter_table("session_uses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_session_uses_used_at"), ["used_at"], unique=False)
