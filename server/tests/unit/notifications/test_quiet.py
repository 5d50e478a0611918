"""Quiet hours: how levels combine and when a quiet ends, by wall clock, weekday and calendar."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parta.notifications.model.quiet import (
    AS_PARTA_COMES,
    DAY_KINDS,
    Chain,
    DayKind,
    QuietDay,
    QuietWeek,
    Rule,
    Source,
    combine,
    is_allowed,
    join,
    kind_by_weekday,
    most_are_free,
    spans_of,
    until_of,
)

VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")
REGION, SCHOOL, ROLE, PERSON = (Source(level) for level in ("region", "organisation", "role", "person"))


def day(until: str, since: str) -> QuietDay:
    def minutes(text: str) -> int:
        return int(text[:2]) * 60 + int(text[3:])

    return QuietDay(minutes(until), minutes(since))


def week(until: str, since: str) -> QuietWeek:
    one = day(until, since)
    return QuietWeek(one, one, one, one)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VLADIVOSTOK).astimezone(UTC)


def chain(quiet: QuietWeek, **kinds: DayKind) -> Chain:
    special = {date.fromisoformat(name.removeprefix("d").replace("_", "-")): kind for name, kind in kinds.items()}
    return Chain(quiet, VLADIVOSTOK, lambda on: special.get(on, kind_by_weekday(on)))


def test_where_nobody_has_decided_the_night_is_quiet() -> None:
    assert combine([]).week == AS_PARTA_COMES
    assert {source.level for sources in combine([]).sources.values() for source in sources} == {"parta"}


def test_a_region_is_bound_by_nobody() -> None:
    found = combine([Rule(REGION, week("06:00", "23:00"))])
    assert found.week.weekday == day("06:00", "23:00")
    assert found.sources["weekday"] == (REGION,)


def test_a_lower_level_makes_it_longer() -> None:
    found = combine([Rule(REGION, week("07:00", "21:00")), Rule(SCHOOL, week("08:00", "20:00"))])
    assert (found.week.weekday, found.sources["weekday"]) == (day("08:00", "20:00"), (SCHOOL,))


def test_a_lower_level_shifts_it_where_that_is_allowed() -> None:
    rules = [Rule(REGION, week("07:00", "21:00")), Rule(PERSON, week("08:00", "22:00"))]
    assert combine(rules).week.weekday == day("08:00", "22:00")


def test_a_shift_that_is_not_allowed_is_joined_with_what_is_above() -> None:
    rules = [Rule(REGION, week("07:00", "21:00"), may_shift=False), Rule(PERSON, week("08:00", "22:00"))]
    found = combine(rules)
    assert (found.week.weekday, found.sources["weekday"]) == (day("08:00", "21:00"), (REGION, PERSON))


def test_who_forbids_shifting_forbids_it_to_everybody_below() -> None:
    strict = Rule(REGION, week("07:00", "21:00"), may_shift=False)
    found = combine([strict, Rule(SCHOOL, None, may_shift=True), Rule(PERSON, week("06:00", "20:00"))])
    assert found.week.weekday == day("07:00", "20:00")
    assert not found.may_shift


def test_a_shorter_wish_changes_nothing() -> None:
    found = combine([Rule(REGION, week("07:00", "21:00")), Rule(PERSON, week("06:00", "23:00"))])
    assert (found.week.weekday, found.sources["weekday"]) == (day("07:00", "21:00"), (REGION,))


@given(st.lists(st.tuples(st.integers(0, 1440), st.integers(0, 1440)), min_size=3, max_size=3))
def test_no_level_is_less_quiet_than_the_one_above(given_days: list[tuple[int, int]]) -> None:
    weeks = [QuietWeek(*[QuietDay(*pair)] * 4) for pair in given_days]
    rules = [Rule(REGION, weeks[0], may_shift=False), Rule(SCHOOL, weeks[1]), Rule(PERSON, weeks[2])]
    found = combine(rules).week
    for kind in DAY_KINDS:
        assert found.of(kind).covers(weeks[0].of(kind))


def test_of_two_roles_either_makes_it_quiet() -> None:
    found = join([combine([Rule(REGION, week("07:00", "21:00"))]), combine([Rule(SCHOOL, week("06:00", "20:00"))])])
    assert found.week.weekday == day("07:00", "20:00")


@pytest.mark.parametrize(
    ("moment", "end"),
    [
        ("2026-11-16 06:59", "2026-11-16 07:00"),
        ("2026-11-16 07:00", None),
        ("2026-11-16 20:59", None),
        ("2026-11-16 21:00", "2026-11-17 07:00"),
        ("2026-11-20 23:00", "2026-11-21 09:00"),
        ("2026-11-21 08:59", "2026-11-21 09:00"),
    ],
)
def test_a_quiet_ends_in_the_morning(moment: str, end: str | None) -> None:
    quiet = QuietWeek(day("07:00", "21:00"), day("09:00", "21:00"), day("09:00", "21:00"), day("09:00", "21:00"))
    assert until_of([chain(quiet)], at(moment)) == (None if end is None else at(end))


def test_a_holiday_is_quiet_as_a_holiday() -> None:
    quiet = QuietWeek(day("07:00", "21:00"), day("09:00", "21:00"), day("09:00", "21:00"), day("24:00", "00:00"))
    calendar = chain(quiet, d2026_11_17="holiday", d2026_11_18="holiday")
    assert until_of([calendar], at("2026-11-16 22:00")) == at("2026-11-19 07:00")


def test_a_week_without_quiet_is_never_quiet_and_a_whole_one_ends_some_day() -> None:
    assert until_of([chain(week("00:00", "24:00"))], at("2026-11-16 03:00")) is None
    endless = until_of([chain(week("24:00", "00:00"))], at("2026-11-16 03:00"))
    assert endless is not None
    assert (endless - at("2026-11-16 03:00")).days == 31


def test_two_clocks_are_both_honoured() -> None:
    tver = Chain(week("07:00", "21:00"), ZoneInfo("Europe/Moscow"), kind_by_weekday)
    both = [chain(week("07:00", "21:00")), tver]
    assert until_of(both, at("2026-11-16 06:30")) == at("2026-11-16 14:00")


def test_the_coming_days_are_told_at_once() -> None:
    found = spans_of([chain(week("07:00", "21:00"))], at("2026-11-16 12:00"), 2)
    assert found == [
        (at("2026-11-16 21:00"), at("2026-11-17 07:00")),
        (at("2026-11-17 21:00"), at("2026-11-18 07:00")),
    ]


@given(st.integers(0, 1440), st.integers(0, 1440), st.integers(0, 60 * 24 * 6))
def test_spans_and_moments_agree(until: int, since: int, minutes: int) -> None:
    quiet = [chain(QuietWeek(*[QuietDay(until, since)] * 4))]
    begin = at("2026-11-16 12:00")
    spans = spans_of(quiet, begin, 7)
    moment = datetime.fromtimestamp(begin.timestamp() + minutes * 60, UTC)
    is_quiet = any(first <= moment < last for first, last in spans)
    assert is_quiet == (until_of(quiet, moment) is not None)


def test_shifting_asks_for_the_same_length() -> None:
    assert is_allowed(day("07:00", "21:00"), day("08:00", "22:00"), True)
    assert not is_allowed(day("07:00", "21:00"), day("08:00", "22:30"), True)
    assert not is_allowed(day("07:00", "21:00"), day("08:00", "22:00"), False)


def test_one_persons_day_off_does_not_hold_up_a_class() -> None:
    morning, monday = at("2026-11-17 07:00"), at("2026-11-23 07:00")
    assert most_are_free([monday, *[morning] * 11]) == morning
    assert most_are_free([monday]) == monday
