"""What chatplans say on the wire."""

from datetime import date, datetime
from uuid import UUID

from parta.chatplans.model import PlanLine
from parta.chatplans.years import NewClass, YearStep
from parta.kernel.wire import Wire


class LineShown(Wire):
    """A line of the plan: of the region's base or added by the institution; `left_out` has the reason, if it is."""

    line: PlanLine
    is_base: bool
    left_out: str | None
    chats: int  # conversations it draws today


class PlanShown(Wire):
    """An institution's plan and how its last run stands."""

    organisation_id: UUID
    lines: list[LineShown]
    who_of_scope: dict[str, list[str]]
    applied_at: datetime | None
    run: int
    total: int
    done: int
    is_running: bool
    may_manage: bool


class PersonOfChange(Wire):
    person_id: UUID
    name: str


class ChangeShown(Wire):
    """What applying would do to one conversation; the people by name, at most 50 of each."""

    key: str
    conversation_id: UUID | None
    line: str
    step: str
    title: str
    title_before: str | None
    joining: list[PersonOfChange]
    joining_count: int
    leaving: list[PersonOfChange]
    leaving_count: int


class DifferenceShown(Wire):
    """The difference before anything happens, in counts and by conversation."""

    create: int
    rename: int
    archive: int
    unarchive: int
    change_members: int
    joining: int
    leaving: int
    unchanged: int
    changes: list[ChangeShown]


class PlanApplied(Wire):
    total: int


class LeftOutSet(Wire):
    reason: str


class YearShown(Wire):
    """A year that was begun here."""

    id: UUID
    begins_on: date
    applied_at: datetime
    is_undone: bool
    may_undo: bool


class YearOffer(Wire):
    """What is offered for each open group, and the last year begun, if any."""

    begins_on: date
    steps: list[YearStep]
    last: YearShown | None


class YearBegun(Wire):
    """The steps as the person left them; every open group must be among them as it was shown."""

    steps: list[YearStep]
    new_groups: list[NewClass]
