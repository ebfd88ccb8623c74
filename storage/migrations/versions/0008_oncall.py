"""who is on call"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_GROUP = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Applies the change."""
    _schedule()
    _told()
    with op.batch_alter_table("filings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("schedule_from", sa.DateTime(), nullable=True))


def _schedule() -> None:
    op.create_table(
        "oncall_rotas",
        sa.Column("group_id", _GROUP, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("layer", sa.Integer(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("clock", sa.String(length=8), nullable=False),
        sa.Column("zone", sa.String(length=255), nullable=False),
        sa.Column("anchor", sa.String(length=10), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_oncall_rotas_group_id")),
        sa.PrimaryKeyConstraint("group_id", "number", name=op.f("pk_oncall_rotas")),
    )
    op.create_table(
        "oncall_overrides",
        sa.Column("group_id", _GROUP, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("layer", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=255), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.Column("zone", sa.String(length=255), nullable=False),
        sa.Column("made_by", sa.String(length=255), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(), nullable=True),
        sa.Column("swap", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_oncall_overrides_group_id")),
        sa.PrimaryKeyConstraint("group_id", "number", name=op.f("pk_oncall_overrides")),
    )
    op.create_table(
        "oncall_swaps",
        sa.Column("group_id", _GROUP, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("asker", sa.String(length=255), nullable=False),
        sa.Column("other", sa.String(length=255), nullable=False),
        *_duty("gives"),
        *_duty("takes"),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_oncall_swaps_group_id")),
        sa.PrimaryKeyConstraint("group_id", "number", name=op.f("pk_oncall_swaps")),
    )
    with op.batch_alter_table("oncall_swaps", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_oncall_swaps_expires_at"), ["expires_at"], unique=False)


def _duty(name: str) -> tuple[sa.Column[object], ...]:
    return (
        sa.Column(f"{name}_layer", sa.Integer(), nullable=False),
        sa.Column(f"{name}_starts", sa.DateTime(), nullable=False),
        sa.Column(f"{name}_ends", sa.DateTime(), nullable=False),
        sa.Column(f"{name}_zone", sa.String(length=255), nullable=False),
    )


def _told() -> None:
    op.create_table(
        "oncall_handovers",
        sa.Column("group_id", _GROUP, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("layer", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=255), nullable=False),
        sa.Column("previous", sa.String(length=255), nullable=True),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("told_at", sa.DateTime(), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(), nullable=True),
        sa.Column("chase_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_oncall_handovers_group_id")),
        sa.PrimaryKeyConstraint("group_id", "number", name=op.f("pk_oncall_handovers")),
    )
    with op.batch_alter_table("oncall_handovers", schema=None) as batch_op:
        batch_op.create_index(op.f("ix_oncall_handovers_chase_at"), ["chase_at"], unique=False)
    op.create_table(
        "oncall_gaps",
        sa.Column("group_id", _GROUP, nullable=False),
        sa.Column("layer", sa.Integer(), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.Column("nearness", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_oncall_gaps_group_id")),
        sa.PrimaryKeyConstraint("group_id", "layer", "starts_at", name=op.f("pk_oncall_gaps")),
    )
