"""`parta indicators recount`: counts this month and the last one again from the raw facts, for every institution, and
says where what is shown differs. It changes nothing.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from parta.entrypoints.wiring import Platform
from parta.indicators.api import (
    Difference,
    compare_counted,
    list_institutions,
    load_setting,
    local_date,
    midnight,
    monday_of,
    month_of_week,
    recount_month,
)
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId

Say = Callable[[str], None]


async def recount_indicators(platform: Platform, as_of: date | None, say: Say) -> int:
    """The exit code: 0 when both counts agree everywhere. `as_of`: as they stood at the end of that day."""
    database = platform.database
    async with database.transaction("recount.institutions", snapshot=True) as tx:
        institutions = await list_institutions(tx)
    differing = 0
    for organisation_id in institutions:
        async with database.transaction("recount.institution", snapshot=True) as tx:
            differences = await _recount(tx, organisation_id, as_of)
        for difference in differences:
            say(_as_line(difference))
        differing += len(differences)
    verdict = f"{differing} differences" if differing else "every figure agrees with the raw facts"
    say(f"{len(institutions)} institutions counted again: {verdict}")
    return 1 if differing else 0


async def _recount(tx: Transaction, organisation_id: OrganisationId, as_of: date | None) -> list[Difference]:
    known_at = await _known_at(tx, organisation_id, as_of)
    this_month = month_of_week(monday_of(local_date(known_at, "UTC")))
    found: list[Difference] = []
    for month in ((this_month - timedelta(days=1)).replace(day=1), this_month):
        found += await recount_month(tx, organisation_id, month, known_at)
        if as_of is None:  # what was counted and kept is of today
            found += await compare_counted(tx, organisation_id, month)
    return found


async def _known_at(tx: Transaction, organisation_id: OrganisationId, as_of: date | None) -> datetime:
    if as_of is None:
        return tx.now
    setting = await load_setting(tx, organisation_id, tx.now)
    return min(tx.now, midnight(as_of + timedelta(days=1), setting.institution.time_zone))


def _as_line(difference: Difference) -> str:
    """Ids, not names: the console and its log are no place for people."""
    who = f" person {difference.person_id}" if difference.person_id else ""
    return (
        f"institution {difference.organisation_id} week {difference.monday}{who}: "
        f"{difference.figure} shown {difference.shown}, counted {difference.recounted}"
    )
