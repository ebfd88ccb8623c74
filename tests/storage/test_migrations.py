"""The tables are what the models say, however they came to be, and PostgreSQL would take them as well."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from importlib.resources import files
from io import StringIO
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from pydantic import TypeAdapter
from sqlalchemy import Connection, create_engine, text
from sqlalchemy import Table as SchemaTable
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import NullPool
from sqlalchemy.schema import CreateIndex, CreateTable

from bot.rules.cases import Case, CaseState, Level, Progress
from bot.rules.identifiers import CaseId
from storage.keyring import Keys
from storage.schema import newest_revision, upgrade
from storage.tables import Table
from tests.cast import ANNA
from tests.storage.opening import SECRET, opened


def config() -> Config:
    """Where the migrations are."""
    config = Config()
    config.set_main_option("script_location", str(files("storage") / "migrations"))
    return config


def migrations() -> list[Script]:
    """Every migration, the first one first."""
    return list(ScriptDirectory.from_config(config()).walk_revisions())[::-1]


@contextmanager
def database(folder: Path) -> Iterator[Connection]:
    """A connection to the database of a folder, in one transaction."""
    engine = create_engine(f"sqlite:///{folder / 'vigie.db'}", poolclass=NullPool)
    with engine.begin() as connection:
        yield connection


def upgrade_to(connection: Connection, revision: str) -> None:
    """Applies the migrations up to one of them."""
    until = config()
    until.attributes["connection"] = connection
    command.upgrade(until, revision)


def written(folder: Path) -> dict[str, list[str]]:
    """The columns of each table, as the file has them."""
    with closing(sqlite3.connect(folder / "vigie.db")) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(row[1] for row in connection.execute(f"PRAGMA table_info({name})"))
            for name in names
            if not name.startswith("sqlite_")
        }


def test_an_empty_file_gets_every_table(tmp_path: Path) -> None:
    with database(tmp_path) as connection:
        upgrade(connection)
    expected = {table.name: sorted(table.columns.keys()) for table in Table.metadata.sorted_tables}
    assert written(tmp_path) == {**expected, "alembic_version": ["version_num"]}


def test_the_migrations_make_what_the_models_say(tmp_path: Path) -> None:
    with database(tmp_path) as connection:
        upgrade(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True, "render_as_batch": True})
        assert compare_metadata(context, Table.metadata) == []


@pytest.mark.parametrize("migration", migrations(), ids=lambda migration: str(migration.revision))
async def test_a_database_of_every_earlier_form_is_brought_up_to_date(
    migration: Script, tmp_path: Path
) -> None:
    with database(tmp_path) as connection:
        upgrade_to(connection, migration.revision)
        assert MigrationContext.configure(connection).get_current_revision() == migration.revision
    async with opened(tmp_path):
        pass
    with database(tmp_path) as connection:
        assert MigrationContext.configure(connection).get_current_revision() == newest_revision()
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []


async def test_cases_of_before_keep_all_that_hangs_on_them_and_get_keys(tmp_path: Path) -> None:
    opened_at, columns = datetime(2026, 11, 20, tzinfo=UTC), Keys.derived(SECRET).sealer()
    case = Case(
        CaseId(1), "ABCDE", CaseState.OPEN, Level.HIGH, opened_at, ANNA, "en", Progress(opened_at), opened_at
    )
    step = {"by": ANNA, "text": "They follow me", "event": "$alert", "letter": None}
    at = f"{opened_at:%Y-%m-%d %H:%M:%S}.000000"
    kept = (columns.seal_json("cases.book", TypeAdapter(Case).dump_python(case, mode="json")), b"mark")
    with database(tmp_path) as connection:
        upgrade_to(connection, "0013")
        for statement, values in (
            ("INSERT INTO facts VALUES ('key-check', ?)", (columns.seal("facts.check", "vigie"),)),
            (
                f"INSERT INTO cases (id, code, state, level, opened_at, wake_at, book, reporter)"
                f" VALUES (1, 'ABCDE', 'open', 2, '{at}', '{at}', ?, ?)",
                kept,
            ),
            (
                f"INSERT INTO timeline (id, case_id, at, verb, book) VALUES (1, 1, '{at}', 'opened', ?)",
                (columns.seal_json("timeline.book", step),),
            ),
            (
                f"INSERT INTO pages (letter_id, case_id, person, round, owed_at) VALUES (7, 1, ?, 1, '{at}')",
                (ANNA,),
            ),
        ):
            connection.exec_driver_sql(statement, values)
    async with opened(tmp_path) as store, store.transaction() as tx:
        found = await tx.cases.by_code("ABCDE")
        assert found is not None
        assert [one.text for one in await tx.timeline.of_case(found)] == ["They follow me"]
        assert [page.person for page in await tx.pages.of_case(found.id)] == [ANNA]
        assert await tx.own_keys.exists("case", 1)
        look = tx.verifying.begin()
        while await tx.verifying.portion(look):
            pass
        assert look.faults == []
        with pytest.raises(IntegrityError):
            await tx.cases._session.execute(text("DELETE FROM cases"))


def test_a_migration_that_is_interrupted_leaves_nothing_behind(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'vigie.db'}", poolclass=NullPool)
    with engine.connect() as connection:
        # The store's own connections begin by hand as well: the driver would commit before each DDL.
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.isolation_level = None
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        upgrade(connection)
        connection.exec_driver_sql("ROLLBACK")
    assert written(tmp_path) == {}


def test_migrations_are_numbered_and_go_forward_only() -> None:
    numbers = [f"{place:04}" for place in range(1, len(migrations()) + 1)]
    assert [migration.revision for migration in migrations()] == numbers
    assert [migration.down_revision for migration in migrations()] == [None, *numbers[:-1]]
    for migration in migrations():
        assert Path(migration.path).name.startswith(f"{migration.revision}_")
        assert not hasattr(migration.module, "downgrade")


@pytest.mark.parametrize("table", Table.metadata.sorted_tables, ids=lambda table: str(table.name))
def test_postgresql_would_take_every_table(table: SchemaTable) -> None:
    dialect = MigrationContext.configure(dialect_name="postgresql").dialect
    assert f"CREATE TABLE {table.name} (" in str(CreateTable(table).compile(dialect=dialect))
    for index in table.indexes:
        made = str(CreateIndex(index).compile(dialect=dialect))
        assert made.startswith(f"CREATE INDEX {index.name} ON {table.name} (")


def test_postgresql_would_take_every_migration() -> None:
    sql = StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": sql}
    )
    for migration in migrations():
        with Operations.context(context):
            migration.module.upgrade()
    for table in Table.metadata.sorted_tables:
        assert f"CREATE TABLE {table.name} (" in sql.getvalue()
    assert "BIGSERIAL" in sql.getvalue()
    assert "DATETIME" not in sql.getvalue()
