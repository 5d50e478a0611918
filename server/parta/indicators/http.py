"""Figures over HTTP: parse, call, answer."""

from datetime import date, timedelta
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from parta.identity.api import Actor
from parta.indicators import screens, store
from parta.indicators.access import access_figures, log_look_at_people
from parta.indicators.queries import load_setting, organisation_month, own_weeks, person_weeks
from parta.indicators.weeks import local_date, monday_of, parse_month, week_of, weeks_of_month
from parta.indicators.wire import (
    MyInstitutionWeeks,
    MyWeeks,
    OrganisationConnection,
    OrganisationMonth,
    Overview,
    PedagogueWeeks,
)
from parta.kernel.database import Database
from parta.kernel.ids import OrganisationId

WEEKS_OF_MY_SCREEN = 8


@get("/api/indicators/organisations/{organisation_id:uuid}/month")
async def get_organisation_month(
    db: NamedDependency[Database], actor: NamedDependency[Actor], organisation_id: FromPath[UUID], month: FromQuery[str]
) -> OrganisationMonth:
    """The figures of an institution's month, counted now."""
    async with db.transaction("indicators.organisation_month", snapshot=True) as tx:
        allowed = await access_figures(tx, actor, OrganisationId(organisation_id))
        setting = await load_setting(tx, allowed.organisation_id, tx.now)
        figures = await organisation_month(tx, allowed.organisation_id, parse_month(month))
        return OrganisationMonth(
            organisation_id=organisation_id,
            name=setting.institution.name,
            short_name=setting.institution.short_name,
            time_zone=setting.institution.time_zone,
            norm=screens.norm_shown(setting, parse_month(month)),
            rules=setting.rules,
            may_see_people=allowed.may_see_people,
            figures=figures,
        )


@get("/api/indicators/organisations/{organisation_id:uuid}/pedagogues")
async def get_pedagogue_weeks(
    db: NamedDependency[Database], actor: NamedDependency[Actor], organisation_id: FromPath[UUID], month: FromQuery[str]
) -> PedagogueWeeks:
    """Every pedagogue, every week of a month. Without the right to see people there are rows without names."""
    first = parse_month(month)
    async with db.transaction("indicators.pedagogue_weeks") as tx:
        allowed = await access_figures(tx, actor, OrganisationId(organisation_id))
        setting = await load_setting(tx, allowed.organisation_id, tx.now)
        zone = setting.institution.time_zone
        weeks = [week for week in weeks_of_month(first, zone) if week.starts_at <= tx.now]
        rows = await person_weeks(tx, setting, weeks)
        names = []
        if allowed.may_see_people:
            await log_look_at_people(tx, actor, allowed, "pedagogues")
            names = await screens.pedagogue_names(tx, allowed.organisation_id, {row.person_id for row in rows})
        return PedagogueWeeks(
            month=first,
            time_zone=zone,
            weeks=[week.monday for week in weeks],
            norm=screens.norm_shown(setting, first),
            names=names,
            rows=[screens.week_row(row) for row in rows] if allowed.may_see_people else [],
        )


@get("/api/indicators/organisations/{organisation_id:uuid}/connection")
async def get_connection(
    db: NamedDependency[Database], actor: NamedDependency[Actor], organisation_id: FromPath[UUID]
) -> OrganisationConnection:
    """Connection by group today; the names of who is missing for those entitled."""
    async with db.transaction("indicators.connection") as tx:
        allowed = await access_figures(tx, actor, OrganisationId(organisation_id))
        if allowed.may_see_people:
            await log_look_at_people(tx, actor, allowed, "connection")
        institution = await store.select_institution(tx, allowed.organisation_id)
        return await screens.connection_by_group(tx, allowed, local_date(tx.now, institution.time_zone))


@get("/api/indicators/overview")
async def get_overview(db: NamedDependency[Database], actor: NamedDependency[Actor], month: FromQuery[str]) -> Overview:
    """All institutions whose figures the viewer may see, as last counted."""
    async with db.transaction("indicators.overview") as tx:
        return await screens.overview(tx, actor, parse_month(month))


@get("/api/indicators/me")
async def get_my_weeks(db: NamedDependency[Database], actor: NamedDependency[Actor]) -> MyWeeks:
    """«Моя неделя»: my last weeks in each institution where I hold a pedagogical post; empty for who holds none."""
    async with db.transaction("indicators.my_weeks") as tx:
        found = []
        for organisation_id in await store.select_own_institutions(tx, actor.person_id):
            setting = await load_setting(tx, organisation_id, tx.now)
            zone = setting.institution.time_zone
            weeks = [week_of(monday, zone) for monday in _last_mondays(local_date(tx.now, zone))]
            rows = await own_weeks(tx, actor.person_id, organisation_id, weeks)
            found.append(
                MyInstitutionWeeks(
                    organisation_id=organisation_id,
                    short_name=setting.institution.short_name,
                    time_zone=zone,
                    norm=screens.norm_of_week_shown(setting, weeks[-1]),
                    rules=setting.rules,
                    weeks=[screens.week_row(row) for row in rows],
                )
            )
        return MyWeeks(institutions=found)


def _last_mondays(today: date) -> list[date]:
    this = monday_of(today)
    return [this - timedelta(weeks=back) for back in range(WEEKS_OF_MY_SCREEN - 1, -1, -1)]


ROUTES = [get_organisation_month, get_pedagogue_weeks, get_connection, get_overview, get_my_weeks]
