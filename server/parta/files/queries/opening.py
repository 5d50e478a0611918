"""Giving bytes out: by a signed link, and scans of orders to those who see the organisation's figures."""

from uuid import UUID

import msgspec

from parta.files.access import access_bytes
from parta.files.model.files import GIVEN_OUT, ORIGINAL, StoredFile, place_of
from parta.files.model.kinds import BYTES, INLINE
from parta.files.model.links import is_signed
from parta.files.queries.links import has_variant
from parta.files.room import FilesRoom
from parta.files.store import files as store
from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.organisations.api import Right, access_organisation

PREVIEW_TYPE = "image/webp"
# Types that a program may obey when it opens them from the disk of our origin are named by no type at all.
_OBEYED = ("text/html", "image/svg+xml", "text/xml", "application/xml", "application/xhtml+xml", "text/javascript")


class OpenedFile(msgspec.Struct, frozen=True):
    """What a response is made of. `is_inline`: a browser may show it in place."""

    file: StoredFile
    variant: str
    place: str
    size: int
    media_type: str
    is_inline: bool

    @property
    def etag(self) -> str:
        return f'"{self.file.id.hex}-{self.variant}-{self.size}"'


class SignedLink(msgspec.Struct, frozen=True):
    """What an address says."""

    file_id: UUID
    variant: str
    expires: int
    signature: str


async def open_link(tx: Transaction, room: FilesRoom, actor: Actor, link: SignedLink) -> OpenedFile:
    """The file of a link that was signed for this person and hasn't expired. `NotFound` for every other one."""
    if link.expires < tx.now.timestamp():
        raise NotFound
    if not is_signed(
        room.link_key, link.file_id, link.variant, actor.person_id, expires=link.expires, signature=link.signature
    ):
        raise NotFound
    file = await access_bytes(tx, room, actor, link.file_id)
    if not has_variant(file, link.variant):
        raise NotFound
    place = place_of(file.id, link.variant)
    if link.variant != ORIGINAL:
        size = await room.depot.size(place)
        if size is None:
            raise NotFound
        return OpenedFile(file, link.variant, place, size, PREVIEW_TYPE, is_inline=True)
    may_show = file.media_type in INLINE and file.state != "broken"
    media_type = BYTES if file.media_type in _OBEYED else file.media_type
    return OpenedFile(file, ORIGINAL, place, file.size, media_type, is_inline=may_show)


async def open_scan(tx: Transaction, room: FilesRoom, actor: Actor, file_id: UUID) -> OpenedFile:
    """The scan of an order, for who sees the organisation's figures. For everybody else, while it is held, and when its
    bytes are lost, there is no such file: `NotFound`. A look from above the organisation is noted."""
    file = await store.select_file(tx, file_id)
    if file is None or file.organisation_id is None or file.state not in GIVEN_OUT:
        raise NotFound
    try:
        proved = await access_organisation(tx, actor, file.organisation_id, Right.SEE_FIGURES)
    except Forbidden:
        raise NotFound from None
    size = await room.depot.size(place_of(file.id))
    if size is None:
        raise NotFound
    if proved.must_log_looks:
        await write_audit(
            tx,
            AuditEntry(
                actor_id=actor.person_id,
                action="files.open_file",
                subject_kind="file",
                subject_id=file.id,
                organisation_id=proved.id,
                region_id=proved.region_id,
            ),
        )
    return OpenedFile(file, ORIGINAL, place_of(file.id), size, file.media_type, is_inline=False)
