"""Making the register's rows: for the wizard, the demo and the import, which have proved their right themselves."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import GroupId, MunicipalityId, OrganisationId, PersonId, RegionId
from parta.organisations.model.calendar import NewCalendarEntry
from parta.organisations.model.register import NewGroup, NewMunicipality, NewOrganisation
from parta.organisations.roster.groups import parse_group
from parta.organisations.store import calendar, register


async def record_region(tx: Transaction, name: str, time_zone: str) -> RegionId:
    """A region; its administrator is appointed at its ministry."""
    return await register.insert_region(tx, name, time_zone)


async def record_municipalities(
    tx: Transaction, region_id: RegionId, new: Sequence[NewMunicipality]
) -> list[MunicipalityId]:
    """The territories of a region, in the order given."""
    return await register.insert_municipalities(tx, region_id, new)


async def record_organisation(tx: Transaction, new: NewOrganisation) -> OrganisationId:
    """An organisation in the register."""
    return await register.insert_organisation(tx, new)


async def record_groups(tx: Transaction, new: Sequence[NewGroup]) -> list[GroupId]:
    """Classes or study groups. Two spellings of one name are one key; an open group of that key may not exist yet."""
    return await register.insert_groups(tx, new, [group_key(one.name) for one in new])


async def rename_group(tx: Transaction, group_id: GroupId, name: str, grade: int | None) -> None:
    """The group goes on under another name: 5А becomes 6А. Whoever calls it tells of it (`RosterChange.touch`)."""
    await register.update_group(tx, group_id, name, group_key(name), grade)


async def close_group(tx: Transaction, group_id: GroupId, closed_on: date) -> None:
    """Graduated or dissolved: from `closed_on` on it is no longer listed."""
    await register.set_group_closed(tx, group_id, closed_on)


async def reopen_group(tx: Transaction, group_id: GroupId) -> None:
    """Undo of `close_group`."""
    await register.set_group_closed(tx, group_id, None)


async def record_calendar(
    tx: Transaction, entries: Sequence[NewCalendarEntry], *, by: PersonId | None = None
) -> list[UUID]:
    """Holidays, vacations, days off and moved working days, of a region or of one institution."""
    return await calendar.insert_entries(tx, entries, by)


def group_key(name: str) -> str:
    """The canonical form of a group's name; `InvalidInput` where it can't be the name of one."""
    parsed = parse_group(name)
    if parsed is None:
        raise InvalidInput("name", "not_a_group_name", value=name)
    return parsed.key
