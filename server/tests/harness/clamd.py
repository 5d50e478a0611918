"""A small daemon that speaks clamd's protocol (zPING, zINSTREAM) and knows one virus: the EICAR test string."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

# in two parts, so that no scanner takes this file for what it describes
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Clamd:
    """`max_bytes` is its StreamMaxLength; `answer` replaces its verdict; `seen` is how many streams came."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self.answer: bytes | None = None
        self.seen = 0
        self.port = 0

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            command = await reader.readuntil(b"\0")
            assert command == b"zINSTREAM\0", command
            self.seen += 1
            writer.write(self.answer or await self._scan(reader))
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _scan(self, reader: asyncio.StreamReader) -> bytes:
        data = bytearray()
        while length := int.from_bytes(await reader.readexactly(4), "big"):
            data += await reader.readexactly(length)
            if len(data) > self.max_bytes:
                return b"INSTREAM size limit exceeded. ERROR\0"
        return b"stream: Eicar-Test-Signature FOUND\0" if EICAR in data else b"stream: OK\0"


@asynccontextmanager
async def running_clamd(max_bytes: int = 10_000_000) -> AsyncIterator[Clamd]:
    daemon = Clamd(max_bytes)
    server = await asyncio.start_server(daemon.serve, "127.0.0.1", 0)
    daemon.port = server.sockets[0].getsockname()[1]
    async with server:
        yield daemon
