"""Forms in a conversation: to send one, to answer, to close; templates that one keeps."""

import math
from collections.abc import Sequence
from datetime import date
from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.commands.acknowledgements import check_may_ask, check_term
from parta.messaging.commands.parts import access_message_to_change
from parta.messaging.commands.polls import may_close
from parta.messaging.commands.post import Posting, post_message
from parta.messaging.commands.tallies import count_part, take_turn
from parta.messaging.errors import (
    AnswerMissing,
    AnswerUnfit,
    FormClosed,
    NotAsked,
    TooFewOptions,
    TooManyOptions,
    TooManyQuestions,
    TooManyTemplates,
)
from parta.messaging.model import parts as bits
from parta.messaging.model.extra import Extra
from parta.messaging.model.lines import read_line, read_paragraph
from parta.messaging.model.places import Place
from parta.messaging.queries.asked import load_form
from parta.messaging.queries.forms import find_form, find_subjects
from parta.messaging.store import asked as asked_store
from parta.messaging.store import form_answers as answers_store
from parta.messaging.store import forms as store
from parta.messaging.store.forms import NewFormRow, QuestionRow
from parta.messaging.store.tallies import FORM
from parta.messaging.wire.forms import (
    MAX_DESCRIPTION,
    MAX_FORM_OPTION,
    MAX_FORM_OPTIONS,
    MAX_FORM_TITLE,
    MAX_LINE_ANSWER,
    MAX_PARAGRAPH_ANSWER,
    MAX_QUESTION_TEXT,
    MAX_QUESTIONS,
    MAX_READERS,
    MAX_TEMPLATES,
    Answers,
    AnswerValue,
    FormBody,
    GiveAnswers,
    NewForm,
)
from parta.policy.api import staff_among

CHOICES = ("one", "several")
MAX_NUMBER = 1e12


async def create_form(tx: Transaction, actor: Actor, conversation_id: UUID, new: NewForm) -> Place:
    """A message whose text is the form's title. A repeat (the same `client_key`) writes nothing.

    Errors: of `read_body`, `invalid_input` for an end in the past and for readers who are not in the conversation, of
    `check_may_ask`, of `post_message`.
    """
    body = read_body(new.body)
    check_term(new.closes_at, tx.now, "closes_at")
    await check_may_ask(tx, actor, conversation_id)
    readers = [one for one in dict.fromkeys(new.reader_ids) if one != actor.person_id]
    if len(readers) > MAX_READERS:
        raise InvalidInput("reader_ids", "too_many", limit=MAX_READERS)
    posting = Posting(
        conversation_id=conversation_id,
        author_id=actor.person_id,
        client_key=new.client_key,
        text=body.title,
        extra=Extra(is_silent=new.is_silent),
        parts=bits.FORM,
    )
    posted = await post_message(tx, tx.secret, posting)
    if posted.is_repeat:
        return posted.place
    present = {row.person_id for row in await asked_store.select_readers(tx, posted.place, actor.person_id)}
    staff = await staff_among(tx, [PersonId(one) for one in readers])
    if not present >= set(readers) or len(staff) < len(readers):
        raise InvalidInput("reader_ids", "not_members")
    row = NewFormRow(
        conversation_id=conversation_id,
        seq=posted.place.seq,
        author_id=actor.person_id,
        description=body.description,
        audience=body.audience,
        is_per_child=body.is_per_child,
        closes_at=new.closes_at,
    )
    await store.insert_form(tx, row, _question_rows(body), readers)
    form = await store.lock_form(tx, posted.place)
    assert form is not None
    units = (await load_form(tx, form)).units
    await store.update_asked(tx, posted.place, len(units))
    return posted.place


async def answer_form(tx: Transaction, actor: Actor, place: Place, given: GiveAnswers) -> None:
    """Answer for oneself or for a child, or answer anew: until it closes.

    NotFound where the message is not to be seen; `NotAsked` where the form is not for this person or child;
    `FormClosed`; `AnswerMissing`, `AnswerUnfit` with the number of the question.
    """
    await access_conversation(tx, actor, place.conversation_id)
    await find_form(tx, actor, place)
    has_turn = await take_turn(tx, FORM, place)
    form = await (store.lock_form(tx, place) if has_turn else store.lock_form_to_answer(tx, place))
    if form is None:
        raise NotFound()
    if given.about_id not in await find_subjects(tx, actor, form):
        raise NotAsked()
    if form.is_closed(tx.now):
        raise FormClosed()
    answers = read_answers(await store.select_questions(tx, place), given.answers)
    await answers_store.upsert_answer(tx, place, given.about_id, actor.person_id, answers)
    if has_turn:
        await count_part(tx, FORM, place)


async def close_form(tx: Transaction, actor: Actor, place: Place) -> None:
    """End it now: its author, or who keeps the conversation. A closed one stays as it is."""
    kept, _ = await access_message_to_change(tx, actor, place)
    form = await store.lock_form(tx, place)
    if form is None:
        raise NotFound()
    if not may_close(kept, actor.person_id, form.author_id):
        raise Forbidden()
    if form.closed_at is None:
        await store.update_closed(tx, place, tx.now)
        await count_part(tx, FORM, place)


async def save_template(tx: Transaction, actor: Actor, body: FormBody) -> UUID:
    """Keep a form to be sent again. Errors of `read_body`, `TooManyTemplates`."""
    body = read_body(body)
    if len(await store.select_templates(tx, actor.person_id, MAX_TEMPLATES)) >= MAX_TEMPLATES:
        raise TooManyTemplates(limit=MAX_TEMPLATES)
    return await store.insert_template(tx, actor.person_id, body.title, msgspec.to_builtins(body))


async def delete_template(tx: Transaction, actor: Actor, template_id: UUID) -> None:
    """NotFound for another's."""
    if not await store.delete_template(tx, actor.person_id, template_id):
        raise NotFound()


def read_body(body: FormBody) -> FormBody:
    """As it is stored. `LineEmpty`, `LineTooLong`, `TooManyQuestions`, `TooFewOptions`, `TooManyOptions`."""
    if not 1 <= len(body.questions) <= MAX_QUESTIONS:
        raise TooManyQuestions(limit=MAX_QUESTIONS)
    questions = []
    for question in body.questions:
        options: list[str] = []
        if question.kind in CHOICES:
            options = [read_line(option, MAX_FORM_OPTION, "options") for option in question.options]
            if len(options) < 2:
                raise TooFewOptions(limit=2)
            if len(options) > MAX_FORM_OPTIONS:
                raise TooManyOptions(limit=MAX_FORM_OPTIONS)
        text = read_line(question.text, MAX_QUESTION_TEXT, "questions")
        questions.append(msgspec.structs.replace(question, text=text, options=options))
    return FormBody(
        title=read_line(body.title, MAX_FORM_TITLE, "title"),
        questions=questions,
        description=read_paragraph(body.description, MAX_DESCRIPTION, "description"),
        audience=body.audience,
        is_per_child=body.is_per_child and body.audience == "parents",
    )


def read_answers(questions: Sequence[QuestionRow], given: Answers) -> Answers:
    """What is kept of the answers: those given, each of its question's kind. `AnswerMissing`, `AnswerUnfit`."""
    answers: Answers = {}
    for question in questions:
        value = given.get(str(question.number))
        if value is not None and not _is_nothing(question, value):
            answers[str(question.number)] = _read_answer(question, value)
        elif question.is_required:
            raise AnswerMissing(number=question.number)
    return answers


def _is_nothing(question: QuestionRow, value: AnswerValue) -> bool:
    """An empty text or list; a consent that is not given, where it must be."""
    if question.kind == "consent" and question.is_required:
        return value is False
    return value == [] or (isinstance(value, str) and not value.strip())


def _read_answer(question: QuestionRow, value: AnswerValue) -> AnswerValue:
    kept = _fit(question, value)
    if kept is None:
        raise AnswerUnfit(number=question.number)
    return kept


def _fit(question: QuestionRow, value: AnswerValue) -> AnswerValue | None:
    match question.kind, value:
        case "line", str():
            return read_line(value, MAX_LINE_ANSWER, f"answers.{question.number}")
        case "paragraph", str():
            return read_paragraph(value, MAX_PARAGRAPH_ANSWER, f"answers.{question.number}")
        case "one" | "several", list():
            chosen = sorted(set(value))
            is_fit = all(1 <= one <= len(question.options) for one in chosen)
            return chosen if is_fit and (question.kind == "several" or len(chosen) == 1) else None
        case "number", bool():
            return None
        case "number", int() | float():
            return value if math.isfinite(value) and abs(value) <= MAX_NUMBER else None
        case "date", str():
            return _read_date(value)
        case "yes_no" | "consent", bool():
            return value
        case _:
            return None


def _read_date(value: str) -> str | None:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None


def _question_rows(body: FormBody) -> list[QuestionRow]:
    return [
        QuestionRow(number, one.kind, one.text, one.is_required, one.options)
        for number, one in enumerate(body.questions, 1)
    ]
