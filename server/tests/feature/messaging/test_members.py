"""Adding, removing, leaving by hand, and what the plan keeps to itself; who is shown in the list."""

import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.members import add_members, leave_conversation, remove_member
from parta.messaging.commands.planned import apply_planned_conversation
from parta.messaging.errors import PlanDecides
from parta.messaging.model.plan import PlannedConversation, PlannedMember
from parta.messaging.queries.heads import get_head, list_heads
from parta.messaging.queries.members import list_members
from tests.harness.conversations import actor, make_class, plain, planned, post
from tests.harness.pages import page_after


async def test_a_newcomer_sees_what_comes_and_nothing_of_the_past(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", [people.pupils[0]])
    await post(tx, group, people.teacher, "прошлое")
    await add_members(tx, actor(people.teacher), group, [people.pupils[1], people.pupils[0]])
    await post(tx, group, people.teacher, "будущее")
    page = await page_after(tx, actor(people.pupils[1]), group, 0, 50)
    assert [(message.seq, message.text, message.service) for message in page.messages] == [
        (
            3,
            "",
            {"fact": "joined", "by": "Иванова\u00a0М.\u00a0П.", "names": "Борисова\u00a0Б.", "count": "1"},
        ),
        (4, "будущее", None),
    ]
    head = await get_head(tx, actor(people.pupils[1]), group)
    assert (head.conversation.first_seq, head.personal.unread) == (3, 1)


async def test_who_is_taken_out_or_leaves_has_lost_it(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    await remove_member(tx, actor(people.teacher), group, people.pupils[0])
    await leave_conversation(tx, actor(people.pupils[1]), group)
    for gone in people.pupils[:2]:
        assert (await list_heads(tx, actor(gone))).heads == []
        with pytest.raises(NotFound):
            await page_after(tx, actor(gone), group, 0, 50)
    page = await page_after(tx, actor(people.pupils[2]), group, 1, 50)
    assert [message.service for message in page.messages] == [
        {"fact": "removed", "by": "Иванова\u00a0М.\u00a0П.", "name": "Алексеев\u00a0А.", "count": "1"},
        {"fact": "left", "name": "Борисова\u00a0Б."},
    ]


async def test_only_keepers_add_and_remove(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    pupil = actor(people.pupils[0])
    with pytest.raises(Forbidden):
        await add_members(tx, pupil, group, [people.mother])
    with pytest.raises(Forbidden):
        await remove_member(tx, pupil, group, people.pupils[1])
    with pytest.raises(NotFound):
        await add_members(tx, actor(people.colleague), group, [people.mother])
    with pytest.raises(NotFound):
        await remove_member(tx, actor(people.teacher), group, people.stranger)
    with pytest.raises(Forbidden):
        await remove_member(tx, actor(people.teacher), group, people.teacher)


async def test_who_was_put_in_by_the_plan_stays(tx: Transaction) -> None:
    people = await make_class(tx)
    members = [PlannedMember(people.teacher, "admin"), *(PlannedMember(pupil) for pupil in people.pupils)]
    conversation = await apply_planned_conversation(
        tx,
        PlannedConversation(plan_key="class:5a", kind="group", title="5А", purpose="class", members=members),
    )
    with pytest.raises(PlanDecides):
        await leave_conversation(tx, actor(people.pupils[0]), conversation)
    with pytest.raises(PlanDecides):
        await remove_member(tx, actor(people.teacher), conversation, people.pupils[0])
    assert not (await get_head(tx, actor(people.pupils[0]), conversation)).conversation.may_leave
    await add_members(tx, actor(people.teacher), conversation, [people.colleague])
    await leave_conversation(tx, actor(people.colleague), conversation)


async def test_in_the_plans_conversations_those_one_may_not_find_are_a_number(tx: Transaction) -> None:
    people = await make_class(tx)
    conversation = await planned(tx, [people.teacher, people.pupils[0], people.mother, people.other_pupil])
    page = await list_members(tx, actor(people.pupils[0]), conversation)
    assert sorted((member.name, member.description) for member in page.members) == [
        ("Алексеев Артём", ""),
        ("Алексеева Анна Юрьевна", "родитель: Алексеев\u00a0А."),
        ("Иванова Мария Петровна", "учитель математики"),
    ]
    assert (page.hidden, page.next) == (1, None)


async def test_in_a_channel_members_are_only_counted(tx: Transaction) -> None:
    people = await make_class(tx)
    channel = await planned(tx, [people.teacher, *people.pupils], "news", kind="channel")
    assert plain(await list_members(tx, actor(people.teacher), channel)) == {
        "members": [
            {
                "person_id": str(people.teacher),
                "name": "Иванова Мария Петровна",
                "short_name": "Иванова\u00a0М.\u00a0П.",
                "role": "member",
                "description": "",
                "silenced_until": None,
            }
        ],
        "hidden": 3,
        "next": None,
    }
