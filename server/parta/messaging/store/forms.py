"""Rows of forms: the form, its questions, its readers, templates. Answers are in `form_answers`."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from parta.kernel.database import Transaction
from parta.messaging.model.places import Place, columns_of
from parta.messaging.wire.forms import Audience, QuestionKind

INSERT_FORM = """
INSERT INTO messaging_forms (conversation_id, seq, author_id, description, audience, is_per_child, closes_at)
VALUES (%(conversation_id)s, %(seq)s, %(author_id)s, %(description)s, %(audience)s, %(is_per_child)s, %(closes_at)s)
"""

INSERT_QUESTIONS = """
INSERT INTO messaging_form_questions (conversation_id, seq, number, kind, text, is_required, options)
SELECT %(conversation_id)s, %(seq)s, q.number, q.kind, q.text, q.is_required, q.options
  FROM jsonb_to_recordset(%(questions)s::jsonb)
       AS q (number int, kind text, text text, is_required boolean, options text[])
"""

INSERT_READERS = """
INSERT INTO messaging_form_readers (conversation_id, seq, person_id)
SELECT %(conversation_id)s, %(seq)s, unnest(%(person_ids)s::uuid[])
"""

SELECT_FORMS = """
SELECT f.conversation_id, f.seq, f.author_id, f.description, f.audience, f.is_per_child, f.closes_at, f.closed_at,
       f.asked, f.done, f.reminded_at,
       (SELECT count(*)::int FROM messaging_form_questions q
         WHERE q.conversation_id = f.conversation_id AND q.seq = f.seq) AS question_count
  FROM unnest(%(conversation_ids)s::uuid[], %(seqs)s::bigint[]) AS a (conversation_id, seq)
  JOIN messaging_forms f ON f.conversation_id = a.conversation_id AND f.seq = a.seq
"""

LOCK_FORM = """
SELECT f.conversation_id, f.seq, f.author_id, f.description, f.audience, f.is_per_child, f.closes_at, f.closed_at,
       f.asked, f.done, f.reminded_at, 0 AS question_count
  FROM messaging_forms f WHERE f.conversation_id = %(conversation_id)s AND f.seq = %(seq)s FOR NO KEY UPDATE
"""

LOCK_FORM_TO_ANSWER = """
SELECT f.conversation_id, f.seq, f.author_id, f.description, f.audience, f.is_per_child, f.closes_at, f.closed_at,
       f.asked, f.done, f.reminded_at, 0 AS question_count
  FROM messaging_forms f WHERE f.conversation_id = %(conversation_id)s AND f.seq = %(seq)s FOR SHARE
"""

SELECT_QUESTIONS = """
SELECT number, kind, text, is_required, options FROM messaging_form_questions
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s ORDER BY number
"""

SELECT_FORM_READERS = """
SELECT person_id FROM messaging_form_readers WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
 ORDER BY person_id
"""

UPDATE_FORM_CLOSED = """
UPDATE messaging_forms SET closed_at = %(closed_at)s
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND closed_at IS NULL
"""

UPDATE_FORM_COUNTED = """
UPDATE messaging_forms SET asked = %(asked)s, done = %(done)s, counted_at = %(now)s
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

UPDATE_ANSWERS_COUNTED = """
UPDATE messaging_form_answers SET version = %(version)s::bigint
 WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s AND version IS NULL
"""

UPDATE_FORM_ASKED = """
UPDATE messaging_forms SET asked = %(asked)s WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

UPDATE_FORM_REMINDED = """
UPDATE messaging_forms SET reminded_at = %(now)s WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

DELETE_FORM = """
DELETE FROM messaging_forms WHERE conversation_id = %(conversation_id)s AND seq = %(seq)s
"""

UPDATE_FORM_AUTHOR = """
UPDATE messaging_forms SET author_id = %(kept)s WHERE conversation_id = %(conversation_id)s AND author_id = %(merged)s
"""

SELECT_TEMPLATES = """
SELECT id, form, saved_at FROM messaging_form_templates WHERE owner_id = %(owner_id)s
 ORDER BY saved_at DESC, id DESC LIMIT %(limit)s
"""

INSERT_TEMPLATE = """
INSERT INTO messaging_form_templates (owner_id, title, form, saved_at)
VALUES (%(owner_id)s, %(title)s, %(form)s, %(now)s) RETURNING id
"""

DELETE_TEMPLATE = """
DELETE FROM messaging_form_templates WHERE id = %(template_id)s AND owner_id = %(owner_id)s
"""


class FormRow(msgspec.Struct, frozen=True):
    conversation_id: UUID
    seq: int
    author_id: UUID
    description: str
    audience: Audience
    is_per_child: bool
    closes_at: datetime | None
    closed_at: datetime | None
    asked: int
    done: int
    reminded_at: datetime | None
    question_count: int  # 0 of a locked one: it is not asked for there

    @property
    def place(self) -> Place:
        return Place(self.conversation_id, self.seq)

    def is_closed(self, now: datetime) -> bool:
        """By hand, or because the hour has come: whether or not anybody has written that down."""
        return self.closed_at is not None or (self.closes_at is not None and self.closes_at <= now)


class NewFormRow(msgspec.Struct, frozen=True, kw_only=True):
    conversation_id: UUID
    seq: int
    author_id: UUID
    description: str
    audience: Audience
    is_per_child: bool
    closes_at: datetime | None


class QuestionRow(msgspec.Struct, frozen=True):
    number: int
    kind: QuestionKind
    text: str
    is_required: bool
    options: list[str]


class TemplateRow(msgspec.Struct, frozen=True):
    id: UUID
    form: dict[str, object]
    saved_at: datetime


async def insert_form(
    tx: Transaction, row: NewFormRow, questions: Sequence[QuestionRow], reader_ids: Sequence[UUID]
) -> None:
    place = Place(row.conversation_id, row.seq)._asdict()
    await tx.execute(INSERT_FORM, msgspec.structs.asdict(row))
    await tx.execute(INSERT_QUESTIONS, place | {"questions": Jsonb([msgspec.to_builtins(one) for one in questions])})
    if reader_ids:
        await tx.execute(INSERT_READERS, place | {"person_ids": list(reader_ids)})


async def select_forms(tx: Transaction, places: Sequence[Place]) -> list[FormRow]:
    return await tx.fetch_all(FormRow, SELECT_FORMS, columns_of(places))


async def lock_form(tx: Transaction, place: Place) -> FormRow | None:
    return await tx.find_one(FormRow, LOCK_FORM, place._asdict())


async def lock_form_to_answer(tx: Transaction, place: Place) -> FormRow | None:
    """Many may answer at once; nobody closes or counts it meanwhile."""
    return await tx.find_one(FormRow, LOCK_FORM_TO_ANSWER, place._asdict())


async def select_questions(tx: Transaction, place: Place) -> list[QuestionRow]:
    return await tx.fetch_all(QuestionRow, SELECT_QUESTIONS, place._asdict())


async def select_form_readers(tx: Transaction, place: Place) -> list[UUID]:
    cursor = await tx.connection.execute(SELECT_FORM_READERS, place._asdict())
    return [row[0] for row in await cursor.fetchall()]


async def update_closed(tx: Transaction, place: Place, closed_at: datetime) -> None:
    await tx.execute(UPDATE_FORM_CLOSED, place._asdict() | {"closed_at": closed_at})


async def update_counted(tx: Transaction, place: Place, version: int, asked: int, done: int) -> None:
    await tx.execute(UPDATE_ANSWERS_COUNTED, place._asdict() | {"version": version})
    await tx.execute(UPDATE_FORM_COUNTED, place._asdict() | {"asked": asked, "done": done, "now": tx.now})


async def update_asked(tx: Transaction, place: Place, asked: int) -> None:
    """Of a new one, so that the first answer is counted at once."""
    await tx.execute(UPDATE_FORM_ASKED, place._asdict() | {"asked": asked})


async def update_reminded(tx: Transaction, place: Place) -> None:
    await tx.execute(UPDATE_FORM_REMINDED, place._asdict() | {"now": tx.now})


async def delete_form(tx: Transaction, place: Place) -> None:
    """With its questions and answers."""
    await tx.execute(DELETE_FORM, place._asdict())


async def update_author(tx: Transaction, conversation_id: UUID, merged: UUID, kept: UUID) -> None:
    params = {"conversation_id": conversation_id, "merged": merged, "kept": kept}
    await tx.execute(UPDATE_FORM_AUTHOR, params)


async def select_templates(tx: Transaction, owner_id: UUID, limit: int) -> list[TemplateRow]:
    return await tx.fetch_all(TemplateRow, SELECT_TEMPLATES, {"owner_id": owner_id, "limit": limit})


async def insert_template(tx: Transaction, owner_id: UUID, title: str, form: object) -> UUID:
    params = {"owner_id": owner_id, "title": title, "form": Jsonb(form), "now": tx.now}
    made: UUID = await tx.fetch_value(INSERT_TEMPLATE, params)
    return made


async def delete_template(tx: Transaction, owner_id: UUID, template_id: UUID) -> bool:
    return await tx.execute(DELETE_TEMPLATE, {"owner_id": owner_id, "template_id": template_id}) > 0
