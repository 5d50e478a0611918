"""Uploaded files begin to be used by something of a room above, and cease to be."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from parta.files.model.files import StoredFile
from parta.files.queries.cards import card_of
from parta.files.store import files as store
from parta.files.store import uploads, usage
from parta.files.wire import FileCard
from parta.identity.api import Actor, PersonsMerged
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound

RELEASED_AFTER = timedelta(hours=24)


async def claim_files(tx: Transaction, actor: Actor, file_ids: Sequence[UUID]) -> list[FileCard]:
    """The actor's own finished uploads that nothing uses yet become used; their cards, in the order asked. `NotFound`
    where one of them is somebody else's, used, refused or absent: then none is claimed. Held ones may be claimed."""
    if not file_ids:
        return []
    if len(set(file_ids)) != len(file_ids):
        raise NotFound
    if await store.claim_files(tx, actor.person_id, file_ids) != len(file_ids):
        raise NotFound
    found: dict[UUID, StoredFile] = {file.id: file for file in await store.select_files(tx, file_ids)}
    return [card_of(found[file_id]) for file_id in file_ids]


async def release_files(tx: Transaction, file_ids: Sequence[UUID]) -> None:
    """Something that used these files is gone: after a day they are removed, unless something else refers to them."""
    await store.look_again_at(tx, file_ids, tx.now + RELEASED_AFTER)


async def on_persons_merged(tx: Transaction, event: PersonsMerged) -> None:
    """Who uploaded is who was kept, and pays for it."""
    await store.move_files(tx, event.kept, event.merged)
    await uploads.move_uploads(tx, event.kept, event.merged)
    await usage.move_usage(tx, event.kept, event.merged)
