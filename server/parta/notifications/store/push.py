"""Browsers that may be woken, and pushes on their way to them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId, SessionId

# Known again by its endpoint: who signs in anew in the same browser has one subscription, of the newest sign-in.
PUT_SUBSCRIPTION = """
INSERT INTO notifications_subscriptions (person_id, session_id, endpoint, public_key, secret, slot, created_at)
VALUES (%(person_id)s::uuid, %(session_id)s::uuid, %(endpoint)s, %(public_key)s, %(secret)s, %(slot)s::smallint,
        %(now)s)
ON CONFLICT (endpoint, person_id) DO UPDATE
   SET session_id = excluded.session_id, public_key = excluded.public_key, secret = excluded.secret,
       slot = excluded.slot
"""

TRIM_SUBSCRIPTIONS = """
DELETE FROM notifications_subscriptions WHERE id IN (
       SELECT id FROM notifications_subscriptions WHERE person_id = %(person_id)s::uuid
        ORDER BY created_at DESC, id DESC OFFSET %(most)s)
"""

DELETE_SUBSCRIPTION = """
DELETE FROM notifications_subscriptions WHERE endpoint = %(endpoint)s AND person_id = %(person_id)s::uuid
"""

DELETE_OF_ENDED = """
DELETE FROM notifications_subscriptions s USING identity_sessions i
 WHERE i.id = s.session_id AND s.person_id = %(person_id)s::uuid AND i.ended_at IS NOT NULL
"""

DELETE_OF_PERSON = "DELETE FROM notifications_subscriptions WHERE person_id = %(person_id)s::uuid"

SELECT_ENDPOINTS = """
SELECT endpoint FROM notifications_subscriptions WHERE session_id = %(session_id)s::uuid
"""

# To every browser of these people whose sign-in lives, who isn't blocked, and whose region has turned pushes on. A push
# about the same thing that still waits is replaced.
INSERT_DELIVERIES = """
WITH allowed AS MATERIALIZED (
    SELECT DISTINCT x.person_id
      FROM organisations_positions x
      JOIN organisations_organisations o ON o.id = x.organisation_id
      JOIN notifications_regions r ON r.region_id = o.region_id AND r.push_is_on
     WHERE x.person_id = ANY(%(person_ids)s::uuid[])
       AND x.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (x.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < x.valid_to)
)
INSERT INTO notifications_deliveries (subscription_id, topic, payload, urgency, created_at, due_at, expires_at)
SELECT s.id, q.topic,
       q.payload || jsonb_build_object('account', s.slot, 'language', p.language, 'badge',
           (SELECT count(*) FROM notifications_told t WHERE t.person_id = s.person_id)),
       q.urgency, %(now)s, q.due_at, q.expires_at
  FROM unnest(%(person_ids)s::uuid[], %(topics)s::text[], %(payloads)s::jsonb[], %(urgencies)s::text[],
              %(due)s::timestamptz[], %(expires)s::timestamptz[])
       AS q (person_id, topic, payload, urgency, due_at, expires_at)
  JOIN allowed a ON a.person_id = q.person_id
  JOIN notifications_subscriptions s ON s.person_id = q.person_id
  JOIN identity_sessions i ON i.id = s.session_id AND i.ended_at IS NULL AND i.limited_at IS NULL
  JOIN identity_persons p ON p.id = s.person_id AND p.blocked_at IS NULL
 WHERE NOT (%(only_closes)s AND s.endpoint LIKE 'https://%%.push.apple.com/%%')
ON CONFLICT (subscription_id, topic) DO UPDATE
   SET payload = excluded.payload, urgency = excluded.urgency, created_at = excluded.created_at,
       due_at = excluded.due_at, expires_at = excluded.expires_at, attempts = 0
"""

SELECT_HAS_DUE = "SELECT EXISTS (SELECT FROM notifications_deliveries WHERE due_at <= %(now)s::timestamptz)"

# Leased: what is not settled in two minutes is tried again by whoever comes.
CLAIM_DELIVERIES = """
UPDATE notifications_deliveries d SET attempts = d.attempts + 1, due_at = %(now)s::timestamptz + interval '2 minutes'
  FROM notifications_subscriptions s
 WHERE s.id = d.subscription_id AND d.id IN (
       SELECT id FROM notifications_deliveries WHERE due_at <= %(now)s::timestamptz
        ORDER BY urgency <> 'high', due_at LIMIT %(limit)s FOR UPDATE SKIP LOCKED)
RETURNING d.id, d.subscription_id, d.topic, d.payload, d.urgency, d.created_at, d.expires_at, d.attempts, s.endpoint,
          s.public_key, s.secret
"""

DELETE_DELIVERIES = "DELETE FROM notifications_deliveries WHERE id = ANY(%(ids)s::bigint[]) AND created_at <= %(now)s"

POSTPONE = """
UPDATE notifications_deliveries d SET due_at = q.due_at
  FROM unnest(%(ids)s::bigint[], %(due)s::timestamptz[]) AS q (id, due_at) WHERE d.id = q.id AND d.attempts > 0
"""

MARK_DELIVERED = """
UPDATE notifications_subscriptions SET delivered_at = %(now)s WHERE id = ANY(%(ids)s::uuid[])
"""

DELETE_GONE = "DELETE FROM notifications_subscriptions WHERE id = ANY(%(ids)s::uuid[])"


class NewSubscription(msgspec.Struct, frozen=True):
    endpoint: str
    public_key: bytes
    secret: bytes
    slot: int | None


class NewDelivery(msgspec.Struct, frozen=True):
    """What goes to all browsers of one person. `payload` holds ids only."""

    person_id: UUID
    topic: str
    payload: dict[str, object]
    urgency: str
    lives: timedelta
    due_at: datetime | None = None  # None: now


class Delivery(msgspec.Struct, frozen=True):
    """A push that this process sends now."""

    id: int
    subscription_id: UUID
    topic: str
    payload: dict[str, object]
    urgency: str
    created_at: datetime
    expires_at: datetime
    attempts: int
    endpoint: str
    public_key: bytes
    secret: bytes


async def put_subscription(tx: Transaction, person_id: PersonId, session_id: SessionId, new: NewSubscription) -> None:
    params = msgspec.structs.asdict(new) | {"person_id": person_id, "session_id": session_id, "now": tx.now}
    await tx.execute(PUT_SUBSCRIPTION, params)


async def trim_subscriptions(tx: Transaction, person_id: PersonId, most: int) -> None:
    await tx.execute(TRIM_SUBSCRIPTIONS, {"person_id": person_id, "most": most})


async def delete_subscription(tx: Transaction, person_id: PersonId, endpoint: str) -> None:
    await tx.execute(DELETE_SUBSCRIPTION, {"person_id": person_id, "endpoint": endpoint})


async def delete_of_ended(tx: Transaction, person_id: PersonId) -> None:
    await tx.execute(DELETE_OF_ENDED, {"person_id": person_id})


async def delete_of_person(tx: Transaction, person_id: PersonId) -> None:
    await tx.execute(DELETE_OF_PERSON, {"person_id": person_id})


async def select_endpoints(tx: Transaction, session_id: SessionId) -> list[str]:
    cursor = await tx.connection.execute(SELECT_ENDPOINTS, {"session_id": session_id})
    return [row[0] for row in await cursor.fetchall()]


async def insert_deliveries(tx: Transaction, new: Sequence[NewDelivery], *, only_closes: bool = False) -> int:
    """How many pushes it makes. `only_closes`: they take something away, which Safari ends a subscription for."""
    if not new:
        return 0
    params = {
        "person_ids": [each.person_id for each in new],
        "topics": [each.topic for each in new],
        "payloads": [Jsonb(each.payload) for each in new],
        "urgencies": [each.urgency for each in new],
        "due": [each.due_at or tx.now for each in new],
        "expires": [(each.due_at or tx.now) + each.lives for each in new],
        "now": tx.now,
        "only_closes": only_closes,
    }
    return await tx.execute(INSERT_DELIVERIES, params)


async def has_due(tx: Transaction) -> bool:
    return bool(await tx.fetch_value(SELECT_HAS_DUE, {"now": tx.now}))


async def claim_deliveries(tx: Transaction, limit: int) -> list[Delivery]:
    return await tx.fetch_all(Delivery, CLAIM_DELIVERIES, {"now": tx.now, "limit": limit})


async def delete_deliveries(tx: Transaction, ids: Sequence[int], claimed_at: datetime) -> None:
    """Settled ones; what replaced one of them in the meantime stays."""
    await tx.execute(DELETE_DELIVERIES, {"ids": list(ids), "now": claimed_at})


async def postpone(tx: Transaction, later: Sequence[tuple[int, datetime]]) -> None:
    await tx.execute(POSTPONE, {"ids": [one for one, _ in later], "due": [at for _, at in later]})


async def mark_delivered(tx: Transaction, subscription_ids: Sequence[UUID]) -> None:
    await tx.execute(MARK_DELIVERED, {"ids": list(subscription_ids), "now": tx.now})


async def delete_gone(tx: Transaction, subscription_ids: Sequence[UUID]) -> None:
    await tx.execute(DELETE_GONE, {"ids": list(subscription_ids)})
