"""The first set-up of an empty platform: the region, its ministry, its territories, and who administers them.

Possible once, for the account that the one-time link on the console opened.
"""

from parta.identity.api import Actor, AuditEntry, PersonChange, PersonName, change_persons, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import OrganisationId
from parta.kernel.text import fold, without_controls
from parta.organisations.access import accessible_organisation_ids
from parta.organisations.commands.facts import RosterChange
from parta.organisations.commands.register import TIME_ZONES
from parta.organisations.errors import RegionExists
from parta.organisations.model.facts import NewAppointment
from parta.organisations.model.register import NewMunicipality, NewOrganisation
from parta.organisations.model.rights import Right
from parta.organisations.store import register
from parta.organisations.store.setup import select_came_by_setup
from parta.organisations.territories import known_regions
from parta.organisations.wire.setup import RegionPreset, SetupBody, SetupDone, SetupState

MOST_TERRITORIES = 300


async def get_setup_state(tx: Transaction, actor: Actor) -> SetupState:
    """How far the set-up is, for this person. To everybody but its administrator it is done."""
    presets = [RegionPreset(one.key, one.name, one.time_zone, len(one.territories)) for one in known_regions().values()]
    if not await register.select_regions(tx):
        may = await select_came_by_setup(tx, actor.person_id)
        return SetupState("region", may, presets if may else [])
    managed = await accessible_organisation_ids(tx, actor, Right.MANAGE_REGISTER)
    places = await register.select_organisations(tx, managed)
    ministries = [place for place in places if place.kind == "ministry"]
    if not ministries:
        return SetupState("done", False, [])
    is_alone = len(places) == len(ministries)
    return SetupState("institutions" if is_alone else "done", True, [], ministries[0].region_id, ministries[0].id)


async def set_up_region(tx: Transaction, actor: Actor, body: SetupBody) -> SetupDone:
    """Make the region with its territories and its ministry, name the actor and make them its administrator.

    `NotFound` for everybody who did not come by the link, `RegionExists` when it has been done; told and noted.
    """
    await register.lock_regions(tx)
    if not await select_came_by_setup(tx, actor.person_id):
        raise NotFound
    if await register.select_regions(tx):
        raise RegionExists
    if body.time_zone not in TIME_ZONES:
        raise InvalidInput("time_zone", "unknown")
    territories = _territories(body)
    region_id = await register.insert_region(tx, _line(body.region_name, "region_name"), body.time_zone)
    municipalities = await register.insert_municipalities(tx, region_id, territories)
    ministry_id = await register.insert_organisation(
        tx,
        NewOrganisation(
            region_id=region_id,
            superior_id=None,
            municipality_id=municipalities[0],
            kind="ministry",
            level="state",
            name=_line(body.ministry_name, "ministry_name"),
            short_name=_line(body.ministry_short_name, "ministry_short_name"),
            time_zone=body.time_zone,
            working_days=(1, 2, 3, 4, 5),
        ),
    )
    await _appoint_administrator(tx, actor, ministry_id, body)
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action="organisations.set_up",
            subject_kind="region",
            subject_id=region_id,
            organisation_id=ministry_id,
            region_id=region_id,
            details={"name": body.region_name},
        ),
    )
    return SetupDone(region_id, ministry_id)


async def _appoint_administrator(tx: Transaction, actor: Actor, ministry_id: OrganisationId, body: SetupBody) -> None:
    name = PersonName(
        _line(body.family_name, "family_name"),
        _line(body.given_name, "given_name"),
        " ".join(without_controls(body.patronymic).split()),
    )
    await change_persons(tx, [PersonChange(person_id=actor.person_id, name=name)])
    today = await register.select_local_today(tx, ministry_id)
    assert today is not None
    change = RosterChange(tx, actor.person_id, "setup")
    await change.record_appointments(
        [
            NewAppointment(
                person_id=actor.person_id,
                organisation_id=ministry_id,
                role="administrator",
                valid_from=today,
            )
        ]
    )
    await change.tell()


def _territories(body: SetupBody) -> list[NewMunicipality]:
    """Those of the preset, or those named; one at least, no name twice."""
    if body.preset is not None:
        preset = known_regions().get(body.preset)
        if preset is None:
            raise InvalidInput("preset", "unknown")
        return list(preset.territories)
    named = [NewMunicipality(_line(one.name, "territories"), one.kind) for one in body.territories]
    if not named or len(named) > MOST_TERRITORIES:
        raise InvalidInput("territories", "required" if not named else "too_many", most=MOST_TERRITORIES)
    if len({fold(one.name) for one in named}) != len(named):
        raise InvalidInput("territories", "twice")
    return named


def _line(text: str, field: str) -> str:
    line = " ".join(without_controls(text).split())
    if not line:
        raise InvalidInput(field, "required")
    return line
