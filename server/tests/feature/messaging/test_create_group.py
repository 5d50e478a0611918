"""`create_group`, `create_channel`: who may be brought together, and how many."""

from uuid import uuid4

import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.messaging.commands.conversations import create_channel, create_group, rename_conversation
from parta.messaging.errors import PeopleApart, StaffOnly, TitleEmpty, TitleTooLong, TooManyMembers
from parta.messaging.queries.heads import get_head
from tests.harness.conversations import actor, make_class, plain
from tests.harness.pages import page_after


async def test_a_group_begins_with_the_line_that_it_was_made(tx: Transaction) -> None:
    people = await make_class(tx)
    made = await create_group(tx, actor(people.pupils[0]), "  Мы \n втроём ", list(people.pupils))
    page = await page_after(tx, actor(people.pupils[1]), made, 0, 50)
    assert plain(page) == {
        "messages": [
            {
                "conversation_id": str(made),
                "seq": 1,
                "version": 1,
                "author_id": None,
                "author_name": "",
                "kind": "service",
                "text": "",
                "created_at": "2026-11-16T12:00:00Z",
                "service": {"fact": "created", "by": "Алексеев\u00a0А.", "title": "Мы втроём"},
            }
        ],
        "version": 1,
        "has_before": False,
        "has_after": False,
        "quoted": [],
    }
    owner = (await get_head(tx, actor(people.pupils[0]), made)).conversation
    other = (await get_head(tx, actor(people.pupils[1]), made)).conversation
    assert (owner.role, owner.may_add, owner.may_rename, owner.may_leave) == ("owner", True, True, True)
    assert (other.role, other.may_add, other.may_rename, other.may_leave) == ("member", False, False, True)


async def test_pupils_gather_only_people_who_all_reach_each_other(tx: Transaction) -> None:
    people = await make_class(tx)
    with pytest.raises(PeopleApart) as refused:
        await create_group(tx, actor(people.pupils[0]), "С мамой", [people.pupils[1], people.mother])
    assert refused.value.fields == {"person_ids": sorted([str(people.pupils[1]), str(people.mother)])}


async def test_staff_gather_whom_they_reach(tx: Transaction) -> None:
    people = await make_class(tx)
    made = await create_group(tx, actor(people.teacher), "Олимпиада", [people.pupils[0], people.other_pupil])
    assert (await get_head(tx, actor(people.other_pupil), made)).conversation.member_count == 3


async def test_one_who_cannot_be_reached_and_one_who_is_not_answer_alike(tx: Transaction) -> None:
    people = await make_class(tx)
    for person in (people.stranger, uuid4()):
        with pytest.raises(NotFound) as refused:
            await create_group(tx, actor(people.teacher), "Все", [people.pupils[0], person])
        assert refused.value.fields == {}


async def test_titles_and_sizes_have_limits_that_are_named(tx: Transaction) -> None:
    people = await make_class(tx)
    with pytest.raises(TitleEmpty):
        await create_group(tx, actor(people.teacher), " \x07\n", [])
    with pytest.raises(TitleTooLong) as refused:
        await create_group(tx, actor(people.teacher), "я" * 121, [])
    assert refused.value.fields == {"limit": 120}
    with pytest.raises(TooManyMembers) as too_many:
        await create_group(tx, actor(people.teacher), "Все", [uuid4() for _ in range(500)])
    assert too_many.value.fields == {"limit": 500}


async def test_channels_are_made_by_staff_and_read_by_the_others(tx: Transaction) -> None:
    people = await make_class(tx)
    with pytest.raises(StaffOnly):
        await create_channel(tx, actor(people.pupils[0]), "Канал", [people.pupils[1]])
    made = await create_channel(tx, actor(people.teacher), "Канал", [people.pupils[1]])
    reader = (await get_head(tx, actor(people.pupils[1]), made)).conversation
    assert (reader.role, reader.may_write, reader.why_not_write) == ("reader", False, "readers_only")


async def test_a_name_is_given_by_who_keeps_the_group(tx: Transaction) -> None:
    people = await make_class(tx)
    made = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0]])
    await rename_conversation(tx, actor(people.teacher), made, "Поход в горы")
    head = await get_head(tx, actor(people.pupils[0]), made)
    assert head.conversation.title == "Поход в горы"
    assert head.last_message is not None
    assert head.last_message.service == {"fact": "renamed", "by": "Иванова\u00a0М.\u00a0П.", "title": "Поход в горы"}
    assert head.personal.unread == 0
