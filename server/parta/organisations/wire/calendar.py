"""Absences and the calendar."""

from datetime import date
from typing import Annotated
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.organisations.model.calendar import CalendarKind
from parta.organisations.wire.people import PersonRef


class AbsenceLine(Wire):
    id: UUID
    person: PersonRef
    first_day: date
    last_day: date


class Absences(Wire):
    absences: list[AbsenceLine]
    can_manage: bool


class NewAbsenceBody(Wire):
    person_id: UUID
    first_day: date
    last_day: date


class CalendarEntryLine(Wire):
    id: UUID
    kind: CalendarKind
    title: str
    first_day: date
    last_day: date
    is_regional: bool
    can_remove: bool


class CalendarDayLine(Wire):
    day: date
    is_working: bool
    is_excused: bool
    kind: CalendarKind | None
    title: str


class Calendar(Wire):
    """`days` are those that differ from the week's plan; every other day follows `working_days`."""

    entries: list[CalendarEntryLine]
    days: list[CalendarDayLine]
    working_days: list[int]
    can_manage: bool
    can_manage_region: bool


class NewCalendarEntryBody(Wire):
    kind: CalendarKind
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
    first_day: date
    last_day: date
    is_regional: bool = False


class RowProblem(Wire):
    """What is wrong with a row; `row` from 1 as the spreadsheet shows it, 0 for the file as a whole."""

    sheet: str | None
    row: int
    reason: str
    value: str = ""


class AbsenceChange(Wire):
    row: int
    person: PersonRef
    first_day: date
    last_day: date
    is_known: bool


class AbsencesDifference(Wire):
    new: list[AbsenceChange]
    known: int
    problems: list[RowProblem]
    mark: str  # send it back with the same file to apply exactly this
