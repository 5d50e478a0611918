"""The register from a list: the difference before anything happens, then exactly that difference, in one step.

Nothing is kept between the two: the file is sent again with the mark of the difference that was shown, and a register
that has moved meanwhile gives another mark.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from uuid import UUID

import msgspec

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import OrganisationId
from parta.organisations.access import access_region
from parta.organisations.errors import DifferenceChanged
from parta.organisations.model.lists import ListProblem, ReadList, SentList, read_list
from parta.organisations.model.register import SUPERIOR_KINDS, NewOrganisation, Organisation, Region
from parta.organisations.model.register_list import COLUMNS, REQUIRED, ListedOrganisation, plain, read_row
from parta.organisations.model.rights import Right
from parta.organisations.store import register
from parta.organisations.wire.calendar import RowProblem
from parta.organisations.wire.setup import Applied, RegisterChange, RegisterDifference

COMPARED = (
    "name", "short_name", "kind", "level", "legal_form", "municipality_id", "superior_id", "inn", "must_start_on",
)  # fmt: skip


class _Planned(msgspec.Struct):
    """A row and what becomes of it; `superior_row` names a superior that the same list brings."""

    listed: ListedOrganisation
    known: Organisation | None
    superior: Organisation | None
    superior_row: ListedOrganisation | None
    changed: list[str]


class _Plan(msgspec.Struct):
    region: Region
    rows: list[_Planned]
    problems: list[ListProblem]


async def preview_register_list(db: Database, actor: Actor, region_id: UUID, sent: SentList) -> RegisterDifference:
    """What the list would change. `NotFound`, `Forbidden` as for the region; a broken file is a problem of row 0."""
    async with db.transaction("organisations.preview_register_list") as tx:
        await access_region(tx, actor, region_id, Right.MANAGE_REGISTER)
    read = await asyncio.to_thread(read_list, sent, COLUMNS, REQUIRED)
    async with db.transaction("organisations.preview_register_list") as tx:
        return _as_difference(await _plan(tx, actor, region_id, read))


async def apply_register_list(db: Database, actor: Actor, region_id: UUID, sent: SentList, mark: str) -> Applied:
    """Write the difference bearing the mark, all of it or nothing: `DifferenceChanged` when it is another by now. Rows
    with problems are left out, as was shown. Noted."""
    read = await asyncio.to_thread(read_list, sent, COLUMNS, REQUIRED)
    async with db.transaction("organisations.apply_register_list") as tx:
        await register.lock_regions(tx)
        plan = await _plan(tx, actor, region_id, read)
        if _as_difference(plan).mark != mark:
            raise DifferenceChanged
        return await _write(tx, actor, plan)


async def _plan(tx: Transaction, actor: Actor, region_id: UUID, read: ReadList) -> _Plan:
    region = await access_region(tx, actor, region_id, Right.MANAGE_REGISTER)
    territories = await register.select_municipalities(tx, region.id)
    existing = [one for one in await register.select_organisations_of_region(tx, region.id) if one.closed_on is None]
    plan = _Plan(region, [], list(read.problems))
    listed: list[ListedOrganisation] = []
    seen: dict[str, int] = {}
    for row in read.rows:
        one = read_row(row, territories)
        if isinstance(one, list):
            plan.problems += one
            continue
        keys = [key for key in (one.inn, plain(one.name)) if key]
        if twice := [seen[key] for key in keys if key in seen]:
            plan.problems.append(row.problem("twice", str(twice[0])))
            continue
        seen |= dict.fromkeys(keys, one.row)
        listed.append(one)
    for one in listed:
        planned = _plan_row(one, listed, existing, region)
        if isinstance(planned, ListProblem):
            plan.problems.append(planned)
        else:
            plan.rows.append(planned)
    dropped = {problem.row for problem in plan.problems}
    for orphan in [row for row in plan.rows if row.superior_row is not None and row.superior_row.row in dropped]:
        plan.rows.remove(orphan)
        listed_one = orphan.listed
        plan.problems.append(
            ListProblem(listed_one.row, "superior_unknown", listed_one.superior[:100], listed_one.sheet)
        )
    plan.problems.sort(key=lambda problem: (problem.sheet or "", problem.row))
    return plan


def _plan_row(
    one: ListedOrganisation,
    listed: Sequence[ListedOrganisation],
    existing: Sequence[Organisation],
    region: Region,
) -> _Planned | ListProblem:
    known = next((place for place in existing if one.inn and place.inn == one.inn), None) or next(
        (place for place in existing if plain(place.name) == plain(one.name)), None
    )
    if one.kind == "ministry" and (known is None or known.kind != "ministry"):
        return ListProblem(one.row, "ministry_exists", one.name[:100], one.sheet)
    superior, superior_row = _find_superior(one, known, listed, existing)
    if superior is None and superior_row is None and SUPERIOR_KINDS[one.kind]:
        return ListProblem(one.row, "superior_unknown", one.superior[:100], one.sheet)
    planned = _Planned(one, known, superior, superior_row, [])
    if known is not None:
        planned.changed = _changed_fields(planned, known, region)
    return planned


def _find_superior(
    one: ListedOrganisation,
    known: Organisation | None,
    listed: Sequence[ListedOrganisation],
    existing: Sequence[Organisation],
) -> tuple[Organisation | None, ListedOrganisation | None]:
    """By name; without one: as it stands, else the territory's own authority, else the ministry."""
    allowed = SUPERIOR_KINDS[one.kind]
    able = [place for place in existing if place.kind in allowed]
    coming = [row for row in listed if row.kind in allowed and row is not one]
    if one.superior:
        wanted = plain(one.superior)
        for place in able:
            if wanted in (plain(place.name), plain(place.short_name)):
                return place, None
        for row in coming:
            if wanted in (plain(row.name), plain(row.short_name)):
                return None, row
        return None, None
    if known is not None:
        return next((place for place in able if place.id == known.superior_id), None), None
    if one.level == "municipal":
        for place in able:
            if place.kind == "municipal_authority" and place.municipality_id == one.municipality.id:
                return place, None
        for row in coming:
            if row.kind == "municipal_authority" and row.municipality.id == one.municipality.id:
                return None, row
    return next((place for place in able if place.kind == "ministry"), None), None


def _as_new(planned: _Planned, region: Region, superior_id: OrganisationId | None) -> NewOrganisation:
    """The listed fields; what the list leaves blank stays as the register has it."""
    one, known = planned.listed, planned.known
    new = NewOrganisation(
        region_id=region.id,
        superior_id=superior_id,
        municipality_id=one.municipality.id,
        kind=one.kind,
        level=one.level,
        legal_form=one.legal_form,
        name=one.name,
        short_name=one.short_name,
        inn=one.inn,
        time_zone=region.time_zone,
        must_start_on=one.must_start_on,
    )
    if known is None:
        return new
    kept = {field: getattr(known, field) for field in one.unwritten}
    return msgspec.structs.replace(
        new, **kept, time_zone=known.time_zone, working_days=tuple(known.working_days), started_on=known.started_on
    )


def _changed_fields(planned: _Planned, known: Organisation, region: Region) -> list[str]:
    superior_id = planned.superior.id if planned.superior else None
    new = _as_new(planned, region, superior_id)
    return [field for field in COMPARED if getattr(new, field) != getattr(known, field)]


def _as_difference(plan: _Plan) -> RegisterDifference:
    changes = [
        RegisterChange(
            row=row.listed.row,
            kind="new" if row.known is None else "changed" if row.changed else "same",
            name=row.listed.name,
            short_name=row.listed.short_name,
            organisation_kind=row.listed.kind,
            municipality_name=row.listed.municipality.name,
            superior_name=row.superior.short_name
            if row.superior
            else row.superior_row.short_name
            if row.superior_row
            else "",
            changed=row.changed,
        )
        for row in plan.rows
    ]
    problems = [RowProblem(one.sheet, one.row, one.reason, one.value) for one in plan.problems]
    known_ids = [str(row.known.id) if row.known else "" for row in plan.rows]
    mark = hashlib.sha256(msgspec.json.encode([plan.region.id, changes, problems, known_ids])).hexdigest()
    return RegisterDifference(
        changes=changes,
        new=sum(change.kind == "new" for change in changes),
        changed=sum(change.kind == "changed" for change in changes),
        same=sum(change.kind == "same" for change in changes),
        problems=problems,
        mark=mark,
    )


async def _write(tx: Transaction, actor: Actor, plan: _Plan) -> Applied:
    """Superiors first, so that those under them find an id."""
    made: dict[int, OrganisationId] = {}
    counts = {"new": 0, "changed": 0}
    for row in sorted(plan.rows, key=lambda one: one.superior_row is not None):
        superior_id = made[row.superior_row.row] if row.superior_row else row.superior.id if row.superior else None
        new = _as_new(row, plan.region, superior_id)
        if row.known is None:
            made[row.listed.row] = await register.insert_organisation(tx, new)
            counts["new"] += 1
        else:
            made[row.listed.row] = row.known.id
            if row.changed:
                await register.update_organisation(tx, row.known.id, new)
                counts["changed"] += 1
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="organisations.import_register",
            subject_kind="region",
            subject_id=plan.region.id,
            region_id=plan.region.id,
            details={"new": counts["new"], "changed": counts["changed"]},
        ),
    )
    return Applied(counts["new"], counts["changed"])
