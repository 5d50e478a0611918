"""Appointments, groups and people of an organisation."""

from typing import Annotated, Literal
from uuid import UUID

from litestar import delete, get, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.organisations.commands.appointments import appoint, end_appointment_by_hand, retract_appointment
from parta.organisations.commands.enrolments import move_student
from parta.organisations.commands.groups import add_group, change_group
from parta.organisations.http.given import Acting, Db, Text
from parta.organisations.queries.people import (
    PeopleQuery,
    get_contacts,
    get_person_card,
    list_appointments,
    list_group_lines,
    list_people,
)
from parta.organisations.wire.people import (
    Appointments,
    Groups,
    LastDay,
    NewAppointmentBody,
    NewGroupBody,
    People,
    PersonContacts,
    RosterPerson,
    StudentMoved,
)
from parta.organisations.wire.register import Created


@get("/api/organisations/{organisation_id:uuid}/appointments")
async def get_appointments(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], past: FromQuery[bool] = False
) -> Appointments:
    """Who is appointed to what, by which order; with `past`, those that have ended, too."""
    async with db.transaction("organisations.list_appointments") as tx:
        return await list_appointments(tx, actor, organisation_id, with_past=past)


@post("/api/organisations/{organisation_id:uuid}/appointments")
async def post_appointment(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[NewAppointmentBody]
) -> Created:
    """Appoint somebody on the roster, or somebody new."""
    async with db.transaction("organisations.appoint") as tx:
        return Created(await appoint(tx, actor, organisation_id, data))


@post("/api/organisations/{organisation_id:uuid}/appointments/{appointment_id:uuid}/end", status_code=204)
async def post_appointment_end(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], appointment_id: FromPath[UUID], data: JSONBody[LastDay]
) -> None:
    """End an appointment after its last day."""
    async with db.transaction("organisations.end_appointment") as tx:
        await end_appointment_by_hand(tx, actor, organisation_id, appointment_id, data.last_day)


@delete("/api/organisations/{organisation_id:uuid}/appointments/{appointment_id:uuid}", status_code=204)
async def delete_appointment(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], appointment_id: FromPath[UUID]
) -> None:
    """It was entered by mistake."""
    async with db.transaction("organisations.retract_appointment") as tx:
        await retract_appointment(tx, actor, organisation_id, appointment_id)


@get("/api/organisations/{organisation_id:uuid}/groups")
async def get_groups(db: Db, actor: Acting, organisation_id: FromPath[UUID]) -> Groups:
    """Open groups; a homeroom teacher sees the own ones."""
    async with db.transaction("organisations.list_groups") as tx:
        return await list_group_lines(tx, actor, organisation_id)


@post("/api/organisations/{organisation_id:uuid}/groups")
async def post_group(db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[NewGroupBody]) -> Created:
    """Add an empty group."""
    async with db.transaction("organisations.add_group") as tx:
        return Created(await add_group(tx, actor, organisation_id, data))


@put("/api/groups/{group_id:uuid}", status_code=204)
async def put_group(db: Db, actor: Acting, group_id: FromPath[UUID], data: JSONBody[NewGroupBody]) -> None:
    """Rename a group; everything of it goes on."""
    async with db.transaction("organisations.change_group") as tx:
        await change_group(tx, actor, group_id, data)


@get("/api/organisations/{organisation_id:uuid}/people")
async def get_people(
    db: Db,
    actor: Acting,
    organisation_id: FromPath[UUID],
    kind: FromQuery[Literal["staff", "student", "parent"] | None] = None,
    group_id: FromQuery[UUID | None] = None,
    connected: FromQuery[bool | None] = None,
    q: Text = "",
    next: Annotated[str | None, QueryParameter(max_length=400)] = None,
) -> People:
    """A page of the roster by name."""
    asked = PeopleQuery(kind=kind, group_id=group_id, connected=connected, query=q, after=next)
    async with db.transaction("organisations.list_people") as tx:
        return await list_people(tx, actor, organisation_id, asked)


@get("/api/organisations/{organisation_id:uuid}/people/{person_id:uuid}")
async def get_person(db: Db, actor: Acting, organisation_id: FromPath[UUID], person_id: FromPath[UUID]) -> RosterPerson:
    """A person as this roster knows them. A look from above the institution is written down."""
    async with db.transaction("organisations.get_person_card") as tx:
        return await get_person_card(tx, actor, organisation_id, person_id)


@get("/api/organisations/{organisation_id:uuid}/people/{person_id:uuid}/contacts")
async def get_person_contacts(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], person_id: FromPath[UUID]
) -> PersonContacts:
    """Phone, address, date of birth: for who keeps this roster; always written down."""
    async with db.transaction("organisations.get_contacts") as tx:
        return await get_contacts(tx, actor, organisation_id, person_id)


@put("/api/organisations/{organisation_id:uuid}/people/{person_id:uuid}/group", status_code=204)
async def put_person_group(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], person_id: FromPath[UUID], data: JSONBody[StudentMoved]
) -> None:
    """Move a student to another group, or end their studies here."""
    async with db.transaction("organisations.move_student") as tx:
        await move_student(tx, actor, organisation_id, person_id, data.group_id)


ROUTES: list[HTTPRouteHandler] = [
    put_person_group,
    get_appointments,
    post_appointment,
    post_appointment_end,
    delete_appointment,
    get_groups,
    post_group,
    put_group,
    get_people,
    get_person,
    get_person_contacts,
]
