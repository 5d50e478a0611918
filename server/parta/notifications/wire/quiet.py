"""Quiet hours on the wire. Times are minutes of the local day: quiet before `until` and from `since` on."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from parta.kernel.wire import Wire
from parta.notifications.model.quiet import DayKind, Level, QuietRole
from parta.notifications.model.urgent import UrgentRole

Minute = Annotated[int, msgspec.Meta(ge=0, le=1440)]


class QuietDayBody(Wire):
    until: Minute
    since: Minute


class QuietWeekBody(Wire):
    weekday: QuietDayBody
    saturday: QuietDayBody
    sunday: QuietDayBody
    holiday: QuietDayBody


class QuietSource(Wire):
    """Whence a value comes; `name` is that of the region or institution, `role` of a rule for a role."""

    level: Level
    name: str
    role: str


class QuietLine(Wire):
    """A kind of day: when it is quiet, and who decided that."""

    kind: DayKind
    until: int
    since: int
    sources: list[QuietSource]


class MyQuiet(Wire):
    """One's own quiet hours: what holds, what would hold without one's own choice, and the choice."""

    lines: list[QuietLine]
    above: list[QuietLine]
    own: QuietWeekBody | None
    may_shift: bool
    time_zone: str
    own_time_zone: str | None
    quiet_until: datetime | None


class SetMyQuiet(Wire):
    """null takes one's own choice back."""

    week: QuietWeekBody | None
    time_zone: str | None = None


class QuietLevel(Wire):
    """One level of an institution's table: what it says itself, and what holds at it."""

    level: Level
    name: str
    role: str
    own: QuietWeekBody | None
    may_shift: bool
    can_change: bool
    lines: list[QuietLine]


class NotificationRules(Wire):
    """All that a region and one of its institutions decide about notifications."""

    region_id: UUID
    region_name: str
    can_change_region: bool
    can_change: bool
    push_is_on: bool
    region_urgent_roles: list[UrgentRole]
    urgent_roles: list[UrgentRole]
    levels: list[QuietLevel]


class SetRegionRules(Wire):
    push_is_on: bool
    urgent_roles: list[UrgentRole] | None
    week: QuietWeekBody | None
    may_shift: bool = True


class SetOrganisationRules(Wire):
    urgent_roles: list[UrgentRole] | None
    week: QuietWeekBody | None
    may_shift: bool = True


class SetRoleRules(Wire):
    week: QuietWeekBody | None
    may_shift: bool = True


class ConversationQuiet(Wire):
    """How many others of a conversation are quiet now, and until when most of them are; whether one may be urgent."""

    quiet_count: int
    of: int
    until: datetime | None
    may_be_urgent: bool


QuietRoleName = QuietRole
