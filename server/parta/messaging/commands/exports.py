"""To ask for the official export of a conversation, and to write its archive."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from parta.files.api import FilesRoom, read_original
from parta.identity.api import Actor, AuditEntry, person_names, write_audit
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.commands.archive import Archive
from parta.messaging.errors import TooManyExports
from parta.messaging.model.exported import (
    JSON_TAIL,
    ExportedMember,
    ExportedMessage,
    ExportHeader,
    html_head,
    html_messages,
    html_tail,
    json_head,
    json_messages,
)
from parta.messaging.model.standing import KEEPERS
from parta.messaging.names import short_names
from parta.messaging.queries.parts import show_changed
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import exports as store
from parta.messaging.store.exports import ExportRow, NewExportRow
from parta.messaging.wire import Message
from parta.messaging.wire.exports import ExportScope
from parta.organisations.api import Right, accessible_organisation_ids

KEPT_FOR = timedelta(days=7)
MAX_WAITING = 3
PAGE = 500
TASK = "messaging.write_export"


async def request_export(tx: Transaction, actor: Actor, conversation_id: UUID, ground: str) -> UUID:
    """Have the archive written; its id.

    Who has EXPORT_CONVERSATIONS where the conversation is kept gets the whole of it, texts included that were taken
    back and that the region keeps; its owners and administrators, the two of a direct one, and whose «Избранное» it is
    get what they see. NotFound for everybody else. `TooManyExports`. It is written into the log of administration.
    """
    if not ground.strip():
        raise InvalidInput("ground", "empty")
    scope = await _scope_of(tx, actor, conversation_id)
    if await store.count_waiting(tx, actor.person_id) >= MAX_WAITING:
        raise TooManyExports(limit=MAX_WAITING)
    export_id = await store.insert_export(
        tx,
        NewExportRow(
            conversation_id=conversation_id,
            requested_by=actor.person_id,
            scope=scope,
            ground=ground.strip(),
            expires_at=tx.now + KEPT_FOR,
        ),
    )
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="messaging.conversation_exported",
            subject_kind="conversation",
            subject_id=conversation_id,
            details={"scope": scope, "ground": ground.strip()},
        ),
    )
    await tx.enqueue(TASK, {"export_id": str(export_id)})
    return export_id


async def write_export(db: Database, room: FilesRoom, folder: Path, export_id: UUID) -> None:
    """Write the archive page by page, with the files of the messages, never the whole in memory; a repeat begins anew
    and replaces it."""
    async with db.transaction("messaging.find_export") as tx:
        export = await store.find_export(tx, export_id)
        if export is None or export.state != "waiting":
            return
        header = await _header(tx, export)
    archive = Archive(archive_of(folder, export_id))
    try:
        await asyncio.to_thread(archive.begin, html_head(header), json_head(header))
        done = await _write_pages(db, room, export, archive, ZoneInfo(header.time_zone))
        size, digest = await asyncio.to_thread(archive.seal, html_tail(done), JSON_TAIL)
    except Exception:
        async with db.transaction("messaging.fail_export") as tx:
            await store.update_state(tx, export_id, "failed")
        raise
    finally:
        await asyncio.to_thread(archive.remove)
    async with db.transaction("messaging.finish_export") as tx:
        await store.update_ready(tx, export_id, done, size, digest)


async def expire_exports(tx: Transaction, folder: Path) -> None:
    """Archives whose time is over go; the row stays as the trace of who had what."""
    for export_id in await store.select_to_expire(tx):
        archive_of(folder, export_id).unlink(missing_ok=True)
        await store.update_state(tx, export_id, "expired")


def archive_of(folder: Path, export_id: UUID) -> Path:
    return folder / f"{export_id}.zip"


async def _scope_of(tx: Transaction, actor: Actor, conversation_id: UUID) -> ExportScope:
    reached = set(await accessible_organisation_ids(tx, actor, Right.EXPORT_CONVERSATIONS))
    if reached and reached.intersection(await store.select_organisations(tx, conversation_id)):
        return "whole"
    standing = await conversations_store.find_standing(tx, conversation_id, actor.person_id)
    if standing is None or (standing.kind not in ("direct", "saved") and standing.role not in KEEPERS):
        raise NotFound()
    return "own"


async def _header(tx: Transaction, export: ExportRow) -> ExportHeader:
    members = await store.select_members(tx, export.conversation_id)
    people = {PersonId(member.person_id) for member in members} | {PersonId(export.requested_by)}
    names = await person_names(tx, list(people))
    full = {UUID(int=person.int): name.full for person, name in names.items()}
    title = export.title or " — ".join(full.get(member.person_id, "") for member in members)
    return ExportHeader(
        conversation_id=str(export.conversation_id),
        title=title,
        kind=export.kind,
        scope=export.scope,
        ground=export.ground,
        requested_by=full.get(export.requested_by, ""),
        requested_at=export.requested_at,
        time_zone=await store.find_time_zone(tx, export.conversation_id, export.requested_by),
        members=[
            ExportedMember(full.get(member.person_id, ""), member.role, member.joined_at, member.left_at)
            for member in members
        ],
    )


async def _write_pages(db: Database, room: FilesRoom, export: ExportRow, archive: Archive, zone: ZoneInfo) -> int:
    """How many messages there were."""
    day, after, done = "", 0, 0
    while loaded := await _load_page(db, export, after):
        messages = [
            msgspec.structs.replace(one, files=await _write_files(room, archive, one.message)) for one in loaded
        ]
        html, day = html_messages(messages, zone, day)
        await asyncio.to_thread(archive.add, html, json_messages(messages, is_first=done == 0))
        after, done = messages[-1].message.seq, done + len(messages)
        async with db.transaction("messaging.export_progress") as tx:
            total = await store.find_last_seq(tx, export.conversation_id)
            await store.update_progress(tx, export.id, done, total)
    return done


async def _write_files(room: FilesRoom, archive: Archive, message: Message) -> list[str]:
    """Paths of the message's files within the archive; what the scanner took away is named by its card alone."""
    paths: list[str] = []
    for number, attachment in enumerate(message.attachments, 1):
        card = attachment.file
        path = archive.path_of(card.id)
        if path is None and (pieces := await read_original(room, card)) is not None:
            path = f"files/{message.seq}-{number} {card.name}"
            await archive.add_file(card.id, path, card.media_type, pieces)
        if path is not None:
            paths.append(path)
    return paths


async def _load_page(db: Database, export: ExportRow, after: int) -> Sequence[ExportedMessage]:
    async with db.transaction("messaging.export_page", snapshot=True) as tx:
        rows = await store.select_page(tx, export, after, PAGE)
        if not rows:
            return []
        names = await short_names(tx, sorted({row.author_id for row in rows if row.author_id is not None}))
        shown = await show_changed(tx, rows, names)
        retained: dict[int, str] = {}
        if export.scope == "whole":
            retained = await store.select_retained(tx, export.conversation_id, rows[0].seq, rows[-1].seq)
    return [
        ExportedMessage(message=msgspec.structs.replace(one, client_key=None), deleted_text=retained.get(one.seq))
        for one in shown
    ]
