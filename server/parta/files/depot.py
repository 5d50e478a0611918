"""Where the bytes of files lie: a folder or an S3 store, by one address. Bytes are whole there or not at all.

Read in pieces of bounded size, so that neither a slow reader nor a large file holds memory or a connection.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterable
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
import obstore
from obstore.store import LocalStore, S3Store

from parta.files.model.ranges import Part
from parta.kernel.startup import StartError

PIECE_BYTES = 1024 * 1024
PIECE_BYTES_AFAR = 4 * 1024 * 1024
LISTED_AT_ONCE = 500


class S3Access(msgspec.Struct, frozen=True):
    """How to reach an S3 store. Without a key the usual sources of the machine are asked."""

    endpoint: str | None = None
    region: str | None = None
    key_id: str | None = None
    secret: str | None = None


class Depot:
    """The store of one installation."""

    def __init__(self, url: str | Path, access: S3Access | None = None) -> None:
        self.folder = None if isinstance(url, str) and url.startswith("s3://") else Path(url)
        self._piece = PIECE_BYTES if self.folder else PIECE_BYTES_AFAR
        self._store: LocalStore | S3Store
        if self.folder is not None:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StartError(f"PARTA_FILES_URL: cannot write to {self.folder}: {error.strerror}") from error
            self._store = LocalStore(self.folder)
        else:
            self._store = _s3(str(url), access or S3Access())

    async def put(self, place: str, source: Path) -> None:
        """Keep a copy of the file under the name `place`. In a folder of the same disk its bytes are not copied."""
        if self.folder is None:
            await obstore.put_async(self._store, place, source)
        else:
            await asyncio.to_thread(_link, source, self.folder / place)

    async def put_bytes(self, place: str, data: bytes) -> None:
        """Keep a few bytes."""
        if self.folder is None:
            await obstore.put_async(self._store, place, data)
        else:
            await asyncio.to_thread(_write, self.folder / place, data)

    async def fetch(self, place: str, target: Path) -> bool:
        """Bring the bytes back into a file; False where there are none."""
        size = await self.size(place)
        if size is None:
            return False
        with target.open("wb") as file:
            async for piece in self.read(place, Part(0, size)):
                await asyncio.to_thread(file.write, piece)
        return True

    async def size(self, place: str) -> int | None:
        """How many bytes lie there; None where there is nothing."""
        try:
            return (await obstore.head_async(self._store, place))["size"]
        except FileNotFoundError:
            return None

    async def read(self, place: str, part: Part) -> AsyncIterator[bytes]:
        """The bytes, a piece at a time; the next is read when the last was taken."""
        start = part.start
        while start < part.end:
            end = min(start + self._piece, part.end)
            yield bytes(await obstore.get_range_async(self._store, place, start=start, end=end))
            start = end

    async def delete(self, places: Iterable[str]) -> None:
        """Remove what is there; what isn't is no failure."""
        for place in places:
            try:
                await obstore.delete_async(self._store, place)
            except FileNotFoundError:
                continue

    async def list_older(self, prefix: str, before: datetime) -> AsyncIterator[list[str]]:
        """The names under a prefix that were written before the moment, some at a time."""
        async for found in obstore.list(self._store, prefix=prefix, chunk_size=LISTED_AT_ONCE):
            yield [one["path"] for one in found if one["last_modified"] < before]


def _s3(url: str, access: S3Access) -> S3Store:
    parts = urlsplit(url)
    given = {
        "endpoint": access.endpoint,
        "region": access.region or "us-east-1",
        "access_key_id": access.key_id,
        "secret_access_key": access.secret,
    }
    return S3Store(
        parts.netloc,
        prefix=parts.path.strip("/") or None,
        config={name: value for name, value in given.items() if value},  # type: ignore[arg-type]  # a dictionary of text
        client_options={"allow_http": bool(access.endpoint and access.endpoint.startswith("http:"))},
    )


def _link(source: Path, target: Path) -> None:
    """The same bytes under another name, or a copy where the disk is another one. Doing it again is harmless."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f"{target.name}.part")
    aside.unlink(missing_ok=True)
    try:
        os.link(source, aside)
    except OSError:
        shutil.copyfile(source, aside)
    _sync(aside)
    aside.rename(target)


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f"{target.name}.part")
    aside.write_bytes(data)
    _sync(aside)
    aside.rename(target)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
