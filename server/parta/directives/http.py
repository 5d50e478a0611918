"""Orders over HTTP: parse, call, answer."""

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from parta.directives import screens
from parta.directives.wire import Directives, OrderEntered
from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.ids import RegionId


@get("/api/directives")
async def list_directives(db: NamedDependency[Database], actor: NamedDependency[Actor]) -> Directives:
    """The orders of the regions in which the viewer has a place."""
    async with db.transaction("directives.list") as tx:
        return await screens.show_directives(tx, actor)


@post("/api/directives", status_code=201)
async def post_directive(
    db: NamedDependency[Database], actor: NamedDependency[Actor], data: JSONBody[OrderEntered]
) -> Directives:
    """Put an order that comes with Parta in force; entering it twice changes nothing."""
    async with db.transaction("directives.enter") as tx:
        await screens.enter_known_order(tx, actor, RegionId(data.region_id), data.order)
        return await screens.show_directives(tx, actor)


ROUTES = [list_directives, post_directive]
