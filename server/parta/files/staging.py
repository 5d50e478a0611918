"""Uploads while they come: one file each in a folder of the disk, appended to by one request at a time.

How far an upload has come is the length of its file, so that no crash can leave a wrong figure. A newcomer asks the
request that is writing to stop: a network that was lost leaves a connection behind that nobody will end.
"""

import asyncio
import errno
import fcntl
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Literal
from uuid import UUID

from parta.files.errors import ChecksumDiffers, FileTooLarge, NoSpace, OffsetDiffers, UploadLocked
from parta.files.model.tus import Checksum

BUFFER_BYTES = 1024 * 1024
IDLE_SECONDS = 60.0
GIVE_WAY_SECONDS = 5.0
KEPT_FREE_BYTES = 300_000_000

# The next piece of the request's body; None at its end, and when the client is gone.
Pieces = Callable[[], Awaitable[bytes | None]]


class Staged:
    """One upload's file, held by one request."""

    def __init__(self, path: Path, handle: int, give_way: asyncio.Event) -> None:
        self.path = path
        self._handle = handle
        self._give_way = give_way

    @property
    def size(self) -> int:
        return os.fstat(self._handle).st_size

    async def append(self, offset: int, length: int, pieces: Pieces, checksum: Checksum | None) -> int:
        """Append what comes and return the new size. `OffsetDiffers`; `FileTooLarge` where more comes than the length
        announced, `ChecksumDiffers` where it came damaged: then nothing of it stays. What a torn connection brought
        stays, unless a checksum was to prove it."""
        if offset != self.size:
            raise OffsetDiffers(expected=self.size, given=offset)
        # what a checksum must prove first is written aside: a crash in between leaves nothing unproved behind
        target = os.open(self.path.with_suffix(".piece"), os.O_RDWR | os.O_CREAT | os.O_TRUNC) if checksum else None
        try:
            came, is_whole, digest = await self._receive(target or self._handle, length - offset, pieces, checksum)
            if checksum is not None and target is not None and came:
                if not is_whole or digest != checksum.expected:
                    raise ChecksumDiffers(algorithm=checksum.algorithm)
                await asyncio.to_thread(_copy_all, target, self._handle)
        except FileTooLarge:
            os.ftruncate(self._handle, offset)
            raise
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT):
                raise
            raise NoSpace from error
        finally:
            if target is not None:
                os.close(target)
                self.path.with_suffix(".piece").unlink(missing_ok=True)
        return self.size

    async def sync(self) -> None:
        """Not to be lost when the machine stops."""
        await asyncio.to_thread(os.fsync, self._handle)

    async def head(self, count: int) -> bytes:
        return await asyncio.to_thread(os.pread, self._handle, count, 0)

    async def _receive(
        self, handle: int, limit: int, pieces: Pieces, checksum: Checksum | None
    ) -> tuple[int, bool, bytes]:
        """How many bytes came, whether the body came to its end, and their digest."""
        buffer = bytearray()
        came = 0
        digest = checksum.start() if checksum else None
        giving_way = asyncio.create_task(self._give_way.wait())
        try:
            while piece := await _next(pieces, giving_way):
                came += len(piece)
                if came > limit:
                    raise FileTooLarge(rule="announced", limit=limit)
                if digest is not None:
                    digest.update(piece)
                buffer += piece
                if len(buffer) >= BUFFER_BYTES:
                    await asyncio.to_thread(_write_all, handle, bytes(buffer))
                    buffer.clear()
            await asyncio.to_thread(_write_all, handle, bytes(buffer))
        finally:
            giving_way.cancel()
        return came, piece == b"", digest.digest() if digest is not None else b""


class Staging:
    """The folder of uploads that come in, of those that wait for their examination, and of its workings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._holders: dict[UUID, asyncio.Event] = {}

    def path(self, upload_id: UUID) -> Path:
        return self.folder / str(upload_id)

    def working(self, upload_id: UUID) -> Path:
        """A folder for the examination of the file."""
        return self.folder / f"{upload_id}.work"

    def check_space(self, length: int) -> None:
        """`NoSpace` where it would fill the disk."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self.folder).free < length + KEPT_FREE_BYTES:
            raise NoSpace

    def begin(self, upload_id: UUID) -> None:
        """An empty file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.path(upload_id).touch(mode=0o600)

    @asynccontextmanager
    async def hold(self, upload_id: UUID) -> AsyncIterator[Staged]:
        """Be the only one who writes to it; `UploadLocked` where another one doesn't stop in time, `FileNotFoundError`
        where there is no such file."""
        give_way = await self._take_turn(upload_id)
        try:
            handle = os.open(self.path(upload_id), os.O_RDWR | os.O_APPEND)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # the web process that a restart is ending
                yield Staged(self.path(upload_id), handle, give_way)
            except BlockingIOError:
                raise UploadLocked from None
            finally:
                os.close(handle)
        finally:
            self._holders.pop(upload_id, None)

    def discard(self, upload_id: UUID) -> None:
        """Remove all that lies here of the upload; nothing there is no failure."""
        self.path(upload_id).unlink(missing_ok=True)
        self.path(upload_id).with_suffix(".piece").unlink(missing_ok=True)
        shutil.rmtree(self.working(upload_id), ignore_errors=True)

    def older_than(self, moment: float) -> list[UUID]:
        """Uploads whose bytes were last written before the moment (seconds since 1970)."""
        found = set()
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            with suppress(ValueError, FileNotFoundError):
                if path.stat().st_mtime < moment:
                    found.add(UUID(path.name.split(".")[0]))
        return sorted(found)

    async def _take_turn(self, upload_id: UUID) -> asyncio.Event:
        deadline = asyncio.get_running_loop().time() + GIVE_WAY_SECONDS
        while (holder := self._holders.get(upload_id)) is not None:
            holder.set()
            if asyncio.get_running_loop().time() > deadline:
                raise UploadLocked
            await asyncio.sleep(0.02)
        mine = self._holders[upload_id] = asyncio.Event()
        return mine


async def _next(pieces: Pieces, giving_way: asyncio.Task[Literal[True]]) -> bytes | None:
    """The next piece; b"" at the body's end; None when the client is gone, silent for long, or we must give way."""
    receiving = asyncio.ensure_future(pieces())
    either: set[asyncio.Future[object]] = {receiving, giving_way}  # type: ignore[arg-type]  # a set is invariant
    await asyncio.wait(either, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
    if receiving.done():
        return receiving.result()
    receiving.cancel()
    with suppress(asyncio.CancelledError):
        await receiving
    return None


def _write_all(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def _copy_all(source: int, target: int) -> None:
    os.lseek(source, 0, os.SEEK_SET)
    while data := os.read(source, BUFFER_BYTES):
        _write_all(target, data)
