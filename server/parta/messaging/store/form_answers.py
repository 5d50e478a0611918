"""Rows of answers to forms: personal data, read only by whom `access` lets."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.messaging.model.places import OwnerOfPart, Place, owned_columns_of, since_columns_of
from parta.messaging.wire.forms import Answers

UPSERT_ANSWER = """
INSERT INTO messaging_form_answers (conversation_id, seq, about_id, person_id, answers, answered_at, changed_at)
VALUES (%(conversation_id)s, %(seq)s, %(about_id)s, %(person_id)s, %(answers)s, %(now)s, %(now)s)
ON CONFLICT (conversation_id, seq, about_id, person_id)
   DO UPDATE SET answers = excluded.answers, changed_at = excluded.changed_at, version = NULL
"""

SELECT_OWN_ANSWERED = """
SELECT r.conversation_id, r.seq, r.person_id, array_agg(r.about_id ORDER BY r.about_id) AS about_ids
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[], %(person_ids)s::uuid[])
       AS a (conversation_id, seq, person_id)
  JOIN messaging_form_answers r ON r.conversation_id = a.conversation_id AND r.seq = a.seq
   AND r.person_id = a.person_id
 GROUP BY r.conversation_id, r.seq, r.person_id
"""

SELECT_ANSWER_OWNERS = """
SELECT DISTINCT r.conversation_id, r.seq, r.person_id
  FROM unnest(%(conversation_ids)s::uuid[], %(versions)s::bigint[]) AS p (conversation_id, version)
  JOIN messaging_form_answers r ON r.conversation_id = p.conversation_id AND r.version > p.version
"""

# Of these subjects, whoever answered.
SELECT_ANSWERS_ABOUT = """
SELECT about_id, person_id, answers, answered_at, changed_at FROM messaging_form_answers
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND about_id = ANY(%(about_ids)s::uuid[])
"""

SELECT_ANSWERS_PAGE = """
SELECT about_id, person_id, answers, answered_at, changed_at FROM messaging_form_answers
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
   AND (about_id, person_id) > (%(about_id)s::uuid, %(person_id)s::uuid)
 ORDER BY about_id, person_id LIMIT %(limit)s
"""

SELECT_ALL_ANSWERS = """
SELECT about_id, person_id, answers, answered_at, changed_at FROM messaging_form_answers
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s ORDER BY about_id, person_id LIMIT %(limit)s
"""

# How often each value was given, question by question; texts and dates are only counted.
SELECT_SUMMARY = """
SELECT q.number, v.value, count(*)::int AS count
  FROM messaging_form_questions q
  JOIN messaging_form_answers r ON r.conversation_id = q.conversation_id AND r.seq = q.seq
  CROSS JOIN LATERAL (
       SELECT CASE WHEN q.kind IN ('line', 'paragraph', 'date') THEN '' ELSE e.value #>> '{}' END AS value
         FROM jsonb_array_elements(CASE WHEN jsonb_typeof(r.answers -> q.number::text) = 'array'
                                        THEN r.answers -> q.number::text
                                        ELSE jsonb_build_array(r.answers -> q.number::text) END) AS e (value)) v
 WHERE q.conversation_id = %(conversation_id)s AND q.seq = %(seq)s AND r.answers ? q.number::text
 GROUP BY q.number, v.value ORDER BY q.number, v.value
"""

SELECT_ANSWERED_COUNTS = """
SELECT q.number, count(r.about_id)::int AS count
  FROM messaging_form_questions q
  LEFT JOIN messaging_form_answers r ON r.conversation_id = q.conversation_id AND r.seq = q.seq
        AND r.answers ? q.number::text
 WHERE q.conversation_id = %(conversation_id)s AND q.seq = %(seq)s
 GROUP BY q.number ORDER BY q.number
"""

MERGE_ANSWERERS = """
UPDATE messaging_form_answers r SET person_id = %(kept)s, version = NULL
 WHERE r.conversation_id = %(conversation_id)s AND r.person_id = %(merged)s
   AND NOT EXISTS (SELECT FROM messaging_form_answers o WHERE o.conversation_id = r.conversation_id
                      AND o.seq = r.seq AND o.about_id = r.about_id AND o.person_id = %(kept)s)
"""

MERGE_SUBJECTS = """
UPDATE messaging_form_answers r SET about_id = %(kept)s, version = NULL
 WHERE r.conversation_id = %(conversation_id)s AND r.about_id = %(merged)s
   AND NOT EXISTS (SELECT FROM messaging_form_answers o WHERE o.conversation_id = r.conversation_id
                      AND o.seq = r.seq AND o.person_id = r.person_id AND o.about_id = %(kept)s)
"""

DELETE_ANSWERS_OF = """
DELETE FROM messaging_form_answers
 WHERE conversation_id = %(conversation_id)s AND (person_id = %(person_id)s OR about_id = %(person_id)s)
"""


class OwnAnsweredRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    person_id: UUID
    about_ids: list[UUID]


class AnswerRow(msgspec.Struct, frozen=True):
    about_id: UUID
    person_id: UUID
    answers: Answers
    answered_at: datetime
    changed_at: datetime


class CountRow(msgspec.Struct, frozen=True):
    number: int
    value: str
    count: int


class AnsweredCount(msgspec.Struct, frozen=True):
    number: int
    count: int


async def upsert_answer(
    tx: Transaction, place: Place, about_id: UUID, person_id: UUID, answers: Mapping[str, object]
) -> None:
    row = {"about_id": about_id, "person_id": person_id, "answers": Jsonb(dict(answers)), "now": tx.now}
    await tx.execute(UPSERT_ANSWER, place._asdict() | row)


async def select_own_answered(tx: Transaction, asked: Sequence[tuple[Place, UUID]]) -> list[OwnAnsweredRow]:
    return await tx.fetch_all(OwnAnsweredRow, SELECT_OWN_ANSWERED, owned_columns_of(asked))


async def select_answer_owners(tx: Transaction, since: Sequence[tuple[UUID, int]]) -> list[OwnerOfPart]:
    cursor = await tx.connection.execute(SELECT_ANSWER_OWNERS, since_columns_of(since))
    return [OwnerOfPart(Place(row[0], row[1]), row[2]) for row in await cursor.fetchall()]


async def select_answers_about(tx: Transaction, place: Place, about_ids: Sequence[UUID]) -> list[AnswerRow]:
    return await tx.fetch_all(AnswerRow, SELECT_ANSWERS_ABOUT, place._asdict() | {"about_ids": list(about_ids)})


async def select_answers_page(tx: Transaction, place: Place, after: tuple[UUID, UUID], limit: int) -> list[AnswerRow]:
    params = place._asdict() | {"about_id": after[0], "person_id": after[1], "limit": limit}
    return await tx.fetch_all(AnswerRow, SELECT_ANSWERS_PAGE, params)


async def select_all_answers(tx: Transaction, place: Place, limit: int) -> list[AnswerRow]:
    return await tx.fetch_all(AnswerRow, SELECT_ALL_ANSWERS, place._asdict() | {"limit": limit})


async def select_summary(tx: Transaction, place: Place) -> list[CountRow]:
    return await tx.fetch_all(CountRow, SELECT_SUMMARY, place._asdict())


async def select_answered_counts(tx: Transaction, place: Place) -> list[AnsweredCount]:
    return await tx.fetch_all(AnsweredCount, SELECT_ANSWERED_COUNTS, place._asdict())


async def merge_answers(tx: Transaction, conversation_id: UUID, merged: UUID, kept: UUID) -> None:
    params = {"conversation_id": conversation_id, "merged": merged, "kept": kept}
    await tx.execute(MERGE_ANSWERERS, params)
    await tx.execute(MERGE_SUBJECTS, params)
    await tx.execute(DELETE_ANSWERS_OF, {"conversation_id": conversation_id, "person_id": merged})
