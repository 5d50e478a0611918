"""What people have chosen to be told of, and how much of single conversations."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.notifications.model.kinds import Kind, Level

SELECT_SETTINGS = """
SELECT kinds, hides_text, has_sound, digest_is_on, digest_hour, digest_after_hours
  FROM notifications_settings WHERE person_id = %(person_id)s::uuid
"""

PUT_SETTINGS = """
INSERT INTO notifications_settings
       (person_id, kinds, hides_text, has_sound, digest_is_on, digest_hour, digest_after_hours, changed_at)
VALUES (%(person_id)s::uuid, %(kinds)s::jsonb, %(hides_text)s, %(has_sound)s, %(digest_is_on)s,
        %(digest_hour)s::smallint, %(digest_after_hours)s::smallint, %(now)s)
ON CONFLICT (person_id) DO UPDATE
   SET kinds = excluded.kinds, hides_text = excluded.hides_text, has_sound = excluded.has_sound,
       digest_is_on = excluded.digest_is_on, digest_hour = excluded.digest_hour,
       digest_after_hours = excluded.digest_after_hours, changed_at = excluded.changed_at
"""

# Of these people, those who have a browser to be woken and want to be told of the kind.
SELECT_WANTING = """
SELECT q.person_id FROM unnest(%(person_ids)s::uuid[]) AS q (person_id)
  LEFT JOIN notifications_settings g ON g.person_id = q.person_id
 WHERE coalesce((g.kinds->>%(kind)s::text)::bool, true)
   AND EXISTS (SELECT FROM notifications_subscriptions s WHERE s.person_id = q.person_id)
"""

STOP_DIGEST = """
UPDATE notifications_settings SET digest_is_on = false, changed_at = %(now)s WHERE person_id = %(person_id)s::uuid
"""

SELECT_LEVELS = """
SELECT conversation_id, level FROM notifications_levels WHERE person_id = %(person_id)s::uuid ORDER BY conversation_id
"""

# Only of a conversation that one is in.
PUT_LEVEL = """
INSERT INTO notifications_levels (person_id, conversation_id, level)
SELECT m.person_id, m.conversation_id, %(level)s FROM messaging_memberships m
 WHERE m.person_id = %(person_id)s::uuid AND m.conversation_id = %(conversation_id)s::uuid AND m.is_current
ON CONFLICT (person_id, conversation_id) DO UPDATE SET level = excluded.level
"""

DELETE_LEVEL = """
DELETE FROM notifications_levels
 WHERE person_id = %(person_id)s::uuid AND conversation_id = %(conversation_id)s::uuid
"""

SELECT_IS_MEMBER = """
SELECT EXISTS (SELECT FROM messaging_memberships
                WHERE person_id = %(person_id)s::uuid AND conversation_id = %(conversation_id)s::uuid AND is_current)
"""

SELECT_EMAIL = "SELECT coalesce(email, '') <> '' FROM identity_persons WHERE id = %(person_id)s::uuid"

# Who asked for letters, may get one, and has had none for most of a day.
SELECT_DIGEST_PEOPLE = """
SELECT g.person_id, p.email, p.language, g.digest_hour, g.digest_after_hours, g.digest_at
  FROM notifications_settings g JOIN identity_persons p ON p.id = g.person_id
 WHERE g.digest_is_on AND p.email IS NOT NULL AND p.connected_at IS NOT NULL AND p.blocked_at IS NULL
   AND (g.digest_at IS NULL OR g.digest_at < %(now)s::timestamptz - interval '1 hour')
   AND g.person_id > %(after)s::uuid
 ORDER BY g.person_id LIMIT %(limit)s
"""

MARK_DIGEST = """
UPDATE notifications_settings SET digest_at = %(now)s
 WHERE person_id = %(person_id)s::uuid AND digest_is_on AND digest_at IS NOT DISTINCT FROM %(before)s::timestamptz
"""

# Conversations with something unread for so long; `newest_at` tells whether a letter has told it already.
SELECT_UNREAD = """
SELECT c.id, c.kind, c.title, c.direct_low, c.direct_high, u.count, u.newest_at
  FROM messaging_memberships m JOIN messaging_conversations c ON c.id = m.conversation_id AND c.last_seq > m.read_seq
  LEFT JOIN notifications_levels l ON l.person_id = m.person_id AND l.conversation_id = m.conversation_id
 CROSS JOIN LATERAL (
       SELECT count(*)::int AS count, max(x.created_at) AS newest_at FROM (
              SELECT created_at FROM messaging_messages
               WHERE conversation_id = m.conversation_id AND seq > m.read_seq AND m.windows @> seq AND kind = 'text'
                 AND deleted_at IS NULL AND author_id IS DISTINCT FROM m.person_id
                 AND created_at <= %(until)s::timestamptz
               ORDER BY seq DESC LIMIT 1000) x) u
 WHERE m.person_id = %(person_id)s::uuid AND m.is_current AND u.count > 0 AND NOT m.is_archived
   AND (m.muted_until IS NULL OR m.muted_until < %(now)s) AND coalesce(l.level, 'all') = 'all'
 ORDER BY u.newest_at DESC, c.id LIMIT %(limit)s
"""


class SettingsRow(msgspec.Struct, frozen=True):
    """How Parta comes, until somebody chooses."""

    kinds: dict[str, bool] = {}
    hides_text: bool = False
    has_sound: bool = True
    digest_is_on: bool = False
    digest_hour: int = 18
    digest_after_hours: int = 12


class LevelRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    level: Level


class DigestPerson(msgspec.Struct, frozen=True):
    person_id: PersonId
    email: str
    language: str
    digest_hour: int
    digest_after_hours: int
    digest_at: datetime | None


class UnreadRow(msgspec.Struct, frozen=True):
    id: UUID
    kind: str
    title: str
    direct_low: UUID | None
    direct_high: UUID | None
    count: int
    newest_at: datetime


async def select_settings(tx: Transaction, person_id: PersonId) -> SettingsRow:
    return await tx.find_one(SettingsRow, SELECT_SETTINGS, {"person_id": person_id}) or SettingsRow()


async def put_settings(tx: Transaction, person_id: PersonId, row: SettingsRow) -> None:
    params = msgspec.structs.asdict(row) | {"kinds": Jsonb(row.kinds), "person_id": person_id, "now": tx.now}
    await tx.execute(PUT_SETTINGS, params)


async def select_wanting(tx: Transaction, person_ids: Sequence[PersonId], kind: Kind) -> list[PersonId]:
    cursor = await tx.connection.execute(SELECT_WANTING, {"person_ids": list(person_ids), "kind": kind})
    return [row[0] for row in await cursor.fetchall()]


async def stop_digest(tx: Transaction, person_id: PersonId) -> None:
    await tx.execute(STOP_DIGEST, {"person_id": person_id, "now": tx.now})


async def select_levels(tx: Transaction, person_id: PersonId) -> list[LevelRow]:
    return await tx.fetch_all(LevelRow, SELECT_LEVELS, {"person_id": person_id})


async def put_level(tx: Transaction, person_id: PersonId, conversation_id: UUID, level: Level) -> bool:
    """False where one is not in the conversation."""
    place = {"person_id": person_id, "conversation_id": conversation_id}
    if level != "all":
        return await tx.execute(PUT_LEVEL, place | {"level": level}) == 1
    await tx.execute(DELETE_LEVEL, place)
    return bool(await tx.fetch_value(SELECT_IS_MEMBER, place))


async def has_email(tx: Transaction, person_id: PersonId) -> bool:
    return bool(await tx.fetch_value(SELECT_EMAIL, {"person_id": person_id}))


async def select_digest_people(tx: Transaction, after: UUID, limit: int) -> list[DigestPerson]:
    return await tx.fetch_all(DigestPerson, SELECT_DIGEST_PEOPLE, {"after": after, "limit": limit, "now": tx.now})


async def mark_digest(tx: Transaction, person: DigestPerson) -> bool:
    """Claim the letter: False where another process has, or it isn't wanted any more."""
    params = {"person_id": person.person_id, "before": person.digest_at, "now": tx.now}
    return await tx.execute(MARK_DIGEST, params) == 1


async def select_unread(tx: Transaction, person_id: PersonId, until: datetime, limit: int) -> list[UnreadRow]:
    params = {"person_id": person_id, "until": until, "limit": limit, "now": tx.now}
    return await tx.fetch_all(UnreadRow, SELECT_UNREAD, params)
