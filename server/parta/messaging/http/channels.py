"""Channels of an organisation over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import delete, get, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.channels import add_comment, create_organisation_channel, delete_comment, set_channel
from parta.messaging.model.places import Place
from parta.messaging.queries.channels import count_views, get_channel, list_comments, size_audience
from parta.messaging.queries.heads import get_head
from parta.messaging.wire import Head
from parta.messaging.wire.channels import (
    Audience,
    AudienceSize,
    Channel,
    Comments,
    NewChannel,
    NewComment,
    SetChannel,
    Views,
)

Db = NamedDependency[Database]
Acting = NamedDependency[Actor]
Seqs = Annotated[list[int], QueryParameter(name="seq")]


@post("/api/organisations/{organisation_id:uuid}/channels")
async def post_channel(db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[NewChannel]) -> Head:
    """Make a channel for a chosen audience below the organisation."""
    async with db.transaction("messaging.create_channel") as tx:
        made = await create_organisation_channel(tx, actor, organisation_id, data)
        return await get_head(tx, actor, made)


@post("/api/organisations/{organisation_id:uuid}/audience", status_code=200)
async def post_audience(
    db: Db, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[Audience]
) -> AudienceSize:
    """How many people a rule means."""
    async with db.transaction("messaging.size_audience") as tx:
        return await size_audience(tx, actor, organisation_id, data)


@get("/api/conversations/{conversation_id:uuid}/channel")
async def get_channel_rule(db: Db, actor: Acting, conversation_id: FromPath[UUID]) -> Channel:
    async with db.transaction("messaging.get_channel") as tx:
        return await get_channel(tx, actor, conversation_id)


@put("/api/conversations/{conversation_id:uuid}/channel")
async def put_channel_rule(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], data: JSONBody[SetChannel]
) -> Channel:
    async with db.transaction("messaging.set_channel") as tx:
        await set_channel(tx, actor, conversation_id, data)
        return await get_channel(tx, actor, conversation_id)


@get("/api/conversations/{conversation_id:uuid}/views")
async def get_views(db: Db, actor: Acting, conversation_id: FromPath[UUID], seq: Seqs) -> Views:
    """How many have come to each of the posts named."""
    async with db.transaction("messaging.count_views") as tx:
        return await count_views(tx, actor, conversation_id, seq)


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/comments")
async def get_comments(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], seq: FromPath[int], after: FromQuery[int] = 0
) -> Comments:
    async with db.transaction("messaging.list_comments", snapshot=True) as tx:
        return await list_comments(tx, actor, Place(conversation_id, seq), after)


@post("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/comments", status_code=204)
async def post_comment(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], seq: FromPath[int], data: JSONBody[NewComment]
) -> None:
    async with db.transaction("messaging.add_comment") as tx:
        await add_comment(tx, actor, Place(conversation_id, seq), data)


@delete("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/comments/{number:int}")
async def delete_one_comment(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], seq: FromPath[int], number: FromPath[int]
) -> None:
    async with db.transaction("messaging.delete_comment") as tx:
        await delete_comment(tx, actor, Place(conversation_id, seq), number)


ROUTES: list[HTTPRouteHandler] = [
    post_channel,
    post_audience,
    get_channel_rule,
    put_channel_rule,
    get_views,
    get_comments,
    post_comment,
    delete_one_comment,
]
