"""A transport without a network, and the bytes of a client's handshake."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from parta.realtime.gateway import Gateway, Socket


class FakeTransport:
    """Keeps what is written; `abort` and `close` only say so."""

    def __init__(self) -> None:
        self.sent = b""
        self.is_closed = False
        self.is_aborted = False

    def open(self, gateway: Gateway) -> Any:
        """A socket of the gateway over this transport, as uvicorn makes it."""
        state = SimpleNamespace(connections=set(), tasks=set(), default_headers=[])
        socket = gateway.protocol_class()(config=None, server_state=state, app_state={})
        assert isinstance(socket, Socket)
        socket.connection_made(self)
        return socket

    def write(self, data: bytes) -> None:
        self.sent += data

    def close(self) -> None:
        self.is_closed = True

    def abort(self) -> None:
        self.is_closed = self.is_aborted = True

    def is_closing(self) -> bool:
        return self.is_closed

    def can_write_eof(self) -> bool:
        return True

    def write_eof(self) -> None: ...

    def set_write_buffer_limits(self, high: int, low: int) -> None: ...


def handshake(path: str = "/api/socket", origin: str = "http://parta.test", cookie: str = "parta=token") -> bytes:
    """An upgrade request as a browser sends it."""
    return (
        f"GET {path} HTTP/1.1\r\nhost: parta.test\r\norigin: {origin}\r\nconnection: Upgrade\r\nupgrade: websocket\r\n"
        f"sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\ncookie: {cookie}\r\n\r\n"
    ).encode()
