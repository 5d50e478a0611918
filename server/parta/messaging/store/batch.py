"""The statements of a batch: lock what is free, then insert everything that may be inserted, in one statement.

Rows come as plain tuples, because this is the path that every message takes.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from parta.kernel.database import Transaction

LOCK_FREE = """
SELECT id FROM messaging_conversations
 WHERE id = ANY(%(conversation_ids)s::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
"""

LOCK_WAITING = """
SELECT id FROM messaging_conversations
 WHERE id = ANY(%(conversation_ids)s::uuid[]) ORDER BY id FOR NO KEY UPDATE
"""

SET_LOCK_TIMEOUT = "SET LOCAL lock_timeout = '10s'"

SELECT_EXISTING = """
SELECT id FROM messaging_conversations WHERE id = ANY(%(conversation_ids)s::uuid[])
"""

# Runs after the locks are held, so its snapshot sees every earlier change of these conversations. Repeats are found
# before numbers are taken; who may not write gets no row back. The author's read mark moves without a version: that it
# does is part of what a message says.
INSERT_MESSAGES = """
WITH sent AS MATERIALIZED (
    SELECT * FROM unnest(%(conversation_ids)s::uuid[], %(author_ids)s::uuid[], %(client_keys)s::uuid[],
                         %(texts)s::text[], %(extras)s::text[], %(parts)s::int[], %(has_letter)s::bool[],
                         %(text_hashes)s::bytea[], %(kinds)s::text[])
           WITH ORDINALITY AS s (conversation_id, author_id, client_key, text, extra, parts, has_letter, text_hash,
                                kind, place)
), repeated AS MATERIALIZED (
    SELECT s.place, x.conversation_id, x.seq, x.version, x.text, x.created_at, x.edited_at, x.deleted_at, x.extra
      FROM sent s JOIN messaging_messages x ON x.author_id = s.author_id AND x.client_key = s.client_key
), admitted AS MATERIALIZED (
    SELECT s.*, c.last_seq + row_number() OVER w AS seq, c.version + row_number() OVER w AS version,
           c.members_version, c.member_count > 1 AND c.kind <> 'saved' AS is_counted
      FROM sent s
      JOIN messaging_conversations c ON c.id = s.conversation_id
      JOIN messaging_memberships m ON m.conversation_id = s.conversation_id AND m.person_id = s.author_id
      JOIN identity_persons p ON p.id = s.author_id
     WHERE c.archived_at IS NULL AND c.relation_ended_at IS NULL AND m.is_current AND m.can_write
       AND (c.who_writes = 'members' OR m.role = 'owner' OR (c.who_writes = 'admins' AND m.role = 'admin'))
       AND (c.slow_seconds = 0 OR m.role IN ('owner', 'admin') OR (
            coalesce(m.last_sent_at + make_interval(secs => c.slow_seconds) <= %(now)s::timestamptz, true)
            AND NOT EXISTS (SELECT FROM sent e WHERE e.conversation_id = s.conversation_id
                               AND e.author_id = s.author_id AND e.place < s.place)))
       AND p.blocked_at IS NULL AND NOT EXISTS (SELECT FROM repeated r WHERE r.place = s.place)
    WINDOW w AS (PARTITION BY s.conversation_id ORDER BY s.place ROWS UNBOUNDED PRECEDING)
), stored AS (
    INSERT INTO messaging_messages (conversation_id, seq, author_id, client_key, text, extra, parts, version,
                                    created_at)
    SELECT conversation_id, seq, author_id, client_key, text, extra::jsonb, parts, version, %(now)s::timestamptz
      FROM admitted
), counted AS (
    INSERT INTO messaging_facts (author_id, conversation_id, at, kind, has_letter, text_hash)
    SELECT author_id, conversation_id, %(now)s::timestamptz, kind, has_letter, text_hash FROM admitted
     WHERE is_counted
), marked AS (
    UPDATE messaging_memberships m SET read_seq = greatest(m.read_seq, a.seq), last_sent_at = %(now)s::timestamptz
      FROM (SELECT conversation_id, author_id, max(seq) AS seq FROM admitted GROUP BY 1, 2) a
     WHERE m.conversation_id = a.conversation_id AND m.person_id = a.author_id
), moved AS (
    UPDATE messaging_conversations c SET last_seq = a.seq, version = a.version, changed_at = %(now)s::timestamptz
      FROM (SELECT conversation_id, max(seq) AS seq, max(version) AS version FROM admitted GROUP BY 1) a
     WHERE c.id = a.conversation_id
)
SELECT place, conversation_id, seq, version, members_version, NULL::text, NULL::timestamptz, NULL::timestamptz,
       NULL::timestamptz, NULL::jsonb
  FROM admitted
UNION ALL
SELECT place, conversation_id, seq, version, 0, text, created_at, edited_at, deleted_at, extra FROM repeated
"""


class Outcome(NamedTuple):
    """What became of the message at `place` (from 1): stored now, or, with its `text`, stored before."""

    place: int
    conversation_id: UUID
    seq: int
    version: int
    members_version: int
    text: str | None
    created_at: datetime | None
    edited_at: datetime | None
    deleted_at: datetime | None
    extra: dict[str, object] | None


class Columns(NamedTuple):
    """The messages of a batch, a list for each column."""

    conversation_ids: list[UUID]
    author_ids: list[UUID]
    client_keys: list[UUID]
    texts: list[str]
    extras: list[str | None]
    parts: list[int]
    has_letter: list[bool]
    text_hashes: list[bytes | None]
    kinds: list[str]


async def lock_free(tx: Transaction, conversation_ids: Sequence[UUID]) -> set[UUID]:
    """Lock those that nobody else holds."""
    cursor = await tx.connection.execute(LOCK_FREE, {"conversation_ids": conversation_ids})
    return {row[0] for row in await cursor.fetchall()}


async def lock_waiting(tx: Transaction, conversation_ids: Sequence[UUID]) -> set[UUID]:
    """Lock all, waiting for whoever holds them."""
    await tx.connection.execute(SET_LOCK_TIMEOUT)
    cursor = await tx.connection.execute(LOCK_WAITING, {"conversation_ids": conversation_ids})
    return {row[0] for row in await cursor.fetchall()}


async def select_existing(tx: Transaction, conversation_ids: Sequence[UUID]) -> set[UUID]:
    cursor = await tx.connection.execute(SELECT_EXISTING, {"conversation_ids": conversation_ids})
    return {row[0] for row in await cursor.fetchall()}


async def insert_messages(tx: Transaction, columns: Columns) -> list[Outcome]:
    """What may be stored is; a message without an outcome may not."""
    cursor = await tx.connection.execute(INSERT_MESSAGES, {**columns._asdict(), "now": tx.now})
    return [Outcome(*row) for row in await cursor.fetchall()]
