"""Reading the index of search, within one person's windows.

Every statement begins with the person's own memberships and goes on by primary key: what it reads does not depend on
how much others have written.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place, columns_of

# Each lexeme in each of the person's conversations, by its key; OFFSET 0 keeps it so: left to itself, the planner walks
# the lexeme through everybody's. `no` is a block: number of the conversation, then of the block in it. A message fits
# where the bits of all that was asked for are found, and not the one of what was excluded. Common words are cut: what
# is there least often says from which place on enough will be found (`edge`, NULL where nothing was cut), and only
# later places of the others are read. Of each block a few of the newest places serve to find it: an edge that is too
# early costs time and loses nothing.
SELECT_HITS = """
WITH mine AS MATERIALIZED (
    SELECT m.conversation_id, m.windows, row_number() OVER () << 32 AS no
      FROM messaging_memberships m
     WHERE m.person_id = %(person_id)s AND m.is_current
       AND (%(conversation_id)s::uuid IS NULL OR m.conversation_id = %(conversation_id)s::uuid)
), found AS MATERIALIZED (
    SELECT mine.no | p.block AS no, t.bit,
           CASE WHEN %(is_cut)s::bool
                THEN p.places[width_bucket(%(from_place)s::bigint - 1, p.places) + 1 :
                              width_bucket(%(to_place)s::bigint, p.places)]
                ELSE p.places END AS places
      FROM mine
     CROSS JOIN unnest(%(bits)s::int[], %(lows)s::text[], %(highs)s::text[]) AS t (bit, low, high)
     CROSS JOIN LATERAL (SELECT block, places FROM messaging_search_postings i
                          WHERE i.conversation_id = mine.conversation_id AND i.lexeme >= t.low AND i.lexeme <= t.high
                         OFFSET 0) p
), fitting AS MATERIALIZED (
    SELECT f.no, f.bit, f.places
      FROM (SELECT no FROM found GROUP BY no HAVING bit_or(bit) & %(mask)s::int = %(mask)s::int) whole
      JOIN found f USING (no)
     WHERE f.places <> '{}'
), rarest AS MATERIALIZED (
    SELECT bit, least(%(enough)s::int, 2 + 4 * %(enough)s::int / count(*))::int AS few
      FROM fitting WHERE bit & %(mask)s::int <> 0 GROUP BY bit ORDER BY sum(cardinality(places)) LIMIT 1
), edge AS MATERIALIZED (
    SELECT (SELECT place FROM fitting JOIN rarest USING (bit),
                   unnest(fitting.places[greatest(1, cardinality(fitting.places) - few) :]) AS place
             ORDER BY place DESC OFFSET %(enough)s::int LIMIT 1) AS edge
), hits AS (
    SELECT f.no, place
      FROM edge, fitting f, unnest(f.places[width_bucket(coalesce(edge.edge, 0), f.places) + 1 :]) AS place
     GROUP BY f.no, place HAVING bit_or(f.bit) = %(mask)s::int
), newest AS (
    SELECT mine.conversation_id, ((h.no & 4294967295) << 10) + (h.place & 1023) AS seq, h.place
      FROM hits h JOIN mine ON mine.no = h.no >> 32 << 32
     WHERE mine.windows @> ((h.no & 4294967295) << 10) + (h.place & 1023)
       AND (h.place, mine.conversation_id) < (%(to_place)s::bigint, %(to_conversation)s::uuid)
     ORDER BY h.place DESC, mine.conversation_id DESC LIMIT %(limit)s
), shown AS (
    SELECT n.place, n.conversation_id, x.seq, x.author_id, x.created_at, x.text, x.extra, x.parts
      FROM newest n
      LEFT JOIN messaging_messages x
        ON x.conversation_id = n.conversation_id AND x.seq = n.seq AND x.deleted_at IS NULL AND x.kind = 'text'
)
SELECT edge.edge, shown.*
  FROM edge LEFT JOIN shown ON true
 ORDER BY shown.place DESC, shown.conversation_id DESC
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

# What a poll or a form says beside the question or the title, which are the message's text.
SELECT_ASKED = """
WITH a AS (
    SELECT * FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS a (conversation_id, seq)
)
SELECT conversation_id, seq, text FROM (
    SELECT conversation_id, seq, o.number, 0 AS place, o.text
      FROM a JOIN messaging_poll_options o USING (conversation_id, seq)
     UNION ALL
    SELECT conversation_id, seq, 0, 0, f.description
      FROM a JOIN messaging_forms f USING (conversation_id, seq) WHERE f.description <> ''
     UNION ALL
    SELECT conversation_id, seq, q.number, 0, q.text FROM a JOIN messaging_form_questions q USING (conversation_id, seq)
     UNION ALL
    SELECT conversation_id, seq, q.number, n.place, n.text
      FROM a JOIN messaging_form_questions q USING (conversation_id, seq),
           unnest(q.options) WITH ORDINALITY AS n (text, place)
) said
 ORDER BY conversation_id, seq, number, place
"""

LAST = UUID(int=2**128 - 1)


class HitRow(msgspec.Struct, frozen=True):
    """A message that fits by the index, or may fit."""

    conversation_id: UUID
    seq: int
    author_id: UUID
    created_at: datetime
    text: str
    extra: dict[str, object] | None
    parts: int


class AskedRow(msgspec.Struct, frozen=True):
    """A line of a poll or a form."""

    conversation_id: UUID
    seq: int
    text: str


class HitOrEdge(msgspec.Struct, frozen=True):
    """A hit; a place whose message is gone; or, without a place, the edge alone."""

    edge: int | None
    place: int | None
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
    """Whose search, where, and in which time; `to_place` and `to_conversation` are where the last page ended.

    Unless it `is_cut`, that is from the first place to the last.
    """

    person_id: UUID
    conversation_id: UUID | None
    since: datetime
    until: datetime
    from_place: int
    to_place: int
    to_conversation: UUID
    is_cut: bool


class Found(NamedTuple):
    """What one look has found, and the place before which it has not looked; None at the end."""

    hits: list[HitRow]
    rest: tuple[int, UUID] | None


async def select_hits(tx: Transaction, within: Within, lookup: Lookup, limit: int, enough: int) -> Found:
    """The newest that fit. `enough`: how many places of the rarest word are looked at."""
    params = {
        **msgspec.structs.asdict(within),
        **msgspec.structs.asdict(lookup),
        "limit": limit,
        "enough": enough,
    }
    rows = await tx.fetch_all(HitOrEdge, SELECT_HITS, params)
    hits = [hit for row in rows if (hit := row.hit()) is not None]
    last = rows[-1]
    if len(rows) == limit and last.place is not None and last.conversation_id is not None:
        return Found(hits, (last.place, last.conversation_id))
    return Found(hits, None if last.edge is None else (last.edge, LAST))


async def select_fresh(tx: Transaction, within: Within, conversations: int, messages: int) -> list[HitRow]:
    """Messages that are not in the index yet."""
    params = {**msgspec.structs.asdict(within), "conversations": conversations, "messages": messages}
    return await tx.fetch_all(HitRow, SELECT_FRESH, params)


async def select_asked(tx: Transaction, places: Sequence[Place]) -> list[AskedRow]:
    """Options of polls; of forms the description, the questions and what may be chosen, in their order."""
    return await tx.fetch_all(AskedRow, SELECT_ASKED, columns_of(places))


def columns(ranges: Sequence[tuple[int, str, str]], mask: int) -> Lookup:
    return Lookup(
        bits=[bit for bit, _, _ in ranges],
        lows=[low for _, low, _ in ranges],
        highs=[high for _, _, high in ranges],
        mask=mask,
    )
