"""cases, their timeline, pages and private chats"""

import sqlalchemy as sa
from alembic import op

from storage.tables import Instant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Applies the change."""
    op.create_table(
        "cases",
        sa.Column("id", _ROW_ID, autoincrement=True, nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=True),
        sa.Column("opened_at", Instant(), nullable=False),
        sa.Column("wake_at", Instant(), nullable=True),
        sa.Column("reporter", sa.LargeBinary(), nullable=False),
        sa.Column("book", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("code", name=op.f("uq_cases_code")),
    )
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cases_state"), ["state"], unique=False)
        batch_op.create_index(batch_op.f("ix_cases_wake_at"), ["wake_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_cases_reporter"), ["reporter"], unique=False)
    op.create_table(
        "timeline",
        sa.Column("id", _ROW_ID, autoincrement=True, nullable=False),
        sa.Column("case_id", _ROW_ID, nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("verb", sa.String(length=16), nullable=False),
        sa.Column("source", sa.LargeBinary(), nullable=True),
        sa.Column("book", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_timeline_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeline")),
    )
    with op.batch_alter_table("timeline", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_timeline_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_timeline_source"), ["source"], unique=False)
    op.create_table(
        "pages",
        sa.Column("letter_id", _ROW_ID, nullable=False),
        sa.Column("case_id", _ROW_ID, nullable=False),
        sa.Column("person", sa.String(length=255), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("owed_at", Instant(), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=True),
        sa.Column("read_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_pages_case_id")),
        sa.PrimaryKeyConstraint("letter_id", "case_id", "person", name=op.f("pk_pages")),
    )
    op.create_table(
        "chats",
        sa.Column("person", sa.String(length=255), nullable=False),
        sa.Column("room_id", sa.String(length=255), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_chats")),
    )
    with op.batch_alter_table("chats", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_chats_room_id"), ["room_id"], unique=False)
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("under", _ROW_ID, nullable=True))
        batch_op.create_index(batch_op.f("ix_outbox_edits"), ["edits"], unique=False)
