"""Folders, what one hides, scheduled messages and the jump to a date, over HTTP."""

from datetime import datetime
from uuid import UUID

from litestar import delete, get, patch, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.own import set_folders, set_hiding
from parta.messaging.commands.scheduled import (
    cancel_scheduled,
    change_scheduled,
    schedule_message,
    send_scheduled_now,
)
from parta.messaging.live import Messaging
from parta.messaging.queries.own import find_seq_at, get_own_things, list_scheduled
from parta.messaging.wire.own import (
    ChangeScheduled,
    NewScheduled,
    OwnThings,
    ScheduledMessages,
    SeqAt,
    SetFolders,
    SetHiding,
)

Db = NamedDependency[Database]
Acting = NamedDependency[Actor]


@get("/api/own")
async def get_own(db: Db, actor: Acting) -> OwnThings:
    """One's folders and what one hides."""
    async with db.transaction("messaging.get_own") as tx:
        return await get_own_things(tx, actor)


@put("/api/own/folders")
async def put_folders(db: Db, actor: Acting, data: JSONBody[SetFolders]) -> OwnThings:
    async with db.transaction("messaging.set_folders") as tx:
        await set_folders(tx, actor, data)
        return await get_own_things(tx, actor)


@patch("/api/own/hiding")
async def patch_hiding(messaging: NamedDependency[Messaging], actor: Acting, data: JSONBody[SetHiding]) -> OwnThings:
    async with messaging.db.transaction("messaging.set_hiding") as tx:
        await set_hiding(tx, actor, data)
        own = await get_own_things(tx, actor)
    await messaging.ask_presence_again(actor.person_id)
    return own


@get("/api/scheduled")
async def get_all_scheduled(db: Db, actor: Acting) -> ScheduledMessages:
    """All one's messages that wait, the next first."""
    async with db.transaction("messaging.list_scheduled") as tx:
        return await list_scheduled(tx, actor, None)


@get("/api/conversations/{conversation_id:uuid}/scheduled")
async def get_scheduled(db: Db, actor: Acting, conversation_id: FromPath[UUID]) -> ScheduledMessages:
    async with db.transaction("messaging.list_scheduled") as tx:
        return await list_scheduled(tx, actor, conversation_id)


@post("/api/conversations/{conversation_id:uuid}/scheduled")
async def post_scheduled(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], data: JSONBody[NewScheduled]
) -> ScheduledMessages:
    """Send later, with files that have been uploaded or without."""
    async with db.transaction("messaging.schedule") as tx:
        await schedule_message(tx, actor, conversation_id, data)
        return await list_scheduled(tx, actor, conversation_id)


@patch("/api/scheduled/{scheduled_id:uuid}")
async def patch_scheduled(
    db: Db, actor: Acting, scheduled_id: FromPath[UUID], data: JSONBody[ChangeScheduled]
) -> ScheduledMessages:
    async with db.transaction("messaging.change_scheduled") as tx:
        return await list_scheduled(tx, actor, await change_scheduled(tx, actor, scheduled_id, data))


@post("/api/scheduled/{scheduled_id:uuid}/send")
async def post_scheduled_now(
    messaging: NamedDependency[Messaging], actor: Acting, scheduled_id: FromPath[UUID]
) -> ScheduledMessages:
    """Not to wait for the hour."""
    async with messaging.db.transaction("messaging.send_scheduled_now") as tx:
        conversation_id = await send_scheduled_now(tx, actor, messaging.batch.secret, scheduled_id)
        return await list_scheduled(tx, actor, conversation_id)


@delete("/api/scheduled/{scheduled_id:uuid}", status_code=200)
async def delete_scheduled(db: Db, actor: Acting, scheduled_id: FromPath[UUID]) -> ScheduledMessages:
    async with db.transaction("messaging.cancel_scheduled") as tx:
        return await list_scheduled(tx, actor, await cancel_scheduled(tx, actor, scheduled_id))


@get("/api/conversations/{conversation_id:uuid}/seq")
async def get_seq_at(db: Db, actor: Acting, conversation_id: FromPath[UUID], moment: FromQuery[datetime]) -> SeqAt:
    """The first message seen from a moment on: what a jump to a date opens."""
    async with db.transaction("messaging.find_seq_at") as tx:
        return await find_seq_at(tx, actor, conversation_id, moment)


ROUTES: list[HTTPRouteHandler] = [
    get_own,
    put_folders,
    patch_hiding,
    get_all_scheduled,
    get_scheduled,
    post_scheduled,
    patch_scheduled,
    post_scheduled_now,
    delete_scheduled,
    get_seq_at,
]
