"""Plans and school years over HTTP: parse, call, answer."""

from uuid import UUID

from litestar import delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from parta.chatplans import screens
from parta.chatplans.commands import add_line, apply_plan, leave_out_line, remove_line, take_line_back_in
from parta.chatplans.model import LeftOut, PlanLine
from parta.chatplans.school_year import begin_school_year, undo_school_year
from parta.chatplans.wire import DifferenceShown, LeftOutSet, PlanApplied, PlanShown, YearBegun, YearOffer
from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.organisations.api import Right, access_organisation

PATH = "/api/organisations/{organisation_id:uuid}"


@get(PATH + "/plan")
async def get_plan(
    db: NamedDependency[Database], actor: NamedDependency[Actor], organisation_id: FromPath[UUID]
) -> PlanShown:
    """The institution's plan and the progress of its last run."""
    async with db.transaction("chatplans.show") as tx:
        return await screens.show_plan(tx, await access_organisation(tx, actor, organisation_id, Right.SEE_ROSTER))


@get(PATH + "/plan/difference")
async def get_difference(
    db: NamedDependency[Database], actor: NamedDependency[Actor], organisation_id: FromPath[UUID]
) -> DifferenceShown:
    """What applying would do now."""
    async with db.transaction("chatplans.difference") as tx:
        allowed = await access_organisation(tx, actor, organisation_id, Right.MANAGE_PLAN)
        return await screens.show_difference(tx, allowed.id)


@post(PATH + "/plan/apply", status_code=202)
async def post_application(
    db: NamedDependency[Database], actor: NamedDependency[Actor], organisation_id: FromPath[UUID]
) -> PlanApplied:
    """Begin to apply the plan; its progress stands in the plan."""
    async with db.transaction("chatplans.apply") as tx:
        allowed = await access_organisation(tx, actor, organisation_id, Right.MANAGE_PLAN)
        return PlanApplied(await apply_plan(tx, allowed.id, actor.person_id))


@put(PATH + "/plan/lines/{line:str}", status_code=204)
async def put_line(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    organisation_id: FromPath[UUID],
    line: FromPath[str],
    data: JSONBody[PlanLine],
) -> None:
    """Add a line, or change one the institution added; the name in the path is the line's."""
    async with db.transaction("chatplans.add_line") as tx:
        allowed = await access_organisation(tx, actor, organisation_id, Right.MANAGE_PLAN)
        await add_line(tx, actor, allowed, data)


@delete(PATH + "/plan/lines/{line:str}")
async def delete_line(
    db: NamedDependency[Database], actor: NamedDependency[Actor], organisation_id: FromPath[UUID], line: FromPath[str]
) -> None:
    """Take back a line the institution added."""
    async with db.transaction("chatplans.remove_line") as tx:
        allowed = await access_organisation(tx, actor, organisation_id, Right.MANAGE_PLAN)
        await remove_line(tx, actor, allowed, line)


@put(PATH + "/plan/left-out/{line:str}", status_code=204)
async def put_left_out(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    organisation_id: FromPath[UUID],
    line: FromPath[str],
    data: JSONBody[LeftOutSet],
) -> None:
    """Leave out a line of the base plan, with a reason."""
    async with db.transaction("chatplans.leave_out") as tx:
        allowed = await access_organisation(tx, actor, organisation_id, Right.MANAGE_PLAN)
        await leave_out_line(tx, actor, allowed, LeftOut(line, data.reason))


@delete(PATH + "/plan/left-out/{line:str}")
async def delete_left_out(
    db: NamedDependency[Database], actor: NamedDependency[Actor], organisation_id: FromPath[UUID], line: FromPath[str]
) -> None:
    """Take a line of the base plan back in."""
    async with db.transaction("chatplans.take_back_in") as tx:
        allowed = await access_organisation(tx, actor, organisation_id, Right.MANAGE_PLAN)
        await take_line_back_in(tx, actor, allowed, line)


@get(PATH + "/school-year")
async def get_school_year(
    db: NamedDependency[Database], actor: NamedDependency[Actor], organisation_id: FromPath[UUID]
) -> YearOffer:
    """What a new school year would do to each group."""
    async with db.transaction("chatplans.school_year") as tx:
        allowed = await access_organisation(tx, actor, organisation_id, Right.MANAGE_PLAN)
        return await screens.show_year(tx, allowed.id)


@post(PATH + "/school-year", status_code=201)
async def post_school_year(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    organisation_id: FromPath[UUID],
    data: JSONBody[YearBegun],
) -> YearOffer:
    """Begin it, as previewed."""
    async with db.transaction("chatplans.begin_school_year") as tx:
        allowed = await access_organisation(tx, actor, organisation_id, Right.MANAGE_PLAN)
        await begin_school_year(tx, actor, allowed, data.steps, data.new_groups)
        return await screens.show_year(tx, allowed.id)


@post(PATH + "/school-year/{year_id:uuid}/undo", status_code=200)
async def post_undo(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    organisation_id: FromPath[UUID],
    year_id: FromPath[UUID],
) -> YearOffer:
    """Put everything back, while nobody has written."""
    async with db.transaction("chatplans.undo_school_year") as tx:
        allowed = await access_organisation(tx, actor, organisation_id, Right.MANAGE_PLAN)
        await undo_school_year(tx, actor, allowed, year_id)
        return await screens.show_year(tx, allowed.id)


ROUTES = [
    get_plan,
    get_difference,
    post_application,
    put_line,
    delete_line,
    put_left_out,
    delete_left_out,
    get_school_year,
    post_school_year,
    post_undo,
]
