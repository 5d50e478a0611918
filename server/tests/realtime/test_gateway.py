"""The door over real sockets: a uvicorn of its own on a free port, in the test's loop."""

from __future__ import annotations

import asyncio
import contextlib
import socket as sockets
from collections.abc import AsyncIterator
from uuid import UUID, uuid4

import pytest
import uvicorn
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from parta.kernel.wire import Wire
from parta.realtime.api import Connection, DoorRules, Identity, Ports, Realtime
from tests.realtime.fakes import EverybodySees, FakeAudiences, FakeChanges, FakeStates, change_of
from tests.realtime.wires import handshake


class Hello(Wire, tag="hello"):
    ref: int


class Welcome(Wire, tag="welcome"):
    ref: int


class Wait(Wire, tag="wait"):
    ref: int


class Tokens:
    """Tokens are person ids; anything else is nobody's."""

    async def authenticate(self, token: str) -> Identity | None:
        try:
            return Identity(UUID(token), uuid4())
        except ValueError:
            return None


class House:
    """A running server."""

    def __init__(self) -> None:
        with sockets.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            self.port = listening.getsockname()[1]
        self.origin = f"http://127.0.0.1:{self.port}"
        self.audiences = FakeAudiences()
        self.gate = asyncio.Event()
        rules = DoorRules(
            public_url=self.origin, find_token=lambda cookies, account: cookies.get(f"parta-{account or 0}")
        )
        ports = Ports(
            authenticator=Tokens(), audiences=self.audiences, changes=FakeChanges(), identity_states=FakeStates(),
            presence_rules=EverybodySees(),
        )  # fmt: skip
        self.realtime = Realtime(rules, ports)
        self.realtime.frames.register(Hello, self.hello, opens=True)
        self.realtime.frames.register(Wait, self.wait)
        self.server = uvicorn.Server(
            uvicorn.Config(
                self.app,
                host="127.0.0.1",
                port=self.port,
                ws=self.realtime.protocol_class(),
                lifespan="off",
                log_config=None,
                timeout_graceful_shutdown=5,
            )
        )

    async def app(self, scope: object, receive: object, send: object) -> None:
        raise AssertionError("a socket never reaches the application")

    async def hello(self, connection: Connection, frame: Hello) -> Welcome:
        return Welcome(ref=frame.ref)

    async def wait(self, connection: Connection, frame: Wait) -> None:
        await self.gate.wait()

    def connect(self, person: object = None, **more: object) -> connect:
        cookie = more.pop("cookie", f"parta-0={person or uuid4()}")
        more.setdefault("origin", self.origin)
        path = more.pop("path", "/api/socket")
        return connect(
            f"ws://127.0.0.1:{self.port}{path}", additional_headers={"Cookie": cookie}, max_size=None, **more
        )

    async def opened(self, person: object = None) -> ClientConnection:
        client = await self.connect(person)
        await client.send('{"type":"hello","ref":1}')
        assert await client.recv() == '{"type":"welcome","ref":1}'
        return client


@pytest.fixture
async def house() -> AsyncIterator[House]:
    house = House()
    with contextlib.suppress(asyncio.CancelledError):
        serving = asyncio.create_task(house.server._serve())
        while not house.server.started:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        yield house
        house.server.should_exit = True
        await serving


async def code_of(client: ClientConnection) -> int | None:
    """Read to the end; the close code."""
    with pytest.raises(ConnectionClosed):
        while True:
            await asyncio.wait_for(client.recv(), 5)
    return client.close_code


async def test_a_change_goes_over_the_wire_to_its_members(house: House):
    person, topic = uuid4(), uuid4()
    house.audiences.put(topic, [person])
    client = await house.opened(person)
    other = await house.opened()
    house.realtime.hub.publish(change_of(topic, 1))

    assert await asyncio.wait_for(client.recv(), 2) == '{"type":"said","version":1}'
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(other.recv(), 0.1)
    assert client.protocol.extensions == []
    await client.close()
    await other.close()


@pytest.mark.parametrize("origin", ["http://evil.test", "null", "http://127.0.0.1:1"])
async def test_another_sites_page_is_refused(house: House, origin: str):
    with pytest.raises(InvalidStatus) as refused:
        await house.connect(origin=origin)
    assert refused.value.response.status_code == 403


async def test_another_path_is_not_found(house: House):
    with pytest.raises(InvalidStatus) as refused:
        await house.connect(path="/api/other")
    assert refused.value.response.status_code == 404


@pytest.mark.parametrize("account", ["x", "-1", "100", "", "1&account=2"])
async def test_an_account_that_cannot_be_is_refused(house: House, account: str):
    with pytest.raises(InvalidStatus) as refused:
        await house.connect(path=f"/api/socket?account={account}")
    assert refused.value.response.status_code == 400


@pytest.mark.parametrize("cookie", ["other=1", "parta-0=nobody", f"parta-0={UUID(int=1)}; parta-0={UUID(int=2)}"])
async def test_without_a_valid_session_the_socket_says_so_and_closes(house: House, cookie: str):
    client = await house.connect(cookie=cookie)
    assert await client.recv() == '{"type":"signed_out"}'
    assert await code_of(client) == 4401


async def test_a_second_account_of_the_device_has_its_own_cookie(house: House):
    one, two = uuid4(), uuid4()
    client = await house.connect(cookie=f"parta-0={one}; parta-1={two}", path="/api/socket?account=1")
    await client.send('{"type":"hello","ref":1}')
    await client.recv()
    assert house.realtime.connections.persons() == [two]
    await client.close()


async def test_a_message_over_64_kb_closes_with_1009_and_hurts_nobody_else(house: House):
    other = await house.opened()
    client = await house.opened()
    with contextlib.suppress(ConnectionClosed):
        await client.send("x" * 1_000_000)
    assert await code_of(client) == 1009
    assert await asyncio.wait_for((await other.ping()), 2) is not None
    await other.close()


async def test_a_binary_message_closes_with_1003(house: House):
    client = await house.opened()
    await client.send(b"\0\1")
    assert await code_of(client) == 1003


async def test_a_message_in_pieces_is_one_message(house: House):
    client = await house.connect()
    await client.send(['{"type":"hel', 'lo","ref"', ":1}"])
    assert await client.recv() == '{"type":"welcome","ref":1}'
    await client.close()


async def test_a_message_of_endless_empty_pieces_is_cut(house: House):
    client = await house.opened()
    with contextlib.suppress(ConnectionClosed):
        await client.send([""] * 200)
    assert await code_of(client) == 1009


async def test_a_half_open_socket_is_found_and_given_up(house: House):
    reader, writer = await asyncio.open_connection("127.0.0.1", house.port)
    writer.write(handshake(origin=house.origin, cookie=f"parta-0={uuid4()}"))
    assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 101")
    answering = await house.opened()
    for _ in range(20):
        house.realtime.gateway.keepalive.look()
    assert await reader.readexactly(2) == b"\x89\x00"
    await asyncio.sleep(0.1)
    for _ in range(20):
        house.realtime.gateway.keepalive.look()

    with contextlib.suppress(ConnectionResetError):
        assert await asyncio.wait_for(reader.read(), 2) == b""
    assert await asyncio.wait_for(await answering.ping(), 2) is not None
    writer.close()
    await answering.close()


async def test_a_client_that_does_not_read_is_told_to_resync_and_given_up(house: House):
    person, topic = uuid4(), uuid4()
    house.audiences.put(topic, [person])
    client = await house.opened(person)
    client.transport.pause_reading()
    (connection,) = house.realtime.connections.of(person)
    big = b'{"type":"said","version":%d,"x":"' + b"x" * 100_000 + b'"}'
    for version in range(1, 200):
        house.realtime.hub.publish(change_of(topic, version, full=big % version))
        await asyncio.sleep(0)
        if connection.is_told_to_resync:
            break
    assert connection.is_told_to_resync
    client.transport.resume_reading()
    last = ""
    for _ in range(version):
        last = str(await asyncio.wait_for(client.recv(), 5))
        if "resync" in last:
            break
    assert last == '{"type":"resync"}'
    assert not connection.is_muted
    await client.close()


async def test_a_stop_answers_what_is_in_flight_and_closes_with_1012(house: House):
    client = await house.opened()
    idle = await house.opened()
    await client.send('{"type":"wait","ref":5}')
    await asyncio.sleep(0.05)
    house.server.should_exit = True
    assert await code_of(idle) == 1012
    house.gate.set()
    assert await client.recv() == '{"type":"done","ref":5}'
    assert await code_of(client) == 1012


async def test_a_socket_that_never_says_hello_gets_no_changes(house: House):
    person, topic = uuid4(), uuid4()
    house.audiences.put(topic, [person])
    client = await house.connect(person)
    house.realtime.hub.publish(change_of(topic, 1))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(client.recv(), 0.1)
    await client.close()
