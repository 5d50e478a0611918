"""Pinning: who may, how many, what is said about it, and what stays as history."""

import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.messaging.commands.conversations import create_group, open_direct
from parta.messaging.commands.members import add_members
from parta.messaging.commands.messages import delete_message
from parta.messaging.commands.pins import pin_message, unpin_message
from parta.messaging.commands.planned import archive_planned
from parta.messaging.errors import CannotWrite, TooManyPins
from parta.messaging.model.places import Place
from parta.messaging.queries.heads import get_head
from parta.messaging.queries.pins import list_pin_history, list_pins
from tests.harness.conversations import actor, make_class, plain, planned, post
from tests.harness.pages import page_before

LAST = 2**62


async def test_a_keeper_pins_and_everybody_sees_which_and_who(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    place = Place(group, (await post(tx, group, people.pupils[0], "Сбор в 9:00")).seq)
    await pin_message(tx, actor(people.teacher), place)
    await pin_message(tx, actor(people.teacher), place)  # it is pinned: nothing happens
    assert plain(await list_pins(tx, actor(people.pupils[1]), group)) == {
        "pins": [
            {
                "seq": 2,
                "pinned_at": "2026-11-16T12:00:00Z",
                "pinned_by_name": "Иванова\u00a0М.\u00a0П.",
                "message": plain((await page_before(tx, actor(people.pupils[1]), group, 3, 1)).messages[0]),
            }
        ],
        "next": None,
    }
    page = await page_before(tx, actor(people.pupils[1]), group, LAST, 10)
    assert [message.service for message in page.messages[2:]] == [
        {"fact": "pinned", "by": "Иванова\u00a0М.\u00a0П.", "seq": "2"}
    ]
    assert page.messages[1].pinned_at is not None


async def test_an_unpinned_one_stays_in_the_history(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    place = Place(group, (await post(tx, group, people.pupils[0], "Сбор в 9:00")).seq)
    for _ in range(2):
        await pin_message(tx, actor(people.teacher), place)
        await unpin_message(tx, actor(people.teacher), place)
    await unpin_message(tx, actor(people.teacher), place)  # it is not pinned: nothing happens
    assert (await list_pins(tx, actor(people.pupils[1]), group)).pins == []
    history = (await list_pin_history(tx, actor(people.pupils[1]), group)).pins
    assert [(one.seq, one.unpinned_by_name) for one in history] == [(2, "Иванова\u00a0М.\u00a0П.")] * 2
    page = await page_before(tx, actor(people.pupils[1]), group, LAST, 10)
    assert [message.service["fact"] for message in page.messages[2:] if message.service] == [
        "pinned",
        "unpinned",
    ] * 2


async def test_who_may_pin(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    place = Place(group, (await post(tx, group, people.pupils[0], "Сбор в 9:00")).seq)
    with pytest.raises(Forbidden):
        await pin_message(tx, actor(people.pupils[0]), place)
    with pytest.raises(NotFound):
        await pin_message(tx, actor(people.stranger), place)
    direct = await open_direct(tx, actor(people.teacher), people.mother)
    place = Place(direct, (await post(tx, direct, people.mother, "Адрес лагеря")).seq)
    await pin_message(tx, actor(people.mother), place)
    await unpin_message(tx, actor(people.teacher), place)
    assert (await get_head(tx, actor(people.mother), direct)).conversation.may_pin
    assert not (await get_head(tx, actor(people.pupils[0]), group)).conversation.may_pin


async def test_nothing_is_pinned_in_what_is_closed(tx: Transaction) -> None:
    people = await make_class(tx)
    direct = await open_direct(tx, actor(people.teacher), people.mother)
    place = Place(direct, (await post(tx, direct, people.mother, "Адрес лагеря")).seq)
    await tx.execute("UPDATE messaging_conversations SET relation_ended_at = now() WHERE id = %(id)s", {"id": direct})
    with pytest.raises(CannotWrite):
        await pin_message(tx, actor(people.mother), place)
    plan = await planned(tx, [people.teacher])
    place = Place(plan, (await post(tx, plan, people.teacher, "раз")).seq)
    await archive_planned(tx, "class:5a")
    with pytest.raises((CannotWrite, Forbidden)):
        await pin_message(tx, actor(people.teacher), place)


async def test_pins_are_cut_by_the_window(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils[:2]))
    place = Place(group, (await post(tx, group, people.teacher, "до него")).seq)
    await pin_message(tx, actor(people.teacher), place)
    await add_members(tx, actor(people.teacher), group, [people.pupils[2]])
    assert (await list_pins(tx, actor(people.pupils[2]), group)).pins == []
    assert (await list_pin_history(tx, actor(people.pupils[2]), group)).pins == []


async def test_a_deleted_message_is_pinned_no_more_and_shows_no_text(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    place = Place(group, (await post(tx, group, people.teacher, "тайна")).seq)
    await pin_message(tx, actor(people.teacher), place)
    await delete_message(tx, actor(people.teacher), *place)
    assert (await list_pins(tx, actor(people.pupils[0]), group)).pins == []
    (ended,) = (await list_pin_history(tx, actor(people.pupils[0]), group)).pins
    assert ended.message is None
    assert ended.unpinned_at is not None
    with pytest.raises(NotFound):
        await pin_message(tx, actor(people.teacher), place)


async def test_the_fifty_first_names_the_limit(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0]])
    for number in range(50):
        await pin_message(
            tx, actor(people.teacher), Place(group, (await post(tx, group, people.teacher, str(number))).seq)
        )
    place = Place(group, (await post(tx, group, people.teacher, "лишнее")).seq)
    with pytest.raises(TooManyPins) as refused:
        await pin_message(tx, actor(people.teacher), place)
    assert refused.value.fields == {"limit": 50}


async def test_in_a_conversation_of_the_plan_those_are_named_whom_one_may_find(tx: Transaction) -> None:
    people = await make_class(tx)
    plan = await planned(tx, [people.teacher, people.mother])
    await tx.execute("UPDATE messaging_memberships SET role = 'admin' WHERE person_id = %(p)s", {"p": people.mother})
    place = Place(plan, (await post(tx, plan, people.teacher, "раз")).seq)
    await pin_message(tx, actor(people.mother), place)
    await planned(tx, [people.teacher, people.mother, people.pupils[1]], "class:5a")
    (pin,) = (await list_pins(tx, actor(people.teacher), plan)).pins
    assert pin.pinned_by_name == "Алексеева\u00a0А.\u00a0Ю."
