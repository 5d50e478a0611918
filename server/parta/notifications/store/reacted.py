"""Reactions to one's own messages: told only to who asked for them, without a sound and without a name."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

FRESH = timedelta(hours=1)

# Since the version a conversation was looked at last. Who chose nothing is not told: reactions are off as Parta comes.
SELECT_REACTED = """
SELECT m.author_id AS person_id, r.conversation_id, max(r.seq) AS seq
  FROM unnest(%(ids)s::uuid[], %(versions)s::bigint[]) AS q (id, version)
  JOIN messaging_reactions r ON r.conversation_id = q.id AND r.version > q.version AND NOT r.is_removed
  JOIN messaging_messages m ON m.conversation_id = r.conversation_id AND m.seq = r.seq AND m.deleted_at IS NULL
  JOIN notifications_settings g ON g.person_id = m.author_id AND (g.kinds->>'reactions')::bool
  JOIN messaging_memberships a ON a.conversation_id = r.conversation_id AND a.person_id = m.author_id AND a.is_current
  LEFT JOIN notifications_levels l ON l.person_id = m.author_id AND l.conversation_id = r.conversation_id
 WHERE r.person_id <> m.author_id AND r.reacted_at > %(since)s::timestamptz AND l.level IS NULL
   AND (a.muted_until IS NULL OR a.muted_until < %(now)s::timestamptz)
   AND EXISTS (SELECT FROM notifications_subscriptions s WHERE s.person_id = m.author_id)
 GROUP BY m.author_id, r.conversation_id
"""

SELECT_NEWEST_REACTION = """
SELECT r.seq, r.emoji, m.text, c.title,
       CASE WHEN c.kind <> 'direct' THEN NULL WHEN c.direct_low = a.person_id THEN c.direct_high
            ELSE c.direct_low END AS peer_id
  FROM messaging_memberships a
  JOIN messaging_conversations c ON c.id = a.conversation_id
  JOIN messaging_reactions r ON r.conversation_id = a.conversation_id AND NOT r.is_removed
  JOIN messaging_messages m ON m.conversation_id = r.conversation_id AND m.seq = r.seq AND m.deleted_at IS NULL
   AND m.author_id = a.person_id
 WHERE a.person_id = %(person_id)s::uuid AND a.conversation_id = %(conversation_id)s::uuid AND a.is_current
   AND a.windows @> r.seq AND r.person_id <> a.person_id AND r.reacted_at > %(since)s::timestamptz
 ORDER BY r.version DESC LIMIT 1
"""


class Reacted(msgspec.Struct, frozen=True):
    """Somebody's message got a reaction."""

    person_id: PersonId
    conversation_id: UUID
    seq: int


class NewestReaction(msgspec.Struct, frozen=True):
    seq: int
    emoji: str
    text: str
    title: str
    peer_id: UUID | None


async def select_reacted(tx: Transaction, looked_at: Mapping[UUID, int]) -> list[Reacted]:
    """Reactions that came after these versions of these conversations."""
    params = {
        "ids": list(looked_at),
        "versions": list(looked_at.values()),
        "since": tx.now - FRESH,
        "now": tx.now,
    }
    return await tx.fetch_all(Reacted, SELECT_REACTED, params)


async def find_newest_reaction(tx: Transaction, person_id: PersonId, conversation_id: UUID) -> NewestReaction | None:
    """None where it was taken back, or none of it is theirs."""
    params = {"person_id": person_id, "conversation_id": conversation_id, "since": tx.now - timedelta(days=1)}
    return await tx.find_one(NewestReaction, SELECT_NEWEST_REACTION, params)
