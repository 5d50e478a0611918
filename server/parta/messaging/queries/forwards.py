"""What is forwarded: messages within one's windows, as a text that can stand elsewhere."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.parts import ATTACHMENTS, POLL
from parta.messaging.model.places import Place
from parta.messaging.store import messages as store
from parta.messaging.store import polls as polls_store
from parta.messaging.store.messages import MessageRow
from parta.messaging.wire import MAX_TEXT, Forwarded


class Source(msgspec.Struct, frozen=True):
    """A message that the person sees and that has something to copy."""

    place: Place
    author_id: UUID
    text: str
    created_at: datetime
    forwarded: Forwarded | None
    parts: int


async def read_sources(tx: Transaction, conversation_id: UUID, person_id: UUID, seqs: Sequence[int]) -> list[Source]:
    """Those of the messages that are to be seen, in order: no service lines, nothing deleted, nothing empty.

    A poll goes as its question with the options beneath: its votes belong to those who were asked.
    """
    rows = await store.select_among(tx, conversation_id, person_id, seqs)
    options = await _options_of(tx, rows)
    return [
        Source(
            place=Place(row.conversation_id, row.seq),
            author_id=row.author_id,
            text="\n".join([row.text, *options.get(row.seq, [])])[:MAX_TEXT],
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


async def _options_of(tx: Transaction, rows: Sequence[MessageRow]) -> dict[int, list[str]]:
    asked = [Place(row.conversation_id, row.seq) for row in rows if row.parts & POLL and row.deleted_at is None]
    if not asked:
        return {}
    options: dict[int, list[str]] = {}
    for option in await polls_store.select_options(tx, asked):
        options.setdefault(option.seq, []).append(f"— {option.text}")
    return options
