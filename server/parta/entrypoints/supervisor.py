"""`parta run`: starts the database, brings its schema up to date, runs web and worker as processes of their own,
restarts what crashes, and stops all of it together.

Children die with the supervisor, however it ends; the data folder's lock keeps a second one out.
"""

import asyncio
import contextlib
import http.client
import json
import signal
import ssl
import subprocess
import sys
import time
from collections.abc import Callable
from types import FrameType

from parta.entrypoints import addresses, data, wiring
from parta.kernel import migrations
from parta.kernel.postgres import EmbeddedPostgres
from parta.kernel.settings import Settings
from parta.kernel.startup import StartError, dies_with_parent

Say = Callable[[str], None]
LOOK_SECONDS = 0.2
HEALTHY_SECONDS = 60.0
STOP_SECONDS = 15.0
LONGEST_PAUSE_SECONDS = 30.0


class Child:
    """A process that is started again when it ends; the pause before that doubles while it keeps ending."""

    def __init__(self, name: str, arguments: list[str], pass_fds: tuple[int, ...] = ()) -> None:
        self.name = name
        self._command = [sys.executable, "-m", "parta.entrypoints.cli", *arguments]
        self._pass_fds = pass_fds
        self._process: subprocess.Popen[bytes] | None = None
        self._started_at = 0.0
        self._start_again_at = 0.0
        self._pause = 0.5

    def start(self) -> None:
        self._started_at = time.monotonic()
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            pass_fds=self._pass_fds,
            start_new_session=True,  # Ctrl-C reaches the supervisor alone, which stops things in order
            preexec_fn=dies_with_parent(signal.SIGKILL),  # noqa: PLW1509  # the supervisor has one thread
        )

    def look(self, say: Say) -> None:
        """Start it again if it has ended, after the pause."""
        if self._process is not None:
            code = self._process.poll()
            if code is None:
                return
            self._process = None
            if time.monotonic() - self._started_at > HEALTHY_SECONDS:
                self._pause = 0.5
            self._start_again_at = time.monotonic() + self._pause
            say(f"{self.name} ended ({_reason(code)}); starting it again in {self._pause:g} s")
            self._pause = min(self._pause * 2, LONGEST_PAUSE_SECONDS)
        if time.monotonic() >= self._start_again_at:
            self.start()

    def has_ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def ask_to_stop(self) -> None:
        if self._process is not None:
            self._process.terminate()

    def wait_or_kill(self, deadline: float) -> None:
        if self._process is None:
            return
        try:
            self._process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Supervisor:
    """One running Parta."""

    def __init__(self, settings: Settings, say: Say) -> None:
        self._settings = settings
        self._say = say
        self._stopping = False
        self._children: list[Child] = []
        self._postgres: EmbeddedPostgres | None = None

    def run(self) -> None:
        """Start everything, keep it running until SIGINT or SIGTERM, stop everything. `StartError` says what is
        wrong; whatever had been started is stopped then too."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._on_signal)
        with data.locked(self._settings), contextlib.ExitStack() as stack:
            data.check_space(self._settings.data)
            listener = stack.enter_context(addresses.listen(self._settings))
            stack.callback(self._stop)
            lines = self._prepare_database()
            if self._stopping:
                return
            self._children = [
                Child("web", ["web", "--listen-fd", str(listener.fileno())], (listener.fileno(),)),
                Child("worker", ["worker"]),
            ]
            self._say("Starting web and worker")
            for child in self._children:
                child.start()
            self._wait_until_healthy()
            for line in [*lines, *addresses.welcome(self._settings)]:
                self._say(line)
            self._keep_running()

    def _prepare_database(self) -> list[str]:
        settings = self._settings
        conninfo = wiring.conninfo_of(settings)
        if settings.database_url:
            self._say("Connecting to the database")
            data.check_reachable(conninfo)
        else:
            self._postgres = wiring.embedded(settings)
            self._say("Starting PostgreSQL")
            self._postgres.stop_leftover()
            self._postgres.start()
        applied = migrations.migrate(conninfo, say=lambda name: self._say(f"Migrating the database: {name}"))
        if not applied:
            self._say("The database is up to date")
        return asyncio.run(_first_start(settings, self._say))

    def _wait_until_healthy(self) -> None:
        """Wait for the first good answer; a child that ends before has said why on the console."""
        deadline = time.monotonic() + 60
        while not self._stopping and time.monotonic() < deadline:
            for child in self._children:
                if child.has_ended():
                    raise StartError(f"the {child.name} process ended at its start (its last lines are above)")
            if health_status(self._settings) == "ok":
                return
            time.sleep(LOOK_SECONDS)

    def _keep_running(self) -> None:
        while not self._stopping:
            time.sleep(LOOK_SECONDS)
            if self._postgres is not None and (code := self._postgres.ended()) is not None:
                self._say(f"PostgreSQL ended ({_reason(code)}); starting it again")
                self._postgres.start()
            for child in self._children:
                child.look(self._say)

    def _stop(self) -> None:
        if self._children:
            self._say("Stopping")
        deadline = time.monotonic() + STOP_SECONDS
        for child in self._children:
            child.ask_to_stop()
        for child in self._children:
            child.wait_or_kill(deadline)
        if self._postgres is not None:
            self._postgres.stop()
        if self._children:
            self._say("Stopped")

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._stopping = True


async def _first_start(settings: Settings, say: Callable[[str], None]) -> list[str]:
    platform = wiring.build(settings)
    await platform.database.open()
    try:
        return await wiring.first_start(platform.database, settings, say)
    finally:
        await platform.database.close()


def health_status(settings: Settings) -> str | None:
    """What /health says, None while nothing answers."""
    host = addresses.own_host(settings)
    context = ssl._create_unverified_context() if settings.tls_cert else None  # noqa: S323  # our own socket
    connection = (
        http.client.HTTPSConnection(host, settings.port, timeout=5, context=context)
        if context
        else http.client.HTTPConnection(host, settings.port, timeout=5)
    )
    try:
        connection.request("GET", "/health")
        answer = json.loads(connection.getresponse().read())
    except (OSError, http.client.HTTPException, ValueError):
        return None
    finally:
        connection.close()
    status = answer.get("status") if isinstance(answer, dict) else None
    return status if isinstance(status, str) else None


def _reason(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
