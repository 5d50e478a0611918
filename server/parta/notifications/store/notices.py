"""Notices: rows told once, and what of them goes by letter."""

from collections.abc import Sequence
from datetime import timedelta

from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.notifications.model.notices import Notice, StoredNotice, Unmailed

_A_DAY = timedelta(days=1)

INSERT_NOTICES = """
    INSERT INTO notifications_notices (person_id, key, kind, fields, link, created_at)
    SELECT p, %(key)s, %(kind)s, %(fields)s::jsonb, %(link)s, %(created_at)s FROM unnest(%(person_ids)s::uuid[]) AS p
    ON CONFLICT (person_id, key) DO NOTHING
"""
SELECT_NOTICES = """
    SELECT id, kind, fields, link, created_at, read_at FROM notifications_notices
     WHERE person_id = %(person_id)s AND id < %(before)s ORDER BY id DESC LIMIT %(limit)s
"""
COUNT_UNREAD = """
    SELECT count(*) FROM notifications_notices WHERE person_id = %(person_id)s AND read_at IS NULL
"""
MARK_READ = """
    UPDATE notifications_notices SET read_at = %(now)s
     WHERE person_id = %(person_id)s AND id <= %(up_to)s AND read_at IS NULL
"""
CLAIM_UNMAILED = """
    UPDATE notifications_notices n SET mailed_at = %(now)s
      FROM identity_persons p
     WHERE p.id = n.person_id AND p.email IS NOT NULL AND p.connected_at IS NOT NULL AND p.blocked_at IS NULL
       AND n.id IN (SELECT id FROM notifications_notices WHERE mailed_at IS NULL AND created_at > %(since)s
                     ORDER BY id LIMIT %(limit)s FOR UPDATE SKIP LOCKED)
    RETURNING n.id, n.person_id, n.kind, n.fields, n.link, p.email, p.language
"""


async def insert_notices(tx: Transaction, person_ids: Sequence[PersonId], notice: Notice) -> int:
    values = {
        "person_ids": list(person_ids),
        "key": notice.key,
        "kind": notice.kind,
        "fields": Jsonb(notice.fields),
        "link": notice.link,
        "created_at": tx.now,
    }
    return await tx.execute(INSERT_NOTICES, values)


async def select_notices(tx: Transaction, person_id: PersonId, before: int, limit: int) -> list[StoredNotice]:
    values = {"person_id": person_id, "before": before, "limit": limit}
    return await tx.fetch_all(StoredNotice, SELECT_NOTICES, values)


async def count_unread(tx: Transaction, person_id: PersonId) -> int:
    return int(await tx.fetch_value(COUNT_UNREAD, {"person_id": person_id}))


async def mark_read(tx: Transaction, person_id: PersonId, up_to: int) -> None:
    await tx.execute(MARK_READ, {"person_id": person_id, "up_to": up_to, "now": tx.now})


async def claim_unmailed(tx: Transaction, limit: int) -> list[Unmailed]:
    """Take notices of the last day to send by e-mail: marked in this transaction, so that none goes out twice."""
    since = tx.now.replace(microsecond=0) - _A_DAY
    return await tx.fetch_all(Unmailed, CLAIM_UNMAILED, {"now": tx.now, "since": since, "limit": limit})
