"""The content of a report, live; its roll-up for a municipality or a region."""

from datetime import date, datetime

from parta.chatplans.api import left_out_lines
from parta.directives.api import norm_of, rules_of
from parta.identity.api import person_names
from parta.indicators.api import last_day_of_month, organisation_month, weeks_of_month
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId
from parta.reports import store
from parta.reports.model import CoordinatorLine, Heading, LeftOutLine, Report, ReportContent


async def load_heading(tx: Transaction, organisation_id: OrganisationId, day: date, known_at: datetime) -> Heading:
    """Whose report it is, with the coordinator of the day."""
    row = await store.find_coordinator(tx, organisation_id, day, known_at)
    coordinator = None
    if row is not None:
        names = await person_names(tx, [row.person_id])
        coordinator = CoordinatorLine(names[row.person_id].full, row.post, row.order_number, row.order_date)
    return await store.select_heading(tx, organisation_id, coordinator)


async def draw_up(
    tx: Transaction, organisation_id: OrganisationId, month: date, known_at: datetime | None = None
) -> ReportContent:
    """The report's content as known at a moment (now, where none is given): what signing would freeze."""
    known_at = known_at or tx.now
    figures = await organisation_month(tx, organisation_id, month, known_at)
    heading = await load_heading(tx, organisation_id, figures.roster_day, known_at)
    last_week = weeks_of_month(month, heading.time_zone)[-1]
    region_id = await store.select_region_id(tx, organisation_id)
    return ReportContent(
        heading=heading,
        month=month,
        figures=figures,
        norm=await norm_of(tx, organisation_id, last_week.monday),
        rules=await rules_of(tx, region_id, last_day_of_month(month)),
        left_out=[LeftOutLine(line.line, line.reason) for line in await left_out_lines(tx, organisation_id)],
    )


async def previous_content(tx: Transaction, report: Report) -> ReportContent | None:
    """What the report of the month before said, to mark what has changed; None where none was sent."""
    before = (report.month.replace(day=1) - date.resolution).replace(day=1)
    found = await store.select_last_versions(tx, [report.organisation_id], before)
    return next((version.content for version in found.values()), None)


async def reports_of_month(
    tx: Transaction, organisation_ids: list[OrganisationId], month: date
) -> dict[OrganisationId, Report]:
    """The reports drafted for a month, by institution."""
    found = await store.select_reports_of(tx, organisation_ids, month, month)
    return {report.organisation_id: report for report in found}
