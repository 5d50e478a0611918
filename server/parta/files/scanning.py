"""Asking clamd about the bytes of a file (its command INSTREAM): nothing but the answer is believed, and no answer is
no answer: «clean» is said by clamd alone."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import msgspec

CHUNK_BYTES = 128 * 1024
CONNECT_SECONDS = 10
SILENT_SECONDS = 300
CLAMD_MOST_BYTES = 2 * 1024**3 - 1  # larger files clamd passes over, whatever its settings say

Verdict = Literal["clean", "infected", "too_large"]


class ScannerUnavailable(Exception):
    """clamd doesn't answer, or not with a verdict: the file stays held and is asked about again."""


class Scanner(msgspec.Struct, frozen=True):
    """A clamd at `address` (tcp://host:port, unix:///path), which takes up to `max_bytes` at once (StreamMaxLength)."""

    address: str
    max_bytes: int

    @property
    def limit(self) -> int:
        return min(self.max_bytes, CLAMD_MOST_BYTES)

    async def ask(self, path: Path) -> Verdict:
        """What clamd says of the file; `ScannerUnavailable`."""
        if (await asyncio.to_thread(path.stat)).st_size > self.limit:
            return "too_large"
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                reader, writer = await self._connect()
        except (OSError, TimeoutError) as error:
            raise ScannerUnavailable("clamd can't be reached") from error
        try:
            answer = await _stream(reader, writer, path)
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            raise ScannerUnavailable("clamd broke off") from error
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()
        return _verdict(answer)

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        parts = urlsplit(self.address)
        if parts.scheme == "unix":
            return await asyncio.open_unix_connection(parts.path)
        return await asyncio.open_connection(parts.hostname, parts.port or 3310)


async def _stream(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: Path) -> str:
    """Send and listen at once: clamd answers early, and closes, where the stream is longer than it takes."""
    listening = asyncio.ensure_future(reader.readuntil(b"\0"))
    try:
        with suppress(ConnectionError):
            writer.write(b"zINSTREAM\0")
            async for chunk in _chunks(path):
                if listening.done():
                    break
                writer.write(len(chunk).to_bytes(4, "big") + chunk)
                async with asyncio.timeout(SILENT_SECONDS):
                    await writer.drain()
            else:
                writer.write(b"\0\0\0\0")
                await writer.drain()
        async with asyncio.timeout(SILENT_SECONDS):
            return (await listening).rstrip(b"\0\n").decode("utf-8", "replace")
    finally:
        listening.cancel()


async def _chunks(path: Path) -> AsyncIterator[bytes]:
    with await asyncio.to_thread(path.open, "rb") as file:
        while chunk := await asyncio.to_thread(file.read, CHUNK_BYTES):
            yield chunk


def _verdict(answer: str) -> Verdict:
    if answer == "stream: OK":
        return "clean"
    if answer.startswith("stream: ") and answer.endswith(" FOUND"):
        return "infected"
    if answer.startswith("INSTREAM size limit exceeded"):
        return "too_large"
    raise ScannerUnavailable("clamd answered with no verdict")
