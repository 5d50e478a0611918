"""Recovery of somebody's access at the desk, and a region's rule of second factors."""

from uuid import UUID

from litestar import get, post, put
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody
from litestar.status_codes import HTTP_200_OK, HTTP_204_NO_CONTENT

from parta.identity.commands.factor_rules import change_factor_rule, get_factor_rule
from parta.identity.commands.recovery import reset_access
from parta.identity.http.actor import Acting, Db, Room
from parta.identity.wire.invitations import PersonCard
from parta.identity.wire.requests import AccessToReset, FactorRuleChange
from parta.identity.wire.security import RegionFactorRule
from parta.kernel.ids import OrganisationId, PersonId, RegionId


@post("/api/organisations/{organisation_id:uuid}/invitations/people/{person_id:uuid}/reset", status_code=HTTP_200_OK)
async def post_reset(
    db: Db,
    identity: Room,
    actor: Acting,
    organisation_id: FromPath[UUID],
    person_id: FromPath[UUID],
    data: JSONBody[AccessToReset],
) -> PersonCard:
    """A one-time link by which one person sets password or second factor anew."""
    async with db.transaction("identity.reset_access") as tx:
        return await reset_access(tx, identity, actor, OrganisationId(organisation_id), PersonId(person_id), what=data)


@get("/api/regions/{region_id:uuid}/second-factor")
async def get_rule(db: Db, identity: Room, actor: Acting, region_id: FromPath[UUID]) -> RegionFactorRule:
    """Of whom the region asks a second factor."""
    async with db.transaction("identity.get_factor_rule") as tx:
        return await get_factor_rule(tx, identity, actor, RegionId(region_id))


@put("/api/regions/{region_id:uuid}/second-factor", status_code=HTTP_204_NO_CONTENT)
async def put_rule(
    db: Db, identity: Room, actor: Acting, region_id: FromPath[UUID], data: JSONBody[FactorRuleChange]
) -> None:
    """Change it; sessions of those concerned follow."""
    async with db.transaction("identity.change_factor_rule") as tx:
        await change_factor_rule(tx, identity, actor, RegionId(region_id), data)


ROUTES: list[HTTPRouteHandler] = [post_reset, get_rule, put_rule]
