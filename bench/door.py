"""Bringing clients in: sockets a hundred at a time, hello, and again when the server says that it is full."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence

from bench.client import Client, connect
from bench.traffic import Traffic

AT_ONCE = 100
_WAIT = re.compile(rb'"retry_after_ms":(\d+)')


async def open_all(clients: Sequence[Client], traffic: Traffic, host: str, port: int, hello: bytes) -> None:
    """Connect everybody and wait until each has been welcomed."""
    loop = asyncio.get_running_loop()
    waiting = {client.index for client in clients}
    welcomed = asyncio.Event()

    def on_other(client: Client, line: bytes) -> None:
        if line.startswith(b'{"type":"welcome"'):
            waiting.discard(client.index)
            if not waiting:
                welcomed.set()
        elif (found := _WAIT.search(line)) is not None:
            loop.call_later(int(found.group(1)) / 1000, client.send, hello)
        elif b'"type":"error"' in line:
            raise RuntimeError(line.decode())

    traffic.on_other = on_other
    for first in range(0, len(clients), AT_ONCE):
        batch = clients[first : first + AT_ONCE]
        await asyncio.gather(*(connect(host, port, client) for client in batch))
        for client in batch:
            client.send(hello)
    await asyncio.wait_for(welcomed.wait(), 120)
    traffic.on_other = None
