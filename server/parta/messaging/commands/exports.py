"""To ask for the official export of a conversation, and to write its archive."""

import asyncio
import hashlib
import zipfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from parta.identity.api import Actor, AuditEntry, person_names, write_audit
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import PersonId
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
from parta.messaging.store.exports import ExportRow
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
        tx, conversation_id, actor.person_id, scope, ground.strip(), tx.now + KEPT_FOR
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


async def write_export(db: Database, folder: Path, export_id: UUID) -> None:
    """Write the archive page by page, never the whole in memory; a repeat begins anew and replaces it."""
    async with db.transaction("messaging.find_export") as tx:
        export = await store.find_export(tx, export_id)
        if export is None or export.state != "waiting":
            return
        header = await _header(tx, export)
    pages = await asyncio.to_thread(_begin, folder, export_id, header)
    try:
        done = await _write_pages(db, export, pages, ZoneInfo(header.time_zone))
        size, digest = await asyncio.to_thread(_seal, pages, archive_of(folder, export_id), done)
    except OSError:
        async with db.transaction("messaging.fail_export") as tx:
            await store.update_state(tx, export_id, "failed")
        raise
    finally:
        await asyncio.to_thread(pages.remove)
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


class _Pages(NamedTuple):
    """The page and the document while they grow, side by side on the disk."""

    html: Path
    document: Path

    def add(self, html: str, document: bytes) -> None:
        with self.html.open("a", encoding="utf-8") as page, self.document.open("ab") as json:
            page.write(html)
            json.write(document)

    def remove(self) -> None:
        for path in self:
            path.unlink(missing_ok=True)


def _begin(folder: Path, export_id: UUID, header: ExportHeader) -> _Pages:
    folder.mkdir(parents=True, exist_ok=True)
    pages = _Pages(folder / f"{export_id}.html.part", folder / f"{export_id}.json.part")
    pages.remove()  # of an attempt that was cut off
    pages.add(html_head(header), json_head(header))
    return pages


async def _write_pages(db: Database, export: ExportRow, pages: _Pages, zone: ZoneInfo) -> int:
    """How many messages there were."""
    day, after, done = "", 0, 0
    while messages := await _load_page(db, export, after):
        html, day = html_messages(messages, zone, day)
        await asyncio.to_thread(pages.add, html, json_messages(messages, is_first=done == 0))
        after, done = messages[-1].message.seq, done + len(messages)
        async with db.transaction("messaging.export_progress") as tx:
            total = await store.find_last_seq(tx, export.conversation_id)
            await store.update_progress(tx, export.id, done, total)
    return done


def _seal(pages: _Pages, target: Path, count: int) -> tuple[int, bytes]:
    """Both into the archive, which is there only when it is whole; its bytes and their SHA-256."""
    pages.add(html_tail(count), JSON_TAIL)
    unfinished = target.with_suffix(".zip.part")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(pages.html, "conversation.html")
            archive.write(pages.document, "conversation.json")
        with unfinished.open("rb") as written:
            digest = hashlib.file_digest(written, "sha256").digest()
        size = unfinished.stat().st_size
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return size, digest


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
