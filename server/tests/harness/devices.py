"""A web process without a network, and devices that follow the rules of a client over it.

A device mirrors everything its person may see; `fresh_state` is what a new device would hold. The two must agree
whatever was lost on the way.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import msgspec

from parta.identity.api import Actor
from parta.kernel.clock import Clock
from parta.kernel.database import Database
from parta.kernel.errors import NotFound
from parta.kernel.ids import PersonId, SessionId
from parta.messaging.live import Messaging
from parta.messaging.queries.heads import get_head, list_heads
from parta.messaging.socket import register_frames
from parta.realtime.api import Connections, FrameRegistry, Hub, Identity, Notices
from parta.realtime.bus import Bus
from parta.realtime.session import Session, SessionHost
from tests.harness.conversations import SECRET
from tests.harness.pages import page_before

Frame = dict[str, Any]
LAST = 2**62


class FaultyBus(Bus):
    """A bus whose notices may be lost, doubled or late: `fault` says what becomes of each."""

    fault: Callable[[str], list[str]] | None = None
    has_looked: asyncio.Event

    async def heal(self) -> None:
        await super().heal()
        self.has_looked.set()

    def hear(self, payload: str) -> None:
        for heard in [payload] if self.fault is None else self.fault(payload):
            super().hear(heard)


class WebProcess:
    """Hub, bus, batch and sessions of one process, on a pool of its own."""

    def __init__(self, conninfo: str, clock: Clock) -> None:
        self.db = Database(conninfo, clock=clock, max_size=6)
        notices = Notices()
        self.messaging = Messaging(self.db, SECRET, notices)
        self.connections = Connections()
        self.hub = Hub(self.connections, self.messaging.audiences)
        self.messaging.speak_through(self.hub)
        self.bus = FaultyBus(self.hub, self.messaging.changes, notices, clock)
        self.bus.has_looked = asyncio.Event()
        frames = FrameRegistry()
        register_frames(self.messaging, frames)
        self.host = SessionHost(frames, self.connections)
        self._ear: asyncio.Task[None] | None = None
        self._is_dead = False

    async def start(self) -> WebProcess:
        await self.db.open()
        self._ear = asyncio.get_running_loop().create_task(self.bus.listen(self.db.conninfo))
        await self.bus.has_looked.wait()  # it listens, and has looked at what was before
        return self

    async def kill(self) -> None:
        """It ends where it stands: nothing is written down, and its connections are gone."""
        self._is_dead = True
        await self._hang_up()

    async def stop(self) -> None:
        if not self._is_dead:
            await self.messaging.close()
            await self._hang_up()

    async def _hang_up(self) -> None:
        if self._ear is not None:
            self._ear.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._ear
        await self.db.close()


@dataclass
class Copy:
    """What a device keeps of a conversation."""

    version: int
    head: Frame
    messages: dict[int, Frame] = field(default_factory=dict)


class Device:
    """One window of a person. It applies frames by the rules, and asks for what it misses."""

    def __init__(self, person_id: UUID, clock: Clock) -> None:
        self.actor = Actor(PersonId(person_id), SessionId(uuid4()))
        self.copies: dict[UUID, Copy] = {}
        self.person_version = 0
        self.since: str | None = None
        self.process: WebProcess | None = None
        self.session: Session | None = None
        self.seen: list[Frame] = []
        self._clock = clock
        self._inbox: deque[Frame] = deque()
        self._answers: dict[int, asyncio.Future[Frame]] = {}
        self._ref = 0

    # ---- the socket: two methods

    def write(self, data: bytes, /) -> None:
        for line in _payload(data).split(b"\n"):
            frame = msgspec.json.decode(line)
            self.seen.append(frame)
            answer = self._answers.pop(frame.get("ref") or 0, None)
            if answer is not None and not answer.done():
                answer.set_result(frame)
            else:
                self._inbox.append(frame)

    def close(self, code: int) -> None:
        self.session = None

    # ---- what a person does

    async def connect(self, process: WebProcess) -> None:
        self.process = process
        self.session = Session(Identity(self.actor.person_id, self.actor.session_id), self, process.host)
        await self._hello()

    def cut(self) -> None:
        """The connection breaks: what was on its way is lost."""
        if self.session is not None:
            self.session.lost()
        self.session = None
        self._inbox.clear()
        for answer in self._answers.values():
            answer.cancel()
        self._answers.clear()

    async def send(self, conversation_id: UUID, text: str, key: UUID | None = None) -> Frame:
        return await self.ask(
            "message.send", conversation_id=str(conversation_id), client_key=str(key or uuid4()), text=text
        )

    async def ask(self, kind: str, **fields: object) -> Frame:
        assert self.session is not None
        self._ref += 1
        answer: asyncio.Future[Frame] = asyncio.get_running_loop().create_future()
        self._answers[self._ref] = answer
        self.session.receive(msgspec.json.encode({"type": kind, "ref": self._ref, **fields}))
        async with asyncio.timeout(10):
            return await answer

    def say(self, kind: str, **fields: object) -> None:
        """A frame that asks for no answer."""
        assert self.session is not None
        self.session.receive(msgspec.json.encode({"type": kind, **fields}))

    async def settle(self, seconds: float = 0.05) -> None:
        """Apply what has come until nothing comes for a while."""
        quiet = 0.0
        while quiet < seconds:
            if not self._inbox:
                await asyncio.sleep(0.01)
                quiet += 0.01
                continue
            quiet = 0.0
            await self._hear(self._inbox.popleft())

    # ---- the rules

    async def _hello(self) -> None:
        welcome = await self.ask("hello", person_version=self.person_version, since=self.since)
        assert welcome["type"] == "welcome", welcome
        heads = {UUID(head["conversation"]["id"]): head for head in welcome["heads"]}
        if welcome["is_complete"]:
            assert welcome["next"] is None
            self.copies = {one: copy for one, copy in self.copies.items() if one in heads}
        for one in welcome["gone"]:
            self.copies.pop(UUID(one), None)
        for one, head in heads.items():
            await self._take_head(one, head)
        self.person_version = max(self.person_version, welcome["person_version"])
        self.since = welcome["server_time"]

    async def _hear(self, frame: Frame) -> None:
        match frame["type"]:
            case "changes" | "empty":
                await self._hear_changes(frame)
            case "personal":
                await self._hear_personal(frame)
            case "conversation.resync":
                self.copies.pop(UUID(frame["conversation_id"]), None)
                await self._fetch(UUID(frame["conversation_id"]))
            case "reads" | "typing" | "done" | "message.sent":
                pass
            case other:
                raise AssertionError(f"an unexpected frame: {other} {frame}")

    async def _hear_changes(self, frame: Frame) -> None:
        one = UUID(frame["conversation_id"])
        copy = self.copies.get(one)
        if copy is None:
            await self._fetch(one)
            return
        if frame["from_version"] > copy.version:
            await self._sync(one, copy)
            return
        self._apply(copy, frame)
        if frame.get("reload"):
            await self._fetch(one)

    async def _hear_personal(self, frame: Frame) -> None:
        if frame["from_version"] > self.person_version:
            await self._hello()
            return
        self.person_version = max(self.person_version, frame["version"])
        for one in frame["gone"]:
            self.copies.pop(UUID(one), None)
        for row in frame["changes"]:
            copy = self.copies.get(UUID(row["conversation_id"]))
            if copy is None:
                await self._fetch(UUID(row["conversation_id"]))
            elif row["version"] >= copy.head["personal"]["version"]:
                copy.head["personal"] = row | {"read_seq": max(row["read_seq"], copy.head["personal"]["read_seq"])}

    def _apply(self, copy: Copy, frame: Frame) -> None:
        for message in frame.get("messages", []):
            _keep(copy, message)
            if message["author_id"] == str(self.actor.person_id):
                personal = copy.head["personal"]
                personal["read_seq"] = max(personal["read_seq"], message["seq"])
        copy.version = max(copy.version, frame["version"])

    async def _sync(self, one: UUID, copy: Copy) -> None:
        answer = await self.ask("conversation.sync", conversation_id=str(one), version=copy.version)
        if answer["type"] == "conversation.resync":
            self.copies.pop(one, None)
            await self._fetch(one)
            return
        self._apply(copy, answer)
        if answer["reload"]:
            await self._fetch(one)

    async def _take_head(self, one: UUID, head: Frame) -> None:
        copy = self.copies.get(one)
        if copy is None:
            copy = self.copies[one] = Copy(head["conversation"]["version"], head)
            await self._fetch_history(one, copy)
            return
        if head["conversation"]["member_version"] > copy.head["conversation"]["member_version"]:
            del self.copies[one]
            await self._take_head(one, head)
            return
        if head["conversation"]["version"] >= copy.head["conversation"]["version"]:
            mark = copy.head["personal"]["read_seq"]
            copy.head = head
            head["personal"]["read_seq"] = max(mark, head["personal"]["read_seq"])
        if head["conversation"]["version"] > copy.version:
            await self._sync(one, copy)

    async def _fetch(self, one: UUID) -> None:
        assert self.process is not None
        try:
            async with self.process.db.transaction("head", snapshot=True) as tx:
                head = _plain(await get_head(tx, self.actor, one))
        except NotFound:
            self.copies.pop(one, None)
            return
        await self._take_head(one, head)

    async def _fetch_history(self, one: UUID, copy: Copy) -> None:
        assert self.process is not None
        before, has_before = LAST, True
        while has_before:
            async with self.process.db.transaction("page", snapshot=True) as tx:
                page = _plain(await page_before(tx, self.actor, one, before, 100))
            for message in page["messages"]:
                _keep(copy, message)
            has_before = page["has_before"]
            before = page["messages"][0]["seq"] if page["messages"] else 0

    def state(self) -> Frame:
        """What this device would draw."""
        return {str(one): _drawn(copy, str(self.actor.person_id)) for one, copy in sorted(self.copies.items())}


async def fresh_state(db: Database, person_id: UUID) -> Frame:
    """What a device would draw that has just been bought."""
    actor = Actor(PersonId(person_id), SessionId(uuid4()))
    state: Frame = {}
    async with db.transaction("fresh", snapshot=True) as tx:
        heads = await list_heads(tx, actor)
        assert heads.next is None
        for head in heads.heads:
            copy = Copy(head.conversation.version, _plain(head))
            before, has_before = LAST, True
            while has_before:
                page = _plain(await page_before(tx, actor, head.conversation.id, before, 100))
                copy.messages |= {message["seq"]: message for message in page["messages"]}
                has_before = page["has_before"]
                before = page["messages"][0]["seq"] if page["messages"] else 0
            drawn = _drawn(copy, str(person_id))
            assert drawn["unread"] == head.personal.unread
            assert drawn["unread_mentions"] == head.personal.unread_mentions
            state[str(head.conversation.id)] = drawn
    return dict(sorted(state.items()))


def _keep(copy: Copy, message: Frame) -> None:
    """A row gives way to a higher version alone; told without one's own, it leaves one's own as it is."""
    kept = copy.messages.get(message["seq"])
    if kept is not None and message["version"] <= kept["version"]:
        return
    own = {"own": kept["own"]} if kept is not None and "own" in kept and "deleted_at" not in message else {}
    copy.messages[message["seq"]] = own | message


def _drawn(copy: Copy, me: str) -> Frame:
    """All that must agree. Times of versions are left out: a device may hold a newer one than a head it fetched."""
    conversation = {
        key: value for key, value in copy.head["conversation"].items() if key not in ("version", "last_seq")
    }
    personal = {
        key: value
        for key, value in copy.head["personal"].items()
        if key not in ("version", "unread", "unread_mentions", "conversation_id")
    }
    read = personal["read_seq"]
    unread = [
        message
        for message in copy.messages.values()
        if message["seq"] > read
        and message["kind"] == "text"
        and message["author_id"] != me
        and "deleted_at" not in message
    ]
    return {
        "version": copy.version,
        "conversation": conversation,
        "personal": personal,
        "unread": len(unread),
        "unread_mentions": sum(_mentions(message, me) for message in unread),
        "messages": [_without_nothing(copy.messages[seq]) for seq in sorted(copy.messages)],
    }


def _mentions(message: Frame, me: str) -> bool:
    """The person is named, or everybody is called."""
    return message.get("mentions_all", False) or any(one["person_id"] == me for one in message.get("mentions", []))


def _without_nothing(message: Frame) -> Frame:
    """Nothing of one's own is drawn like never told of it."""
    return {key: value for key, value in message.items() if (key, value) != ("own", {})}


def _plain(value: object) -> Frame:
    plain: Frame = msgspec.json.decode(msgspec.json.encode(value))
    return plain


def _payload(frame: bytes) -> bytes:
    """Of an unmasked text frame."""
    length = frame[1]
    start = 2 if length < 126 else 4 if length == 126 else 10
    return frame[start:]
