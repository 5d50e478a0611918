"""Giving a file out."""

import asyncio
from pathlib import Path
from uuid import UUID

import msgspec

from parta.files import store
from parta.files.model import StoredFile, place_of
from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.organisations.api import Right, access_organisation


class OpenedFile(msgspec.Struct, frozen=True):
    file: StoredFile
    data: bytes


async def open_file(tx: Transaction, folder: Path, actor: Actor, file_id: UUID) -> OpenedFile:
    """The bytes, for who sees the organisation's figures. For everybody else, and when the bytes are lost, there is no
    such file: `NotFound`. A look from above the organisation is noted."""
    file = await store.select_file(tx, file_id)
    if file is None:
        raise NotFound
    try:
        proved = await access_organisation(tx, actor, file.organisation_id, Right.SEE_FIGURES)
    except Forbidden:
        raise NotFound from None
    try:
        data = await asyncio.to_thread((folder / place_of(file.id)).read_bytes)
    except FileNotFoundError:
        raise NotFound from None
    if proved.must_log_looks:
        await write_audit(
            tx,
            AuditEntry(
                actor_id=actor.person_id,
                action="files.open_file",
                subject_kind="file",
                subject_id=file.id,
                organisation_id=proved.id,
                region_id=proved.region_id,
            ),
        )
    return OpenedFile(file, data)
