"""The plan is applied once and followed for ever after: who moves changes chats in the same moment."""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from parta.chatplans.api import apply_plan, plan_difference, required_chats
from parta.entrypoints.wiring import Platform
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import GroupId, PersonId
from parta.messaging.api import PlannedRow, planned_conversations
from parta.organisations.api import RosterChange, end_enrolment, list_students, rename_group
from tests.harness.region import TestRegion, make_region

DoJobs = Callable[[], Awaitable[None]]
TODAY = date(2026, 11, 16)


class School:
    """A school of two classes with everybody that the base plan asks for, its plan applied."""

    region: TestRegion
    first: GroupId
    second: GroupId
    pupil: PersonId
    homeroom: PersonId

    async def build(self, tx: Transaction) -> None:
        self.region = await make_region(tx)
        self.first, self.second = await self.region.group("5А", grade=5), await self.region.group("5Б", grade=5)
        await self.region.appoint("director")
        self.homeroom = await self.region.appoint("pedagogue")
        other = await self.region.appoint("pedagogue")
        for group, homeroom, subject_teacher in (
            (self.first, self.homeroom, other),
            (self.second, other, self.homeroom),
        ):
            await self.region.duty(homeroom, group)
            await self.region.duty(subject_teacher, group, "teacher", "Алгебра")
            for _ in range(2):
                await self.region.parent(await self.region.student(group))
        self.pupil = await self.region.student(self.first, name="Новиков Пётр Ильич")
        await self.region.parent(self.pupil)
        await apply_plan(tx, self.region.school, None)


@pytest.fixture
async def school(platform: Platform, do_jobs: DoJobs) -> School:
    made = School()
    async with platform.database.transaction("test.school") as tx:
        await made.build(tx)
    await do_jobs()
    return made


async def _chats(db: Database, school: School) -> dict[str, PlannedRow]:
    async with db.transaction("test.chats") as tx:
        return {row.title: row for row in await planned_conversations(tx, school.region.school)}


async def _titles_of(db: Database, school: School, person: PersonId) -> set[str]:
    return {title for title, row in (await _chats(db, school)).items() if person in row.member_ids}


async def test_applying_makes_every_chat_of_the_base_plan(platform: Platform, school: School) -> None:
    assert set(await _chats(platform.database, school)) == {
        "Сотрудники · Школа № 1",
        "Объявления · Школа № 1",
        *(f"{name}{part}" for name in ("5А", "5Б") for part in ("", " · учителя", " · родители", " · Алгебра")),
    }


async def test_applying_again_changes_nothing(platform: Platform, school: School, do_jobs: DoJobs) -> None:
    before = await _chats(platform.database, school)
    async with platform.database.transaction("test.apply") as tx:
        assert await apply_plan(tx, school.region.school, None) == 0
    await do_jobs()
    assert await _chats(platform.database, school) == before


async def test_a_pupil_who_changes_class_changes_chats_without_any_job(platform: Platform, school: School) -> None:
    db = platform.database
    assert await _titles_of(db, school, school.pupil) == {"Объявления · Школа № 1", "5А", "5А · Алгебра"}
    async with db.transaction("test.move") as tx:
        students = await list_students(tx, school.region.school, TODAY)
        enrolment = next(each for each in students if each.person_id == school.pupil)
        await end_enrolment(tx, enrolment.enrolment_id, TODAY)
        school.region.tx = tx
        await school.region.student(school.second, person=school.pupil)
    assert await _titles_of(db, school, school.pupil) == {"Объявления · Школа № 1", "5Б", "5Б · Алгебра"}


async def test_a_renamed_group_keeps_its_conversations(platform: Platform, school: School) -> None:
    db = platform.database
    before = {row.plan_key: row.id for row in (await _chats(db, school)).values()}
    async with db.transaction("test.rename") as tx:
        await rename_group(tx, school.first, "5В", 5)
        change = RosterChange(tx, None, "hand")
        change.touch(school.region.school, group_id=school.first)
        await change.tell()
    after = await _chats(db, school)
    assert {row.plan_key: row.id for row in after.values()} == before
    assert {"5В", "5В · Алгебра", "5В · родители", "5В · учителя"} <= set(after)


async def test_a_chat_exists_when_two_members_with_staff_are_connected(platform: Platform, school: School) -> None:
    async with platform.database.transaction("test.count") as tx:
        assert (await required_chats(tx, school.region.school, tx.now)).existing == 0
        for person in (school.pupil, school.homeroom):
            await tx.execute(
                "UPDATE identity_persons SET connected_at = %(now)s WHERE id = %(id)s", {"now": tx.now, "id": person}
            )
        counted = await required_chats(tx, school.region.school, tx.now)
        assert (counted.required, counted.existing) == (10, 2)  # 5А, and the announcements: both with staff
        assert (await plan_difference(tx, school.region.school)).is_empty


async def test_the_last_pupil_to_leave_a_class_does_not_keep_its_chat(platform: Platform, school: School) -> None:
    db = platform.database
    async with db.transaction("test.empty_the_class") as tx:
        school.region.tx = tx
        for student in await list_students(tx, school.region.school, TODAY):
            if student.group_id == school.first:
                await end_enrolment(tx, student.enrolment_id, TODAY)
                await school.region.student(school.second, person=student.person_id)
    chats = await _chats(db, school)
    assert chats["5А"].archived_at is not None
    assert chats["5А"].member_ids == [school.homeroom]
    assert school.pupil in chats["5Б"].member_ids
    async with db.transaction("test.somebody_comes") as tx:
        school.region.tx = tx
        newcomer = await school.region.student(school.first)
    chats = await _chats(db, school)
    assert chats["5А"].archived_at is None
    assert sorted(chats["5А"].member_ids) == sorted([school.homeroom, newcomer])
