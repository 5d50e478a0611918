"""Messages as they are shown: rows, names, and the parts that lie in side tables.

One line of `PARTS` for each kind of part. A page of plain messages costs no question; a page with parts one or two for
each kind that is there.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model import parts as bits
from parta.messaging.model.places import OwnerOfPart, Place
from parta.messaging.queries import acknowledgements, attachments, channels, forms, pinned, polls, reactions
from parta.messaging.store.messages import MessageRow
from parta.messaging.wire import Message, Own

Fields = Mapping[str, object]
Load = Callable[[Transaction, Sequence[Place]], Awaitable[Mapping[Place, Fields]]]
LoadOwn = Callable[[Transaction, Sequence[tuple[Place, UUID]]], Awaitable[Mapping[tuple[Place, UUID], Fields]]]
FindOwners = Callable[[Transaction, Sequence[tuple[UUID, int]]], Awaitable[Sequence[OwnerOfPart]]]


class Part(msgspec.Struct, frozen=True):
    """A kind of part: what everybody sees of it, what is a person's own, and whose own has changed since a version."""

    bit: int
    load: Load
    load_own: LoadOwn | None = None
    find_owners: FindOwners | None = None


PARTS: tuple[Part, ...] = (
    Part(bits.REACTIONS, reactions.load, reactions.load_own, reactions.find_owners),
    Part(bits.ATTACHMENTS, attachments.load),
    Part(bits.COMMENTS, channels.load),
    Part(bits.PIN, pinned.load),
    Part(bits.POLL, polls.load, polls.load_own, polls.find_owners),
    Part(bits.ACKNOWLEDGEMENT, acknowledgements.load, acknowledgements.load_own, acknowledgements.find_owners),
    Part(bits.FORM, forms.load, forms.load_own, forms.find_owners),
)


async def show_messages(
    tx: Transaction, viewer_id: UUID, rows: Sequence[MessageRow], names: dict[UUID, str]
) -> list[Message]:
    """As one person sees them: with the own parts, and the key of the own messages."""
    shown = await _with_parts(tx, rows, [row.shown_to(viewer_id, names) for row in rows])
    asked = [(_place(row), viewer_id) for row in rows if row.parts and row.deleted_at is None]
    own = await _load_own(tx, asked, _kinds(rows)) if asked else {}
    for message, row in zip(shown, rows, strict=True):
        if row.parts:
            message.own = own.get((_place(row), viewer_id), Own())
    return shown


async def show_changed(tx: Transaction, rows: Sequence[MessageRow], names: dict[UUID, str]) -> list[Message]:
    """As everybody sees them, for the hub: without anybody's own."""
    return await _with_parts(tx, rows, [row.shown_to(None, names) for row in rows])


async def own_changed(
    tx: Transaction, rows: Sequence[MessageRow], since: Sequence[tuple[UUID, int]]
) -> dict[tuple[Place, UUID], Own]:
    """Of these changed messages, what is the own of those whose part it was that changed after the version."""
    kinds = [kind for kind in _kinds(rows) if kind.find_owners is not None]
    if not kinds:
        return {}
    touched = {_place(row) for row in rows if row.parts and row.deleted_at is None}
    asked: dict[tuple[Place, UUID], None] = {}
    for kind in kinds:
        if kind.find_owners is not None:
            for owner in await kind.find_owners(tx, since):
                if owner.place in touched:
                    asked[owner.place, owner.person_id] = None
    return await _load_own(tx, list(asked), _kinds(rows)) if asked else {}


async def _with_parts(tx: Transaction, rows: Sequence[MessageRow], shown: list[Message]) -> list[Message]:
    for kind in _kinds(rows):
        places = [_place(row) for row in rows if row.parts & kind.bit and row.deleted_at is None]
        if not places:
            continue
        loaded = await kind.load(tx, places)
        for message, row in zip(shown, rows, strict=True):
            for name, value in loaded.get(_place(row), {}).items():
                setattr(message, name, value)
    return shown


async def _load_own(
    tx: Transaction, asked: Sequence[tuple[Place, UUID]], kinds: Iterable[Part]
) -> dict[tuple[Place, UUID], Own]:
    own = {one: Own() for one in asked}
    for kind in kinds:
        if kind.load_own is not None:
            for one, fields in (await kind.load_own(tx, asked)).items():
                own[one] = msgspec.structs.replace(own[one], **fields)
    return own


def _kinds(rows: Sequence[MessageRow]) -> list[Part]:
    mask = 0
    for row in rows:
        mask |= row.parts
    return [kind for kind in PARTS if mask & kind.bit] if mask else []


def _place(row: MessageRow) -> Place:
    return Place(row.conversation_id, row.seq)
