"""Reports side by side: the list of drafted ones, and the roll-up of a month for a municipality or a region."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from parta.directives.api import ReportDuty, obligations_by_organisation, report_duty
from parta.identity.api import Actor
from parta.indicators.api import MonthFigures, counted_months, distinct_pedagogues, last_day_of_month
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId
from parta.organisations.api import Right, accessible_organisation_ids, organisations_below
from parta.reports import store
from parta.reports.model import Report, Version, timeliness
from parta.reports.rollup import Counted, add_up
from parta.reports.wire import MonthTotal, ReportRow, Rollup, RollupRow

TREND_MONTHS = 6
EXTREMES = 5


class _MonthOf(msgspec.Struct, frozen=True):
    """One institution in one month: its report, where one is drafted, its duty, and the figures to show."""

    institution: store.InstitutionRow
    month: date
    report: Report | None
    version: Version | None
    duty: ReportDuty
    figures: MonthFigures | None

    @property
    def is_submitted(self) -> bool:
        return self.report is not None and self.report.first_submitted_at is not None


async def list_reports(tx: Transaction, actor: Actor, first: date, last: date) -> list[ReportRow]:
    """The reports drafted for the months between, of all organisations whose figures the viewer may see."""
    seen = await accessible_organisation_ids(tx, actor, Right.SEE_FIGURES)
    found: list[ReportRow] = []
    for month in _months_between(first, last):
        found += [_row(tx, each) for each in await _load_month(tx, seen, month) if each.report is not None]
    return found


async def roll_up(tx: Transaction, actor: Actor, month: date, under: OrganisationId | None) -> Rollup:
    """A month of all institutions below the viewer, or below `under` as far as the viewer may see."""
    seen = await accessible_organisation_ids(tx, actor, Right.SEE_FIGURES)
    if under is not None:
        below = {organisation.id for organisation in await organisations_below(tx, under, last_day_of_month(month))} | {
            under
        }
        seen = [each for each in seen if each in below]
    months = [_back(month, steps) for steps in range(TREND_MONTHS, -1, -1)]
    loaded = {each: await _load_month(tx, seen, each) for each in months}
    this = loaded[month]
    ranked = sorted((each for each in this if _met_percent(each) is not None), key=lambda each: _met_percent(each) or 0)
    few = min(EXTREMES, len(ranked) // 2)  # nobody is among the best and the worst
    return Rollup(
        month=month,
        sums=add_up([_counted(tx, each) for each in this]),
        rows=[
            RollupRow(row=_row(tx, each), missing=_missing(tx, each), trend=_trend(each, loaded, months))
            for each in this
        ],
        distinct_pedagogues=await distinct_pedagogues(tx, seen, min(tx.now.date(), last_day_of_month(month))),
        best=[each.institution.organisation_id for each in reversed(ranked[len(ranked) - few :])],
        worst=[each.institution.organisation_id for each in ranked[:few]],
        previous=[_total(each, loaded[each]) for each in months],
    )


async def _load_month(tx: Transaction, seen: Sequence[OrganisationId], month: date) -> list[_MonthOf]:
    institutions = await store.select_institutions(tx, seen)
    ids = [row.organisation_id for row in institutions]
    reports = {report.organisation_id: report for report in await store.select_reports_of(tx, ids, month, month)}
    versions = await store.select_last_versions(tx, ids, month)
    counted = await counted_months(tx, ids, month)
    obligations = await obligations_by_organisation(tx, ids)
    found = []
    for row in institutions:
        report = reports.get(row.organisation_id)
        version = versions.get(report.id) if report else None
        subject, of_subject = obligations[row.organisation_id]
        figures = version.content.figures if version else counted.get(row.organisation_id)
        found.append(_MonthOf(row, month, report, version, report_duty(of_subject, subject, month), figures))
    return found


def _row(tx: Transaction, each: _MonthOf) -> ReportRow:
    report = each.report
    due_at = report.due_at if report else each.duty.due_at
    submitted_at = report.first_submitted_at if report else None
    return ReportRow(
        organisation_id=each.institution.organisation_id,
        organisation_name=each.institution.name,
        short_name=each.institution.short_name,
        municipality=each.institution.municipality,
        month=each.month,
        id=report.id if report else None,
        state=report.state if report else None,
        duty=report.duty if report else each.duty.kind,
        timeliness=timeliness(due_at, submitted_at, tx.now),
        due_at=due_at,
        submitted_at=submitted_at,
        version=report.last_version if report else 0,
        met_both=_sum(each.figures, "met_both"),
        judged=_sum(each.figures, "judged"),
        connected_percent=_connected_percent([each]),
    )


def _counted(tx: Transaction, each: _MonthOf) -> Counted:
    row = _row(tx, each)
    return Counted(_id(each), row.duty, each.is_submitted, row.timeliness in ("late", "overdue"), each.figures)


def _id(each: _MonthOf) -> OrganisationId:
    return each.institution.organisation_id


def _missing(tx: Transaction, each: _MonthOf) -> list[str]:
    """What is missing from an institution, by code; empty where all is there."""
    row = _row(tx, each)
    found = []
    if each.report is None:
        found.append("no_report")
    elif not each.is_submitted:
        found.append("overdue" if row.timeliness == "overdue" else "not_submitted")
    elif each.report.state == "returned":
        found.append("returned")
    if each.figures is None:
        return found
    if each.figures.chats_existing < each.figures.chats_required:
        found.append("chats_missing")
    if (row.connected_percent or 0) < 100:
        found.append("not_connected")
    return found


def _met_percent(each: _MonthOf) -> float | None:
    judged = _sum(each.figures, "judged")
    return round(100 * (_sum(each.figures, "met_both") or 0) / judged, 1) if judged else None


def _trend(each: _MonthOf, loaded: dict[date, list[_MonthOf]], months: list[date]) -> list[float | None]:
    own = {other.month: other for month in months for other in loaded[month] if _id(other) == _id(each)}
    return [_met_percent(own[month]) if month in own else None for month in months]


def _total(month: date, institutions: list[_MonthOf]) -> MonthTotal:
    judged = sum(_sum(each.figures, "judged") or 0 for each in institutions)
    met = sum(_sum(each.figures, "met_both") or 0 for each in institutions)
    return MonthTotal(
        month=month,
        met_both_percent=round(100 * met / judged, 1) if judged else None,
        connected_percent=_connected_percent(institutions),
        submitted=sum(each.is_submitted for each in institutions),
        institutions=len(institutions),
    )


def _connected_percent(institutions: Sequence[_MonthOf]) -> float | None:
    """Pedagogues and students together: those the orders want connected. None where no roster was counted."""
    counted = [each.figures for each in institutions if each.figures is not None]
    on_roster = sum(figures.pedagogues.on_roster + figures.students.on_roster for figures in counted)
    connected = sum(figures.pedagogues.connected + figures.students.connected for figures in counted)
    return round(100 * connected / on_roster, 1) if on_roster else None


def _sum(figures: MonthFigures | None, key: str) -> int | None:
    return None if figures is None else sum(getattr(week, key) for week in figures.weeks)


def _back(month: date, steps: int) -> date:
    for _ in range(steps):
        month = (month - timedelta(days=1)).replace(day=1)
    return month


def _months_between(first: date, last: date) -> list[date]:
    """The months from last to first, newest first; at most two years."""
    found = [last]
    while found[-1] > first and len(found) < 24:
        found.append(_back(found[-1], 1))
    return found
