"""Keeping the months of institutions counted, a few at a time, so that a region's roll-up is a read."""

from datetime import timedelta

from parta.indicators import store
from parta.indicators.queries import organisation_month
from parta.indicators.weeks import local_date, monday_of, month_of_week
from parta.kernel.database import Database, Transaction
from parta.kernel.jobs import task
from parta.organisations.api import RosterChanged

FRESH_FOR = timedelta(minutes=10)
AT_ONCE = 40


@task("indicators.count_months", cron="* * * * *")
async def count_months(db: Database) -> None:
    """Count the running month, and the one before it while its report is open, of those counted longest ago."""
    async with db.transaction("indicators.choose_months") as tx:
        this_month = month_of_week(monday_of(local_date(tx.now, "UTC")))
        last_month = (this_month - timedelta(days=1)).replace(day=1)
        due = [
            (organisation_id, month)
            for month in (this_month, last_month)
            for organisation_id in await store.select_to_count(tx, month, tx.now - FRESH_FOR, AT_ONCE)
        ]
    for organisation_id, month in due:
        async with db.transaction("indicators.count_month") as tx:
            await store.upsert_month(tx, organisation_id, await organisation_month(tx, organisation_id, month))


async def forget_counted_months(tx: Transaction, event: RosterChanged) -> None:
    """A roster that changed changes denominators back to the date it changed from: count its months again."""
    await store.mark_stale(tx, event.organisation_id)


TASKS = [count_months]
