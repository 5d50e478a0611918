"""How a pedagogue's week is judged, and what a month's figures are. Pure: rows in, verdicts out."""

from datetime import date, datetime, timedelta
from typing import Literal

import msgspec

from parta.directives.api import Norm
from parta.indicators.weeks import Week
from parta.kernel.ids import PersonId
from parta.organisations.api import CalendarDay

# met, missed: judged. running: the week has not ended and the norm is not met yet.
Standing = Literal["met", "missed", "running", "excused", "not_judged", "no_norm"]


class Activity(msgspec.Struct, frozen=True):
    """What one person did in one week, counted from the raw facts."""

    raw: int = 0
    substantive: int = 0
    calls_joined: int = 0
    calls_started: int = 0
    has_burst: bool = False
    is_regular: bool = False


class Period(msgspec.Struct, frozen=True):
    """Days from `first` up to but not including `end` (None: open)."""

    first: date
    end: date | None

    def overlaps(self, first: date, end: date) -> bool:
        return self.first < end and (self.end is None or first < self.end)


class PersonWeek(msgspec.Struct, frozen=True):
    """One pedagogue, one week, one institution."""

    person_id: PersonId
    monday: date
    activity: Activity
    standing: Standing
    met_messages: bool
    met_calls: bool


class WeekFigures(msgspec.Struct, frozen=True):
    """An institution's week, as the report prints it."""

    monday: date
    has_ended: bool
    has_norm: bool
    judged: int
    met_messages: int
    met_calls: int
    met_both: int
    excused: int
    not_judged: int
    messages_raw: int
    messages_substantive: int
    flagged: int
    calls: int
    call_participants: int
    call_minutes: int
    active_staff: int
    staff: int
    active_students: int
    students: int
    active_parents: int
    parents: int


class Connection(msgspec.Struct, frozen=True):
    """How many on the roster of a date have ever signed in."""

    on_roster: int
    connected: int


class MonthFigures(msgspec.Struct, frozen=True):
    """Everything of a month that is counted, for one institution. Rosters and chats as of `roster_day`, 24:00."""

    month: date
    roster_day: date
    pedagogues: Connection
    students: Connection
    parents: Connection
    chats_required: int
    chats_existing: int
    weeks: list[WeekFigures]
    counted_at: datetime


def merge_periods(periods: list[Period]) -> list[Period]:
    """Periods joined where they touch: two half posts without a gap are one time of service."""
    merged: list[Period] = []
    for period in sorted(periods, key=lambda each: each.first):
        if merged and (merged[-1].end is None or period.first <= merged[-1].end):
            last = merged.pop()
            end = None if last.end is None or period.end is None else max(last.end, period.end)
            merged.append(Period(last.first, end))
        else:
            merged.append(period)
    return merged


def is_present(periods: list[Period], week: Week) -> bool:
    """Held a pedagogical post on at least one day of the week."""
    return any(period.overlaps(week.monday, week.monday + timedelta(days=7)) for period in periods)


def is_whole_week(periods: list[Period], week: Week) -> bool:
    """Was there from Monday through Sunday: neither hired nor left within the week."""
    end = week.monday + timedelta(days=7)
    return any(
        period.first <= week.monday and (period.end is None or period.end >= end) for period in merge_periods(periods)
    )


def excused_days(week: Week, calendar: list[CalendarDay], absences: list[Period]) -> set[date]:
    """The working days of the week on which the institution or the person was off. A moved working day is one."""
    return {
        each.day
        for each in calendar
        if week.monday <= each.day <= week.sunday
        and each.is_scheduled
        and (each.is_excused or any(absence.overlaps(each.day, each.day + timedelta(days=1)) for absence in absences))
    }


class Circumstances(msgspec.Struct, frozen=True):
    """All that a verdict on a week needs besides what was done."""

    service: list[Period]  # of the person in the institution, in pedagogical posts
    absences: list[Period]
    calendar: list[CalendarDay]  # of the institution, the week's days at least
    norm: Norm | None  # in force from the Monday
    is_norm_ordered: bool  # some order sets a norm here, now or later
    now: datetime


def judge_week(person_id: PersonId, week: Week, activity: Activity, given: Circumstances) -> PersonWeek:
    """The verdict, judged on the raw numbers. Not judged goes before excused, excused before met and missed."""
    met_messages = given.norm is not None and activity.raw >= given.norm.messages
    met_calls = given.norm is not None and activity.calls_joined >= given.norm.calls
    standing: Standing
    if given.norm is None:
        standing = "not_judged" if given.is_norm_ordered else "no_norm"
    elif not is_whole_week(given.service, week):
        standing = "not_judged"
    elif excused_days(week, given.calendar, given.absences):
        standing = "excused"
    elif met_messages and met_calls:
        standing = "met"
    else:
        standing = "missed" if week.has_ended(given.now) else "running"
    return PersonWeek(person_id, week.monday, activity, standing, met_messages, met_calls)


def is_judged(week: PersonWeek) -> bool:
    return week.standing in ("met", "missed", "running")
