"""Reports and cases over HTTP: parse, call, answer."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.safety.commands.cases import decide_case, escalate_case, note_case_seen, note_context_seen, take_case
from parta.safety.commands.reports import report
from parta.safety.model import Reason, State
from parta.safety.queries.cases import (
    Wanted,
    get_case,
    get_context,
    get_desk,
    get_figures,
    list_cases,
    list_own_reports,
)
from parta.safety.wire import (
    Case,
    CaseContext,
    Cases,
    Deciding,
    NewReport,
    OwnReports,
    Reported,
    SafetyDesk,
    SafetyFigures,
)

Db = NamedDependency[Database]
Acting = NamedDependency[Actor]
InState = Annotated[State | None, QueryParameter(name="in_state")]
NextPage = Annotated[str | None, QueryParameter(name="next")]


@post("/api/safety/reports")
async def post_report(db: Db, actor: Acting, data: JSONBody[NewReport]) -> Reported:
    """Report a message, a person or a conversation."""
    async with db.transaction("safety.report") as tx:
        return await report(tx, actor, data)


@get("/api/safety/reports")
async def get_own_reports(db: Db, actor: Acting) -> OwnReports:
    """What the viewer has reported, and what came of it."""
    async with db.transaction("safety.list_own_reports") as tx:
        return await list_own_reports(tx, actor)


@get("/api/safety/desk")
async def get_safety_desk(db: Db, actor: Acting) -> SafetyDesk:
    """Whether the viewer handles cases, and how many wait."""
    async with db.transaction("safety.get_desk") as tx:
        return await get_desk(tx, actor)


@get("/api/safety/cases")
async def get_cases(
    db: Db,
    actor: Acting,
    in_state: InState = None,
    reason: FromQuery[Reason | None] = None,
    urgent: FromQuery[bool] = False,
    next_page: NextPage = None,
) -> Cases:
    """The queue, newest first."""
    async with db.transaction("safety.list_cases") as tx:
        return await list_cases(tx, actor, Wanted(in_state, reason, urgent, next_page))


@get("/api/safety/cases/{case_id:uuid}")
async def get_one_case(db: Db, actor: Acting, case_id: FromPath[UUID]) -> Case:
    """One case with its evidence. The look is logged."""
    async with db.transaction("safety.get_case") as tx:
        await note_case_seen(tx, actor, case_id)
        return await get_case(tx, actor, case_id)


@get("/api/safety/cases/{case_id:uuid}/context")
async def get_case_context(db: Db, actor: Acting, case_id: FromPath[UUID]) -> CaseContext:
    """What stands around the reported message. The look is logged."""
    async with db.transaction("safety.get_context") as tx:
        await note_context_seen(tx, actor, case_id)
        return await get_context(tx, actor, case_id)


@post("/api/safety/cases/{case_id:uuid}/take", status_code=204)
async def post_take(db: Db, actor: Acting, case_id: FromPath[UUID]) -> None:
    """Look into it from now on."""
    async with db.transaction("safety.take_case") as tx:
        await take_case(tx, actor, case_id)


@post("/api/safety/cases/{case_id:uuid}/escalate", status_code=204)
async def post_escalate(db: Db, actor: Acting, case_id: FromPath[UUID]) -> None:
    """Let the region's officers see it."""
    async with db.transaction("safety.escalate_case") as tx:
        await escalate_case(tx, actor, case_id)


@post("/api/safety/cases/{case_id:uuid}/decide", status_code=204)
async def post_decision(db: Db, actor: Acting, case_id: FromPath[UUID], data: JSONBody[Deciding]) -> None:
    """Decide it, do what was decided, answer those who reported."""
    async with db.transaction("safety.decide_case") as tx:
        await decide_case(tx, actor, case_id, data)


@get("/api/safety/figures")
async def get_safety_figures(db: Db, actor: Acting) -> SafetyFigures:
    """Times to a decision, and who stands out."""
    async with db.transaction("safety.get_figures") as tx:
        return await get_figures(tx, actor)


ROUTES: list[HTTPRouteHandler] = [
    post_report,
    get_own_reports,
    get_safety_desk,
    get_cases,
    get_one_case,
    get_case_context,
    post_take,
    post_escalate,
    post_decision,
    get_safety_figures,
]
