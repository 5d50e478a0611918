"""`parta backup` and `parta restore`: the database, the files and the key, as one folder.

A backup is made while Parta runs and appears under its name only when it is whole. A restore goes into an empty
place only; one that fails leaves it empty. Files in an S3 store are not part of it: their store is backed up by its own
means, and both commands say so.
"""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
import psycopg
from psycopg.conninfo import conninfo_to_dict

from parta.entrypoints import data
from parta.kernel import migrations
from parta.kernel.clock import SystemClock
from parta.kernel.postgres import BIN
from parta.kernel.settings import Settings
from parta.kernel.startup import StartError

Say = Callable[[str], None]
DUMP, FILES, UPLOADS, KEY, MANIFEST = "database.dump", "files", "uploads", "secret.key", "manifest.json"
PUSH_KEY = "vapid.key"  # without it every browser has to be asked again whether it may be woken
FORMAT = 1


class Manifest(msgspec.Struct, frozen=True):
    """What a backup says of itself: written last, so that a folder with it is whole."""

    format: int
    made_at: datetime
    schema: str
    dump_sha256: str
    files: int


def backup(settings: Settings, target: Path, say: Say) -> None:
    """Write a backup to `target`, which must not exist or be empty."""
    target = target.absolute()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise StartError(f"{target} exists and is not empty: a backup never writes over anything")
    unfinished = target.with_name(f".{target.name}.unfinished-{os.getpid()}")
    try:
        (unfinished / FILES).mkdir(parents=True)
        unfinished.chmod(0o700)
        with data.running_database(settings) as conninfo:
            _write(settings, conninfo, unfinished, say)
        unfinished.rename(target)
    except OSError as error:
        raise StartError(f"the backup could not be written to {target}: {error.strerror}") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    if settings.files is None:
        say(f"The files are in {settings.files_url} and not in this backup: keep versions or a copy of that store")
    say(f"The backup is in {target}")


def restore(settings: Settings, source: Path, say: Say) -> None:
    """Bring a backup back into an empty data folder (and an empty database, where one is named)."""
    manifest = _read_manifest(source)
    _refuse_over_data(settings)
    with data.locked(settings):
        data.check_space(settings.data)
    try:
        with data.running_database(settings) as conninfo:
            _refuse_over_tables(conninfo)
            say("Restoring the database")
            _run("pg_restore", conninfo, "--single-transaction", "--no-owner", "--exit-on-error", str(source / DUMP))
        if settings.files is not None:
            say(f"Restoring {manifest.files} files")
            shutil.copytree(source / FILES, settings.files, dirs_exist_ok=True)
        elif manifest.files:
            raise StartError(f"the backup holds {manifest.files} files: restore it with a folder as PARTA_FILES_URL")
        else:
            say(f"The files are expected in {settings.files_url}: they were not part of the backup")
        if (source / UPLOADS).is_dir():
            shutil.copytree(source / UPLOADS, settings.uploads)
        shutil.copyfile(source / KEY, settings.data / KEY)
        (settings.data / KEY).chmod(0o600)
        if (source / PUSH_KEY).exists():
            shutil.copyfile(source / PUSH_KEY, settings.data / PUSH_KEY)
            (settings.data / PUSH_KEY).chmod(0o600)
    except (OSError, StartError) as error:
        _empty(settings)
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise StartError(f"nothing was restored: {reason}") from error
    say(f"Restored what was backed up on {manifest.made_at:%Y-%m-%d %H:%M} UTC. Start Parta as usual")


def _write(settings: Settings, conninfo: str, folder: Path, say: Say) -> None:
    """Files are only ever added before the row that names them: copied before and after the dump, they are a
    superset of what its snapshot names, however many arrive meanwhile. An upload that was examined meanwhile has moved
    from the one folder to the other, and is found there."""
    places = [(settings.uploads, folder / UPLOADS)]
    if settings.files is not None:
        places.append((settings.files, folder / FILES))
    for source, target in places:
        _copy_new_files(source, target)
    say("Dumping the database")
    dump = folder / DUMP
    _run("pg_dump", conninfo, "--format=custom", "--no-owner", "--no-privileges", f"--file={dump}")
    say("Copying the files")
    counts = [_copy_new_files(source, target) for source, target in places]
    for name in (KEY, PUSH_KEY):
        if (key := settings.data / name).exists():
            shutil.copy2(key, folder / name)
    with psycopg.connect(conninfo) as connection:
        schema = migrations.version(connection) or ""
    manifest = Manifest(FORMAT, SystemClock().now(), schema, _digest(dump), sum(counts[1:]))
    (folder / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")


def _copy_new_files(source: Path, target: Path) -> int:
    """Copy what `target` lacks or has less of (an upload grows); how many files it has then. A file that vanishes
    meanwhile was deleted: skipped."""
    count = 0
    for folder, _, names in os.walk(source):
        to = target / Path(folder).relative_to(source)
        to.mkdir(parents=True, exist_ok=True)
        for name in names:
            try:
                if not (to / name).exists() or (to / name).stat().st_size < (Path(folder) / name).stat().st_size:
                    shutil.copy2(Path(folder) / name, to / name)
                count += 1
            except FileNotFoundError:
                continue
    return count


def _read_manifest(source: Path) -> Manifest:
    try:
        manifest = msgspec.json.decode((source / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError) as error:
        raise StartError(f"{source} is not a whole backup: {MANIFEST} is missing or damaged") from error
    if manifest.format != FORMAT:
        raise StartError(f"{source} was made by another version of Parta (format {manifest.format})")
    newest = migrations.known()[-1].stem
    if manifest.schema > newest:
        raise StartError(f"{source} is newer than this Parta ({manifest.schema} > {newest}): use that version")
    if _digest(source / DUMP) != manifest.dump_sha256:
        raise StartError(f"{source / DUMP} is damaged: its checksum differs")
    return manifest


def _refuse_over_data(settings: Settings) -> None:
    there = [name for name in ("postgres", FILES, UPLOADS, KEY) if (settings.data / name).exists()]
    if settings.files is not None and settings.files.is_dir() and any(settings.files.iterdir()):
        there.append(str(settings.files))
    if there:
        raise StartError(f"{settings.data} has data ({', '.join(there)}): restore into an empty folder (PARTA_DATA)")


def _refuse_over_tables(conninfo: str) -> None:
    with psycopg.connect(conninfo) as connection:
        is_empty = migrations.is_empty(connection)
    if not is_empty:
        raise StartError("the database has tables: a backup is restored into an empty one only")


def _empty(settings: Settings) -> None:
    for folder in (settings.data / "postgres", settings.uploads, *([settings.files] if settings.files else [])):
        shutil.rmtree(folder, ignore_errors=True)
    (settings.data / KEY).unlink(missing_ok=True)


def _run(program: str, conninfo: str, *arguments: str) -> None:
    """A program of the wheel. The password goes by the environment: a command line is public."""
    parts = {name: str(value) for name, value in conninfo_to_dict(conninfo).items() if value is not None}
    environment = os.environ | {"PGPASSWORD": parts.pop("password", "")}
    database = psycopg.conninfo.make_conninfo(**parts)
    done = subprocess.run(
        [str(BIN / program), f"--dbname={database}", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        raise StartError(f"{program}: {lines[-1].removeprefix(program + ': ')}")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
