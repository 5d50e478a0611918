"""Rows of exports, and the messages that go into one, in order of seq."""

from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.store.messages import MESSAGE_COLUMNS, MessageRow
from parta.messaging.wire.exports import ExportScope, ExportState

_COLUMNS = """
e.id, e.conversation_id, c.title, c.kind, e.requested_by, e.scope, e.ground, e.state, e.done, e.total, e.size,
encode(e.sha256, 'hex') AS sha256, e.requested_at, e.ready_at, e.expires_at
"""

SELECT_EXPORT = f"""
SELECT {_COLUMNS} FROM messaging_exports e JOIN messaging_conversations c ON c.id = e.conversation_id
 WHERE e.id = %(export_id)s
"""  # noqa: S608

SELECT_OF_CONVERSATION = f"""
SELECT {_COLUMNS} FROM messaging_exports e JOIN messaging_conversations c ON c.id = e.conversation_id
 WHERE e.conversation_id = %(conversation_id)s ORDER BY e.id DESC LIMIT %(limit)s
"""  # noqa: S608

SELECT_OF_PERSON = f"""
SELECT {_COLUMNS} FROM messaging_exports e JOIN messaging_conversations c ON c.id = e.conversation_id
 WHERE e.requested_by = %(person_id)s ORDER BY e.id DESC LIMIT %(limit)s
"""  # noqa: S608

INSERT_EXPORT = """
INSERT INTO messaging_exports (conversation_id, requested_by, scope, ground, requested_at, expires_at)
VALUES (%(conversation_id)s, %(requested_by)s, %(scope)s, %(ground)s, %(now)s, %(expires_at)s)
RETURNING id
"""

COUNT_WAITING = """
SELECT count(*) FROM messaging_exports WHERE requested_by = %(person_id)s AND state = 'waiting'
"""

# Whose institution keeps a conversation: its own; of a direct one that of either person; made by hand, of its owners.
SELECT_ORGANISATIONS = """
SELECT DISTINCT organisation_id FROM (
    SELECT c.organisation_id FROM messaging_conversations c
     WHERE c.id = %(conversation_id)s AND c.organisation_id IS NOT NULL
    UNION ALL
    SELECT p.organisation_id
      FROM messaging_conversations c
      JOIN messaging_memberships m ON m.conversation_id = c.id AND m.is_current
      JOIN organisations_positions p ON p.person_id = m.person_id
      JOIN organisations_organisations o ON o.id = p.organisation_id
     WHERE c.id = %(conversation_id)s AND c.organisation_id IS NULL AND c.kind <> 'saved'
       AND (c.kind = 'direct' OR m.role = 'owner')
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
) kept WHERE organisation_id IS NOT NULL
"""

UPDATE_PROGRESS = """
UPDATE messaging_exports SET done = %(done)s, total = greatest(total, %(total)s) WHERE id = %(export_id)s
"""

UPDATE_READY = """
UPDATE messaging_exports
   SET state = 'ready', done = %(done)s, total = %(done)s, size = %(size)s, sha256 = %(sha256)s, ready_at = %(now)s
 WHERE id = %(export_id)s
"""

UPDATE_STATE = """
UPDATE messaging_exports SET state = %(state)s WHERE id = %(export_id)s
"""

SELECT_TO_EXPIRE = """
SELECT id FROM messaging_exports WHERE expires_at <= %(now)s AND state IN ('ready', 'waiting')
"""

SELECT_WHOLE = f"""
SELECT {MESSAGE_COLUMNS} FROM messaging_messages x
 WHERE x.conversation_id = %(conversation_id)s AND x.seq > %(after)s::bigint ORDER BY x.seq LIMIT %(limit)s
"""  # noqa: S608

SELECT_OWN = f"""
SELECT {MESSAGE_COLUMNS}
  FROM messaging_memberships m
  JOIN messaging_messages x ON x.conversation_id = m.conversation_id AND m.windows @> x.seq
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
   AND x.seq > %(after)s::bigint
 ORDER BY x.seq LIMIT %(limit)s
"""  # noqa: S608

SELECT_RETAINED = """
SELECT seq, text FROM messaging_retained
 WHERE conversation_id = %(conversation_id)s AND seq BETWEEN %(from_seq)s::bigint AND %(to_seq)s::bigint
"""

SELECT_MEMBERS = """
SELECT m.person_id, m.role, m.joined_at, m.left_at FROM messaging_memberships m
 WHERE m.conversation_id = %(conversation_id)s ORDER BY m.joined_at, m.person_id
"""

SELECT_LAST_SEQ = """
SELECT last_seq FROM messaging_conversations WHERE id = %(conversation_id)s
"""

SELECT_TIME_ZONE = """
SELECT coalesce(
    (SELECT o.time_zone FROM messaging_conversations c JOIN organisations_organisations o ON o.id = c.organisation_id
      WHERE c.id = %(conversation_id)s),
    (SELECT o.time_zone FROM organisations_positions p JOIN organisations_organisations o ON o.id = p.organisation_id
      WHERE p.person_id = %(person_id)s ORDER BY p.valid_from DESC LIMIT 1),
    'Europe/Moscow')
"""


class ExportRow(msgspec.Struct, frozen=True):
    id: UUID
    conversation_id: UUID
    title: str
    kind: str
    requested_by: UUID
    scope: ExportScope
    ground: str
    state: ExportState
    done: int
    total: int
    size: int | None
    sha256: str | None
    requested_at: datetime
    ready_at: datetime | None
    expires_at: datetime


class NewExportRow(msgspec.Struct, frozen=True, kw_only=True):
    conversation_id: UUID
    requested_by: UUID
    scope: ExportScope
    ground: str
    expires_at: datetime


class MemberRow(msgspec.Struct, frozen=True):
    person_id: UUID
    role: str
    joined_at: datetime
    left_at: datetime | None


async def find_export(tx: Transaction, export_id: UUID) -> ExportRow | None:
    return await tx.find_one(ExportRow, SELECT_EXPORT, {"export_id": export_id})


async def select_of_conversation(tx: Transaction, conversation_id: UUID, limit: int) -> list[ExportRow]:
    return await tx.fetch_all(ExportRow, SELECT_OF_CONVERSATION, {"conversation_id": conversation_id, "limit": limit})


async def select_of_person(tx: Transaction, person_id: UUID, limit: int) -> list[ExportRow]:
    return await tx.fetch_all(ExportRow, SELECT_OF_PERSON, {"person_id": person_id, "limit": limit})


async def insert_export(tx: Transaction, export: NewExportRow) -> UUID:
    made: UUID = await tx.fetch_value(INSERT_EXPORT, {**msgspec.structs.asdict(export), "now": tx.now})
    return made


async def count_waiting(tx: Transaction, person_id: UUID) -> int:
    return int(await tx.fetch_value(COUNT_WAITING, {"person_id": person_id}))


async def select_organisations(tx: Transaction, conversation_id: UUID) -> list[UUID]:
    cursor = await tx.connection.execute(SELECT_ORGANISATIONS, {"conversation_id": conversation_id, "now": tx.now})
    return [row[0] for row in await cursor.fetchall()]


async def update_progress(tx: Transaction, export_id: UUID, done: int, total: int) -> None:
    await tx.execute(UPDATE_PROGRESS, {"export_id": export_id, "done": done, "total": total})


async def update_ready(tx: Transaction, export_id: UUID, done: int, size: int, sha256: bytes) -> None:
    await tx.execute(
        UPDATE_READY, {"export_id": export_id, "done": done, "size": size, "sha256": sha256, "now": tx.now}
    )


async def update_state(tx: Transaction, export_id: UUID, state: ExportState) -> None:
    await tx.execute(UPDATE_STATE, {"export_id": export_id, "state": state})


async def select_to_expire(tx: Transaction) -> list[UUID]:
    cursor = await tx.connection.execute(SELECT_TO_EXPIRE, {"now": tx.now})
    return [row[0] for row in await cursor.fetchall()]


async def select_page(tx: Transaction, export: ExportRow, after: int, limit: int) -> list[MessageRow]:
    """The next messages of the export: all there are, or those that its taker sees."""
    statement = SELECT_WHOLE if export.scope == "whole" else SELECT_OWN
    return await tx.fetch_all(
        MessageRow,
        statement,
        {
            "conversation_id": export.conversation_id,
            "person_id": export.requested_by,
            "after": after,
            "limit": limit,
        },
    )


async def select_retained(tx: Transaction, conversation_id: UUID, from_seq: int, to_seq: int) -> dict[int, str]:
    cursor = await tx.connection.execute(
        SELECT_RETAINED, {"conversation_id": conversation_id, "from_seq": from_seq, "to_seq": to_seq}
    )
    return {row[0]: row[1] for row in await cursor.fetchall()}


async def select_members(tx: Transaction, conversation_id: UUID) -> list[MemberRow]:
    return await tx.fetch_all(MemberRow, SELECT_MEMBERS, {"conversation_id": conversation_id})


async def find_last_seq(tx: Transaction, conversation_id: UUID) -> int:
    return int(await tx.fetch_value(SELECT_LAST_SEQ, {"conversation_id": conversation_id}))


async def find_time_zone(tx: Transaction, conversation_id: UUID, person_id: UUID) -> str:
    return str(await tx.fetch_value(SELECT_TIME_ZONE, {"conversation_id": conversation_id, "person_id": person_id}))
