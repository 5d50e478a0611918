"""What the room of files needs of the installation and of the rooms above, put together once by the wiring."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

import msgspec

from parta.files.depot import Depot
from parta.files.scanning import Scanner
from parta.files.staging import Staging
from parta.kernel.database import Transaction
from parta.kernel.ids import FileId, PersonId


class MayOpenFile(Protocol):
    """Whether something of a room above shows this file to this person."""

    async def __call__(self, tx: Transaction, person_id: PersonId, file_id: FileId) -> bool: ...


class FileReferences(Protocol):
    """Which of the files a room still refers to."""

    async def __call__(self, tx: Transaction, file_ids: Sequence[UUID]) -> set[FileId]: ...


class FilesRoom(msgspec.Struct, frozen=True):
    """`may_open`: one yes is enough. `references`: a file that nobody names is removed after a day."""

    depot: Depot
    staging: Staging
    link_key: bytes
    max_bytes: int
    scanner: Scanner | None = None
    may_open: tuple[MayOpenFile, ...] = ()
    references: tuple[FileReferences, ...] = ()
