"""What processes cost, read from /proc: processor time and memory of a whole tree, the database's backends included."""

from __future__ import annotations

import os
import time
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
SERVER_CORE = 0
GENERATOR_CORE = 1
STILL_SECONDS = 120


def children() -> dict[int, list[int]]:
    """Every process of the machine by its parent."""
    found: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            fields = _stat(int(entry.name))
            if fields is not None:
                found.setdefault(int(fields[1]), []).append(int(entry.name))
    return found


def tree(root: int) -> list[int]:
    """The process and everything below it."""
    by_parent = children()
    found, queue = [], [root]
    while queue:
        process = queue.pop()
        found.append(process)
        queue += by_parent.get(process, [])
    return found


def cpu_seconds(processes: list[int]) -> float:
    """User and system time, with that of children that have ended and were waited for."""
    total = 0
    for process in processes:
        fields = _stat(process)
        if fields is not None:
            total += sum(int(fields[index]) for index in (11, 12, 13, 14))
    return total / TICK


def wait_until_still(root: int) -> None:
    """Until the tree needs less than a twentieth of a core: the index and the counts have followed the filling."""
    deadline = time.monotonic() + STILL_SECONDS
    while time.monotonic() < deadline:
        before = cpu_seconds(tree(root))
        time.sleep(2)
        if cpu_seconds(tree(root)) - before < 0.1:
            return
    raise RuntimeError("the server does not come to rest")


def rss_kb(processes: list[int]) -> float:
    """Resident memory, each process counted whole."""
    total = 0
    for process in processes:
        try:
            total += int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE
        except OSError:
            continue
    return total / 1024


def command_of(process: int) -> str:
    """What the process was started as."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def _stat(process: int) -> list[str] | None:
    """Fields of /proc/N/stat from the third on (the state), as the second may hold spaces."""
    try:
        text = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return None
    return text.rpartition(")")[2].split()
