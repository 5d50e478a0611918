"""Realtime as the wiring sees it: everything of one web process, made, started and stopped together."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

import msgspec

from parta.kernel.clock import Clock, SystemClock
from parta.realtime.bus import Bus
from parta.realtime.connection import Connections
from parta.realtime.frames import FrameRegistry
from parta.realtime.gateway import Gateway
from parta.realtime.handshake import DoorRules
from parta.realtime.hub import Hub
from parta.realtime.notices import Notices
from parta.realtime.ports import AudienceSource, Authenticator, ChangeSource, IdentityStates, PresenceRules
from parta.realtime.presence import PresenceBoard
from parta.realtime.session import SessionHost
from parta.realtime.sweep import Sweep


class Ports(msgspec.Struct, frozen=True, kw_only=True):
    """The answers that realtime needs from above."""

    authenticator: Authenticator
    audiences: AudienceSource
    changes: ChangeSource
    identity_states: IdentityStates
    presence_rules: PresenceRules


class Realtime:
    """One per web process. Features register their frames on `frames` before the first socket opens."""

    def __init__(
        self, rules: DoorRules, ports: Ports, *, notices: Notices | None = None, clock: Clock | None = None
    ) -> None:
        clock = clock or SystemClock()
        self.notices = notices or Notices()
        self.frames = FrameRegistry()
        self.connections = Connections()
        self.hub = Hub(self.connections, ports.audiences)
        self.bus = Bus(self.hub, ports.changes, self.notices, clock)
        self.presence = PresenceBoard(self.connections, ports.presence_rules, clock)
        self.presence.register(self.frames)
        self.sweep = Sweep(self.connections, ports.identity_states, clock)
        self.gateway = Gateway(rules, ports.authenticator, SessionHost(self.frames, self.connections))
        self._tasks: list[asyncio.Task[None]] = []

    def protocol_class(self) -> type[asyncio.Protocol]:
        """What uvicorn takes as `ws=`."""
        return self.gateway.protocol_class()

    def start(self, conninfo: str) -> None:
        """Begin the regular work, in the loop that runs now. `conninfo` is where notices are heard."""
        regular: list[Coroutine[None, None, None]] = [
            self.bus.listen(conninfo),
            self.bus.heal_regularly(),
            self.sweep.run(),
            self.presence.run(),
            self.gateway.keepalive.run(),
        ]
        self._tasks = [asyncio.get_running_loop().create_task(work) for work in regular]

    async def stop(self) -> None:
        """End the regular work; the sockets are closed by the server that owns them."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []
