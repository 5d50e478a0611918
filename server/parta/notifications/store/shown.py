"""What a notification says at the moment it is shown: read then, and by whom it is for."""

from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

SELECT_UNREAD_OF_CONVERSATION = """
SELECT c.kind, c.title, CASE WHEN c.kind <> 'direct' THEN NULL WHEN c.direct_low = m.person_id THEN c.direct_high
                             ELSE c.direct_low END AS peer_id,
       x.seq, x.author_id, x.text, coalesce((x.extra->>'is_urgent')::bool, false) AS is_urgent,
       (SELECT count(*)::int FROM (
               SELECT FROM messaging_messages n
                WHERE n.conversation_id = m.conversation_id AND n.seq > m.read_seq AND m.windows @> n.seq
                  AND n.kind = 'text' AND n.deleted_at IS NULL AND n.author_id IS DISTINCT FROM m.person_id
                LIMIT 100) counted) AS unread
  FROM messaging_memberships m JOIN messaging_conversations c ON c.id = m.conversation_id
 CROSS JOIN LATERAL (
       SELECT n.seq, n.author_id, n.text, n.extra FROM messaging_messages n
        WHERE n.conversation_id = m.conversation_id AND n.seq > m.read_seq AND m.windows @> n.seq AND n.kind = 'text'
          AND n.deleted_at IS NULL AND n.author_id IS DISTINCT FROM m.person_id
        ORDER BY n.seq DESC LIMIT 1) x
 WHERE m.person_id = %(person_id)s::uuid AND m.conversation_id = %(conversation_id)s::uuid AND m.is_current
"""

COUNT_TOLD = "SELECT count(*)::int FROM notifications_told WHERE person_id = %(person_id)s::uuid"

SELECT_LANGUAGE = "SELECT language FROM identity_persons WHERE id = %(person_id)s::uuid"


class UnreadConversation(msgspec.Struct, frozen=True):
    """The newest unread message, and how many there are (up to 100)."""

    kind: str
    title: str
    peer_id: UUID | None
    seq: int
    author_id: UUID | None
    text: str
    is_urgent: bool
    unread: int


async def find_unread(tx: Transaction, person_id: PersonId, conversation_id: UUID) -> UnreadConversation | None:
    """None where nothing is unread, or nothing is theirs."""
    params = {"person_id": person_id, "conversation_id": conversation_id}
    return await tx.find_one(UnreadConversation, SELECT_UNREAD_OF_CONVERSATION, params)


async def count_told(tx: Transaction, person_id: PersonId) -> int:
    return int(await tx.fetch_value(COUNT_TOLD, {"person_id": person_id}))


async def select_language(tx: Transaction, person_id: PersonId) -> str:
    return str(await tx.fetch_value(SELECT_LANGUAGE, {"person_id": person_id}) or "ru")
