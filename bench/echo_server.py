"""A server with realtime and nothing behind it: an in-memory feature that echoes a line to everybody in its topic.

It shows what a delivery costs before any feature is written: `bench/run.py fan-out-25`, `fan-out-1000` and `idle-bare`.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from uuid import UUID

import msgspec
import uvicorn
import uvloop

from parta.kernel.wire import Wire
from parta.realtime.api import (
    WHOLE,
    Audience,
    Change,
    Connection,
    DoorRules,
    Identity,
    Ports,
    Position,
    Realtime,
    Revoked,
    encode,
)


class Hello(Wire, tag="hello"):
    """Opens the session."""

    ref: int


class Welcome(Wire, tag="welcome"):
    """The answer to hello."""

    ref: int


class Send(Wire, tag="message.send"):
    """A line for a topic."""

    ref: int
    conversation_id: UUID
    client_key: UUID
    text: str


class Sent(Wire, tag="message.sent"):
    """The line has its number."""

    ref: int
    seq: int


class Line(msgspec.Struct):
    """A line as everybody gets it; about as long as a message of the messenger."""

    conversation_id: UUID
    seq: int
    version: int
    author_id: UUID
    author_name: str
    kind: str
    text: str
    created_at: str


class Changes(Wire, tag="changes"):
    """What happened in a topic."""

    conversation_id: UUID
    from_version: int
    version: int
    messages: list[Line]


class EchoWorld:
    """People numbered from 1, topics of `size` people each: person p is in the topics that follow p // size."""

    def __init__(self, size: int, people: int, topics_each: int) -> None:
        self.realtime: Realtime | None = None
        self._versions: dict[UUID, int] = {}
        self._size = size
        self._people = people
        self._topics_each = topics_each

    async def authenticate(self, token: str) -> Identity | None:
        number = int(token)
        return Identity(person_id=UUID(int=number), session_id=UUID(int=number))

    async def load_audiences(
        self, topics: Sequence[UUID], online: Callable[[], Sequence[UUID]]
    ) -> dict[UUID, Audience]:
        return {topic: Audience(0, {UUID(int=person): WHOLE for person in self.members(topic)}) for topic in topics}

    def members(self, topic: UUID) -> list[int]:
        """Topic number t has `size` people, a stride apart, so that people share many different topics."""
        number = topic.int - 1_000_000
        block, turn = divmod(number, self._topics_each)
        first = block * self._size
        stride = 1 + turn * 7
        return [(first + index * stride) % self._people + 1 for index in range(self._size)]

    async def load_changes(self, positions: Sequence[tuple[UUID, int]]) -> Sequence[Change]:
        return []

    async def changed_since(self, moment: datetime) -> Sequence[Position]:
        return []

    async def revoked_since(self, moment: datetime) -> Revoked:
        return Revoked()

    async def revoked_among(self, sessions: Sequence[UUID]) -> Revoked:
        return Revoked()

    async def visible_to(self, viewer: UUID, persons: Collection[UUID]) -> Collection[UUID]:
        return []

    async def hello(self, connection: Connection, frame: Hello) -> Welcome:
        return Welcome(ref=frame.ref)

    async def send(self, connection: Connection, frame: Send) -> Sent:
        topic = frame.conversation_id
        version = self._versions[topic] = self._versions.get(topic, 0) + 1
        line = Line(
            conversation_id=topic, seq=version, version=version, author_id=connection.identity.person_id,
            author_name="Иванова А. П.", kind="text", text=frame.text, created_at="2026-11-21T12:00:00.000000Z",
        )  # fmt: skip
        change = Changes(conversation_id=topic, from_version=version - 1, version=version, messages=[line])
        assert self.realtime is not None
        self.realtime.hub.publish(
            Change(topic=topic, version=version, base_version=version - 1, members_version=0, full=encode(change))
        )
        return Sent(ref=frame.ref, seq=version)


def main() -> None:
    port, size, people, topics_each = (int(word) for word in sys.argv[1:5])
    world = EchoWorld(size, people, topics_each)
    rules = DoorRules(public_url=f"http://127.0.0.1:{port}", find_token=lambda cookies, account: cookies.get("parta-0"))
    realtime = world.realtime = Realtime(
        rules,
        Ports(authenticator=world, audiences=world, changes=world, identity_states=world, presence_rules=world),
    )
    realtime.frames.register(Hello, world.hello, opens=True)
    realtime.frames.register(Send, world.send)

    async def app(scope: dict[str, object], receive: object, send: object) -> None:
        raise RuntimeError("nothing is served over HTTP here")

    config = uvicorn.Config(
        app, host="127.0.0.1", port=port, ws=realtime.protocol_class(), loop="uvloop", http="httptools",
        log_level="warning", lifespan="off", backlog=4096,
    )  # fmt: skip
    server = uvicorn.Server(config)

    async def serve() -> None:
        keepalive = asyncio.create_task(realtime.gateway.keepalive.run())
        gc.freeze()
        await server.serve()
        keepalive.cancel()

    uvloop.run(serve())


if __name__ == "__main__":
    main()
