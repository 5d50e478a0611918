"""Exports over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody
from litestar.response import File

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.settings import Settings
from parta.messaging.commands.exports import request_export
from parta.messaging.queries.exports import list_exports_of, list_my_exports, open_export
from parta.messaging.wire.exports import Exports, NewExport


@get("/api/conversations/{conversation_id:uuid}/exports")
async def get_exports(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID]
) -> Exports:
    """Who has exported it, when and why: for its owners."""
    async with db.transaction("messaging.list_exports") as tx:
        return await list_exports_of(tx, actor, conversation_id)


@post("/api/conversations/{conversation_id:uuid}/exports")
async def post_export(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[NewExport],
) -> Exports:
    """Have the archive written; what one has asked for, the new one first."""
    async with db.transaction("messaging.request_export") as tx:
        await request_export(tx, actor, conversation_id, data.ground)
        return await list_my_exports(tx, actor)


@get("/api/exports")
async def get_my_exports(db: NamedDependency[Database], actor: NamedDependency[Actor]) -> Exports:
    async with db.transaction("messaging.list_my_exports") as tx:
        return await list_my_exports(tx, actor)


@get("/api/exports/{export_id:uuid}/archive")
async def get_archive(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    settings: NamedDependency[Settings],
    export_id: FromPath[UUID],
) -> File:
    """The ZIP, for who asked for it."""
    async with db.transaction("messaging.open_export") as tx:
        path = await open_export(tx, actor, export_id, settings.exports)
    return File(path, filename=f"parta-{export_id}.zip", media_type="application/zip")


ROUTES: list[HTTPRouteHandler] = [get_exports, post_export, get_my_exports, get_archive]
