"""Who is what in an organisation on a date, as known at a moment (`known_at` None: as known now).

These reads ask nobody's leave: they are for rooms that have proved the right, and for the counting of figures.
"""

from datetime import date, datetime
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId, RegionId
from parta.organisations.errors import NotFound
from parta.organisations.model.calendar import CalendarDay, draw_calendar
from parta.organisations.model.facts import Absence, Appointment, Duty, Parent, StaffMember, Student
from parta.organisations.model.register import Group, Municipality, Organisation, Region
from parta.organisations.model.roles import Role
from parta.organisations.store import calendar, reads, register
from parta.organisations.store import roles as roles_store


async def roles_of(tx: Transaction, person_id: PersonId, on: date | None = None) -> list[Role]:
    """The roles of a person on a date; without one, today by each organisation's own clock."""
    return await roles_store.select_roles(tx, person_id, on)


async def is_parent_of(tx: Transaction, parent_id: PersonId, child_id: PersonId) -> bool:
    """Whether some institution's roster says so today."""
    return await roles_store.select_is_parent(tx, parent_id, child_id)


async def list_staff(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None = None
) -> list[StaffMember]:
    """Every appointment in force on the date; who has two posts comes twice."""
    return await reads.select_staff(tx, organisation_id, on, known_at)


async def list_staff_between(
    tx: Transaction, organisation_id: OrganisationId, first: date, last: date, known_at: datetime | None = None
) -> list[StaffMember]:
    """Every appointment in force on any day from `first` to `last`."""
    return await reads.select_staff_between(tx, organisation_id, first, last, known_at)


async def list_students(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None = None
) -> list[Student]:
    """Who studies in which group."""
    return await reads.select_students(tx, organisation_id, on, known_at)


async def list_parents(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None = None
) -> list[Parent]:
    """Parents of the children enrolled on the date, a line for each child."""
    return await reads.select_parents(tx, organisation_id, on, known_at)


async def list_homerooms(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None = None
) -> list[Duty]:
    """Homeroom teachers and curators."""
    return await reads.select_duties(tx, organisation_id, "homeroom", on, known_at)


async def list_teachings(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None = None
) -> list[Duty]:
    """Who teaches which subject in which group."""
    return await reads.select_duties(tx, organisation_id, "teacher", on, known_at)


async def list_groups(tx: Transaction, organisation_id: OrganisationId, on: date) -> list[Group]:
    """The groups open on the date. A group's name is that of today: its past names are not kept."""
    return await register.select_groups(tx, organisation_id, on)


async def get_groups(tx: Transaction, ids: list[UUID]) -> list[Group]:
    """These groups, closed ones too; unknown ids are left out."""
    return await register.select_groups_by_id(tx, ids)


async def organisation_card(tx: Transaction, organisation_id: OrganisationId) -> Organisation:
    """The organisation as the register has it; `NotFound` where there is none."""
    found = await register.select_organisations(tx, [organisation_id])
    if not found:
        raise NotFound
    return found[0]


async def organisations_by_id(tx: Transaction, ids: list[UUID]) -> list[Organisation]:
    """These organisations; unknown ids are left out."""
    return await register.select_organisations(tx, ids)


async def organisations_of_region(tx: Transaction, region_id: RegionId) -> list[Organisation]:
    """All of a region, closed ones too, by name."""
    return await register.select_organisations_of_region(tx, region_id)


async def organisations_below(tx: Transaction, organisation_id: OrganisationId, on: date) -> list[Organisation]:
    """Those under it in the tree at any depth and not closed on the date, by name; itself left out."""
    return await register.select_below(tx, organisation_id, on)


async def list_regions(tx: Transaction) -> list[Region]:
    """All regions, by name."""
    return await register.select_regions(tx)


async def list_municipalities(tx: Transaction, region_id: RegionId) -> list[Municipality]:
    """The territories of a region, by name."""
    return await register.select_municipalities(tx, region_id)


async def coordinator_of(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None = None
) -> Appointment | None:
    """The appointment of its coordinator, with the order's number and date; None where it has none on the date."""
    found = await reads.select_appointments(tx, organisation_id, ["coordinator"], on, known_at)
    return found[0] if found else None


async def director_of(
    tx: Transaction, organisation_id: OrganisationId, on: date, known_at: datetime | None = None
) -> Appointment | None:
    """The appointment of its head."""
    found = await reads.select_appointments(tx, organisation_id, ["director"], on, known_at)
    return found[0] if found else None


async def appointments_of(
    tx: Transaction, organisation_id: OrganisationId, roles: list[str], on: date, known_at: datetime | None = None
) -> list[Appointment]:
    """The appointments to these roles in force on the date, the latest first."""
    return await reads.select_appointments(tx, organisation_id, roles, on, known_at)


async def absences(
    tx: Transaction, organisation_id: OrganisationId, first: date, last: date, known_at: datetime | None = None
) -> list[Absence]:
    """Absences that touch the days from `first` to `last`, both included."""
    return await calendar.select_absences(tx, organisation_id, first, last, known_at)


async def calendar_days(
    tx: Transaction, organisation_id: OrganisationId, first: date, last: date, known_at: datetime | None = None
) -> list[CalendarDay]:
    """Every day from `first` to `last` with whether it is worked and what frees it."""
    organisation = await organisation_card(tx, organisation_id)
    entries = await calendar.select_entries(tx, organisation_id, first, last, known_at)
    return draw_calendar(entries, organisation.working_days, first, last)


async def local_today(tx: Transaction, organisation_id: OrganisationId) -> date:
    """The date it is there now; `NotFound` for an unknown organisation."""
    found = await register.select_local_today(tx, organisation_id)
    if found is None:
        raise NotFound
    return found
