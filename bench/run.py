"""`bench/run.py WORKLOAD`: one workload, one JSON line on standard output.

The server with its database runs on core 0, this process on core 1.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Awaitable, Callable

import msgspec
import uvloop

import echo
import processes
from figures import Figures

WORKLOADS: dict[str, Callable[[], Awaitable[Figures]]] = {
    "fan-out-25": lambda: echo.fan_out("fan-out-25", 40, 25),
    "fan-out-1000": lambda: echo.fan_out("fan-out-1000", 1, 1000),
    "idle-bare": lambda: echo.idle("idle-bare", 5000, 25, 40),
}


def main() -> int:
    if len(sys.argv) != 2 or sys.argv[1] not in WORKLOADS:
        print(f"usage: run.py {' | '.join(WORKLOADS)}", file=sys.stderr)
        return 2
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    os.sched_setaffinity(0, {processes.GENERATOR_CORE})

    async def run() -> Figures:
        return await WORKLOADS[sys.argv[1]]()

    figures = uvloop.run(run())
    print(msgspec.json.encode(figures).decode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
