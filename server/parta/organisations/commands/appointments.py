"""Appointing people and ending it, by hand, with the order's number, date and scan."""

from datetime import date
from uuid import UUID

from psycopg.errors import ForeignKeyViolation

from parta.identity.api import Actor, AuditEntry, NewPerson, create_persons, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import AppointmentId, FileId, PersonId
from parta.kernel.text import without_controls
from parta.organisations.access import AccessibleOrganisation, access_organisation, accessible_organisation_ids
from parta.organisations.commands.facts import RosterChange
from parta.organisations.errors import AlreadyCoordinated, AlreadyEnded, NotFound
from parta.organisations.model.facts import Appointment, NewAppointment
from parta.organisations.model.posts import post_code_of
from parta.organisations.model.rights import Right
from parta.organisations.queries.lines import first_free_day
from parta.organisations.queries.tree import appointable_roles
from parta.organisations.store import facts, reads, register, roles
from parta.organisations.wire.people import NewAppointmentBody, NewPersonBody

FIRST_DATE, LAST_DATE = date(1990, 1, 1), date(2100, 1, 1)
SINGLE_ROLES = frozenset({"coordinator"})


async def appoint(tx: Transaction, actor: Actor, organisation_id: UUID, body: NewAppointmentBody) -> AppointmentId:
    """Give somebody a role from a date on. A coordinator is appointed by an order (number and date), and there is one
    at a time: `AlreadyCoordinated`. A role that reaches beyond the organisation is given from the region alone.

    Raises `NotFound`, `Forbidden`, `InvalidInput`; raises the event `RosterChanged`; is noted in the log.
    """
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_APPOINTMENTS)
    if body.role not in await appointable_roles(tx, actor, proved):
        raise InvalidInput("role", "not_appointable_here")
    _check_dates(body)
    _check_order(body)
    await register.lock_organisation(tx, proved.id)
    if body.role in SINGLE_ROLES:
        await _check_alone(tx, proved, body)
    person_id = await _person_of(tx, actor, proved, body)
    post = without_controls(body.post).strip()
    fact = NewAppointment(
        person_id=person_id,
        organisation_id=proved.id,
        role=body.role,
        post=post,
        post_code=post_code_of(post, body.valid_from) if body.role == "pedagogue" else None,
        may_sign_report=body.may_sign_report,
        order_number=(body.order_number or "").strip() or None,
        order_date=body.order_date,
        order_file_id=FileId(body.order_file_id) if body.order_file_id else None,
        valid_from=body.valid_from,
        valid_to=first_free_day(body.last_day),
    )
    change = RosterChange(tx, actor.person_id, "hand")
    try:
        (appointment_id,) = await change.record_appointments([fact])
    except ForeignKeyViolation as error:
        raise InvalidInput("order_file_id", "unknown_file") from error
    await change.tell()
    await _note(tx, actor, proved, "organisations.appoint", fact)
    return appointment_id


async def end_appointment_by_hand(
    tx: Transaction, actor: Actor, organisation_id: UUID, appointment_id: UUID, last_day: date
) -> None:
    """It holds through `last_day`. `AlreadyEnded` when somebody corrected it meanwhile; told and noted."""
    proved, found = await _access_appointment(tx, actor, organisation_id, appointment_id)
    if last_day < found.valid_from:
        raise InvalidInput("last_day", "before_first_day", first_day=found.valid_from)
    change = RosterChange(tx, actor.person_id, "hand")
    free_day = first_free_day(last_day)
    assert free_day is not None
    if await change.end_appointments([found.id], free_day) != 1:
        raise AlreadyEnded
    await change.tell()
    await _note(tx, actor, proved, "organisations.end_appointment", found)


async def retract_appointment(tx: Transaction, actor: Actor, organisation_id: UUID, appointment_id: UUID) -> None:
    """It was entered by mistake and never held; what was known at past moments stays known. Told and noted."""
    proved, found = await _access_appointment(tx, actor, organisation_id, appointment_id)
    if await facts.retract_appointment(tx, found.id, actor.person_id) != 1:
        raise AlreadyEnded
    change = RosterChange(tx, actor.person_id, "hand")
    change.touch(proved.id, found.person_id)
    await change.tell()
    await _note(tx, actor, proved, "organisations.retract_appointment", found)


async def _access_appointment(
    tx: Transaction, actor: Actor, organisation_id: UUID, appointment_id: UUID
) -> tuple[AccessibleOrganisation, Appointment]:
    """An appointment the actor may end: of a role that the actor could give, too."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_APPOINTMENTS)
    found = await reads.select_appointment(tx, appointment_id)
    if found is None or found.organisation_id != proved.id:
        raise NotFound
    if found.role not in await appointable_roles(tx, actor, proved):
        raise InvalidInput("role", "not_appointable_here")
    return proved, found


def _check_dates(body: NewAppointmentBody) -> None:
    if not FIRST_DATE <= body.valid_from <= LAST_DATE:
        raise InvalidInput("valid_from", "out_of_range")
    if body.last_day is not None and not body.valid_from <= body.last_day <= LAST_DATE:
        raise InvalidInput("last_day", "before_first_day", first_day=body.valid_from)


def _check_order(body: NewAppointmentBody) -> None:
    """The head appoints a coordinator by an order of the institution; so is the right to sign given."""
    if body.role == "coordinator" or body.may_sign_report:
        if not (body.order_number or "").strip():
            raise InvalidInput("order_number", "required")
        if body.order_date is None:
            raise InvalidInput("order_date", "required")
    if body.may_sign_report and body.role not in ("coordinator", "deputy_director"):
        raise InvalidInput("may_sign_report", "not_for_this_role")


async def _check_alone(tx: Transaction, proved: AccessibleOrganisation, body: NewAppointmentBody) -> None:
    others = await reads.select_appointments_from(tx, proved.id, [body.role], body.valid_from)
    free_day = first_free_day(body.last_day)
    for other in others:
        if free_day is None or other.valid_from < free_day:
            raise AlreadyCoordinated(since=other.valid_from)


async def _person_of(
    tx: Transaction, actor: Actor, proved: AccessibleOrganisation, body: NewAppointmentBody
) -> PersonId:
    if (body.person_id is None) == (body.person is None):
        raise InvalidInput("person_id", "one_of_two")
    if body.person is not None:
        return await make_person(tx, body.person)
    person_id = PersonId(body.person_id)  # type: ignore[arg-type]  # the line above has proved it
    known = [proved.id, *await accessible_organisation_ids(tx, actor, Right.SEE_ROSTER)]
    if person_id != actor.person_id and not await roles.select_people_of_organisations(tx, [person_id], known):
        raise InvalidInput("person_id", "not_on_the_roster")
    return person_id


async def make_person(tx: Transaction, body: NewPersonBody) -> PersonId:
    """A new account from the parts of a name; `InvalidInput` for one that is blank."""
    family, given, patronymic = (
        " ".join(without_controls(part).split()) for part in (body.family_name, body.given_name, body.patronymic)
    )
    if not family:
        raise InvalidInput("family_name", "required")
    new = NewPerson(family_name=family, given_name=given, patronymic=patronymic)
    return (await create_persons(tx, [new]))[0]


async def _note(
    tx: Transaction, actor: Actor, proved: AccessibleOrganisation, action: str, fact: NewAppointment | Appointment
) -> None:
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action=action,
            subject_kind="person",
            subject_id=fact.person_id,
            organisation_id=proved.id,
            region_id=proved.region_id,
            details={"role": fact.role, "order_number": fact.order_number},
        ),
    )
