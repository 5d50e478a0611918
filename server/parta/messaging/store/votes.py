"""Rows of votes: who has voted, the ballots of anonymous polls, and counting both.

A vote waits without a version until it is counted; counting gives it the version that tells of it.
"""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.messaging.model.places import OwnerOfPart, Place, columns_of, owned_columns_of, since_columns_of

UPSERT_VOTER = """
INSERT INTO messaging_poll_voters (conversation_id, seq, person_id, choices, is_withdrawn)
VALUES (%(conversation_id)s, %(seq)s, %(person_id)s, %(choices)s::int[], %(is_withdrawn)s)
ON CONFLICT (conversation_id, seq, person_id)
   DO UPDATE SET choices = excluded.choices, is_withdrawn = excluded.is_withdrawn, version = NULL
"""

UPSERT_BALLOT = """
INSERT INTO messaging_poll_ballots (conversation_id, seq, key, choices)
VALUES (%(conversation_id)s, %(seq)s, %(key)s, %(choices)s::int[])
ON CONFLICT (conversation_id, seq, key) DO UPDATE SET choices = excluded.choices
"""

DELETE_BALLOT = """
DELETE FROM messaging_poll_ballots WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND key = %(key)s
"""

FIND_VOTER = """
SELECT choices, is_withdrawn FROM messaging_poll_voters
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND person_id = %(person_id)s
"""

SELECT_OWN_VOTES = """
SELECT v.conversation_id, v.seq, v.person_id, v.choices, v.is_withdrawn
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[], %(person_ids)s::uuid[])
       AS a (conversation_id, seq, person_id)
  JOIN messaging_poll_voters v ON v.conversation_id = a.conversation_id AND v.seq = a.seq
   AND v.person_id = a.person_id
"""

SELECT_BALLOTS = """
SELECT b.conversation_id, b.seq, b.key, b.choices
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[], %(keys)s::bytea[]) AS a (conversation_id, seq, key)
  JOIN messaging_poll_ballots b ON b.conversation_id = a.conversation_id AND b.seq = a.seq AND b.key = a.key
"""

SELECT_VOTE_OWNERS = """
SELECT v.conversation_id, v.seq, v.person_id
  FROM unnest(%(conversation_ids)s::uuid[], %(versions)s::bigint[]) AS p (conversation_id, version)
  JOIN messaging_poll_voters v ON v.conversation_id = p.conversation_id AND v.version > p.version
"""

SELECT_VOTERS_PAGE = """
SELECT v.person_id, v.choices FROM messaging_poll_voters v
 WHERE v.conversation_id = %(conversation_id)s AND v.seq = %(seq)s AND v.person_id > %(after)s::uuid
   AND NOT v.is_withdrawn AND v.version IS NOT NULL AND v.choices IS NOT NULL
   AND (%(option)s::int IS NULL OR %(option)s::int = ANY (v.choices))
 ORDER BY v.person_id LIMIT %(limit)s
"""

UPDATE_VOTERS_COUNTED = """
UPDATE messaging_poll_voters SET version = %(version)s::bigint
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND version IS NULL
"""

UPDATE_OPTION_VOTES = """
UPDATE messaging_poll_options o SET votes = coalesce(c.votes, 0)
  FROM messaging_poll_options p
  LEFT JOIN (SELECT u.number, count(*)::int AS votes
               FROM (SELECT unnest(choices) AS number FROM messaging_poll_voters
                      WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND NOT is_withdrawn
                      UNION ALL
                     SELECT unnest(choices) FROM messaging_poll_ballots
                      WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s) u
              GROUP BY u.number) c ON c.number = p.number
 WHERE p.conversation_id = %(conversation_id)s AND p.seq = %(seq)s
   AND o.conversation_id = p.conversation_id AND o.seq = p.seq AND o.number = p.number
   AND o.votes <> coalesce(c.votes, 0)
"""

UPDATE_VOTER_COUNT = """
UPDATE messaging_polls p
   SET counted_at = %(now)s,
       voters = (SELECT count(*) FROM messaging_poll_voters v
                  WHERE v.conversation_id = p.conversation_id AND v.seq = p.seq AND NOT v.is_withdrawn)
 WHERE p.conversation_id = %(conversation_id)s AND p.seq = %(seq)s
"""

SELECT_VOTED_POLLS = """
SELECT conversation_id, seq FROM messaging_poll_voters
 WHERE person_id = %(person_id)s AND conversation_id = %(conversation_id)s
"""

# The vote of one of two accounts that are one human being; a vote of the other stands.
MERGE_VOTER = """
UPDATE messaging_poll_voters v SET person_id = %(kept)s, version = NULL
 WHERE v.conversation_id = %(conversation_id)s AND v.seq = %(seq)s AND v.person_id = %(merged)s
   AND NOT EXISTS (SELECT FROM messaging_poll_voters o
                    WHERE o.conversation_id = v.conversation_id AND o.seq = v.seq AND o.person_id = %(kept)s)
"""

MERGE_BALLOT = """
UPDATE messaging_poll_ballots SET key = %(kept_key)s
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND key = %(merged_key)s
"""

DELETE_VOTER = """
DELETE FROM messaging_poll_voters
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND person_id = %(person_id)s
"""


class VoterRow(msgspec.Struct, frozen=True):
    choices: list[int] | None
    is_withdrawn: bool


class OwnVoteRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    person_id: UUID
    choices: list[int] | None
    is_withdrawn: bool


class BallotRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    key: bytes
    choices: list[int]


class VoterChoices(msgspec.Struct, frozen=True):
    person_id: UUID
    choices: list[int]


async def upsert_voter(tx: Transaction, place: Place, person_id: UUID, choices: list[int] | None, gone: bool) -> None:
    """`choices` None: the poll is anonymous. `gone`: the vote is taken back."""
    params = place._asdict() | {"person_id": person_id, "choices": choices, "is_withdrawn": gone}
    await tx.execute(UPSERT_VOTER, params)


async def upsert_ballot(tx: Transaction, place: Place, key: bytes, choices: list[int]) -> None:
    await tx.execute(UPSERT_BALLOT, place._asdict() | {"key": key, "choices": choices})


async def delete_ballot(tx: Transaction, place: Place, key: bytes) -> None:
    await tx.execute(DELETE_BALLOT, place._asdict() | {"key": key})


async def find_voter(tx: Transaction, place: Place, person_id: UUID) -> VoterRow | None:
    return await tx.find_one(VoterRow, FIND_VOTER, place._asdict() | {"person_id": person_id})


async def select_own_votes(tx: Transaction, asked: Sequence[tuple[Place, UUID]]) -> list[OwnVoteRow]:
    return await tx.fetch_all(OwnVoteRow, SELECT_OWN_VOTES, owned_columns_of(asked))


async def select_ballots(tx: Transaction, asked: Sequence[tuple[Place, bytes]]) -> list[BallotRow]:
    params = columns_of([place for place, _ in asked]) | {"keys": [key for _, key in asked]}
    return await tx.fetch_all(BallotRow, SELECT_BALLOTS, params)


async def select_vote_owners(tx: Transaction, since: Sequence[tuple[UUID, int]]) -> list[OwnerOfPart]:
    cursor = await tx.connection.execute(SELECT_VOTE_OWNERS, since_columns_of(since))
    return [OwnerOfPart(Place(row[0], row[1]), row[2]) for row in await cursor.fetchall()]


async def select_voters_page(
    tx: Transaction, place: Place, option: int | None, after: UUID, limit: int
) -> list[VoterChoices]:
    params = place._asdict() | {"option": option, "after": after, "limit": limit}
    return await tx.fetch_all(VoterChoices, SELECT_VOTERS_PAGE, params)


async def count_votes(tx: Transaction, place: Place, version: int) -> None:
    """What waits bears the version; the shown numbers are what lies there now. The poll must be locked."""
    await tx.execute(UPDATE_VOTERS_COUNTED, place._asdict() | {"version": version})
    await tx.execute(UPDATE_OPTION_VOTES, place._asdict())
    await tx.execute(UPDATE_VOTER_COUNT, place._asdict() | {"now": tx.now})


async def select_voted_polls(tx: Transaction, conversation_id: UUID, person_id: UUID) -> list[Place]:
    params = {"conversation_id": conversation_id, "person_id": person_id}
    cursor = await tx.connection.execute(SELECT_VOTED_POLLS, params)
    return [Place(row[0], row[1]) for row in await cursor.fetchall()]


async def merge_voter(tx: Transaction, place: Place, merged: UUID, kept: UUID) -> bool:
    """False where the other has voted too."""
    return await tx.execute(MERGE_VOTER, place._asdict() | {"merged": merged, "kept": kept}) > 0


async def merge_ballot(tx: Transaction, place: Place, merged_key: bytes, kept_key: bytes) -> None:
    await tx.execute(MERGE_BALLOT, place._asdict() | {"merged_key": merged_key, "kept_key": kept_key})


async def delete_voter(tx: Transaction, place: Place, person_id: UUID) -> None:
    await tx.execute(DELETE_VOTER, place._asdict() | {"person_id": person_id})
