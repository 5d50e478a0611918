"""Papers of the demo: calendars, absences, and last month's reports as each kind of institution did them."""

import random
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from parta.demo.people import Filled
from parta.identity.api import Actor
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import PersonId, RegionId, SessionId
from parta.organisations.api import (
    NewAbsence,
    NewCalendarEntry,
    record_absence,
    record_calendar,
)
from parta.reports.api import (
    Report,
    accept_report,
    access_report_to_comment,
    access_report_to_decide,
    access_report_to_sign,
    draft_reports,
    reports_of_month,
    set_comment,
    sign_and_send,
)

SIGNED_ON_DAY = {"exemplary": 4, "steady": 7}  # of the month after; who is behind has not signed


async def enter_calendar(tx: Transaction, region_id: RegionId, year: int) -> None:
    """The region's holidays of the autumn."""
    await record_calendar(
        tx,
        [
            NewCalendarEntry(
                region_id=region_id,
                kind="holiday",
                title="День народного единства",
                first_day=date(year, 11, 4),
                last_day=date(year, 11, 4),
            )
        ],
    )


async def enter_absences(tx: Transaction, filled: Filled, chance: random.Random, today: date) -> None:
    """A few of the staff were away for some days."""
    for person in chance.sample(filled.teachers, min(2, len(filled.teachers))):
        first = today - timedelta(days=chance.randrange(8, 30))
        await record_absence(
            tx,
            NewAbsence(
                person_id=person,
                organisation_id=filled.organisation_id,
                first_day=first,
                last_day=first + timedelta(days=chance.randrange(2, 6)),
            ),
        )


async def do_reports(
    db: Database, clock: SettableClock, institutions: list[Filled], officer: PersonId, time_zone: str
) -> None:
    """Last month's reports: the exemplary signs in time and is accepted, others are late, one says nothing."""
    now = clock.now()
    this_month = now.astimezone(ZoneInfo(time_zone)).date().replace(day=1)
    month = (this_month - timedelta(days=1)).replace(day=1)
    clock.set(_local(this_month, 0, time_zone) + timedelta(minutes=3))
    async with db.transaction("demo.draft_reports") as tx:
        await draft_reports(tx, month, time_zone)
        reports = await reports_of_month(tx, [each.organisation_id for each in institutions], month)
    for filled in institutions:
        day = SIGNED_ON_DAY.get(filled.institution.character)
        report = reports.get(filled.organisation_id)
        signed_at = _local(this_month.replace(day=day or 1), 15, time_zone)
        if day is not None and report is not None and filled.director is not None and signed_at < now:
            clock.set(signed_at)
            await _sign(db, filled, report)
            if filled.institution.character == "exemplary" and signed_at + timedelta(days=2) < now:
                clock.advance(timedelta(days=2))
                await _accept(db, officer, report)
    clock.set(now)


async def _sign(db: Database, filled: Filled, report: Report) -> None:
    assert filled.director is not None
    async with db.transaction("demo.sign_report") as tx:
        if filled.coordinator is not None:
            commentable = await access_report_to_comment(tx, _actor(filled.coordinator), report.id)
            await set_comment(tx, commentable, "Проверено по журналу приглашений, замечаний нет.")
        director = _actor(filled.director)
        await sign_and_send(tx, director, await access_report_to_sign(tx, director, report.id))


async def _accept(db: Database, officer: PersonId, report: Report) -> None:
    async with db.transaction("demo.accept_report") as tx:
        actor = _actor(officer)
        await accept_report(tx, actor, await access_report_to_decide(tx, actor, report.id), 1)


def _actor(person_id: PersonId) -> Actor:
    return Actor(person_id, SessionId(uuid4()))


def _local(day: date, hour: int, time_zone: str) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(time_zone)).astimezone(UTC)
