"""What is a person's own about conversations: marks, mute, pins, drafts. It moves the person's version alone."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.wire import Personal

_UNREAD = """
CASE WHEN m.read_seq >= c.last_seq THEN 0 ELSE
     (SELECT count(*) FROM (
        SELECT FROM messaging_messages x
         WHERE x.conversation_id = m.conversation_id AND x.seq > greatest(m.read_seq, lower(m.windows) - 1)
           AND m.windows @> x.seq AND x.kind = 'text' AND x.deleted_at IS NULL AND x.author_id <> m.person_id
         LIMIT 1000) AS unread) END AS unread
"""

# Named oneself, or everybody called. Nothing is stored for each person of «@все»; both are ranges of an index.
_UNREAD_MENTIONS = """
CASE WHEN m.read_seq >= c.last_seq THEN 0 ELSE
     (SELECT count(*) FROM (
        (SELECT n.seq FROM messaging_mentions n
          WHERE n.person_id = m.person_id AND n.conversation_id = m.conversation_id AND n.seq > m.read_seq
            AND m.windows @> n.seq LIMIT 100)
        UNION
        (SELECT a.seq FROM messaging_mentions_all a
          WHERE a.conversation_id = m.conversation_id AND a.seq > m.read_seq AND m.windows @> a.seq
            AND a.author_id <> m.person_id AND NOT a.is_withdrawn LIMIT 100)) AS mentioned) END AS unread_mentions
"""

PERSONAL_COLUMNS = f"""
m.conversation_id, m.personal_version AS version, m.read_seq, {_UNREAD}, {_UNREAD_MENTIONS}, m.is_marked_unread,
m.muted_until,
m.is_archived, m.pinned_order, m.draft, m.draft_at, m.scheduled
"""

SELECT_PERSONAL = f"""
SELECT {PERSONAL_COLUMNS}
  FROM messaging_memberships m JOIN messaging_conversations c ON c.id = m.conversation_id
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
"""  # noqa: S608

SELECT_PERSONAL_SINCE = f"""
SELECT m.person_id, m.is_current, {PERSONAL_COLUMNS}
  FROM unnest(%(person_ids)s::uuid[], %(versions)s::bigint[]) AS p (person_id, version)
  JOIN messaging_memberships m ON m.person_id = p.person_id AND m.personal_version > p.version
  JOIN messaging_conversations c ON c.id = m.conversation_id
 ORDER BY m.person_id, m.personal_version, m.conversation_id
"""  # noqa: S608

SELECT_RISING = """
SELECT m.person_id, m.conversation_id, least(n.seq, c.last_seq) AS seq,
       c.kind <> 'channel' AND c.member_count <= 100 AND NOT m.is_supervisor AS is_shown, c.origin = 'hand' AS is_named
  FROM unnest(%(person_ids)s::uuid[], %(conversation_ids)s::uuid[], %(seqs)s::bigint[])
       AS n (person_id, conversation_id, seq)
  JOIN messaging_memberships m ON m.person_id = n.person_id AND m.conversation_id = n.conversation_id AND m.is_current
  JOIN messaging_conversations c ON c.id = n.conversation_id
 WHERE least(n.seq, c.last_seq) > m.read_seq OR m.is_marked_unread
"""

# A row that a batch holds is left for the next time: whoever waits with others' rows in hand can wait in a circle.
UPDATE_READ = """
WITH free AS (
    SELECT m.conversation_id, m.person_id, n.seq, n.version
      FROM unnest(%(person_ids)s::uuid[], %(conversation_ids)s::uuid[], %(seqs)s::bigint[], %(versions)s::bigint[])
           AS n (person_id, conversation_id, seq, version)
      JOIN messaging_memberships m
        ON m.conversation_id = n.conversation_id AND m.person_id = n.person_id AND m.is_current
       FOR UPDATE OF m SKIP LOCKED
)
UPDATE messaging_memberships m
   SET read_seq = greatest(m.read_seq, f.seq), is_marked_unread = false, personal_version = f.version,
       personal_at = %(now)s
  FROM free f
 WHERE m.conversation_id = f.conversation_id AND m.person_id = f.person_id
RETURNING m.person_id, m.conversation_id
"""

UPDATE_PERSONAL = """
UPDATE messaging_memberships m
   SET is_marked_unread = %(is_marked_unread)s, muted_until = %(muted_until)s::timestamptz,
       is_archived = %(is_archived)s, pinned_order = %(pinned_order)s::int, draft = %(draft)s,
       draft_at = %(draft_at)s::timestamptz, read_seq = greatest(m.read_seq, %(read_seq)s::bigint),
       personal_version = %(version)s::bigint, personal_at = %(now)s
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
"""

SELECT_MARKS = """
SELECT m.person_id, m.read_seq AS seq
  FROM messaging_memberships m
 WHERE m.conversation_id = %(conversation_id)s AND m.is_current AND NOT m.is_supervisor AND m.person_id <> %(person_id)s
   AND m.read_seq > 0
 ORDER BY m.person_id
"""

COUNT_READERS = """
SELECT count(*) FILTER (WHERE m.read_seq >= %(seq)s::bigint AND m.windows @> %(seq)s::bigint)::int AS count,
       count(*) FILTER (WHERE m.windows @> %(seq)s::bigint)::int AS of
  FROM messaging_memberships m
 WHERE m.conversation_id = %(conversation_id)s AND m.is_current AND NOT m.is_supervisor
   AND m.person_id IS DISTINCT FROM %(author_id)s::uuid
"""

SELECT_PERSONS_CHANGED = """
SELECT person_id, max(personal_version) FROM messaging_memberships
 WHERE personal_at >= %(moment)s GROUP BY person_id
"""


class PersonalRow(msgspec.Struct, frozen=True):
    """`Personal` with whose it is; `is_current` False: the conversation is gone."""

    person_id: UUID
    is_current: bool
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

    def shown(self) -> Personal:
        return Personal(
            conversation_id=self.conversation_id,
            version=self.version,
            read_seq=self.read_seq,
            unread=self.unread,
            is_marked_unread=self.is_marked_unread,
            muted_until=self.muted_until,
            is_archived=self.is_archived,
            pinned_order=self.pinned_order,
            draft=self.draft,
            scheduled=self.scheduled,
            draft_at=self.draft_at,
            unread_mentions=self.unread_mentions,
        )


class Mark(msgspec.Struct, frozen=True):
    """How far somebody has read a conversation."""

    person_id: UUID
    conversation_id: UUID
    seq: int


class RisingMark(Mark, frozen=True):
    """A mark that rises, and whether the others are told, and told whose it is."""

    is_shown: bool
    is_named: bool


class MarkRow(msgspec.Struct, frozen=True):
    person_id: UUID
    seq: int


class ReadCountRow(msgspec.Struct, frozen=True):
    count: int
    of: int


async def find_personal(tx: Transaction, conversation_id: UUID, person_id: UUID) -> Personal | None:
    return await tx.find_one(Personal, SELECT_PERSONAL, {"conversation_id": conversation_id, "person_id": person_id})


async def select_personal_since(tx: Transaction, positions: Sequence[tuple[UUID, int]]) -> list[PersonalRow]:
    """Everything of these persons' own that changed after the versions named."""
    params = {
        "person_ids": [person for person, _ in positions],
        "versions": [version for _, version in positions],
    }
    return await tx.fetch_all(PersonalRow, SELECT_PERSONAL_SINCE, params)


async def select_rising(tx: Transaction, marks: Sequence[Mark]) -> list[RisingMark]:
    """Those of the marks that would rise, cut to what is there."""
    return await tx.fetch_all(RisingMark, SELECT_RISING, _columns(marks))


async def update_read(tx: Transaction, marks: Sequence[Mark], versions: dict[UUID, int]) -> set[tuple[UUID, UUID]]:
    """Those that were written, by person and conversation."""
    params = {**_columns(marks), "versions": [versions[mark.person_id] for mark in marks], "now": tx.now}
    cursor = await tx.connection.execute(UPDATE_READ, params)
    return set(await cursor.fetchall())


async def update_personal(tx: Transaction, person_id: UUID, personal: Personal) -> None:
    await tx.execute(UPDATE_PERSONAL, {**msgspec.structs.asdict(personal), "person_id": person_id, "now": tx.now})


async def select_marks(tx: Transaction, conversation_id: UUID, person_id: UUID) -> list[MarkRow]:
    return await tx.fetch_all(MarkRow, SELECT_MARKS, {"conversation_id": conversation_id, "person_id": person_id})


async def count_readers(tx: Transaction, conversation_id: UUID, seq: int, author_id: UUID | None) -> ReadCountRow:
    return await tx.fetch_one(
        ReadCountRow, COUNT_READERS, {"conversation_id": conversation_id, "seq": seq, "author_id": author_id}
    )


async def select_persons_changed(tx: Transaction, moment: datetime) -> list[tuple[UUID, int]]:
    cursor = await tx.connection.execute(SELECT_PERSONS_CHANGED, {"moment": moment})
    return await cursor.fetchall()


def _columns(marks: Sequence[Mark]) -> dict[str, object]:
    return {
        "person_ids": [mark.person_id for mark in marks],
        "conversation_ids": [mark.conversation_id for mark in marks],
        "seqs": [mark.seq for mark in marks],
    }
