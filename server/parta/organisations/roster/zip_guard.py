"""Opens an archive only after looking at it: how many members, how large they really are, how well they packed.

The sizes an archive claims are not believed: every member is unpacked once, piece by piece, under a limit.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator

from .limits import Limits
from .reasons import RosterError

_PIECE = 1 << 20
_ENCRYPTED_FLAG = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    IndexError,
    OverflowError,
)


class GuardedZip:
    """The members of an archive, each readable once its size has been proved to be within the limits."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._unpacked = 0
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._members = [info for info in self._archive.infolist() if not info.is_dir()]
        except _BROKEN as error:
            raise RosterError("zip_broken") from error
        if len(self._members) > limits.zip_members:
            raise RosterError("zip_bomb", value=f"{len(self._members)} files")
        for info in self._members:
            self._check_claims(info)

    def _check_claims(self, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise RosterError("password")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise RosterError("zip_broken")
        self._check_size(info, info.file_size)
        if sum(member.file_size for member in self._members) > self._limits.unpacked_bytes:
            raise RosterError("zip_bomb", value=self._told_limit())

    def _told_limit(self) -> str:
        return f"> {self._limits.unpacked_bytes // (1024 * 1024)} MB"

    def _check_size(self, info: zipfile.ZipInfo, size: int) -> None:
        if size > self._limits.unpacked_bytes:
            raise RosterError("zip_bomb", value=self._told_limit())
        packed = max(info.compress_size, 1)
        if size > self._limits.ratio_free_bytes and size > packed * self._limits.pack_ratio:
            raise RosterError("zip_bomb", value=f"1:{size // packed}")

    def names(self) -> list[str]:
        return [info.filename for info in self._members]

    def _pieces(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        # A claimed size cuts the stream short, so it is lifted: the stream itself says where it ends.
        info.file_size = self._limits.unpacked_bytes + 1
        try:
            with self._archive.open(info) as stream:
                while piece := stream.read(_PIECE):
                    yield piece
        except _BROKEN as error:
            raise RosterError("zip_broken") from error

    def read(self, name: str) -> bytes:
        """The bytes of the last member of that name (as spreadsheet programs take it)."""
        info = [member for member in self._members if member.filename == name][-1]
        return self._read_member(info)

    def _read_member(self, info: zipfile.ZipInfo) -> bytes:
        pieces, size = [], 0
        for piece in self._pieces(info):
            size += len(piece)
            self._check_size(info, size)
            pieces.append(piece)
        self._unpacked += size
        return b"".join(pieces)

    def read_all(self) -> Iterator[tuple[str, bytes]]:
        """Every member in turn, together under the limit of the whole archive."""
        self._unpacked = 0
        for info in self._members:
            data = self._read_member(info)
            if self._unpacked > self._limits.unpacked_bytes:
                raise RosterError("zip_bomb", value=self._told_limit())
            yield info.filename, data
