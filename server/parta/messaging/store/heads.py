"""The list of conversations: which ones, and their heads (standing, last visible message, what is one's own)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.standing import Rights
from parta.messaging.store.messages import MessageRow
from parta.messaging.store.personal import PERSONAL_COLUMNS
from parta.messaging.wire import Origin

# A direct conversation in which nobody has written yet is there for who opened it alone.
_IS_LISTED = "(c.kind <> 'direct' OR c.last_seq > 0 OR coalesce(c.created_by = m.person_id, true))"

SELECT_PAGE = f"""
SELECT c.id, c.changed_at
  FROM messaging_memberships m JOIN messaging_conversations c ON c.id = m.conversation_id
 WHERE m.person_id = %(person_id)s AND m.is_current AND {_IS_LISTED}
   AND (c.changed_at, c.id) < (%(before)s::timestamptz, %(before_id)s::uuid)
 ORDER BY c.changed_at DESC, c.id DESC
 LIMIT %(limit)s
"""  # noqa: S608

SELECT_CHANGED_SINCE = f"""
SELECT c.id, c.changed_at
  FROM messaging_memberships m JOIN messaging_conversations c ON c.id = m.conversation_id
 WHERE m.person_id = %(person_id)s AND m.is_current AND {_IS_LISTED}
   AND (c.changed_at >= %(since)s OR m.personal_version > %(personal_version)s::bigint)
 ORDER BY c.changed_at DESC, c.id DESC
 LIMIT %(limit)s
"""  # noqa: S608

SELECT_GONE_SINCE = """
SELECT m.conversation_id
  FROM messaging_memberships m
 WHERE m.person_id = %(person_id)s AND NOT m.is_current
   AND (m.left_at >= %(since)s OR m.personal_version > %(personal_version)s::bigint)
 ORDER BY m.conversation_id
"""

SELECT_HEADS = f"""
SELECT c.id, c.kind, c.title, c.version AS conversation_version, c.members_version, c.last_seq, c.member_count,
       c.created_at, c.origin, c.purpose, c.archived_at, c.relation_ended_at,
       coalesce(o.short_name, '') AS organisation_name, c.group_id, c.organisation_id,
       CASE WHEN c.kind = 'direct' AND NOT m.is_supervisor
            THEN CASE WHEN c.direct_low = m.person_id THEN c.direct_high ELSE c.direct_low END END AS peer_id,
       c.supervised_in, c.supervised_since, m.is_supervisor, c.direct_low, c.direct_high,
       CASE WHEN c.supervised_in IS NULL THEN '{{}}'::uuid[] ELSE
            ARRAY(SELECT s.person_id FROM messaging_memberships s
                   WHERE s.conversation_id = c.id AND s.is_current AND s.is_supervisor) END AS supervisor_ids,
       m.role, m.origin AS member_origin, m.can_write, m.windows, m.version AS member_version,
       c.has_comments, c.who_writes, c.who_adds, c.who_pins, c.who_calls, c.slow_seconds, m.silenced_until,
       m.last_sent_at,
       {PERSONAL_COLUMNS},
       last.seq AS last_message_seq,
       CASE WHEN c.member_count > 100 THEN 0 ELSE
            (SELECT coalesce(max(r.read_seq), 0) FROM messaging_memberships r
              WHERE r.conversation_id = c.id AND r.is_current AND NOT r.is_supervisor AND r.person_id <> m.person_id)
       END AS read_by_others_seq
  FROM messaging_memberships m
  JOIN messaging_conversations c ON c.id = m.conversation_id
  LEFT JOIN organisations_organisations o ON o.id = c.organisation_id
  LEFT JOIN LATERAL (
       SELECT i.seq FROM unnest(m.windows) AS w (span), LATERAL (
              SELECT x.seq FROM messaging_messages x
               WHERE x.conversation_id = m.conversation_id AND x.seq >= lower(w.span)
                 AND (upper_inf(w.span) OR x.seq < upper(w.span))
               ORDER BY x.seq DESC LIMIT 1) i
        ORDER BY i.seq DESC LIMIT 1) last ON true
 WHERE m.person_id = %(person_id)s AND m.is_current AND m.conversation_id = ANY(%(conversation_ids)s::uuid[])
   AND {_IS_LISTED}
"""  # noqa: S608

SELECT_LAST_MESSAGES = """
SELECT x.conversation_id, x.seq, x.version, x.author_id, x.kind, x.text, x.created_at, x.service, x.edited_at,
       x.deleted_at, x.client_key, x.extra, x.parts
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS p (conversation_id, seq)
  JOIN messaging_messages x ON x.conversation_id = p.conversation_id AND x.seq = p.seq
"""

# Titles, and of a direct conversation the other's name, of which every word asked for begins a word. First where one
# has written most among one's last 500 messages.
SELECT_FOUND = """
SELECT c.id
  FROM messaging_memberships m
  JOIN messaging_conversations c ON c.id = m.conversation_id
  LEFT JOIN identity_persons p ON c.kind = 'direct'
       AND p.id = CASE WHEN c.direct_low = m.person_id THEN c.direct_high ELSE c.direct_low END
  LEFT JOIN (SELECT conversation_id, count(*) AS uses
               FROM (SELECT f.conversation_id FROM messaging_facts f
                      WHERE f.author_id = %(person_id)s ORDER BY f.at DESC LIMIT 500) lately
              GROUP BY conversation_id) own ON own.conversation_id = c.id
 WHERE m.person_id = %(person_id)s AND m.is_current AND (c.kind <> 'direct' OR c.last_seq > 0)
   AND EXISTS (SELECT FROM unnest(%(patterns)s::text[]) AS reading (pattern)
                WHERE translate(lower(coalesce(p.folded_name, c.title)), 'ё', 'е') ~ ALL
                      (string_to_array(reading.pattern, ' ')))
 ORDER BY coalesce(own.uses, 0) DESC, c.changed_at DESC, c.id DESC
 LIMIT %(limit)s
"""


class PlaceInList(msgspec.Struct, frozen=True):
    id: UUID
    changed_at: datetime


class HeadRow(Rights, frozen=True, kw_only=True):
    """A row of the list, before names are known."""

    id: UUID
    title: str
    conversation_version: int
    members_version: int
    last_seq: int
    created_at: datetime
    origin: Origin
    purpose: str
    organisation_name: str
    group_id: UUID | None
    organisation_id: UUID | None
    peer_id: UUID | None
    direct_low: UUID | None
    direct_high: UUID | None
    supervised_since: datetime | None
    supervisor_ids: list[UUID]
    member_version: int
    conversation_id: UUID
    version: int
    read_seq: int
    unread: int
    is_marked_unread: bool
    muted_until: datetime | None
    is_archived: bool
    pinned_order: int | None
    draft: str
    draft_at: datetime | None
    unread_mentions: int
    scheduled: int
    has_comments: bool
    last_message_seq: int | None
    read_by_others_seq: int


async def select_page(tx: Transaction, person_id: UUID, before: PlaceInList, limit: int) -> list[PlaceInList]:
    """The places after `before`, newest first."""
    return await tx.fetch_all(
        PlaceInList,
        SELECT_PAGE,
        {"person_id": person_id, "before": before.changed_at, "before_id": before.id, "limit": limit},
    )


async def select_changed_since(
    tx: Transaction, person_id: UUID, since: datetime, personal_version: int, limit: int
) -> list[PlaceInList]:
    return await tx.fetch_all(
        PlaceInList,
        SELECT_CHANGED_SINCE,
        {"person_id": person_id, "since": since, "personal_version": personal_version, "limit": limit},
    )


async def select_gone_since(tx: Transaction, person_id: UUID, since: datetime, personal_version: int) -> list[UUID]:
    cursor = await tx.connection.execute(
        SELECT_GONE_SINCE, {"person_id": person_id, "since": since, "personal_version": personal_version}
    )
    return [row[0] for row in await cursor.fetchall()]


async def select_heads(tx: Transaction, person_id: UUID, conversation_ids: Sequence[UUID]) -> list[HeadRow]:
    """In no order; those the person is not in are left out."""
    return await tx.fetch_all(
        HeadRow, SELECT_HEADS, {"person_id": person_id, "conversation_ids": list(conversation_ids)}
    )


async def select_last_messages(tx: Transaction, places: Sequence[tuple[UUID, int]]) -> list[MessageRow]:
    return await tx.fetch_all(
        MessageRow,
        SELECT_LAST_MESSAGES,
        {"conversation_ids": [place for place, _ in places], "seqs": [seq for _, seq in places]},
    )


async def select_found(tx: Transaction, person_id: UUID, patterns: Sequence[str], limit: int) -> list[UUID]:
    cursor = await tx.connection.execute(
        SELECT_FOUND, {"person_id": person_id, "patterns": list(patterns), "limit": limit}
    )
    return [row[0] for row in await cursor.fetchall()]
