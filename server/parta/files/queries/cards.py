"""The cards of files: what a message or a list shows of them."""

from collections.abc import Sequence
from uuid import UUID

from parta.files.access import openable_files
from parta.files.model.files import StoredFile
from parta.files.model.kinds import Kind
from parta.files.room import FilesRoom
from parta.files.store import files as store
from parta.files.wire import FileCard, OwnFile, OwnFiles
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.ids import FileId

OWN_AT_ONCE = 50


async def file_cards(tx: Transaction, file_ids: Sequence[UUID]) -> dict[FileId, FileCard]:
    """The cards of these files, for a room that has already decided who sees them. What is gone is left out."""
    return {file.id: card_of(file) for file in await store.select_files(tx, list(dict.fromkeys(file_ids)))}


async def cards_for(tx: Transaction, room: FilesRoom, actor: Actor, file_ids: Sequence[UUID]) -> list[FileCard]:
    """The cards of those of the files that the actor may open."""
    return [card_of(file) for file in await openable_files(tx, room, actor, file_ids)]


async def list_own(tx: Transaction, actor: Actor, kind: Kind | None, before: UUID | None) -> OwnFiles:
    """One's own uploads from the newest on, a page at a time; `next` is the `before` of the next page."""
    files = await store.select_own(tx, actor.person_id, kind, before, OWN_AT_ONCE)
    more = files[-1].id if len(files) == OWN_AT_ONCE else None
    return OwnFiles([OwnFile(card_of(file), file.created_at) for file in files], more)


def card_of(file: StoredFile) -> FileCard:
    """The card of one file."""
    pages = sum(1 for one in file.previews if one.startswith("page-"))
    return FileCard(
        id=file.id,
        name=file.name,
        kind=file.kind,
        media_type=file.media_type,
        size=file.size,
        state=file.state,
        width=file.width,
        height=file.height,
        duration_ms=file.duration_ms,
        waveform=file.waveform,
        has_preview="small" in file.previews,
        placeholder=file.placeholder,
        pages=pages,
    )
