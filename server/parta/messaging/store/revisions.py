"""Rows of earlier texts, and of how long a region lets messages be changed."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place
from parta.messaging.model.revisions import RevisionTerms
from parta.messaging.store.retention import REGION_OF_CONVERSATION
from parta.messaging.wire import MemberRole

# The text that stands now becomes an earlier one: to be asked before it is replaced.
INSERT_REVISION = """
INSERT INTO messaging_revisions (conversation_id, seq, version, text, written_at, replaced_at)
SELECT x.conversation_id, x.seq, %(version)s::bigint, x.text, coalesce(x.edited_at, x.created_at), %(now)s
  FROM messaging_messages x
 WHERE x.conversation_id = %(conversation_id)s AND x.seq = %(seq)s::bigint
"""

SELECT_REVISIONS = """
SELECT text, written_at, replaced_at FROM messaging_revisions
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s::bigint
 ORDER BY version
"""

# Of a message whose last text is retained the earlier ones are too.
DELETE_REVISIONS = """
DELETE FROM messaging_revisions r
 WHERE r.conversation_id = %(conversation_id)s AND r.seq = ANY(%(seqs)s::bigint[])
   AND NOT EXISTS (SELECT FROM messaging_retained k WHERE k.conversation_id = r.conversation_id AND k.seq = r.seq)
"""

DELETE_ABANDONED = """
DELETE FROM messaging_revisions r USING messaging_messages x
 WHERE x.conversation_id = r.conversation_id AND x.seq = r.seq AND x.deleted_at IS NOT NULL
   AND NOT EXISTS (SELECT FROM messaging_retained k WHERE k.conversation_id = r.conversation_id AND k.seq = r.seq)
"""

SELECT_TERMS = f"""
SELECT c.id, r.edit_seconds, r.delete_seconds
  FROM messaging_conversations c
  JOIN messaging_revision_rules r ON r.region_id = {REGION_OF_CONVERSATION}
 WHERE c.id = ANY(%(conversation_ids)s::uuid[])
"""  # noqa: S608

SELECT_TERMS_OF_REGION = """
SELECT edit_seconds, delete_seconds FROM messaging_revision_rules WHERE region_id = %(region_id)s
"""

UPSERT_TERMS = """
INSERT INTO messaging_revision_rules (region_id, edit_seconds, delete_seconds, changed_at, changed_by)
VALUES (%(region_id)s, %(edit_seconds)s, %(delete_seconds)s, %(now)s, %(changed_by)s)
ON CONFLICT (region_id) DO UPDATE
   SET edit_seconds = excluded.edit_seconds, delete_seconds = excluded.delete_seconds,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by
"""

SELECT_ROLES = """
SELECT m.person_id, m.role FROM messaging_memberships m
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = ANY(%(person_ids)s::uuid[]) AND m.is_current
"""


class RevisionRow(msgspec.Struct, frozen=True):
    """A text as it stood from `written_at` to `replaced_at`."""

    text: str
    written_at: datetime
    replaced_at: datetime


async def insert_revision(tx: Transaction, place: Place, version: int) -> None:
    await tx.execute(INSERT_REVISION, {**place._asdict(), "version": version, "now": tx.now})


async def select_revisions(tx: Transaction, place: Place) -> list[RevisionRow]:
    """Oldest first."""
    return await tx.fetch_all(RevisionRow, SELECT_REVISIONS, place._asdict())


async def delete_revisions(tx: Transaction, conversation_id: UUID, seqs: Sequence[int]) -> None:
    await tx.execute(DELETE_REVISIONS, {"conversation_id": conversation_id, "seqs": list(seqs)})


async def delete_abandoned(tx: Transaction) -> int:
    """Those whose message is deleted and no longer retained; how many."""
    return await tx.execute(DELETE_ABANDONED, {})


async def select_terms(tx: Transaction, conversation_ids: Sequence[UUID]) -> dict[UUID, RevisionTerms]:
    """Of those conversations whose region has said something."""
    cursor = await tx.connection.execute(SELECT_TERMS, {"conversation_ids": list(conversation_ids)})
    return {row[0]: RevisionTerms(row[1], row[2]) for row in await cursor.fetchall()}


async def find_terms_of_region(tx: Transaction, region_id: UUID) -> RevisionTerms | None:
    return await tx.find_one(RevisionTerms, SELECT_TERMS_OF_REGION, {"region_id": region_id})


async def upsert_terms(tx: Transaction, region_id: UUID, terms: RevisionTerms, changed_by: UUID) -> None:
    row = {"region_id": region_id, **msgspec.structs.asdict(terms), "changed_by": changed_by, "now": tx.now}
    await tx.execute(UPSERT_TERMS, row)


async def select_roles(tx: Transaction, conversation_id: UUID, person_ids: Sequence[UUID]) -> dict[UUID, MemberRole]:
    """Of those who are in the conversation now."""
    params = {"conversation_id": conversation_id, "person_ids": list(person_ids)}
    cursor = await tx.connection.execute(SELECT_ROLES, params)
    return {row[0]: row[1] for row in await cursor.fetchall()}
