"""A report as a value: its content, its states, and the dates that decide what may be done. Pure."""

from datetime import UTC, date, datetime, time
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from parta.directives.api import CountingRules, Norm, next_month
from parta.indicators.api import MonthFigures, weeks_of_month
from parta.kernel.ids import OrganisationId, PersonId, ReportId
from parta.organisations.api import CalendarDay

ReportState = Literal["draft", "submitted", "accepted", "returned", "correcting"]
Timeliness = Literal["on_time", "late", "due", "overdue", "voluntary"]
OPEN_STATES = ("draft", "returned", "correcting")


class CoordinatorLine(msgspec.Struct, frozen=True):
    """The coordinator as the report names them; without an order there is none."""

    name: str
    post: str
    order_number: str
    order_date: date | None


class Heading(msgspec.Struct, frozen=True):
    """Whose report it is."""

    organisation_id: OrganisationId
    name: str
    short_name: str
    inn: str
    kind: str
    level: str
    legal_form: str | None
    municipality: str
    region: str
    time_zone: str
    coordinator: CoordinatorLine | None


class LeftOutLine(msgspec.Struct, frozen=True):
    """A line of the region's base plan that the institution left out, with its reason."""

    line: str
    reason: str


class ReportContent(msgspec.Struct, frozen=True):
    """Everything the report prints, in its order. None is «no data», which is not nought."""

    heading: Heading
    month: date
    figures: MonthFigures
    norm: Norm | None
    rules: CountingRules
    left_out: list[LeftOutLine] = []
    lessons_held: int | None = None
    lessons_attended_percent: float | None = None
    trained: int | None = None
    requests_opened: int | None = None
    requests_closed: int | None = None
    links_stopped: int | None = None


class Report(msgspec.Struct, frozen=True):
    """A report and where it stands."""

    id: ReportId
    organisation_id: OrganisationId
    month: date
    state: ReportState
    duty: Literal["mandatory", "recommended", "voluntary"]
    directive_number: str | None
    clause: str | None
    due_at: datetime | None
    comment: str
    created_at: datetime
    first_submitted_at: datetime | None
    returned_due_at: datetime | None
    last_version: int


class Version(msgspec.Struct, frozen=True):
    """A signed version, frozen."""

    report_id: ReportId
    number: int
    content: ReportContent
    comment: str
    signed_at: datetime
    signed_by: PersonId
    is_correction: bool
    state: Literal["submitted", "accepted", "returned"]
    decided_at: datetime | None
    decided_by: PersonId | None
    remark: str


def signable_from(month: date, time_zone: str, rules: CountingRules) -> datetime:
    """The first moment a report can be signed: its month's last week has ended, or it is the 4th, 00:00."""
    last_week_ends = weeks_of_month(month, time_zone)[-1].ends_at
    latest_day = next_month(month).replace(day=rules.sign_not_later_than_day)
    latest = datetime.combine(latest_day, time(), ZoneInfo(time_zone)).astimezone(UTC)
    return min(last_week_ends, latest)


def timeliness(due_at: datetime | None, first_submitted_at: datetime | None, now: datetime) -> Timeliness:
    """Judged by the first submission alone; what owes nothing is never late."""
    if due_at is None:
        return "voluntary"
    if first_submitted_at is not None:
        return "on_time" if first_submitted_at <= due_at else "late"
    return "due" if now <= due_at else "overdue"


def working_days_after(day: date, count: int, calendar: list[CalendarDay]) -> date:
    """The day on which so many working days after `day` have passed; the calendar's last where it ends before."""
    later = [each.day for each in calendar if each.day > day and each.is_working]
    return later[count - 1] if len(later) >= count else calendar[-1].day


class Reminder(msgspec.Struct, frozen=True):
    """A reminder that is due: so many days before the term."""

    report_id: UUID
    days_before: int


def reminders_due(due_at: datetime, time_zone: str, rules: CountingRules, today: date) -> int | None:
    """The reminder of today, as its number of days before the term; None on other days."""
    days_before = (due_at.astimezone(ZoneInfo(time_zone)).date() - today).days
    return days_before if days_before in rules.reminder_days_before else None
