"""Rows of one's own things beside conversations: folders, what one hides, messages that go out later."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction

FIND_PERSON = """
SELECT folders, hides_presence, hides_typing, personal_version FROM messaging_persons WHERE person_id = %(person_id)s
"""

UPSERT_PERSON = """
INSERT INTO messaging_persons (person_id, folders, hides_presence, hides_typing, personal_version, personal_at)
VALUES (%(person_id)s, %(folders)s, %(hides_presence)s, %(hides_typing)s, %(version)s, %(now)s)
ON CONFLICT (person_id) DO UPDATE
   SET folders = excluded.folders, hides_presence = excluded.hides_presence, hides_typing = excluded.hides_typing,
       personal_version = excluded.personal_version, personal_at = excluded.personal_at
"""

SELECT_PERSONS_SINCE = """
SELECT o.person_id, o.personal_version
  FROM unnest(%(person_ids)s::uuid[], %(versions)s::bigint[]) AS p (person_id, version)
  JOIN messaging_persons o ON o.person_id = p.person_id AND o.personal_version > p.version
"""

SELECT_PERSONS_LATELY = """
SELECT person_id, personal_version FROM messaging_persons WHERE personal_at >= %(moment)s
"""

SELECT_HIDING = """
SELECT person_id FROM messaging_persons WHERE person_id = ANY(%(person_ids)s::uuid[]) AND hides_presence
"""

# Whom safety rules let see a pupil all the same: staff of the pupil's institution, and the pupil's parents.
SELECT_SEEN_ANYWAY = """
SELECT DISTINCT s.person_id
  FROM organisations_positions s
  JOIN organisations_organisations o ON o.id = s.organisation_id
  JOIN organisations_positions v ON v.person_id = %(viewer)s::uuid
   AND (v.kind = 'staff' AND v.organisation_id = s.organisation_id
        OR v.kind = 'parent' AND EXISTS (
            SELECT FROM organisations_guardianships g
             WHERE g.parent_id = %(viewer)s::uuid AND g.child_id = s.person_id AND g.retracted_at IS NULL))
 WHERE s.person_id = ANY(%(person_ids)s::uuid[]) AND s.kind = 'student'
   AND s.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (s.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < s.valid_to)
   AND v.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (v.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < v.valid_to)
"""

_SCHEDULED = """
s.id, s.conversation_id, s.author_id, s.client_key, s.text, s.extra, s.send_at, s.problem, s.created_at
"""

SELECT_SCHEDULED = f"""
SELECT {_SCHEDULED} FROM messaging_scheduled s
 WHERE s.author_id = %(author_id)s
   AND (%(conversation_id)s::uuid IS NULL OR s.conversation_id = %(conversation_id)s::uuid)
 ORDER BY s.send_at, s.id
"""  # noqa: S608

LOCK_SCHEDULED = f"""
SELECT {_SCHEDULED} FROM messaging_scheduled s WHERE s.id = %(scheduled_id)s FOR UPDATE
"""  # noqa: S608

COUNT_SCHEDULED = """
SELECT count(*) FROM messaging_scheduled WHERE author_id = %(author_id)s
"""

# It waits, or it has gone out.
SELECT_IS_KNOWN = """
SELECT EXISTS (SELECT FROM messaging_scheduled WHERE author_id = %(author_id)s AND client_key = %(client_key)s)
    OR EXISTS (SELECT FROM messaging_messages WHERE author_id = %(author_id)s AND client_key = %(client_key)s)
"""

INSERT_SCHEDULED = """
INSERT INTO messaging_scheduled (conversation_id, author_id, client_key, text, extra, send_at, created_at)
VALUES (%(conversation_id)s, %(author_id)s, %(client_key)s, %(text)s, %(extra)s::text::jsonb, %(send_at)s, %(now)s)
ON CONFLICT (author_id, client_key) DO NOTHING
RETURNING id
"""

UPDATE_SCHEDULED = """
UPDATE messaging_scheduled
   SET text = %(text)s, extra = %(extra)s::text::jsonb, send_at = %(send_at)s, problem = %(problem)s
 WHERE id = %(scheduled_id)s
"""

DELETE_SCHEDULED = """
DELETE FROM messaging_scheduled WHERE id = %(scheduled_id)s
"""

UPDATE_SCHEDULED_COUNT = """
UPDATE messaging_memberships m
   SET scheduled = (SELECT count(*) FROM messaging_scheduled s
                     WHERE s.author_id = m.person_id AND s.conversation_id = m.conversation_id),
       personal_version = %(version)s::bigint, personal_at = %(now)s
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s
"""

UPDATE_SCHEDULED_AUTHOR = """
UPDATE messaging_scheduled s SET author_id = %(kept)s WHERE s.author_id = %(merged)s
"""

# One probe of the primary key: the first message of the windows from `seq` on.
SELECT_FIRST_FROM = """
SELECT x.seq, x.created_at
  FROM messaging_memberships m, unnest(m.windows) AS w (span),
       LATERAL (SELECT i.seq, i.created_at FROM messaging_messages i
                 WHERE i.conversation_id = m.conversation_id AND i.seq >= greatest(lower(w.span), %(seq)s::bigint)
                   AND (upper_inf(w.span) OR i.seq < upper(w.span))
                 ORDER BY i.seq LIMIT 1) x
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
 ORDER BY x.seq LIMIT 1
"""


class PersonThings(msgspec.Struct, frozen=True):
    folders: list[dict[str, object]]
    hides_presence: bool
    hides_typing: bool
    personal_version: int


class ScheduledRow(msgspec.Struct, frozen=True):
    id: UUID
    conversation_id: UUID
    author_id: UUID
    client_key: UUID
    text: str
    extra: dict[str, object] | None
    send_at: datetime
    problem: str | None
    created_at: datetime


class NewScheduledRow(msgspec.Struct, frozen=True, kw_only=True):
    conversation_id: UUID
    author_id: UUID
    client_key: UUID
    text: str
    extra: str | None
    send_at: datetime


class ScheduledChange(msgspec.Struct, frozen=True, kw_only=True):
    scheduled_id: UUID
    text: str
    extra: str | None
    send_at: datetime
    problem: str | None


class SeqRow(msgspec.Struct, frozen=True):
    seq: int
    created_at: datetime


async def find_person(tx: Transaction, person_id: UUID) -> PersonThings | None:
    return await tx.find_one(PersonThings, FIND_PERSON, {"person_id": person_id})


async def upsert_person(tx: Transaction, person_id: UUID, things: PersonThings) -> None:
    await tx.execute(
        UPSERT_PERSON,
        {
            "person_id": person_id,
            "folders": Jsonb(things.folders),
            "hides_presence": things.hides_presence,
            "hides_typing": things.hides_typing,
            "version": things.personal_version,
            "now": tx.now,
        },
    )


async def select_persons_since(tx: Transaction, persons: Sequence[tuple[UUID, int]]) -> dict[UUID, int]:
    """Whose own things have changed since, and at which version."""
    cursor = await tx.connection.execute(
        SELECT_PERSONS_SINCE,
        {"person_ids": [person for person, _ in persons], "versions": [version for _, version in persons]},
    )
    return {row[0]: row[1] for row in await cursor.fetchall()}


async def select_persons_lately(tx: Transaction, moment: datetime) -> list[tuple[UUID, int]]:
    cursor = await tx.connection.execute(SELECT_PERSONS_LATELY, {"moment": moment})
    return [(row[0], row[1]) for row in await cursor.fetchall()]


async def select_hiding(tx: Transaction, person_ids: Sequence[UUID]) -> set[UUID]:
    cursor = await tx.connection.execute(SELECT_HIDING, {"person_ids": list(person_ids)})
    return {row[0] for row in await cursor.fetchall()}


async def select_seen_anyway(tx: Transaction, viewer: UUID, person_ids: Sequence[UUID]) -> set[UUID]:
    cursor = await tx.connection.execute(
        SELECT_SEEN_ANYWAY, {"viewer": viewer, "person_ids": list(person_ids), "now": tx.now}
    )
    return {row[0] for row in await cursor.fetchall()}


async def select_scheduled(tx: Transaction, author_id: UUID, conversation_id: UUID | None) -> list[ScheduledRow]:
    return await tx.fetch_all(
        ScheduledRow, SELECT_SCHEDULED, {"author_id": author_id, "conversation_id": conversation_id}
    )


async def lock_scheduled(tx: Transaction, scheduled_id: UUID) -> ScheduledRow | None:
    return await tx.find_one(ScheduledRow, LOCK_SCHEDULED, {"scheduled_id": scheduled_id})


async def count_scheduled(tx: Transaction, author_id: UUID) -> int:
    return int(await tx.fetch_value(COUNT_SCHEDULED, {"author_id": author_id}))


async def is_known(tx: Transaction, author_id: UUID, client_key: UUID) -> bool:
    return bool(await tx.fetch_value(SELECT_IS_KNOWN, {"author_id": author_id, "client_key": client_key}))


async def insert_scheduled(tx: Transaction, row: NewScheduledRow) -> UUID | None:
    """None for a key that is known."""
    made: UUID | None = await tx.fetch_value(INSERT_SCHEDULED, {**msgspec.structs.asdict(row), "now": tx.now})
    return made


async def update_scheduled(tx: Transaction, change: ScheduledChange) -> None:
    await tx.execute(UPDATE_SCHEDULED, msgspec.structs.asdict(change))


async def delete_scheduled(tx: Transaction, scheduled_id: UUID) -> None:
    await tx.execute(DELETE_SCHEDULED, {"scheduled_id": scheduled_id})


async def update_scheduled_count(tx: Transaction, conversation_id: UUID, person_id: UUID, version: int) -> None:
    await tx.execute(
        UPDATE_SCHEDULED_COUNT,
        {"conversation_id": conversation_id, "person_id": person_id, "version": version, "now": tx.now},
    )


async def update_scheduled_author(tx: Transaction, merged: UUID, kept: UUID) -> None:
    await tx.execute(UPDATE_SCHEDULED_AUTHOR, {"merged": merged, "kept": kept})


async def find_first_from(tx: Transaction, conversation_id: UUID, person_id: UUID, seq: int) -> SeqRow | None:
    return await tx.find_one(
        SeqRow, SELECT_FIRST_FROM, {"conversation_id": conversation_id, "person_id": person_id, "seq": seq}
    )
