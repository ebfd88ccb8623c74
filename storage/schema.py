"""Brings the tables up to date at start: numbered migrations, forward only."""

from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


class CannotOpen(Exception):
    """The database file cannot be opened or written."""


class DatabaseTooNew(Exception):
    """The database was written by a newer Vigie; this one would not understand it."""


class DatabaseTooOld(Exception):
    """The database was written by an older Vigie, which may be running."""


def newest_revision() -> str:
    """Names the form of the tables that this version writes."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def upgrade(connection: Connection) -> None:
    """Applies the migrations that are missing; raises `DatabaseTooNew` and then changes nothing."""
    if check_form(connection) != newest_revision():
        command.upgrade(_config(connection), "head")


def check(connection: Connection) -> None:
    """Raises `DatabaseTooNew`, or `DatabaseTooOld` where migrations are missing; changes nothing."""
    if check_form(connection) != newest_revision():
        raise DatabaseTooOld


def check_form(connection: Connection) -> str | None:
    """Returns the form of the tables, None where there are none; raises `DatabaseTooNew`."""
    current = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if current is not None and current not in known:
        raise DatabaseTooNew
    return current


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("storage") / "migrations"))
    config.attributes["connection"] = connection
    return config
