"""Searching messages over HTTP: parse, call, answer."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, QueryParameter

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.messaging.live import Messaging
from parta.messaging.queries.search import Wanted, search_conversation, search_messages
from parta.messaging.wire.search import ConversationHits, FileKind, SearchPage

NextPage = Annotated[str | None, QueryParameter(name="next")]


@get("/api/search/messages")
async def get_found_messages(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    messaging: NamedDependency[Messaging],
    q: FromQuery[str] = "",
    conversation_id: FromQuery[UUID | None] = None,
    author_id: FromQuery[UUID | None] = None,
    before: FromQuery[datetime | None] = None,
    after: FromQuery[datetime | None] = None,
    has: FromQuery[list[FileKind] | None] = None,
    mentions_me: FromQuery[bool] = False,
    next_page: NextPage = None,
) -> SearchPage:
    """Messages within one's windows by words, author, time and what they carry."""
    wanted = Wanted(
        text=q,
        conversation_id=conversation_id,
        author_id=author_id,
        before=before,
        after=after,
        has=tuple(has or ()),
        mentions_me=mentions_me,
    )
    async with db.transaction("messaging.search_messages") as tx:
        return await search_messages(tx, actor, wanted, next_page, messaging.names)


@get("/api/conversations/{conversation_id:uuid}/search")
async def get_found_in_conversation(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], q: FromQuery[str]
) -> ConversationHits:
    """Every place of one conversation in which the text is found."""
    async with db.transaction("messaging.search_conversation") as tx:
        return await search_conversation(tx, actor, conversation_id, q)


ROUTES: list[HTTPRouteHandler] = [get_found_messages, get_found_in_conversation]
