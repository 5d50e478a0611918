"""The first set-up of an empty platform."""

from litestar import get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody

from parta.organisations.commands.setup import get_setup_state, set_up_region
from parta.organisations.http.given import Acting, Db
from parta.organisations.wire.setup import SetupBody, SetupDone, SetupState


@get("/api/setup")
async def get_setup(db: Db, actor: Acting) -> SetupState:
    """How far the set-up is, for who is signed in."""
    async with db.transaction("organisations.get_setup_state") as tx:
        return await get_setup_state(tx, actor)


@post("/api/setup/region")
async def post_setup_region(db: Db, actor: Acting, data: JSONBody[SetupBody]) -> SetupDone:
    """Make the region, its territories and its ministry."""
    async with db.transaction("organisations.set_up_region") as tx:
        return await set_up_region(tx, actor, data)


ROUTES: list[HTTPRouteHandler] = [get_setup, post_setup_region]
