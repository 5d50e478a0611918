"""Rows of the register: regions, municipalities, organisations, groups."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, MunicipalityId, OrganisationId, RegionId, new_id
from parta.organisations.model.register import (
    Group,
    Municipality,
    NewGroup,
    NewMunicipality,
    NewOrganisation,
    Organisation,
    Region,
)

INSERT_REGION = """
INSERT INTO organisations_regions (id, name, time_zone, created_at)
VALUES (%(id)s::uuid, %(name)s, %(time_zone)s, %(now)s::timestamptz)
"""

SELECT_REGIONS = "SELECT id, name, time_zone FROM organisations_regions ORDER BY name"

SELECT_REGION = "SELECT id, name, time_zone FROM organisations_regions WHERE id = %(id)s::uuid"

SELECT_REGION_MADE_ON = """
SELECT (created_at AT TIME ZONE time_zone)::date FROM organisations_regions WHERE id = %(id)s::uuid
"""

LOCK_REGIONS = "LOCK TABLE organisations_regions IN SHARE ROW EXCLUSIVE MODE"

INSERT_MUNICIPALITY = """
INSERT INTO organisations_municipalities (id, region_id, name, kind, map_column, map_row)
VALUES (%(id)s::uuid, %(region_id)s::uuid, %(name)s, %(kind)s, %(map_column)s::int, %(map_row)s::int)
"""

SELECT_MUNICIPALITIES = """
SELECT id, region_id, name, kind, map_column, map_row FROM organisations_municipalities
 WHERE region_id = %(region_id)s::uuid ORDER BY replace(lower(name), 'ё', 'е')
"""

INSERT_ORGANISATION = """
INSERT INTO organisations_organisations
       (id, region_id, superior_id, municipality_id, kind, level, legal_form, name, short_name, inn, time_zone,
        working_days, must_start_on, started_on, created_at)
VALUES (%(id)s::uuid, %(region_id)s::uuid, %(superior_id)s::uuid, %(municipality_id)s::uuid, %(kind)s, %(level)s,
        %(legal_form)s, %(name)s, %(short_name)s, %(inn)s, %(time_zone)s, %(working_days)s::smallint[],
        %(must_start_on)s::date, %(started_on)s::date, %(now)s::timestamptz)
"""

UPDATE_ORGANISATION = """
UPDATE organisations_organisations
   SET superior_id = %(superior_id)s::uuid, municipality_id = %(municipality_id)s::uuid, kind = %(kind)s,
       level = %(level)s, legal_form = %(legal_form)s, name = %(name)s, short_name = %(short_name)s, inn = %(inn)s,
       time_zone = %(time_zone)s, working_days = %(working_days)s::smallint[],
       must_start_on = %(must_start_on)s::date, started_on = %(started_on)s::date
 WHERE id = %(id)s::uuid
"""

CLOSE_ORGANISATION = """
UPDATE organisations_organisations SET closed_on = %(closed_on)s::date WHERE id = %(id)s::uuid AND closed_on IS NULL
"""

SELECT_ORGANISATIONS = """
SELECT o.id, o.region_id, o.superior_id, o.municipality_id, m.name AS municipality_name, o.kind, o.level, o.legal_form,
       o.name, o.short_name, o.inn, o.time_zone, o.working_days, o.must_start_on, o.started_on, o.closed_on
  FROM organisations_organisations o
  JOIN organisations_municipalities m ON m.id = o.municipality_id
 WHERE o.id = ANY(%(ids)s::uuid[])
"""

SELECT_ORGANISATIONS_OF_REGION = """
SELECT o.id, o.region_id, o.superior_id, o.municipality_id, m.name AS municipality_name, o.kind, o.level, o.legal_form,
       o.name, o.short_name, o.inn, o.time_zone, o.working_days, o.must_start_on, o.started_on, o.closed_on
  FROM organisations_organisations o
  JOIN organisations_municipalities m ON m.id = o.municipality_id
 WHERE o.region_id = %(region_id)s::uuid
 ORDER BY replace(lower(o.name), 'ё', 'е'), o.id
"""

SELECT_BELOW = """
WITH RECURSIVE below AS (
    SELECT id FROM organisations_organisations WHERE id = %(id)s::uuid
     UNION
    SELECT o.id FROM organisations_organisations o JOIN below b ON o.superior_id = b.id
)
SELECT o.id, o.region_id, o.superior_id, o.municipality_id, m.name AS municipality_name, o.kind, o.level, o.legal_form,
       o.name, o.short_name, o.inn, o.time_zone, o.working_days, o.must_start_on, o.started_on, o.closed_on
  FROM below JOIN organisations_organisations o USING (id)
  JOIN organisations_municipalities m ON m.id = o.municipality_id
 WHERE o.id <> %(id)s::uuid AND (o.closed_on IS NULL OR %(on)s::date < o.closed_on)
 ORDER BY replace(lower(o.name), 'ё', 'е'), o.id
"""

SELECT_ANCESTORS = """
WITH RECURSIVE above AS (
    SELECT id, superior_id FROM organisations_organisations WHERE id = %(id)s::uuid
     UNION
    SELECT o.id, o.superior_id FROM organisations_organisations o JOIN above a ON o.id = a.superior_id
)
SELECT array_agg(id) FROM above
"""

LOCK_ORGANISATION = "SELECT id FROM organisations_organisations WHERE id = %(id)s::uuid FOR NO KEY UPDATE"

SELECT_LOCAL_TODAY = """
SELECT (%(now)s::timestamptz AT TIME ZONE time_zone)::date
  FROM organisations_organisations WHERE id = %(organisation_id)s::uuid
"""

INSERT_GROUPS = """
INSERT INTO organisations_groups (id, organisation_id, kind, name, key, grade, external_id, opened_on)
SELECT g.id, g.organisation_id, g.kind, g.name, g.key, g.grade, g.external_id, g.opened_on
  FROM jsonb_to_recordset(%(groups)s::jsonb) AS g (
       id uuid, organisation_id uuid, kind text, name text, key text, grade int, external_id text, opened_on date)
"""

UPDATE_GROUP = """
UPDATE organisations_groups SET name = %(name)s, key = %(key)s, grade = %(grade)s::int WHERE id = %(id)s::uuid
"""

SET_GROUP_CLOSED = "UPDATE organisations_groups SET closed_on = %(closed_on)s::date WHERE id = %(id)s::uuid"

SELECT_GROUPS = """
SELECT id, organisation_id, kind, name, key, grade, external_id, opened_on, closed_on
  FROM organisations_groups
 WHERE organisation_id = %(organisation_id)s::uuid
   AND opened_on <= %(on)s::date AND (closed_on IS NULL OR %(on)s::date < closed_on)
 ORDER BY grade NULLS LAST, replace(name, 'Ё', 'Е'), id
"""

SELECT_GROUPS_BY_ID = """
SELECT id, organisation_id, kind, name, key, grade, external_id, opened_on, closed_on
  FROM organisations_groups WHERE id = ANY(%(ids)s::uuid[])
"""


async def insert_region(tx: Transaction, name: str, time_zone: str) -> RegionId:
    region_id = RegionId(new_id())
    await tx.execute(INSERT_REGION, {"id": region_id, "name": name, "time_zone": time_zone, "now": tx.now})
    return region_id


async def lock_regions(tx: Transaction) -> None:
    """Two set-ups at once would make two regions: the second waits here and then sees the first."""
    await tx.execute(LOCK_REGIONS)


async def select_regions(tx: Transaction) -> list[Region]:
    return await tx.fetch_all(Region, SELECT_REGIONS)


async def select_region_made_on(tx: Transaction, region_id: RegionId) -> date:
    made_on: date = await tx.fetch_value(SELECT_REGION_MADE_ON, {"id": region_id})
    return made_on


async def select_region(tx: Transaction, region_id: RegionId) -> Region | None:
    return await tx.find_one(Region, SELECT_REGION, {"id": region_id})


async def insert_municipalities(
    tx: Transaction, region_id: RegionId, new: Sequence[NewMunicipality]
) -> list[MunicipalityId]:
    ids = [MunicipalityId(new_id()) for _ in new]
    rows = [
        msgspec.structs.asdict(one) | {"id": id_, "region_id": region_id} for one, id_ in zip(new, ids, strict=True)
    ]
    if rows:
        await tx.execute_many(INSERT_MUNICIPALITY, rows)
    return ids


async def select_municipalities(tx: Transaction, region_id: RegionId) -> list[Municipality]:
    return await tx.fetch_all(Municipality, SELECT_MUNICIPALITIES, {"region_id": region_id})


async def insert_organisation(tx: Transaction, new: NewOrganisation) -> OrganisationId:
    organisation_id = OrganisationId(new_id())
    await tx.execute(INSERT_ORGANISATION, _as_row(new) | {"id": organisation_id, "now": tx.now})
    return organisation_id


async def update_organisation(tx: Transaction, organisation_id: OrganisationId, new: NewOrganisation) -> None:
    await tx.execute(UPDATE_ORGANISATION, _as_row(new) | {"id": organisation_id})


def _as_row(new: NewOrganisation) -> dict[str, object]:
    return msgspec.structs.asdict(new) | {"working_days": list(new.working_days)}


async def close_organisation(tx: Transaction, organisation_id: OrganisationId, closed_on: date) -> int:
    return await tx.execute(CLOSE_ORGANISATION, {"id": organisation_id, "closed_on": closed_on})


async def select_organisations(tx: Transaction, ids: Sequence[UUID]) -> list[Organisation]:
    return await tx.fetch_all(Organisation, SELECT_ORGANISATIONS, {"ids": list(ids)})


async def select_organisations_of_region(tx: Transaction, region_id: RegionId) -> list[Organisation]:
    return await tx.fetch_all(Organisation, SELECT_ORGANISATIONS_OF_REGION, {"region_id": region_id})


async def select_below(tx: Transaction, organisation_id: OrganisationId, on: date) -> list[Organisation]:
    return await tx.fetch_all(Organisation, SELECT_BELOW, {"id": organisation_id, "on": on})


async def select_ancestors(tx: Transaction, organisation_id: OrganisationId) -> list[UUID]:
    """The organisation and all above it."""
    found: list[UUID] | None = await tx.fetch_value(SELECT_ANCESTORS, {"id": organisation_id})
    return found or []


async def lock_organisation(tx: Transaction, organisation_id: OrganisationId) -> None:
    """What must be true of the organisation as a whole (one coordinator) is checked and written under this lock."""
    await tx.execute(LOCK_ORGANISATION, {"id": organisation_id})


async def select_local_today(tx: Transaction, organisation_id: OrganisationId) -> date | None:
    found: date | None = await tx.fetch_value(SELECT_LOCAL_TODAY, {"organisation_id": organisation_id, "now": tx.now})
    return found


async def insert_groups(tx: Transaction, new: Sequence[NewGroup], keys: Sequence[str]) -> list[GroupId]:
    ids = [GroupId(new_id()) for _ in new]
    rows = [msgspec.structs.asdict(one) | {"id": id_, "key": key} for one, id_, key in zip(new, ids, keys, strict=True)]
    if rows:
        await tx.execute(INSERT_GROUPS, {"groups": msgspec.json.encode(rows).decode()})
    return ids


async def update_group(tx: Transaction, group_id: GroupId, name: str, key: str, grade: int | None) -> None:
    await tx.execute(UPDATE_GROUP, {"id": group_id, "name": name, "key": key, "grade": grade})


async def set_group_closed(tx: Transaction, group_id: GroupId, closed_on: date | None) -> None:
    await tx.execute(SET_GROUP_CLOSED, {"id": group_id, "closed_on": closed_on})


async def select_groups(tx: Transaction, organisation_id: OrganisationId, on: date) -> list[Group]:
    return await tx.fetch_all(Group, SELECT_GROUPS, {"organisation_id": organisation_id, "on": on})


async def select_groups_by_id(tx: Transaction, ids: Sequence[UUID]) -> list[Group]:
    return await tx.fetch_all(Group, SELECT_GROUPS_BY_ID, {"ids": list(ids)})
