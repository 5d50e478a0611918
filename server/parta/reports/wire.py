"""What reports say on the wire."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from parta.kernel.wire import Wire
from parta.reports.lines import Section
from parta.reports.model import ReportContent, ReportState, Timeliness
from parta.reports.rollup import Sums


class ReportRow(Wire):
    """A report in a list; `id` is absent where none was drafted yet."""

    organisation_id: UUID
    organisation_name: str
    short_name: str
    municipality: str
    month: date
    id: UUID | None
    state: ReportState | None
    duty: Literal["mandatory", "recommended", "voluntary"]
    timeliness: Timeliness
    due_at: datetime | None
    submitted_at: datetime | None
    version: int
    met_both: int | None
    judged: int | None
    connected_percent: float | None


class Reports(Wire):
    reports: list[ReportRow]


class VersionShown(Wire):
    """A signed version in the list beside a report."""

    number: int
    signed_at: datetime
    signed_by: str
    is_correction: bool
    state: Literal["submitted", "accepted", "returned"]
    decided_at: datetime | None
    decided_by: str | None
    remark: str


class ReportWarning(Wire):
    """A warning at the line it is about, by code: `no_coordinator`, `not_connected`, `chats_missing`, `flagged` …"""

    line: str
    code: str
    fields: dict[str, int | str]


class ReportShown(Wire):
    """A report as it stands: live while it is open, the chosen version otherwise; the lines are those of the paper."""

    id: UUID
    organisation_id: UUID
    month: date
    state: ReportState
    duty: Literal["mandatory", "recommended", "voluntary"]
    directive_number: str | None
    clause: str | None
    timeliness: Timeliness
    due_at: datetime | None
    returned_due_at: datetime | None
    signable_from: datetime
    is_live: bool
    version: int | None
    comment: str
    content: ReportContent
    sections: list[Section]
    previous: list[Section]  # of the month before, to mark what changed; empty where none was sent
    rules: list[str]
    versions: list[VersionShown]
    may_comment: bool
    may_sign: bool
    may_decide: bool
    may_correct: bool
    warnings: list[ReportWarning]


class CommentSet(Wire):
    comment: str


class VersionAccepted(Wire):
    version: int


class VersionReturned(Wire):
    version: int
    remark: str


class MonthTotal(Wire):
    """A month of the trend: shares of the whole, in per cent; None where nothing was judged."""

    month: date
    met_both_percent: float | None
    connected_percent: float | None
    submitted: int
    institutions: int


class RollupRow(Wire):
    """An institution of the roll-up, with what is missing from it."""

    row: ReportRow
    missing: list[str]  # codes: no_report, not_submitted, overdue, no_coordinator, chats_missing, not_connected
    trend: list[float | None]  # met both of judged, per cent, of the months before, oldest first


class Rollup(Wire):
    """A month of all institutions below: sums by duty, rows, distinct people beside the sums."""

    month: date
    sums: list[Sums]
    rows: list[RollupRow]
    distinct_pedagogues: int
    best: list[UUID]
    worst: list[UUID]
    previous: list[MonthTotal]
