"""The verdict on a pedagogue's week, by the counting rules."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from parta.directives.api import Norm
from parta.indicators.model import Activity, Circumstances, Period, Standing, judge_week, merge_periods
from parta.indicators.weeks import week_of
from parta.kernel.ids import PersonId
from parta.organisations.api import CalendarDay

SOMEBODY = PersonId(UUID(int=1))
WEEK = week_of(date(2023, 11, 13), "Europe/Moscow")
NORM = Norm(10, 1, "1301/ПК", "4")
AFTER = datetime(2023, 12, 1, tzinfo=UTC)
WHOLE_YEAR = [Period(date(2023, 9, 1), None)]


def circumstances(
    *,
    service: list[Period] | None = None,
    absences: list[Period] | None = None,
    freed: list[date] | None = None,
    norm: Norm | None = NORM,
    is_norm_ordered: bool = True,
    now: datetime = AFTER,
) -> Circumstances:
    calendar = [_day(WEEK.monday + timedelta(days=offset), freed or []) for offset in range(7)]
    return Circumstances(service or WHOLE_YEAR, absences or [], calendar, norm, is_norm_ordered, now)


def _day(day: date, freed: list[date]) -> CalendarDay:
    """A week of six working days."""
    is_off = day in freed and day.isoweekday() < 7
    return CalendarDay(day, day.isoweekday() < 7, is_off, "holiday" if day in freed else None, "")


@pytest.mark.parametrize(
    ("messages", "calls", "standing"),
    [(10, 1, "met"), (9, 1, "missed"), (10, 0, "missed"), (0, 0, "missed"), (500, 20, "met")],
)
def test_the_norm_is_met_by_ten_messages_and_one_call(messages: int, calls: int, standing: Standing) -> None:
    assert judge_week(SOMEBODY, WEEK, Activity(messages, 0, calls), circumstances()).standing == standing


def test_it_is_judged_on_raw_numbers_even_where_nothing_is_substantive() -> None:
    assert judge_week(SOMEBODY, WEEK, Activity(10, 0, 1, has_burst=True), circumstances()).standing == "met"


def test_one_excused_working_day_excuses_the_week_whatever_was_done() -> None:
    given = circumstances(absences=[Period(date(2023, 11, 15), date(2023, 11, 16))])
    assert judge_week(SOMEBODY, WEEK, Activity(50, 50, 5), given).standing == "excused"


def test_a_holiday_excuses_the_week_for_everybody() -> None:
    given = circumstances(freed=[date(2023, 11, 14)])
    assert judge_week(SOMEBODY, WEEK, Activity(50, 50, 5), given).standing == "excused"


def test_a_day_off_on_sunday_excuses_nothing() -> None:
    given = circumstances(absences=[Period(date(2023, 11, 19), date(2023, 11, 20))], freed=[date(2023, 11, 19)])
    assert judge_week(SOMEBODY, WEEK, Activity(), given).standing == "missed"


@pytest.mark.parametrize(
    "service",
    [
        [Period(date(2023, 11, 14), None)],
        [Period(date(2023, 9, 1), date(2023, 11, 19))],
        [Period(date(2023, 9, 1), date(2023, 11, 15)), Period(date(2023, 11, 16), None)],
    ],
)
def test_hired_or_left_within_the_week_is_not_judged(service: list[Period]) -> None:
    given = circumstances(service=service, absences=[Period(date(2023, 11, 15), date(2023, 11, 16))])
    assert judge_week(SOMEBODY, WEEK, Activity(10, 10, 1), given).standing == "not_judged"


def test_a_change_of_post_without_a_gap_is_judged() -> None:
    service = [Period(date(2023, 9, 1), date(2023, 11, 15)), Period(date(2023, 11, 15), None)]
    assert judge_week(SOMEBODY, WEEK, Activity(10, 10, 1), circumstances(service=service)).standing == "met"


def test_hired_on_its_monday_is_judged() -> None:
    assert (
        judge_week(SOMEBODY, WEEK, Activity(), circumstances(service=[Period(WEEK.monday, None)])).standing == "missed"
    )


def test_a_week_before_the_norm_is_not_judged_and_without_any_order_has_no_norm() -> None:
    assert judge_week(SOMEBODY, WEEK, Activity(), circumstances(norm=None)).standing == "not_judged"
    given = circumstances(norm=None, is_norm_ordered=False)
    assert judge_week(SOMEBODY, WEEK, Activity(), given).standing == "no_norm"


def test_a_running_week_is_missed_only_when_it_has_ended() -> None:
    running = circumstances(now=datetime(2023, 11, 19, 20, 59, 59, tzinfo=UTC))
    ended = circumstances(now=datetime(2023, 11, 19, 21, tzinfo=UTC))
    assert judge_week(SOMEBODY, WEEK, Activity(3), running).standing == "running"
    assert judge_week(SOMEBODY, WEEK, Activity(3), ended).standing == "missed"


def test_touching_and_overlapping_periods_are_one() -> None:
    periods = [Period(date(2023, 2, 1), date(2023, 5, 1)), Period(date(2023, 1, 1), date(2023, 3, 1))]
    assert merge_periods([*periods, Period(date(2023, 5, 1), None)]) == [Period(date(2023, 1, 1), None)]
