"""One's own folders of the list, and what one hides from others."""

from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.messaging.commands.change import move_persons
from parta.messaging.errors import FoldersMoved
from parta.messaging.store import own as store
from parta.messaging.store.own import PersonThings
from parta.messaging.wire.own import SetFolders, SetHiding

NOTHING = PersonThings([], False, False, 0)


async def set_folders(tx: Transaction, actor: Actor, wanted: SetFolders) -> None:
    """The whole list in its order. `FoldersMoved` when another device was quicker, `invalid_input` for a double."""
    things = await store.find_person(tx, actor.person_id) or NOTHING
    if wanted.version != things.personal_version:
        raise FoldersMoved()
    if len({folder.id for folder in wanted.folders}) < len(wanted.folders):
        raise InvalidInput("folders", "twice")
    folders = [msgspec.structs.replace(folder, title=" ".join(folder.title.split())) for folder in wanted.folders]
    if not all(folder.title for folder in folders):
        raise InvalidInput("title", "empty")
    await _write(tx, actor.person_id, msgspec.structs.replace(things, folders=msgspec.to_builtins(folders)))


async def set_hiding(tx: Transaction, actor: Actor, wanted: SetHiding) -> None:
    """Whether others see when one is online, and that one is typing. Staff of a pupil's institution and the pupil's
    parents see a pupil's presence all the same."""
    things = await store.find_person(tx, actor.person_id) or NOTHING
    changed = msgspec.structs.replace(
        things,
        hides_presence=things.hides_presence if wanted.hides_presence is None else wanted.hides_presence,
        hides_typing=things.hides_typing if wanted.hides_typing is None else wanted.hides_typing,
    )
    if changed != things:
        await _write(tx, actor.person_id, changed)


async def _write(tx: Transaction, person_id: UUID, things: PersonThings) -> None:
    versions = await move_persons(tx, [person_id])
    await store.upsert_person(tx, person_id, msgspec.structs.replace(things, personal_version=versions[person_id]))
