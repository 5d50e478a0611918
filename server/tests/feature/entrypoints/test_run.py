"""`parta run` as an administrator meets it: started, stopped, killed, and started where it cannot run."""

import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from parta.kernel.postgres import EmbeddedPostgres
from tests.harness.processes import Parta

HEALS_WITHIN_SECONDS = 20.0


@pytest.fixture
def parta(tmp_path: Path) -> Iterator[Parta]:
    made = Parta(tmp_path / "data")
    yield made
    sys.stdout.write(made.stop(signal.SIGKILL))  # shown when the test fails
    _wait_until(lambda: not made.children(), made.describe)


def _wait_until(holds: Callable[[], bool], describe: Callable[[], str] = str) -> None:
    deadline = time.monotonic() + HEALS_WITHIN_SECONDS
    while not holds():
        assert time.monotonic() < deadline, f"it did not happen in time: {describe()}"
        time.sleep(0.1)


def _conninfo(parta: Parta) -> str:
    return EmbeddedPostgres(parta.data / "postgres").conninfo()


def _leave_a_trace(parta: Parta) -> None:
    with psycopg.connect(_conninfo(parta)) as connection:
        connection.execute("CREATE TABLE trace AS SELECT 42 AS number")


def _trace(parta: Parta) -> object:
    with psycopg.connect(_conninfo(parta)) as connection:
        return connection.execute("SELECT number FROM trace").fetchone()


def test_a_second_start_is_quick_and_keeps_the_data_and_ctrl_c_leaves_nothing_running(parta: Parta) -> None:
    parta.start()
    _leave_a_trace(parta)
    said = parta.stop()
    assert "Parta is ready: http://localhost:" in said
    assert "do not open on a phone" in said
    assert said.endswith("Stopping\nStopped\n")
    assert parta.children() == []
    began = time.monotonic()
    parta.start()
    assert time.monotonic() - began < 10
    assert _trace(parta) == (42,)


def test_a_killed_supervisor_leaves_nothing_that_blocks_the_next_start(parta: Parta) -> None:
    parta.start()
    _leave_a_trace(parta)
    parta.stop(signal.SIGKILL)
    parta.start()
    assert _trace(parta) == (42,)


@pytest.mark.parametrize("name", ["web", "worker", "postgres"])
def test_a_process_that_is_killed_is_started_again(parta: Parta, name: str) -> None:
    parta.start()
    killed = parta.child(name)
    os.kill(killed, signal.SIGKILL)
    _wait_until(lambda: any(pid != killed for pid in _pids(parta, name)) and parta.health() == "ok")


def test_a_taken_port_is_one_clear_line(parta: Parta) -> None:
    with socket.create_server(("127.0.0.1", parta.port)):
        done = parta.command("run")
    assert done.returncode == 1
    assert done.stderr == (
        f"parta: port {parta.port} is taken by another program: choose another one with PARTA_PORT\n"
    )
    assert parta.children() == []


def test_a_second_parta_in_the_same_folder_is_refused(parta: Parta) -> None:
    parta.start()
    assert parta.process is not None
    done = parta.command("run")
    assert (done.returncode, done.stderr) == (
        1,
        f"parta: Parta already runs with the data in {parta.data} (process {parta.process.pid})\n",
    )
    assert parta.health() == "ok"


def test_a_database_that_does_not_answer_is_one_line_without_the_password(tmp_path: Path) -> None:
    parta = Parta(tmp_path, PARTA_DATABASE_URL="postgresql://parta:geheim@127.0.0.1:9/region")
    done = parta.command("run")
    assert done.returncode == 1
    assert done.stderr.startswith(
        "parta: cannot reach the database at 127.0.0.1:9, database «region» (PARTA_DATABASE_URL)"
    )
    assert "geheim" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_schema_newer_than_the_code_is_one_line(parta: Parta) -> None:
    parta.start()
    with psycopg.connect(_conninfo(parta)) as connection:
        connection.execute(
            "UPDATE _yoyo_migration SET migration_id = '9999_future', migration_hash = 'x' "
            "WHERE migration_id = (SELECT max(migration_id) FROM _yoyo_migration)"
        )
    parta.stop()
    done = parta.command("run")
    assert done.returncode == 1
    assert done.stderr == (
        "parta: the database is newer than this Parta (it has 9999_future): start that version, or restore a backup\n"
    )
    assert parta.children() == []


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = Parta(tmp_path / "file" / "data").command("run")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith(f"parta: cannot write to {tmp_path}/file/data (PARTA_DATA)")


def _pids(parta: Parta, name: str) -> list[int]:
    try:
        return [parta.child(name)]
    except AssertionError:
        return []
