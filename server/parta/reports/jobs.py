"""What happens to reports by the calendar: drafts on the 1st and reminders, in each time zone's day."""

from datetime import timedelta

from parta.indicators.api import local_date
from parta.kernel.database import Database
from parta.kernel.jobs import task
from parta.reports import store
from parta.reports.commands import draft_reports, remind_of_reports


@task("reports.draft", cron="3 * * * *")
async def draft(db: Database) -> None:
    """From the 1st, 00:00 local time, the month that has ended has its draft everywhere."""
    async with db.transaction("reports.draft") as tx:
        for time_zone in await store.select_time_zones(tx):
            first = local_date(tx.now, time_zone).replace(day=1)
            await draft_reports(tx, (first - timedelta(days=1)).replace(day=1), time_zone)


@task("reports.remind", cron="7 * * * *")
async def remind(db: Database) -> None:
    """Once each on the days the rules name; hourly, so that every time zone's morning is early."""
    async with db.transaction("reports.remind") as tx:
        await remind_of_reports(tx)


TASKS = [draft, remind]
