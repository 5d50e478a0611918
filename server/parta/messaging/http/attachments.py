"""Messages with files, and the media of a conversation, over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.commands.attachments import send_files
from parta.messaging.commands.messages import check_urgent
from parta.messaging.live import Messaging
from parta.messaging.queries.attachments import list_media
from parta.messaging.queries.history import show_places
from parta.messaging.wire import Message
from parta.messaging.wire.attachments import Media, MediaKind, NewFiles


@post("/api/conversations/{conversation_id:uuid}/files")
async def post_files(
    messaging: NamedDependency[Messaging],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[NewFiles],
) -> Message:
    """Send a message with files that have been uploaded."""
    if data.is_urgent:
        await check_urgent(messaging.batch, actor, conversation_id)
    async with messaging.db.transaction("messaging.send_files") as tx:
        place = await send_files(tx, messaging.batch.secret, actor, conversation_id, data)
        return (await show_places(tx, actor, [place]))[0]


@get("/api/conversations/{conversation_id:uuid}/media")
async def get_media(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    kind: FromQuery[MediaKind] = "media",
    after: FromQuery[str | None] = None,
) -> Media:
    """Its pictures and video, documents, voice, or messages with links; `after` is the `next` of the page before."""
    async with db.transaction("messaging.list_media", snapshot=True) as tx:
        return await list_media(tx, actor, conversation_id, kind, after)


ROUTES: list[HTTPRouteHandler] = [post_files, get_media]
