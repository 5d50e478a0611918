"""Brings a database to the schema of this code: numbered SQL files, forward only, each in one transaction.

yoyo keeps the book of what was applied; the mark is written in the migration's own transaction, so that a crash
leaves neither half. Two starts at once wait for each other; a database newer than the code is refused. The tables of
the job queue come from its package: all at once in a new database, by the package's own migrations later.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import procrastinate.schema
import psycopg
from psycopg import sql
from yoyo.backends.core.postgresql import PostgresqlPsycopgBackend
from yoyo.connections import parse_uri
from yoyo.migrations import Migration, default_migration_table

from parta.kernel.startup import StartError

FOLDER = Path(__file__).resolve().parents[2] / "migrations"
QUEUE_FOLDER = Path(procrastinate.schema.__file__).parent / "sql"
ADVISORY_LOCK = 0x5041525441  # «PARTA»
WAIT_FOR_OTHER_START = "120s"
WAIT_FOR_TABLE = "10s"
_BOOK_EXISTS = "SELECT to_regclass('_yoyo_migration') IS NOT NULL"


class _Book(PostgresqlPsycopgBackend):  # type: ignore[misc]  # yoyo has no types
    """yoyo's tables over a connection of ours. Its own lock row would outlive a crash: ours is an advisory lock."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self._given = connection
        super().__init__(parse_uri("postgresql+psycopg:///"), default_migration_table)

    def connect(self, dburi: object) -> psycopg.Connection[Any]:
        return self._given

    @contextmanager
    def lock(self, timeout: int = 0) -> Iterator[None]:
        yield

    def names(self) -> list[str]:
        self.ensure_internal_schema_updated()
        rows = self.execute("SELECT migration_id FROM _yoyo_migration ORDER BY migration_id").fetchall()
        return [row[0] for row in rows]


class _Step(NamedTuple):
    name: str
    file: Path

    def as_migration(self) -> Migration:
        return Migration(self.name, str(self.file), str(self.file.parent))


def known(folder: Path = FOLDER) -> list[Path]:
    """The migrations of this code, in order. Two with one number are a mistake of ours."""
    files = sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    numbers = [file.name[:4] for file in files]
    twice = sorted({number for number in numbers if numbers.count(number) > 1})
    if twice:
        raise StartError(f"two migrations have the number {', '.join(twice)}")
    return files


def fingerprint(folder: Path = FOLDER) -> str:
    """A name for exactly this schema: changes with every byte of every migration."""
    digest = hashlib.sha256()
    for file in [QUEUE_FOLDER / "schema.sql", *known(folder)]:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def migrate(conninfo: str, *, folder: Path = FOLDER, say: Callable[[str], None] = lambda line: None) -> list[str]:
    """Apply what is missing; the names of what was applied. `say` hears each name before it runs."""
    steps = [*_queue_steps(), *(_Step(file.stem, file) for file in known(folder))]
    with psycopg.connect(conninfo, autocommit=True) as connection:
        _set(connection, "lock_timeout", WAIT_FOR_OTHER_START)
        try:
            connection.execute("SELECT pg_advisory_lock(%s)", (ADVISORY_LOCK,))
        except psycopg.errors.LockNotAvailable as error:
            raise StartError("another process has been migrating this database for two minutes") from error
        _set(connection, "lock_timeout", WAIT_FOR_TABLE)
        _set(connection, "client_min_messages", "warning")
        book = _Book(connection)
        applied = set(book.names())
        _refuse_newer(applied, {step.name for step in steps})
        if not applied:
            _make_queue(connection, book, steps)
            applied = set(book.names())
        missing = [step for step in steps if step.name not in applied]
        for step in missing:
            say(step.name)
            _apply(connection, book, step)
        return [step.name for step in missing]


def version(connection: psycopg.Connection[Any]) -> str | None:
    """The name of the newest migration in the database, None in an empty one."""
    found = connection.execute(_BOOK_EXISTS).fetchone()
    if found is None or not found[0]:
        return None
    names = connection.execute("SELECT max(migration_id) FROM _yoyo_migration").fetchone()
    return None if names is None else names[0]


def is_empty(connection: psycopg.Connection[Any]) -> bool:
    """Whether the database has no table of ours or of anybody."""
    found = connection.execute("SELECT NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')").fetchone()
    return found is not None and bool(found[0])


def _queue_steps() -> list[_Step]:
    files = sorted((QUEUE_FOLDER / "migrations").glob("*.sql"))
    return [_Step(f"0000_queue_{file.stem}", file) for file in files]


def _make_queue(connection: psycopg.Connection[Any], book: _Book, steps: list[_Step]) -> None:
    """A new database gets the queue as it is now, with all its migrations marked as applied."""
    with connection.transaction():
        connection.execute(_as_sql(QUEUE_FOLDER / "schema.sql"))
        for step in steps:
            if step.file.parent.parent == QUEUE_FOLDER:
                book.mark_one(step.as_migration(), log=False)


def _apply(connection: psycopg.Connection[Any], book: _Book, step: _Step) -> None:
    try:
        with connection.transaction():
            connection.execute(_as_sql(step.file))
            book.mark_one(step.as_migration(), log=False)
    except psycopg.Error as error:
        raise StartError(f"migration {step.name} failed, nothing of it was kept: {error}") from error


def _refuse_newer(applied: set[str], names: set[str]) -> None:
    unknown = sorted(applied - names)
    if unknown:
        raise StartError(
            f"the database is newer than this Parta (it has {unknown[-1]}): start that version, or restore a backup"
        )


def _as_sql(file: Path) -> sql.SQL:
    """Files of ours and of the queue's package, never anything from outside."""
    return sql.SQL(file.read_text(encoding="utf-8"))


def _set(connection: psycopg.Connection[Any], name: str, value: str) -> None:
    connection.execute("SELECT set_config(%s, %s, false)", (name, value))
