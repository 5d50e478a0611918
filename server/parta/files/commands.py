"""Keeping a file: the bytes first, then the row, so that a row never lacks its bytes."""

import asyncio
import hashlib
import os
from pathlib import Path

from parta.files import store
from parta.files.model import NewFile, StoredFile, place_of, recognise, safe_name
from parta.identity.api import Actor, AuditEntry, PersonsMerged, write_audit
from parta.kernel.database import Transaction
from parta.kernel.ids import FileId, new_id
from parta.organisations.api import Right, access_organisation


async def store_file(tx: Transaction, folder: Path, actor: Actor, new: NewFile) -> StoredFile:
    """Keep the scan of an order of the organisation, for who may appoint there. `FileRefused` for what is no PDF, JPEG
    or PNG of up to 20 MB; `NotFound`, `Forbidden` as for the organisation. A transaction that fails leaves bytes that
    no row names, which are never given out. Noted."""
    proved = await access_organisation(tx, actor, new.organisation_id, Right.MANAGE_APPOINTMENTS)
    media_type, ending = recognise(new.data)
    file = StoredFile(
        id=FileId(new_id()),
        organisation_id=proved.id,
        name=safe_name(new.name, ending),
        media_type=media_type,
        size=len(new.data),
        sha256=hashlib.sha256(new.data).digest(),
        created_by=actor.person_id,
    )
    await asyncio.to_thread(_write, folder / place_of(file.id), new.data)
    await store.insert_file(tx, file, tx.now)
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="files.store_file",
            subject_kind="file",
            subject_id=file.id,
            organisation_id=proved.id,
            region_id=proved.region_id,
            details={"name": file.name, "size": file.size},
        ),
    )
    return file


async def on_persons_merged(tx: Transaction, event: PersonsMerged) -> None:
    """Who uploaded is who was kept."""
    await store.move_files(tx, event.kept, event.merged)


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all: written aside, synced, then moved to its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(".part")
    with aside.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    aside.rename(path)
