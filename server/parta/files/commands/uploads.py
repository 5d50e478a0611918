"""The life of an upload: created, prolonged while it comes, finished into a file that waits for its examination."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import msgspec

from parta.files.access import access_finished_upload, access_upload
from parta.files.commands.quotas import places_of, quotas_of
from parta.files.errors import FileTooLarge, QuotaExceeded, TooManyUploads
from parta.files.model.files import StoredFile, Upload
from parta.files.model.kinds import Purpose, recognise
from parta.files.model.names import clean_name
from parta.files.model.quotas import MAX_OPEN_UPLOADS, Place
from parta.files.room import FilesRoom
from parta.files.store import files as store
from parta.files.store import uploads
from parta.files.store.usage import add_usage, select_usage, shift_usage, strictest_rule
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Conflict, NotFound
from parta.kernel.ids import FileId, OrganisationId, new_id

KEPT = timedelta(hours=24)  # an unfinished upload since its last piece; a finished file that nobody uses
EXAMINE = "files.examine"


class NewUpload(msgspec.Struct, frozen=True):
    """What somebody announces. `organisation_id`: for which of their institutions, where there are several."""

    length: int
    name: str
    purpose: Purpose
    organisation_id: UUID | None = None


async def create_upload(tx: Transaction, room: FilesRoom, actor: Actor, new: NewUpload) -> Upload:
    """Begin an upload; its bytes count from now on. `FileTooLarge`, `QuotaExceeded`, `TooManyUploads`."""
    if new.length > room.max_bytes:
        raise FileTooLarge(rule="upload", limit=room.max_bytes)
    places = await places_of(tx, actor.person_id)
    if room.scanner is not None and new.length > room.scanner.limit and await _is_strict(tx, places):
        raise FileTooLarge(rule="scanner", limit=room.scanner.limit)
    if await uploads.count_open(tx, actor.person_id) >= MAX_OPEN_UPLOADS:
        raise TooManyUploads(limit=MAX_OPEN_UPLOADS)
    quotas = await quotas_of(tx, places, new.organisation_id)
    await _count(tx, "person", actor.person_id, new.length, quotas.personal)
    if quotas.institution_id is not None:
        await _count(tx, "institution", quotas.institution_id, new.length, quotas.institution)
    upload = Upload(
        id=FileId(new_id()),
        person_id=actor.person_id,
        charged_to=OrganisationId(quotas.institution_id) if quotas.institution_id else None,
        name=new.name,
        purpose=new.purpose,
        length=new.length,
        created_at=tx.now,
        expires_at=tx.now + KEPT,
    )
    await uploads.insert_upload(tx, upload)
    return upload


async def prolong_upload(tx: Transaction, actor: Actor, upload_id: UUID) -> Upload:
    """Something came: the upload lives a day longer."""
    upload = await access_upload(tx, actor, upload_id)
    await uploads.prolong_upload(tx, upload.id, tx.now + KEPT)
    return msgspec.structs.replace(upload, expires_at=tx.now + KEPT)


async def finish_upload(tx: Transaction, upload: Upload, head: bytes) -> None:
    """All bytes are there: the upload becomes a file that is held until it was examined. Again is harmless."""
    if not await uploads.delete_upload(tx, upload.id):
        return
    kind, media_type = recognise(head, upload.purpose)
    await store.insert_file(
        tx,
        store.FileRow(
            id=upload.id,
            name=clean_name(upload.name, media_type),
            media_type=media_type,
            kind=kind,
            state="held",
            size=upload.length,
            is_stored=False,
            charged_to=upload.charged_to,
            check_at=tx.now + KEPT,
            created_by=upload.person_id,
        ),
    )
    await ask_for_examination(tx, upload.id)


async def cancel_upload(tx: Transaction, actor: Actor, upload_id: UUID) -> StoredFile | None:
    """Give up an upload, or a file that nothing uses yet (it is returned, for its bytes); `NotFound`, `Conflict` for
    one that is used."""
    try:
        upload = await access_upload(tx, actor, upload_id)
    except NotFound:
        file = await access_finished_upload(tx, actor, upload_id)
        if file.claimed_at is not None:
            raise Conflict(reason="file_is_used") from None
        await forget_file(tx, file)
        return file
    await forget_upload(tx, upload)
    return None


async def forget_upload(tx: Transaction, upload: Upload) -> None:
    """Its row, and what it counted."""
    if await uploads.delete_upload(tx, upload.id):
        await _uncount(tx, upload.person_id, upload.charged_to, upload.length)


async def forget_file(tx: Transaction, file: StoredFile) -> None:
    """Its row, and what it counted. The bytes are removed after the commit, or by the sweep."""
    await store.delete_file(tx, file.id)
    owner = file.created_by if file.organisation_id is None else None
    await _uncount(tx, owner, file.charged_to, file.size)


async def ask_for_examination(tx: Transaction, file_id: UUID, after: timedelta | None = None) -> None:
    """Have the worker look at the file; asked twice, it looks once."""
    at = tx.now + after if after else None
    name = f"{EXAMINE}:{file_id}"
    await tx.enqueue(EXAMINE, {"file_id": str(file_id)}, lock=name, queueing_lock=name, at=at)


async def _is_strict(tx: Transaction, places: Sequence[Place]) -> bool:
    """Whether a region of theirs refuses what can't be scanned."""
    return await strictest_rule(tx, [place.region_id for place in places]) == "refuse"


async def _count(tx: Transaction, holder: str, holder_id: UUID, length: int, limit: int) -> None:
    if not await add_usage(tx, holder_id, length, limit):
        used = (await select_usage(tx, [holder_id])).get(holder_id)
        raise QuotaExceeded(holder=holder, limit=limit, used=used.bytes if used else 0, needed=length)


async def _uncount(tx: Transaction, person_id: UUID | None, charged_to: UUID | None, size: int) -> None:
    for holder in (person_id, charged_to):
        if holder is not None:
            await shift_usage(tx, holder, -size, -1)
