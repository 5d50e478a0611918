"""Weeks: Monday to Sunday in the institution's time zone, belonging to the month of their Thursday."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parta.indicators.weeks import month_of_week, parse_month, week_of, weeks_of_month
from parta.kernel.errors import InvalidInput

VLADIVOSTOK = "Asia/Vladivostok"
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def test_a_week_in_vladivostok_begins_on_sunday_afternoon_utc() -> None:
    week = week_of(date(2026, 11, 16), VLADIVOSTOK)
    assert week.starts_at == datetime(2026, 11, 15, 14, tzinfo=UTC)
    assert week.ends_at == datetime(2026, 11, 22, 14, tzinfo=UTC)


def test_november_2023_has_five_weeks_and_begins_on_30_october() -> None:
    mondays = [week.monday for week in weeks_of_month(date(2023, 11, 1), "Europe/Moscow")]
    assert mondays == [
        date(2023, 10, 30),
        date(2023, 11, 6),
        date(2023, 11, 13),
        date(2023, 11, 20),
        date(2023, 11, 27),
    ]


@given(days)
def test_every_week_belongs_to_exactly_one_month(day: date) -> None:
    monday = day - timedelta(days=day.weekday())
    months = {month.replace(day=1) for month in (monday, monday + timedelta(days=6))}
    owners = [month for month in months if monday in [week.monday for week in weeks_of_month(month, VLADIVOSTOK)]]
    assert owners == [month_of_week(monday)]


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "ноябрь", "2026-11-01"])
def test_a_month_that_is_none_is_named_as_the_wrong_field(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_month(text)
    assert caught.value.fields["field"] == "month"
