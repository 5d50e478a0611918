"""Rows of channels of an organisation, their readers as sets, comments, and views."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place, columns_of

INSERT_CHANNEL = """
INSERT INTO messaging_channels
       (conversation_id, organisation_id, organisation_kinds, municipality_ids, roles, is_mandatory)
VALUES (%(conversation_id)s, %(organisation_id)s, %(organisation_kinds)s, %(municipality_ids)s, %(roles)s,
        %(is_mandatory)s)
"""

UPDATE_CHANNEL = """
UPDATE messaging_channels
   SET organisation_kinds = %(organisation_kinds)s, municipality_ids = %(municipality_ids)s, roles = %(roles)s,
       is_mandatory = %(is_mandatory)s
 WHERE conversation_id = %(conversation_id)s
"""

UPDATE_COMMENTS_ALLOWED = """
UPDATE messaging_conversations SET has_comments = %(has_comments)s WHERE id = %(conversation_id)s
"""

UPDATE_FOLLOWED = """
UPDATE messaging_channels SET followed_at = %(now)s WHERE conversation_id = %(conversation_id)s
"""

FIND_CHANNEL = """
SELECT ch.conversation_id, ch.organisation_id, o.short_name AS organisation_name, ch.organisation_kinds,
       ch.municipality_ids, ch.roles, ch.is_mandatory, ch.followed_at, c.has_comments, c.member_count
  FROM messaging_channels ch
  JOIN messaging_conversations c ON c.id = ch.conversation_id
  JOIN organisations_organisations o ON o.id = ch.organisation_id
 WHERE ch.conversation_id = %(conversation_id)s
"""

SELECT_CHANNELS_AROUND = """
SELECT ch.conversation_id
  FROM organisations_organisations changed
  JOIN organisations_organisations o ON o.region_id = changed.region_id
  JOIN messaging_channels ch ON ch.organisation_id = o.id
 WHERE changed.id = %(organisation_id)s
"""

SELECT_ALL_CHANNELS = """
SELECT conversation_id FROM messaging_channels ORDER BY conversation_id
"""

# Everybody at or below the organisation (of a ministry: in the region) who holds such a place today.
_AUDIENCE = """
below AS (
    SELECT id FROM organisations_organisations WHERE id = %(organisation_id)s::uuid
    UNION ALL
    SELECT o.id FROM organisations_organisations o JOIN below b ON o.superior_id = b.id
), places AS (
    SELECT o.id, o.time_zone FROM organisations_organisations o
     WHERE o.closed_on IS NULL
       AND (o.id IN (SELECT id FROM below)
            OR EXISTS (SELECT FROM organisations_organisations top
                        WHERE top.id = %(organisation_id)s::uuid AND top.kind = 'ministry'
                          AND top.region_id = o.region_id))
       AND (cardinality(%(organisation_kinds)s::text[]) = 0 OR o.kind = ANY(%(organisation_kinds)s::text[]))
       AND (cardinality(%(municipality_ids)s::uuid[]) = 0 OR o.municipality_id = ANY(%(municipality_ids)s::uuid[]))
), audience AS (
    SELECT DISTINCT p.person_id
      FROM places o JOIN organisations_positions p ON p.organisation_id = o.id
     WHERE p.kind <> 'duty' AND (cardinality(%(roles)s::text[]) = 0 OR p.role = ANY(%(roles)s::text[]))
       AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
       AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
)
"""

COUNT_AUDIENCE = f"""
WITH RECURSIVE {_AUDIENCE}
SELECT count(*)::int FROM audience
"""  # noqa: S608

# Who is new reads on from here, the past is there and not unread. A mandatory channel takes back who had left it.
OPEN_TO_AUDIENCE = f"""
WITH RECURSIVE {_AUDIENCE}
INSERT INTO messaging_memberships
       (conversation_id, person_id, role, origin, can_write, windows, version, joined_at, read_seq)
SELECT %(conversation_id)s::uuid, a.person_id, 'reader', CASE WHEN %(is_mandatory)s::bool THEN 'plan' ELSE 'hand' END,
       false, int8multirange(int8range(1, NULL)), %(version)s::bigint, %(now)s, %(last_seq)s::bigint
  FROM audience a
ON CONFLICT (conversation_id, person_id) DO UPDATE
   SET is_current = true, windows = int8multirange(int8range(1, NULL)), version = excluded.version, left_at = NULL,
       origin = excluded.origin, has_left = false,
       read_seq = greatest(messaging_memberships.read_seq, excluded.read_seq)
 WHERE NOT messaging_memberships.is_current AND (%(is_mandatory)s::bool OR NOT messaging_memberships.has_left)
"""  # noqa: S608

CLOSE_TO_OTHERS = f"""
WITH RECURSIVE {_AUDIENCE}
UPDATE messaging_memberships m
   SET is_current = false, left_at = %(now)s, version = %(version)s::bigint, pinned_order = NULL,
       windows = m.windows * int8multirange(int8range(1, %(last_seq)s::bigint + 1))
 WHERE m.conversation_id = %(conversation_id)s::uuid AND m.is_current AND m.role = 'reader'
   AND NOT EXISTS (SELECT FROM audience a WHERE a.person_id = m.person_id)
"""  # noqa: S608

UPDATE_ORIGIN = """
UPDATE messaging_memberships SET origin = CASE WHEN %(is_mandatory)s::bool THEN 'plan' ELSE 'hand' END
 WHERE conversation_id = %(conversation_id)s::uuid AND is_current AND role = 'reader'
   AND origin <> CASE WHEN %(is_mandatory)s::bool THEN 'plan' ELSE 'hand' END
"""

UPDATE_HAS_LEFT = """
UPDATE messaging_memberships SET has_left = true
 WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s
"""

INSERT_COMMENT = """
INSERT INTO messaging_comments (conversation_id, seq, number, author_id, client_key, text, created_at)
SELECT %(conversation_id)s, %(seq)s,
       (SELECT coalesce(max(number), 0) + 1 FROM messaging_comments
         WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s),
       %(author_id)s, %(client_key)s, %(text)s, %(now)s
ON CONFLICT (author_id, client_key) DO NOTHING
"""

FIND_COMMENT = """
SELECT number, author_id, text, created_at FROM messaging_comments
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND number = %(number)s AND deleted_at IS NULL
"""

DELETE_COMMENT = """
UPDATE messaging_comments SET text = '', deleted_at = %(now)s
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND number = %(number)s
"""

DELETE_COMMENTS = """
DELETE FROM messaging_comments WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

SELECT_COMMENTS = """
SELECT number, author_id, text, created_at FROM messaging_comments
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND number > %(after)s AND deleted_at IS NULL
 ORDER BY number LIMIT %(limit)s
"""

SELECT_COMMENT_COUNTS = """
SELECT k.conversation_id, k.seq, count(*)::int AS count
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS p (conversation_id, seq)
  JOIN messaging_comments k ON k.conversation_id = p.conversation_id AND k.seq = p.seq AND k.deleted_at IS NULL
 GROUP BY k.conversation_id, k.seq
"""

UPDATE_COMMENT_AUTHOR = """
UPDATE messaging_comments SET author_id = %(kept)s WHERE author_id = %(merged)s
"""

# How far each reader has come is one number: one pass over them answers for all posts asked about.
SELECT_VIEWS = """
SELECT p.seq, count(m.person_id)::int AS count
  FROM unnest(%(seqs)s::bigint[]) AS p (seq)
  LEFT JOIN messaging_memberships m ON m.conversation_id = %(conversation_id)s AND m.is_current
       AND m.role NOT IN ('owner', 'admin') AND m.read_seq >= p.seq AND m.windows @> p.seq
 GROUP BY p.seq ORDER BY p.seq
"""


class AudienceRow(msgspec.Struct, frozen=True, kw_only=True):
    """A rule over the register and the roster."""

    organisation_id: UUID
    organisation_kinds: list[str]
    municipality_ids: list[UUID]
    roles: list[str]
    is_mandatory: bool


class ChannelRow(AudienceRow, frozen=True, kw_only=True):
    conversation_id: UUID
    organisation_name: str
    followed_at: datetime | None
    has_comments: bool
    member_count: int


class CommentRow(msgspec.Struct, frozen=True):
    number: int
    author_id: UUID
    text: str
    created_at: datetime


class CountRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    count: int


class ViewRow(msgspec.Struct, frozen=True):
    seq: int
    count: int


async def insert_channel(tx: Transaction, conversation_id: UUID, audience: AudienceRow) -> None:
    await tx.execute(INSERT_CHANNEL, {**msgspec.structs.asdict(audience), "conversation_id": conversation_id})


async def update_channel(tx: Transaction, conversation_id: UUID, audience: AudienceRow) -> None:
    await tx.execute(UPDATE_CHANNEL, {**msgspec.structs.asdict(audience), "conversation_id": conversation_id})


async def update_comments_allowed(tx: Transaction, conversation_id: UUID, *, has_comments: bool) -> None:
    await tx.execute(UPDATE_COMMENTS_ALLOWED, {"conversation_id": conversation_id, "has_comments": has_comments})


async def find_channel(tx: Transaction, conversation_id: UUID) -> ChannelRow | None:
    return await tx.find_one(ChannelRow, FIND_CHANNEL, {"conversation_id": conversation_id})


async def select_channels_around(tx: Transaction, organisation_id: UUID) -> list[UUID]:
    """Those of the region: any of them may be for who has come or gone."""
    cursor = await tx.connection.execute(SELECT_CHANNELS_AROUND, {"organisation_id": organisation_id})
    return [row[0] for row in await cursor.fetchall()]


async def select_all_channels(tx: Transaction) -> list[UUID]:
    cursor = await tx.connection.execute(SELECT_ALL_CHANNELS)
    return [row[0] for row in await cursor.fetchall()]


async def count_audience(tx: Transaction, audience: AudienceRow) -> int:
    return int(await tx.fetch_value(COUNT_AUDIENCE, {**msgspec.structs.asdict(audience), "now": tx.now}))


async def follow_audience(tx: Transaction, channel: ChannelRow, version: int, last_seq: int) -> int:
    """Let in who belongs to it and is not there, let out who no longer does; how many rows moved."""
    row = {**msgspec.structs.asdict(channel), "version": version, "last_seq": last_seq, "now": tx.now}
    opened = await tx.execute(OPEN_TO_AUDIENCE, row)
    closed = await tx.execute(CLOSE_TO_OTHERS, row)
    moved = await tx.execute(UPDATE_ORIGIN, row)
    await tx.execute(UPDATE_FOLLOWED, row)
    return opened + closed + moved


async def update_has_left(tx: Transaction, conversation_id: UUID, person_id: UUID) -> None:
    await tx.execute(UPDATE_HAS_LEFT, {"conversation_id": conversation_id, "person_id": person_id})


async def insert_comment(tx: Transaction, place: Place, author_id: UUID, client_key: UUID, text: str) -> bool:
    """Whether it is new."""
    row = {**place._asdict(), "author_id": author_id, "client_key": client_key, "text": text, "now": tx.now}
    return bool(await tx.execute(INSERT_COMMENT, row))


async def find_comment(tx: Transaction, place: Place, number: int) -> CommentRow | None:
    return await tx.find_one(CommentRow, FIND_COMMENT, {**place._asdict(), "number": number})


async def delete_comment(tx: Transaction, place: Place, number: int) -> None:
    await tx.execute(DELETE_COMMENT, {**place._asdict(), "number": number, "now": tx.now})


async def delete_comments(tx: Transaction, place: Place) -> None:
    """With the post they stood under."""
    await tx.execute(DELETE_COMMENTS, place._asdict())


async def select_comments(tx: Transaction, place: Place, after: int, limit: int) -> list[CommentRow]:
    return await tx.fetch_all(CommentRow, SELECT_COMMENTS, {**place._asdict(), "after": after, "limit": limit})


async def select_comment_counts(tx: Transaction, places: Sequence[Place]) -> list[CountRow]:
    return await tx.fetch_all(CountRow, SELECT_COMMENT_COUNTS, columns_of(places))


async def update_comment_author(tx: Transaction, merged: UUID, kept: UUID) -> None:
    await tx.execute(UPDATE_COMMENT_AUTHOR, {"merged": merged, "kept": kept})


async def select_views(tx: Transaction, conversation_id: UUID, seqs: Sequence[int]) -> list[ViewRow]:
    return await tx.fetch_all(ViewRow, SELECT_VIEWS, {"conversation_id": conversation_id, "seqs": list(seqs)})
