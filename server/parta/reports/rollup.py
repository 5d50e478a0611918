"""Adding up: the sum of institutions for a municipality or a region, and what is missing from whom.

Mandatory, recommended and voluntary reports are never added into one sum. Pure.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from parta.indicators.api import Connection, MonthFigures, WeekFigures
from parta.kernel.ids import OrganisationId

Duty = Literal["mandatory", "recommended", "voluntary"]


class Sums(msgspec.Struct, frozen=True):
    """The sum of institutions of one duty. People who work in two are counted in each (`distinct` tells how many)."""

    duty: Duty
    institutions: int
    reported: int
    late: int
    pedagogues: Connection
    students: Connection
    parents: Connection
    chats_required: int
    chats_existing: int
    judged: int
    met_messages: int
    met_calls: int
    met_both: int
    excused: int
    not_judged: int
    messages_raw: int
    messages_substantive: int
    calls: int


class Counted(msgspec.Struct, frozen=True):
    """An institution's month in the roll-up: its signed figures where there are any, the live ones otherwise."""

    organisation_id: OrganisationId
    duty: Duty
    is_submitted: bool
    is_late: bool
    figures: MonthFigures | None


def add_up(counted: Sequence[Counted]) -> list[Sums]:
    """One sum for each duty that occurs, mandatory first."""
    order: tuple[Duty, ...] = ("mandatory", "recommended", "voluntary")
    found = []
    for duty in order:
        of_duty = [each for each in counted if each.duty == duty]
        if of_duty:
            found.append(_sum(duty, of_duty))
    return found


def _sum(duty: Duty, counted: Sequence[Counted]) -> Sums:
    months = [each.figures for each in counted if each.figures is not None]
    weeks = [week for month in months for week in month.weeks]
    return Sums(
        duty=duty,
        institutions=len(counted),
        reported=sum(each.is_submitted for each in counted),
        late=sum(each.is_late for each in counted),
        pedagogues=_connection(month.pedagogues for month in months),
        students=_connection(month.students for month in months),
        parents=_connection(month.parents for month in months),
        chats_required=sum(month.chats_required for month in months),
        chats_existing=sum(month.chats_existing for month in months),
        judged=_total(weeks, "judged"),
        met_messages=_total(weeks, "met_messages"),
        met_calls=_total(weeks, "met_calls"),
        met_both=_total(weeks, "met_both"),
        excused=_total(weeks, "excused"),
        not_judged=_total(weeks, "not_judged"),
        messages_raw=_total(weeks, "messages_raw"),
        messages_substantive=_total(weeks, "messages_substantive"),
        calls=_total(weeks, "calls"),
    )


def _connection(connections: Iterable[Connection]) -> Connection:
    found = list(connections)
    return Connection(sum(each.on_roster for each in found), sum(each.connected for each in found))


def _total(weeks: Sequence[WeekFigures], figure: str) -> int:
    return sum(getattr(week, figure) for week in weeks)
