"""consultations, what was answered to them, and the files they are about"""

import sqlalchemy as sa
from alembic import op

from storage.tables import Instant

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Applies the change."""
    op.create_table(
        "consultations",
        sa.Column("group_id", _ROW_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("wake_at", Instant(), nullable=True),
        sa.Column("book", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_consultations_group_id")),
        sa.PrimaryKeyConstraint("group_id", "number", name=op.f("pk_consultations")),
    )
    with op.batch_alter_table("consultations", schema=None) as batch_op:
        batch_op.create_index("ix_consultations_state", ["group_id", "state"], unique=False)
        batch_op.create_index(batch_op.f("ix_consultations_wake_at"), ["wake_at"], unique=False)
    op.create_table(
        "comments",
        sa.Column("group_id", _ROW_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("consultation", sa.Integer(), nullable=False),
        sa.Column("book", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_comments_group_id")),
        sa.PrimaryKeyConstraint("group_id", "number", name=op.f("pk_comments")),
    )
    with op.batch_alter_table("comments", schema=None) as batch_op:
        batch_op.create_index("ix_comments_consultation", ["group_id", "consultation"], unique=False)
    op.create_table(
        "documents",
        sa.Column("group_id", _ROW_ID, nullable=False),
        sa.Column("event_id", sa.String(length=255), nullable=False),
        sa.Column("book", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_documents_group_id")),
        sa.PrimaryKeyConstraint("group_id", "event_id", name=op.f("pk_documents")),
    )
    with op.batch_alter_table("groups", schema=None) as batch_op:
        for counter in ("last_consultation", "last_comment"):
            batch_op.add_column(sa.Column(counter, sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("filings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("consultation", sa.Integer(), nullable=True))
