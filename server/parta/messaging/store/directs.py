"""Conversations of two: whether they may go on, and who supervises them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.store.memberships import MembersStep

_COLUMNS = """c.id, c.direct_low, c.direct_high, c.relation_ended_at, c.supervised_in, c.supervised_since,
       CASE WHEN c.supervised_in IS NULL THEN '{}'::uuid[] ELSE
            ARRAY(SELECT m.person_id FROM messaging_memberships m
                   WHERE m.conversation_id = c.id AND m.is_current AND m.is_supervisor ORDER BY m.person_id)
            END AS supervisor_ids"""

# Two branches, so that each goes by its own index.
SELECT_DIRECTS = f"""
SELECT {_COLUMNS} FROM messaging_conversations c
 WHERE c.kind = 'direct' AND c.direct_low = ANY(%(person_ids)s::uuid[])
 UNION
SELECT {_COLUMNS} FROM messaging_conversations c
 WHERE c.kind = 'direct' AND c.direct_high = ANY(%(person_ids)s::uuid[])
 ORDER BY id
"""  # noqa: S608

SELECT_DIRECTS_AFTER = f"""
SELECT {_COLUMNS} FROM messaging_conversations c
 WHERE c.kind = 'direct' AND c.id > %(after)s::uuid ORDER BY c.id LIMIT %(limit)s
"""  # noqa: S608

SELECT_SUPERVISED = f"""
SELECT {_COLUMNS} FROM messaging_conversations c
 WHERE c.supervised_in = %(organisation_id)s::uuid AND c.id > %(after)s::uuid ORDER BY c.id LIMIT %(limit)s
"""  # noqa: S608

SELECT_DIRECT = f"""
SELECT {_COLUMNS} FROM messaging_conversations c WHERE c.id = %(conversation_id)s AND c.kind = 'direct'
"""  # noqa: S608

SELECT_SUPERVISED_ORGANISATIONS = """
SELECT DISTINCT supervised_in FROM messaging_conversations WHERE supervised_in IS NOT NULL
"""

SELECT_SUPERVISES = """
SELECT EXISTS (SELECT FROM messaging_memberships m
                WHERE m.person_id = ANY(%(person_ids)s::uuid[]) AND m.is_supervisor AND m.is_current)
"""

UPDATE_TERMS = """
UPDATE messaging_conversations
   SET relation_ended_at = %(relation_ended_at)s::timestamptz, supervised_in = %(supervised_in)s::uuid,
       supervised_since = %(supervised_since)s::timestamptz
 WHERE id = %(conversation_id)s
"""

# A supervisor reads from here on, silently: archived and muted from the beginning, and never seen to read.
OPEN_SUPERVISION = """
INSERT INTO messaging_memberships
       (conversation_id, person_id, role, origin, can_write, is_supervisor, windows, version, joined_at,
        personal_version, personal_at, read_seq, is_archived, muted_until)
SELECT %(conversation_id)s, n.person_id, 'reader', 'plan', false, true,
       int8multirange(int8range(%(from_seq)s::bigint, NULL)), %(version)s::bigint, %(now)s, n.personal_version, %(now)s,
       %(from_seq)s::bigint - 1, true, '9999-12-31 00:00:00+00'::timestamptz
  FROM unnest(%(person_ids)s::uuid[], %(personal_versions)s::bigint[]) AS n (person_id, personal_version)
ON CONFLICT (conversation_id, person_id) DO UPDATE
   SET is_current = true, windows = messaging_memberships.windows + excluded.windows, version = excluded.version,
       joined_at = excluded.joined_at, left_at = NULL, is_archived = true, muted_until = excluded.muted_until,
       personal_version = excluded.personal_version, personal_at = excluded.personal_at,
       read_seq = greatest(messaging_memberships.read_seq, excluded.read_seq)
 WHERE NOT messaging_memberships.is_current AND messaging_memberships.is_supervisor
"""


class DirectRow(msgspec.Struct, frozen=True):
    id: UUID
    direct_low: UUID
    direct_high: UUID
    relation_ended_at: datetime | None
    supervised_in: UUID | None
    supervised_since: datetime | None
    supervisor_ids: list[UUID]


class NewTerms(msgspec.Struct, frozen=True):
    conversation_id: UUID
    relation_ended_at: datetime | None
    supervised_in: UUID | None
    supervised_since: datetime | None


async def select_directs(tx: Transaction, person_ids: Sequence[UUID]) -> list[DirectRow]:
    return await tx.fetch_all(DirectRow, SELECT_DIRECTS, {"person_ids": list(person_ids)})


async def select_directs_after(tx: Transaction, after: UUID, limit: int) -> list[DirectRow]:
    return await tx.fetch_all(DirectRow, SELECT_DIRECTS_AFTER, {"after": after, "limit": limit})


async def select_supervised(tx: Transaction, organisation_id: UUID, after: UUID, limit: int) -> list[DirectRow]:
    params = {"organisation_id": organisation_id, "after": after, "limit": limit}
    return await tx.fetch_all(DirectRow, SELECT_SUPERVISED, params)


async def find_direct_row(tx: Transaction, conversation_id: UUID) -> DirectRow | None:
    return await tx.find_one(DirectRow, SELECT_DIRECT, {"conversation_id": conversation_id})


async def select_supervised_organisations(tx: Transaction) -> list[UUID]:
    cursor = await tx.connection.execute(SELECT_SUPERVISED_ORGANISATIONS)
    return [row[0] for row in await cursor.fetchall()]


async def select_supervises(tx: Transaction, person_ids: Sequence[UUID]) -> bool:
    """Whether one of these people supervises anything now."""
    return bool(await tx.fetch_value(SELECT_SUPERVISES, {"person_ids": list(person_ids)}))


async def update_terms(tx: Transaction, terms: NewTerms) -> None:
    await tx.execute(UPDATE_TERMS, msgspec.structs.asdict(terms))


async def open_supervision(
    tx: Transaction, step: MembersStep, person_ids: Sequence[UUID], personal_versions: dict[UUID, int]
) -> None:
    params = {
        "conversation_id": step.conversation_id,
        "version": step.version,
        "from_seq": step.from_seq,
        "person_ids": list(person_ids),
        "personal_versions": [personal_versions[person] for person in person_ids],
        "now": tx.now,
    }
    await tx.execute(OPEN_SUPERVISION, params)
