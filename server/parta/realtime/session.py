"""A connection's session: hello first, then frames in, answers out, each under a limit.

It speaks through a two-method socket, so that it needs no network; it never lets an exception out, and never tells
a client more than an incident's number about one.
"""

from __future__ import annotations

import asyncio

from parta.kernel.errors import DomainError, TooManyRequests
from parta.kernel.incidents import report_incident
from parta.kernel.wire import Wire
from parta.realtime import codes
from parta.realtime.admission import Admission
from parta.realtime.connection import Connection, Connections
from parta.realtime.encoding import encode, text_frame
from parta.realtime.errors import HelloFirst, InvalidFrame, Unexpected
from parta.realtime.frames import FrameRegistry, Registered
from parta.realtime.model import Identity
from parta.realtime.ports import SocketWriter
from parta.realtime.wire import Done, Failed, Ref, Retry

FRAMES_PER_SECOND = 100.0
FRAMES_AT_ONCE = 200.0
STRIKES = 200  # frames over the limit until the socket is closed
IN_FLIGHT = 16
IN_FLIGHT_IN_ALL = 4_000


class SessionHost:
    """What all sessions of a process share: the frames, the register of connections, the limits."""

    def __init__(self, frames: FrameRegistry, connections: Connections, admission: Admission | None = None) -> None:
        self.frames = frames
        self.connections = connections
        self.admission = admission or Admission()
        self.tasks: set[asyncio.Task[bool]] = set()


class Session(Connection):
    """A connection that reads. One is made for each accepted socket."""

    __slots__ = ("_allowance", "_allowance_at", "_host", "_in_flight", "_is_draining", "_strikes", "is_open")

    def __init__(self, identity: Identity, socket: SocketWriter, host: SessionHost) -> None:
        super().__init__(identity, socket)
        self._host = host
        self._allowance = FRAMES_AT_ONCE
        self._allowance_at = 0.0
        self._strikes = 0
        self._in_flight = 0
        self._is_draining = False
        self.is_open = False
        host.connections.expect(self)

    def receive(self, data: bytes | bytearray) -> None:
        """One message from the client."""
        if self.is_closed or self._is_draining:
            return
        if not self._is_within_rate():
            self._strikes += 1
            if self._strikes > STRIKES:
                self.end(codes.POLICY)
            else:
                self._fail(self._host.frames.find_ref(data), TooManyRequests(1))
            return
        try:
            frame = self._host.frames.decode(data)
        except InvalidFrame as error:
            self._fail(self._host.frames.find_ref(data), error)
            return
        self._take(frame)

    def drain_and_close(self, code: int) -> None:
        """Take nothing more, let what is in flight be answered, then close."""
        self._is_draining = True
        if self._in_flight == 0:
            self.end(code)

    def end(self, code: int) -> None:
        """Close from our side."""
        self._host.connections.remove(self)
        self.close(code)

    def lost(self) -> None:
        """The socket is gone. What is in flight ends by itself: a message on its way is stored all the same."""
        self._host.connections.remove(self)
        self.forget()

    def _take(self, frame: Wire) -> None:
        registered = self._host.frames.find(frame)
        ref: Ref = getattr(frame, "ref", None)
        if not (self.is_open or registered.opens):
            self._fail(ref, HelloFirst())
            return
        if self._in_flight >= IN_FLIGHT or len(self._host.tasks) >= IN_FLIGHT_IN_ALL:
            self._fail(ref, TooManyRequests(1))
            return
        if registered.opens and (wait := self._host.admission.ask()) is not None:
            self.send(Retry(ref=ref, retry_after_ms=wait))
            return
        self._in_flight += 1
        work = self._greet if registered.opens else self._answer
        task: asyncio.Task[bool] = asyncio.get_running_loop().create_task(work(registered, frame, ref))
        self._host.tasks.add(task)
        task.add_done_callback(self._settled)

    async def _greet(self, registered: Registered, frame: Wire, ref: Ref) -> bool:
        """Changes flow from before the snapshot is read, so that none falls between the two."""
        async with self._host.admission.turn():
            if self.is_closed:
                return False
            self._host.connections.add(self)
            is_well = await self._answer(registered, frame, ref)
            if is_well:
                self.is_open = True
            elif not self.is_open and not self.is_closed:
                self._host.connections.remove(self)
                self._host.connections.expect(self)
            return is_well

    async def _answer(self, registered: Registered, frame: Wire, ref: Ref) -> bool:
        """Run the handler and send what it says; whether it went well."""
        try:
            answer = await registered.handle(self, frame)
        except DomainError as error:
            self._fail(ref, error)
            return False
        except Exception as error:
            self._fail(ref, Unexpected(incident=report_incident(error, f"frame {type(frame).__name__}")))
            return False
        if answer is not None:
            self.send(answer)
        elif ref is not None:
            self.send(Done(ref=ref))
        return True

    def _settled(self, task: asyncio.Task[bool]) -> None:
        self._host.tasks.discard(task)
        self._in_flight -= 1
        if self._is_draining and self._in_flight == 0:
            self.end(codes.RESTARTING)

    def _is_within_rate(self) -> bool:
        now = asyncio.get_running_loop().time()
        self._allowance = min(FRAMES_AT_ONCE, self._allowance + (now - self._allowance_at) * FRAMES_PER_SECOND)
        self._allowance_at = now
        if self._allowance < 1:
            return False
        self._allowance -= 1
        return True

    def _fail(self, ref: Ref, error: DomainError) -> None:
        if not self.is_closed:
            self.write(text_frame(encode(Failed(ref=ref, code=error.code, fields=dict(error.fields)))))
