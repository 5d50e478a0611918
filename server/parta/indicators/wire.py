"""What indicators say on the wire."""

from datetime import date, datetime
from uuid import UUID

from parta.directives.api import CountingRules
from parta.indicators.model import Connection, MonthFigures, Standing
from parta.kernel.wire import Wire


class PersonWeekRow(Wire):
    """One cell of the table of pedagogues and weeks. `is_flagged` asks the coordinator to look, no more."""

    person_id: UUID
    monday: date
    raw: int
    substantive: int
    calls_joined: int
    calls_started: int
    has_burst: bool
    is_regular: bool
    standing: Standing
    met_messages: bool
    met_calls: bool


class NormShown(Wire):
    """The norm in force, with the clause it comes from."""

    messages: int
    calls: int
    directive_number: str
    clause: str


class PedagogueName(Wire):
    person_id: UUID
    name: str
    short_name: str
    post: str


class PedagogueWeeks(Wire):
    """An institution's pedagogues, week by week; `names` only for those entitled to the people behind the numbers."""

    month: date
    time_zone: str
    weeks: list[date]  # Mondays
    norm: NormShown | None
    names: list[PedagogueName]
    rows: list[PersonWeekRow]


class OrganisationMonth(Wire):
    """The figures of one institution's month, counted now."""

    organisation_id: UUID
    name: str
    short_name: str
    time_zone: str
    norm: NormShown | None
    rules: CountingRules
    may_see_people: bool
    figures: MonthFigures


class GroupConnection(Wire):
    """Connection of one group: its students and their parents."""

    group_id: UUID
    name: str
    students: Connection
    parents: Connection


class NotConnected(Wire):
    person_id: UUID
    name: str
    kind: str  # pedagogue, staff, student, parent
    group_id: UUID | None
    group_name: str


class OrganisationConnection(Wire):
    """Connection by group; `missing` names who has not connected, for those entitled."""

    organisation_id: UUID
    day: date
    pedagogues: Connection
    groups: list[GroupConnection]
    may_see_people: bool
    missing: list[NotConnected]


class OverviewRow(Wire):
    """An institution in the roll-up, as last counted; `figures` is absent where it was never counted yet."""

    organisation_id: UUID
    name: str
    short_name: str
    kind: str
    municipality: str
    has_norm: bool
    counted_at: datetime | None
    figures: MonthFigures | None


class Overview(Wire):
    """All institutions below the viewer. Distinct people are told beside the sum: one may work in two."""

    month: date
    rows: list[OverviewRow]
    distinct_pedagogues: int


class MyInstitutionWeeks(Wire):
    """My weeks in one institution."""

    organisation_id: UUID
    short_name: str
    time_zone: str
    norm: NormShown | None
    rules: CountingRules
    weeks: list[PersonWeekRow]


class MyWeeks(Wire):
    """«Моя неделя»: a pedagogue's own weeks, newest last, in each institution they work in."""

    institutions: list[MyInstitutionWeeks]
