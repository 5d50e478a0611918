"""Conversations of the plan: idempotent, following, never undoing what people did."""

from uuid import UUID

import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.messaging.commands.conversations import rename_conversation
from parta.messaging.commands.planned import (
    apply_planned_conversation,
    archive_planned,
    planned_conversations,
    unarchive_planned,
)
from parta.messaging.model.plan import PlannedConversation, PlannedMember
from parta.messaging.queries.heads import get_head
from parta.messaging.store.conversations import find_standing
from tests.harness.conversations import actor, make_class, make_people, planned, post
from tests.harness.pages import page_after


async def _version(tx: Transaction, conversation: UUID, person: UUID) -> int:
    standing = await find_standing(tx, conversation, person)
    assert standing is not None
    return standing.version


async def test_a_second_time_changes_nothing(tx: Transaction) -> None:
    people = await make_people(tx, 3)
    conversation = await planned(tx, people)
    before = await _version(tx, conversation, people[0])
    assert await planned(tx, people) == conversation
    assert await _version(tx, conversation, people[0]) == before


async def test_a_whole_difference_is_one_change(tx: Transaction) -> None:
    people = await make_people(tx, 5)
    conversation = await planned(tx, people[:3])
    await planned(tx, people[2:])
    assert await _version(tx, conversation, people[4]) == 2
    lines = [row.service for row in (await page_after(tx, actor(people[2]), conversation, 1, 50)).messages]
    assert lines == [{"fact": "joined", "by": "", "names": "", "count": "2"}]
    with pytest.raises(NotFound):
        await get_head(tx, actor(people[0]), conversation)


async def test_who_may_see_the_past_sees_it_and_it_is_not_unread(tx: Transaction) -> None:
    people = await make_people(tx, 3)
    conversation = await planned(tx, people[:1])
    await post(tx, conversation, people[0], "прошлое")
    members = [PlannedMember(people[0]), PlannedMember(people[1]), PlannedMember(people[2], sees_past=True)]
    await apply_planned_conversation(
        tx, PlannedConversation(plan_key="class:5a", kind="group", title="5А класс", purpose="class", members=members)
    )
    new = await page_after(tx, actor(people[1]), conversation, 0, 50)
    old = await page_after(tx, actor(people[2]), conversation, 0, 50)
    assert ([row.seq for row in new.messages], [row.seq for row in old.messages]) == ([3], [1, 2, 3])
    assert (await get_head(tx, actor(people[2]), conversation)).personal.unread == 0


async def test_the_plan_renames_what_nobody_has_renamed(tx: Transaction) -> None:
    people = await make_class(tx)

    async def apply(title: str) -> UUID:
        members = [PlannedMember(people.teacher, "admin"), PlannedMember(people.pupils[0])]
        wanted = PlannedConversation(plan_key="k", kind="group", title=title, purpose="class", members=members)
        return await apply_planned_conversation(tx, wanted)

    conversation = await apply("5А класс")
    await apply("6А класс")
    assert (await get_head(tx, actor(people.teacher), conversation)).conversation.title == "6А класс"
    await rename_conversation(tx, actor(people.teacher), conversation, "Наш класс")
    await apply("7А класс")
    assert (await get_head(tx, actor(people.teacher), conversation)).conversation.title == "Наш класс"


async def test_archived_is_read_only_and_comes_back(tx: Transaction) -> None:
    people = await make_people(tx, 2)
    conversation = await planned(tx, people)
    for _ in range(2):
        await archive_planned(tx, "class:5a")
    head = (await get_head(tx, actor(people[0]), conversation)).conversation
    assert (head.may_write, head.why_not_write, head.version) == (False, "archived", 2)
    await planned(tx, people[:1])  # an archived one keeps its members
    assert (await get_head(tx, actor(people[1]), conversation)).conversation.member_count == 2
    for _ in range(2):
        await unarchive_planned(tx, "class:5a")
    head = (await get_head(tx, actor(people[0]), conversation)).conversation
    assert (head.may_write, head.why_not_write, head.version) == (True, "", 3)
    await archive_planned(tx, "nothing of the kind")


async def test_what_the_plan_made_is_listed_with_whom_it_put_in(tx: Transaction) -> None:
    people = await make_class(tx)
    school = people.region.school
    conversation = await planned(tx, people.pupils, "a", organisation_id=school, group_id=people.group_id)
    await planned(tx, [people.teacher], "b", organisation_id=school, kind="channel", title="Объявления")
    await post(tx, conversation, people.pupils[0], "есть сообщение")
    found = await planned_conversations(tx, school)
    assert [(row.plan_key, row.kind, row.title, row.group_id, row.has_messages) for row in found] == [
        ("a", "group", "5А класс", people.group_id, True),
        ("b", "channel", "Объявления", None, False),
    ]
    assert [row.member_ids for row in found] == [sorted(people.pupils), [people.teacher]]
    assert await planned_conversations(tx, None) == []
