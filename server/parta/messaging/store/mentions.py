"""Rows of mentions: who was named, where «@все» stood, and where somebody's unread and all their mentions are."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place

# Only who is in the conversation now: the check before the batch may be older than its commit.
INSERT_MENTIONS = """
INSERT INTO messaging_mentions (person_id, conversation_id, seq, at)
SELECT DISTINCT s.person_id, s.conversation_id, s.seq, %(now)s::timestamptz
  FROM unnest(%(person_ids)s::uuid[], %(conversation_ids)s::uuid[], %(seqs)s::bigint[])
       AS s (person_id, conversation_id, seq)
  JOIN messaging_memberships m ON m.conversation_id = s.conversation_id AND m.person_id = s.person_id AND m.is_current
ON CONFLICT DO NOTHING
"""

DELETE_MENTIONS = """
DELETE FROM messaging_mentions
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND NOT person_id = ANY(%(kept)s::uuid[])
"""

INSERT_MENTION_ALL = """
INSERT INTO messaging_mentions_all (conversation_id, seq, author_id, at)
VALUES (%(conversation_id)s, %(seq)s, %(author_id)s, %(now)s)
"""

WITHDRAW_MENTION_ALL = """
UPDATE messaging_mentions_all SET is_withdrawn = true WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

COUNT_MENTIONS_ALL = """
SELECT count(*)::int FROM messaging_mentions_all
 WHERE author_id = %(author_id)s AND conversation_id = %(conversation_id)s AND at > %(since)s
"""

SELECT_MEMBERS_AMONG = """
SELECT person_id FROM messaging_memberships
 WHERE conversation_id = %(conversation_id)s AND person_id = ANY(%(person_ids)s::uuid[]) AND is_current
"""

SELECT_KNOWN_KEY = """
SELECT EXISTS (SELECT FROM messaging_messages WHERE author_id = %(author_id)s AND client_key = %(client_key)s)
"""

# Of one conversation, within one's windows, oldest first.
SELECT_MENTIONED_AFTER = """
SELECT DISTINCT n.seq
  FROM messaging_memberships m, LATERAL (
       (SELECT i.seq FROM messaging_mentions i
         WHERE i.person_id = m.person_id AND i.conversation_id = m.conversation_id AND i.seq > %(seq)s::bigint
           AND m.windows @> i.seq
         ORDER BY i.seq LIMIT %(limit)s)
       UNION ALL
       (SELECT a.seq FROM messaging_mentions_all a
         WHERE a.conversation_id = m.conversation_id AND a.seq > %(seq)s::bigint AND m.windows @> a.seq
           AND a.author_id <> m.person_id AND NOT a.is_withdrawn
         ORDER BY a.seq LIMIT %(limit)s)) n
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
 ORDER BY n.seq LIMIT %(limit)s
"""

# Everywhere, newest first. «@все» is looked up conversation by conversation, by index.
SELECT_MENTION_PLACES = """
SELECT conversation_id, seq, at FROM (
    (SELECT n.conversation_id, n.seq, n.at
       FROM messaging_mentions n
       JOIN messaging_memberships m ON m.conversation_id = n.conversation_id AND m.person_id = n.person_id
        AND m.is_current AND m.windows @> n.seq
      WHERE n.person_id = %(person_id)s
        AND (n.at, n.conversation_id, n.seq) < (%(at)s::timestamptz, %(conversation_id)s::uuid, %(seq)s::bigint)
      ORDER BY n.at DESC, n.conversation_id DESC, n.seq DESC LIMIT %(limit)s)
    UNION
    (SELECT a.conversation_id, a.seq, a.at
       FROM messaging_memberships m, LATERAL (
            SELECT i.conversation_id, i.seq, i.at FROM messaging_mentions_all i
             WHERE i.conversation_id = m.conversation_id AND m.windows @> i.seq AND i.author_id <> m.person_id
               AND NOT i.is_withdrawn
               AND (i.at, i.conversation_id, i.seq)
                   < (%(at)s::timestamptz, %(conversation_id)s::uuid, %(seq)s::bigint)
             ORDER BY i.seq DESC LIMIT %(limit)s) a
      WHERE m.person_id = %(person_id)s AND m.is_current
      ORDER BY a.at DESC, a.conversation_id DESC, a.seq DESC LIMIT %(limit)s)
) found ORDER BY at DESC, conversation_id DESC, seq DESC LIMIT %(limit)s
"""

SELECT_MENTIONED = """
SELECT person_id, seq FROM messaging_mentions
 WHERE conversation_id = %(conversation_id)s AND seq = ANY(%(seqs)s::bigint[])
"""

SELECT_CALLED_ALL = """
SELECT seq FROM messaging_mentions_all
 WHERE conversation_id = %(conversation_id)s AND seq = ANY(%(seqs)s::bigint[]) AND NOT is_withdrawn
"""

MERGE_MENTIONS = """
INSERT INTO messaging_mentions (person_id, conversation_id, seq, at)
SELECT %(kept)s::uuid, conversation_id, seq, at FROM messaging_mentions WHERE person_id = %(merged)s
ON CONFLICT DO NOTHING
"""

DELETE_MENTIONS_OF = """
DELETE FROM messaging_mentions WHERE person_id = %(person_id)s
"""

MERGE_MENTIONS_ALL = """
UPDATE messaging_mentions_all SET author_id = %(kept)s::uuid WHERE author_id = %(merged)s
"""


class Named(NamedTuple):
    """Somebody named in a message."""

    person_id: UUID
    place: Place


class MentionPlace(NamedTuple):
    """Where and when one was mentioned."""

    conversation_id: UUID
    seq: int
    at: datetime


async def insert_mentions(tx: Transaction, named: Sequence[Named]) -> None:
    columns = {
        "person_ids": [one.person_id for one in named],
        "conversation_ids": [one.place.conversation_id for one in named],
        "seqs": [one.place.seq for one in named],
    }
    await tx.execute(INSERT_MENTIONS, columns | {"now": tx.now})


async def delete_mentions(tx: Transaction, place: Place, kept: Sequence[UUID] = ()) -> None:
    """Those of a message but these people's."""
    await tx.execute(DELETE_MENTIONS, place._asdict() | {"kept": list(kept)})


async def insert_mention_all(tx: Transaction, place: Place, author_id: UUID) -> None:
    await tx.execute(INSERT_MENTION_ALL, place._asdict() | {"author_id": author_id, "now": tx.now})


async def withdraw_mention_all(tx: Transaction, place: Place) -> None:
    await tx.execute(WITHDRAW_MENTION_ALL, place._asdict())


async def count_mentions_all(tx: Transaction, author_id: UUID, conversation_id: UUID, since: datetime) -> int:
    params = {"author_id": author_id, "conversation_id": conversation_id, "since": since}
    count: int = await tx.fetch_value(COUNT_MENTIONS_ALL, params)
    return count


async def select_members_among(tx: Transaction, conversation_id: UUID, person_ids: Sequence[UUID]) -> set[UUID]:
    """Those of the people who are in the conversation now."""
    params = {"conversation_id": conversation_id, "person_ids": list(person_ids)}
    cursor = await tx.connection.execute(SELECT_MEMBERS_AMONG, params)
    return {row[0] for row in await cursor.fetchall()}


async def is_known_key(tx: Transaction, author_id: UUID, client_key: UUID) -> bool:
    """The author has sent something under this key before."""
    return bool(await tx.fetch_value(SELECT_KNOWN_KEY, {"author_id": author_id, "client_key": client_key}))


async def select_mentioned_after(tx: Transaction, place: Place, person_id: UUID, limit: int) -> list[int]:
    cursor = await tx.connection.execute(
        SELECT_MENTIONED_AFTER, place._asdict() | {"person_id": person_id, "limit": limit}
    )
    return [row[0] for row in await cursor.fetchall()]


async def select_mention_places(
    tx: Transaction, person_id: UUID, before: MentionPlace, limit: int
) -> list[MentionPlace]:
    cursor = await tx.connection.execute(
        SELECT_MENTION_PLACES, before._asdict() | {"person_id": person_id, "limit": limit}
    )
    return [MentionPlace(*row) for row in await cursor.fetchall()]


async def select_mentioned(tx: Transaction, conversation_id: UUID, seqs: Sequence[int]) -> list[Named]:
    cursor = await tx.connection.execute(SELECT_MENTIONED, {"conversation_id": conversation_id, "seqs": list(seqs)})
    return [Named(row[0], Place(conversation_id, row[1])) for row in await cursor.fetchall()]


async def select_called_all(tx: Transaction, conversation_id: UUID, seqs: Sequence[int]) -> set[int]:
    cursor = await tx.connection.execute(SELECT_CALLED_ALL, {"conversation_id": conversation_id, "seqs": list(seqs)})
    return {row[0] for row in await cursor.fetchall()}


async def merge_mentions(tx: Transaction, merged: UUID, kept: UUID) -> None:
    await tx.execute(MERGE_MENTIONS, {"merged": merged, "kept": kept})
    await tx.execute(DELETE_MENTIONS_OF, {"person_id": merged})
    await tx.execute(MERGE_MENTIONS_ALL, {"merged": merged, "kept": kept})
