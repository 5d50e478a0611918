"""Messages as they are shown: rows, names, and the parts that lie in side tables.

One line of `PARTS` for each kind of part. A page of plain messages costs no question; a page with parts one or two for
each kind that is there.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model import parts as bits
from parta.messaging.model.places import OwnerOfPart, Place, Seen
from parta.messaging.queries import acknowledgements, attachments, channels, forms, pinned, polls, reactions
from parta.messaging.store.messages import MessageRow
from parta.messaging.wire import Message, Own

Fields = Mapping[str, object]
Load = Callable[[Transaction, Sequence[Place]], Awaitable[Mapping[Place, Fields]]]
LoadSeen = Callable[[Transaction, Sequence[Place], UUID], Awaitable[Mapping[Place, Seen]]]
LoadOwn = Callable[[Transaction, Sequence[tuple[Place, UUID]]], Awaitable[Mapping[tuple[Place, UUID], Fields]]]
FindOwners = Callable[[Transaction, Sequence[tuple[UUID, int]]], Awaitable[Sequence[OwnerOfPart]]]


class Part(msgspec.Struct, frozen=True):
    """A kind of part: what everybody sees of it, what is a person's own, and whose own has changed since a version.

    `load_seen` is both for one viewer, of a kind that has them in one question.
    """

    bit: int
    load: Load
    load_own: LoadOwn | None = None
    find_owners: FindOwners | None = None
    load_seen: LoadSeen | None = None


PARTS: tuple[Part, ...] = (
    Part(bits.REACTIONS, reactions.load, reactions.load_own, reactions.find_owners, reactions.load_seen),
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
    shown = [row.shown_to(viewer_id, names) for row in rows]
    own: dict[Place, dict[str, object]] = defaultdict(dict)
    for kind, bearers in _bearers(rows, shown):
        for place, seen in (await _load_seen(tx, kind, list(bearers), viewer_id)).items():
            _set_fields(bearers[place], seen.fields)
            own[place].update(seen.own)
    for message, row in zip(shown, rows, strict=True):
        if row.parts:
            message.own = msgspec.structs.replace(Own(), **own[_place(row)])
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
    for kind, bearers in _bearers(rows, shown):
        for place, fields in (await kind.load(tx, list(bearers))).items():
            _set_fields(bearers[place], fields)
    return shown


async def _load_seen(tx: Transaction, kind: Part, places: Sequence[Place], viewer_id: UUID) -> Mapping[Place, Seen]:
    if kind.load_seen is not None:
        return await kind.load_seen(tx, places, viewer_id)
    loaded = await kind.load(tx, places)
    own = await kind.load_own(tx, [(place, viewer_id) for place in places]) if kind.load_own is not None else {}
    return {place: Seen(loaded.get(place, {}), own.get((place, viewer_id), {})) for place in places}


def _bearers(rows: Sequence[MessageRow], shown: Sequence[Message]) -> Iterator[tuple[Part, dict[Place, Message]]]:
    """Each kind of part that is there, with the messages that bear it."""
    for kind in _kinds(rows):
        bearers = {
            _place(row): message
            for row, message in zip(rows, shown, strict=True)
            if row.parts & kind.bit and row.deleted_at is None
        }
        if bearers:
            yield kind, bearers


def _set_fields(message: Message, fields: Fields) -> None:
    for name, value in fields.items():
        setattr(message, name, value)


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
