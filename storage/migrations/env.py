"""Runs migrations on the connection that the store hands over, inside its transaction."""

from alembic import context
from sqlalchemy import Connection

from storage.tables import Table


def run(connection: Connection) -> None:
    """Applies what is missing."""
    context.configure(connection=connection, target_metadata=Table.metadata, render_as_batch=True)
    context.run_migrations()


run(context.config.attributes["connection"])
