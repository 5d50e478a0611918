"""Rows of the retention policy, of holds, of what was removed, and of texts kept after their deletion."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.retention import ExpiredConversation, OldMessage
from parta.messaging.wire.retention import RetentionKind

# Whose policy holds: the institution's region, or the region of who made a conversation by hand.
REGION_OF_CONVERSATION = """
coalesce(
    (SELECT o.region_id FROM organisations_organisations o WHERE o.id = c.organisation_id),
    (SELECT o.region_id FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
      WHERE p.person_id = coalesce(c.direct_low, c.created_by,
                                   (SELECT m.person_id FROM messaging_memberships m
                                     WHERE m.conversation_id = c.id ORDER BY m.joined_at, m.person_id LIMIT 1))
      ORDER BY p.valid_from DESC, p.organisation_id LIMIT 1))
"""

_KIND = """
CASE WHEN c.kind <> 'group' THEN c.kind WHEN c.origin = 'plan' THEN 'plan_group' ELSE 'hand_group' END
"""

_IS_HELD = """
(EXISTS (SELECT FROM messaging_holds h WHERE h.conversation_id = c.id AND h.lifted_at IS NULL)
 OR EXISTS (SELECT FROM messaging_memberships m JOIN messaging_holds h ON h.person_id = m.person_id
             WHERE m.conversation_id = c.id AND h.lifted_at IS NULL))
"""

SELECT_POLICIES = """
SELECT kind, days, set_at, set_by FROM messaging_retention_policies WHERE region_id = %(region_id)s
"""

UPSERT_POLICY = """
INSERT INTO messaging_retention_policies (region_id, kind, days, set_at, set_by)
VALUES (%(region_id)s, %(kind)s, %(days)s, %(now)s, %(set_by)s)
ON CONFLICT (region_id, kind) DO UPDATE SET days = excluded.days, set_at = excluded.set_at, set_by = excluded.set_by
"""

# One probe of the primary key for each conversation: its first message that is left.
SELECT_EXPIRED = f"""
SELECT c.id, r.region_id, r.kind, r.cutoff_at
  FROM (SELECT c.* FROM messaging_conversations c
         WHERE c.id > %(after)s::uuid ORDER BY c.id LIMIT %(limit)s) c
 CROSS JOIN LATERAL (SELECT {REGION_OF_CONVERSATION} AS region_id, {_KIND} AS kind) k
  JOIN LATERAL (SELECT p.region_id, p.kind, %(now)s::timestamptz - make_interval(days => p.days) AS cutoff_at
                  FROM messaging_retention_policies p
                 WHERE p.region_id = k.region_id AND p.kind = k.kind AND p.days IS NOT NULL) r ON true
 WHERE (SELECT x.created_at FROM messaging_messages x
         WHERE x.conversation_id = c.id ORDER BY x.seq LIMIT 1) < r.cutoff_at
   AND NOT {_IS_HELD}
 ORDER BY c.id
"""  # noqa: S608

SELECT_LAST_ID = """
SELECT id FROM messaging_conversations WHERE id > %(after)s::uuid ORDER BY id OFFSET %(limit)s::int - 1 LIMIT 1
"""

# Asked again under the conversation's lock: a hold may have been placed since.
SELECT_IS_HELD = f"""
SELECT {_IS_HELD} FROM messaging_conversations c WHERE c.id = %(conversation_id)s
"""  # noqa: S608

SELECT_OLD = """
SELECT x.seq, x.version, x.created_at
  FROM (SELECT seq, version, created_at FROM messaging_messages
         WHERE conversation_id = %(conversation_id)s ORDER BY seq LIMIT %(limit)s) x
 WHERE x.created_at < %(cutoff_at)s
 ORDER BY x.seq
"""

SELECT_COUNT_BETWEEN = """
SELECT count(*) FROM messaging_messages
 WHERE conversation_id = %(conversation_id)s AND seq BETWEEN %(from_seq)s::bigint AND %(to_seq)s::bigint
"""

INSERT_REMOVAL = """
INSERT INTO messaging_removals
       (region_id, kind, conversation_id, from_seq, to_seq, messages, oldest_at, newest_at, cutoff_at, digest,
        remaining, removed_at)
VALUES (%(region_id)s, %(kind)s, %(conversation_id)s, %(from_seq)s, %(to_seq)s, %(messages)s, %(oldest_at)s,
        %(newest_at)s, %(cutoff_at)s, %(digest)s, %(remaining)s, %(now)s)
"""

SELECT_REMOVALS = """
SELECT id, kind, conversation_id, from_seq, to_seq, messages, oldest_at, newest_at, cutoff_at,
       encode(digest, 'hex') AS digest, remaining, removed_at
  FROM messaging_removals
 WHERE region_id = %(region_id)s AND (%(before)s::uuid IS NULL OR id < %(before)s::uuid)
 ORDER BY id DESC LIMIT %(limit)s
"""

SELECT_HOLDS = """
SELECT h.id, h.conversation_id, h.person_id, coalesce(c.title, '') AS title, h.reason, h.placed_at, h.placed_by,
       h.lifted_at, h.lifted_by
  FROM messaging_holds h LEFT JOIN messaging_conversations c ON c.id = h.conversation_id
 WHERE h.region_id = %(region_id)s
 ORDER BY h.lifted_at IS NOT NULL, h.id DESC LIMIT %(limit)s
"""

INSERT_HOLD = """
INSERT INTO messaging_holds (region_id, conversation_id, person_id, reason, placed_at, placed_by)
VALUES (%(region_id)s, %(conversation_id)s, %(person_id)s, %(reason)s, %(now)s, %(placed_by)s)
RETURNING id
"""

UPDATE_LIFTED = """
UPDATE messaging_holds SET lifted_at = %(now)s, lifted_by = %(lifted_by)s
 WHERE id = %(hold_id)s AND region_id = %(region_id)s AND lifted_at IS NULL
"""

SELECT_REGION_OF = f"""
SELECT {REGION_OF_CONVERSATION} FROM messaging_conversations c WHERE c.id = %(conversation_id)s
"""  # noqa: S608

SELECT_PERSON_IN_REGION = """
SELECT EXISTS (SELECT FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
                WHERE p.person_id = %(person_id)s AND o.region_id = %(region_id)s)
"""

# Kept as long as the region says, or, where a hold stands, until the job finds it lifted.
INSERT_RETAINED = f"""
INSERT INTO messaging_retained (conversation_id, seq, author_id, text, deleted_at, deleted_by, expires_at)
SELECT x.conversation_id, x.seq, x.author_id, x.text, %(now)s, %(deleted_by)s,
       %(now)s::timestamptz + make_interval(days => coalesce(p.days, 0))
  FROM messaging_messages x
  JOIN messaging_conversations c ON c.id = x.conversation_id
  LEFT JOIN messaging_retention_policies p ON p.region_id = {REGION_OF_CONVERSATION} AND p.kind = 'deleted'
 WHERE x.conversation_id = %(conversation_id)s AND x.seq = %(seq)s AND x.author_id IS NOT NULL
   AND (p.days > 0 OR {_IS_HELD})
ON CONFLICT DO NOTHING
"""  # noqa: S608

DELETE_RETAINED = f"""
DELETE FROM messaging_retained r USING messaging_conversations c
 WHERE c.id = r.conversation_id AND r.expires_at <= %(now)s AND NOT {_IS_HELD}
"""  # noqa: S608


class PolicyRow(msgspec.Struct, frozen=True):
    kind: RetentionKind
    days: int | None
    set_at: datetime
    set_by: UUID


class HoldRow(msgspec.Struct, frozen=True):
    id: UUID
    conversation_id: UUID | None
    person_id: UUID | None
    title: str
    reason: str
    placed_at: datetime
    placed_by: UUID
    lifted_at: datetime | None
    lifted_by: UUID | None


class NewHoldRow(msgspec.Struct, frozen=True, kw_only=True):
    region_id: UUID
    conversation_id: UUID | None
    person_id: UUID | None
    reason: str
    placed_by: UUID


class NewRemoval(msgspec.Struct, frozen=True, kw_only=True):
    region_id: UUID
    kind: RetentionKind
    conversation_id: UUID
    from_seq: int
    to_seq: int
    messages: int
    oldest_at: datetime
    newest_at: datetime
    cutoff_at: datetime
    digest: bytes
    remaining: int


class RemovalRow(msgspec.Struct, frozen=True):
    id: UUID
    kind: RetentionKind
    conversation_id: UUID
    from_seq: int
    to_seq: int
    messages: int
    oldest_at: datetime
    newest_at: datetime
    cutoff_at: datetime
    digest: str
    remaining: int
    removed_at: datetime


async def select_policies(tx: Transaction, region_id: UUID) -> list[PolicyRow]:
    return await tx.fetch_all(PolicyRow, SELECT_POLICIES, {"region_id": region_id})


async def upsert_policy(tx: Transaction, region_id: UUID, kind: RetentionKind, days: int | None, set_by: UUID) -> None:
    await tx.execute(
        UPSERT_POLICY, {"region_id": region_id, "kind": kind, "days": days, "set_by": set_by, "now": tx.now}
    )


async def select_expired(tx: Transaction, after: UUID, limit: int) -> list[ExpiredConversation]:
    """Among the next `limit` conversations by id."""
    return await tx.fetch_all(ExpiredConversation, SELECT_EXPIRED, {"after": after, "limit": limit, "now": tx.now})


async def select_last_id(tx: Transaction, after: UUID, limit: int) -> UUID | None:
    """The id of the last of the next `limit` conversations; None where there are fewer."""
    found: UUID | None = await tx.fetch_value(SELECT_LAST_ID, {"after": after, "limit": limit})
    return found


async def is_held(tx: Transaction, conversation_id: UUID) -> bool:
    return bool(await tx.fetch_value(SELECT_IS_HELD, {"conversation_id": conversation_id}))


async def select_old(tx: Transaction, conversation_id: UUID, cutoff_at: datetime, limit: int) -> list[OldMessage]:
    """Of the first `limit` messages that are left, those written before."""
    return await tx.fetch_all(
        OldMessage, SELECT_OLD, {"conversation_id": conversation_id, "cutoff_at": cutoff_at, "limit": limit}
    )


async def count_between(tx: Transaction, conversation_id: UUID, from_seq: int, to_seq: int) -> int:
    return int(
        await tx.fetch_value(
            SELECT_COUNT_BETWEEN, {"conversation_id": conversation_id, "from_seq": from_seq, "to_seq": to_seq}
        )
    )


async def insert_removal(tx: Transaction, removal: NewRemoval) -> None:
    await tx.execute(INSERT_REMOVAL, {**msgspec.structs.asdict(removal), "now": tx.now})


async def select_removals(tx: Transaction, region_id: UUID, before: UUID | None, limit: int) -> list[RemovalRow]:
    return await tx.fetch_all(RemovalRow, SELECT_REMOVALS, {"region_id": region_id, "before": before, "limit": limit})


async def select_holds(tx: Transaction, region_id: UUID, limit: int) -> list[HoldRow]:
    """Those that stand first."""
    return await tx.fetch_all(HoldRow, SELECT_HOLDS, {"region_id": region_id, "limit": limit})


async def insert_hold(tx: Transaction, hold: NewHoldRow) -> UUID:
    made: UUID = await tx.fetch_value(INSERT_HOLD, {**msgspec.structs.asdict(hold), "now": tx.now})
    return made


async def update_lifted(tx: Transaction, region_id: UUID, hold_id: UUID, lifted_by: UUID) -> int:
    return await tx.execute(
        UPDATE_LIFTED, {"region_id": region_id, "hold_id": hold_id, "lifted_by": lifted_by, "now": tx.now}
    )


async def find_region_of(tx: Transaction, conversation_id: UUID) -> UUID | None:
    found: UUID | None = await tx.fetch_value(SELECT_REGION_OF, {"conversation_id": conversation_id})
    return found


async def is_person_in_region(tx: Transaction, person_id: UUID, region_id: UUID) -> bool:
    return bool(await tx.fetch_value(SELECT_PERSON_IN_REGION, {"person_id": person_id, "region_id": region_id}))


async def insert_retained(tx: Transaction, conversation_id: UUID, seqs: Sequence[int], deleted_by: UUID) -> None:
    """Before the texts go: keep those that the region's policy, or a hold, wants kept."""
    for seq in seqs:
        await tx.execute(
            INSERT_RETAINED,
            {"conversation_id": conversation_id, "seq": seq, "deleted_by": deleted_by, "now": tx.now},
        )


async def delete_retained(tx: Transaction) -> int:
    """Those whose time is over and that no hold keeps; how many."""
    return await tx.execute(DELETE_RETAINED, {"now": tx.now})
