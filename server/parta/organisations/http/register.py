"""The register: tree, search, card, map of territories, and changing it."""

from typing import Literal
from uuid import UUID

from litestar import get, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody

from parta.organisations.commands.register import add_organisation, change_organisation, close_organisation
from parta.organisations.commands.register_list import apply_register_list, preview_register_list
from parta.organisations.http.given import MAX_LIST_BYTES, Acting, AnyRequest, Db, Mark, Text, sent_list
from parta.organisations.model.register import OrganisationKind
from parta.organisations.queries.tree import (
    get_card,
    get_register_form,
    get_territories,
    get_tree,
    search_organisations,
)
from parta.organisations.store.screens import OrganisationFilter
from parta.organisations.wire.register import (
    ClosedOn,
    Created,
    OrganisationCard,
    OrganisationFields,
    OrganisationsFound,
    OrganisationTree,
    RegisterForm,
    Territories,
)
from parta.organisations.wire.setup import Applied, RegisterDifference


@get("/api/organisations")
async def get_organisations(db: Db, actor: Acting, superior_id: FromQuery[UUID | None] = None) -> OrganisationTree:
    """The tops of what one may see, or what stands right under an organisation."""
    async with db.transaction("organisations.get_tree") as tx:
        return await get_tree(tx, actor, superior_id)


@get("/api/organisations/find")
async def find_organisations(
    db: Db,
    actor: Acting,
    q: Text = "",
    kind: FromQuery[OrganisationKind | None] = None,
    municipality_id: FromQuery[UUID | None] = None,
    coordinator: FromQuery[Literal["any", "without"]] = "any",
) -> OrganisationsFound:
    """A list by name, INN, kind, territory; those without a coordinator."""
    chosen = OrganisationFilter(
        kind=kind, municipality_id=municipality_id, without_coordinator=coordinator == "without"
    )
    async with db.transaction("organisations.search_organisations") as tx:
        return await search_organisations(tx, actor, q, chosen)


@get("/api/organisations/{organisation_id:uuid}")
async def get_organisation(db: Db, actor: Acting, organisation_id: FromPath[UUID]) -> OrganisationCard:
    """The card, with what one may do here."""
    async with db.transaction("organisations.get_card") as tx:
        return await get_card(tx, actor, organisation_id)


@put("/api/organisations/{organisation_id:uuid}", status_code=204)
async def put_organisation(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[OrganisationFields]
) -> None:
    """Change the card."""
    async with db.transaction("organisations.change_organisation") as tx:
        await change_organisation(tx, actor, organisation_id, data)


@post("/api/organisations/{organisation_id:uuid}/close", status_code=204)
async def post_close(db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[ClosedOn]) -> None:
    """Close the organisation; nothing of it is deleted."""
    async with db.transaction("organisations.close_organisation") as tx:
        await close_organisation(tx, actor, organisation_id, data.closed_on)


@post("/api/regions/{region_id:uuid}/organisations")
async def post_organisation(
    db: Db, actor: Acting, region_id: FromPath[UUID], data: JSONBody[OrganisationFields]
) -> Created:
    """Add an organisation by hand."""
    async with db.transaction("organisations.add_organisation") as tx:
        return Created(await add_organisation(tx, actor, region_id, data))


@get("/api/regions/{region_id:uuid}/form")
async def get_form(db: Db, actor: Acting, region_id: FromPath[UUID]) -> RegisterForm:
    """Territories and possible superiors, for the form of an organisation."""
    async with db.transaction("organisations.get_register_form") as tx:
        return await get_register_form(tx, actor, region_id)


@get("/api/regions/{region_id:uuid}/territories")
async def get_region_territories(db: Db, actor: Acting, region_id: FromPath[UUID]) -> Territories:
    """The map: every territory with its cell and its figures."""
    async with db.transaction("organisations.get_territories") as tx:
        return await get_territories(tx, actor, region_id)


@post(
    "/api/regions/{region_id:uuid}/organisations/preview",
    status_code=200,
    request_max_body_size=MAX_LIST_BYTES,
)
async def post_list_preview(
    request: AnyRequest, db: Db, actor: Acting, region_id: FromPath[UUID]
) -> RegisterDifference:
    """What a list in CSV or XLSX (a form) would change in the register."""
    return await preview_register_list(db, actor, region_id, await sent_list(request))


@post(
    "/api/regions/{region_id:uuid}/organisations/apply",
    status_code=200,
    request_max_body_size=MAX_LIST_BYTES,
)
async def post_list_apply(request: AnyRequest, db: Db, actor: Acting, region_id: FromPath[UUID], mark: Mark) -> Applied:
    """Write the difference shown under `mark`."""
    return await apply_register_list(db, actor, region_id, await sent_list(request), mark)


ROUTES: list[HTTPRouteHandler] = [
    get_organisations,
    find_organisations,
    get_organisation,
    put_organisation,
    post_close,
    post_organisation,
    get_form,
    get_region_territories,
    post_list_preview,
    post_list_apply,
]
