"""The part of a file that a `Range` header asks for (RFC 9110 §14). Several at once are answered by the whole."""

import re
from typing import NamedTuple

from parta.files.errors import RangeNotSatisfiable

_RANGE = re.compile(r"bytes=(\d{0,19})-(\d{0,19})")


class Part(NamedTuple):
    """From `start` up to `end`, which is not included."""

    start: int
    end: int


def asked_part(header: str | None, size: int) -> Part | None:
    """The part, or None for the whole; `RangeNotSatisfiable` where the file has no such bytes."""
    found = _RANGE.fullmatch(header.replace(" ", "")) if header else None
    if found is None or found.groups() == ("", ""):
        return None
    first, last = found.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(int(last) + 1, size) if last else size
        if last and int(last) < int(first):
            return None
    if start >= size or start >= end:
        raise RangeNotSatisfiable(size=size)
    return Part(start, end)
