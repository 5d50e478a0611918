"""A backup is whole or absent; with it, and nothing else, a lost installation comes back."""

import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from parta.kernel.postgres import EmbeddedPostgres
from tests.harness.processes import Parta


@pytest.fixture
def parta(tmp_path: Path) -> Iterator[Parta]:
    made = Parta(tmp_path / "data")
    yield made
    sys.stdout.write(made.stop(signal.SIGKILL))  # shown when the test fails


def _connect(parta: Parta) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(EmbeddedPostgres(parta.data / "postgres").conninfo())


def test_a_lost_data_folder_comes_back_from_a_backup_made_while_parta_ran(parta: Parta, tmp_path: Path) -> None:
    target = tmp_path / "backups" / "monday"
    target.parent.mkdir()
    parta.start()
    with _connect(parta) as connection:
        connection.execute("CREATE TABLE trace AS SELECT 'ёж' AS word FROM generate_series(1, 1000)")
    (parta.data / "files" / "ab").mkdir(parents=True)
    (parta.data / "files" / "ab" / "scan.pdf").write_bytes(b"%PDF")
    key = (parta.data / "secret.key").read_text()
    done = parta.command("backup", str(target))
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in target.iterdir()) == [
        "database.dump",
        "files",
        "manifest.json",
        "secret.key",
        "vapid.key",
    ]
    assert target.stat().st_mode & 0o777 == 0o700
    parta.stop()

    shutil.rmtree(parta.data)
    done = parta.command("restore", str(target))
    assert (done.returncode, done.stderr) == (0, "")
    parta.start()
    with _connect(parta) as connection:
        assert connection.execute("SELECT count(*), min(word) FROM trace").fetchone() == (1000, "ёж")
    assert (parta.data / "files" / "ab" / "scan.pdf").read_bytes() == b"%PDF"
    assert (parta.data / "secret.key").read_text() == key


def test_neither_writes_over_anything_and_a_damaged_backup_restores_nothing(parta: Parta, tmp_path: Path) -> None:
    done = parta.command("migrate")
    assert done.returncode == 0, done.stderr
    target = tmp_path / "backup"
    assert parta.command("backup", str(target)).returncode == 0

    again = parta.command("backup", str(target))
    assert again.stderr == f"parta: {target} exists and is not empty: a backup never writes over anything\n"
    over = parta.command("restore", str(target))
    assert over.stderr == f"parta: {parta.data} has data (postgres): restore into an empty folder (PARTA_DATA)\n"

    shutil.rmtree(parta.data)
    dump = target / "database.dump"
    dump.write_bytes(dump.read_bytes()[:-1])
    damaged = parta.command("restore", str(target))
    assert damaged.stderr == f"parta: {dump} is damaged: its checksum differs\n"
    (target / "manifest.json").unlink()
    partial = parta.command("restore", str(target))
    assert partial.stderr == f"parta: {target} is not a whole backup: manifest.json is missing or damaged\n"
    assert not parta.data.exists()
    assert list(tmp_path.glob(".backup.unfinished-*")) == []


def test_a_folder_that_cannot_be_made_is_one_line(parta: Parta, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = parta.command("backup", str(tmp_path / "file" / "backup"))
    assert done.returncode == 1
    assert done.stderr == f"parta: the backup could not be written to {tmp_path}/file/backup: Not a directory\n"
