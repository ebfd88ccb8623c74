"""exports, imports that wait for a room, and how many former members a group has"""

import sqlalchemy as sa
from alembic import op

from storage.tables import Instant

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Applies the change."""
    op.create_table(
        "imports",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("book", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.add_column(sa.Column("last_former", sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("filings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("whole", sa.Boolean(), server_default=sa.false(), nullable=False))
