"""Who may send announcements to be confirmed and forms, over HTTP: parse, call, answer."""

from uuid import UUID

from litestar import get, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.asking_rules import set_asking_rules
from parta.messaging.queries.asking_rules import get_asking_rules, get_own_asking
from parta.messaging.wire.asking import AskingRules, AskingRulesSaid, OwnAsking


@get("/api/asking")
async def get_asking(db: NamedDependency[Database], actor: NamedDependency[Actor]) -> OwnAsking:
    """Whether one may ask people at all."""
    async with db.transaction("messaging.get_own_asking") as tx:
        return await get_own_asking(tx, actor)


@get("/api/regions/{region_id:uuid}/asking")
async def get_region_asking(
    db: NamedDependency[Database], actor: NamedDependency[Actor], region_id: FromPath[UUID]
) -> AskingRules:
    """Which roles ask in the region."""
    async with db.transaction("messaging.get_asking_rules") as tx:
        return await get_asking_rules(tx, actor, region_id)


@put("/api/regions/{region_id:uuid}/asking")
async def put_region_asking(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    region_id: FromPath[UUID],
    data: JSONBody[AskingRulesSaid],
) -> AskingRules:
    """Decide for the region, or leave it to the usual roles."""
    async with db.transaction("messaging.set_asking_rules") as tx:
        await set_asking_rules(tx, actor, region_id, data)
        return await get_asking_rules(tx, actor, region_id)


ROUTES: list[HTTPRouteHandler] = [get_asking, get_region_asking, put_region_asking]
