"""A blocked person and an ended device lose their real sockets within a second, whichever process wrote it.

The server runs in processes of its own; what takes the access away is written by this one (as the worker would, or
another web process), or asked for over HTTP from another browser.
"""

from __future__ import annotations

import asyncio
import json
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from urllib.parse import unquote
from uuid import UUID

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from parta.identity.api import block_person, end_sessions_of, follow_duties, unblock_person
from parta.kernel.database import Database
from parta.kernel.ids import PersonId
from parta.kernel.postgres import EmbeddedPostgres
from parta.realtime.api import SOCKET_PATH
from tests.harness.processes import Parta

PASSWORD = "тихий-океан-2026"
LOGIN_ROUNDS = 3
SIGNED_OUT = 4401


class Site:
    """A running installation with one person, its first administrator."""

    def __init__(self, parta: Parta, database: Database) -> None:
        self.parta = parta
        self.database = database
        self.origin = f"http://localhost:{parta.port}"
        self.person = PersonId(UUID(int=0))
        self.login = ""

    async def set_up(self) -> None:
        link = next(line for line in self.parta.printed().splitlines() if "/i/" in line).strip()
        async with httpx.AsyncClient(base_url=self.origin) as http:
            answer = await http.post(f"/api/invitations/{link.rsplit('/', 1)[1]}/accept", json={"password": PASSWORD})
            assert answer.status_code == 200, answer.text
            self.person = PersonId(UUID(answer.json()["person"]["id"]))
            self.login = answer.json()["person"]["login"]

    async def sign_in(self) -> httpx.AsyncClient:
        http = httpx.AsyncClient(base_url=self.origin)
        answer = await http.post("/api/sign-in", json={"login": self.login, "password": PASSWORD})
        assert answer.status_code == 200, answer.text
        http.headers["x-parta-csrf"] = unquote(http.cookies["parta_csrf"])
        return http

    async def socket(self, http: httpx.AsyncClient) -> ClientConnection:
        cookies = "; ".join(f"{name}={value}" for name, value in http.cookies.items())
        address = f"ws://localhost:{self.parta.port}{SOCKET_PATH}"
        opened = await connect(address, additional_headers={"Cookie": cookies, "Origin": self.origin}, proxy=None)
        await opened.send(json.dumps({"type": "hello", "ref": 1}))
        await asyncio.wait_for(opened.recv(), 20)
        return opened


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    parta = Parta(tmp_path / "data")
    await asyncio.to_thread(parta.start)
    database = Database(EmbeddedPostgres(parta.data / "postgres").conninfo())
    await database.open()
    made = Site(parta, database)
    try:
        await made.set_up()
        yield made
    finally:
        await database.close()
        await asyncio.to_thread(parta.stop, signal.SIGKILL)


async def _seconds_until_closed(socket: ClientConnection, act: Callable[[], Awaitable[None]]) -> float:
    await act()
    began = time.monotonic()
    with pytest.raises(ConnectionClosed):
        async with asyncio.timeout(10):
            while True:
                await socket.recv()
    assert socket.close_code == SIGNED_OUT
    return time.monotonic() - began


async def test_a_blocked_person_a_leaver_and_an_ended_device_lose_their_sockets_within_a_second(site: Site) -> None:
    async def block() -> None:
        async with site.database.transaction("test.block") as tx:
            await block_person(tx, None, site.person)

    async def unblock() -> None:
        async with site.database.transaction("test.unblock") as tx:
            await unblock_person(tx, None, site.person)

    async def leave() -> None:
        async with site.database.transaction("test.leave") as tx:
            await end_sessions_of(tx, [site.person], "left")

    async def limit() -> None:
        async with site.database.transaction("test.limit") as tx:
            await follow_duties(tx, [site.person], {site.person})

    async def nothing() -> None:
        return None

    taken: dict[str, list[float]] = {}
    for _ in range(LOGIN_ROUNDS):
        for act, after in ((block, unblock), (leave, nothing), (limit, nothing)):
            http = await site.sign_in()
            socket = await site.socket(http)
            taken.setdefault(act.__name__, []).append(await _seconds_until_closed(socket, act))
            await after()
            await http.aclose()

        phone, desk = await site.sign_in(), await site.sign_in()
        socket, other = await site.socket(phone), await site.socket(desk)
        devices = (await desk.get("/api/devices")).json()["devices"]
        latest = next(device for device in devices if not device["is_current"])

        async def end_device(desk: httpx.AsyncClient = desk, device: str = latest["id"]) -> None:
            assert (await desk.delete(f"/api/devices/{device}")).status_code == 204

        taken.setdefault("end_device", []).append(await _seconds_until_closed(socket, end_device))
        assert other.close_code is None
        await other.close()
        await phone.aclose()
        await desk.aclose()
    assert {name: max(times) for name, times in taken.items() if max(times) >= 1.0} == {}, taken
