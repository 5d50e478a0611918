"""A real Parta for one measurement: `parta run` in a folder of its own, pinned with its database to one core."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench import processes
from parta.entrypoints.supervisor import health_status
from parta.entrypoints.wiring import conninfo_of
from parta.kernel.settings import Settings, from_environment

HOST = "127.0.0.1"
START_SECONDS = 120


class Server:
    """A running Parta; `kill` ends every process of it at once, `start` brings it back on the same data."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self._environment = {
            "PARTA_DATA": str(folder),
            "PARTA_PORT": str(self.port),
            "PARTA_PUBLIC_URL": f"http://{HOST}:{self.port}",
            "PARTA_DEMO": "0",
            "PARTA_LOG_LEVEL": "warning",
        }
        self.settings: Settings = from_environment(self._environment)
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def root(self) -> int:
        """The supervisor, above every process of the server and its database."""
        assert self._process is not None
        return self._process.pid

    @property
    def conninfo(self) -> str:
        return conninfo_of(self.settings)

    def web_processes(self) -> list[int]:
        """Those that hold sockets."""
        return [one for one in processes.tree(self.root) if " web " in processes.command_of(one) + " "]

    def start(self) -> None:
        command = ["taskset", "-c", str(processes.SERVER_CORE), sys.executable, "-m", "parta.entrypoints.cli", "run"]
        log = (self._folder.parent / "server.log").open("ab")
        self._process = subprocess.Popen(
            command, env=os.environ | self._environment, stdout=log, stderr=log, start_new_session=True
        )
        deadline = time.monotonic() + START_SECONDS
        while health_status(self.settings) != "ok":
            if self._process.poll() is not None or time.monotonic() > deadline:
                text = (self._folder.parent / "server.log").read_text(errors="replace")
                raise RuntimeError("the server does not come up:\n" + text[-2000:])
            time.sleep(0.1)

    def kill(self) -> None:
        """SIGKILL to every process at once, the database's too."""
        for process in processes.tree(self.root):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        assert self._process is not None
        self._process.wait()

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()


@contextlib.contextmanager
def running_server() -> Iterator[Server]:
    """A fresh Parta without a demo; stopped and removed at the end."""
    with tempfile.TemporaryDirectory(prefix="parta-bench-", ignore_cleanup_errors=True) as folder:
        server = Server(Path(folder) / "data")
        try:
            server.start()
            yield server
        finally:
            server.stop()


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as listening:
        listening.bind((HOST, 0))
        port: int = listening.getsockname()[1]
        return port
