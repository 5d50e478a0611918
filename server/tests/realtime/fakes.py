"""What stands in for sockets, members and rows in the tests of realtime: all in memory, in the test's own loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from uuid import UUID, uuid4

import msgspec

from parta.kernel.wire import Wire
from parta.realtime.api import WHOLE, Audience, Change, Identity, Position, Revoked, Windows
from parta.realtime.connection import Connection, Connections
from parta.realtime.hub import Hub


class FakeSocket:
    """Two methods, and what was asked of them."""

    def __init__(self) -> None:
        self.raw: list[bytes] = []
        self.code: int | None = None

    def write(self, data: bytes, /) -> None:
        self.raw.append(data)

    def close(self, code: int) -> None:
        self.code = code

    def messages(self) -> list[bytes]:
        """The text messages written, without their headers."""
        return [payload_of(frame) for frame in self.raw]

    def frames(self) -> list[dict[str, object]]:
        """Every JSON object written, in order."""
        return [msgspec.json.decode(line) for message in self.messages() for line in message.split(b"\n")]


def payload_of(frame: bytes) -> bytes:
    """The payload of an unmasked text frame, its header checked."""
    assert frame[0] == 0x81
    length, start = frame[1], 2
    if length == 126:
        length, start = int.from_bytes(frame[2:4], "big"), 4
    elif length == 127:
        length, start = int.from_bytes(frame[2:10], "big"), 10
    assert len(frame) == start + length
    return frame[start:]


class FakeAudiences:
    """Members by topic; counts how often it is asked, and can be slow or broken."""

    def __init__(self) -> None:
        self.audiences: dict[UUID, Audience] = {}
        self.asked: list[list[UUID]] = []
        self.gate: asyncio.Event | None = None
        self.is_broken = False

    def put(
        self, topic: UUID, members: Sequence[UUID] | dict[UUID, Windows], version: int = 0, whole: bool = True
    ) -> None:
        windows = members if isinstance(members, dict) else dict.fromkeys(members, WHOLE)
        self.audiences[topic] = Audience(version, windows, is_complete=whole)

    async def load_audiences(
        self, topics: Sequence[UUID], online: Callable[[], Sequence[UUID]]
    ) -> dict[UUID, Audience]:
        self.asked.append(list(topics))
        if self.gate is not None:
            await self.gate.wait()
        if self.is_broken:
            raise ConnectionError("no database")
        here = set(online())
        return {
            topic: audience
            if audience.is_complete
            else Audience(
                audience.members_version,
                {person: windows for person, windows in audience.windows.items() if person in here},
                is_complete=False,
            )
            for topic in topics
            if (audience := self.audiences.get(topic)) is not None
        }


class FakeChanges:
    """Rows by topic: what the database knows, whatever the bus does."""

    def __init__(self) -> None:
        self.changes: dict[UUID, list[Change]] = {}
        self.lately: list[Position] = []
        self.asked: list[list[tuple[UUID, int]]] = []

    def put(self, change: Change) -> Change:
        self.changes.setdefault(change.topic, []).append(change)
        self.lately = [p for p in self.lately if p.topic != change.topic]
        self.lately.append(Position(change.topic, change.version, change.members_version))
        return change

    async def load_changes(self, positions: Sequence[tuple[UUID, int]]) -> Sequence[Change]:
        self.asked.append(list(positions))
        return [c for topic, since in positions for c in self.changes.get(topic, []) if c.version > since]

    async def changed_since(self, moment: datetime) -> Sequence[Position]:
        return self.lately


class FakeStates:
    """Who has lost access."""

    def __init__(self) -> None:
        self.since = Revoked()
        self.among = Revoked()
        self.moments: list[datetime] = []
        self.sessions: list[list[UUID]] = []

    async def revoked_since(self, moment: datetime) -> Revoked:
        self.moments.append(moment)
        return self.since

    async def revoked_among(self, sessions: Sequence[UUID]) -> Revoked:
        self.sessions.append(list(sessions))
        return self.among


class EverybodySees:
    """Presence without secrets, but for those who hide."""

    def __init__(self) -> None:
        self.hidden: set[UUID] = set()

    async def visible_to(self, viewer: UUID, persons: Collection[UUID]) -> Collection[UUID]:
        return [person for person in persons if person not in self.hidden]


class World:
    """A hub with its fakes."""

    def __init__(self) -> None:
        self.connections = Connections()
        self.audiences = FakeAudiences()
        self.hub = Hub(self.connections, self.audiences)

    def join(self, person: UUID | None = None, session: UUID | None = None) -> tuple[Connection, FakeSocket]:
        """A connection that has said hello."""
        socket = FakeSocket()
        connection = Connection(Identity(person or uuid4(), session or uuid4()), socket)
        self.connections.add(connection)
        return connection, socket


class Said(Wire, tag="said"):
    """What a test's change says."""

    version: int


def change_of(topic: UUID, version: int, **more: object) -> Change:
    """A change that says its version, and `empty` without it."""
    given: dict[str, object] = {
        "topic": topic,
        "version": version,
        "base_version": version - 1,
        "members_version": 0,
        "full": b'{"type":"said","version":%d}' % version,
        "empty": b'{"type":"empty","version":%d}' % version,
    }
    return msgspec.convert(given | more, Change)


async def turns(count: int = 10) -> None:
    """Let the loop go round."""
    for _ in range(count):
        await asyncio.sleep(0)


def versions(socket: FakeSocket, kind: str = "said") -> list[object]:
    """Versions of the changes a socket was given."""
    return [frame["version"] for frame in socket.frames() if frame["type"] == kind]
