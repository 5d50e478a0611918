"""Sign-out and blocking reach every open socket within a second, whichever process wrote them."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

from parta.kernel.clock import Clock
from parta.kernel.incidents import describe
from parta.realtime.connection import Connections
from parta.realtime.ports import IdentityStates

log = logging.getLogger("parta.realtime")

SWEEP_SECONDS = 0.5
LOOK_BACK = timedelta(seconds=10)  # a transaction may commit so long after the moment it wrote down
FULL_EVERY = 120  # sweeps: then every session is asked for, whatever the moments say (clocks, expiry)


class Sweep:
    """The regular look at who may still be connected."""

    def __init__(self, connections: Connections, states: IdentityStates, clock: Clock) -> None:
        self._connections = connections
        self._states = states
        self._clock = clock
        self._sweeps = 0

    async def sweep(self) -> int:
        """Close what has lost its access; how many connections it were."""
        if not (sessions := self._connections.sessions()):
            return 0
        self._sweeps += 1
        if self._sweeps % FULL_EVERY == 0:
            return self._connections.revoke(await self._states.revoked_among(sessions))
        return self._connections.revoke(await self._states.revoked_since(self._clock.now() - LOOK_BACK))

    async def run(self) -> None:
        """Sweep for ever. After a failure every session is asked for: moments may have passed unseen."""
        while True:
            await asyncio.sleep(SWEEP_SECONDS)
            try:
                await self.sweep()
            except Exception as error:
                log.warning("who has lost access cannot be read: %s", describe(error))
                self._sweeps = FULL_EVERY - 1
