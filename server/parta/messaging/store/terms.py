"""Rows of what holds in a conversation: who may do what, slow mode, silence, bans."""

from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.wire.conversations import MemberRole, Who

UPDATE_TERMS = """
UPDATE messaging_conversations
   SET who_writes = coalesce(%(who_writes)s, who_writes), who_adds = coalesce(%(who_adds)s, who_adds),
       who_pins = coalesce(%(who_pins)s, who_pins), who_calls = coalesce(%(who_calls)s, who_calls),
       slow_seconds = coalesce(%(slow_seconds)s::int, slow_seconds)
 WHERE id = %(conversation_id)s
"""

UPDATE_ROLE = """
UPDATE messaging_memberships
   SET role = %(role)s, can_write = %(role)s <> 'reader' AND silenced_until IS NULL, version = %(version)s::bigint
 WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s AND is_current
"""

UPDATE_SILENCED = """
UPDATE messaging_memberships
   SET silenced_until = %(until)s::timestamptz, can_write = %(until)s::timestamptz IS NULL,
       version = %(version)s::bigint
 WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s AND is_current
   AND (can_write OR silenced_until IS NOT NULL)
"""

SELECT_SILENCED_OVER = """
SELECT conversation_id, person_id FROM messaging_memberships
 WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s AND silenced_until <= %(now)s
"""

INSERT_BAN = """
INSERT INTO messaging_bans (conversation_id, person_id, reason, banned_at, banned_by)
VALUES (%(conversation_id)s, %(person_id)s, %(reason)s, %(now)s, %(banned_by)s)
ON CONFLICT DO NOTHING
"""

DELETE_BAN = """
DELETE FROM messaging_bans WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s
"""

SELECT_BANS = """
SELECT person_id, reason, banned_at, banned_by FROM messaging_bans
 WHERE conversation_id = %(conversation_id)s ORDER BY banned_at DESC, person_id
"""

SELECT_BANNED_AMONG = """
SELECT person_id FROM messaging_bans
 WHERE conversation_id = %(conversation_id)s AND person_id = ANY(%(person_ids)s::uuid[])
"""

UPDATE_BAN_PERSON = """
UPDATE messaging_bans b SET person_id = %(kept)s
 WHERE b.person_id = %(merged)s
   AND NOT EXISTS (SELECT FROM messaging_bans o WHERE o.conversation_id = b.conversation_id AND o.person_id = %(kept)s)
"""


class BanRow(msgspec.Struct, frozen=True):
    person_id: UUID
    reason: str
    banned_at: datetime
    banned_by: UUID


class TermsRow(msgspec.Struct, frozen=True, kw_only=True):
    """None: as it was."""

    who_writes: Who | None
    who_adds: Who | None
    who_pins: Who | None
    who_calls: Who | None
    slow_seconds: int | None


async def update_terms(tx: Transaction, conversation_id: UUID, terms: TermsRow) -> None:
    await tx.execute(UPDATE_TERMS, {**msgspec.structs.asdict(terms), "conversation_id": conversation_id})


async def update_role(tx: Transaction, conversation_id: UUID, person_id: UUID, role: MemberRole, version: int) -> None:
    await tx.execute(
        UPDATE_ROLE,
        {"conversation_id": conversation_id, "person_id": person_id, "role": role, "version": version},
    )


async def update_silenced(
    tx: Transaction, conversation_id: UUID, person_id: UUID, until: datetime | None, version: int
) -> bool:
    """Whether there was somebody to silence, or to let speak again."""
    row = {"conversation_id": conversation_id, "person_id": person_id, "until": until, "version": version}
    return bool(await tx.execute(UPDATE_SILENCED, row))


async def is_silence_over(tx: Transaction, conversation_id: UUID, person_id: UUID) -> bool:
    row = {"conversation_id": conversation_id, "person_id": person_id, "now": tx.now}
    return await tx.fetch_value(SELECT_SILENCED_OVER, row) is not None


async def insert_ban(tx: Transaction, conversation_id: UUID, person_id: UUID, reason: str, banned_by: UUID) -> None:
    await tx.execute(
        INSERT_BAN,
        {
            "conversation_id": conversation_id,
            "person_id": person_id,
            "reason": reason,
            "banned_by": banned_by,
            "now": tx.now,
        },
    )


async def delete_ban(tx: Transaction, conversation_id: UUID, person_id: UUID) -> bool:
    return bool(await tx.execute(DELETE_BAN, {"conversation_id": conversation_id, "person_id": person_id}))


async def select_bans(tx: Transaction, conversation_id: UUID) -> list[BanRow]:
    return await tx.fetch_all(BanRow, SELECT_BANS, {"conversation_id": conversation_id})


async def select_banned_among(tx: Transaction, conversation_id: UUID, person_ids: list[UUID]) -> set[UUID]:
    cursor = await tx.connection.execute(
        SELECT_BANNED_AMONG, {"conversation_id": conversation_id, "person_ids": person_ids}
    )
    return {row[0] for row in await cursor.fetchall()}


async def update_ban_person(tx: Transaction, merged: UUID, kept: UUID) -> None:
    await tx.execute(UPDATE_BAN_PERSON, {"merged": merged, "kept": kept})
