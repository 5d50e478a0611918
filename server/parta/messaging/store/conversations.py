"""Rows of conversations: standing, locks, versions, making and renaming."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.standing import Standing
from parta.messaging.wire import ConversationKind, Origin

_STANDING_COLUMNS = """
c.id, c.kind, c.title, c.title_origin, c.origin, c.organisation_id, c.purpose, c.version, c.last_seq,
c.members_version, c.head_version, c.purged_version, c.member_count, c.archived_at, c.relation_ended_at, c.created_at,
c.supervised_in, m.is_supervisor, c.who_writes, c.who_adds, c.who_pins, c.who_calls, c.slow_seconds,
m.silenced_until, m.last_sent_at,
m.role, m.origin AS member_origin, m.can_write, m.windows, m.version AS member_version
"""

SELECT_STANDING = f"""
SELECT {_STANDING_COLUMNS}
  FROM messaging_memberships m
  JOIN messaging_conversations c ON c.id = m.conversation_id
 WHERE m.conversation_id = %(conversation_id)s AND m.person_id = %(person_id)s AND m.is_current
"""  # noqa: S608

LOCK_CONVERSATION = """
SELECT c.id, c.kind, c.title, c.title_origin, c.origin, c.version, c.last_seq, c.member_count, c.archived_at,
       c.relation_ended_at
  FROM messaging_conversations c WHERE c.id = %(conversation_id)s FOR NO KEY UPDATE
"""

LOCK_PLANNED = """
SELECT c.id, c.kind, c.title, c.title_origin, c.origin, c.version, c.last_seq, c.member_count, c.archived_at,
       c.relation_ended_at
  FROM messaging_conversations c WHERE c.plan_key = %(plan_key)s FOR NO KEY UPDATE
"""

INSERT_CONVERSATION = """
INSERT INTO messaging_conversations
       (kind, title, title_origin, origin, organisation_id, group_id, purpose, plan_key, direct_low, direct_high,
        changed_at, created_at, created_by)
VALUES (%(kind)s, %(title)s, %(origin)s, %(origin)s, %(organisation_id)s, %(group_id)s, %(purpose)s, %(plan_key)s,
        %(direct_low)s, %(direct_high)s, %(now)s, %(now)s, %(created_by)s)
ON CONFLICT DO NOTHING
RETURNING id
"""

FIND_DIRECT = """
SELECT id FROM messaging_conversations WHERE direct_low = %(low)s AND direct_high = %(high)s
"""

# Both have opened it now: nobody's alone.
UPDATE_OPENED_BY = """
UPDATE messaging_conversations SET created_by = NULL
 WHERE id = %(conversation_id)s AND last_seq = 0 AND created_by <> %(person_id)s
"""

# The next version of a locked conversation, and what the change brings with it. `moves_head`: title, rights or members.
UPDATE_VERSION = """
UPDATE messaging_conversations
   SET version = version + %(steps)s::int,
       last_seq = last_seq + %(new_messages)s::int,
       members_version = CASE WHEN %(moves_members)s::bool THEN version + %(steps)s::int ELSE members_version END,
       head_version = CASE WHEN %(moves_head)s::bool THEN version + %(steps)s::int ELSE head_version END,
       purged_version = CASE WHEN %(is_purge)s::bool THEN version + %(steps)s::int ELSE purged_version END,
       changed_at = %(now)s
 WHERE id = %(conversation_id)s
RETURNING version, last_seq, members_version
"""

UPDATE_TITLE = """
UPDATE messaging_conversations SET title = %(title)s, title_origin = %(origin)s WHERE id = %(conversation_id)s
"""

UPDATE_ARCHIVED = """
UPDATE messaging_conversations SET archived_at = %(archived_at)s::timestamptz WHERE id = %(conversation_id)s
"""

UPDATE_MEMBER_COUNT = """
UPDATE messaging_conversations c
   SET member_count = (SELECT count(*) FROM messaging_memberships m
                        WHERE m.conversation_id = c.id AND m.is_current)
 WHERE c.id = %(conversation_id)s
RETURNING member_count
"""

# The pair of a direct conversation, or of «Избранное», with one of the two replaced; nothing where that pair has one.
MOVE_PAIR = """
UPDATE messaging_conversations c SET direct_low = p.low, direct_high = p.high
  FROM (SELECT id, least(one, other) AS low, greatest(one, other) AS high, one = other AND kind = 'direct' AS is_self
          FROM (SELECT id, kind,
                       CASE WHEN direct_low = %(merged)s::uuid THEN %(kept)s::uuid ELSE direct_low END AS one,
                       CASE WHEN direct_high = %(merged)s::uuid THEN %(kept)s::uuid ELSE direct_high END AS other
                  FROM messaging_conversations WHERE id = %(conversation_id)s) moved) p
 WHERE c.id = p.id AND NOT p.is_self
   AND NOT EXISTS (SELECT FROM messaging_conversations t WHERE t.direct_low = p.low AND t.direct_high = p.high)
"""

SELECT_PAIR = """
SELECT unnest(ARRAY[direct_low, direct_high]) FROM messaging_conversations WHERE id = %(conversation_id)s
"""

UPDATE_INTO_GROUP = """
UPDATE messaging_conversations
   SET kind = 'group', title = %(title)s, direct_low = NULL, direct_high = NULL, archived_at = %(now)s
 WHERE id = %(conversation_id)s
"""

SELECT_STATES = """
SELECT id, version, members_version, head_version, purged_version
  FROM messaging_conversations WHERE id = ANY(%(conversation_ids)s::uuid[])
"""

SELECT_CHANGED_LATELY = """
SELECT id, version, members_version FROM messaging_conversations WHERE changed_at >= %(moment)s
"""

SELECT_PLANNED = """
SELECT c.id, c.plan_key, c.kind, c.title, c.title_origin, c.group_id, c.purpose, c.archived_at, c.last_seq,
       ARRAY(SELECT m.person_id FROM messaging_memberships m
              WHERE m.conversation_id = c.id AND m.is_current AND m.origin = 'plan' ORDER BY m.person_id) AS member_ids,
       EXISTS (SELECT FROM messaging_messages x
                WHERE x.conversation_id = c.id AND x.kind = 'text') AS has_messages
  FROM messaging_conversations c
 WHERE c.organisation_id IS NOT DISTINCT FROM %(organisation_id)s::uuid AND c.plan_key IS NOT NULL
 ORDER BY c.plan_key
"""


class LockedConversation(msgspec.Struct, frozen=True):
    """A conversation whose row lock this transaction holds: the only kind that may be changed."""

    id: UUID
    kind: ConversationKind
    title: str
    title_origin: Origin
    origin: Origin
    version: int
    last_seq: int
    member_count: int
    archived_at: datetime | None
    relation_ended_at: datetime | None


class NewConversationRow(msgspec.Struct, frozen=True, kw_only=True):
    """What a new row is made of."""

    kind: ConversationKind
    title: str
    origin: Origin
    organisation_id: UUID | None = None
    group_id: UUID | None = None
    purpose: str = ""
    plan_key: str | None = None
    direct_low: UUID | None = None
    direct_high: UUID | None = None
    created_by: UUID | None = None


class StateRow(msgspec.Struct, frozen=True):
    """The versions of a conversation."""

    id: UUID
    version: int
    members_version: int
    head_version: int
    purged_version: int


class PlannedRow(msgspec.Struct, frozen=True):
    """A conversation that the plan made, with the people whom the plan put in."""

    id: UUID
    plan_key: str
    kind: str
    title: str
    title_origin: str
    group_id: UUID | None
    purpose: str
    archived_at: datetime | None
    last_seq: int
    member_ids: list[UUID]
    has_messages: bool


class VersionStep(msgspec.Struct, frozen=True, kw_only=True):
    """What a change brings with its version. `steps`: one for each of several messages it touches, as each may lie in
    other people's windows."""

    steps: int = 1
    new_messages: int = 0
    moves_members: bool = False
    moves_head: bool = False
    is_purge: bool = False


class MovedVersion(msgspec.Struct, frozen=True):
    """Where the conversation stands after its change."""

    version: int
    last_seq: int
    members_version: int


async def find_standing(tx: Transaction, conversation_id: UUID, person_id: UUID) -> Standing | None:
    return await tx.find_one(Standing, SELECT_STANDING, {"conversation_id": conversation_id, "person_id": person_id})


async def lock_conversation(tx: Transaction, conversation_id: UUID) -> LockedConversation | None:
    return await tx.find_one(LockedConversation, LOCK_CONVERSATION, {"conversation_id": conversation_id})


async def lock_planned(tx: Transaction, plan_key: str) -> LockedConversation | None:
    return await tx.find_one(LockedConversation, LOCK_PLANNED, {"plan_key": plan_key})


async def insert_conversation(tx: Transaction, row: NewConversationRow) -> UUID | None:
    """None where its pair or its plan key has a conversation already."""
    found: UUID | None = await tx.fetch_value(INSERT_CONVERSATION, {**msgspec.structs.asdict(row), "now": tx.now})
    return found


async def find_direct(tx: Transaction, low: UUID, high: UUID) -> UUID | None:
    found: UUID | None = await tx.fetch_value(FIND_DIRECT, {"low": low, "high": high})
    return found


async def update_opened_by(tx: Transaction, conversation_id: UUID, person_id: UUID) -> None:
    await tx.execute(UPDATE_OPENED_BY, {"conversation_id": conversation_id, "person_id": person_id})


async def update_version(tx: Transaction, conversation_id: UUID, step: VersionStep) -> MovedVersion:
    return await tx.fetch_one(
        MovedVersion,
        UPDATE_VERSION,
        {**msgspec.structs.asdict(step), "conversation_id": conversation_id, "now": tx.now},
    )


async def update_title(tx: Transaction, conversation_id: UUID, title: str, origin: str) -> None:
    await tx.execute(UPDATE_TITLE, {"conversation_id": conversation_id, "title": title, "origin": origin})


async def update_archived(tx: Transaction, conversation_id: UUID, archived_at: datetime | None) -> None:
    await tx.execute(UPDATE_ARCHIVED, {"conversation_id": conversation_id, "archived_at": archived_at})


async def update_member_count(tx: Transaction, conversation_id: UUID) -> int:
    count: int = await tx.fetch_value(UPDATE_MEMBER_COUNT, {"conversation_id": conversation_id})
    return count


async def move_pair(tx: Transaction, conversation_id: UUID, merged: UUID, kept: UUID) -> bool:
    """False where the pair would be one that has a conversation, or a person with themself."""
    params = {"conversation_id": conversation_id, "merged": merged, "kept": kept}
    return await tx.execute(MOVE_PAIR, params) > 0


async def select_pair(tx: Transaction, conversation_id: UUID) -> list[UUID]:
    cursor = await tx.connection.execute(SELECT_PAIR, {"conversation_id": conversation_id})
    return [row[0] for row in await cursor.fetchall() if row[0] is not None]


async def update_into_group(tx: Transaction, conversation_id: UUID, title: str) -> None:
    """A read-only group of the same people."""
    await tx.execute(UPDATE_INTO_GROUP, {"conversation_id": conversation_id, "title": title, "now": tx.now})


async def select_states(tx: Transaction, conversation_ids: Sequence[UUID]) -> list[StateRow]:
    return await tx.fetch_all(StateRow, SELECT_STATES, {"conversation_ids": list(conversation_ids)})


async def select_changed_lately(tx: Transaction, moment: datetime) -> list[tuple[UUID, int, int]]:
    cursor = await tx.connection.execute(SELECT_CHANGED_LATELY, {"moment": moment})
    return await cursor.fetchall()


async def select_planned(tx: Transaction, organisation_id: UUID | None) -> list[PlannedRow]:
    return await tx.fetch_all(PlannedRow, SELECT_PLANNED, {"organisation_id": organisation_id})
