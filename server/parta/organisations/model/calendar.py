"""The calendar of an institution: which days are worked, and which of them are excused.

The more particular entry wins: an institution's own over the region's, and within one level a moved working day
over a day off. Vacations excuse, as holidays and days off do.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal
from uuid import UUID

import msgspec

from parta.kernel.ids import OrganisationId, RegionId

CalendarKind = Literal["holiday", "vacation", "day_off", "working_day"]


class NewCalendarEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Both days are included. Without an organisation it holds for the whole region."""

    region_id: RegionId
    organisation_id: OrganisationId | None = None
    kind: CalendarKind
    title: str
    first_day: date
    last_day: date


class CalendarEntry(msgspec.Struct, frozen=True):
    id: UUID
    region_id: RegionId
    organisation_id: OrganisationId | None
    kind: CalendarKind
    title: str
    first_day: date
    last_day: date


class CalendarDay(msgspec.Struct, frozen=True):
    """`is_scheduled`: worked by the week's plan or as a moved working day; `is_excused`: scheduled, but free by an
    entry; `is_working`: scheduled and not excused."""

    day: date
    is_scheduled: bool
    is_excused: bool
    kind: CalendarKind | None
    title: str

    @property
    def is_working(self) -> bool:
        return self.is_scheduled and not self.is_excused


def days_between(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def draw_calendar(
    entries: Iterable[CalendarEntry], working_days: Iterable[int], first: date, last: date
) -> list[CalendarDay]:
    """Every day from `first` to `last`, with what rules it."""
    by_weight = sorted(entries, key=_weight)
    plan = frozenset(working_days)
    return [_draw_day(day, plan, by_weight) for day in days_between(first, last)]


def _weight(entry: CalendarEntry) -> tuple[bool, bool]:
    return (entry.organisation_id is None, entry.kind != "working_day")


def _draw_day(day: date, plan: frozenset[int], entries: list[CalendarEntry]) -> CalendarDay:
    ruling = next((entry for entry in entries if entry.first_day <= day <= entry.last_day), None)
    planned = day.isoweekday() in plan
    if ruling is None:
        return CalendarDay(day, planned, False, None, "")
    if ruling.kind == "working_day":
        return CalendarDay(day, True, False, ruling.kind, ruling.title)
    return CalendarDay(day, planned, planned, ruling.kind, ruling.title)
