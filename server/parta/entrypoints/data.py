"""The data folder: one Parta at a time works in it, and the database in it can be borrowed by a command."""

import contextlib
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg

from parta.entrypoints import wiring
from parta.kernel.settings import Settings
from parta.kernel.startup import StartError

LOCK = "parta.lock"
NEEDED_MEGABYTES = 200
NEEDED_POSTGRES = 18


class InUse(StartError):
    """Another Parta works in this folder."""


@contextlib.contextmanager
def locked(settings: Settings) -> Iterator[None]:
    """Be the only Parta in the data folder; `InUse` where one is already. The lock dies with its process."""
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        handle = os.open(settings.data / LOCK, os.O_CREAT | os.O_RDWR, 0o644)
    except OSError as error:
        raise StartError(f"cannot write to {settings.data} (PARTA_DATA): {error.strerror}") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            owner = os.pread(handle, 20, 0).decode(errors="replace").strip() or "?"
            raise InUse(f"Parta already runs with the data in {settings.data} (process {owner})") from None
        os.truncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        raise StartError(f"the disk of {settings.data} is full") from error
    finally:
        os.close(handle)


def check_space(folder: Path) -> None:
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < NEEDED_MEGABYTES:
        raise StartError(f"the disk of {folder} is full: {free} MB are free, {NEEDED_MEGABYTES} MB are needed")


def check_reachable(conninfo: str) -> None:
    """One clear line, without the password, where a database of the settings does not answer."""
    try:
        with psycopg.connect(conninfo, connect_timeout=10) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.OperationalError as error:
        parts = psycopg.conninfo.conninfo_to_dict(conninfo)
        where = f"{parts.get('host', 'localhost')}:{parts.get('port', 5432)}, database «{parts.get('dbname', '')}»"
        reason = str(error).strip().splitlines()[-1].removeprefix("connection failed: ")
        raise StartError(f"cannot reach the database at {where} (PARTA_DATABASE_URL): {reason}") from error
    except psycopg.Error as error:
        raise StartError(f"PARTA_DATABASE_URL: {error}") from error
    if version < NEEDED_POSTGRES:
        raise StartError(f"PARTA_DATABASE_URL: PostgreSQL {version} is too old, {NEEDED_POSTGRES} is needed")


@contextlib.contextmanager
def running_database(settings: Settings) -> Iterator[str]:
    """The conninfo of a database that answers. The embedded one is started for the while, unless Parta runs."""
    conninfo = wiring.conninfo_of(settings)
    if settings.database_url:
        check_reachable(conninfo)
        yield conninfo
        return
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(locked(settings))
        except InUse:
            check_reachable(conninfo)
        else:
            server = wiring.embedded(settings)
            server.stop_leftover()
            stack.callback(server.stop)
            server.start()
        yield conninfo
