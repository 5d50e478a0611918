"""The cluster of the tests: started by the first process that needs it, stopped by the last one that used it.

Several pytest processes share it. A template database is built by running the migrations, once for each state of
them; every test database is a clone. Nothing here is durable: the cluster may be deleted at any time.
"""

import contextlib
import fcntl
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from parta.kernel import migrations
from parta.kernel.postgres import EmbeddedPostgres

HOME = Path(__file__).resolve().parents[3] / ".cache" / "test-postgres"
TEMPLATES_KEPT = 6


class TestCluster:
    """A running cluster and the template of this very code."""

    __test__ = False

    def __init__(self, server: EmbeddedPostgres) -> None:
        self._server = server
        self._template = f"template_{migrations.fingerprint()}"

    def conninfo(self, database: str) -> str:
        return self._server.conninfo(database)

    def create_database(self) -> str:
        """The name of a fresh clone; it bears our process number, so that leftovers of the dead can be told."""
        name = f"t_{os.getpid()}_{uuid.uuid4().hex[:12]}"
        with self._maintenance() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(
                    sql.Identifier(name), sql.Identifier(self._template)
                )
            )
        return name

    def create_empty_database(self) -> str:
        """A database without a schema, for tests of the migrations themselves."""
        name = f"t_{os.getpid()}_{uuid.uuid4().hex[:12]}"
        with self._maintenance() as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return name

    def drop_database(self, name: str) -> None:
        with self._maintenance() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def prepare(self) -> None:
        """Build the template if it is missing; drop old templates and the databases of processes that are gone."""
        with self._maintenance() as connection:
            names = [row[0] for row in connection.execute("SELECT datname FROM pg_database ORDER BY oid").fetchall()]
            for name in names:
                if name.startswith("t_") and not Path(f"/proc/{name.split('_')[1]}").exists():
                    self.drop_database(name)
            templates = [name for name in names if name.startswith("template_") and not name.endswith("_new")]
            for name in templates[:-TEMPLATES_KEPT]:
                self.drop_database(name)
            if self._template not in templates:
                self._build_template(connection)

    def _build_template(self, connection: psycopg.Connection[tuple[object, ...]]) -> None:
        unfinished = f"{self._template}_new"
        self.drop_database(unfinished)
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(unfinished)))
        migrations.migrate(self._server.conninfo(unfinished))
        connection.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(unfinished), sql.Identifier(self._template))
        )

    @contextlib.contextmanager
    def _maintenance(self) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
        with psycopg.connect(self._server.conninfo("postgres"), autocommit=True) as connection:
            yield connection


@contextlib.contextmanager
def running_cluster() -> Iterator[TestCluster]:
    """Use the cluster: start it if it is not running, stop it if nobody else uses it any more."""
    HOME.mkdir(parents=True, exist_ok=True)
    server = EmbeddedPostgres(HOME, durable=False, leave_running=True)
    users = os.open(HOME / "users.lock", os.O_CREAT | os.O_RDWR)
    try:
        with _locked(HOME / "start.lock"):
            fcntl.flock(users, fcntl.LOCK_SH)
            if not server.answers():
                server.start()
            cluster = TestCluster(server)
            cluster.prepare()
        yield cluster
        with _locked(HOME / "start.lock"):
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return  # others still use it
            server.stop_leftover()
    finally:
        os.close(users)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    handle = os.open(path, os.O_CREAT | os.O_RDWR)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
