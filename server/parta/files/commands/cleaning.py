"""Removing what nobody needs: uploads not finished in time, files that nothing refers to, bytes without a row."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from parta.files.commands.uploads import ask_for_examination, forget_file, forget_upload
from parta.files.model.files import ORIGINAL, StoredFile, place_of
from parta.files.room import FilesRoom
from parta.files.store import files as store
from parta.files.store import uploads
from parta.kernel.database import Database, Transaction

AT_ONCE = 200
LOOK_AGAIN_AFTER = timedelta(days=7)
ORPHANS_OLDER_THAN = timedelta(hours=48)
HELD_TOO_LONG = timedelta(minutes=5)
PREFIXES = 256
NO_ID = UUID(int=0)


async def remove_expired_uploads(db: Database, room: FilesRoom) -> int:
    """Uploads of which nothing came for a day; how many."""
    count = 0
    while True:
        async with db.transaction("files.remove_expired") as tx:
            expired = await uploads.select_expired(tx, AT_ONCE)
            for upload in expired:
                await forget_upload(tx, upload)
        for upload in expired:
            room.staging.discard(upload.id)
        count += len(expired)
        if len(expired) < AT_ONCE:
            return count


async def remove_unused_files(db: Database, room: FilesRoom) -> int:
    """Files whose day of grace is over and that no room refers to; how many. The others are looked at again in a week,
    or a day after something lets go of them."""
    count = 0
    while True:
        async with db.transaction("files.remove_unused") as tx:
            due = await store.select_to_check(tx, AT_ONCE)
            gone = await _unused(tx, room, due)
            await store.look_again_at(tx, due, tx.now + LOOK_AGAIN_AFTER)
            for file in gone:
                await forget_file(tx, file)
        for file in gone:
            room.staging.discard(file.id)
            await room.depot.delete(place_of(file.id, variant) for variant in (ORIGINAL, *file.previews))
        count += len(gone)
        if len(due) < AT_ONCE:
            return count


async def remove_orphans(db: Database, room: FilesRoom, hour: int) -> int:
    """Bytes that no row names, left by what failed or was killed: a twenty-fourth of the store, and the folder of
    uploads; how many. What is young may belong to a transaction that is not over."""
    count = 0
    async with db.transaction("files.find_orphans") as tx:
        moment = tx.now - ORPHANS_OLDER_THAN
    for prefix in range(hour % 24, PREFIXES, 24):
        async for places in room.depot.list_older(f"{prefix:02x}/", moment):
            lost = await _without_row(db, places)
            await room.depot.delete(lost)
            count += len(lost)
    staged = room.staging.older_than(moment.timestamp())
    async with db.transaction("files.find_orphans") as tx:
        known = await uploads.select_known_uploads(tx, staged) | await store.select_known_ids(tx, staged)
    for upload_id in set(staged) - known:
        room.staging.discard(upload_id)
    return count + len(set(staged) - known)


async def resume_examinations(db: Database) -> int:
    """Ask again for every file that is held for long: its job was lost, or gave up."""
    count, after = 0, NO_ID
    while True:
        async with db.transaction("files.resume_examinations") as tx:
            held = await store.select_held(tx, after, tx.now - HELD_TOO_LONG, AT_ONCE)
            for file_id in held:
                await ask_for_examination(tx, file_id)
        count += len(held)
        if len(held) < AT_ONCE:
            return count
        after = held[-1]


async def _unused(tx: Transaction, room: FilesRoom, due: Sequence[UUID]) -> list[StoredFile]:
    used: set[UUID] = set()
    for refers in room.references:
        used |= await refers(tx, due)
    return [file for file in await store.select_files(tx, due) if file.id not in used]


async def _without_row(db: Database, places: list[str]) -> list[str]:
    ids: dict[UUID, list[str]] = {}
    for place in places:
        try:
            ids.setdefault(UUID(place.rsplit("/", 1)[-1].split(".")[0]), []).append(place)
        except ValueError:
            continue
    async with db.transaction("files.find_orphans") as tx:
        known = await store.select_known_ids(tx, list(ids))
    return [place for file_id, named in ids.items() if file_id not in known for place in named]
