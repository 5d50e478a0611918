"""Rows of announcements that ask for confirmation, and of confirmations. One waits without a version until counted."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import OwnerOfPart, Place, columns_of, owned_columns_of, since_columns_of

INSERT_ACKNOWLEDGEMENT = """
INSERT INTO messaging_acknowledgements (conversation_id, seq, author_id, due_at)
VALUES (%(conversation_id)s, %(seq)s, %(author_id)s, %(due_at)s)
"""

SELECT_ACKNOWLEDGEMENTS = """
SELECT t.conversation_id, t.seq, t.author_id, t.due_at, t.asked, t.done, t.reminded_at
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS a (conversation_id, seq)
  JOIN messaging_acknowledgements t ON t.conversation_id = a.conversation_id AND t.seq = a.seq
"""

LOCK_ACKNOWLEDGEMENT = """
SELECT t.conversation_id, t.seq, t.author_id, t.due_at, t.asked, t.done, t.reminded_at
  FROM messaging_acknowledgements t WHERE t.conversation_id = %(conversation_id)s AND t.seq = %(seq)s
   FOR NO KEY UPDATE
"""

INSERT_CONFIRMATION = """
INSERT INTO messaging_confirmations (conversation_id, seq, person_id, confirmed_at)
VALUES (%(conversation_id)s, %(seq)s, %(person_id)s, %(now)s)
ON CONFLICT DO NOTHING
"""

SELECT_OWN_CONFIRMATIONS = """
SELECT c.conversation_id, c.seq, c.person_id, c.confirmed_at
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[], %(person_ids)s::uuid[])
       AS a (conversation_id, seq, person_id)
  JOIN messaging_confirmations c ON c.conversation_id = a.conversation_id AND c.seq = a.seq
   AND c.person_id = a.person_id
"""

SELECT_CONFIRMATION_OWNERS = """
SELECT c.conversation_id, c.seq, c.person_id
  FROM unnest(%(conversation_ids)s::uuid[], %(versions)s::bigint[]) AS p (conversation_id, version)
  JOIN messaging_confirmations c ON c.conversation_id = p.conversation_id AND c.version > p.version
"""

UPDATE_CONFIRMATIONS_COUNTED = """
UPDATE messaging_confirmations SET version = %(version)s::bigint
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND version IS NULL
"""

UPDATE_COUNTED = """
UPDATE messaging_acknowledgements SET asked = %(asked)s, done = %(done)s, counted_at = %(now)s
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

UPDATE_ASKED = """
UPDATE messaging_acknowledgements SET asked = %(asked)s WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

UPDATE_REMINDED = """
UPDATE messaging_acknowledgements SET reminded_at = %(now)s
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

DELETE_ACKNOWLEDGEMENT = """
DELETE FROM messaging_acknowledgements WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

MERGE_CONFIRMATIONS = """
UPDATE messaging_confirmations c SET person_id = %(kept)s, version = NULL
 WHERE c.conversation_id = %(conversation_id)s AND c.person_id = %(merged)s
   AND NOT EXISTS (SELECT FROM messaging_confirmations o
                    WHERE o.conversation_id = c.conversation_id AND o.seq = c.seq AND o.person_id = %(kept)s)
"""

DELETE_CONFIRMATIONS_OF = """
DELETE FROM messaging_confirmations WHERE conversation_id = %(conversation_id)s AND person_id = %(person_id)s
"""

UPDATE_ACKNOWLEDGEMENT_AUTHOR = """
UPDATE messaging_acknowledgements SET author_id = %(kept)s
 WHERE conversation_id = %(conversation_id)s AND author_id = %(merged)s
"""


class AcknowledgementRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    author_id: UUID
    due_at: datetime | None
    asked: int
    done: int
    reminded_at: datetime | None

    @property
    def place(self) -> Place:
        return Place(self.conversation_id, self.seq)


class ConfirmationRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    person_id: UUID
    confirmed_at: datetime


async def insert_acknowledgement(tx: Transaction, place: Place, author_id: UUID, due_at: datetime | None) -> None:
    await tx.execute(INSERT_ACKNOWLEDGEMENT, place._asdict() | {"author_id": author_id, "due_at": due_at})


async def select_acknowledgements(tx: Transaction, places: Sequence[Place]) -> list[AcknowledgementRow]:
    return await tx.fetch_all(AcknowledgementRow, SELECT_ACKNOWLEDGEMENTS, columns_of(places))


async def lock_acknowledgement(tx: Transaction, place: Place) -> AcknowledgementRow | None:
    return await tx.find_one(AcknowledgementRow, LOCK_ACKNOWLEDGEMENT, place._asdict())


async def insert_confirmation(tx: Transaction, place: Place, person_id: UUID) -> bool:
    """False where it was there."""
    params = place._asdict() | {"person_id": person_id, "now": tx.now}
    return await tx.execute(INSERT_CONFIRMATION, params) > 0


async def select_own_confirmations(tx: Transaction, asked: Sequence[tuple[Place, UUID]]) -> list[ConfirmationRow]:
    return await tx.fetch_all(ConfirmationRow, SELECT_OWN_CONFIRMATIONS, owned_columns_of(asked))


async def select_confirmation_owners(tx: Transaction, since: Sequence[tuple[UUID, int]]) -> list[OwnerOfPart]:
    cursor = await tx.connection.execute(SELECT_CONFIRMATION_OWNERS, since_columns_of(since))
    return [OwnerOfPart(Place(row[0], row[1]), row[2]) for row in await cursor.fetchall()]


async def update_counted(tx: Transaction, place: Place, version: int, asked: int, done: int) -> None:
    await tx.execute(UPDATE_CONFIRMATIONS_COUNTED, place._asdict() | {"version": version})
    await tx.execute(UPDATE_COUNTED, place._asdict() | {"asked": asked, "done": done, "now": tx.now})


async def update_asked(tx: Transaction, place: Place, asked: int) -> None:
    """Of a new one, so that the first confirmation is counted at once."""
    await tx.execute(UPDATE_ASKED, place._asdict() | {"asked": asked})


async def update_reminded(tx: Transaction, place: Place) -> None:
    await tx.execute(UPDATE_REMINDED, place._asdict() | {"now": tx.now})


async def delete_acknowledgement(tx: Transaction, place: Place) -> None:
    """With its confirmations."""
    await tx.execute(DELETE_ACKNOWLEDGEMENT, place._asdict())


async def merge_confirmations(tx: Transaction, conversation_id: UUID, merged: UUID, kept: UUID) -> None:
    params = {"conversation_id": conversation_id, "merged": merged, "kept": kept}
    await tx.execute(MERGE_CONFIRMATIONS, params)
    await tx.execute(DELETE_CONFIRMATIONS_OF, {"conversation_id": conversation_id, "person_id": merged})
    await tx.execute(UPDATE_ACKNOWLEDGEMENT_AUTHOR, params)
