"""What the follower reads and remembers: whom a change concerns, who waits, what stands on whose phone.

Reads go over the tables of messaging set-wise, whatever the number of conversations; nothing here touches the path of
a message.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.messaging.api import ChangedConversation
from parta.notifications.model.telling import Decision, Reader

SELECT_ANY_SUBSCRIPTION = "SELECT EXISTS (SELECT FROM notifications_subscriptions)"

SELECT_PLACE = "SELECT changed_at FROM notifications_place"

PUT_PLACE = """
INSERT INTO notifications_place (changed_at) VALUES (%(changed_at)s)
ON CONFLICT (is_only) DO UPDATE SET changed_at = excluded.changed_at
"""

SELECT_NOT_FOLLOWED = """
SELECT q.id, coalesce(f.version, 0) FROM unnest(%(ids)s::uuid[], %(versions)s::bigint[]) AS q (id, version)
  LEFT JOIN notifications_followed f ON f.conversation_id = q.id
 WHERE q.version > coalesce(f.version, 0)
"""

PUT_FOLLOWED = """
INSERT INTO notifications_followed (conversation_id, version)
SELECT * FROM unnest(%(ids)s::uuid[], %(versions)s::bigint[])
ON CONFLICT (conversation_id) DO UPDATE SET version = greatest(notifications_followed.version, excluded.version)
"""

# The kind of a message for its reader: what names them first, then what the conversation is. 16 is the part that asks
# to be acknowledged.
_CHOSEN = """
CASE WHEN x.mentions_me THEN coalesce((p.kinds->>'mentions')::bool, true)
     ELSE coalesce((p.kinds->>(CASE WHEN x.parts & 16 > 0 THEN 'announcements' ELSE p.topic END))::bool, true) END
"""

# Of the readers in `people`, those whose newest unread message they have not been told of and want to be.
_NEWEST = f"""
)
SELECT p.person_id, p.conversation_id, newest.seq, newest.is_urgent, newest.is_silent, p.told_at,
       coalesce(w.reason, '') AS waits_for, coalesce(w.due_at <= %(now)s::timestamptz, false) AS is_due
  FROM people p
  LEFT JOIN notifications_waiting w ON w.person_id = p.person_id AND w.conversation_id = p.conversation_id
 CROSS JOIN LATERAL (
       SELECT x.seq, x.is_urgent, x.is_silent FROM (
              SELECT m.seq, m.parts, coalesce((m.extra->>'is_urgent')::bool, false) AS is_urgent,
                     coalesce((m.extra->>'is_silent')::bool, false) AS is_silent,
                     coalesce((m.extra->>'mentions_all')::bool, false) OR coalesce(m.extra->'mentions' @>
                     jsonb_build_array(jsonb_build_object('person_id', p.person_id)), false) AS mentions_me
                FROM messaging_messages m
               WHERE m.conversation_id = p.conversation_id AND m.seq > greatest(p.read_seq, p.told_seq)
                 AND p.windows @> m.seq AND m.kind = 'text' AND m.deleted_at IS NULL
                 AND m.author_id IS DISTINCT FROM p.person_id
                 AND m.created_at >= greatest(p.subscribed_at, %(oldest)s::timestamptz)
               ORDER BY m.seq DESC LIMIT 20) x
        WHERE (x.mentions_me AND p.level <> 'none' OR x.is_urgent OR p.level = 'all' AND NOT p.is_muted)
          AND (x.is_urgent OR {_CHOSEN})
        ORDER BY x.seq DESC LIMIT 1) newest
 ORDER BY p.conversation_id, p.person_id
 LIMIT %(limit)s
"""  # noqa: S608

_PERSON = """
m.person_id, m.conversation_id, m.read_seq, m.windows, coalesce(t.seq, 0) AS told_seq, t.told_at,
coalesce(m.muted_until > %(now)s::timestamptz, false) AS is_muted, coalesce(l.level, 'all') AS level,
coalesce(g.kinds, '{}') AS kinds, s.subscribed_at,
CASE WHEN c.kind = 'direct' THEN 'direct' WHEN c.kind = 'channel' THEN 'channels'
     WHEN c.purpose IN ('class', 'parents') THEN c.purpose ELSE 'groups' END AS topic
"""

_JOINED = """
  JOIN messaging_conversations c ON c.id = m.conversation_id AND c.last_seq > m.read_seq
 CROSS JOIN LATERAL (SELECT min(n.created_at) AS subscribed_at FROM notifications_subscriptions n
                      WHERE n.person_id = m.person_id) s
  LEFT JOIN notifications_told t ON t.person_id = m.person_id AND t.conversation_id = m.conversation_id
  LEFT JOIN notifications_levels l ON l.person_id = m.person_id AND l.conversation_id = m.conversation_id
  LEFT JOIN notifications_settings g ON g.person_id = m.person_id
"""

SELECT_READERS_OF_CHANGED = f"""
WITH people AS (
    SELECT {_PERSON}
      FROM messaging_memberships m {_JOINED}
     WHERE m.conversation_id = ANY(%(conversation_ids)s::uuid[]) AND m.is_current AND s.subscribed_at IS NOT NULL
       AND coalesce(t.seq, 0) < c.last_seq
       AND (m.conversation_id, m.person_id) > (%(after)s::uuid, %(after_person)s::uuid)
{_NEWEST}
"""  # noqa: S608

SELECT_READERS_DUE = f"""
WITH due AS (
    SELECT w.person_id, w.conversation_id FROM notifications_waiting w
     WHERE w.due_at <= %(now)s::timestamptz ORDER BY w.due_at, w.person_id, w.conversation_id LIMIT %(limit)s
), people AS (
    SELECT {_PERSON}
      FROM due d
      JOIN messaging_memberships m
        ON m.person_id = d.person_id AND m.conversation_id = d.conversation_id AND m.is_current {_JOINED}
     WHERE s.subscribed_at IS NOT NULL
{_NEWEST}
"""  # noqa: S608

DELETE_DUE = """
DELETE FROM notifications_waiting w
 USING (SELECT person_id, conversation_id FROM notifications_waiting
         WHERE due_at <= %(now)s::timestamptz ORDER BY due_at, person_id, conversation_id LIMIT %(limit)s) d
 WHERE w.person_id = d.person_id AND w.conversation_id = d.conversation_id
"""

PUT_WAITING = """
INSERT INTO notifications_waiting (person_id, conversation_id, due_at, reason)
SELECT * FROM unnest(%(person_ids)s::uuid[], %(conversation_ids)s::uuid[], %(due)s::timestamptz[], %(reasons)s::text[])
ON CONFLICT (person_id, conversation_id) DO UPDATE SET due_at = excluded.due_at, reason = excluded.reason
"""

DELETE_WAITING = """
DELETE FROM notifications_waiting w
 USING unnest(%(person_ids)s::uuid[], %(conversation_ids)s::uuid[]) AS q (person_id, conversation_id)
 WHERE w.person_id = q.person_id AND w.conversation_id = q.conversation_id
"""

PUT_TOLD = """
INSERT INTO notifications_told (person_id, conversation_id, seq, told_at)
SELECT q.person_id, q.conversation_id, q.seq, %(now)s
  FROM unnest(%(person_ids)s::uuid[], %(conversation_ids)s::uuid[], %(seqs)s::bigint[])
       AS q (person_id, conversation_id, seq)
ON CONFLICT (person_id, conversation_id) DO UPDATE SET seq = excluded.seq, told_at = excluded.told_at
"""

# What stands on phones and no longer should: read anywhere, withdrawn, or no longer theirs. The message itself is
# looked at, because what was purged has no row to say so.
SELECT_SETTLED = """
WITH touched AS (
    SELECT t.person_id, t.conversation_id, t.seq FROM notifications_told t
     WHERE t.conversation_id = ANY(%(conversation_ids)s::uuid[])
     UNION
    SELECT t.person_id, t.conversation_id, t.seq
      FROM messaging_memberships r
      JOIN notifications_told t ON t.person_id = r.person_id AND t.conversation_id = r.conversation_id
     WHERE r.personal_at >= %(since)s::timestamptz
)
SELECT t.person_id, t.conversation_id, t.seq, coalesce(m.read_seq >= t.seq, false) AS is_read
  FROM touched t
  LEFT JOIN messaging_memberships m
    ON m.conversation_id = t.conversation_id AND m.person_id = t.person_id AND m.is_current
  LEFT JOIN messaging_messages x ON x.conversation_id = t.conversation_id AND x.seq = t.seq
 WHERE m.person_id IS NULL OR m.read_seq >= t.seq OR x.seq IS NULL OR x.deleted_at IS NOT NULL
"""

DELETE_TOLD = """
DELETE FROM notifications_told t
 USING unnest(%(person_ids)s::uuid[], %(conversation_ids)s::uuid[]) AS q (person_id, conversation_id)
 WHERE t.person_id = q.person_id AND t.conversation_id = q.conversation_id
"""

SELECT_PRESENT = """
SELECT DISTINCT h.person_id FROM notifications_here h JOIN notifications_nodes n ON n.node = h.node
 WHERE h.person_id = ANY(%(person_ids)s::uuid[]) AND n.alive_at > %(since)s::timestamptz
"""

PUT_NODE = """
INSERT INTO notifications_nodes (node, alive_at) VALUES (%(node)s::uuid, %(now)s)
ON CONFLICT (node) DO UPDATE SET alive_at = excluded.alive_at
"""

PUT_HERE = """
INSERT INTO notifications_here (person_id, node) SELECT p, %(node)s::uuid FROM unnest(%(person_ids)s::uuid[]) AS p
ON CONFLICT DO NOTHING
"""

DELETE_HERE = """
DELETE FROM notifications_here WHERE node = %(node)s::uuid AND person_id = ANY(%(person_ids)s::uuid[])
"""

DELETE_DEAD_HERE = """
DELETE FROM notifications_here WHERE node NOT IN (
       SELECT node FROM notifications_nodes WHERE alive_at > %(since)s::timestamptz)
"""

DELETE_DEAD_NODES = "DELETE FROM notifications_nodes WHERE alive_at <= %(since)s::timestamptz"


# What changed long ago (the worker was away) wakes nobody; who has waited through a quiet is told of all of it.
OLDEST = timedelta(hours=16)
OLDEST_WAITED_FOR = timedelta(days=32)


class Settled(msgspec.Struct, frozen=True):
    """Something on somebody's phone that has been read, or is gone."""

    person_id: PersonId
    conversation_id: UUID
    seq: int
    is_read: bool


class After(msgspec.Struct, frozen=True):
    """The last reader of a page."""

    conversation_id: UUID = UUID(int=0)
    person_id: UUID = UUID(int=0)


async def has_subscriptions(tx: Transaction) -> bool:
    return bool(await tx.fetch_value(SELECT_ANY_SUBSCRIPTION))


async def select_place(tx: Transaction) -> datetime | None:
    found: datetime | None = await tx.fetch_value(SELECT_PLACE)
    return found


async def put_place(tx: Transaction, changed_at: datetime) -> None:
    await tx.execute(PUT_PLACE, {"changed_at": changed_at})


async def select_not_followed(tx: Transaction, changed: Sequence[ChangedConversation]) -> dict[UUID, int]:
    """Those with something new, and the version they were looked at last."""
    cursor = await tx.connection.execute(SELECT_NOT_FOLLOWED, _versions(changed))
    return dict(await cursor.fetchall())


async def put_followed(tx: Transaction, changed: Sequence[ChangedConversation]) -> None:
    await tx.execute(PUT_FOLLOWED, _versions(changed))


async def select_readers(tx: Transaction, conversation_ids: Sequence[UUID], after: After, limit: int) -> list[Reader]:
    params = {
        "conversation_ids": list(conversation_ids),
        "after": after.conversation_id,
        "after_person": after.person_id,
        "limit": limit,
        "now": tx.now,
        "oldest": tx.now - OLDEST,
    }
    return await tx.fetch_all(Reader, SELECT_READERS_OF_CHANGED, params)


async def select_readers_due(tx: Transaction, limit: int) -> list[Reader]:
    params = {"now": tx.now, "oldest": tx.now - OLDEST_WAITED_FOR, "limit": limit}
    return await tx.fetch_all(Reader, SELECT_READERS_DUE, params)


async def delete_due(tx: Transaction, limit: int) -> int:
    return await tx.execute(DELETE_DUE, {"now": tx.now, "limit": limit})


async def put_waiting(tx: Transaction, waiting: Sequence[Decision]) -> None:
    params = {
        "person_ids": [each.reader.person_id for each in waiting],
        "conversation_ids": [each.reader.conversation_id for each in waiting],
        "due": [each.due_at for each in waiting],
        "reasons": [each.reason for each in waiting],
    }
    await tx.execute(PUT_WAITING, params)


async def put_told(tx: Transaction, told: Sequence[Reader]) -> None:
    """They are told, and so wait for nothing."""
    pairs = {
        "person_ids": [each.person_id for each in told],
        "conversation_ids": [each.conversation_id for each in told],
    }
    await tx.execute(PUT_TOLD, pairs | {"seqs": [each.seq for each in told], "now": tx.now})
    await tx.execute(DELETE_WAITING, pairs)


async def select_settled(tx: Transaction, conversation_ids: Sequence[UUID], since: datetime) -> list[Settled]:
    return await tx.fetch_all(Settled, SELECT_SETTLED, {"conversation_ids": list(conversation_ids), "since": since})


async def delete_told(tx: Transaction, settled: Sequence[Settled]) -> None:
    params = {
        "person_ids": [each.person_id for each in settled],
        "conversation_ids": [each.conversation_id for each in settled],
    }
    await tx.execute(DELETE_TOLD, params)


async def select_present(tx: Transaction, person_ids: Sequence[UUID], since: datetime) -> set[UUID]:
    cursor = await tx.connection.execute(SELECT_PRESENT, {"person_ids": list(person_ids), "since": since})
    return {row[0] for row in await cursor.fetchall()}


async def put_here(tx: Transaction, node: UUID, arrived: Sequence[UUID], departed: Sequence[UUID]) -> None:
    """This process lives, and who came to its windows and left them since it said so last."""
    await tx.execute(PUT_NODE, {"node": node, "now": tx.now})
    if departed:
        await tx.execute(DELETE_HERE, {"node": node, "person_ids": list(departed)})
    if arrived:
        await tx.execute(PUT_HERE, {"node": node, "person_ids": list(arrived)})


async def delete_dead(tx: Transaction, since: datetime) -> None:
    await tx.execute(DELETE_DEAD_HERE, {"since": since})
    await tx.execute(DELETE_DEAD_NODES, {"since": since})


def _versions(changed: Sequence[ChangedConversation]) -> dict[str, object]:
    return {"ids": [one.id for one in changed], "versions": [one.version for one in changed]}
