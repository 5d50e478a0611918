"""A whole month played through: drafted on the 1st, reminded, signed by the head, returned, corrected, accepted."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from parta.directives.api import enter_directive, read_known_order
from parta.identity.api import Actor
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import Forbidden, NotFound
from parta.kernel.ids import ReportId
from parta.reports import access, commands, store
from parta.reports.api import draft_reports, remind_of_reports, timeliness
from parta.reports.errors import NotSignableYet, ReportNotOpen, SigningNotGranted
from parta.reports.model import Report
from parta.reports.queries import draw_up
from tests.harness.region import TestRegion, as_actor, make_region

NOVEMBER = date(2023, 11, 1)
MOSCOW = "Europe/Moscow"
TERM = date(2023, 9, 1)


def moscow(day: int, hour: int = 12, minute: int = 0, second: int = 0, *, month: int = 12) -> datetime:
    """A moment of 2023 by the clock of Tver (UTC+3)."""
    return datetime(2023, month, day, hour, minute, second, tzinfo=ZoneInfo(MOSCOW)).astimezone(UTC)


class College:
    """A state budgetary college of Tver under order № 1301/ПК, with head, coordinator and an officer above."""

    region: TestRegion
    director: Actor
    coordinator: Actor
    officer: Actor
    stranger: Actor

    async def build(self, tx: Transaction) -> None:
        self.region = region = await make_region(tx, "Тверская область", MOSCOW)
        await enter_directive(tx, region.id, read_known_order("tver-2023-11-09-1301"))
        self.director = as_actor(await region.appoint("director", region.college, since=TERM))
        self.coordinator = as_actor(await region.appoint("coordinator", region.college, since=TERM))
        self.officer = as_actor(await region.appoint("officer", region.ministry, since=TERM))
        self.stranger = as_actor(await region.appoint("director", region.other_school, since=TERM))
        for _ in range(3):
            await region.appoint("pedagogue", region.college, since=TERM)


@pytest.fixture
async def college(db: Database, clock: SettableClock) -> College:
    clock.set(moscow(13, month=11))
    made = College()
    async with db.transaction("test.college") as tx:
        await made.build(tx)
    return made


async def _draft(db: Database, college: College) -> ReportId:
    async with db.transaction("test.draft") as tx:
        await draft_reports(tx, NOVEMBER, MOSCOW)
        return (await _report(tx, college)).id


async def _report(tx: Transaction, college: College) -> Report:
    return (await store.select_reports_of(tx, [college.region.college], NOVEMBER, NOVEMBER))[0]


async def _sign(db: Database, actor: Actor, report_id: ReportId) -> None:
    async with db.transaction("test.sign") as tx:
        await commands.sign_and_send(tx, actor, await access.access_report_to_sign(tx, actor, report_id))


async def _decide(db: Database, actor: Actor, report_id: ReportId, number: int, remark: str = "") -> None:
    async with db.transaction("test.decide") as tx:
        allowed = await access.access_report_to_decide(tx, actor, report_id)
        if remark:
            await commands.return_report(tx, actor, allowed, number, remark)
        else:
            await commands.accept_report(tx, actor, allowed, number)


async def test_the_first_report_is_that_of_the_month_the_order_came_into_force(db: Database, college: College) -> None:
    await _draft(db, college)
    async with db.transaction("test.read") as tx:
        report = await _report(tx, college)
        assert (report.duty, report.directive_number, report.clause) == ("mandatory", "1301/ПК", "3.3")
        assert report.due_at == datetime(2023, 12, 5, 20, 59, 59, tzinfo=UTC)
        content = await draw_up(tx, college.region.college, NOVEMBER, moscow(1))
        assert [week.has_norm for week in content.figures.weeks] == [False, False, True, True, True]
        assert [week.judged for week in content.figures.weeks] == [0, 0, 3, 3, 3]


async def test_drafting_twice_makes_one(db: Database, college: College) -> None:
    first = await _draft(db, college)
    assert await _draft(db, college) == first


async def test_it_cannot_be_signed_before_its_last_week_has_ended(
    db: Database, college: College, clock: SettableClock
) -> None:
    report_id = await _draft(db, college)
    clock.set(moscow(3, 23, 59, 59))  # the week 27.11-03.12 ends with Sunday, 3 December
    with pytest.raises(NotSignableYet):
        await _sign(db, college.director, report_id)
    clock.set(moscow(4, 0))
    await _sign(db, college.director, report_id)


@pytest.mark.parametrize(("moment", "expected"), [(moscow(5, 23, 59, 59), "on_time"), (moscow(6, 0, 0, 0), "late")])
async def test_through_the_5th_is_on_time_and_the_next_second_is_late(
    db: Database, college: College, clock: SettableClock, moment: datetime, expected: str
) -> None:
    report_id = await _draft(db, college)
    clock.set(moment)
    await _sign(db, college.director, report_id)
    async with db.transaction("test.read") as tx:
        report = await _report(tx, college)
        assert timeliness(report.due_at, report.first_submitted_at, tx.now) == expected


async def test_the_coordinator_comments_and_the_head_signs(
    db: Database, college: College, clock: SettableClock
) -> None:
    report_id = await _draft(db, college)
    clock.set(moscow(4))
    async with db.transaction("test.comment") as tx:
        allowed = await access.access_report_to_comment(tx, college.coordinator, report_id)
        await commands.set_comment(tx, allowed, "Двое на курсах")
    with pytest.raises(SigningNotGranted):
        await _sign(db, college.coordinator, report_id)
    await _sign(db, college.director, report_id)
    async with db.transaction("test.read") as tx:
        assert [version.comment for version in await store.select_versions(tx, report_id)] == ["Двое на курсах"]
        allowed_again = await access.access_report_to_comment(tx, college.coordinator, report_id)
        with pytest.raises(ReportNotOpen):
            await commands.set_comment(tx, allowed_again, "ещё")


async def test_returned_it_has_three_working_days_and_the_second_version_stays_on_time(
    db: Database, college: College, clock: SettableClock
) -> None:
    report_id = await _draft(db, college)
    clock.set(moscow(5))
    await _sign(db, college.director, report_id)
    clock.set(moscow(8))  # a Friday; Saturday is a working day of the college
    await _decide(db, college.officer, report_id, 1, "Проверьте списки групп")
    async with db.transaction("test.read") as tx:
        report = await _report(tx, college)
        assert (report.state, report.returned_due_at) == ("returned", datetime(2023, 12, 12, 20, 59, 59, tzinfo=UTC))
    clock.set(moscow(11))
    await _sign(db, college.director, report_id)
    await _decide(db, college.officer, report_id, 2)
    async with db.transaction("test.read") as tx:
        report = await _report(tx, college)
        assert (report.state, report.last_version) == ("accepted", 2)
        assert timeliness(report.due_at, report.first_submitted_at, tx.now) == "on_time"


async def test_a_correction_is_a_new_version_and_the_accepted_one_stays_as_it_was(
    db: Database, college: College, clock: SettableClock
) -> None:
    report_id = await _draft(db, college)
    clock.set(moscow(5))
    await _sign(db, college.director, report_id)
    await _decide(db, college.officer, report_id, 1)
    clock.set(moscow(6))
    async with db.transaction("test.read") as tx:
        accepted = (await store.select_versions(tx, report_id))[0]
        college.region.tx = tx
        await college.region.appoint("pedagogue", college.region.college, since=TERM)
        allowed = await access.access_report_to_sign(tx, college.director, report_id)
        await commands.begin_correction(tx, college.director, allowed)
    clock.set(moscow(7))
    await _sign(db, college.director, report_id)
    async with db.transaction("test.read") as tx:
        first, second = await store.select_versions(tx, report_id)
        assert first == accepted
        assert (second.number, second.is_correction) == (2, True)
        assert first.content.figures.pedagogues.on_roster + 1 == second.content.figures.pedagogues.on_roster
        again = await draw_up(tx, college.region.college, NOVEMBER, first.signed_at)
        assert again.figures == first.content.figures


async def test_reminders_come_on_their_days_once(db: Database, college: College, clock: SettableClock) -> None:
    await _draft(db, college)
    told = []
    for day in range(1, 7):
        for hour in (8, 20):
            clock.set(moscow(day, hour))
            async with db.transaction("test.remind") as tx:
                told.append((day, await remind_of_reports(tx)))
    assert [each for each in told if each[1]] == [(3, 2), (5, 2)]


async def test_others_do_not_see_it_and_the_officer_does_not_sign(
    db: Database, college: College, clock: SettableClock
) -> None:
    report_id = await _draft(db, college)
    clock.set(moscow(5))
    async with db.transaction("test.read") as tx:
        with pytest.raises((NotFound, Forbidden)):
            await access.access_report(tx, college.stranger, report_id)
        with pytest.raises(SigningNotGranted):
            await access.access_report_to_sign(tx, college.officer, report_id)
        with pytest.raises(Forbidden):
            await access.access_report_to_decide(tx, college.director, report_id)
