"""All that other rooms may use of realtime: the values they hand over, the answers they must give, the parts the
wiring puts together, and `Publisher`, through which a committed change goes out.
"""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from parta.realtime.connection import Connection, Connections
from parta.realtime.encoding import encode
from parta.realtime.frames import FrameRegistry, Handler
from parta.realtime.handshake import SOCKET_PATH, DoorRules
from parta.realtime.hub import Hub
from parta.realtime.model import PERSONAL, WHOLE, Audience, Change, Identity, Position, Revoked, Windows
from parta.realtime.notices import Notices
from parta.realtime.ports import (
    AudienceSource,
    Authenticator,
    ChangeSource,
    IdentityStates,
    PresenceRules,
    SocketWriter,
)
from parta.realtime.presence import PresenceBoard
from parta.realtime.service import Ports, Realtime
from parta.realtime.store import CHANNEL
from parta.realtime.wire import (
    Done,
    Failed,
    PersonPresence,
    Presence,
    Resync,
    Retry,
    SetAway,
    SignedOut,
    WatchPeople,
)

__all__ = [
    "CHANNEL",
    "PERSONAL",
    "SERVER_FRAMES",
    "SOCKET_PATH",
    "WHOLE",
    "Audience",
    "AudienceSource",
    "Authenticator",
    "Change",
    "ChangeSource",
    "Connection",
    "Connections",
    "Done",
    "DoorRules",
    "Failed",
    "FrameRegistry",
    "Handler",
    "Hub",
    "Identity",
    "IdentityStates",
    "Notices",
    "PersonPresence",
    "Ports",
    "Position",
    "Presence",
    "PresenceBoard",
    "PresenceRules",
    "Publisher",
    "Realtime",
    "Resync",
    "Retry",
    "Revoked",
    "SetAway",
    "SignedOut",
    "Silence",
    "SocketWriter",
    "WatchPeople",
    "Windows",
    "encode",
]

SERVER_FRAMES = (Done, Failed, Presence, Resync, Retry, SignedOut)
"""What realtime itself sends, for the generated schema."""


class Publisher(Protocol):
    """Takes changes after their commit, and hints. `Hub` is one; `Silence` is one for processes without sockets."""

    def publish(self, change: Change) -> None: ...

    def hint(self, topic_id: UUID, payload: bytes, *, sender: UUID, size_limit: int = 100) -> None: ...


class Silence:
    """A process without sockets: what it changes is told to others by `Notices` alone."""

    def publish(self, change: Change) -> None:
        return None

    def hint(self, topic_id: UUID, payload: bytes, *, sender: UUID, size_limit: int = 100) -> None:
        return None
