"""Hello first; each frame answered once, under limits; nothing of a failure shown but its number."""

import asyncio
import logging
from uuid import uuid4

import pytest

from parta.kernel.errors import NotFound
from parta.kernel.wire import Wire
from parta.realtime.admission import Admission
from parta.realtime.api import Connection, FrameRegistry, Identity
from parta.realtime.connection import Connections
from parta.realtime.session import IN_FLIGHT, Session, SessionHost
from tests.realtime.fakes import FakeSocket, turns


class Hello(Wire, tag="hello"):
    ref: int


class Welcome(Wire, tag="welcome"):
    ref: int


class Ask(Wire, tag="ask"):
    ref: int
    what: str


class Tell(Wire, tag="tell"):
    what: str


class Answer(Wire, tag="answer"):
    ref: int
    what: str


class Desk:
    """Handlers of a feature."""

    def __init__(self) -> None:
        self.gate: asyncio.Event | None = None
        self.told: list[str] = []

    async def hello(self, connection: Connection, frame: Hello) -> Welcome:
        if self.gate is not None:
            await self.gate.wait()
        return Welcome(ref=frame.ref)

    async def ask(self, connection: Connection, frame: Ask) -> Answer | None:
        if self.gate is not None:
            await self.gate.wait()
        if frame.what == "absent":
            raise NotFound(kind="conversation")
        if frame.what == "break":
            raise RuntimeError("terces"[::-1] + " text of a message")
        if frame.what == "silence":
            return None
        return Answer(ref=frame.ref, what=frame.what)

    async def tell(self, connection: Connection, frame: Tell) -> None:
        self.told.append(frame.what)


class Room:
    """A session over a fake socket."""

    def __init__(self, at_once: int = 4, waiting: int = 250) -> None:
        self.desk = Desk()
        frames = FrameRegistry()
        frames.register(Hello, self.desk.hello, opens=True)
        frames.register(Ask, self.desk.ask)
        frames.register(Tell, self.desk.tell)
        self.connections = Connections()
        self.host = SessionHost(frames, self.connections, Admission(at_once, waiting))

    def session(self) -> tuple[Session, FakeSocket]:
        socket = FakeSocket()
        return Session(Identity(uuid4(), uuid4()), socket, self.host), socket

    async def opened(self) -> tuple[Session, FakeSocket]:
        session, socket = self.session()
        session.receive(b'{"type":"hello","ref":1}')
        await turns()
        assert socket.frames() == [{"type": "welcome", "ref": 1}]
        socket.raw.clear()
        return session, socket


async def test_the_first_frame_must_be_hello():
    session, socket = Room().session()
    session.receive(b'{"type":"ask","ref":7,"what":"x"}')
    await turns()

    assert socket.frames() == [{"type": "error", "ref": 7, "code": "hello_first", "fields": {}}]


async def test_changes_reach_a_connection_while_its_hello_is_being_answered():
    room = Room()
    room.desk.gate = asyncio.Event()
    session, _ = room.session()
    session.receive(b'{"type":"hello","ref":1}')
    await turns()

    assert list(room.connections) == [session]
    room.desk.gate.set()
    await turns()


async def test_a_hello_that_fails_opens_nothing():
    room = Room()

    async def refuse(connection: Connection, frame: Hello) -> Welcome:
        raise NotFound

    frames = FrameRegistry()
    frames.register(Hello, refuse, opens=True)
    session, socket = FakeSocket(), FakeSocket()
    session = Session(Identity(uuid4(), uuid4()), socket, SessionHost(frames, room.connections))
    session.receive(b'{"type":"hello","ref":1}')
    await turns()

    assert socket.frames() == [{"type": "error", "ref": 1, "code": "not_found", "fields": {}}]
    assert len(room.connections) == 0
    assert not session.is_open


async def test_an_answer_carries_the_ref_of_its_question():
    session, socket = await Room().opened()
    session.receive(b'{"type":"ask","ref":5,"what":"x"}')
    await turns()

    assert socket.frames() == [{"type": "answer", "ref": 5, "what": "x"}]


async def test_a_frame_with_a_ref_and_no_answer_is_done():
    session, socket = await Room().opened()
    session.receive(b'{"type":"ask","ref":5,"what":"silence"}')
    session.receive(b'{"type":"tell","what":"x"}')
    await turns()

    assert socket.frames() == [{"type": "done", "ref": 5}]


async def test_a_refusal_is_its_code_and_its_fields():
    session, socket = await Room().opened()
    session.receive(b'{"type":"ask","ref":5,"what":"absent"}')
    await turns()

    assert socket.frames() == [{"type": "error", "ref": 5, "code": "not_found", "fields": {"kind": "conversation"}}]


async def test_a_failure_is_a_number_and_its_text_is_shown_to_nobody(caplog: pytest.LogCaptureFixture):
    session, socket = await Room().opened()
    with caplog.at_level(logging.ERROR):
        session.receive(b'{"type":"ask","ref":5,"what":"break"}')
        await turns()

    (frame,) = socket.frames()
    incident = frame["fields"]["incident"]
    assert frame == {"type": "error", "ref": 5, "code": "unexpected", "fields": {"incident": incident}}
    assert incident in caplog.text
    assert "secret" not in caplog.text
    assert b"secret" not in b"".join(socket.raw)


@pytest.mark.parametrize(
    ("sent", "ref", "at", "reason"),
    [
        (b"", None, "$", "malformed"),
        (b"hello", None, "$", "malformed"),
        (b"\xff\xfe", None, "$", "malformed"),
        (b'{"type":"ask","ref":1', None, "$", "malformed"),
        (b'{"type":"tell","what":"\xff"}', None, "$", "malformed"),
        (b"[]", None, "$", "Expected `object`, got `array`"),
        (b'{"type":"fly","ref":3}', 3, "$.type", "Invalid value 'fly'"),
        (b'{"ref":3}', 3, "$", "Object missing required field `type`"),
        (b'{"type":"ask","ref":3,"what":5}', 3, "$.what", "Expected `str`, got `int`"),
        (b'{"type":"ask","ref":3,"what":"x","who":1}', 3, "$", "Object contains unknown field `who`"),
        (b'{"type":"ask","ref":{},"what":"x"}', None, "$.ref", "Expected `int`, got `object`"),
    ],
)
async def test_what_is_no_frame_is_told_where_and_why(sent, ref, at, reason):
    session, socket = await Room().opened()
    session.receive(sent)

    assert socket.frames() == [
        {"type": "error", "ref": ref, "code": "invalid_frame", "fields": {"at": at, "reason": reason}}
    ]
    assert socket.code is None


async def test_more_frames_in_flight_than_the_limit_are_turned_away():
    room = Room()
    session, socket = await room.opened()
    room.desk.gate = asyncio.Event()
    for ref in range(IN_FLIGHT + 2):
        session.receive(b'{"type":"ask","ref":%d,"what":"x"}' % ref)
    await turns()
    refused = [frame["ref"] for frame in socket.frames()]
    assert refused == [IN_FLIGHT, IN_FLIGHT + 1]
    assert socket.frames()[0]["code"] == "too_many_requests"

    room.desk.gate.set()
    await turns()
    assert len(socket.frames()) == IN_FLIGHT + 2


async def test_a_flood_is_refused_and_then_cut():
    session, socket = await Room().opened()
    for _ in range(250):
        session.receive(b'{"type":"tell","what":"x"}')
    await turns()
    assert {frame["code"] for frame in socket.frames()} == {"too_many_requests"}
    assert socket.code is None

    for _ in range(250):
        session.receive(b'{"type":"tell","what":"x"}')
    assert socket.code == 1008


async def test_those_over_the_admission_limit_are_told_when_to_come_again_each_at_another_time():
    room = Room(at_once=2, waiting=1)
    room.desk.gate = asyncio.Event()
    sockets = []
    for _ in range(13):
        session, socket = room.session()
        session.receive(b'{"type":"hello","ref":1}')
        sockets.append(socket)
    await turns()

    told = [socket.frames()[0] for socket in sockets[3:]]
    assert {(frame["type"], frame["ref"]) for frame in told} == {("retry", 1)}
    waits = [frame["retry_after_ms"] for frame in told]
    assert min(waits) >= 100
    assert len(set(waits)) > 3
    assert all(socket.raw == [] for socket in sockets[:3])
    room.desk.gate.set()
    await turns()
    assert [socket.frames()[0]["type"] for socket in sockets[:3]] == ["welcome"] * 3


async def test_who_waits_in_line_is_answered_in_turn():
    room = Room(at_once=1, waiting=5)
    room.desk.gate = asyncio.Event()
    joined = [room.session() for _ in range(4)]
    for session, _ in joined:
        session.receive(b'{"type":"hello","ref":1}')
    await turns()
    assert list(room.connections) == [joined[0][0]]

    room.desk.gate.set()
    await turns(30)
    assert list(room.connections) == [session for session, _ in joined]


async def test_the_turned_away_are_spread_at_the_pace_of_the_answers():
    admission = Admission(at_once=1, waiting=0)
    assert admission.ask() is None
    async with admission.turn():
        await asyncio.sleep(0.1)
    assert admission.ask() is None
    waits = [admission.ask() for _ in range(200)]

    assert sorted(waits[50:]) != waits[50:]
    assert 2_000 < waits[-1] < 20_000
    assert waits[100] < waits[-1]


async def test_the_door_is_open_again_when_a_hello_was_answered():
    room = Room(at_once=1, waiting=0)
    for _ in range(3):
        await room.opened()


async def test_what_is_in_flight_is_answered_before_a_restart_closes_the_socket():
    room = Room()
    session, socket = await room.opened()
    room.desk.gate = asyncio.Event()
    session.receive(b'{"type":"ask","ref":5,"what":"x"}')
    await turns()
    session.drain_and_close(1012)
    session.receive(b'{"type":"ask","ref":6,"what":"y"}')
    await turns()
    assert socket.code is None

    room.desk.gate.set()
    await turns()
    assert socket.frames() == [{"type": "answer", "ref": 5, "what": "x"}]
    assert socket.code == 1012


async def test_a_lost_socket_leaves_nothing_behind():
    room = Room()
    session, socket = await room.opened()
    session.lost()
    session.receive(b'{"type":"ask","ref":5,"what":"x"}')
    await turns()

    assert len(room.connections) == 0
    assert socket.raw == []


def test_two_frames_of_one_name_are_refused_at_the_start():
    frames = FrameRegistry()

    async def handle(connection: Connection, frame: Wire) -> None: ...

    class Again(Wire, tag="tell"):
        pass

    frames.register(Tell, handle)
    with pytest.raises(ValueError, match="tell"):
        frames.register(Again, handle)
