"""Who may do what to a file: decided here alone. A file, an upload or a link that is not for somebody doesn't exist."""

from collections.abc import Sequence
from uuid import UUID

from parta.files.errors import UploadExpired
from parta.files.model.files import GIVEN_OUT, StoredFile, Upload
from parta.files.room import FilesRoom
from parta.files.store import files as store
from parta.files.store import uploads
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound


async def access_upload(tx: Transaction, actor: Actor, upload_id: UUID) -> Upload:
    """One's own upload that is not whole yet; `NotFound` for others', `UploadExpired` for one that waited too long."""
    upload = await uploads.select_upload(tx, upload_id)
    if upload is None or upload.person_id != actor.person_id:
        raise NotFound
    if upload.expires_at < tx.now:
        raise UploadExpired
    return upload


async def access_finished_upload(tx: Transaction, actor: Actor, file_id: UUID) -> StoredFile:
    """One's own file, be it used or not; `NotFound`."""
    file = await store.select_file(tx, file_id)
    if file is None or file.created_by != actor.person_id or file.organisation_id is not None:
        raise NotFound
    return file


async def openable_files(tx: Transaction, room: FilesRoom, actor: Actor, ids: Sequence[UUID]) -> list[StoredFile]:
    """Those of the files that the actor may be shown: one's own, and those that a room above shows. Scans of orders
    have their own way."""
    found = []
    for file in await store.select_files(tx, ids):
        if file.organisation_id is None and await _may_open(tx, room, actor, file):
            found.append(file)
    return found


async def access_bytes(tx: Transaction, room: FilesRoom, actor: Actor, file_id: UUID) -> StoredFile:
    """A file whose link was proved, if its bytes may be given out, to this person still; `NotFound`. A link outlives
    what it was signed for: a message is taken back, somebody leaves."""
    file = await store.select_file(tx, file_id)
    if file is None or file.state not in GIVEN_OUT or not file.is_stored:
        raise NotFound
    if file.organisation_id is not None or not await _may_open(tx, room, actor, file):
        raise NotFound
    return file


async def _may_open(tx: Transaction, room: FilesRoom, actor: Actor, file: StoredFile) -> bool:
    if file.created_by == actor.person_id:
        return True
    for may_open in room.may_open:
        if await may_open(tx, actor.person_id, file.id):
            return True
    return False
