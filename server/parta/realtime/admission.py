"""How many may say hello at once. A few are answered at a time, some wait here, the rest are told when to come again:
one after another at the pace at which hellos are answered, so that the server neither drowns nor stands idle.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

HELLOS_AT_ONCE = 4  # each holds a connection to the database, and senders need theirs
HELLOS_WAITING = 250
MIN_RETRY_SECONDS = 0.2
MAX_RETRY_SECONDS = 20.0


class Admission:
    """A bounded number of hello syncs in flight and in line."""

    def __init__(self, at_once: int = HELLOS_AT_ONCE, waiting: int = HELLOS_WAITING) -> None:
        self._room = asyncio.Semaphore(at_once)
        self._at_once = at_once
        self._most = at_once + waiting
        self._here = 0
        self._seconds = 0.02  # one hello takes, on average
        self._promised_until = 0.0  # up to this moment the pace is given away

    def ask(self) -> int | None:
        """None: come in, through `turn`. Else the milliseconds to wait before asking again, different for everybody."""
        if self._here < self._most:
            self._here += 1
            return None
        now = asyncio.get_running_loop().time()
        interval = self._seconds / self._at_once
        self._promised_until = max(self._promised_until, now + interval * self._most) + interval
        wait = (self._promised_until - now) * random.uniform(0.9, 1.1)
        if wait > MAX_RETRY_SECONDS:
            wait = random.uniform(0.5, 1.0) * MAX_RETRY_SECONDS
        return int(max(MIN_RETRY_SECONDS * random.uniform(0.5, 1.5), wait) * 1000)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for one's turn, and hold it for the block. Follows each `ask` that said None."""
        try:
            async with self._room:
                began = asyncio.get_running_loop().time()
                try:
                    yield
                finally:
                    spent = asyncio.get_running_loop().time() - began
                    self._seconds += (spent - self._seconds) * 0.1
        finally:
            self._here -= 1
