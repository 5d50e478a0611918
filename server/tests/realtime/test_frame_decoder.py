"""Any bytes at all: an answer or a closed socket, never an exception."""

import asyncio
import json
from uuid import uuid4

import hypothesis
import hypothesis.strategies as st
import pytest
from websockets.frames import Frame, Opcode

from parta.kernel.wire import Wire
from parta.realtime.api import Connection, DoorRules, FrameRegistry, Identity
from parta.realtime.connection import Connections
from parta.realtime.errors import InvalidFrame
from parta.realtime.gateway import Gateway
from parta.realtime.session import Session, SessionHost
from tests.realtime.fakes import FakeSocket, turns
from tests.realtime.wires import FakeTransport, handshake


class Hello(Wire, tag="hello"):
    ref: int


class Ask(Wire, tag="ask"):
    ref: int
    what: str
    of: tuple[dict[str, int], ...] = ()


def registry() -> FrameRegistry:
    async def handle(connection: Connection, frame: Wire) -> None: ...

    frames = FrameRegistry()
    frames.register(Hello, handle, opens=True)
    frames.register(Ask, handle)
    return frames


def host() -> SessionHost:
    return SessionHost(registry(), Connections())


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
frame_like = st.fixed_dictionaries(
    {"type": st.sampled_from(["hello", "ask", "", "x"]) | json_values},
    optional={"ref": st.integers() | json_values, "what": st.text() | json_values, "of": json_values},
)
messages = st.binary() | st.one_of(json_values, frame_like).map(lambda value: json.dumps(value).encode())


@hypothesis.given(sent=st.lists(messages, max_size=20))
@hypothesis.settings(max_examples=200)
def test_any_message_is_answered_or_ends_the_socket(sent):
    async def play() -> None:
        socket = FakeSocket()
        session = Session(Identity(uuid4(), uuid4()), socket, host())
        for data in sent:
            before = len(socket.raw)
            session.receive(data)
            await turns(4)
            assert len(socket.raw) > before or socket.code is not None or _needs_no_answer(data)
        for frame in socket.frames():
            assert frame["type"] in {"error", "done", "retry"}

    asyncio.run(play())


def _needs_no_answer(data: bytes) -> bool:
    """A frame that was understood and has no ref is not answered."""
    try:
        return getattr(registry().decode(data), "ref", None) is None
    except Exception:
        return False


class NoBody:
    async def authenticate(self, token: str) -> Identity | None:
        return Identity(uuid4(), uuid4())


masked_frames = st.builds(
    lambda opcode, data, fin: Frame(Opcode(opcode), data[:125] if opcode > 7 else data, fin or opcode > 7).serialize(
        mask=True
    ),
    st.sampled_from([0, 1, 2, 8, 9, 10]),
    messages,
    st.booleans(),
)


@hypothesis.given(pieces=st.lists(st.binary() | masked_frames, max_size=12))
@hypothesis.settings(max_examples=200)
def test_any_bytes_on_the_socket_are_survived(pieces):
    async def play() -> None:
        rules = DoorRules(public_url="http://parta.test", find_token=lambda cookies, account: cookies.get("parta"))
        gateway = Gateway(rules, NoBody(), host())
        transport = FakeTransport()
        socket = transport.open(gateway)
        socket.data_received(handshake())
        await turns(6)
        assert transport.sent.startswith(b"HTTP/1.1 101")
        for piece in pieces:
            if not transport.is_closing():
                socket.data_received(piece)
                await turns(2)
        socket.connection_lost(None)
        await turns()
        assert gateway.sockets == 0
        assert len(gateway.host.connections) == 0

    asyncio.run(play())


def test_a_message_nested_too_deep_is_no_frame():
    frames = registry()
    deep = b'{"type":"ask","ref":1,"what":"x","of":' + b"[" * 30_000 + b"]" * 30_000 + b"}"
    with pytest.raises(InvalidFrame):
        frames.decode(deep)
    assert frames.find_ref(deep) in {1, None}
