"""What a file is: recognised by its content, never by its name. No I/O."""

from typing import Literal
from uuid import UUID

import msgspec

from parta.files.errors import FileRefused
from parta.kernel.ids import FileId, OrganisationId, PersonId
from parta.kernel.text import without_controls

MediaType = Literal["application/pdf", "image/jpeg", "image/png"]

MAX_BYTES = 20 * 1024 * 1024
MAX_NAME_CHARS = 150
_BEGINNINGS: tuple[tuple[bytes, MediaType, str], ...] = (
    (b"%PDF-", "application/pdf", ".pdf"),
    (b"\xff\xd8\xff", "image/jpeg", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", "image/png", ".png"),
)


class NewFile(msgspec.Struct, frozen=True):
    """An upload: `name` as its owner calls it."""

    organisation_id: UUID
    name: str
    data: bytes


class StoredFile(msgspec.Struct, frozen=True):
    """A kept file. `name` is for the download alone: on the disk a file is called by its id."""

    id: FileId
    organisation_id: OrganisationId
    name: str
    media_type: MediaType
    size: int
    sha256: bytes
    created_by: PersonId


def recognise(data: bytes) -> tuple[MediaType, str]:
    """The type of the content and its usual ending; `FileRefused` for anything else, whatever its name says."""
    if not data:
        raise FileRefused(reason="empty")
    if len(data) > MAX_BYTES:
        raise FileRefused(reason="too_large", limit=MAX_BYTES)
    for beginning, media_type, ending in _BEGINNINGS:
        if data.startswith(beginning):
            return media_type, ending
    raise FileRefused(reason="wrong_type", allowed="PDF, JPEG, PNG")


def safe_name(name: str, ending: str) -> str:
    """The name to offer at a download: no folders, no controls, and the ending that is true."""
    last = without_controls(name).replace("\\", "/").rsplit("/", 1)[-1]
    stem = " ".join(last.rsplit(".", 1)[0].split()).strip(". ")[:MAX_NAME_CHARS]
    return f"{stem or 'file'}{ending}"


def place_of(file_id: UUID) -> str:
    """Where it lies below the folder: spread by the last two digits, which are random in every id."""
    return f"{file_id.hex[-2:]}/{file_id}"
