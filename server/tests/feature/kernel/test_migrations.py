"""What a start does to a database: nothing, everything, or it refuses."""

import threading
from pathlib import Path

import psycopg
import pytest

from parta.kernel import migrations
from parta.kernel.startup import StartError


def _folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        (path / f"{name}.sql").write_text(text)
    return path


def test_an_empty_database_gets_every_migration_and_a_second_start_none(empty_conninfo: str) -> None:
    names = [file.stem for file in migrations.known()]
    assert migrations.migrate(empty_conninfo) == names
    assert migrations.migrate(empty_conninfo) == []
    with psycopg.connect(empty_conninfo) as connection:
        assert migrations.version(connection) == names[-1]


def test_a_migration_that_fails_leaves_nothing_of_itself(empty_conninfo: str, tmp_path: Path) -> None:
    folder = _folder(
        tmp_path, **{"0001_good": "CREATE TABLE good ();", "0002_bad": "CREATE TABLE half (); SELECT 1 / 0;"}
    )
    with pytest.raises(StartError, match="migration 0002_bad failed"):
        migrations.migrate(empty_conninfo, folder=folder)
    with psycopg.connect(empty_conninfo) as connection:
        found = connection.execute("SELECT to_regclass('good') IS NOT NULL, to_regclass('half') IS NULL").fetchone()
        assert found == (True, True)
        assert migrations.version(connection) == "0001_good"


def test_a_database_newer_than_the_code_is_refused_by_name(empty_conninfo: str, tmp_path: Path) -> None:
    folder = _folder(tmp_path, **{"0001_old": "CREATE TABLE old ();", "0002_future": "CREATE TABLE future ();"})
    migrations.migrate(empty_conninfo, folder=folder)
    (folder / "0002_future.sql").unlink()
    with pytest.raises(StartError, match=r"newer than this Parta \(it has 0002_future\)"):
        migrations.migrate(empty_conninfo, folder=folder)


def test_two_starts_at_once_apply_each_migration_once(empty_conninfo: str, tmp_path: Path) -> None:
    folder = _folder(tmp_path, **{"0001_slow": "SELECT pg_sleep(0.3); CREATE TABLE once ();"})
    results: list[list[str]] = []
    starts = [
        threading.Thread(target=lambda: results.append(migrations.migrate(empty_conninfo, folder=folder)))
        for _ in range(2)
    ]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert sorted(results) == [[], ["0001_slow"]]


def test_two_migrations_with_one_number_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="two migrations have the number 0001"):
        migrations.known(_folder(tmp_path, **{"0001_a": "", "0001_b": ""}))
