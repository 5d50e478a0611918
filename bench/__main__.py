"""`python -m bench WORKLOAD`: one workload, one JSON line on standard output.

The server with its database runs on core 0, this process on core 1.
"""

from __future__ import annotations

import importlib
import os
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from types import ModuleType

import msgspec
import uvloop

from bench import echo, messenger, processes, roster
from bench import history as paging
from bench import search as searching
from bench.figures import Figures

WORKLOADS: dict[str, Callable[[], Awaitable[Figures]]] = {
    "class-chats": messenger.class_chats,
    "school-channel": messenger.school_channel,
    "idle": messenger.idle,
    "kill": messenger.kill,
    "history": paging.history,
    "history-http": paging.history_http,
    "search": searching.search,
    "first-screen": lambda: _browser().first_screen(),
    "typing": lambda: _browser().typing(),
    "open-tab": lambda: _browser().open_tab(),
    "import": roster.roster_import,
    "fan-out-25": lambda: echo.fan_out("fan-out-25", 40, 25),
    "fan-out-1000": lambda: echo.fan_out("fan-out-1000", 1, 1000),
    "idle-bare": lambda: echo.idle("idle-bare", 5000, 25, 40),
}


def _browser() -> ModuleType:
    """Its packages are those of the tests (`make dev chromium`); the other workloads need none of them."""
    return importlib.import_module("bench.browser")


def main() -> int:
    """Run the workload that is named; the exit code."""
    if len(sys.argv) != 2 or sys.argv[1] not in WORKLOADS:
        print(f"one workload, please: {' '.join(WORKLOADS)}", file=sys.stderr)
        return 2
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    os.sched_setaffinity(0, {processes.GENERATOR_CORE})
    figures = uvloop.run(_run(WORKLOADS[sys.argv[1]]))
    print(msgspec.json.encode(figures).decode())
    return 0


async def _run(workload: Callable[[], Awaitable[Figures]]) -> Figures:
    before = _yardstick()
    figures = await workload()
    figures.yardstick_ms = round((before + _yardstick()) / 2 * 1000)
    return figures


def _yardstick() -> float:
    """Seconds of a loop that is always the same: a rented machine is not, and figures are read beside it."""
    began = time.perf_counter()
    for _ in range(20_000_000):
        pass
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
