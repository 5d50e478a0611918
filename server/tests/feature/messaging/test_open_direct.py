"""`open_direct`: one conversation for two, made once, there for the other from the first message."""

import pytest

from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.messaging.commands.conversations import open_direct
from parta.messaging.queries.heads import get_head, list_heads
from tests.harness.conversations import actor, make_class, plain, post


async def test_a_direct_conversation_bears_the_others_name(tx: Transaction) -> None:
    people = await make_class(tx)
    made = await open_direct(tx, actor(people.teacher), people.pupils[0])
    head = await get_head(tx, actor(people.teacher), made)
    assert plain(head) == {
        "conversation": {
            "id": str(made),
            "kind": "direct",
            "title": "Алексеев Артём",
            "version": 1,
            "members_version": 1,
            "last_seq": 0,
            "member_count": 2,
            "created_at": "2026-11-16T12:00:00Z",
            "origin": "hand",
            "purpose": "",
            "organisation_name": "",
            "group_id": None,
            "peer_id": str(people.pupils[0]),
            "archived_at": None,
            "role": "member",
            "may_write": True,
            "why_not_write": "",
            "may_leave": False,
            "may_rename": False,
            "may_add": False,
            "first_seq": 1,
            "member_version": 1,
            "may_pin": True,
            "reactions": None,
            "supervision": None,
            "organisation_id": None,
            "edit_seconds": 86_400,
            "delete_seconds": 86_400,
            "may_delete_others": False,
            "may_call": True,
            "has_comments": False,
            "who_writes": "members",
            "who_adds": "admins",
            "who_pins": "admins",
            "who_calls": "members",
            "slow_seconds": 0,
            "silenced_until": None,
        },
        "personal": {
            "conversation_id": str(made),
            "version": 1,
            "read_seq": 0,
            "unread": 0,
            "is_marked_unread": False,
            "muted_until": None,
            "is_archived": False,
            "pinned_order": None,
            "draft": "",
            "draft_at": None,
            "scheduled": 0,
            "unread_mentions": 0,
        },
        "last_message": None,
        "read_by_others_seq": 0,
    }


async def test_it_is_the_same_from_both_sides_and_for_ever(tx: Transaction) -> None:
    people = await make_class(tx)
    made = await open_direct(tx, actor(people.teacher), people.mother)
    assert await open_direct(tx, actor(people.mother), people.teacher) == made
    assert await open_direct(tx, actor(people.teacher), people.mother) == made
    title = (await get_head(tx, actor(people.mother), made)).conversation.title
    assert title == "Иванова Мария Петровна"


async def test_nobody_sees_an_empty_conversation_that_another_opened(tx: Transaction) -> None:
    people = await make_class(tx)
    pupil = actor(people.pupils[1])
    made = await open_direct(tx, actor(people.teacher), people.pupils[1])
    assert (await list_heads(tx, pupil)).heads == []
    with pytest.raises(NotFound):
        await get_head(tx, pupil, made)
    await post(tx, made, people.teacher, "Белла, зайди ко мне")
    (head,) = (await list_heads(tx, pupil)).heads
    assert head.last_message is not None
    assert (head.last_message.text, head.personal.unread) == ("Белла, зайди ко мне", 1)


async def test_who_may_not_reach_somebody_learns_nothing_of_them(tx: Transaction) -> None:
    people = await make_class(tx)
    for stranger in (people.stranger, people.other_pupil):
        with pytest.raises(NotFound):
            await open_direct(tx, actor(people.pupils[0]), stranger)


async def test_with_oneself_it_is_one_place_for_notes(tx: Transaction) -> None:
    people = await make_class(tx)
    saved = await open_direct(tx, actor(people.stranger), people.stranger)
    assert await open_direct(tx, actor(people.stranger), people.stranger) == saved
    head = await get_head(tx, actor(people.stranger), saved)
    assert (head.conversation.kind, head.conversation.member_count, head.conversation.role) == ("saved", 1, "owner")
