"""The door of indicators: a month's figures, weeks of pedagogues, and the second count that proves them."""

from parta.indicators.jobs import forget_counted_months
from parta.indicators.model import Connection, MonthFigures, PersonWeek, WeekFigures
from parta.indicators.queries import (
    counted_months,
    distinct_pedagogues,
    list_institutions,
    load_setting,
    organisation_month,
    own_weeks,
    person_weeks,
)
from parta.indicators.recount import Difference, compare_counted, recount_month
from parta.indicators.weeks import (
    Week,
    last_day_of_month,
    local_date,
    midnight,
    monday_of,
    month_of_week,
    parse_month,
    week_of,
    weeks_of_month,
)
from parta.organisations.api import RosterChanged

SUBSCRIPTIONS = [(RosterChanged, forget_counted_months)]

__all__ = [
    "SUBSCRIPTIONS",
    "Connection",
    "Difference",
    "MonthFigures",
    "PersonWeek",
    "Week",
    "WeekFigures",
    "compare_counted",
    "counted_months",
    "distinct_pedagogues",
    "last_day_of_month",
    "list_institutions",
    "load_setting",
    "local_date",
    "midnight",
    "monday_of",
    "month_of_week",
    "organisation_month",
    "own_weeks",
    "parse_month",
    "person_weeks",
    "recount_month",
    "week_of",
    "weeks_of_month",
]
