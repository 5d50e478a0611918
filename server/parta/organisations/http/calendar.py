"""Absences and the calendar of an organisation."""

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import delete, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody, QueryParameter

from parta.organisations.commands.absences import (
    add_absence,
    apply_absence_list,
    preview_absence_list,
    remove_absence,
)
from parta.organisations.commands.calendar import add_calendar_entry, remove_calendar_entry
from parta.organisations.http.given import MAX_LIST_BYTES, Acting, AnyRequest, Db, Mark, sent_list
from parta.organisations.queries.calendar import get_calendar, list_absences
from parta.organisations.wire.calendar import (
    Absences,
    AbsencesDifference,
    Calendar,
    NewAbsenceBody,
    NewCalendarEntryBody,
)
from parta.organisations.wire.register import Created
from parta.organisations.wire.setup import Applied

First = Annotated[date, QueryParameter(name="from")]
Last = Annotated[date, QueryParameter(name="to")]


@get("/api/organisations/{organisation_id:uuid}/absences")
async def get_absences(db: Db, actor: Acting, organisation_id: FromPath[UUID], first: First, last: Last) -> Absences:
    """Absences that touch the days `from` … `to`."""
    async with db.transaction("organisations.list_absences") as tx:
        return await list_absences(tx, actor, organisation_id, first, last)


@post("/api/organisations/{organisation_id:uuid}/absences")
async def post_absence(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[NewAbsenceBody]
) -> Created:
    """Somebody is away from a day to a day."""
    async with db.transaction("organisations.add_absence") as tx:
        return Created(await add_absence(tx, actor, organisation_id, data))


@delete("/api/organisations/{organisation_id:uuid}/absences/{absence_id:uuid}", status_code=204)
async def delete_absence(db: Db, actor: Acting, organisation_id: FromPath[UUID], absence_id: FromPath[UUID]) -> None:
    """Take an absence back."""
    async with db.transaction("organisations.remove_absence") as tx:
        await remove_absence(tx, actor, organisation_id, absence_id)


@post(
    "/api/organisations/{organisation_id:uuid}/absences/preview",
    status_code=200,
    request_max_body_size=MAX_LIST_BYTES,
)
async def post_absences_preview(
    request: AnyRequest, db: Db, actor: Acting, organisation_id: FromPath[UUID]
) -> AbsencesDifference:
    """What a list in CSV or XLSX (a form) would add."""
    return await preview_absence_list(db, actor, organisation_id, await sent_list(request))


@post(
    "/api/organisations/{organisation_id:uuid}/absences/apply",
    status_code=200,
    request_max_body_size=MAX_LIST_BYTES,
)
async def post_absences_apply(
    request: AnyRequest,
    db: Db,
    actor: Acting,
    organisation_id: FromPath[UUID],
    mark: Mark,
) -> Applied:
    """Add what was shown under `mark`."""
    return await apply_absence_list(db, actor, organisation_id, await sent_list(request), mark)


@get("/api/organisations/{organisation_id:uuid}/calendar")
async def get_organisation_calendar(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], first: First, last: Last
) -> Calendar:
    """Entries, and the days that differ from the week's plan."""
    async with db.transaction("organisations.get_calendar") as tx:
        return await get_calendar(tx, actor, organisation_id, first, last)


@post("/api/organisations/{organisation_id:uuid}/calendar")
async def post_calendar_entry(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[NewCalendarEntryBody]
) -> Created:
    """Add an entry, of the institution or of the whole region."""
    async with db.transaction("organisations.add_calendar_entry") as tx:
        return Created(await add_calendar_entry(tx, actor, organisation_id, data))


@delete("/api/organisations/{organisation_id:uuid}/calendar/{entry_id:uuid}", status_code=204)
async def delete_calendar_entry(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], entry_id: FromPath[UUID]
) -> None:
    """Take an entry back."""
    async with db.transaction("organisations.remove_calendar_entry") as tx:
        await remove_calendar_entry(tx, actor, organisation_id, entry_id)


ROUTES: list[HTTPRouteHandler] = [
    get_absences,
    post_absence,
    delete_absence,
    post_absences_preview,
    post_absences_apply,
    get_organisation_calendar,
    post_calendar_entry,
    delete_calendar_entry,
]
