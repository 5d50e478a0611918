"""Searching what a message asks: the options of polls, the words of forms, and nothing of the answers."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from parta.kernel.database import Transaction
from parta.messaging.commands.forms import answer_form, create_form
from parta.messaging.commands.messages import delete_message
from parta.messaging.commands.polls import add_option, create_poll
from parta.messaging.model.places import Place
from parta.messaging.queries.search import Wanted, search_conversation, search_messages
from parta.messaging.wire.forms import FormBody, FormQuestion, GiveAnswers, NewForm
from parta.messaging.wire.polls import NewPoll
from tests.harness.conversations import Class5A, actor, make_class, plain, planned
from tests.harness.search import indexed


async def found(tx: Transaction, person: UUID, text: str) -> list[tuple[str, list[Any]]]:
    """The message's text, and the lines of what it asks that match."""
    page = await search_messages(tx, actor(person), Wanted(text=text))
    return [(hit.text, [plain(line) for line in hit.lines]) for hit in page.hits]


async def make_poll(tx: Transaction) -> tuple[Class5A, Place]:
    people = await make_class(tx)
    chat = await planned(tx, [people.teacher, people.colleague, *people.pupils, people.mother])
    poll = NewPoll(uuid4(), "Куда идём в субботу?", ["Музей космонавтики", "Театр кукол"], may_add_options=True)
    return people, await create_poll(tx, actor(people.teacher), chat, poll)


@pytest.mark.parametrize("is_indexed", [True, False])
async def test_a_poll_is_found_by_its_options(tx: Transaction, is_indexed: bool) -> None:
    people, place = await make_poll(tx)
    if is_indexed:
        await indexed(tx)
    museum = {"text": "Музей космонавтики", "marks": [{"at": 0, "length": 5}]}
    assert await found(tx, people.mother, "музеи субботы") == [("Куда идём в субботу?", [museum])]
    assert await found(tx, people.mother, '"театр кукол"') == [
        ("Куда идём в субботу?", [{"text": "Театр кукол", "marks": [{"at": 0, "length": 11}]}])
    ]
    assert await found(tx, people.mother, "суббота -театр") == []
    assert await found(tx, people.stranger, "музей") == []
    inside = await search_conversation(tx, actor(people.mother), place.conversation_id, "кукла")
    assert [hit.seq for hit in inside.hits] == [place.seq]


async def test_an_option_that_came_later_is_found_too(tx: Transaction) -> None:
    people, place = await make_poll(tx)
    await indexed(tx)
    await add_option(tx, actor(people.mother), place, "Ботанический сад")
    await indexed(tx)
    assert [text for text, _ in await found(tx, people.colleague, "ботанического")] == ["Куда идём в субботу?"]
    await delete_message(tx, actor(people.teacher), place.conversation_id, place.seq)
    await indexed(tx)
    assert await found(tx, people.colleague, "музей") == []
    assert await found(tx, people.colleague, "ботанического") == []


@pytest.mark.parametrize("is_indexed", [True, False])
async def test_a_form_is_found_by_what_it_asks_and_not_by_what_is_answered(tx: Transaction, is_indexed: bool) -> None:
    people = await make_class(tx)
    chat = await planned(
        tx,
        [people.teacher, people.colleague, people.mother],
        organisation_id=people.region.school,
        group_id=people.group_id,
    )
    long = "Расскажите подробно. " * 20 + "Есть ли у ребёнка аллергия?"
    questions = [FormQuestion("one", "Что на завтрак", True, ["Каша", "Омлет"]), FormQuestion("line", long[-300:])]
    body = FormBody(title="Питание", description="До конца недели", questions=questions)
    place = await create_form(tx, actor(people.teacher), chat, NewForm(uuid4(), body))
    await answer_form(tx, actor(people.mother), place, GiveAnswers(people.mother, {"1": [1], "2": "На арахис"}))
    if is_indexed:
        await indexed(tx)
    for text, line in (("омлета", "Омлет"), ("неделя", "До конца недели"), ("завтраки", "Что на завтрак")):
        ((title, lines),) = await found(tx, people.colleague, text)
        assert (title, [one["text"] for one in lines]) == ("Питание", [line])
    ((_, (cut,)),) = await found(tx, people.colleague, "аллергии")
    (mark,) = cut["marks"]
    assert len(cut["text"]) <= 120
    assert cut["text"][mark["at"] : mark["at"] + mark["length"]] == "аллергия"
    assert await found(tx, people.teacher, "арахис") == []
    assert await found(tx, people.mother, "арахис") == []


async def test_of_many_options_three_are_shown(tx: Transaction) -> None:
    people = await make_class(tx)
    chat = await planned(tx, [people.teacher, people.mother])
    poll = NewPoll(uuid4(), "Когда?", [f"Утро, {hour} часов" for hour in range(5, 12)])
    await create_poll(tx, actor(people.teacher), chat, poll)
    ((_, lines),) = await found(tx, people.mother, "утром")
    assert [line["text"] for line in lines] == ["Утро, 5 часов", "Утро, 6 часов", "Утро, 7 часов"]
