"""Rows of proposals that two accounts are one human being."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

INSERT_PROPOSALS = """
INSERT INTO identity_merge_proposals (first_id, second_id, reason, created_at)
SELECT DISTINCT ON (least(p.id, o.id), greatest(p.id, o.id)) least(p.id, o.id), greatest(p.id, o.id),
       CASE WHEN p.phone = o.phone THEN 'phone' ELSE 'birth_date' END, %(now)s::timestamptz
  FROM identity_persons p
  JOIN identity_persons o ON o.folded_name = p.folded_name AND o.id <> p.id AND o.merged_into IS NULL
                         AND (o.phone = p.phone OR o.birth_date = p.birth_date)
                         AND NOT (o.birth_date IS DISTINCT FROM p.birth_date
                                  AND o.birth_date IS NOT NULL AND p.birth_date IS NOT NULL)
 WHERE p.id = ANY(%(ids)s::uuid[]) AND p.merged_into IS NULL
ON CONFLICT (first_id, second_id) DO NOTHING
"""
SELECT_OPEN_OF_PERSON = """
SELECT m.id, CASE WHEN m.first_id = %(person_id)s THEN m.second_id ELSE m.first_id END AS other_id,
       m.reason, m.created_at
  FROM identity_merge_proposals m
 WHERE %(person_id)s IN (m.first_id, m.second_id) AND m.decided_at IS NULL
 ORDER BY m.created_at, m.id
"""
SELECT_OPEN_OF_PAIR = """
SELECT m.id, %(other_id)s::uuid AS other_id, m.reason, m.created_at
  FROM identity_merge_proposals m
 WHERE m.first_id = least(%(person_id)s::uuid, %(other_id)s::uuid)
   AND m.second_id = greatest(%(person_id)s::uuid, %(other_id)s::uuid) AND m.decided_at IS NULL
"""
DECIDE = """
UPDATE identity_merge_proposals SET decided_at = %(now)s, is_accepted = %(is_accepted)s, decided_by = %(person_id)s
 WHERE id = %(id)s AND %(person_id)s IN (first_id, second_id) AND decided_at IS NULL
"""
CLOSE_OF_MERGED = """
UPDATE identity_merge_proposals SET decided_at = %(now)s, is_accepted = false
 WHERE %(merged)s IN (first_id, second_id) AND decided_at IS NULL
"""


class MergeProposal(msgspec.Struct, frozen=True):
    """Seen from one of the two: the other, and what they share besides the name."""

    id: UUID
    other_id: PersonId
    reason: Literal["phone", "birth_date"]
    created_at: datetime


async def insert_proposals(tx: Transaction, ids: Sequence[PersonId]) -> int:
    return await tx.execute(INSERT_PROPOSALS, {"ids": list(ids), "now": tx.now})


async def select_open_of_person(tx: Transaction, person_id: PersonId) -> list[MergeProposal]:
    return await tx.fetch_all(MergeProposal, SELECT_OPEN_OF_PERSON, {"person_id": person_id})


async def find_open_of_pair(tx: Transaction, person_id: PersonId, other_id: PersonId) -> MergeProposal | None:
    return await tx.find_one(MergeProposal, SELECT_OPEN_OF_PAIR, {"person_id": person_id, "other_id": other_id})


async def decide(tx: Transaction, proposal_id: UUID, person_id: PersonId, *, is_accepted: bool) -> bool:
    params = {"id": proposal_id, "person_id": person_id, "is_accepted": is_accepted, "now": tx.now}
    return await tx.execute(DECIDE, params) == 1


async def close_of_merged(tx: Transaction, merged: PersonId) -> None:
    await tx.execute(CLOSE_OF_MERGED, {"merged": merged, "now": tx.now})
