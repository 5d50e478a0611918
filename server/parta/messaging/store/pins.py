"""Rows of pins: what is pinned now, and everything that ever was."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place, columns_of

SELECT_PINNED_AMONG = """
SELECT n.conversation_id, n.seq, n.pinned_at
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS p (conversation_id, seq)
  JOIN messaging_pins n ON n.conversation_id = p.conversation_id AND n.seq = p.seq AND n.unpinned_at IS NULL
"""

COUNT_CURRENT = """
SELECT count(*)::int FROM messaging_pins WHERE conversation_id = %(conversation_id)s AND unpinned_at IS NULL
"""

# Of a conversation, within one's windows, the last pinned first.
SELECT_CURRENT_PINS = """
SELECT n.id, n.seq, n.pinned_at, n.pinned_by, n.unpinned_at, n.unpinned_by
  FROM messaging_memberships m
  JOIN messaging_pins n ON n.conversation_id = m.conversation_id AND n.unpinned_at IS NULL AND m.windows @> n.seq
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
 ORDER BY n.pinned_at DESC, n.id DESC
"""

SELECT_PIN_HISTORY = """
SELECT n.id, n.seq, n.pinned_at, n.pinned_by, n.unpinned_at, n.unpinned_by
  FROM messaging_memberships m
  JOIN messaging_pins n ON n.conversation_id = m.conversation_id AND m.windows @> n.seq
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
   AND n.id < %(before)s::uuid
 ORDER BY n.id DESC LIMIT %(limit)s
"""

INSERT_PIN = """
INSERT INTO messaging_pins (conversation_id, seq, pinned_at, pinned_by)
VALUES (%(conversation_id)s, %(seq)s, %(now)s, %(person_id)s)
ON CONFLICT DO NOTHING
RETURNING true
"""

UPDATE_UNPINNED = """
UPDATE messaging_pins SET unpinned_at = %(now)s, unpinned_by = %(person_id)s
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND unpinned_at IS NULL
RETURNING true
"""

MERGE_PINNED_BY = """
UPDATE messaging_pins SET pinned_by = %(kept)s::uuid WHERE pinned_by = %(merged)s
"""

MERGE_UNPINNED_BY = """
UPDATE messaging_pins SET unpinned_by = %(kept)s::uuid WHERE unpinned_by = %(merged)s
"""


class PinnedRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    pinned_at: datetime


class PinRow(msgspec.Struct, frozen=True):
    """A pin of a conversation, ended or not."""

    id: UUID
    seq: int
    pinned_at: datetime
    pinned_by: UUID
    unpinned_at: datetime | None
    unpinned_by: UUID | None


async def select_pinned_among(tx: Transaction, places: Sequence[Place]) -> list[PinnedRow]:
    return await tx.fetch_all(PinnedRow, SELECT_PINNED_AMONG, columns_of(places))


async def count_current(tx: Transaction, conversation_id: UUID) -> int:
    count: int = await tx.fetch_value(COUNT_CURRENT, {"conversation_id": conversation_id})
    return count


async def select_current_pins(tx: Transaction, conversation_id: UUID, person_id: UUID) -> list[PinRow]:
    return await tx.fetch_all(PinRow, SELECT_CURRENT_PINS, {"conversation_id": conversation_id, "person_id": person_id})


async def select_pin_history(
    tx: Transaction, conversation_id: UUID, person_id: UUID, before: UUID, limit: int
) -> list[PinRow]:
    params = {"conversation_id": conversation_id, "person_id": person_id, "before": before, "limit": limit}
    return await tx.fetch_all(PinRow, SELECT_PIN_HISTORY, params)


async def insert_pin(tx: Transaction, place: Place, person_id: UUID) -> bool:
    """Whether it was not pinned already."""
    return bool(await tx.fetch_value(INSERT_PIN, place._asdict() | {"person_id": person_id, "now": tx.now}))


async def update_unpinned(tx: Transaction, place: Place, person_id: UUID) -> bool:
    """Whether it was pinned."""
    return bool(await tx.fetch_value(UPDATE_UNPINNED, place._asdict() | {"person_id": person_id, "now": tx.now}))


async def merge_pins(tx: Transaction, merged: UUID, kept: UUID) -> None:
    await tx.execute(MERGE_PINNED_BY, {"merged": merged, "kept": kept})
    await tx.execute(MERGE_UNPINNED_BY, {"merged": merged, "kept": kept})
