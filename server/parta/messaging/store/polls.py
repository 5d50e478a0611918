"""Rows of polls: the poll, its options, and what is shown of it. Votes are in `votes`."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.text import fold
from parta.messaging.model.places import Place, columns_of

INSERT_POLL = """
INSERT INTO messaging_polls (conversation_id, seq, author_id, is_anonymous, is_multiple, may_add_options, may_revote,
                             closes_at)
VALUES (%(conversation_id)s, %(seq)s, %(author_id)s, %(is_anonymous)s, %(is_multiple)s, %(may_add_options)s,
        %(may_revote)s, %(closes_at)s)
"""

INSERT_OPTIONS = """
INSERT INTO messaging_poll_options (conversation_id, seq, number, text, folded, added_by)
SELECT %(conversation_id)s, %(seq)s, %(first)s::int - 1 + n.number, n.text, n.folded, %(added_by)s::uuid
  FROM unnest(%(texts)s::text[], %(folded)s::text[]) WITH ORDINALITY AS n (text, folded, number)
"""

SELECT_POLLS = """
SELECT p.conversation_id, p.seq, p.author_id, p.is_anonymous, p.is_multiple, p.may_add_options, p.may_revote,
       p.closes_at, p.closed_at, p.voters, p.counted_at
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS a (conversation_id, seq)
  JOIN messaging_polls p ON p.conversation_id = a.conversation_id AND p.seq = a.seq
"""

LOCK_POLL_TO_VOTE = """
SELECT p.conversation_id, p.seq, p.author_id, p.is_anonymous, p.is_multiple, p.may_add_options, p.may_revote,
       p.closes_at, p.closed_at, p.voters, p.counted_at
  FROM messaging_polls p WHERE p.conversation_id = %(conversation_id)s AND p.seq = %(seq)s FOR SHARE
"""

LOCK_POLL = """
SELECT p.conversation_id, p.seq, p.author_id, p.is_anonymous, p.is_multiple, p.may_add_options, p.may_revote,
       p.closes_at, p.closed_at, p.voters, p.counted_at
  FROM messaging_polls p WHERE p.conversation_id = %(conversation_id)s AND p.seq = %(seq)s FOR NO KEY UPDATE
"""

SELECT_OPTIONS = """
SELECT o.conversation_id, o.seq, o.number, o.text, o.folded, o.added_by, o.votes
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS a (conversation_id, seq)
  JOIN messaging_poll_options o ON o.conversation_id = a.conversation_id AND o.seq = a.seq
 ORDER BY o.conversation_id, o.seq, o.number
"""

UPDATE_CLOSED = """
UPDATE messaging_polls SET closed_at = %(closed_at)s
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND closed_at IS NULL
"""

DELETE_POLL = """
DELETE FROM messaging_polls WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""


class PollRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    author_id: UUID
    is_anonymous: bool
    is_multiple: bool
    may_add_options: bool
    may_revote: bool
    closes_at: datetime | None
    closed_at: datetime | None
    voters: int
    counted_at: datetime | None

    @property
    def place(self) -> Place:
        return Place(self.conversation_id, self.seq)

    def is_closed(self, now: datetime) -> bool:
        """By hand, or because the hour has come: whether or not anybody has written that down."""
        return self.closed_at is not None or (self.closes_at is not None and self.closes_at <= now)


class OptionRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    number: int
    text: str
    folded: str
    added_by: UUID | None
    votes: int


class NewPollRow(msgspec.Struct, frozen=True, kw_only=True):
    conversation_id: UUID
    seq: int
    author_id: UUID
    is_anonymous: bool
    is_multiple: bool
    may_add_options: bool
    may_revote: bool
    closes_at: datetime | None


async def insert_poll(tx: Transaction, row: NewPollRow, texts: Sequence[str]) -> None:
    await tx.execute(INSERT_POLL, msgspec.structs.asdict(row))
    await insert_options(tx, Place(row.conversation_id, row.seq), texts, 1, None)


async def insert_options(
    tx: Transaction, place: Place, texts: Sequence[str], first: int, added_by: UUID | None
) -> None:
    """Options from number `first` on."""
    params = place._asdict() | {
        "texts": list(texts), "folded": [fold(text) for text in texts], "first": first, "added_by": added_by,
    }  # fmt: skip
    await tx.execute(INSERT_OPTIONS, params)


async def select_polls(tx: Transaction, places: Sequence[Place]) -> list[PollRow]:
    return await tx.fetch_all(PollRow, SELECT_POLLS, columns_of(places))


async def lock_poll_to_vote(tx: Transaction, place: Place) -> PollRow | None:
    """Many may vote at once; nobody closes or counts it meanwhile."""
    return await tx.find_one(PollRow, LOCK_POLL_TO_VOTE, place._asdict())


async def lock_poll(tx: Transaction, place: Place) -> PollRow | None:
    return await tx.find_one(PollRow, LOCK_POLL, place._asdict())


async def select_options(tx: Transaction, places: Sequence[Place]) -> list[OptionRow]:
    return await tx.fetch_all(OptionRow, SELECT_OPTIONS, columns_of(places))


async def update_closed(tx: Transaction, place: Place, closed_at: datetime) -> None:
    await tx.execute(UPDATE_CLOSED, place._asdict() | {"closed_at": closed_at})


async def delete_poll(tx: Transaction, place: Place) -> None:
    """With its options and votes."""
    await tx.execute(DELETE_POLL, place._asdict())
