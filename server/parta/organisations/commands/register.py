"""The register, by hand: adding, changing and closing organisations."""

from datetime import date
from uuid import UUID
from zoneinfo import available_timezones

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import Conflict, InvalidInput
from parta.kernel.ids import MunicipalityId, OrganisationId
from parta.kernel.text import without_controls
from parta.organisations.access import access_organisation, access_region
from parta.organisations.model.register import SUPERIOR_KINDS, NewOrganisation, Organisation, Region
from parta.organisations.model.rights import Right, Scope
from parta.organisations.store import register
from parta.organisations.wire.register import OrganisationFields

TIME_ZONES = frozenset(available_timezones())


async def add_organisation(
    tx: Transaction, actor: Actor, region_id: UUID, fields: OrganisationFields
) -> OrganisationId:
    """An organisation of the region, by who keeps the region's register. `InvalidInput` names the field; noted."""
    region = await access_region(tx, actor, region_id, Right.MANAGE_REGISTER)
    if fields.kind == "ministry":
        raise InvalidInput("kind", "ministry_exists")
    new = await check_fields(tx, region, fields, None)
    organisation_id = await register.insert_organisation(tx, new)
    await _note(tx, actor, "organisations.add", organisation_id, new)
    return organisation_id


async def change_organisation(tx: Transaction, actor: Actor, organisation_id: UUID, fields: OrganisationFields) -> None:
    """Change the card. What places it in the tree (kind, level, superior, territory) and its dates of start are for
    the keeper of the region's register; `Forbidden` for the organisation's own. Noted."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_REGISTER)
    place = proved.organisation
    region = await register.select_region(tx, place.region_id)
    assert region is not None
    new = await check_fields(tx, region, fields, place)
    if Scope.REGION not in proved.scopes and _placing(new) != _placing(_as_new(place)):
        raise InvalidInput("superior_id", "region_only")
    await register.update_organisation(tx, place.id, new)
    await _note(tx, actor, "organisations.change", place.id, new)


async def close_organisation(tx: Transaction, actor: Actor, organisation_id: UUID, closed_on: date) -> None:
    """From `closed_on` on it is closed; nothing of it is deleted. Not while something stands under it. Noted."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_REGISTER)
    place = proved.organisation
    await access_region(tx, actor, place.region_id, Right.MANAGE_REGISTER)
    if place.kind == "ministry":
        raise InvalidInput("kind", "ministry_stays")
    if await register.select_below(tx, place.id, closed_on):
        raise Conflict(reason="organisations_below")
    if await register.close_organisation(tx, place.id, closed_on) != 1:
        raise Conflict(reason="already_closed")
    await _note(tx, actor, "organisations.close", place.id, _as_new(place))


async def check_fields(
    tx: Transaction, region: Region, fields: OrganisationFields, place: Organisation | None
) -> NewOrganisation:
    """What is to be written, once every reference is known to be of this region and the tree stays a tree."""
    if fields.time_zone is not None and fields.time_zone not in TIME_ZONES:
        raise InvalidInput("time_zone", "unknown")
    territories = {one.id for one in await register.select_municipalities(tx, region.id)}
    if fields.municipality_id not in territories:
        raise InvalidInput("municipality_id", "unknown")
    await _check_superior(tx, region, fields, place)
    name, short_name = (" ".join(without_controls(text).split()) for text in (fields.name, fields.short_name))
    if not name or not short_name:
        raise InvalidInput("name" if not name else "short_name", "required")
    return NewOrganisation(
        region_id=region.id,
        superior_id=OrganisationId(fields.superior_id) if fields.superior_id else None,
        municipality_id=MunicipalityId(fields.municipality_id),
        kind=fields.kind,
        level=fields.level,
        legal_form=fields.legal_form,
        name=name,
        short_name=short_name,
        inn=fields.inn,
        time_zone=fields.time_zone or (place.time_zone if place else region.time_zone),
        working_days=tuple(sorted(set(fields.working_days))),
        must_start_on=fields.must_start_on,
        started_on=fields.started_on,
    )


async def _check_superior(
    tx: Transaction, region: Region, fields: OrganisationFields, place: Organisation | None
) -> None:
    if fields.superior_id is None:
        if SUPERIOR_KINDS[fields.kind]:
            raise InvalidInput("superior_id", "required")
        return
    found = await register.select_organisations(tx, [fields.superior_id])
    if not found or found[0].region_id != region.id:
        raise InvalidInput("superior_id", "unknown")
    if found[0].kind not in SUPERIOR_KINDS[fields.kind]:
        raise InvalidInput("superior_id", "wrong_kind")
    if place is not None and place.id in await register.select_ancestors(tx, found[0].id):
        raise InvalidInput("superior_id", "below_itself")


def _as_new(place: Organisation) -> NewOrganisation:
    return NewOrganisation(
        region_id=place.region_id,
        superior_id=place.superior_id,
        municipality_id=place.municipality_id,
        kind=place.kind,
        level=place.level,
        legal_form=place.legal_form,
        name=place.name,
        short_name=place.short_name,
        inn=place.inn,
        time_zone=place.time_zone,
        must_start_on=place.must_start_on,
        started_on=place.started_on,
    )


def _placing(new: NewOrganisation) -> tuple[object, ...]:
    return (
        new.superior_id,
        new.municipality_id,
        new.kind,
        new.level,
        new.legal_form,
        new.must_start_on,
        new.started_on,
    )


async def _note(
    tx: Transaction, actor: Actor, action: str, organisation_id: OrganisationId, new: NewOrganisation
) -> None:
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action=action,
            subject_kind="organisation",
            subject_id=organisation_id,
            organisation_id=organisation_id,
            region_id=new.region_id,
            details={"name": new.short_name},
        ),
    )
