"""Forms: who sends, of whom one answers, what fits which question, who reads answers and what is noted of that."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from parta.identity.api import PersonsMerged
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import DomainError, Forbidden, InvalidInput, NotFound
from parta.messaging.commands.acknowledgements import remind_rest
from parta.messaging.commands.forms import answer_form, close_form, create_form, delete_template, save_template
from parta.messaging.commands.merging import on_persons_merged
from parta.messaging.commands.messages import delete_message, edit_message, purge_messages
from parta.messaging.commands.tallies import count_what_is_due
from parta.messaging.errors import (
    AnswerMissing,
    AnswerUnfit,
    AskedStays,
    FormClosed,
    LineTooLong,
    MayNotAsk,
    NotAsked,
    TooFewOptions,
    TooManyQuestions,
    TooManyTemplates,
)
from parta.messaging.model.places import Place
from parta.messaging.queries.forms import get_form, list_answers, list_possible_readers, list_templates
from parta.messaging.queries.history import get_message
from parta.messaging.queries.progress import PageOfAsked, get_progress, list_asked
from parta.messaging.queries.sheets import answers_sheet
from parta.messaging.wire.forms import Answers, FormBody, FormQuestion, GiveAnswers, NewForm
from tests.harness.conversations import Class5A, actor, make_class, plain, planned

EVERY_KIND = [
    FormQuestion("line", "Телефон"),
    FormQuestion("paragraph", "Пожелания"),
    FormQuestion("one", "Питание", True, ["Завтрак", "Обед"]),
    FormQuestion("several", "Дни", False, ["Пн", "Вт", "Ср"]),
    FormQuestion("number", "Сколько порций"),
    FormQuestion("date", "С какого дня"),
    FormQuestion("yes_no", "Нужен автобус"),
    FormQuestion("consent", "Согласие на поездку", True),
]
FULL: Answers = {
    "1": " +7 900  ", "2": "Без\nсахара", "3": [2], "4": [3, 1], "5": 2.0, "6": "2026-11-30", "7": False, "8": True,
}  # fmt: skip


def new(*questions: FormQuestion, **terms: object) -> NewForm:
    own = {name: terms.pop(name) for name in ("closes_at", "reader_ids") if name in terms}
    body = FormBody(title="Питание", questions=list(questions or [FormQuestion("yes_no", "Будет есть")]), **terms)  # type: ignore[arg-type]
    return NewForm(client_key=uuid4(), body=body, **own)  # type: ignore[arg-type]


async def make_form(tx: Transaction, *questions: FormQuestion, **terms: object) -> tuple[Class5A, Place]:
    """In the class's conversation; the mother has two children in the class."""
    people = await make_class(tx)
    await people.region.parent(people.pupils[1], person=people.mother)
    chat = await planned(
        tx,
        [people.teacher, people.colleague, *people.pupils, people.mother],
        organisation_id=people.region.school,
        group_id=people.group_id,
    )
    return people, await create_form(tx, actor(people.teacher), chat, new(*questions, **terms))


async def answer(tx: Transaction, person: UUID, place: Place, answers: Answers, about: UUID | None = None) -> None:
    await answer_form(tx, actor(person), place, GiveAnswers(about or person, answers))


async def test_every_kind_of_question_is_answered_and_shown_to_its_author(tx: Transaction) -> None:
    people, place = await make_form(tx, *EVERY_KIND)
    await answer(tx, people.mother, place, FULL)
    page = await list_answers(tx, actor(people.teacher), place, None)
    (row,) = page.rows
    assert (row.name, row.group) == ("Алексеева Анна Юрьевна", "5А")
    assert row.answers == {
        "1": "+7 900", "2": "Без\nсахара", "3": [2], "4": [1, 3], "5": 2.0, "6": "2026-11-30", "7": False, "8": True,
    }  # fmt: skip
    summary = {one.number: plain(one) for one in page.summary}
    nothing = {"least": None, "most": None, "mean": None, "total": None}
    assert summary[1] == {"number": 1, "answered": 1, "counts": []} | nothing
    assert summary[4] == {
        "number": 4, "answered": 1, "counts": [{"value": "1", "count": 1}, {"value": "3", "count": 1}],
    } | nothing  # fmt: skip
    assert summary[5] == {
        "number": 5,
        "answered": 1,
        "counts": [],
        "least": 2.0,
        "most": 2.0,
        "mean": 2.0,
        "total": 2.0,
    }
    assert summary[7] == {"number": 7, "answered": 1, "counts": [{"value": "false", "count": 1}]} | nothing


@pytest.mark.parametrize(
    ("changed", "error", "fields"),
    [
        ({"3": []}, AnswerMissing, {"number": 3}),
        ({"8": False}, AnswerMissing, {"number": 8}),
        ({"3": [1, 2]}, AnswerUnfit, {"number": 3}),
        ({"3": [3]}, AnswerUnfit, {"number": 3}),
        ({"5": "два"}, AnswerUnfit, {"number": 5}),
        ({"5": True}, AnswerUnfit, {"number": 5}),
        ({"6": "30 ноября"}, AnswerUnfit, {"number": 6}),
        ({"7": "да"}, AnswerUnfit, {"number": 7}),
        ({"1": [1]}, AnswerUnfit, {"number": 1}),
        ({"1": "я" * 201}, LineTooLong, {"field": "answers.1", "limit": 200}),
    ],
)
async def test_an_answer_that_does_not_fit_names_its_question(
    tx: Transaction, changed: Answers, error: type[DomainError], fields: dict[str, object]
) -> None:
    people, place = await make_form(tx, *EVERY_KIND)
    with pytest.raises(error) as raised:
        await answer(tx, people.mother, place, FULL | changed)
    assert raised.value.fields == fields


@pytest.mark.parametrize(
    ("form", "error"),
    [
        (new(*[FormQuestion("line", "Что?")] * 21), TooManyQuestions),
        (new(FormQuestion("one", "Что?", False, ["Одно"])), TooFewOptions),
        (new(FormQuestion("line", "Ч" * 301)), LineTooLong),
    ],
)
async def test_limits_of_a_form_are_named(tx: Transaction, form: NewForm, error: type[DomainError]) -> None:
    people = await make_class(tx)
    chat = await planned(tx, [people.teacher, people.mother])
    with pytest.raises(error):
        await create_form(tx, actor(people.teacher), chat, form)


async def test_pupils_and_parents_send_no_forms(tx: Transaction) -> None:
    people = await make_class(tx)
    chat = await planned(tx, [people.teacher, people.mother, people.pupils[0]])
    for person in (people.mother, people.pupils[0]):
        with pytest.raises(MayNotAsk):
            await create_form(tx, actor(person), chat, new())


async def test_a_parent_of_two_answers_for_each_child(tx: Transaction) -> None:
    people, place = await make_form(tx, audience="parents", is_per_child=True)
    form = await get_form(tx, actor(people.mother), place)
    assert [one.name for one in form.subjects] == ["Алексеев Артём", "Борисова Белла"]
    await answer(tx, people.mother, place, {"1": True}, people.pupils[0])
    progress = await get_progress(tx, actor(people.teacher), place)
    assert (progress.asked, progress.done) == (2, 1)
    waiting = await list_asked(tx, actor(people.teacher), place, PageOfAsked("waiting"))
    assert [(one.name, [name.replace("\xa0", " ") for name in one.answerers]) for one in waiting.people] == [
        ("Борисова Белла", ["Алексеева А. Ю."])
    ]
    message = await get_message(tx, actor(people.mother), place.conversation_id, place.seq)
    assert message is not None
    assert message.own is not None
    assert message.own.answered == [people.pupils[0]]


async def test_two_parents_of_a_child_answer_each_and_do_not_see_the_others(tx: Transaction) -> None:
    people, place = await make_form(tx, audience="parents", is_per_child=True)
    father = await people.region.parent(people.pupils[0], name="Алексеев Юрий Павлович")
    await planned(
        tx, [people.teacher, people.colleague, *people.pupils, people.mother, father],
        organisation_id=people.region.school, group_id=people.group_id,
    )  # fmt: skip
    assert (await get_form(tx, actor(people.colleague), place)).subjects == []
    with pytest.raises(NotFound):  # he came after it
        await get_form(tx, actor(father), place)
    later = await create_form(
        tx, actor(people.teacher), place.conversation_id, new(audience="parents", is_per_child=True)
    )
    await answer(tx, people.mother, later, {"1": True}, people.pupils[0])
    (subject,) = (await get_form(tx, actor(father), later)).subjects
    assert (subject.answers, subject.is_answered_by_other) == (None, True)
    await answer(tx, father, later, {"1": False}, people.pupils[0])
    assert (await get_progress(tx, actor(people.teacher), later)).done == 1
    rows = (await list_answers(tx, actor(people.teacher), later, None)).rows
    assert {row.answered_by.replace("\xa0", " "): row.answers["1"] for row in rows} == {
        "Алексеева А. Ю.": True,
        "Алексеев Ю. П.": False,
    }


async def test_a_form_is_answered_by_whom_it_is_for(tx: Transaction) -> None:
    people, place = await make_form(tx, audience="pupils")
    assert (await get_progress(tx, actor(people.teacher), place)).asked == 3
    for person, about in ((people.mother, None), (people.pupils[0], people.pupils[1]), (people.teacher, None)):
        with pytest.raises(NotAsked):
            await answer(tx, person, place, {"1": True}, about)
    with pytest.raises(NotFound):
        await answer(tx, people.stranger, place, {"1": True})


async def test_answers_change_until_it_closes_by_hand(tx: Transaction) -> None:
    people, place = await make_form(tx)
    await answer(tx, people.mother, place, {"1": True})
    await answer(tx, people.mother, place, {"1": False})
    (subject,) = (await get_form(tx, actor(people.mother), place)).subjects
    assert subject.answers == {"1": False}
    with pytest.raises(Forbidden):
        await close_form(tx, actor(people.mother), place)
    await close_form(tx, actor(people.teacher), place)
    with pytest.raises(FormClosed):
        await answer(tx, people.mother, place, {"1": True})
    with pytest.raises(FormClosed):
        await remind_rest(tx, actor(people.teacher), place)


async def test_it_closes_by_itself(db: Database, clock: SettableClock) -> None:
    async with db.transaction("make") as tx:
        people, place = await make_form(tx, closes_at=tx.now + timedelta(days=1))
    clock.advance(timedelta(days=1))
    await count_what_is_due(db)
    async with db.transaction("late") as tx:
        with pytest.raises(FormClosed):
            await answer(tx, people.mother, place, {"1": True})
        message = await get_message(tx, actor(people.mother), place.conversation_id, place.seq)
        assert message is not None
        assert message.form is not None
        assert message.form.closed_at == message.form.closes_at


async def _looks(tx: Transaction) -> int:
    count: int = await tx.fetch_value("SELECT count(*) FROM identity_audit WHERE action = 'messaging.read_answers'")
    return count


async def test_answers_are_read_by_the_author_named_readers_and_who_answers_for_the_class(tx: Transaction) -> None:
    people, place = await make_form(tx)
    await answer(tx, people.mother, place, {"1": True})
    await list_answers(tx, actor(people.teacher), place, None)
    assert await _looks(tx) == 0
    for person in (people.mother, people.pupils[0], people.colleague):
        with pytest.raises(Forbidden):
            await list_answers(tx, actor(person), place, None)
    await people.region.duty(people.colleague, people.group_id)
    seen = await list_answers(tx, actor(people.colleague), place, None)
    assert ([row.name for row in seen.rows], seen.summary) == (["Алексеева Анна Юрьевна"], [])
    assert await _looks(tx) == 1
    await answers_sheet(tx, actor(people.colleague), place)
    assert await _looks(tx) == 2


async def test_a_named_reader_is_told_beforehand_and_reads(tx: Transaction) -> None:
    people = await make_class(tx)
    chat = await planned(tx, [people.teacher, people.colleague, people.mother])
    place = await create_form(tx, actor(people.teacher), chat, new(reader_ids=[people.colleague]))
    form = await get_form(tx, actor(people.mother), place)
    assert [name.replace("\xa0", " ") for name in form.readers] == ["Петров П. И."]
    await answer(tx, people.mother, place, {"1": True})
    assert len((await list_answers(tx, actor(people.colleague), place, None)).rows) == 1
    for reader in (people.mother, people.stranger):
        with pytest.raises(InvalidInput):
            await create_form(tx, actor(people.teacher), chat, new(reader_ids=[reader]))


async def test_staff_of_the_conversation_may_be_let_read(tx: Transaction) -> None:
    people, place = await make_form(tx)
    found = await list_possible_readers(tx, actor(people.teacher), place.conversation_id)
    assert [one.name for one in found.people] == ["Петров Пётр Ильич"]
    with pytest.raises(MayNotAsk):
        await list_possible_readers(tx, actor(people.mother), place.conversation_id)
    with pytest.raises(NotFound):
        await list_possible_readers(tx, actor(people.stranger), place.conversation_id)


async def test_the_file_has_a_column_for_each_question(tx: Transaction) -> None:
    people, place = await make_form(tx, *EVERY_KIND)
    await answer(tx, people.mother, place, FULL | {"1": "=HYPERLINK(1)"})
    sheet = await answers_sheet(tx, actor(people.teacher), place)
    assert sheet.columns[4:] == [question.text for question in EVERY_KIND]
    assert list(sheet.rows[0]) == [
        "Алексеева Анна Юрьевна", "5А", "", "16.11.2026 22:00",
        "=HYPERLINK(1)", "Без\nсахара", "Обед", "Пн, Ср", 2.0, "30.11.2026", "нет", "да",
    ]  # fmt: skip


async def test_the_title_stays_as_it_was_answered(tx: Transaction) -> None:
    people, place = await make_form(tx)
    with pytest.raises(AskedStays):
        await edit_message(tx, actor(people.teacher), place.conversation_id, place.seq, "Иначе")


@pytest.mark.parametrize("how", ["deleted", "purged"])
async def test_answers_go_with_the_message(tx: Transaction, how: str) -> None:
    people, place = await make_form(tx)
    await answer(tx, people.mother, place, {"1": True})
    if how == "deleted":
        await delete_message(tx, actor(people.teacher), place.conversation_id, place.seq)
    else:
        await purge_messages(tx, place.conversation_id, 1, 100)
    for table in ("forms", "form_questions", "form_answers"):
        assert await tx.fetch_value(f"SELECT count(*) FROM messaging_{table}") == 0
    with pytest.raises(NotFound):
        await get_form(tx, actor(people.mother), place)


async def test_answers_of_two_accounts_are_those_of_one_human_being(tx: Transaction) -> None:
    people, place = await make_form(tx)
    await answer(tx, people.pupils[0], place, {"1": True})
    await on_persons_merged(tx, PersonsMerged(kept=people.pupils[1], merged=people.pupils[0]))
    rows = (await list_answers(tx, actor(people.teacher), place, None)).rows
    assert [row.about_id for row in rows] == [people.pupils[1]]


async def test_templates_are_ones_own_and_limited(tx: Transaction) -> None:
    people = await make_class(tx)
    teacher = actor(people.teacher)
    body = new(*EVERY_KIND).body
    for _ in range(50):
        await save_template(tx, teacher, body)
    with pytest.raises(TooManyTemplates):
        await save_template(tx, teacher, body)
    kept = (await list_templates(tx, teacher)).templates
    assert plain(kept[0].body) == plain(body)
    assert (await list_templates(tx, actor(people.colleague))).templates == []
    with pytest.raises(NotFound):
        await delete_template(tx, actor(people.colleague), kept[0].id)
    await delete_template(tx, teacher, kept[0].id)
    assert len((await list_templates(tx, teacher)).templates) == 49
