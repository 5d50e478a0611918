"""What is forwarded: messages within one's windows, as a text that can stand elsewhere."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.parts import ATTACHMENTS
from parta.messaging.model.places import Place
from parta.messaging.store import messages as store
from parta.messaging.wire import Forwarded


class Source(msgspec.Struct, frozen=True):
    """A message that the person sees and that has something to copy."""

    place: Place
    author_id: UUID
    text: str
    created_at: datetime
    forwarded: Forwarded | None
    parts: int


async def read_sources(tx: Transaction, conversation_id: UUID, person_id: UUID, seqs: Sequence[int]) -> list[Source]:
    """Those of the messages that are to be seen, in order: no service lines, nothing deleted, nothing empty."""
    rows = await store.select_among(tx, conversation_id, person_id, seqs)
    return [
        Source(
            place=Place(row.conversation_id, row.seq),
            author_id=row.author_id,
            text=row.text,
            created_at=row.created_at,
            forwarded=row.stored_extra().forwarded,
            parts=row.parts,
        )
        for row in rows
        if row.kind == "text"
        and row.deleted_at is None
        and row.author_id is not None
        and (row.text or row.parts & ATTACHMENTS)
    ]
