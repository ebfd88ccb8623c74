"""Brings the tables up to date at start: numbered migrations, forward only."""

from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


class DatabaseTooNew(Exception):
    """The database was written by a newer Vigie; this one would not understand it."""


def newest_revision() -> str:
    """Names the form of the tables that this version writes."""
    config = Config()
    config.set_main_option("script_location", str(files("storage") / "migrations"))
    return str(ScriptDirectory.from_config(config).get_current_head())


def upgrade(connection: Connection) -> None:
    """Applies the migrations that are missing; raises `DatabaseTooNew` and then changes nothing."""
    config = Config()
    config.set_main_option("script_location", str(files("storage") / "migrations"))
    config.attributes["connection"] = connection
    current = MigrationContext.configure(connection).get_current_revision()
    scripts = ScriptDirectory.from_config(config)
    if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
        raise DatabaseTooNew
    if current != scripts.get_current_head():
        command.upgrade(config, "head")
