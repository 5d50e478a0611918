"""The examination of a file: scanned, looked into, kept. Until it is over the file is held, and nobody gets it.

Every step may be taken again: a worker that dies in the middle begins anew with the bytes that the upload left.
"""

import asyncio
import logging
import shutil
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import msgspec

from parta.files.commands.quotas import places_of
from parta.files.commands.uploads import ask_for_examination
from parta.files.decoding.ask import look_into
from parta.files.decoding.told import Content
from parta.files.model.files import ORIGINAL, Examined, FileChanged, State, StoredFile, place_of
from parta.files.model.names import clean_name
from parta.files.room import FilesRoom
from parta.files.scanning import ScannerUnavailable
from parta.files.store import files as store
from parta.files.store.usage import shift_usage, strictest_rule
from parta.kernel.database import Database, Transaction

log = logging.getLogger("parta.files")

ASK_SCANNER_AGAIN = timedelta(minutes=1)
MOST_TRIES = 5  # a file that takes the worker down with it each time is not looked into any more


async def examine_file(db: Database, room: FilesRoom, file_id: UUID) -> None:
    """Examine one file that is held; `FileChanged` is raised when it is over. Where the scanner doesn't answer it stays
    held and is asked about again."""
    async with db.transaction("files.begin_examination") as tx:
        file = await store.select_file(tx, file_id)
        if file is None or file.state != "held":
            return
        await store.begin_examination(tx, file.id)
        rule = await strictest_rule(tx, [place.region_id for place in await places_of(tx, file.created_by)])
    path = room.staging.path(file.id)
    if not path.exists() and not await _fetch(room, file, path):
        await _finish(db, room, file, _without_content(file, "broken"))
        return
    try:
        verdict = await _scan(room, path)
    except ScannerUnavailable as error:
        log.warning("a file stays held: %s", error)
        async with db.transaction("files.ask_for_examination") as tx:
            await ask_for_examination(tx, file.id, ASK_SCANNER_AGAIN)
        return
    if verdict == "infected" or (verdict == "too_large" and rule == "refuse"):
        await _finish(db, room, file, _without_content(file, "infected" if verdict == "infected" else "refused"))
        await room.depot.delete([place_of(file.id)])
        return
    state: State = "clean" if verdict == "clean" else "not_scanned"
    await _finish(db, room, file, await _keep(room, file, path, state))


async def _fetch(room: FilesRoom, file: StoredFile, path: Path) -> bool:
    """Bytes that are in the store already: a scan of an order, or what a restored backup brought."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return await room.depot.fetch(place_of(file.id), path)


async def _scan(room: FilesRoom, path: Path) -> str:
    return "not_asked" if room.scanner is None else await room.scanner.ask(path)


async def _keep(room: FilesRoom, file: StoredFile, path: Path, state: State) -> Examined:
    """Look into it, and put it with its previews into the store."""
    if file.organisation_id is not None:  # a scan of an order stays as it was signed
        return msgspec.structs.replace(_without_content(file, state), size=file.size)
    work = room.staging.working(file.id)
    await asyncio.to_thread(_make_anew, work)
    if file.tries < MOST_TRIES:
        content = await look_into(path, file.media_type, file.kind, work)
    else:
        content = Content(media_type=file.media_type, kind=file.kind, is_broken=True)
    original = work / content.original if content.original else path
    await room.depot.put(place_of(file.id), original)
    for name in content.previews:
        await room.depot.put(place_of(file.id, name), work / name)
    return Examined(
        state="broken" if content.is_broken else state,
        media_type=content.media_type,
        kind=content.kind,
        size=original.stat().st_size,
        width=content.width,
        height=content.height,
        duration_ms=content.duration_ms,
        waveform=content.waveform,
        placeholder=content.placeholder,
        previews=content.previews,
    )


async def _finish(db: Database, room: FilesRoom, file: StoredFile, found: Examined) -> None:
    """Write down what was found, unless the file was given up meanwhile."""
    async with db.transaction("files.finish_examination") as tx:
        now = await store.lock_file(tx, file.id)
        is_there = now is not None and now.state == "held"
        if is_there:
            await _write_down(tx, file, found)
    room.staging.discard(file.id)
    if now is None:
        await room.depot.delete(place_of(file.id, variant) for variant in (ORIGINAL, *found.previews))


async def _write_down(tx: Transaction, file: StoredFile, found: Examined) -> None:
    await store.finish_examination(tx, file.id, clean_name(file.name, found.media_type), found)
    owner = file.created_by if file.organisation_id is None else None
    for holder in (owner, file.charged_to):
        if holder is not None and found.size != file.size:
            await shift_usage(tx, holder, found.size - file.size, 0)
    await tx.raise_event(FileChanged(file.id))


def _without_content(file: StoredFile, state: State) -> Examined:
    """A file whose bytes are not kept, or not looked into."""
    return Examined(state=state, media_type=file.media_type, kind=file.kind, size=0)


def _make_anew(work: Path) -> None:
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    work.chmod(0o700)
