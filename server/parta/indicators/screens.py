"""Figures made ready for a screen, from a transaction and a proof of access."""

from datetime import date

from parta.identity.api import Actor, person_names
from parta.indicators import store
from parta.indicators.access import FiguresOf
from parta.indicators.model import Connection, PersonWeek
from parta.indicators.queries import Setting, counted_months
from parta.indicators.weeks import Week, local_date, weeks_of_month
from parta.indicators.wire import (
    GroupConnection,
    NormShown,
    NotConnected,
    OrganisationConnection,
    Overview,
    OverviewRow,
    PedagogueName,
    PersonWeekRow,
)
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId
from parta.organisations.api import Right, accessible_organisation_ids


def norm_of_week_shown(setting: Setting, week: Week) -> NormShown | None:
    norm = setting.norm(week)
    return None if norm is None else NormShown(norm.messages, norm.calls, norm.directive_number, norm.clause)


def norm_shown(setting: Setting, month: date) -> NormShown | None:
    """The norm of the month's last week: a month in which a norm begins shows it."""
    return norm_of_week_shown(setting, weeks_of_month(month, setting.institution.time_zone)[-1])


def week_row(week: PersonWeek) -> PersonWeekRow:
    done = week.activity
    return PersonWeekRow(
        person_id=week.person_id,
        monday=week.monday,
        raw=done.raw,
        substantive=done.substantive,
        calls_joined=done.calls_joined,
        calls_started=done.calls_started,
        has_burst=done.has_burst,
        is_regular=done.is_regular,
        standing=week.standing,
        met_messages=week.met_messages,
        met_calls=week.met_calls,
    )


async def pedagogue_names(
    tx: Transaction, organisation_id: OrganisationId, person_ids: set[PersonId]
) -> list[PedagogueName]:
    names = await person_names(tx, list(person_ids))
    posts = await store.select_posts(tx, organisation_id, list(person_ids))
    return [
        PedagogueName(person_id, name.full, name.short, posts.get(person_id, "")) for person_id, name in names.items()
    ]


async def connection_by_group(tx: Transaction, allowed: FiguresOf, today: date) -> OrganisationConnection:
    """Connection of pedagogues, and of students and parents by group; who is missing, where names may be seen."""
    rows = await store.select_people_by_group(tx, allowed.organisation_id, today)
    groups = {row.group_id: row.group_name for row in rows if row.group_id is not None}
    shown = []
    for group_id, name in groups.items():
        of_group = [row for row in rows if row.group_id == group_id]
        shown.append(GroupConnection(group_id, name, _connection(of_group, "student"), _connection(of_group, "parent")))
    missing = [row for row in rows if not row.is_connected] if allowed.may_see_people else []
    names = await person_names(tx, list({row.person_id for row in missing}))
    return OrganisationConnection(
        organisation_id=allowed.organisation_id,
        day=today,
        pedagogues=_connection(rows, "pedagogue"),
        groups=shown,
        may_see_people=allowed.may_see_people,
        missing=[
            NotConnected(row.person_id, names[row.person_id].full, row.kind, row.group_id, row.group_name)
            for row in missing
        ],
    )


def _connection(rows: list[store.GroupPerson], kind: str) -> Connection:
    people = {row.person_id: row.is_connected for row in rows if row.kind == kind}
    return Connection(len(people), sum(people.values()))


async def overview(tx: Transaction, actor: Actor, month: date) -> Overview:
    """The institutions below the viewer with the month as last counted."""
    seen = await accessible_organisation_ids(tx, actor, Right.SEE_FIGURES)
    institutions = await store.select_overview(tx, seen)
    months = await counted_months(tx, [row.id for row in institutions], month)
    last = max((weeks_of_month(month, row.time_zone)[-1].ends_at for row in institutions), default=tx.now)
    day = min(local_date(last, "UTC"), tx.now.date())
    found = []
    for row in institutions:
        figures = months.get(row.id)
        found.append(
            OverviewRow(
                organisation_id=row.id,
                name=row.name,
                short_name=row.short_name,
                kind=row.kind,
                municipality=row.municipality,
                has_norm=figures is not None and any(week.has_norm for week in figures.weeks),
                counted_at=figures.counted_at if figures else None,
                figures=figures,
            )
        )
    distinct = await store.count_distinct_pedagogues(tx, [row.id for row in institutions], day)
    return Overview(month=month, rows=found, distinct_pedagogues=distinct)
