"""Attachments as parts of messages, the media of a conversation, and the answers that files needs: who may open one."""

import base64
import binascii
from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.files.api import file_cards
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import FileId, PersonId
from parta.messaging.access import access_conversation
from parta.messaging.model.places import Place
from parta.messaging.names import short_names
from parta.messaging.store import attachments as store
from parta.messaging.store.attachments import MediaPage
from parta.messaging.wire.attachments import Media, MediaItem, MediaKind
from parta.messaging.wire.parts import Attachment

PAGE = 60
_FIRST = 2**62
_KINDS: dict[MediaKind, list[str]] = {
    "media": ["image", "video"],
    "documents": ["document", "audio", "other"],
    "voice": ["voice"],
    "links": [],
}


async def load(tx: Transaction, places: Sequence[Place]) -> dict[Place, dict[str, object]]:
    """The files of each message, as cards."""
    rows = await store.select_attachments(tx, places)
    cards = await file_cards(tx, [row.file_id for row in rows])
    found: dict[Place, list[Attachment]] = defaultdict(list)
    for row in rows:
        if (card := cards.get(FileId(row.file_id))) is not None:
            found[Place(row.conversation_id, row.seq)].append(Attachment(card, row.caption))
    return {place: {"attachments": attachments} for place, attachments in found.items()}


async def list_media(tx: Transaction, actor: Actor, conversation_id: UUID, kind: MediaKind, next_: str | None) -> Media:
    """Pictures and video, documents, voice, or messages with links, newest first, within one's windows."""
    await access_conversation(tx, actor, conversation_id)
    seq, place = _read_place(next_)
    page = MediaPage(
        conversation_id=conversation_id,
        person_id=actor.person_id,
        kinds=_KINDS[kind],
        before_seq=seq,
        before_place=place,
        limit=PAGE + 1,
    )
    if kind == "links":
        linked = await store.select_links(tx, page)
        names = await short_names(tx, sorted({row.author_id for row in linked if row.author_id is not None}))
        items = [
            MediaItem(row.seq, names.get(row.author_id, "") if row.author_id else "", row.at, None, "", row.text)
            for row in linked[:PAGE]
        ]
        return Media(items, _write_place(linked[PAGE - 1].seq, 0) if len(linked) > PAGE else None)
    rows = await store.select_media(tx, page)
    cards = await file_cards(tx, [row.file_id for row in rows])
    names = await short_names(tx, sorted({row.author_id for row in rows if row.author_id is not None}))
    items = [
        MediaItem(row.seq, names.get(row.author_id, "") if row.author_id else "", row.at, card, row.caption, "")
        for row in rows[:PAGE]
        if (card := cards.get(FileId(row.file_id))) is not None
    ]
    return Media(items, _write_place(rows[PAGE - 1].seq, rows[PAGE - 1].place) if len(rows) > PAGE else None)


async def may_open_file(tx: Transaction, person_id: PersonId, file_id: FileId) -> bool:
    """`MayOpenFile` of files: some message that carries it lies in one's windows."""
    return await store.may_open(tx, person_id, file_id)


async def files_in_use(tx: Transaction, file_ids: Sequence[UUID]) -> set[FileId]:
    """`FileReferences` of files: those that a message carries, or one that waits for its hour."""
    return {FileId(file_id) for file_id in await store.select_referred(tx, file_ids)}


def _write_place(seq: int, place: int) -> str:
    return base64.urlsafe_b64encode(msgspec.msgpack.encode((seq, place))).decode()


def _read_place(text: str | None) -> tuple[int, int]:
    if text is None:
        return _FIRST, 0
    try:
        seq, place = msgspec.msgpack.decode(base64.urlsafe_b64decode(text), type=tuple[int, int])
    except (binascii.Error, ValueError, msgspec.DecodeError):
        raise InvalidInput("next", "malformed") from None
    return min(max(seq, 0), _FIRST), min(max(place, 0), 2**31 - 1)
