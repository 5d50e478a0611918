"""Messages over HTTP: parse, call, answer. The socket carries the same for who is connected."""

from typing import Annotated
from uuid import UUID

from litestar import delete, get, patch, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.mentions import name_people
from parta.messaging.commands.messages import delete_message, edit_message, send_message
from parta.messaging.commands.reactions import set_reaction
from parta.messaging.live import Messaging
from parta.messaging.model.places import Place
from parta.messaging.queries.history import WantedPage, get_page
from parta.messaging.queries.members import count_readers
from parta.messaging.wire import (
    EditMessage,
    Message,
    Messages,
    NewMessage,
    ReadCount,
)

MAX_PEOPLE_FOUND = 20
NextPage = Annotated[str | None, QueryParameter(name="next")]


@get("/api/conversations/{conversation_id:uuid}/messages")
async def get_messages(
    messaging: NamedDependency[Messaging],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    around: FromQuery[int | None] = None,
    before: FromQuery[int | None] = None,
    after: FromQuery[int | None] = None,
    limit: FromQuery[int] = 50,
) -> Messages:
    """A page in order of seq: around, before or after one. Without any of them the last page."""
    wanted = WantedPage(limit=limit, around=around, before=before, after=after)
    async with messaging.db.reading("messaging.get_page") as tx:
        return await get_page(tx, actor, conversation_id, wanted, messaging.names.short)


@post("/api/conversations/{conversation_id:uuid}/messages")
async def post_message(
    messaging: NamedDependency[Messaging],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[NewMessage],
) -> Message:
    return await send_message(messaging.batch, actor, conversation_id, data)


@patch("/api/conversations/{conversation_id:uuid}/messages/{seq:int}", status_code=204)
async def patch_message(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    data: JSONBody[EditMessage],
) -> None:
    async with db.transaction("messaging.edit_message") as tx:
        await edit_message(tx, actor, conversation_id, seq, data.text)
        if data.mentions:
            await name_people(tx, actor, Place(conversation_id, seq), data.mentions)


@delete("/api/conversations/{conversation_id:uuid}/messages/{seq:int}")
async def remove_message(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> None:
    async with db.transaction("messaging.delete_message") as tx:
        await delete_message(tx, actor, conversation_id, seq)


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/readers")
async def get_readers(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> ReadCount:
    async with db.transaction("messaging.count_readers") as tx:
        return await count_readers(tx, actor, conversation_id, seq)


@put("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/reactions/{emoji:str}", status_code=204)
async def put_reaction(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    emoji: FromPath[str],
) -> None:
    async with db.transaction("messaging.react") as tx:
        await set_reaction(tx, actor, Place(conversation_id, seq), emoji)


@delete("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/reactions/{emoji:str}")
async def delete_reaction(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    seq: FromPath[int],
    emoji: FromPath[str],
) -> None:
    async with db.transaction("messaging.unreact") as tx:
        await set_reaction(tx, actor, Place(conversation_id, seq), emoji, is_removed=True)


ROUTES: list[HTTPRouteHandler] = [
    get_messages,
    post_message,
    patch_message,
    remove_message,
    get_readers,
    put_reaction,
    delete_reaction,
]
