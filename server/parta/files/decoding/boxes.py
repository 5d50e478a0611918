"""Files made of boxes (HEIC, AVIF, MP4, MOV) and TIFF: what tells the place is blanked where it stands, so that nothing
in the file moves and four gigabytes needn't be copied."""

import mmap
import struct
from collections.abc import Container, Iterator
from pathlib import Path
from typing import NamedTuple

from parta.files.decoding.told import Undecodable

BOXED_PICTURES = frozenset({"image/heic", "image/avif"})
BOXED_FILMS = frozenset({"video/mp4", "video/quicktime", "audio/mp4"})
# Items of a picture that are no picture (EXIF and XMP), and what says nothing in their place: decoders read it.
_NOTHING_TOLD = {b"Exif": b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0", b"mime": b""}
_TIFF_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_TIFF_PLACES = frozenset({34853, 34665})  # directories of their own: the place, and what a camera tells
_TIFF_TEXTS = frozenset({270, 271, 272, 305, 306, 315, 316, 700, 33432, 33723, 34377, 42033, 42036, 50735})
MAX_BOXES = 20_000


class Box(NamedTuple):
    name: bytes
    start: int  # of the box itself
    body: int
    end: int


def blank_in_place(path: Path, media_type: str) -> None:
    """Blank what tells the place, if the file is of such a kind. `Undecodable` where its boxes don't fit."""
    work = (
        _blank_picture if media_type in BOXED_PICTURES
        else _blank_film if media_type in BOXED_FILMS
        else _blank_tiff if media_type == "image/tiff"
        else None
    )  # fmt: skip
    if work is None or path.stat().st_size == 0:
        return
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as data:
        try:
            work(data)
        except (IndexError, struct.error, ValueError) as error:
            raise Undecodable("its boxes don't fit") from error
        data.flush()


def _boxes(data: mmap.mmap, start: int, end: int) -> Iterator[Box]:
    for _ in range(MAX_BOXES):
        if start + 8 > end:
            return
        size, name = struct.unpack_from(">I4s", data, start)
        body = start + 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", data, body)
            body += 8
        elif size == 0:
            size = end - start
        if size < body - start or start + size > end:
            raise Undecodable("a box is larger than what holds it")
        yield Box(name, start, body, start + size)
        start += size


def _blank_film(data: mmap.mmap) -> None:
    for moov in _boxes(data, 0, len(data)):
        if moov.name == b"moov":
            _forget_children(data, moov)
            for track in _boxes(data, moov.body, moov.end):
                if track.name == b"trak":
                    _forget_children(data, track)


def _forget_children(data: mmap.mmap, parent: Box) -> None:
    """The boxes that hold what a camera tells become free space."""
    for box in _boxes(data, parent.body, parent.end):
        if box.name in (b"udta", b"meta", b"uuid"):
            data[box.start + 4 : box.start + 8] = b"free"
            data[box.body : box.end] = b"\0" * (box.end - box.body)


def _blank_picture(data: mmap.mmap) -> None:
    for meta in _boxes(data, 0, len(data)):
        if meta.name != b"meta":
            continue
        inner = {box.name: box for box in _boxes(data, meta.body + 4, meta.end)}
        if b"iinf" not in inner or b"iloc" not in inner:
            return
        told = dict(_items_told(data, inner[b"iinf"]))
        idat = inner[b"idat"].body if b"idat" in inner else 0
        for item, start, length in _extents(data, inner[b"iloc"], told, idat):
            if start + length > len(data):
                raise Undecodable("an item lies outside")
            nothing = _NOTHING_TOLD[told[item]]
            filling = b"\0" if nothing else b" "
            data[start : start + length] = (nothing if len(nothing) <= length else b"").ljust(length, filling)


def _items_told(data: mmap.mmap, iinf: Box) -> Iterator[tuple[int, bytes]]:
    """The numbers of the items that are EXIF or XMP, and which they are."""
    count_size = 2 if data[iinf.body] == 0 else 4
    for infe in _boxes(data, iinf.body + 4 + count_size, iinf.end):
        version = data[infe.body]
        if infe.name != b"infe" or version < 2:
            continue
        number, wide = (">H", 2) if version == 2 else (">I", 4)
        (item,) = struct.unpack_from(number, data, infe.body + 4)
        kind = bytes(data[infe.body + 4 + wide + 2 : infe.body + 4 + wide + 6])
        if kind in _NOTHING_TOLD:
            yield item, kind


def _extents(data: mmap.mmap, iloc: Box, wanted: Container[int], idat: int) -> Iterator[tuple[int, int, int]]:
    version = data[iloc.body]
    sizes, more = data[iloc.body + 4], data[iloc.body + 5]
    offset_size, length_size, base_size = sizes >> 4, sizes & 15, more >> 4
    index_size = more & 15 if version in (1, 2) else 0
    position = iloc.body + 6

    def take(size: int) -> int:
        nonlocal position
        if position + size > iloc.end:
            raise Undecodable("the list of items ends too early")
        position += size
        return int.from_bytes(data[position - size : position], "big")

    for _ in range(take(4 if version == 2 else 2)):
        item = take(4 if version == 2 else 2)
        method = take(2) & 15 if version in (1, 2) else 0
        take(2)
        base = take(base_size)
        for _ in range(take(2)):
            take(index_size)
            offset, length = take(offset_size), take(length_size)
            if item in wanted:
                yield item, base + offset + (idat if method == 1 else 0), length


def _blank_tiff(data: mmap.mmap) -> None:
    order = "<" if data[:2] == b"II" else ">"
    (position,) = struct.unpack_from(f"{order}I", data, 4)
    for _ in range(100):  # as many pictures as one file may hold here
        if position == 0:
            return
        position = _blank_directory(data, order, position, is_place=False)
    raise Undecodable("too many pictures in one file")


def _blank_directory(data: mmap.mmap, order: str, position: int, *, is_place: bool) -> int:
    """Blank the entries that tell something; where the next directory begins."""
    (count,) = struct.unpack_from(f"{order}H", data, position)
    for entry in range(position + 2, position + 2 + count * 12, 12):
        tag, kind, number = struct.unpack_from(f"{order}HHI", data, entry)
        size = _TIFF_SIZES.get(kind, 1) * number
        (value,) = struct.unpack_from(f"{order}I", data, entry + 8)
        if tag in _TIFF_PLACES and not is_place:
            _blank_directory(data, order, value, is_place=True)
        elif is_place or tag in _TIFF_TEXTS:
            start = entry + 8 if size <= 4 else value
            if start + size > len(data):
                raise Undecodable("a value lies outside")
            data[start : start + size] = b"\0" * size
    (following,) = struct.unpack_from(f"{order}I", data, position + 2 + count * 12)
    return int(following)
