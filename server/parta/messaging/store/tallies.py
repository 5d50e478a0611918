"""What waits to be counted or closed, over all conversations: found by partial indexes that hold nothing else."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place
from parta.messaging.model.tallies import READERS_A_SECOND

# A poll whose hour has come is counted once more, with its end.
SELECT_DUE_POLLS = """
SELECT w.conversation_id, w.seq
  FROM (SELECT DISTINCT conversation_id, seq FROM messaging_poll_voters WHERE version IS NULL) w
  JOIN messaging_polls p ON p.conversation_id = w.conversation_id AND p.seq = w.seq
  JOIN messaging_conversations c ON c.id = w.conversation_id
 WHERE p.counted_at IS NULL
    OR p.counted_at <= %(now)s::timestamptz - make_interval(secs => greatest(1, c.member_count / %(readers)s::float8))
UNION
SELECT conversation_id, seq FROM messaging_polls WHERE closed_at IS NULL AND closes_at <= %(now)s::timestamptz
ORDER BY conversation_id, seq LIMIT %(limit)s
"""

SELECT_DUE_ACKNOWLEDGEMENTS = """
SELECT w.conversation_id, w.seq
  FROM (SELECT DISTINCT conversation_id, seq FROM messaging_confirmations WHERE version IS NULL) w
  JOIN messaging_acknowledgements p ON p.conversation_id = w.conversation_id AND p.seq = w.seq
  JOIN messaging_conversations c ON c.id = w.conversation_id
 WHERE p.counted_at IS NULL
    OR p.counted_at <= %(now)s::timestamptz - make_interval(secs => greatest(1, c.member_count / %(readers)s::float8))
ORDER BY conversation_id, seq LIMIT %(limit)s
"""

SELECT_DUE_FORMS = """
SELECT w.conversation_id, w.seq
  FROM (SELECT DISTINCT conversation_id, seq FROM messaging_form_answers WHERE version IS NULL) w
  JOIN messaging_forms p ON p.conversation_id = w.conversation_id AND p.seq = w.seq
  JOIN messaging_conversations c ON c.id = w.conversation_id
 WHERE p.counted_at IS NULL
    OR p.counted_at <= %(now)s::timestamptz - make_interval(secs => greatest(1, c.member_count / %(readers)s::float8))
UNION
SELECT conversation_id, seq FROM messaging_forms WHERE closed_at IS NULL AND closes_at <= %(now)s::timestamptz
ORDER BY conversation_id, seq LIMIT %(limit)s
"""

FIND_PACE_OF_POLL = """
SELECT t.counted_at, c.member_count FROM messaging_polls t JOIN messaging_conversations c ON c.id = t.conversation_id
 WHERE t.conversation_id = %(conversation_id)s AND t.seq = %(seq)s
"""

FIND_PACE_OF_ACKNOWLEDGEMENT = """
SELECT t.counted_at, c.member_count
  FROM messaging_acknowledgements t JOIN messaging_conversations c ON c.id = t.conversation_id
 WHERE t.conversation_id = %(conversation_id)s AND t.seq = %(seq)s
"""

FIND_PACE_OF_FORM = """
SELECT t.counted_at, c.member_count FROM messaging_forms t JOIN messaging_conversations c ON c.id = t.conversation_id
 WHERE t.conversation_id = %(conversation_id)s AND t.seq = %(seq)s
"""

POLL, ACKNOWLEDGEMENT, FORM = "poll", "acknowledgement", "form"
_DUE: Mapping[str, str] = {
    POLL: SELECT_DUE_POLLS,
    ACKNOWLEDGEMENT: SELECT_DUE_ACKNOWLEDGEMENTS,
    FORM: SELECT_DUE_FORMS,
}
_PACE: Mapping[str, str] = {
    POLL: FIND_PACE_OF_POLL,
    ACKNOWLEDGEMENT: FIND_PACE_OF_ACKNOWLEDGEMENT,
    FORM: FIND_PACE_OF_FORM,
}


class Pace(msgspec.Struct, frozen=True):
    counted_at: datetime | None
    member_count: int


async def select_due(tx: Transaction, kind: str, limit: int) -> list[Place]:
    params = {"now": tx.now, "readers": READERS_A_SECOND, "limit": limit}
    cursor = await tx.connection.execute(_DUE[kind], params)
    rows: list[tuple[UUID, int]] = await cursor.fetchall()
    return [Place(*row) for row in rows]


async def find_pace(tx: Transaction, kind: str, place: Place) -> Pace | None:
    return await tx.find_one(Pace, _PACE[kind], place._asdict())
