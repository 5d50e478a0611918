"""Reading the index of search, within one person's windows.

Every statement begins with the person's own memberships, goes to the blocks of their conversations, and from there by
primary key: what it reads does not depend on how much others have written.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction

# The blocks are taken newest first, some at a time: `horizon` is the moment before which nothing has been looked at.
# A message fits where the bits of all that was asked for are found, and not the one of what was excluded. Where only
# the newest are wanted, at most `per_block` of each block are looked up.
SELECT_HITS = """
WITH mine AS MATERIALIZED (
    SELECT b.conversation_id, b.block, b.last_at,
           row_number() OVER (ORDER BY b.last_at DESC, b.conversation_id, b.block) AS place
      FROM messaging_memberships m
      JOIN messaging_search_blocks b ON b.conversation_id = m.conversation_id
     WHERE m.person_id = %(person_id)s AND m.is_current
       AND (%(conversation_id)s::uuid IS NULL OR m.conversation_id = %(conversation_id)s::uuid)
       AND b.last_at >= %(since)s::timestamptz AND b.first_at <= %(until)s::timestamptz
     ORDER BY b.last_at DESC, b.conversation_id, b.block
    OFFSET %(from_block)s::int LIMIT %(blocks)s::int + 1
), found AS MATERIALIZED (
    SELECT mine.conversation_id, mine.block, t.bit, p.seqs
      FROM mine
     CROSS JOIN unnest(%(bits)s::int[], %(lows)s::text[], %(highs)s::text[]) AS t (bit, low, high)
      JOIN messaging_search_postings p
        ON p.conversation_id = mine.conversation_id AND p.block = mine.block
       AND p.lexeme >= t.low AND p.lexeme <= t.high
     WHERE mine.place <= %(from_block)s::int + %(blocks)s::int
), fitting AS (
    SELECT conversation_id, block FROM found
     GROUP BY conversation_id, block HAVING bit_or(bit) & %(mask)s::int = %(mask)s::int
), hits AS (
    SELECT f.conversation_id, f.block, (f.block::bigint << 11) + o AS seq
      FROM fitting JOIN found f USING (conversation_id, block), unnest(f.seqs) AS o
     GROUP BY f.conversation_id, f.block, o HAVING bit_or(f.bit) = %(mask)s::int
), newest AS (
    SELECT h.conversation_id, h.seq,
           row_number() OVER (PARTITION BY h.conversation_id, h.block ORDER BY h.seq DESC) AS place
      FROM hits h
      JOIN messaging_memberships m ON m.conversation_id = h.conversation_id AND m.person_id = %(person_id)s
     WHERE m.windows @> h.seq
), shown AS (
    SELECT x.conversation_id, x.seq, x.author_id, x.created_at, x.text, x.extra, x.parts
      FROM newest n
      JOIN messaging_messages x ON x.conversation_id = n.conversation_id AND x.seq = n.seq
     WHERE n.place <= %(per_block)s::int AND x.deleted_at IS NULL AND x.kind = 'text'
       AND x.created_at >= %(since)s::timestamptz
       AND (x.created_at, x.conversation_id, x.seq)
           < (%(until)s::timestamptz, %(until_conversation)s::uuid, %(until_seq)s::bigint)
     ORDER BY x.created_at DESC, x.conversation_id DESC, x.seq DESC
     LIMIT %(limit)s
)
SELECT edge.horizon, shown.*
  FROM (SELECT (SELECT last_at FROM mine WHERE place > %(from_block)s::int + %(blocks)s::int) AS horizon) edge
  LEFT JOIN shown ON true
 ORDER BY shown.created_at DESC, shown.conversation_id DESC, shown.seq DESC
"""

# What the follower has not come to yet: the newest of the conversations that changed last.
SELECT_FRESH = """
WITH behind AS MATERIALIZED (
    SELECT c.id, m.windows, coalesce(k.seq, 0) AS seq
      FROM messaging_memberships m
      JOIN messaging_conversations c ON c.id = m.conversation_id
      LEFT JOIN messaging_search_cursors k ON k.conversation_id = c.id
     WHERE m.person_id = %(person_id)s AND m.is_current AND c.last_seq > coalesce(k.seq, 0)
       AND (%(conversation_id)s::uuid IS NULL OR m.conversation_id = %(conversation_id)s::uuid)
     ORDER BY c.changed_at DESC LIMIT %(conversations)s
)
SELECT x.conversation_id, x.seq, x.author_id, x.created_at, x.text, x.extra, x.parts
  FROM behind b,
       LATERAL (SELECT * FROM messaging_messages i
                 WHERE i.conversation_id = b.id AND i.seq > b.seq AND b.windows @> i.seq
                   AND i.kind = 'text' AND i.deleted_at IS NULL
                 ORDER BY i.seq DESC LIMIT %(messages)s) x
 WHERE x.created_at >= %(since)s::timestamptz AND x.created_at < %(until)s::timestamptz
 ORDER BY x.created_at DESC, x.conversation_id DESC, x.seq DESC
"""

class HitRow(msgspec.Struct, frozen=True):
    """A message that fits by the index, or may fit."""

    conversation_id: UUID
    seq: int
    author_id: UUID
    created_at: datetime
    text: str
    extra: dict[str, object] | None
    parts: int

    @property
    def place(self) -> tuple[datetime, UUID, int]:
        return (self.created_at, self.conversation_id, self.seq)


class HitOrEdge(msgspec.Struct, frozen=True):
    """A hit, or, without one, the horizon alone."""

    horizon: datetime | None
    conversation_id: UUID | None
    seq: int | None
    author_id: UUID | None
    created_at: datetime | None
    text: str | None
    extra: dict[str, object] | None
    parts: int | None

    def hit(self) -> HitRow | None:
        if (
            self.conversation_id is None
            or self.seq is None
            or self.author_id is None
            or self.created_at is None
            or self.text is None
            or self.parts is None
        ):
            return None
        return HitRow(
            self.conversation_id, self.seq, self.author_id, self.created_at, self.text, self.extra, self.parts
        )


class Lookup(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked up: `bits[i]` is found where a lexeme from `lows[i]` to `highs[i]` is; all of `mask` must be."""

    bits: list[int]
    lows: list[str]
    highs: list[str]
    mask: int


class Within(msgspec.Struct, frozen=True, kw_only=True):
    """Whose search, where, and from when until which place, that one not included."""

    person_id: UUID
    conversation_id: UUID | None
    since: datetime
    until: datetime
    until_conversation: UUID
    until_seq: int


class Portion(msgspec.Struct, frozen=True, kw_only=True):
    """How much of it in one statement."""

    from_block: int
    blocks: int
    per_block: int
    limit: int


async def select_hits(
    tx: Transaction, within: Within, lookup: Lookup, portion: Portion
) -> tuple[list[HitRow], datetime | None]:
    """The newest that fit in these blocks, and the moment from which on the blocks are complete; None when all are."""
    params = {
        **msgspec.structs.asdict(within),
        **msgspec.structs.asdict(lookup),
        **msgspec.structs.asdict(portion),
    }
    rows = await tx.fetch_all(HitOrEdge, SELECT_HITS, params)
    return [hit for row in rows if (hit := row.hit()) is not None], rows[0].horizon


async def select_fresh(tx: Transaction, within: Within, conversations: int, messages: int) -> list[HitRow]:
    """Messages that are not in the index yet."""
    params = {**msgspec.structs.asdict(within), "conversations": conversations, "messages": messages}
    return await tx.fetch_all(HitRow, SELECT_FRESH, params)


def columns(ranges: Sequence[tuple[int, str, str]], mask: int) -> Lookup:
    return Lookup(
        bits=[bit for bit, _, _ in ranges],
        lows=[low for _, low, _ in ranges],
        highs=[high for _, _, high in ranges],
        mask=mask,
    )
