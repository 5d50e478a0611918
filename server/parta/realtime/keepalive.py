"""Finding sockets that only seem to live: pings in turn, and an end to those who stay silent or stalled.

One timer serves all connections; each is looked at once a period, a fraction of them every second.
"""

from __future__ import annotations

import asyncio
from typing import Protocol

PERIOD = 20  # seconds between two looks at the same socket; a dead one is found within two periods
STALL_SECONDS = 10.0


class Kept(Protocol):
    """A socket under watch."""

    keep_slot: int
    was_heard: bool

    def ping(self) -> None: ...

    def give_up(self) -> None: ...


class Keepalive:
    """The watch over all sockets of a process."""

    def __init__(self, period: int = PERIOD, stall_seconds: float = STALL_SECONDS) -> None:
        self._slots: list[set[Kept]] = [set() for _ in range(period)]
        self._stalled: dict[Kept, float] = {}
        self._stall_seconds = stall_seconds
        self._next = 0
        self._hand = 0

    def add(self, socket: Kept) -> None:
        """Watch the socket; whatever it has sent so far counts as life."""
        socket.keep_slot = self._next
        socket.was_heard = True
        self._slots[self._next].add(socket)
        self._next = (self._next + 1) % len(self._slots)

    def remove(self, socket: Kept) -> None:
        """Watch it no longer."""
        self._slots[socket.keep_slot].discard(socket)
        self._stalled.pop(socket, None)

    def stalled(self, socket: Kept) -> None:
        """Its queue is full: it has so long to drain."""
        self._stalled.setdefault(socket, asyncio.get_running_loop().time() + self._stall_seconds)

    def drained(self, socket: Kept) -> None:
        """Its queue has room again."""
        self._stalled.pop(socket, None)

    def look(self) -> None:
        """One second's share of the work."""
        now = asyncio.get_running_loop().time()
        for socket in [socket for socket, deadline in self._stalled.items() if deadline <= now]:
            del self._stalled[socket]
            socket.give_up()
        self._hand = (self._hand + 1) % len(self._slots)
        for socket in list(self._slots[self._hand]):
            if not socket.was_heard:
                socket.give_up()
            elif socket not in self._stalled:
                socket.was_heard = False
                socket.ping()

    async def run(self) -> None:
        """Look every second, for ever."""
        while True:
            await asyncio.sleep(1)
            self.look()
