"""Who is asked by a message, where they belong, who has done it; lists of what one has asked. Set-wise: a statement
costs what the conversation has people, whatever the region has.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place

# Those in whose windows the message lies now, and (`is_current` false) those who have left since.
SELECT_READERS = """
SELECT m.person_id, m.is_current
  FROM messaging_memberships m JOIN identity_persons p ON p.id = m.person_id
 WHERE m.conversation_id = %(conversation_id)s AND m.windows @> %(seq)s::bigint AND m.person_id <> %(author_id)s
   AND (p.blocked_at IS NULL OR NOT m.is_current)
"""

# One place of each person: that of the conversation's own group or institution before any other. The ids stand in the
# WHERE because only constants, not joins, reach into the branches of the view.
SELECT_HOMES = """
SELECT DISTINCT ON (p.person_id) p.person_id, p.kind, p.organisation_id, o.short_name AS organisation, p.group_id,
       coalesce(g.name, '') AS group_name
  FROM organisations_positions p
  JOIN organisations_organisations o ON o.id = p.organisation_id
  LEFT JOIN organisations_groups g ON g.id = p.group_id
 WHERE p.person_id = ANY(%(person_ids)s::uuid[]) AND p.kind = ANY(%(kinds)s::text[])
   AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
 ORDER BY p.person_id, p.group_id IS NOT DISTINCT FROM %(group_id)s::uuid DESC,
          p.organisation_id IS NOT DISTINCT FROM %(organisation_id)s::uuid DESC,
          array_position(%(kinds)s::text[], p.kind), o.short_name, g.name, p.organisation_id, p.group_id
"""

# The children of these parents who study in the conversation's group, else in its institution, else anywhere.
SELECT_CHILDREN = """
SELECT DISTINCT ON (p.person_id, p.child_id) p.person_id AS parent_id, p.child_id, p.organisation_id,
       o.short_name AS organisation, p.group_id, coalesce(g.name, '') AS group_name
  FROM organisations_positions p
  JOIN organisations_organisations o ON o.id = p.organisation_id
  LEFT JOIN organisations_groups g ON g.id = p.group_id
 WHERE p.person_id = ANY(%(person_ids)s::uuid[]) AND p.kind = 'parent'
   AND (%(group_id)s::uuid IS NULL OR p.group_id = %(group_id)s::uuid)
   AND (%(organisation_id)s::uuid IS NULL OR p.organisation_id = %(organisation_id)s::uuid)
   AND p.valid_from <= (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date
   AND (p.valid_to IS NULL OR (%(now)s::timestamptz AT TIME ZONE o.time_zone)::date < p.valid_to)
 ORDER BY p.person_id, p.child_id, o.short_name, g.name, p.group_id
"""

SELECT_CONFIRMED = """
SELECT person_id AS about_id, confirmed_at AS done_at FROM messaging_confirmations
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

SELECT_ANSWERED = """
SELECT about_id, min(answered_at) AS done_at FROM messaging_form_answers
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s GROUP BY about_id
"""

FIND_SETTING = """
SELECT c.title, CASE WHEN o.kind IN ('school', 'college') THEN o.id END AS organisation_id, c.group_id,
       coalesce(o.time_zone, 'UTC') AS time_zone
  FROM messaging_conversations c LEFT JOIN organisations_organisations o ON o.id = c.organisation_id
 WHERE c.id = %(conversation_id)s
"""

# What one has asked, newest first, in conversations that one is still in.
SELECT_LINES = """
SELECT t.conversation_id, c.title AS conversation, t.seq, t.kind, x.text, x.created_at, t.due_at, t.closed_at, t.asked,
       t.done
  FROM (SELECT conversation_id, seq, 'acknowledgement' AS kind, due_at, NULL::timestamptz AS closed_at, asked, done
          FROM messaging_acknowledgements WHERE author_id = %(person_id)s
         UNION ALL
        SELECT conversation_id, seq, 'form', closes_at, closed_at, asked, done
          FROM messaging_forms WHERE author_id = %(person_id)s) t
  JOIN messaging_messages x ON x.conversation_id = t.conversation_id AND x.seq = t.seq
  JOIN messaging_conversations c ON c.id = t.conversation_id
  JOIN messaging_memberships m ON m.conversation_id = t.conversation_id AND m.person_id = %(person_id)s
 WHERE m.is_current AND m.windows @> t.seq
   AND (%(kind)s::text IS NULL OR t.kind = %(kind)s::text)
   AND (NOT %(is_waiting)s::bool OR t.done < t.asked)
   AND (%(before)s::timestamptz IS NULL
        OR (x.created_at, t.conversation_id, t.seq)
           < (%(before)s::timestamptz, %(before_conversation)s::uuid, %(before_seq)s::bigint))
 ORDER BY x.created_at DESC, t.conversation_id DESC, t.seq DESC LIMIT %(limit)s
"""


class ReaderRow(msgspec.Struct, frozen=True):
    person_id: UUID
    is_current: bool


class HomeRow(msgspec.Struct, frozen=True):
    """Where somebody belongs: `kind` 'staff', 'student' or 'parent'."""

    person_id: UUID
    kind: str
    organisation_id: UUID
    organisation: str
    group_id: UUID | None
    group_name: str


class ChildRow(msgspec.Struct, frozen=True):
    parent_id: UUID
    child_id: UUID
    organisation_id: UUID
    organisation: str
    group_id: UUID | None
    group_name: str


class DoneRow(msgspec.Struct, frozen=True):
    about_id: UUID
    done_at: datetime


class Setting(msgspec.Struct, frozen=True):
    """The conversation as far as it says whose place counts."""

    title: str
    organisation_id: UUID | None
    group_id: UUID | None
    time_zone: str


class LineRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    conversation: str
    seq: int
    kind: str
    text: str
    created_at: datetime
    due_at: datetime | None
    closed_at: datetime | None
    asked: int
    done: int


class LinesOf(msgspec.Struct, frozen=True, kw_only=True):
    """Whose lines, which, and from where on."""

    person_id: UUID
    kind: str | None
    is_waiting: bool
    before: datetime | None
    before_conversation: UUID | None
    before_seq: int | None
    limit: int


async def select_readers(tx: Transaction, place: Place, author_id: UUID) -> list[ReaderRow]:
    return await tx.fetch_all(ReaderRow, SELECT_READERS, place._asdict() | {"author_id": author_id})


async def select_homes(
    tx: Transaction, person_ids: Sequence[UUID], kinds: Sequence[str], setting: Setting
) -> list[HomeRow]:
    """One of each person who has a place of these kinds today; an earlier kind before a later."""
    params = {
        "person_ids": list(person_ids), "kinds": list(kinds), "now": tx.now,
        "group_id": setting.group_id, "organisation_id": setting.organisation_id,
    }  # fmt: skip
    return await tx.fetch_all(HomeRow, SELECT_HOMES, params)


async def select_children(tx: Transaction, person_ids: Sequence[UUID], setting: Setting) -> list[ChildRow]:
    params = {
        "person_ids": list(person_ids), "now": tx.now,
        "group_id": setting.group_id, "organisation_id": setting.organisation_id,
    }  # fmt: skip
    return await tx.fetch_all(ChildRow, SELECT_CHILDREN, params)


async def select_confirmed(tx: Transaction, place: Place) -> list[DoneRow]:
    return await tx.fetch_all(DoneRow, SELECT_CONFIRMED, place._asdict())


async def select_answered(tx: Transaction, place: Place) -> list[DoneRow]:
    return await tx.fetch_all(DoneRow, SELECT_ANSWERED, place._asdict())


async def get_setting(tx: Transaction, conversation_id: UUID) -> Setting:
    return await tx.fetch_one(Setting, FIND_SETTING, {"conversation_id": conversation_id})


async def select_lines(tx: Transaction, lines: LinesOf) -> list[LineRow]:
    return await tx.fetch_all(LineRow, SELECT_LINES, msgspec.structs.asdict(lines))
