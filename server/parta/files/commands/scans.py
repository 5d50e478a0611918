"""Scans of orders: small, kept at once, belonging to an organisation."""

import hashlib

from parta.files.commands.uploads import KEPT, ask_for_examination
from parta.files.model.files import NewFile, StoredFile, place_of
from parta.files.model.kinds import kind_of, recognise_scan
from parta.files.model.names import scan_name
from parta.files.room import FilesRoom
from parta.files.store import files as store
from parta.files.store import usage
from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import FileId, new_id
from parta.organisations.api import Right, access_organisation

NO_LIMIT = 2**62


async def store_scan(tx: Transaction, room: FilesRoom, actor: Actor, new: NewFile) -> StoredFile:
    """Keep the scan of an order of the organisation, for who may appoint there. `FileRefused` for what is no PDF, JPEG
    or PNG of up to 20 MB; `NotFound`, `Forbidden` as for the organisation. Bytes come before the row, so that a row
    never lacks them; those of a failed transaction are swept away. Held until clean where a scanner is set. Noted."""
    proved = await access_organisation(tx, actor, new.organisation_id, Right.MANAGE_APPOINTMENTS)
    media_type, ending = recognise_scan(new.data)
    row = store.FileRow(
        id=FileId(new_id()),
        organisation_id=proved.id,
        name=scan_name(new.name, ending),
        media_type=media_type,
        kind=kind_of(media_type),
        state="not_scanned" if room.scanner is None else "held",
        size=len(new.data),
        sha256=hashlib.sha256(new.data).digest(),
        is_stored=True,
        charged_to=proved.id,
        claimed_at=tx.now,
        check_at=tx.now + KEPT,
        created_by=actor.person_id,
    )
    await room.depot.put_bytes(place_of(row.id), new.data)
    await store.insert_file(tx, row)
    await usage.add_usage(tx, proved.id, row.size, NO_LIMIT)
    if room.scanner is not None:
        await ask_for_examination(tx, row.id)
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="files.store_file",
            subject_kind="file",
            subject_id=row.id,
            organisation_id=proved.id,
            region_id=proved.region_id,
            details={"name": row.name, "size": row.size},
        ),
    )
    file = await store.select_file(tx, row.id)
    if file is None:
        raise NotFound
    return file
