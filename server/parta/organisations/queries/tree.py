"""The register as a tree, as a list searched, as a map of territories, and the card of one organisation."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from parta.identity.api import Actor, person_names
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import OrganisationId, RegionId
from parta.organisations.access import (
    AccessibleOrganisation,
    access_organisation,
    accessible_organisation_ids,
    homeroom_group_ids,
)
from parta.organisations.model.facts import APPOINTMENT_ROLES, AppointmentRole
from parta.organisations.model.register import INSTITUTION_KINDS, Organisation
from parta.organisations.model.rights import ROLES_AT, Right, Scope, reaches_beyond
from parta.organisations.queries.lines import appointment_line, kind_figures, organisation_ref, patterns_of
from parta.organisations.store import register, screens
from parta.organisations.wire.register import (
    FiguresBelow,
    OrganisationCard,
    OrganisationFound,
    OrganisationNode,
    OrganisationsFound,
    OrganisationTree,
    RegisterForm,
    Territories,
    TerritoryLine,
    TerritoryRef,
)

SEARCH_LIMIT = 200


async def get_tree(tx: Transaction, actor: Actor, superior_id: UUID | None) -> OrganisationTree:
    """The organisations right under `superior_id` that the actor may see, with sums over all below them; without
    one, the tops: those whose superior is hidden from the actor. `NotFound` for a hidden superior."""
    visible = await accessible_organisation_ids(tx, actor, Right.SEE_ORGANISATION)
    if superior_id is not None and superior_id not in set(visible):
        raise NotFound
    places = {place.id: place for place in await register.select_organisations(tx, visible)}
    children: defaultdict[OrganisationId | None, list[Organisation]] = defaultdict(list)
    for place in places.values():
        children[place.superior_id if place.superior_id in places else None].append(place)
    shown = children[OrganisationId(superior_id) if superior_id else None]
    shown.sort(key=lambda place: (place.closed_on is not None, place.name.lower().replace("ё", "е")))
    counted = set(await accessible_organisation_ids(tx, actor, Right.SEE_FIGURES))
    below = {place.id: _below(place.id, children) for place in shown}
    figures = await _figures(tx, {id_ for ids in below.values() for id_ in ids} & counted)
    managed = await accessible_organisation_ids(tx, actor, Right.MANAGE_REGISTER)
    ministries = [places[id_] for id_ in managed if id_ in places and places[id_].kind == "ministry"]
    return OrganisationTree(
        superior_id=superior_id,
        organisations=[
            OrganisationNode(
                id=place.id,
                kind=place.kind,
                name=place.name,
                short_name=place.short_name,
                municipality_id=place.municipality_id,
                municipality_name=place.municipality_name,
                children=len(children[place.id]),
                is_closed=place.closed_on is not None,
                has_coordinator=_has_coordinator(place, figures),
                figures=_sum(places, figures, below[place.id]) if place.id in counted else None,
            )
            for place in shown
        ],
        can_add_in_region=ministries[0].region_id if ministries else None,
    )


async def search_organisations(
    tx: Transaction, actor: Actor, query: str, chosen: screens.OrganisationFilter
) -> OrganisationsFound:
    """Organisations that the actor may see, by the beginning of any words of the name, or by INN."""
    visible = await accessible_organisation_ids(tx, actor, Right.SEE_ORGANISATION)
    chosen = screens.OrganisationFilter(
        kind=chosen.kind,
        municipality_id=chosen.municipality_id,
        without_coordinator=chosen.without_coordinator,
        patterns=patterns_of(query),
        limit=SEARCH_LIMIT + 1,
    )
    ids = await screens.search_organisations(tx, visible, chosen)
    places = {place.id: place for place in await register.select_organisations(tx, ids[:SEARCH_LIMIT])}
    counted = set(await accessible_organisation_ids(tx, actor, Right.SEE_FIGURES))
    figures = await _figures(tx, counted & places.keys())
    found = [places[id_] for id_ in ids[:SEARCH_LIMIT]]
    return OrganisationsFound(
        [
            OrganisationFound(
                id=place.id,
                kind=place.kind,
                name=place.name,
                short_name=place.short_name,
                municipality_name=place.municipality_name,
                has_coordinator=_has_coordinator(place, figures),
                people=figures[place.id].pedagogues + figures[place.id].students if place.id in figures else None,
                connected=figures[place.id].connected if place.id in figures else None,
                is_closed=place.closed_on is not None,
            )
            for place in found
        ],
        is_cut=len(ids) > SEARCH_LIMIT,
    )


async def get_card(tx: Transaction, actor: Actor, organisation_id: UUID) -> OrganisationCard:
    """An organisation with its head, its coordinator, what the actor may do with it, and numbers where allowed."""
    proved = await access_organisation(tx, actor, organisation_id, Right.SEE_ORGANISATION)
    place = proved.organisation
    today = await register.select_local_today(tx, place.id)
    assert today is not None
    rows = await screens.select_appointment_lines(tx, place.id, today, with_past=False)
    current = [row for row in rows if row.valid_from <= today]
    heads = [row for row in current if row.role in ("director", "coordinator")]
    names = await person_names(tx, [row.person_id for row in heads])
    lines = {row.role: appointment_line(row, names, today) for row in reversed(heads)}
    region = await register.select_region(tx, place.region_id)
    assert region is not None
    superior = await register.select_organisations(tx, [place.superior_id]) if place.superior_id else []
    counts = await screens.count_people(tx, place.id, today) if Right.SEE_FIGURES in proved.rights else None
    homerooms = await register.select_groups_by_id(tx, await homeroom_group_ids(tx, actor.person_id))
    return OrganisationCard(
        id=place.id,
        region_id=place.region_id,
        region_name=region.name,
        kind=place.kind,
        level=place.level,
        legal_form=place.legal_form,
        name=place.name,
        short_name=place.short_name,
        inn=place.inn,
        superior=organisation_ref(superior[0]) if superior else None,
        municipality_id=place.municipality_id,
        municipality_name=place.municipality_name,
        time_zone=place.time_zone,
        working_days=place.working_days,
        must_start_on=place.must_start_on,
        started_on=place.started_on,
        closed_on=place.closed_on,
        today=today,
        director=lines.get("director"),
        coordinator=lines.get("coordinator"),
        needs_coordinator=place.kind in INSTITUTION_KINDS,
        figures=None if counts is None else kind_figures(counts),
        rights=sorted(proved.rights),
        can_place=await _can_place(tx, actor, proved),
        is_homeroom=any(group.organisation_id == place.id for group in homerooms),
        appointable=await appointable_roles(tx, actor, proved),
    )


async def appointable_roles(tx: Transaction, actor: Actor, proved: AccessibleOrganisation) -> list[AppointmentRole]:
    """The roles the actor may give here. One that says something about other organisations is given from the region."""
    if Right.MANAGE_APPOINTMENTS not in proved.rights:
        return []
    managed = await access_organisation(tx, actor, proved.id, Right.MANAGE_APPOINTMENTS)
    kind = managed.organisation.kind
    return [
        role
        for role in APPOINTMENT_ROLES
        if role in ROLES_AT[kind] and (Scope.REGION in managed.scopes or not reaches_beyond(role, kind))
    ]


async def _can_place(tx: Transaction, actor: Actor, proved: AccessibleOrganisation) -> bool:
    if Right.MANAGE_REGISTER not in proved.rights:
        return False
    managed = await access_organisation(tx, actor, proved.id, Right.MANAGE_REGISTER)
    return Scope.REGION in managed.scopes


async def get_territories(tx: Transaction, actor: Actor, region_id: UUID) -> Territories:
    """The region's territories with sums over the institutions there whose numbers the actor may see. `NotFound` where
    there is none of them."""
    region = await register.select_region(tx, RegionId(region_id))
    ids = await accessible_organisation_ids(tx, actor, Right.SEE_FIGURES)
    places = {
        place.id: place
        for place in await register.select_organisations(tx, ids)
        if place.region_id == region_id and place.closed_on is None
    }
    if region is None or not places:
        raise NotFound
    figures = await _figures(tx, places.keys())
    by_territory: defaultdict[UUID, list[OrganisationId]] = defaultdict(list)
    for place in places.values():
        by_territory[place.municipality_id].append(place.id)
    return Territories(
        region.id,
        region.name,
        [
            TerritoryLine(
                one.id, one.name, one.kind, one.map_column, one.map_row,
                _sum(places, figures, by_territory[one.id]),
            )
            for one in await register.select_municipalities(tx, region.id)
        ],
    )  # fmt: skip


async def get_register_form(tx: Transaction, actor: Actor, region_id: UUID) -> RegisterForm:
    """Where an organisation of the region may stand. `NotFound` for who keeps no part of the register."""
    region = await register.select_region(tx, RegionId(region_id))
    ids = await accessible_organisation_ids(tx, actor, Right.MANAGE_REGISTER)
    places = [place for place in await register.select_organisations(tx, ids) if place.region_id == region_id]
    if region is None or not places:
        raise NotFound
    everyone = await register.select_organisations_of_region(tx, region.id)
    return RegisterForm(
        region.id,
        region.time_zone,
        [TerritoryRef(one.id, one.name) for one in await register.select_municipalities(tx, region.id)],
        [
            organisation_ref(place)
            for place in everyone
            if place.kind in ("ministry", "municipal_authority") and place.closed_on is None
        ],
    )


async def _figures(tx: Transaction, ids: Iterable[OrganisationId]) -> dict[OrganisationId, screens.Figures]:
    wanted = list(ids)
    if not wanted:
        return {}
    return {row.organisation_id: row for row in await screens.select_figures(tx, wanted)}


def _below(top: OrganisationId, children: dict[OrganisationId | None, list[Organisation]]) -> list[OrganisationId]:
    """The organisation and all under it."""
    found, open_ids = [top], [top]
    while open_ids:
        under = [place.id for place in children.get(open_ids.pop(), ())]
        found += under
        open_ids += under
    return found


def _has_coordinator(place: Organisation, figures: dict[OrganisationId, screens.Figures]) -> bool | None:
    if place.kind not in INSTITUTION_KINDS or place.id not in figures or place.closed_on is not None:
        return None
    return figures[place.id].coordinator_id is not None


def _sum(
    places: dict[OrganisationId, Organisation],
    figures: dict[OrganisationId, screens.Figures],
    ids: Sequence[OrganisationId],
) -> FiguresBelow:
    rows = [figures[id_] for id_ in ids if id_ in figures]
    institutions = [
        row
        for row in rows
        if places[row.organisation_id].kind in INSTITUTION_KINDS and places[row.organisation_id].closed_on is None
    ]
    pedagogues, students = sum(row.pedagogues for row in rows), sum(row.students for row in rows)
    return FiguresBelow(
        institutions=len(institutions),
        without_coordinator=sum(row.coordinator_id is None for row in institutions),
        pedagogues=pedagogues,
        students=students,
        people=pedagogues + students,
        connected=sum(row.connected for row in rows),
    )
