"""Pictures without what their makers wrote into them: where they were taken, when, by which camera of whom. The picture
itself is not encoded anew: its pieces are copied, those that hold nothing but picture and colours."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from parta.files.decoding.told import Undecodable

_AFTER_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_PNG_KEPT = frozenset(
    {
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD",
        b"pHYs", b"acTL", b"fcTL", b"fdAT",
    }
)  # fmt: skip
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_WEBP_EXIF, _WEBP_XMP = 0x08, 0x04
_GIF_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
Cleaner = Callable[[bytes, int], Iterator[bytes]]


def write_cleaned(path: Path, media_type: str, orientation: int, target: Path) -> bool:
    """Write the picture without its metadata; False where it is of a kind that is cleaned in place, or not at all.
    `Undecodable` where its pieces don't fit together."""
    cleaner = _CLEANERS.get(media_type)
    if cleaner is None:
        return False
    data = path.read_bytes()
    try:
        with target.open("wb") as file:
            for piece in cleaner(data, orientation):
                file.write(piece)
    except (IndexError, struct.error) as error:
        raise Undecodable("it ends too early") from error
    return True


def _orientation_only(orientation: int) -> bytes:
    """An EXIF block that says which side is up, and nothing else."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    return b"MM\0*\0\0\0\x08\0\x01" + entry + b"\0\0\0\0"


def _jpeg(data: bytes, orientation: int) -> Iterator[bytes]:
    yield b"\xff\xd8"
    if orientation > 1:
        exif = b"Exif\0\0" + _orientation_only(orientation)
        yield b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    position = 2
    while True:
        if data[position] != 0xFF:
            raise Undecodable("no marker where one must be")
        marker = data[position + 1]
        if marker == 0xFF:  # filling
            position += 1
            continue
        if marker == 0xD9:
            yield b"\xff\xd9"  # what lies behind (a second picture with data of its own) is left
            return
        (length,) = struct.unpack_from(">H", data, position + 2)
        end = position + 2 + length
        if marker == 0xDA:
            found = _AFTER_SCAN.search(data, end)
            if found is None:  # it ends too early: whoever shows it shows what is there
                yield data[position:]
                return
            end = found.start()
        if _is_kept_in_jpeg(marker, data[position + 4 : position + 16]):
            yield data[position:end]
        position = end


def _is_kept_in_jpeg(marker: int, beginning: bytes) -> bool:
    if marker == 0xFE:
        return False
    if 0xE0 <= marker <= 0xEF:
        is_colour = marker == 0xE2 and beginning.startswith(b"ICC_PROFILE\0")
        return marker in (0xE0, 0xEE) or is_colour
    return True


def _png(data: bytes, orientation: int) -> Iterator[bytes]:
    yield data[:8]
    position = 8
    while True:
        length, name = struct.unpack_from(">I4s", data, position)
        end = position + 12 + length
        if name in _PNG_KEPT:
            yield data[position:end]
        if end > len(data):  # it ends too early: whoever shows it shows what is there
            return
        if name == b"IHDR" and orientation > 1:
            yield _png_chunk(b"eXIf", _orientation_only(orientation))
        if name == b"IEND":
            return
        position = end


def _png_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _webp(data: bytes, orientation: int) -> Iterator[bytes]:
    chunks = []
    end = min(len(data), 8 + struct.unpack_from("<I", data, 4)[0])
    position = 12
    while position + 8 <= end:
        name, length = struct.unpack_from("<4sI", data, position)
        body = data[position + 8 : position + 8 + length]
        if len(body) < length:
            raise Undecodable("it ends too early")
        if name in _WEBP_KEPT:
            if name == b"VP8X":
                flags = body[0] & ~(_WEBP_EXIF | _WEBP_XMP) | (_WEBP_EXIF if orientation > 1 else 0)
                body = bytes([flags]) + body[1:]
            chunks.append(_riff_chunk(name, body))
        position += 8 + length + length % 2
    if orientation > 1 and chunks and chunks[0].startswith(b"VP8X"):
        chunks.append(_riff_chunk(b"EXIF", _orientation_only(orientation)))
    yield b"RIFF" + struct.pack("<I", 4 + sum(map(len, chunks))) + b"WEBP"
    yield from chunks


def _riff_chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _gif(data: bytes, orientation: int) -> Iterator[bytes]:
    position = 13 + _colours(data[10])
    yield data[:position]
    while True:
        begin, label = position, data[position]
        if label == 0x3B:
            yield b"\x3b"
            return
        if label == 0x2C:
            position = _after_blocks(data, begin + 11 + _colours(data[begin + 9]))
            yield data[begin:position]
        elif label == 0x21:
            position = _after_blocks(data, begin + 2)
            is_told = data[begin + 1] == 0xFE or (
                data[begin + 1] == 0xFF and data[begin + 3 : begin + 14] not in _GIF_KEPT
            )
            if not is_told:
                yield data[begin:position]
        else:
            raise Undecodable("no block where one must be")


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, position: int) -> int:
    while (length := data[position]) != 0:
        position += 1 + length
    return position + 1


_CLEANERS: dict[str, Cleaner] = {"image/jpeg": _jpeg, "image/png": _png, "image/webp": _webp, "image/gif": _gif}
