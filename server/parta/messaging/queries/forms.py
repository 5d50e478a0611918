"""Forms as parts of messages, opened to be filled, and their answers for those entitled to read them."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.identity.api import Actor, AuditEntry, person_names, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, InvalidInput, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.access import access_conversation
from parta.messaging.errors import MayNotAsk
from parta.messaging.model.places import OwnerOfPart, Place
from parta.messaging.model.standing import KEEPERS
from parta.messaging.queries.asked import load_form
from parta.messaging.queries.progress import SeenAsked, access_asked, name_units
from parta.messaging.store import asking_rules as asking_rules_store
from parta.messaging.store import form_answers as answers_store
from parta.messaging.store import forms as store
from parta.messaging.store import memberships as memberships_store
from parta.messaging.store import messages as messages_store
from parta.messaging.store.form_answers import AnswerRow, CountRow
from parta.messaging.store.forms import FormRow, QuestionRow
from parta.messaging.store.messages import MessageRow
from parta.messaging.wire.forms import (
    MAX_TEMPLATES,
    Form,
    FormAnswer,
    FormAnswers,
    FormBody,
    FormCard,
    FormQuestion,
    FormReaders,
    FormSubject,
    FormTemplate,
    FormTemplates,
    OptionCount,
    QuestionSummary,
)
from parta.messaging.wire.people import FoundPerson
from parta.policy.api import describe_people, staff_among

PAGE = 500
_FIRST = UUID(int=0)


async def load(tx: Transaction, places: Sequence[Place]) -> dict[Place, dict[str, object]]:
    return {
        row.place: {
            "form": FormCard(
                description=row.description,
                question_count=row.question_count,
                audience=row.audience,
                is_per_child=row.is_per_child,
                closes_at=row.closes_at,
                closed_at=row.closed_at,
                asked=row.asked,
                done=row.done,
            )
        }
        for row in await store.select_forms(tx, places)
    }


async def load_own(tx: Transaction, asked: Sequence[tuple[Place, UUID]]) -> dict[tuple[Place, UUID], dict[str, object]]:
    return {
        (Place(row.conversation_id, row.seq), row.person_id): {"answered": row.about_ids}
        for row in await answers_store.select_own_answered(tx, asked)
    }


async def find_owners(tx: Transaction, since: Sequence[tuple[UUID, int]]) -> list[OwnerOfPart]:
    return await answers_store.select_answer_owners(tx, since)


async def get_form(tx: Transaction, actor: Actor, place: Place) -> Form:
    """The questions, who will read the answers, and of whom one is to answer, with what one has answered.

    NotFound where the message is not to be seen or is no form.
    """
    standing = (await access_conversation(tx, actor, place.conversation_id)).standing
    message, form = await find_form(tx, actor, place)
    readers = await store.select_form_readers(tx, place)
    subjects = await find_subjects(tx, actor, form)
    people = [*readers, *subjects, *([message.author_id] if message.author_id else [])]
    names = await person_names(tx, [PersonId(person) for person in people])
    given = {
        about: [row for row in await answers_store.select_answers_about(tx, place, subjects) if row.about_id == about]
        for about in subjects
    }
    author = names.get(PersonId(form.author_id))
    return Form(
        body=_body(message.text, form, await store.select_questions(tx, place)),
        author_name=author.full if author else "",
        closes_at=form.closes_at,
        closed_at=form.closed_at or (form.closes_at if form.is_closed(tx.now) else None),
        readers=[names[PersonId(one)].short for one in readers if PersonId(one) in names],
        subjects=[
            _subject(about, names[PersonId(about)].full, given[about], actor)
            for about in subjects
            if PersonId(about) in names
        ],
        may_read_answers=form.author_id == actor.person_id or actor.person_id in readers or standing.role in KEEPERS,
    )


async def find_form(tx: Transaction, actor: Actor, place: Place) -> tuple[MessageRow, FormRow]:
    """NotFound where the message is not to be seen or is no form."""
    message = await messages_store.find_message(tx, place.conversation_id, actor.person_id, place.seq)
    forms = await store.select_forms(tx, [place])
    if message is None or message.deleted_at is not None or not forms:
        raise NotFound()
    return message, forms[0]


async def find_subjects(tx: Transaction, actor: Actor, form: FormRow) -> list[UUID]:
    """Of whom this person is to answer; empty for its author and for whom it is not."""
    units = (await load_form(tx, form)).units
    return sorted(unit.about_id for unit in units if actor.person_id in unit.answerer_ids)


async def list_answers(tx: Transaction, actor: Actor, place: Place, next_: str | None) -> FormAnswers:
    """A page of answers, and with the first what they amount to. A look of anybody but the author is written down."""
    seen = await access_answers(tx, actor, place)
    form = seen.row
    assert isinstance(form, FormRow)
    if next_ is None and form.author_id != actor.person_id:
        await log_look(tx, actor, seen, "screen")
    page = await answers_store.select_answers_page(tx, place, _read_place(next_), PAGE + 1)
    questions = await store.select_questions(tx, place)
    rows = await name_answers(tx, actor, seen, page[:PAGE])
    is_summed = next_ is None and seen.is_whole
    more = f"{page[PAGE - 1].about_id}~{page[PAGE - 1].person_id}" if len(page) > PAGE else None
    summary = await _summary(tx, place, questions) if is_summed else []
    return FormAnswers(_body(seen.message.text, form, questions), rows, summary, more)


async def access_answers(tx: Transaction, actor: Actor, place: Place) -> SeenAsked:
    """The author, who keeps the conversation, named readers; within their duties whose names they may know."""
    seen = await access_asked(tx, actor, place)
    if seen.kind != "form":
        raise NotFound()
    if not (seen.is_whole or seen.named):
        raise Forbidden()
    return seen


async def name_answers(tx: Transaction, actor: Actor, seen: SeenAsked, rows: Sequence[AnswerRow]) -> list[FormAnswer]:
    """Of a whole view every answer, nameless where the viewer may not find the person; else those within the duties."""
    units = {unit.about_id: unit for unit in seen.asked.units}
    named, _ = await name_units(tx, actor, seen, [units[row.about_id] for row in rows if row.about_id in units])
    shown = {person.about_id: person for person in named}
    authors = await person_names(tx, [PersonId(row.person_id) for row in rows])
    answers: list[FormAnswer] = []
    for row in rows:
        person = shown.get(row.about_id)
        if person is None and not seen.is_whole:
            continue
        author = authors.get(PersonId(row.person_id))
        answers.append(
            FormAnswer(
                about_id=row.about_id if person else _FIRST,
                name=person.name if person else "",
                group=person.group if person else "",
                answered_by=author.short if person and author and row.person_id != row.about_id else "",
                answered_at=row.answered_at,
                changed_at=row.changed_at,
                answers=row.answers,
            )
        )
    return answers


async def log_look(tx: Transaction, actor: Actor, seen: SeenAsked, what: str) -> None:
    """Answers are personal data: who reads them besides the author is written down."""
    entry = AuditEntry(
        actor_id=actor.person_id,
        action="messaging.read_answers",
        subject_kind="conversation",
        subject_id=seen.place.conversation_id,
        organisation_id=seen.standing.organisation_id,
        details={"seq": seen.place.seq, "what": what},
    )
    await write_audit(tx, entry)


async def list_possible_readers(tx: Transaction, actor: Actor, conversation_id: UUID) -> FormReaders:
    """Staff of the conversation whom its author may let read the answers: of those whom the author may find."""
    await access_conversation(tx, actor, conversation_id)
    if not await asking_rules_store.may_ask(tx, actor.person_id):
        raise MayNotAsk()
    members = await memberships_store.select_current(tx, conversation_id)
    staff = await staff_among(tx, [PersonId(one.person_id) for one in members if one.person_id != actor.person_id])
    found = await describe_people(tx, actor.person_id, sorted(staff))
    return FormReaders(
        [FoundPerson(one.person_id, one.name, one.short_name, one.description) for one in found.values()]
    )


async def list_templates(tx: Transaction, actor: Actor) -> FormTemplates:
    """One's own, newest first."""
    rows = await store.select_templates(tx, actor.person_id, MAX_TEMPLATES)
    return FormTemplates([FormTemplate(row.id, msgspec.convert(row.form, FormBody), row.saved_at) for row in rows])


def _body(title: str, form: FormRow, questions: Sequence[QuestionRow]) -> FormBody:
    return FormBody(
        title=title,
        questions=[FormQuestion(one.kind, one.text, one.is_required, one.options) for one in questions],
        description=form.description,
        audience=form.audience,
        is_per_child=form.is_per_child,
    )


def _subject(about: UUID, name: str, rows: Sequence[AnswerRow], actor: Actor) -> FormSubject:
    own = next((row for row in rows if row.person_id == actor.person_id), None)
    return FormSubject(
        about_id=about,
        name=name,
        is_self=about == actor.person_id,
        answers=own.answers if own else None,
        changed_at=own.changed_at if own else None,
        is_answered_by_other=any(row.person_id != actor.person_id for row in rows),
    )


async def _summary(tx: Transaction, place: Place, questions: Sequence[QuestionRow]) -> list[QuestionSummary]:
    counts: dict[int, list[CountRow]] = defaultdict(list)
    for row in await answers_store.select_summary(tx, place):
        counts[row.number].append(row)
    answered = {row.number: row.count for row in await answers_store.select_answered_counts(tx, place)}
    return [_summed(question, answered.get(question.number, 0), counts[question.number]) for question in questions]


def _summed(question: QuestionRow, answered: int, counts: Sequence[CountRow]) -> QuestionSummary:
    if question.kind == "number" and counts:
        numbers = [(float(row.value), row.count) for row in counts]
        total = sum(value * count for value, count in numbers)
        return QuestionSummary(
            number=question.number,
            answered=answered,
            counts=[],
            least=min(value for value, _ in numbers),
            most=max(value for value, _ in numbers),
            mean=total / answered if answered else None,
            total=total,
        )
    shown = [OptionCount(row.value, row.count) for row in counts if row.value]
    return QuestionSummary(question.number, answered, shown)


def _read_place(text: str | None) -> tuple[UUID, UUID]:
    if text is None:
        return _FIRST, _FIRST
    try:
        about, person = text.split("~")
        return UUID(about), UUID(person)
    except ValueError:
        raise InvalidInput("next", "malformed") from None
