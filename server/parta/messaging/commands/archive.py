"""The archive of an export while it grows: files go into it as they come, the page and the document at the end.

It has its name only when it is whole; whatever is unfinished goes.
"""

import asyncio
import hashlib
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

# Their bytes don't get fewer by being packed again; everything else does.
PACKED_ALREADY = ("image/", "video/", "audio/", "application/zip", "application/vnd.openxmlformats")


class Archive:
    """Of one export, on the disk of the worker; one writer."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._unfinished = target.with_suffix(".zip.part")
        self._html = target.with_suffix(".html.part")
        self._document = target.with_suffix(".json.part")
        self._zip: zipfile.ZipFile | None = None
        self._paths: dict[UUID, str] = {}

    def begin(self, html: str, document: bytes) -> None:
        """Anew, whatever an attempt that was cut off has left."""
        self._target.parent.mkdir(parents=True, exist_ok=True)
        self.remove()
        self._zip = zipfile.ZipFile(self._unfinished, "w", zipfile.ZIP_DEFLATED)  # closed by `seal` and `remove`
        self.add(html, document)

    def add(self, html: str, document: bytes) -> None:
        with self._html.open("a", encoding="utf-8") as page, self._document.open("ab") as json:
            page.write(html)
            json.write(document)

    def path_of(self, file_id: UUID) -> str | None:
        """Where a file already lies in it: one that was forwarded is kept once."""
        return self._paths.get(file_id)

    async def add_file(self, file_id: UUID, path: str, media_type: str, pieces: AsyncIterator[bytes]) -> None:
        """A piece at a time, however large it is."""
        entry = zipfile.ZipInfo(path)
        entry.compress_type = zipfile.ZIP_STORED if media_type.startswith(PACKED_ALREADY) else zipfile.ZIP_DEFLATED
        with self._opened().open(entry, "w", force_zip64=True) as target:
            async for piece in pieces:
                await asyncio.to_thread(target.write, piece)
        self._paths[file_id] = path

    def seal(self, html: str, document: bytes) -> tuple[int, bytes]:
        """It is whole: its bytes and their SHA-256."""
        self.add(html, document)
        archive = self._opened()
        archive.write(self._html, "conversation.html")
        archive.write(self._document, "conversation.json")
        archive.close()
        with self._unfinished.open("rb") as written:
            digest = hashlib.file_digest(written, "sha256").digest()
        size = self._unfinished.stat().st_size
        self._unfinished.replace(self._target)
        return size, digest

    def remove(self) -> None:
        """What is unfinished."""
        if self._zip is not None and self._zip.fp is not None:
            self._zip.fp.close()  # its end needn't be written
            self._zip.fp = None
        for path in (self._html, self._document, self._unfinished):
            path.unlink(missing_ok=True)

    def _opened(self) -> zipfile.ZipFile:
        if self._zip is None:
            raise RuntimeError("the archive has not been begun")
        return self._zip
