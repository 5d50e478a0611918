"""Exports as their takers and the conversation's owners see them, and the archive for who may load it."""

from pathlib import Path
from uuid import UUID

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.commands.exports import archive_of
from parta.messaging.errors import ExportNotReady
from parta.messaging.model.standing import KEEPERS
from parta.messaging.store import exports as store
from parta.messaging.store.exports import ExportRow
from parta.messaging.wire.exports import Export, Exports

MAX_SHOWN = 100


async def list_exports_of(tx: Transaction, actor: Actor, conversation_id: UUID) -> Exports:
    """Who has exported the conversation: to its owners and administrators, and to the two of a direct one.

    NotFound for who is not a member; nobody else of it sees any.
    """
    standing = (await access_conversation(tx, actor, conversation_id)).standing
    if standing.kind not in ("direct", "saved") and standing.role not in KEEPERS:
        return Exports([])
    return await _shown(tx, actor, await store.select_of_conversation(tx, conversation_id, MAX_SHOWN))


async def list_my_exports(tx: Transaction, actor: Actor) -> Exports:
    """What one has asked for oneself, newest first."""
    return await _shown(tx, actor, await store.select_of_person(tx, actor.person_id, MAX_SHOWN))


async def open_export(tx: Transaction, actor: Actor, export_id: UUID, folder: Path) -> Path:
    """The archive. NotFound for who did not take it; `ExportNotReady` with the state."""
    export = await store.find_export(tx, export_id)
    if export is None or export.requested_by != actor.person_id:
        raise NotFound()
    path = archive_of(folder, export_id)
    if export.state != "ready" or not path.is_file():
        raise ExportNotReady(state=export.state)
    return path


async def _shown(tx: Transaction, actor: Actor, rows: list[ExportRow]) -> Exports:
    people = sorted({PersonId(row.requested_by) for row in rows})
    names = await person_names(tx, people) if people else {}
    return Exports(
        [
            Export(
                id=row.id,
                conversation_id=row.conversation_id,
                conversation_title=row.title,
                requested_by_name=names[PersonId(row.requested_by)].full,
                is_own=row.requested_by == actor.person_id,
                scope=row.scope,
                ground=row.ground,
                state=row.state,
                done=row.done,
                total=row.total,
                size=row.size,
                sha256=row.sha256,
                requested_at=row.requested_at,
                ready_at=row.ready_at,
                expires_at=row.expires_at,
            )
            for row in rows
        ]
    )
