"""Weeks and months as the report counts them: Monday to Sunday in a time zone, owned by the Thursday's month."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from parta.kernel.errors import InvalidInput

WEEK = timedelta(days=7)


class Week(msgspec.Struct, frozen=True):
    """One week of one time zone; `starts_at` and `ends_at` (exclusive) are in UTC."""

    monday: date
    starts_at: datetime
    ends_at: datetime

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    def has_ended(self, now: datetime) -> bool:
        return self.ends_at <= now


def midnight(day: date, time_zone: str) -> datetime:
    """The beginning of a local day, in UTC."""
    return datetime.combine(day, time(), ZoneInfo(time_zone)).astimezone(UTC)


def week_of(monday: date, time_zone: str) -> Week:
    return Week(monday, midnight(monday, time_zone), midnight(monday + WEEK, time_zone))


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def month_of_week(monday: date) -> date:
    """The month a week belongs to, as its first day: that of the week's Thursday."""
    return (monday + timedelta(days=3)).replace(day=1)


def weeks_of_month(month: date, time_zone: str) -> list[Week]:
    """The four or five weeks that belong to a month."""
    first = month.replace(day=1)
    monday = monday_of(first)
    if month_of_week(monday) != first:
        monday += WEEK
    weeks = []
    while month_of_week(monday) == first:
        weeks.append(week_of(monday, time_zone))
        monday += WEEK
    return weeks


def last_day_of_month(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def parse_month(text: str) -> date:
    """«2023-11» as the first day of the month; `InvalidInput` on anything else."""
    try:
        return datetime.strptime(text, "%Y-%m").date()  # noqa: DTZ007 (a date, not a moment)
    except ValueError:
        raise InvalidInput("month", "not_a_month", value=text[:20]) from None


def local_date(moment: datetime, time_zone: str) -> date:
    return moment.astimezone(ZoneInfo(time_zone)).date()
