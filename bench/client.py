"""The generator's end of a socket: as little work as possible for each byte that comes, so that the server is what
is measured. It looks for the few fields it needs by searching the bytes, and masks with zeros.
"""

from __future__ import annotations

import asyncio
import base64
import os
import struct
import time
from collections.abc import Callable
from typing import cast

_CLOSE = 0x88
_PING = 0x89
_ZERO_MASK = b"\0\0\0\0"


def masked_text(payload: bytes) -> bytes:
    """A text frame from a client; the mask is all zeros, which RFC 6455 allows and no server can tell from luck."""
    length = len(payload)
    if length < 126:
        return struct.pack("!BB", 0x81, 0x80 | length) + _ZERO_MASK + payload
    if length < 65536:
        return struct.pack("!BBH", 0x81, 0xFE, length) + _ZERO_MASK + payload
    return struct.pack("!BBQ", 0x81, 0xFF, length) + _ZERO_MASK + payload


class Client(asyncio.Protocol):
    """One device. `on_line(client, line, now)` gets each JSON line; `on_lost` a socket that ended."""

    __slots__ = ("_buffer", "_request", "_transport", "index", "is_up", "on_line", "on_lost", "up")

    def __init__(self, index: int, request: bytes, on_line: Callable[[Client, bytes, float], None]) -> None:
        self.index = index
        self.is_up = False
        self.up: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.on_line = on_line
        self.on_lost: Callable[[Client], None] | None = None
        self._request = request
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's own class is none of asyncio's
        self._transport.write(self._request)

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_up = False
        self._transport = None
        if not self.up.done():
            self.up.set_exception(ConnectionError("the socket was refused"))
        if self.on_lost is not None:
            self.on_lost(self)

    def send(self, payload: bytes) -> None:
        if self._transport is not None:
            self._transport.write(masked_text(payload))

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        now = time.perf_counter()
        if self._buffer:
            data = self._buffer + data
            self._buffer = b""
        if not self.is_up:
            head, found, data = data.partition(b"\r\n\r\n")
            if not found:
                self._buffer = head
                return
            if not head.startswith(b"HTTP/1.1 101"):
                self.up.set_exception(ConnectionError(head[:80].decode("latin-1")))
                return
            self.is_up = True
            self.up.set_result(None)
        self._read_frames(data, now)

    def _read_frames(self, data: bytes, now: float) -> None:
        at, end = 0, len(data)
        while end - at >= 2:
            length = data[at + 1]
            start = at + 2
            if length == 126:
                start = at + 4
                if end < start:
                    break
                length = (data[at + 2] << 8) | data[at + 3]
            elif length == 127:
                start = at + 10
                if end < start:
                    break
                length = int.from_bytes(data[at + 2 : at + 10], "big")
            stop = start + length
            if end < stop:
                break
            kind = data[at]
            if kind == 0x81:
                payload = data[start:stop]
                if b"\n" in payload:
                    for line in payload.split(b"\n"):
                        self.on_line(self, line, now)
                else:
                    self.on_line(self, payload, now)
            elif kind == _PING and self._transport is not None:
                self._transport.write(b"\x8a\x80" + _ZERO_MASK)
            elif kind == _CLOSE and self._transport is not None:
                self._transport.close()
            at = stop
        self._buffer = data[at:]


def upgrade_request(host: str, port: int, cookie: str) -> bytes:
    """The head of the request that opens a socket."""
    key = base64.b64encode(os.urandom(16)).decode()
    return (
        f"GET /api/socket HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: http://{host}:{port}\r\n"
        f"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
        f"Cookie: {cookie}\r\n\r\n"
    ).encode()


async def connect(host: str, port: int, client: Client) -> Client:
    """Open the socket and wait until it is let in."""
    await asyncio.get_running_loop().create_connection(lambda: client, host, port)
    await asyncio.wait_for(asyncio.shield(client.up), 30)
    return client
