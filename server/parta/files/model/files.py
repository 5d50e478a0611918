"""Rows and values of files, as commands and stores pass them around."""

from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec

from parta.files.model.kinds import Kind, Purpose
from parta.kernel.events import Event
from parta.kernel.ids import FileId, OrganisationId, PersonId

State = Literal["held", "clean", "not_scanned", "infected", "refused", "broken"]
GIVEN_OUT: frozenset[State] = frozenset({"clean", "not_scanned", "broken"})
ORIGINAL = "original"
PREVIEWS = ("small", "large")


class NewFile(msgspec.Struct, frozen=True):
    """A scan as it was sent: `name` as its owner calls it."""

    organisation_id: UUID
    name: str
    data: bytes


class StoredFile(msgspec.Struct, frozen=True):
    """A kept file. `name` is for the download alone: in the store a file is called by its id. `organisation_id` is set
    for scans of orders, which belong to an organisation and not to a person."""

    id: FileId
    organisation_id: OrganisationId | None
    name: str
    media_type: str
    kind: Kind
    state: State
    size: int
    previews: list[str]
    is_stored: bool
    tries: int
    charged_to: OrganisationId | None
    claimed_at: datetime | None
    created_at: datetime
    created_by: PersonId
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    waveform: list[int] | None = None
    placeholder: str | None = None


class Upload(msgspec.Struct, frozen=True):
    """An upload that is not whole yet."""

    id: FileId
    person_id: PersonId
    charged_to: OrganisationId | None
    name: str
    purpose: Purpose
    length: int
    created_at: datetime
    expires_at: datetime


class Examined(msgspec.Struct, frozen=True, kw_only=True):
    """What the examination of a file found."""

    state: State
    media_type: str
    kind: Kind
    size: int
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    waveform: list[int] | None = None
    placeholder: str | None = None
    previews: list[str] = []


class FileChanged(msgspec.Struct, Event, frozen=True):
    """A file is no longer held, or its previews are there: who shows its card reads it again."""

    file_id: FileId


def place_of(file_id: UUID, variant: str = ORIGINAL) -> str:
    """Where it lies in the store: spread by the last two digits, which are random in every id."""
    place = f"{file_id.hex[-2:]}/{file_id}"
    return place if variant == ORIGINAL else f"{place}.{variant}"
