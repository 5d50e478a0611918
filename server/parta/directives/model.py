"""Directives, obligations, norms and counting rules as values; deadlines are worked out here, without a database."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from parta.kernel.ids import DirectiveId, OrganisationId, RegionId

Force = Literal["mandatory", "recommended"]


class Scope(msgspec.Struct, frozen=True):
    """Whom a clause reaches; None leaves a property open."""

    kinds: list[str]
    levels: list[str] | None = None
    legal_forms: list[str] | None = None

    def reaches(self, subject: "Subject") -> bool:
        return (
            subject.kind in self.kinds
            and (self.levels is None or subject.level in self.levels)
            and (self.legal_forms is None or subject.legal_form in self.legal_forms)
        )


class Subject(msgspec.Struct, frozen=True):
    """What of an organisation decides whether a clause reaches it."""

    organisation_id: OrganisationId
    region_id: RegionId
    kind: str
    level: str
    legal_form: str | None
    time_zone: str


class ObligationDraft(msgspec.Struct, frozen=True):
    """A clause as it stands in an order's data file."""

    clause: str
    kind: str
    title: str
    force: Force
    bearer: Literal["organisation", "coordinator"]
    scope: Scope
    due_on: date | None = None
    parameters: dict[str, int] = {}


class DirectiveDraft(msgspec.Struct, frozen=True):
    """An order as it is entered; `document` is its text as published."""

    number: str
    signed_on: date
    in_force_from: date
    title: str
    issuer: str
    signed_by: str
    obligations: list[ObligationDraft]
    controlled_by: str = ""
    document: str = ""


class Obligation(msgspec.Struct, frozen=True):
    """One clause in force, with the order it stands in."""

    id: UUID
    directive_id: DirectiveId
    directive_number: str
    region_id: RegionId
    clause: str
    kind: str
    title: str
    force: Force
    bearer: str
    scope: Scope
    due_on: date | None
    valid_from: date
    valid_to: date | None
    parameters: dict[str, int]

    def is_in_force(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on < self.valid_to)


class Norm(msgspec.Struct, frozen=True):
    """The least use of a week by a pedagogue (Tver, clause 4): raw messages and calls."""

    messages: int
    calls: int
    directive_number: str
    clause: str


class CountingRules(msgspec.Struct, frozen=True):
    """The rules the orders leave open, one set per region and date; printed on every report."""

    call_seconds: int = 60  # together with another account
    burst_messages: int = 10  # flagged: so many …
    burst_seconds: int = 60  # … within so many seconds
    regular_messages: int = 8  # flagged: so many in a row …
    regular_variation_percent: int = 10  # … whose gaps vary by less than this
    sign_not_later_than_day: int = 4  # a report can be signed from this day, 00:00, at the latest
    return_term_working_days: int = 3
    reminder_days_before: list[int] = msgspec.field(default_factory=lambda: [5, 2, 0])


class ReportDuty(msgspec.Struct, frozen=True):
    """Whether and until when an institution owes the report of a month. `due_at` is None for a voluntary one."""

    kind: Literal["mandatory", "recommended", "voluntary"]
    due_at: datetime | None
    directive_number: str | None = None
    clause: str | None = None


def end_of_day(day: date, time_zone: str) -> datetime:
    """The last second of a local day, 23:59:59, in UTC: «до N» means through it."""
    return datetime.combine(day, time(23, 59, 59), ZoneInfo(time_zone)).astimezone(UTC)


def start_of_day(day: date, time_zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(time_zone)).astimezone(UTC)


def next_month(month: date) -> date:
    """The first day of the month after the one `month` lies in."""
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1)


def report_duty(obligations: list[Obligation], subject: Subject, month: date) -> ReportDuty:
    """The duty to report on `month` (its first day).

    The first report due is that of the month in which the order came into force; an order that asks for none
    leaves the report voluntary, never late. The day is never shifted by holidays.
    """
    last_day = next_month(month) - timedelta(days=1)
    for obligation in obligations:
        if obligation.kind == "monthly_report" and obligation.is_in_force(last_day):
            due_day = next_month(month).replace(day=obligation.parameters["due_day"])
            due_at = end_of_day(due_day, subject.time_zone) if obligation.force == "mandatory" else None
            return ReportDuty(obligation.force, due_at, obligation.directive_number, obligation.clause)
    return ReportDuty("voluntary", None)


def norm_of_week(obligations: list[Obligation], monday: date) -> Norm | None:
    """The norm in force from the week's Monday 00:00, or None: then the week is not judged."""
    for obligation in obligations:
        if obligation.kind == "norm" and obligation.is_in_force(monday):
            return Norm(
                obligation.parameters["messages"],
                obligation.parameters["calls"],
                obligation.directive_number,
                obligation.clause,
            )
    return None
