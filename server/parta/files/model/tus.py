"""The headers of tus 1.0 (resumable uploads), read and refused."""

import hashlib
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol

from parta.files.errors import ChecksumUnknown, TusHeaderWrong, TusVersionUnknown

VERSION = "1.0.0"
EXTENSIONS = "creation,creation-with-upload,termination,checksum,expiration"
CONTENT_TYPE = "application/offset+octet-stream"
ALGORITHMS: Mapping[str, Callable[[], "Digest"]] = {
    "sha1": lambda: hashlib.sha1(usedforsecurity=False),
    "sha256": hashlib.sha256,
}
MAX_LENGTH_DIGITS = 15
MAX_METADATA_CHARS = 4000


class Digest(Protocol):
    def update(self, data: bytes, /) -> None: ...
    def digest(self) -> bytes: ...


class Checksum(NamedTuple):
    """What a client says of one piece."""

    algorithm: str
    expected: bytes

    def start(self) -> Digest:
        return ALGORITHMS[self.algorithm]()


def check_version(header: str | None) -> None:
    """`TusVersionUnknown` for anything but 1.0.0."""
    if header != VERSION:
        raise TusVersionUnknown(version=VERSION)


def read_number(name: str, header: str | None) -> int:
    """A non-negative whole number; `TusHeaderWrong` names the header."""
    if header is None or not header.isascii() or not header.isdigit() or len(header) > MAX_LENGTH_DIGITS:
        raise TusHeaderWrong(header=name, reason="number_expected")
    return int(header)


def read_metadata(header: str | None) -> dict[str, str]:
    """`filename d29ybGQ=,purpose Zm9v`: pairs of a key and base64 text."""
    found: dict[str, str] = {}
    if not header:
        return found
    if len(header) > MAX_METADATA_CHARS:
        raise TusHeaderWrong(header="Upload-Metadata", reason="too_long", limit=MAX_METADATA_CHARS)
    for pair in header.split(","):
        key, _, value = pair.strip().partition(" ")
        try:
            text = b64decode(value.strip(), validate=True).decode("utf-8")
        except (NotBase64, ValueError):
            raise TusHeaderWrong(header="Upload-Metadata", reason="base64_expected") from None
        if not key or key in found:
            raise TusHeaderWrong(header="Upload-Metadata", reason="keys_must_differ")
        found[key] = text
    return found


def read_checksum(header: str | None) -> Checksum | None:
    """`sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=`; `ChecksumUnknown` names what we can count."""
    if header is None:
        return None
    algorithm, _, value = header.partition(" ")
    if algorithm not in ALGORITHMS:
        raise ChecksumUnknown(allowed=",".join(ALGORITHMS))
    try:
        return Checksum(algorithm, b64decode(value.strip(), validate=True))
    except (NotBase64, ValueError):
        raise TusHeaderWrong(header="Upload-Checksum", reason="base64_expected") from None
