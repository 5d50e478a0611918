"""Forms on the wire. What everybody sees of one is `Message.form`; what one has answered oneself is `Own.answered`."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.messaging.wire.people import FoundPerson

MAX_FORM_TITLE = 200
MAX_DESCRIPTION = 2_000
MAX_QUESTIONS = 20
MAX_QUESTION_TEXT = 300
MAX_FORM_OPTIONS = 20
MAX_FORM_OPTION = 200
MAX_LINE_ANSWER = 200
MAX_PARAGRAPH_ANSWER = 2_000
MAX_TEMPLATES = 50
MAX_READERS = 10

QuestionKind = Literal["line", "paragraph", "one", "several", "number", "date", "yes_no", "consent"]
Audience = Literal["members", "pupils", "parents"]
AnswerValue = bool | float | str | list[int]
Answers = dict[str, AnswerValue]


class FormCard(Wire):
    """A form as it stands in a conversation."""

    description: str
    question_count: int
    audience: Audience
    is_per_child: bool
    closes_at: datetime | None
    closed_at: datetime | None
    asked: int
    done: int


class FormQuestion(Wire):
    """`options` of the kinds `one` and `several`, numbered from 1."""

    kind: QuestionKind
    text: str
    is_required: bool = False
    options: Annotated[list[str], msgspec.Meta(max_length=100)] = msgspec.field(default_factory=list)


class FormBody(Wire):
    """What is asked and of whom: of a form, and of a template."""

    title: str
    questions: Annotated[list[FormQuestion], msgspec.Meta(max_length=100)]
    description: str = ""
    audience: Audience = "members"
    is_per_child: bool = False


class NewForm(Wire):
    client_key: UUID
    body: FormBody
    closes_at: datetime | None = None
    reader_ids: Annotated[list[UUID], msgspec.Meta(max_length=100)] = msgspec.field(default_factory=list)
    is_silent: bool = False


class FormSubject(Wire):
    """Of whom the viewer is to answer: oneself or a child. `is_answered_by_other`: another parent has."""

    about_id: UUID
    name: str
    is_self: bool
    answers: Answers | None
    changed_at: datetime | None
    is_answered_by_other: bool = False


class Form(Wire):
    """A form opened to be filled."""

    body: FormBody
    author_name: str
    closes_at: datetime | None
    closed_at: datetime | None
    readers: list[str]  # who else reads the answers: said before one answers
    subjects: list[FormSubject]  # empty: the form is for others
    may_read_answers: bool


class GiveAnswers(Wire):
    """The answers of one subject, all of them: what is left out is not answered."""

    about_id: UUID
    answers: Answers


class FormAnswer(Wire):
    """A row of the table. A name that the viewer may not find is empty."""

    about_id: UUID
    name: str
    group: str
    answered_by: str
    answered_at: datetime
    changed_at: datetime
    answers: Answers


class OptionCount(Wire):
    """`value` is the number of an option, 'true' or 'false', or a number given as an answer."""

    value: str
    count: int


class QuestionSummary(Wire):
    number: int
    answered: int
    counts: list[OptionCount]
    least: float | None = None
    most: float | None = None
    mean: float | None = None
    total: float | None = None


class FormAnswers(Wire):
    """A page of answers by time, and (with the first page) what they amount to."""

    body: FormBody
    rows: list[FormAnswer]
    summary: list[QuestionSummary]
    next: str | None = None


class FormReaders(Wire):
    """Who may be let read the answers of a form."""

    people: list[FoundPerson]


class FormTemplate(Wire):
    id: UUID
    body: FormBody
    saved_at: datetime


class FormTemplates(Wire):
    templates: list[FormTemplate]


class SaveTemplate(Wire):
    body: FormBody
