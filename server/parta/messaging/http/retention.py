"""Retention over HTTP, for the region's administrator."""

from uuid import UUID

from litestar import delete, get, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import InvalidInput
from parta.messaging.commands.retention import lift_hold, place_hold, set_retention
from parta.messaging.queries.retention import KINDS, get_retention, list_holds, list_removals
from parta.messaging.wire.retention import Holds, NewHold, Removals, RetentionPolicy, SetRetention


@get("/api/regions/{region_id:uuid}/retention")
async def get_region_retention(
    db: NamedDependency[Database], actor: NamedDependency[Actor], region_id: FromPath[UUID]
) -> RetentionPolicy:
    """How long messages of each kind of conversation are kept."""
    async with db.transaction("messaging.get_retention") as tx:
        return await get_retention(tx, actor, region_id)


@put("/api/regions/{region_id:uuid}/retention/{kind:str}")
async def put_region_retention(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    region_id: FromPath[UUID],
    kind: FromPath[str],
    data: JSONBody[SetRetention],
) -> RetentionPolicy:
    async with db.transaction("messaging.set_retention") as tx:
        known = next((one for one in KINDS if one == kind), None)
        if known is None:
            raise InvalidInput("kind", "unknown")
        await set_retention(tx, actor, region_id, known, data.days)
        return await get_retention(tx, actor, region_id)


@get("/api/regions/{region_id:uuid}/holds")
async def get_region_holds(
    db: NamedDependency[Database], actor: NamedDependency[Actor], region_id: FromPath[UUID]
) -> Holds:
    async with db.transaction("messaging.list_holds") as tx:
        return await list_holds(tx, actor, region_id)


@post("/api/regions/{region_id:uuid}/holds")
async def post_region_hold(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    region_id: FromPath[UUID],
    data: JSONBody[NewHold],
) -> Holds:
    """Stop the removal for a conversation or a person."""
    async with db.transaction("messaging.place_hold") as tx:
        await place_hold(tx, actor, region_id, data)
        return await list_holds(tx, actor, region_id)


@delete("/api/regions/{region_id:uuid}/holds/{hold_id:uuid}")
async def delete_region_hold(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    region_id: FromPath[UUID],
    hold_id: FromPath[UUID],
) -> None:
    async with db.transaction("messaging.lift_hold") as tx:
        await lift_hold(tx, actor, region_id, hold_id)


@get("/api/regions/{region_id:uuid}/removals")
async def get_region_removals(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    region_id: FromPath[UUID],
    before: FromQuery[UUID | None] = None,
) -> Removals:
    """What the policy has removed, step by step, with the proof of each."""
    async with db.transaction("messaging.list_removals") as tx:
        return await list_removals(tx, actor, region_id, before)


ROUTES: list[HTTPRouteHandler] = [
    get_region_retention,
    put_region_retention,
    get_region_holds,
    post_region_hold,
    delete_region_hold,
    get_region_removals,
]
