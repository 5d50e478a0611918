"""Quiet hours: when nobody wants to be disturbed, and how the levels region → institution → role → person combine.

A day is quiet from midnight to `until` and again from `since` to midnight. A lower level may make it longer, and shift
it where every level above allows that; what is neither is joined with what stands above, so that a rule made
stricter later holds at once for everybody below.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

DAY = 1440
MOST_DAYS = 31

DayKind = Literal["weekday", "saturday", "sunday", "holiday"]
DAY_KINDS: tuple[DayKind, ...] = ("weekday", "saturday", "sunday", "holiday")
Level = Literal["parta", "region", "organisation", "role", "person"]
QuietRole = Literal["student", "parent", "pedagogue", "staff"]
QUIET_ROLES: tuple[QuietRole, ...] = ("student", "parent", "pedagogue", "staff")


class QuietDay(msgspec.Struct, frozen=True, array_like=True):
    """Minutes of the local day: quiet before `until` and from `since` on; all day where the two meet."""

    until: int
    since: int

    @property
    def minutes(self) -> int:
        return DAY if self.is_whole else self.until + DAY - self.since

    @property
    def is_whole(self) -> bool:
        return self.since <= self.until

    def covers(self, other: "QuietDay") -> bool:
        """Whether all of the other's quiet is quiet here too."""
        return self.is_whole or (self.until >= other.until and self.since <= other.since and not other.is_whole)

    def join(self, other: "QuietDay") -> "QuietDay":
        return QuietDay(max(self.until, other.until), min(self.since, other.since))


class QuietWeek(msgspec.Struct, frozen=True):
    """What holds on each kind of day. Holidays, vacations and days off come from the calendar of the institution."""

    weekday: QuietDay
    saturday: QuietDay
    sunday: QuietDay
    holiday: QuietDay

    def of(self, kind: DayKind) -> QuietDay:
        day: QuietDay = getattr(self, kind)
        return day


# What holds where no region has decided: nobody's phone rings at night.
AS_PARTA_COMES = QuietWeek(
    weekday=QuietDay(7 * 60, 22 * 60),
    saturday=QuietDay(9 * 60, 22 * 60),
    sunday=QuietDay(9 * 60, 22 * 60),
    holiday=QuietDay(9 * 60, 22 * 60),
)


class Source(msgspec.Struct, frozen=True):
    """Whence a value comes: the level, and whose rule of it."""

    level: Level
    name: str = ""  # of the region or the institution
    role: str = ""


class Rule(msgspec.Struct, frozen=True):
    """What one level says: its week, if it has one, and whether those below may shift it."""

    source: Source
    week: QuietWeek | None
    may_shift: bool = True


class Effective(msgspec.Struct, frozen=True):
    """What comes out of a chain of levels: the week, and whence each kind of day has its value."""

    week: QuietWeek
    sources: Mapping[DayKind, tuple[Source, ...]]
    may_shift: bool


def is_allowed(above: QuietDay, wanted: QuietDay, may_shift: bool) -> bool:
    """Whether a lower level may have this day: as quiet at every hour, or as long where shifting is allowed."""
    return wanted.covers(above) or (may_shift and wanted.minutes >= above.minutes)


def combine(rules: Sequence[Rule]) -> Effective:
    """What holds after all levels, from the highest down; Parta's own week stands above them."""
    days = {kind: AS_PARTA_COMES.of(kind) for kind in DAY_KINDS}
    sources: dict[DayKind, tuple[Source, ...]] = dict.fromkeys(DAY_KINDS, (Source("parta"),))
    may_shift = True
    for rule in rules:
        for kind in DAY_KINDS if rule.week is not None else ():
            assert rule.week is not None
            wanted = rule.week.of(kind)
            if wanted == days[kind]:
                continue
            if rule.source.level == "region" or is_allowed(days[kind], wanted, may_shift):
                days[kind], sources[kind] = wanted, (rule.source,)  # a region is bound by nobody
            elif (joined := days[kind].join(wanted)) != days[kind]:
                days[kind], sources[kind] = joined, (*sources[kind], rule.source)
        may_shift = may_shift and rule.may_shift
    return Effective(QuietWeek(**days), sources, may_shift)


def join(weeks: Sequence[Effective]) -> Effective:
    """Of somebody with several roles: quiet when any of them is."""
    first, *rest = weeks
    days = {kind: first.week.of(kind) for kind in DAY_KINDS}
    sources = dict(first.sources)
    for other in rest:
        for kind in DAY_KINDS:
            joined = days[kind].join(other.week.of(kind))
            if joined != days[kind]:
                kept = () if other.week.of(kind).covers(days[kind]) else sources[kind]
                days[kind], sources[kind] = joined, tuple(dict.fromkeys((*kept, *other.sources[kind])))
    return Effective(QuietWeek(**days), sources, all(each.may_shift for each in weeks))


class Chain(msgspec.Struct, frozen=True):
    """One role's quiet week where it is held: by which clock, and what kind of day a date is there."""

    week: QuietWeek
    zone: ZoneInfo
    kind_of: Callable[[date], DayKind]


def kind_by_weekday(day: date) -> DayKind:
    weekday = day.isoweekday()
    return "sunday" if weekday == 7 else "saturday" if weekday == 6 else "weekday"


def until_of(chains: Sequence[Chain], at: datetime) -> datetime | None:
    """When the quiet that holds at this moment ends for all of the roles; None where it isn't quiet."""
    moment, last = at, at + timedelta(days=MOST_DAYS)
    while moment < last:
        ends = [end for chain in chains if (end := _end_of(chain, moment)) is not None]
        if not ends:
            break
        moment = max(ends)
    return None if moment == at else min(moment, last)


def spans_of(chains: Sequence[Chain], at: datetime, days: int) -> list[tuple[datetime, datetime]]:
    """The quiet of the coming days, from now on, for a device that has to know it without asking again."""
    spans: list[tuple[datetime, datetime]] = []
    moment, last = at, at + timedelta(days=days)
    while moment < last:
        end = until_of(chains, moment)
        if end is not None:
            spans.append((moment, end))
            moment = end
        moment = min((_next_beginning(chain, moment) for chain in chains), default=last)
    return spans


def _end_of(chain: Chain, at: datetime) -> datetime | None:
    local = at.astimezone(chain.zone)
    minute = local.hour * 60 + local.minute
    today = chain.week.of(chain.kind_of(local.date()))
    if not today.is_whole:
        if minute < today.until:
            return _moment(chain.zone, local.date(), today.until)
        if minute < today.since:
            return None
    for ahead in range(1, MOST_DAYS + 1):
        day = local.date() + timedelta(days=ahead)
        morning = chain.week.of(chain.kind_of(day))
        if not morning.is_whole:
            return _moment(chain.zone, day, morning.until)
    return at + timedelta(days=MOST_DAYS)


def _next_beginning(chain: Chain, at: datetime) -> datetime:
    """The next moment after `at` at which a day's quiet may begin; the look at it decides whether it does."""
    local = at.astimezone(chain.zone)
    for ahead in range(MOST_DAYS + 1):
        day = local.date() + timedelta(days=ahead)
        quiet = chain.week.of(chain.kind_of(day))
        for minute in (0, quiet.since):
            moment = _moment(chain.zone, day, minute)
            if moment > at and (minute or quiet.until):
                return moment
    return at + timedelta(days=MOST_DAYS)


def _moment(zone: ZoneInfo, day: date, minute: int) -> datetime:
    naive_day = datetime(day.year, day.month, day.day, tzinfo=zone)
    wanted = naive_day + timedelta(minutes=minute)  # wall time: the zone is applied after the sum
    return wanted.astimezone(ZoneInfo("UTC"))


def most_are_free(ends: Sequence[datetime]) -> datetime:
    """When nine of ten of those who are quiet no longer are: one person's whole day off must not hold up a class."""
    ordered = sorted(ends)
    return ordered[max(0, -(-len(ordered) * 9 // 10) - 1)]
