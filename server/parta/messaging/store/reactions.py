"""Rows of reactions. A reaction taken back stays as a row with the version that took it back."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import OwnerOfPart, Place, columns_of, owned_columns_of, since_columns_of

# In the order in which each emoji was first used under the message; when the viewer's own was given, if there is one.
SELECT_SEEN = """
SELECT r.conversation_id, r.seq, r.emoji, count(*)::int AS count,
       min(r.reacted_at) FILTER (WHERE r.person_id = %(viewer_id)s::uuid) AS own_at
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS p (conversation_id, seq)
  JOIN messaging_reactions r ON r.conversation_id = p.conversation_id AND r.seq = p.seq
 WHERE NOT r.is_removed
 GROUP BY r.conversation_id, r.seq, r.emoji
 ORDER BY r.conversation_id, r.seq, min(r.reacted_at), r.emoji
"""

SELECT_OWN = """
SELECT r.conversation_id, r.seq, r.person_id, array_agg(r.emoji ORDER BY r.reacted_at, r.emoji) AS emojis
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[], %(person_ids)s::uuid[])
       AS p (conversation_id, seq, person_id)
  JOIN messaging_reactions r ON r.conversation_id = p.conversation_id AND r.seq = p.seq AND r.person_id = p.person_id
 WHERE NOT r.is_removed
 GROUP BY r.conversation_id, r.seq, r.person_id
"""

SELECT_OWNERS = """
SELECT DISTINCT r.conversation_id, r.seq, r.person_id
  FROM unnest(%(conversation_ids)s::uuid[], %(versions)s::bigint[]) AS p (conversation_id, version)
  JOIN messaging_reactions r ON r.conversation_id = p.conversation_id AND r.version > p.version
"""

# Nothing comes back where it stood so already.
UPSERT_REACTION = """
INSERT INTO messaging_reactions AS r (conversation_id, seq, person_id, emoji, is_removed, version, reacted_at)
VALUES (%(conversation_id)s, %(seq)s, %(person_id)s, %(emoji)s, %(is_removed)s, %(version)s, %(now)s)
ON CONFLICT (conversation_id, seq, person_id, emoji)
   DO UPDATE SET is_removed = excluded.is_removed, version = excluded.version, reacted_at = excluded.reacted_at
   WHERE r.is_removed <> excluded.is_removed
RETURNING true
"""

SELECT_MINE = """
SELECT emoji FROM messaging_reactions
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND person_id = %(person_id)s AND NOT is_removed
"""

# Present is who is a member now and not blocked.
SELECT_REACTORS = """
SELECT r.person_id, r.emoji, r.reacted_at, coalesce(m.is_current AND p.blocked_at IS NULL, false) AS is_present
  FROM messaging_reactions r
  JOIN identity_persons p ON p.id = r.person_id
  LEFT JOIN messaging_memberships m ON m.conversation_id = r.conversation_id AND m.person_id = r.person_id
 WHERE r.conversation_id = %(conversation_id)s AND r.seq = %(seq)s AND NOT r.is_removed
   AND (%(emoji)s::text IS NULL OR r.emoji = %(emoji)s::text)
   AND (r.reacted_at, r.person_id, r.emoji)
       > (%(reacted_at)s::timestamptz, %(person_id)s::uuid, %(after_emoji)s::text)
 ORDER BY r.reacted_at, r.person_id, r.emoji LIMIT %(limit)s
"""

# The messages whose counts change when two accounts become one.
TOUCH_REACTED = """
UPDATE messaging_messages x SET version = %(version)s::bigint
  FROM messaging_reactions r
 WHERE r.person_id = %(merged)s AND r.conversation_id = %(conversation_id)s
   AND x.conversation_id = r.conversation_id AND x.seq = r.seq
"""

MERGE_REACTIONS = """
INSERT INTO messaging_reactions AS r (conversation_id, seq, person_id, emoji, is_removed, version, reacted_at)
SELECT conversation_id, seq, %(kept)s::uuid, emoji, is_removed, %(version)s::bigint, reacted_at
  FROM messaging_reactions WHERE person_id = %(merged)s AND conversation_id = %(conversation_id)s
ON CONFLICT (conversation_id, seq, person_id, emoji)
   DO UPDATE SET is_removed = r.is_removed AND excluded.is_removed, version = excluded.version
"""

DELETE_REACTIONS_OF = """
DELETE FROM messaging_reactions WHERE person_id = %(person_id)s AND conversation_id = %(conversation_id)s
"""


class ReactorPlace(NamedTuple):
    """After whom a page begins."""

    reacted_at: datetime
    person_id: UUID
    emoji: str


class ReactorRow(msgspec.Struct, frozen=True):
    person_id: UUID
    emoji: str
    reacted_at: datetime
    is_present: bool


class ReactionChange(msgspec.Struct, frozen=True, kw_only=True):
    """What one person does to one message with one emoji."""

    conversation_id: UUID
    seq: int
    person_id: UUID
    emoji: str
    is_removed: bool
    version: int


class SeenRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    emoji: str
    count: int
    own_at: datetime | None


class OwnRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    person_id: UUID
    emojis: list[str]


async def select_seen(tx: Transaction, places: Sequence[Place], viewer_id: UUID | None) -> list[SeenRow]:
    return await tx.fetch_all(SeenRow, SELECT_SEEN, columns_of(places) | {"viewer_id": viewer_id})


async def select_own(tx: Transaction, asked: Sequence[tuple[Place, UUID]]) -> list[OwnRow]:
    return await tx.fetch_all(OwnRow, SELECT_OWN, owned_columns_of(asked))


async def select_owners(tx: Transaction, since: Sequence[tuple[UUID, int]]) -> list[OwnerOfPart]:
    cursor = await tx.connection.execute(SELECT_OWNERS, since_columns_of(since))
    return [OwnerOfPart(Place(row[0], row[1]), row[2]) for row in await cursor.fetchall()]


async def select_mine(tx: Transaction, place: Place, person_id: UUID) -> list[str]:
    cursor = await tx.connection.execute(SELECT_MINE, {**place._asdict(), "person_id": person_id})
    return [row[0] for row in await cursor.fetchall()]


async def upsert_reaction(tx: Transaction, change: ReactionChange) -> bool:
    """Whether anything changed."""
    row = {**msgspec.structs.asdict(change), "now": tx.now}
    return bool(await tx.fetch_value(UPSERT_REACTION, row))


async def select_reactors(
    tx: Transaction, place: Place, emoji: str | None, after: ReactorPlace, limit: int
) -> list[ReactorRow]:
    params = {
        "emoji": emoji,
        "reacted_at": after.reacted_at,
        "person_id": after.person_id,
        "after_emoji": after.emoji,
        "limit": limit,
    }
    return await tx.fetch_all(ReactorRow, SELECT_REACTORS, place._asdict() | params)


async def merge_reactions(tx: Transaction, conversation_id: UUID, version: int, merged: UUID, kept: UUID) -> None:
    """What the one has left becomes the other's, once; the messages bear the version."""
    params = {"conversation_id": conversation_id, "version": version, "merged": merged, "kept": kept}
    await tx.execute(TOUCH_REACTED, params)
    await tx.execute(MERGE_REACTIONS, params)
    await tx.execute(DELETE_REACTIONS_OF, {"conversation_id": conversation_id, "person_id": merged})
