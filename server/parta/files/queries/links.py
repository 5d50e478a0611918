"""Signed links in bulk."""

from collections.abc import Sequence
from uuid import UUID

from parta.files.access import openable_files
from parta.files.model.files import GIVEN_OUT, ORIGINAL, StoredFile
from parta.files.model.links import LIFETIME, MEDIA_LIFETIME, expiry, sign
from parta.files.room import FilesRoom
from parta.files.wire import FileLink, FileVariant
from parta.identity.api import Actor
from parta.kernel.database import Transaction


async def sign_links(tx: Transaction, room: FilesRoom, actor: Actor, wanted: Sequence[FileVariant]) -> list[FileLink]:
    """A link for each file and variant that is there and that the actor may open now; the others are left out."""
    files: dict[UUID, StoredFile] = {
        file.id: file for file in await openable_files(tx, room, actor, [one.id for one in wanted])
    }
    links = []
    for one in dict.fromkeys((one.id, one.variant) for one in wanted):
        file = files.get(one[0])
        if file is None or not has_variant(file, one[1]):
            continue
        lifetime = MEDIA_LIFETIME if one[1] == ORIGINAL and file.kind in ("video", "audio", "voice") else LIFETIME
        expires = expiry(tx.now, lifetime)
        address = sign(room.link_key, file.id, one[1], actor.person_id, expires)
        links.append(FileLink(file.id, one[1], address, expires))
    return links


def has_variant(file: StoredFile, variant: str) -> bool:
    """Whether these bytes may be given out."""
    if file.state not in GIVEN_OUT or not file.is_stored:
        return False
    return variant == ORIGINAL or variant in file.previews
