"""Making the index of search: what has changed since the follower looked last, postings, cursors."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.parts import ATTACHMENTS, POLL

LOCK_PROGRESS = """
SELECT rules, looked_until, swept_at FROM messaging_search_progress FOR UPDATE
"""

UPDATE_PROGRESS = """
UPDATE messaging_search_progress
   SET looked_until = %(looked_until)s::timestamptz, swept_at = %(swept_at)s::timestamptz, rules = %(rules)s
"""

DELETE_ALL = "DELETE FROM messaging_search_postings"
DELETE_ALL_CURSORS = "DELETE FROM messaging_search_cursors"

SELECT_BEHIND = """
SELECT c.id, c.version, c.last_seq, c.purged_version, c.changed_at, coalesce(k.seq, 0) AS seq,
       coalesce(k.version, 0) AS seen_version, coalesce(k.purged_version, c.purged_version) AS seen_purged_version
  FROM messaging_conversations c
  LEFT JOIN messaging_search_cursors k ON k.conversation_id = c.id
 WHERE c.changed_at >= %(since)s::timestamptz AND c.version > coalesce(k.version, 0)
 ORDER BY c.changed_at LIMIT %(limit)s
"""

_MESSAGE = "x.conversation_id, x.seq, x.author_id, x.kind, x.text, x.created_at, x.deleted_at, x.extra, x.parts"

SELECT_NEW = f"""
SELECT {_MESSAGE}
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS p (conversation_id, seq),
       LATERAL (SELECT * FROM messaging_messages i
                 WHERE i.conversation_id = p.conversation_id AND i.seq > p.seq
                 ORDER BY i.seq LIMIT %(limit)s) x
"""  # noqa: S608

# Of what is in the index only an edit, a deletion or an option added to a poll changes it: a reaction moves the version
# and says nothing new.
SELECT_TOUCHED = f"""
SELECT {_MESSAGE}
  FROM unnest(%(conversation_ids)s::uuid[], %(versions)s::bigint[], %(seqs)s::bigint[])
       AS p (conversation_id, version, seq),
       LATERAL (SELECT * FROM messaging_messages i
                 WHERE i.conversation_id = p.conversation_id AND i.version > p.version AND i.seq <= p.seq
                   AND (i.edited_at IS NOT NULL OR i.deleted_at IS NOT NULL OR i.parts & {ATTACHMENTS} <> 0
                        OR i.parts & {POLL} <> 0
                           AND EXISTS (SELECT FROM messaging_poll_options o
                                        WHERE o.conversation_id = i.conversation_id AND o.seq = i.seq
                                          AND o.added_by IS NOT NULL))) x
"""  # noqa: S608

SELECT_SPAN = f"""
SELECT {_MESSAGE}
  FROM messaging_messages x
 WHERE x.conversation_id = %(conversation_id)s AND x.seq >= %(from_seq)s::bigint AND x.seq <= %(to_seq)s::bigint
 ORDER BY x.seq
"""  # noqa: S608

# What is later goes to the end; an edited message goes back to where it stood.
INSERT_POSTINGS = """
INSERT INTO messaging_search_postings AS p (conversation_id, block, lexeme, places)
SELECT conversation_id, block, lexeme, array_agg(place ORDER BY place)
  FROM unnest(%(conversation_ids)s::uuid[], %(blocks)s::int[], %(lexemes)s::text[], %(places)s::bigint[])
       AS n (conversation_id, block, lexeme, place)
 GROUP BY conversation_id, block, lexeme
 ORDER BY conversation_id, lexeme COLLATE "C", block
ON CONFLICT (conversation_id, lexeme, block) DO UPDATE
   SET places = CASE WHEN EXCLUDED.places[1] > p.places[cardinality(p.places)] THEN p.places || EXCLUDED.places
                     ELSE ARRAY(SELECT DISTINCT i FROM unnest(p.places || EXCLUDED.places) i ORDER BY i) END
"""

# The conversation's key is walked once for a block, however many of its messages: 4 ms where it has 20,000 of them.
REMOVE_PLACES = """
MERGE INTO messaging_search_postings p
USING (SELECT %(conversation_id)s::uuid AS conversation_id, %(block)s::int AS block,
              %(places)s::bigint[] AS places) gone
   ON p.conversation_id = gone.conversation_id AND p.block = gone.block AND p.places && gone.places
 WHEN MATCHED AND p.places <@ gone.places THEN DELETE
 WHEN MATCHED THEN UPDATE SET places = ARRAY(SELECT i FROM unnest(p.places) i WHERE i <> ALL (gone.places) ORDER BY i)
"""

DELETE_BLOCK = """
DELETE FROM messaging_search_postings WHERE conversation_id = %(conversation_id)s AND block = %(block)s::int
"""

SELECT_BLOCKS = """
SELECT DISTINCT block FROM messaging_search_postings WHERE conversation_id = %(conversation_id)s ORDER BY block
"""

INSERT_CURSORS = """
INSERT INTO messaging_search_cursors (conversation_id, seq, version, purged_version)
SELECT * FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[], %(versions)s::bigint[],
                     %(purged_versions)s::bigint[])
ON CONFLICT (conversation_id) DO UPDATE
   SET seq = EXCLUDED.seq, version = EXCLUDED.version, purged_version = EXCLUDED.purged_version
"""

# Two accounts are one person: what was found by the one's lexeme is found by the other's.
MOVE_LEXEME = """
WITH moved AS (
    DELETE FROM messaging_search_postings
     WHERE conversation_id = %(conversation_id)s AND lexeme = %(old)s
    RETURNING conversation_id, block, places
)
INSERT INTO messaging_search_postings AS p (conversation_id, block, lexeme, places)
SELECT conversation_id, block, %(new)s, places FROM moved
ON CONFLICT (conversation_id, lexeme, block) DO UPDATE
   SET places = ARRAY(SELECT DISTINCT i FROM unnest(p.places || EXCLUDED.places) i ORDER BY i)
"""


class Progress(msgspec.Struct, frozen=True):
    """Where the follower stands."""

    rules: int
    looked_until: datetime
    swept_at: datetime


class BehindRow(msgspec.Struct, frozen=True):
    """A conversation that has changed, and how far the index has come in it."""

    id: UUID
    version: int
    last_seq: int
    purged_version: int
    changed_at: datetime
    seq: int
    seen_version: int
    seen_purged_version: int


class IndexedRow(msgspec.Struct, frozen=True):
    """A message as the index takes it."""

    conversation_id: UUID
    seq: int
    author_id: UUID | None
    kind: str
    text: str
    created_at: datetime
    deleted_at: datetime | None
    extra: dict[str, object] | None
    parts: int


class Posting(msgspec.Struct, frozen=True):
    """A lexeme of a message."""

    conversation_id: UUID
    block: int
    lexeme: str
    place: int


class CursorRow(msgspec.Struct, frozen=True):
    """How far the index has come in a conversation."""

    conversation_id: UUID
    seq: int
    version: int
    purged_version: int


async def lock_progress(tx: Transaction) -> Progress:
    return await tx.fetch_one(Progress, LOCK_PROGRESS)


async def update_progress(tx: Transaction, progress: Progress) -> None:
    await tx.execute(UPDATE_PROGRESS, msgspec.structs.asdict(progress))


async def delete_all(tx: Transaction) -> None:
    for statement in (DELETE_ALL, DELETE_ALL_CURSORS):
        await tx.execute(statement)


async def select_behind(tx: Transaction, since: datetime, limit: int) -> list[BehindRow]:
    return await tx.fetch_all(BehindRow, SELECT_BEHIND, {"since": since, "limit": limit})


async def select_new(tx: Transaction, behind: Sequence[BehindRow], limit: int) -> list[IndexedRow]:
    """The first messages after each cursor, in order of seq."""
    params = {"conversation_ids": [one.id for one in behind], "seqs": [one.seq for one in behind], "limit": limit}
    return await tx.fetch_all(IndexedRow, SELECT_NEW, params)


async def select_touched(tx: Transaction, behind: Sequence[BehindRow]) -> list[IndexedRow]:
    """Those in the index that were edited, deleted or added to: a file is examined later, a poll gets options."""
    params = {
        "conversation_ids": [one.id for one in behind],
        "versions": [one.seen_version for one in behind],
        "seqs": [one.seq for one in behind],
    }
    return await tx.fetch_all(IndexedRow, SELECT_TOUCHED, params)


async def select_span(tx: Transaction, conversation_id: UUID, from_seq: int, to_seq: int) -> list[IndexedRow]:
    params = {"conversation_id": conversation_id, "from_seq": from_seq, "to_seq": to_seq}
    return await tx.fetch_all(IndexedRow, SELECT_SPAN, params)


async def insert_postings(tx: Transaction, postings: Sequence[Posting]) -> None:
    params = {
        "conversation_ids": [one.conversation_id for one in postings],
        "blocks": [one.block for one in postings],
        "lexemes": [one.lexeme for one in postings],
        "places": [one.place for one in postings],
    }
    await tx.execute(INSERT_POSTINGS, params)


async def remove_places(tx: Transaction, conversation_id: UUID, block: int, places: Sequence[int]) -> None:
    """What is left empty goes."""
    params = {"conversation_id": conversation_id, "block": block, "places": list(places)}
    await tx.execute(REMOVE_PLACES, params)


async def delete_block(tx: Transaction, conversation_id: UUID, block: int) -> None:
    await tx.execute(DELETE_BLOCK, {"conversation_id": conversation_id, "block": block})


async def select_blocks(tx: Transaction, conversation_id: UUID) -> list[int]:
    cursor = await tx.connection.execute(SELECT_BLOCKS, {"conversation_id": conversation_id})
    return [row[0] for row in await cursor.fetchall()]


async def insert_cursors(tx: Transaction, cursors: Sequence[CursorRow]) -> None:
    params = {
        "conversation_ids": [one.conversation_id for one in cursors],
        "seqs": [one.seq for one in cursors],
        "versions": [one.version for one in cursors],
        "purged_versions": [one.purged_version for one in cursors],
    }
    await tx.execute(INSERT_CURSORS, params)


async def move_lexeme(tx: Transaction, conversation_id: UUID, old: str, new: str) -> None:
    await tx.execute(MOVE_LEXEME, {"conversation_id": conversation_id, "old": old, "new": new})
