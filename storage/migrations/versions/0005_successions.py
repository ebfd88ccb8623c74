"""rooms that replace others"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Applies the change."""
    with op.batch_alter_table("rooms", schema=None) as batch_op:
        batch_op.add_column(sa.Column("predecessor", sa.String(length=255), nullable=True))
        batch_op.add_column(sa.Column("successor", sa.String(length=255), nullable=True))
