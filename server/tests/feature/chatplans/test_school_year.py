"""A new school year: whole classes go on renamed, graduates' chats become read-only, and it can be undone."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest

from parta.chatplans import store
from parta.chatplans.api import apply_plan
from parta.chatplans.errors import GroupsChanged, YearNotUndoable
from parta.chatplans.school_year import begin_school_year, undo_school_year
from parta.chatplans.years import NewClass, YearStep, offer
from parta.entrypoints.wiring import Platform
from parta.identity.api import Actor
from parta.kernel.clock import SettableClock
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import PersonId
from parta.messaging.api import PlannedRow, planned_conversations
from parta.organisations.api import AccessibleOrganisation, Right, access_organisation, list_groups, local_today
from tests.harness.region import TestRegion, as_actor, make_region

DoJobs = Callable[[], Awaitable[None]]


class Year:
    region: TestRegion
    actor: Actor
    teacher: PersonId

    async def build(self, tx: Transaction) -> None:
        self.region = await make_region(tx)
        self.actor = as_actor(await self.region.appoint("coordinator"))
        self.teacher = await self.region.appoint("pedagogue")
        for name, grade in (("5А", 5), ("6А", 6), ("11А", 11)):
            group = await self.region.group(name, grade=grade)
            await self.region.duty(self.teacher, group)
            await self.region.student(group)
        await apply_plan(tx, self.region.school, None)

    async def allowed(self, tx: Transaction) -> AccessibleOrganisation:
        return await access_organisation(tx, self.actor, self.region.school, Right.MANAGE_PLAN)

    async def steps(self, tx: Transaction) -> list[YearStep]:
        return offer(await list_groups(tx, self.region.school, await local_today(tx, self.region.school)))

    async def chats(self, tx: Transaction) -> dict[str, PlannedRow]:
        rows = await planned_conversations(tx, self.region.school)
        return {row.title: row for row in rows if row.purpose == "class"}


@pytest.fixture
async def year(platform: Platform, do_jobs: DoJobs) -> Year:
    made = Year()
    async with platform.database.transaction("test.year") as tx:
        await made.build(tx)
    await do_jobs()
    return made


async def test_whole_classes_go_on_graduates_are_archived_new_classes_open(platform: Platform, year: Year) -> None:
    async with platform.database.transaction("test.begin") as tx:
        before = await year.chats(tx)
        await begin_school_year(tx, year.actor, await year.allowed(tx), await year.steps(tx), [NewClass("1А", 1)])
        after = await year.chats(tx)
        names = [group.name for group in await list_groups(tx, year.region.school, date(2026, 11, 16))]
    assert sorted(names) == ["1А", "6А", "7А"]
    assert {title: row.id for title, row in after.items()} == {
        "6А": before["5А"].id,
        "7А": before["6А"].id,
        "11А": before["11А"].id,
    }
    assert after["11А"].archived_at is not None
    assert after["6А"].archived_at is None


async def test_undoing_puts_groups_chats_and_members_back(platform: Platform, year: Year, clock: SettableClock) -> None:
    async with platform.database.transaction("test.begin") as tx:
        before = await year.chats(tx)
        year_id = await begin_school_year(tx, year.actor, await year.allowed(tx), await year.steps(tx), [])
    clock.advance(timedelta(hours=1))
    async with platform.database.transaction("test.undo") as tx:
        await undo_school_year(tx, year.actor, await year.allowed(tx), year_id)
        after = await year.chats(tx)
    assert {title: (row.id, row.archived_at, row.member_ids) for title, row in after.items()} == {
        title: (row.id, None, row.member_ids) for title, row in before.items()
    }
    async with platform.database.transaction("test.undo_twice") as tx:
        with pytest.raises(YearNotUndoable):
            await undo_school_year(tx, year.actor, await year.allowed(tx), year_id)


async def test_it_is_not_undoable_once_somebody_has_written(
    platform: Platform, year: Year, clock: SettableClock
) -> None:
    async with platform.database.transaction("test.begin") as tx:
        year_id = await begin_school_year(tx, year.actor, await year.allowed(tx), await year.steps(tx), [])
        chat = (await year.chats(tx))["6А"]
    clock.advance(timedelta(minutes=1))
    async with platform.database.transaction("test.write") as tx:
        await tx.execute(
            "INSERT INTO messaging_messages (conversation_id, seq, author_id, client_key, text, version, created_at)"
            " VALUES (%(chat)s, 1000, %(author)s, %(key)s, 'Здравствуйте', 1000, %(now)s)",
            {"chat": chat.id, "author": year.teacher, "key": uuid4(), "now": tx.now},
        )
        with pytest.raises(YearNotUndoable):
            await undo_school_year(tx, year.actor, await year.allowed(tx), year_id)
        assert (await store.find_last_year(tx, year.region.school)) is not None


async def test_steps_that_do_not_name_every_group_as_it_is_are_refused(platform: Platform, year: Year) -> None:
    async with platform.database.transaction("test.begin") as tx:
        steps = await year.steps(tx)
        with pytest.raises(GroupsChanged):
            await begin_school_year(tx, year.actor, await year.allowed(tx), steps[1:], [])


async def test_two_groups_cannot_get_one_name(platform: Platform, year: Year) -> None:
    async with platform.database.transaction("test.begin") as tx:
        steps = [
            YearStep(step.group_id, "promote", step.name, step.grade, "8Б", 8) if step.kind == "promote" else step
            for step in await year.steps(tx)
        ]
        with pytest.raises(InvalidInput) as caught:
            await begin_school_year(tx, year.actor, await year.allowed(tx), steps, [])
    assert caught.value.fields["reason"] == "name_taken"


async def test_a_new_class_cannot_take_the_name_of_an_open_group(platform: Platform, year: Year) -> None:
    for opened in ([NewClass("6 а")], [NewClass("1А"), NewClass("1-а")]):
        async with platform.database.transaction("test.take_name") as tx:
            allowed, steps = await year.allowed(tx), await year.steps(tx)
            with pytest.raises(InvalidInput) as refusal:
                await begin_school_year(tx, year.actor, allowed, steps, opened)
        assert refusal.value.fields == {"field": "new_groups", "reason": "name_taken", "name": opened[-1].name}


async def test_it_is_not_undoable_once_another_group_bears_a_graduates_name(platform: Platform, year: Year) -> None:
    async with platform.database.transaction("test.begin") as tx:
        steps = await year.steps(tx)
        year_id = await begin_school_year(tx, year.actor, await year.allowed(tx), steps, [])
        year.region.tx = tx
        await year.region.group("11А", grade=11)
        with pytest.raises(YearNotUndoable):
            await undo_school_year(tx, year.actor, await year.allowed(tx), year_id)
