"""A real `parta run` in a process of its own, on a free port and with a data folder of the test."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

START_SECONDS = 300  # the demo is made at the first start, on a busy machine too


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Parta:
    """One installation: started, stopped and killed by a test, over and over."""

    def __init__(self, data: Path, **settings: str) -> None:
        self.data = data
        self.port = free_port()
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("PARTA_")},
            "PARTA_DATA": str(data),
            "PARTA_PORT": str(self.port),
            "PARTA_DEMO": "0",
            **settings,
        }
        self.process: subprocess.Popen[bytes] | None = None
        self._log = data.with_name(f"{data.name}.log")

    def command(self, *arguments: str, timeout: float = 60) -> subprocess.CompletedProcess[str]:
        """Run one command of `parta` to its end."""
        return subprocess.run(
            [sys.executable, "-m", "parta.entrypoints.cli", *arguments],
            env=self.environment, capture_output=True, text=True, timeout=timeout, check=False,
        )  # fmt: skip

    def start(self) -> None:
        """`parta run`, until it says that it is ready."""
        with self._log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "parta.entrypoints.cli", "run"],
                env=self.environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        deadline = time.monotonic() + START_SECONDS
        while "Parta is ready" not in self._log.read_text():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"Parta did not start:\n{self.stop()}")
            time.sleep(0.1)

    def stop(self, with_signal: int = signal.SIGINT) -> str:
        """Stop it; everything it printed."""
        if self.process is None:
            return ""
        if self.process.poll() is None:
            self.process.send_signal(with_signal)
        self.process.wait(timeout=60)
        self.process = None
        return self._log.read_text()

    def printed(self) -> str:
        """What it has printed so far."""
        return self._log.read_text()

    def health(self) -> str | None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=5) as answer:
                body = json.load(answer)
        except urllib.error.HTTPError as error:
            body = json.load(error)
        except OSError:
            return None
        return str(body["status"])

    def children(self) -> list[int]:
        """Process ids of everything that works for this data folder, the database's own processes apart."""
        found = []
        for folder in Path("/proc").iterdir():
            if not folder.name.isdigit():
                continue
            try:
                environment = (folder / "environ").read_bytes()
                command = (folder / "cmdline").read_bytes()
            except OSError:
                continue
            ours = f"PARTA_DATA={self.data}".encode() in environment.split(b"\0")
            if ours or str(self.data / "postgres" / "data").encode() in command.split(b"\0"):
                found.append(int(folder.name))
        return sorted(found)

    def child(self, name: str) -> int:
        """The process id of `web`, `worker` or `postgres`."""
        for pid in self.children():
            command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
            if name.encode() in command or (name == "postgres" and command[0].endswith(b"/postgres")):
                return pid
        raise AssertionError(f"{name} does not run")

    def describe(self) -> str:
        """The commands of what still runs."""
        return "\n".join(_describe(pid) for pid in self.children())


def _describe(pid: int) -> str:
    command = Path(f"/proc/{pid}/cmdline").read_text()[:200].replace("\0", " ")
    return f"{pid}: {command}\n{Path(f'/proc/{pid}/status').read_text()[:300]}"
