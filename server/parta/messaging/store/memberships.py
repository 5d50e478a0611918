"""Rows of memberships: windows, roles, and what is the member's own."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.wire import MemberRole

# A window opens behind `last_seq` (the change that lets somebody in has the next), or at 1 for who sees the past. Who
# comes back gets one row again, with the windows of before and the new one. History is not unread.
OPEN_WINDOWS = """
INSERT INTO messaging_memberships
       (conversation_id, person_id, role, origin, can_write, windows, version, joined_at, personal_version, personal_at,
        read_seq)
SELECT %(conversation_id)s, n.person_id, n.role, %(origin)s, n.can_write,
       int8multirange(int8range(CASE WHEN n.sees_past THEN 1 ELSE %(from_seq)s::bigint END, NULL)),
       %(version)s::bigint, %(now)s, n.personal_version, %(now)s, %(from_seq)s::bigint - 1
  FROM unnest(%(person_ids)s::uuid[], %(roles)s::text[], %(can_write)s::bool[], %(sees_past)s::bool[],
              %(personal_versions)s::bigint[]) AS n (person_id, role, can_write, sees_past, personal_version)
ON CONFLICT (conversation_id, person_id) DO UPDATE
   SET role = excluded.role, origin = excluded.origin, can_write = excluded.can_write, is_current = true,
       windows = messaging_memberships.windows + excluded.windows, version = excluded.version,
       joined_at = excluded.joined_at, left_at = NULL, is_archived = false,
       personal_version = excluded.personal_version, personal_at = excluded.personal_at,
       read_seq = greatest(messaging_memberships.read_seq, excluded.read_seq)
 WHERE NOT messaging_memberships.is_current
"""

CLOSE_WINDOWS = """
UPDATE messaging_memberships m
   SET is_current = false, windows = m.windows * int8multirange(int8range(1, %(from_seq)s::bigint)), left_at = %(now)s,
       version = %(version)s::bigint, personal_version = n.personal_version, personal_at = %(now)s, pinned_order = NULL
  FROM unnest(%(person_ids)s::uuid[], %(personal_versions)s::bigint[]) AS n (person_id, personal_version)
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = n.person_id AND m.is_current
"""

UPDATE_ROLES = """
UPDATE messaging_memberships m
   SET role = n.role, can_write = n.can_write AND m.silenced_until IS NULL, origin = %(origin)s,
       version = %(version)s::bigint,
       windows = CASE WHEN n.sees_past THEN int8multirange(int8range(1, NULL)) ELSE m.windows END
  FROM unnest(%(person_ids)s::uuid[], %(roles)s::text[], %(can_write)s::bool[], %(sees_past)s::bool[])
       AS n (person_id, role, can_write, sees_past)
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = n.person_id AND m.is_current
"""

SELECT_CURRENT = """
SELECT m.person_id, m.role, m.origin, m.can_write, m.joined_at, lower(m.windows) = 1 AS sees_past,
       m.silenced_until
  FROM messaging_memberships m
 WHERE m.conversation_id = %(conversation_id)s AND m.is_current
 ORDER BY m.person_id
"""

SELECT_MEMBERS_PAGE = """
SELECT m.person_id, m.role, m.origin, m.can_write, m.joined_at, lower(m.windows) = 1 AS sees_past,
       m.silenced_until
  FROM messaging_memberships m
 WHERE m.conversation_id = %(conversation_id)s AND m.is_current AND m.person_id > %(after)s::uuid
 ORDER BY m.person_id
 LIMIT %(limit)s
"""

SELECT_AUDIENCES = """
SELECT m.conversation_id, m.person_id, m.windows::text
  FROM messaging_memberships m
 WHERE m.conversation_id = ANY(%(conversation_ids)s::uuid[]) AND m.is_current
"""

SELECT_AUDIENCES_OF = """
SELECT m.conversation_id, m.person_id, m.windows::text
  FROM messaging_memberships m
 WHERE m.conversation_id = ANY(%(conversation_ids)s::uuid[]) AND m.person_id = ANY(%(person_ids)s::uuid[])
   AND m.is_current
"""

SELECT_PRESENT_AT = """
SELECT m.person_id FROM messaging_memberships m
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = ANY(%(person_ids)s::uuid[]) AND m.is_current
   AND m.windows @> %(seq)s::bigint
"""

SELECT_SIZES = """
SELECT c.id, c.members_version, c.member_count
  FROM messaging_conversations c WHERE c.id = ANY(%(conversation_ids)s::uuid[])
"""

SELECT_CONVERSATIONS_OF = """
SELECT conversation_id FROM messaging_memberships WHERE person_id = %(person_id)s
"""

# One row for two accounts: the windows of both, the higher mark, whichever of them may do more.
MERGE_MEMBERSHIP = """
INSERT INTO messaging_memberships
       (conversation_id, person_id, role, origin, can_write, is_supervisor, windows, is_current, version, joined_at,
        left_at, personal_version, personal_at, read_seq, is_marked_unread, muted_until, is_archived, pinned_order,
        draft, draft_at)
SELECT conversation_id, %(kept)s, role, origin, can_write, is_supervisor, windows, is_current, %(version)s::bigint,
       joined_at, left_at,
       %(personal_version)s::bigint, %(now)s, read_seq, is_marked_unread, muted_until, is_archived, pinned_order, draft,
       draft_at
  FROM messaging_memberships WHERE conversation_id = %(conversation_id)s AND person_id = %(merged)s
ON CONFLICT (conversation_id, person_id) DO UPDATE
   SET windows = messaging_memberships.windows + excluded.windows,
       role = CASE WHEN messaging_memberships.is_current THEN messaging_memberships.role ELSE excluded.role END,
       origin = CASE WHEN messaging_memberships.is_current THEN messaging_memberships.origin ELSE excluded.origin END,
       is_current = messaging_memberships.is_current OR excluded.is_current,
       can_write = messaging_memberships.can_write AND messaging_memberships.is_current
                   OR excluded.can_write AND excluded.is_current,
       left_at = CASE WHEN messaging_memberships.is_current OR excluded.is_current THEN NULL
                      ELSE messaging_memberships.left_at END,
       version = excluded.version, personal_version = excluded.personal_version, personal_at = excluded.personal_at,
       read_seq = greatest(messaging_memberships.read_seq, excluded.read_seq)
"""

DELETE_MEMBERSHIP = """
DELETE FROM messaging_memberships WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s
"""


class Merger(msgspec.Struct, frozen=True):
    """Whose membership becomes whose, and under which versions."""

    conversation_id: UUID
    version: int
    merged: UUID
    kept: UUID
    personal_version: int


class CurrentMember(msgspec.Struct, frozen=True):
    """Somebody who is in the conversation now."""

    person_id: UUID
    role: MemberRole
    origin: str
    can_write: bool
    joined_at: datetime
    sees_past: bool
    silenced_until: datetime | None


class SizeRow(msgspec.Struct, frozen=True):
    id: UUID
    members_version: int
    member_count: int


class MemberTerms(msgspec.Struct, frozen=True):
    """On what terms somebody is let in."""

    person_id: UUID
    role: MemberRole = "member"
    can_write: bool = True
    sees_past: bool = False


class MembersStep(msgspec.Struct, frozen=True):
    """Where in the conversation a change of members stands: its version, and the first seq it concerns."""

    conversation_id: UUID
    version: int
    from_seq: int
    origin: str


async def open_windows(
    tx: Transaction, step: MembersStep, terms: Sequence[MemberTerms], personal_versions: dict[UUID, int]
) -> None:
    await tx.execute(
        OPEN_WINDOWS,
        {
            **msgspec.structs.asdict(step),
            **_columns(terms),
            "personal_versions": [personal_versions[one.person_id] for one in terms],
            "now": tx.now,
        },
    )


async def close_windows(
    tx: Transaction, step: MembersStep, person_ids: Sequence[UUID], personal_versions: dict[UUID, int]
) -> None:
    await tx.execute(
        CLOSE_WINDOWS,
        {
            **msgspec.structs.asdict(step),
            "person_ids": list(person_ids),
            "personal_versions": [personal_versions[person] for person in person_ids],
            "now": tx.now,
        },
    )


async def update_roles(tx: Transaction, step: MembersStep, terms: Sequence[MemberTerms]) -> None:
    await tx.execute(UPDATE_ROLES, {**msgspec.structs.asdict(step), **_columns(terms)})


async def select_current(tx: Transaction, conversation_id: UUID) -> list[CurrentMember]:
    return await tx.fetch_all(CurrentMember, SELECT_CURRENT, {"conversation_id": conversation_id})


async def select_members_page(tx: Transaction, conversation_id: UUID, after: UUID, limit: int) -> list[CurrentMember]:
    return await tx.fetch_all(
        CurrentMember, SELECT_MEMBERS_PAGE, {"conversation_id": conversation_id, "after": after, "limit": limit}
    )


async def select_audiences(
    tx: Transaction, conversation_ids: Sequence[UUID], person_ids: Sequence[UUID] | None
) -> list[tuple[UUID, UUID, str]]:
    """Members and their windows, of these persons alone where they are given. Tuples: there may be thousands."""
    statement = SELECT_AUDIENCES if person_ids is None else SELECT_AUDIENCES_OF
    params = {"conversation_ids": list(conversation_ids), "person_ids": list(person_ids or ())}
    cursor = await tx.connection.execute(statement, params)
    return await cursor.fetchall()


async def select_present_at(tx: Transaction, conversation_id: UUID, seq: int, person_ids: Sequence[UUID]) -> list[UUID]:
    """Those of the people in whose windows the message lies."""
    params = {"conversation_id": conversation_id, "seq": seq, "person_ids": list(person_ids)}
    cursor = await tx.connection.execute(SELECT_PRESENT_AT, params)
    return [row[0] for row in await cursor.fetchall()]


async def select_sizes(tx: Transaction, conversation_ids: Sequence[UUID]) -> list[SizeRow]:
    return await tx.fetch_all(SizeRow, SELECT_SIZES, {"conversation_ids": list(conversation_ids)})


async def select_conversations_of(tx: Transaction, person_id: UUID) -> list[UUID]:
    """Those the person is or was in."""
    cursor = await tx.connection.execute(SELECT_CONVERSATIONS_OF, {"person_id": person_id})
    return [row[0] for row in await cursor.fetchall()]


async def merge_membership(tx: Transaction, merger: Merger) -> None:
    await tx.execute(MERGE_MEMBERSHIP, {**msgspec.structs.asdict(merger), "now": tx.now})
    await tx.execute(DELETE_MEMBERSHIP, {"conversation_id": merger.conversation_id, "person_id": merger.merged})


def _columns(terms: Sequence[MemberTerms]) -> dict[str, object]:
    return {
        "person_ids": [one.person_id for one in terms],
        "roles": [one.role for one in terms],
        "can_write": [one.can_write for one in terms],
        "sees_past": [one.sees_past for one in terms],
    }
