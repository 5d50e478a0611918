"""Roles, rights, slow mode, silence and bans of a group."""

import asyncio
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import DomainError, Forbidden, InvalidInput, NotFound
from parta.messaging.batch import Outgoing
from parta.messaging.commands.conversations import create_group
from parta.messaging.commands.members import add_members, leave_conversation
from parta.messaging.commands.terms import (
    ban_member,
    end_silence,
    lift_ban,
    set_role,
    set_terms,
    silence_member,
)
from parta.messaging.errors import Banned, CannotWrite, LastOwner, PlanDecides, SlowMode
from parta.messaging.queries.heads import get_head
from parta.messaging.queries.links import list_bans
from parta.messaging.queries.members import list_members
from parta.messaging.wire.terms import NewBan, SetTerms
from tests.harness.conversations import Class5A, Process, actor, make_class, planned


async def _group(db: Database) -> tuple[Class5A, UUID]:
    async with db.transaction("test") as tx:
        people = await make_class(tx)
        group = await create_group(tx, actor(people.teacher), "Поход", [people.colleague, *people.pupils])
        await set_role(tx, actor(people.teacher), group, people.colleague, "admin")
    return people, group


async def _try(db: Database, conversation: UUID, person: UUID) -> DomainError | None:
    """What is answered to who writes."""
    try:
        await Process(db).batch.send(Outgoing(conversation, person, uuid4(), "привет"))
    except DomainError as refused:
        return refused
    return None


async def test_only_those_named_write_and_the_head_says_why(db: Database) -> None:
    people, group = await _group(db)
    async with db.transaction("test") as tx:
        await set_terms(tx, actor(people.teacher), group, SetTerms(who_writes="admins"))
        head = await get_head(tx, actor(people.pupils[0]), group)
        assert (head.conversation.may_write, head.conversation.why_not_write) == (False, "keepers_only")
        assert (await get_head(tx, actor(people.colleague), group)).conversation.may_write
    refused = await _try(db, group, people.pupils[0])
    assert isinstance(refused, CannotWrite)
    assert refused.fields == {"reason": "keepers_only"}
    assert await _try(db, group, people.colleague) is None
    async with db.transaction("test") as tx:
        await set_terms(tx, actor(people.teacher), group, SetTerms(who_writes="owners"))
    assert isinstance(await _try(db, group, people.colleague), CannotWrite)
    assert await _try(db, group, people.teacher) is None


async def test_slow_mode_makes_members_wait_and_tells_how_long(db: Database, clock: SettableClock) -> None:
    people, group = await _group(db)
    async with db.transaction("test") as tx:
        await set_terms(tx, actor(people.teacher), group, SetTerms(slow_seconds=60))
    assert await _try(db, group, people.pupils[0]) is None
    clock.advance(timedelta(seconds=15))
    refused = await _try(db, group, people.pupils[0])
    assert isinstance(refused, SlowMode)
    assert refused.fields == {"seconds": 45}
    assert await _try(db, group, people.pupils[1]) is None
    assert [await _try(db, group, people.teacher) for _ in range(2)] == [None, None]
    clock.advance(timedelta(seconds=45))
    assert await _try(db, group, people.pupils[0]) is None


async def test_two_messages_in_one_batch_do_not_slip_through_slow_mode(db: Database) -> None:
    people, group = await _group(db)
    async with db.transaction("test") as tx:
        await set_terms(tx, actor(people.teacher), group, SetTerms(slow_seconds=60))
    batch = Process(db).batch
    answers = await asyncio.gather(
        *(batch.send(Outgoing(group, people.pupils[0], uuid4(), f"{n}")) for n in range(3)), return_exceptions=True
    )
    assert [type(answer).__name__ for answer in answers] == ["Message", "SlowMode", "SlowMode"]


async def test_who_is_silenced_reads_until_the_time_is_over(db: Database, clock: SettableClock) -> None:
    people, group = await _group(db)
    pupil = people.pupils[0]
    async with db.transaction("test") as tx:
        until = tx.now + timedelta(days=1)
        await silence_member(tx, actor(people.colleague), group, pupil, until)
        head = await get_head(tx, actor(pupil), group)
        assert (head.conversation.why_not_write, head.conversation.silenced_until) == ("silenced", until)
        for viewer, told in ((people.colleague, {pupil: until}), (people.pupils[1], {}), (pupil, {})):
            members = (await list_members(tx, actor(viewer), group)).members
            assert {one.person_id: one.silenced_until for one in members if one.silenced_until} == told
        jobs = await tx.fetch_value("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'messaging.end_silence'")
        assert jobs == 1
    assert isinstance(await _try(db, group, pupil), CannotWrite)
    clock.advance(timedelta(hours=23))
    async with db.transaction("test") as tx:
        await end_silence(tx, group, pupil)  # too early
    assert isinstance(await _try(db, group, pupil), CannotWrite)
    clock.advance(timedelta(hours=1))
    async with db.transaction("test") as tx:
        await end_silence(tx, group, pupil)
    assert await _try(db, group, pupil) is None


async def test_who_is_banned_is_out_and_cannot_be_added_until_it_is_lifted(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils))
    await ban_member(tx, actor(people.teacher), group, NewBan(people.pupils[0], "ругань"))
    with pytest.raises(NotFound):
        await get_head(tx, actor(people.pupils[0]), group)
    (ban,) = (await list_bans(tx, actor(people.teacher), group)).bans
    assert (ban.name, ban.reason, ban.banned_by_name) == ("Алексеев Артём", "ругань", "Иванова Мария Петровна")
    with pytest.raises(Banned) as refused:
        await add_members(tx, actor(people.teacher), group, [people.pupils[0]])
    assert refused.value.fields == {"person_ids": [str(people.pupils[0])]}
    await lift_ban(tx, actor(people.teacher), group, people.pupils[0])
    await add_members(tx, actor(people.teacher), group, [people.pupils[0]])
    assert (await get_head(tx, actor(people.pupils[0]), group)).conversation.may_write


async def test_the_last_owner_names_who_keeps_it(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", [people.colleague])
    with pytest.raises(LastOwner):
        await leave_conversation(tx, actor(people.teacher), group)
    with pytest.raises(NotFound):
        await leave_conversation(tx, actor(people.teacher), group, people.stranger)
    await leave_conversation(tx, actor(people.teacher), group, people.colleague)
    assert (await get_head(tx, actor(people.colleague), group)).conversation.role == "owner"
    await leave_conversation(tx, actor(people.colleague), group)  # nobody is left to keep it for


async def test_who_gives_and_takes_roles(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", [people.colleague, *people.pupils])
    owner, admin, pupil = actor(people.teacher), actor(people.colleague), people.pupils[0]
    await set_role(tx, owner, group, people.colleague, "admin")
    await set_role(tx, admin, group, pupil, "reader")
    assert (await get_head(tx, actor(pupil), group)).conversation.why_not_write == "readers_only"
    for wrong in (("admin", pupil), ("member", people.teacher)):
        with pytest.raises(Forbidden):
            await set_role(tx, admin, group, wrong[1], wrong[0])  # type: ignore[arg-type]
    with pytest.raises(Forbidden):  # the last owner stays one
        await set_role(tx, owner, group, people.teacher, "member")
    with pytest.raises(Forbidden):
        await set_role(tx, actor(pupil), group, people.pupils[1], "reader")
    plan = await planned(tx, [people.teacher, pupil], key="class:5a-2")
    with pytest.raises((PlanDecides, Forbidden)):
        await set_role(tx, owner, plan, pupil, "admin")


async def test_whom_the_terms_name_may_add_and_bounds_are_named(tx: Transaction) -> None:
    people = await make_class(tx)
    group = await create_group(tx, actor(people.teacher), "Поход", list(people.pupils[:2]))
    with pytest.raises(Forbidden):
        await add_members(tx, actor(people.pupils[0]), group, [people.pupils[2]])
    await set_terms(tx, actor(people.teacher), group, SetTerms(who_adds="members"))
    await add_members(tx, actor(people.pupils[0]), group, [people.pupils[2]])
    with pytest.raises(InvalidInput) as wrong:
        await set_terms(tx, actor(people.teacher), group, SetTerms(slow_seconds=86_401))
    assert wrong.value.fields["limit"] == 86_400
    with pytest.raises(Forbidden):
        await set_terms(tx, actor(people.pupils[0]), group, SetTerms(slow_seconds=5))
