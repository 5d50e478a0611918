"""A push service on this machine: takes pushes as a browser maker's does (RFC 8030), and a browser that reads them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from uuid import uuid4

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec

from parta.notifications.door import PushDoor
from parta.notifications.model.push_hosts import PushHosts
from parta.notifications.model.webpush import Vapid, point_of, private_key, unpadded

SECRET = b"sixteen octets.."


@dataclass
class Arrived:
    """One push as the service got it."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class BrowserEnd:
    """The receiving half of a subscription."""

    endpoint: str
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def wanted(self, slot: int | None = 0) -> dict[str, object]:
        """As a page tells it to the server."""
        return {
            "endpoint": self.endpoint,
            "p256dh": unpadded(point_of(self.key)),
            "auth": unpadded(SECRET),
            "slot": slot,
        }

    def read(self, arrived: Arrived) -> dict[str, object]:
        text = http_ece.decrypt(arrived.body, private_key=self.key, auth_secret=SECRET, version="aes128gcm")
        read: dict[str, object] = json.loads(text)
        return read


class PushService:
    """`answers[path]` is the status given next, with headers; without one it is 201."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.arrived: list[Arrived] = []
        self.answers: dict[str, tuple[int, dict[str, str]]] = {}

    def browser(self) -> BrowserEnd:
        return BrowserEnd(f"http://127.0.0.1:{self.port}/push/{uuid4()}")

    def of(self, browser: BrowserEnd) -> list[dict[str, object]]:
        """What has arrived for a browser, decrypted, in order."""
        return [browser.read(one) for one in self.arrived if browser.endpoint.endswith(one.path)]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (line := await reader.readline()).strip():
                path = line.split()[1].decode()
                headers: dict[str, str] = {}
                while (header := await reader.readline()).strip():
                    name, _, value = header.decode().partition(":")
                    headers[name.lower()] = value.strip()
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                self.arrived.append(Arrived(path, headers, body))
                status, more = self.answers.get(path, (201, {}))
                lines = [
                    f"HTTP/1.1 {status} X",
                    "Content-Length: 0",
                    *(f"{name}: {text}" for name, text in more.items()),
                ]
                writer.write("\r\n".join([*lines, "", ""]).encode())
                await writer.drain()
        finally:
            writer.close()


@asynccontextmanager
async def running_push_service() -> AsyncIterator[PushService]:
    service = PushService(0)
    server = await asyncio.get_running_loop().create_server(
        lambda: asyncio.StreamReaderProtocol(asyncio.StreamReader(), service.serve), "127.0.0.1", 0
    )
    service.port = server.sockets[0].getsockname()[1]
    try:
        yield service
    finally:
        server.close()
        await server.wait_closed()


def local_door() -> PushDoor:
    """A door that leads to this machine: made by tests, by nothing else."""
    return PushDoor(Vapid(private_key(b"\x11" * 32), "https://parta.test"), PushHosts(date(2026, 11, 21), [], True))
