"""The door: WebSocket over uvicorn's port without ASGI, so that a delivery costs one write to a transport.

uvicorn makes an instance of the class from `protocol_class` for each upgrade request and feeds it the request's
bytes; `websockets` parses, this module decides and moves bytes. It knows sessions, no frame and no feature.
There is no permessage-deflate: it would cost memory for each connection and a compression for each delivery.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import ClassVar, cast

from uvicorn.config import Config
from uvicorn.server import ServerState
from websockets.exceptions import InvalidState
from websockets.frames import Frame, Opcode
from websockets.http11 import Request, Response
from websockets.protocol import State
from websockets.server import ServerProtocol

from parta.kernel.incidents import report_incident
from parta.realtime import codes
from parta.realtime.encoding import PING, SIGNED_OUT
from parta.realtime.handshake import DoorRules, Refusal, examine
from parta.realtime.keepalive import Keepalive
from parta.realtime.model import Identity
from parta.realtime.ports import Authenticator
from parta.realtime.session import Session, SessionHost

log = logging.getLogger("parta.realtime")
_parser_log = logging.getLogger("parta.realtime.parser")
_parser_log.setLevel(logging.ERROR)

MAX_MESSAGE = 64 * 1024
WRITE_QUEUE = 256 * 1024  # bytes waiting for a client before changes to it are dropped
HANDSHAKE_SECONDS = 10.0
HELLO_SECONDS = 60.0  # longer than a hello may be put off
CLOSE_SECONDS = 2.0
DRAIN_SECONDS = 5.0
MAX_FRAGMENTS = 64


class Gateway:
    """What all sockets of a process share."""

    def __init__(self, rules: DoorRules, authenticator: Authenticator, host: SessionHost) -> None:
        self.rules = rules
        self.authenticator = authenticator
        self.host = host
        self.keepalive = Keepalive()
        self.sockets = 0
        self.tasks: set[asyncio.Task[None]] = set()

    def protocol_class(self) -> type[asyncio.Protocol]:
        """The class to give to uvicorn as `ws=`."""
        return cast(type[asyncio.Protocol], type("BoundSocket", (Socket,), {"__slots__": (), "gateway": self}))


class Socket(asyncio.Protocol):
    """One WebSocket, from the upgrade request to the last byte."""

    __slots__ = (
        "_all_sockets", "_conn", "_is_finishing", "_parts", "_response", "_session", "_timer", "_transport",
        "keep_slot", "was_heard", "write",
    )  # fmt: skip
    gateway: ClassVar[Gateway]

    def __init__(self, config: Config, server_state: ServerState, app_state: dict[str, object]) -> None:
        self._all_sockets = cast(set[object], server_state.connections)
        self._conn = ServerProtocol(max_size=MAX_MESSAGE, logger=_parser_log)
        self._transport: asyncio.Transport | None = None
        self._session: Session | None = None
        self._response: Response | None = None
        self._parts: list[bytes | bytearray] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._is_finishing = False
        self.keep_slot = 0
        self.was_heard = True
        self.write: Callable[[bytes], None] = _ignore

    # What the loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self._transport.set_write_buffer_limits(high=WRITE_QUEUE, low=WRITE_QUEUE // 4)
        self.write = self._transport.write
        self.gateway.sockets += 1
        self._all_sockets.add(self)
        self.gateway.keepalive.add(self)
        self._after(HANDSHAKE_SECONDS, self.give_up)

    def data_received(self, data: bytes) -> None:
        self.was_heard = True
        if self._response is not None:
            self.give_up()  # it spoke before it was let in
            return
        try:
            self._conn.receive_data(data)
        except EOFError:
            return
        for event in self._conn.events_received():
            if isinstance(event, Frame):
                self._take_frame(event)
            elif isinstance(event, Request):
                self._take_request(event)
        self._flush()

    def eof_received(self) -> None:
        self._conn.receive_eof()
        self._conn.data_to_send()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        self.gateway.sockets -= 1
        self._all_sockets.discard(self)
        self.gateway.keepalive.remove(self)
        self.write = _ignore
        self._transport = None
        session, self._session = self._session, None
        if session is not None:
            session.lost()

    def pause_writing(self) -> None:
        self.gateway.keepalive.stalled(self)
        if self._session is not None:
            self._session.stall()

    def resume_writing(self) -> None:
        self.gateway.keepalive.drained(self)
        if self._session is not None:
            self._session.drain()

    # What uvicorn, the keepalive and the session call

    def shutdown(self) -> None:
        """The server stops: answer what is in flight, then say so and close."""
        if self._session is None:
            self.give_up()
            return
        self._after(DRAIN_SECONDS, lambda: self.close(codes.RESTARTING))
        self._session.drain_and_close(codes.RESTARTING)

    def ping(self) -> None:
        if self._conn.state is State.OPEN and not self._is_finishing:
            self.write(PING)

    def give_up(self) -> None:
        """End without a farewell: nobody would read it."""
        if self._transport is not None:
            self._transport.abort()

    def close(self, code: int) -> None:
        """Send a close frame, and see that the socket ends soon whatever the client does."""
        if self._transport is None or self._is_finishing:
            return
        try:
            self._conn.send_close(code)
        except InvalidState:
            self.give_up()
            return
        self._flush()
        self._finish()

    # The opening

    def _take_request(self, request: Request) -> None:
        verdict = examine(request, self.gateway.rules)
        if isinstance(verdict, Refusal):
            self._refuse(verdict.status, verdict.reason)
            return
        if self.gateway.sockets > self.gateway.rules.max_connections:
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE, "no_room")
            return
        response = self._conn.accept(request)
        if response.status_code != HTTPStatus.SWITCHING_PROTOCOLS:
            self._conn.send_response(response)
            self._finish()
            return
        self._response = response
        task = asyncio.get_running_loop().create_task(self._let_in(verdict.token))
        self.gateway.tasks.add(task)
        task.add_done_callback(self.gateway.tasks.discard)

    async def _let_in(self, token: str | None) -> None:
        """Ask who holds the token. A handshake refused for it would tell a page nothing, so the socket opens first."""
        identity: Identity | None = None
        try:
            if token is not None:
                identity = await self.gateway.authenticator.authenticate(token)
        except Exception as error:
            report_incident(error, "the socket's sign-in")
            self._response = None
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE, "unexpected")
            self._flush()
            return
        response, self._response = self._response, None
        if response is None or self._transport is None:
            return
        self._conn.send_response(response)
        self._flush()
        if identity is None:
            self.write(SIGNED_OUT)
            self.close(codes.SIGNED_OUT)
            return
        self._session = Session(identity, self, self.gateway.host)
        self._after(HELLO_SECONDS, self._check_hello)

    def _check_hello(self) -> None:
        if self._session is not None and not self._session.is_open:
            self._session.end(codes.NO_HELLO)

    def _refuse(self, status: HTTPStatus, reason: str) -> None:
        if self._transport is not None:
            self._conn.send_response(self._conn.reject(status, reason + "\n"))
            self._finish()

    # Frames

    def _take_frame(self, frame: Frame) -> None:
        if frame.opcode in {Opcode.TEXT, Opcode.BINARY, Opcode.CONT}:
            if self._session is not None and not self._is_finishing:
                self._take_data(frame, self._session)
        elif frame.opcode is Opcode.CLOSE:
            self._finish()
            if self._transport is not None:
                self._transport.close()  # what is queued is written first

    def _take_data(self, frame: Frame, session: Session) -> None:
        if frame.opcode is Opcode.BINARY:
            session.end(codes.UNSUPPORTED)
            return
        data = cast(bytes | bytearray, frame.data)
        if frame.fin and self._parts is None:
            session.receive(data)
            return
        parts = self._parts = self._parts or []
        parts.append(data)
        if len(parts) > MAX_FRAGMENTS:
            session.end(codes.TOO_BIG)
        elif frame.fin:
            self._parts = None
            session.receive(b"".join(parts))

    def _flush(self) -> None:
        """Write what the parser has to say; an empty piece from it means that it has said its last."""
        for piece in self._conn.data_to_send():
            if piece:
                self.write(piece)
            elif not self._is_finishing:
                self._finish()

    def _finish(self) -> None:
        """The last word is said: half-close, and abort if the client does not close soon. Reading goes on till then,
        for a close with unread bytes behind it is a reset, which can overtake our last word.
        """
        if self._is_finishing or self._transport is None:
            return
        self._is_finishing = True
        for piece in self._conn.data_to_send():
            if piece:
                self.write(piece)
        if self._conn.eof_sent:
            if self._transport.can_write_eof():
                self._transport.write_eof()
            elif self._session is None:
                self._transport.close()
        if self._session is not None:
            self._session.lost()
        self._after(CLOSE_SECONDS, self.give_up)

    def _after(self, seconds: float, call: Callable[[], None]) -> None:
        self._stop_timer()
        self._timer = asyncio.get_running_loop().call_later(seconds, call)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _ignore(_data: bytes) -> None:
    """What a socket without a transport does with bytes."""
