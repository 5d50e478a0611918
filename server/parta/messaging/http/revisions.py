"""Deleting several messages, earlier texts, forwarding and the region's terms over HTTP: parse, call, answer."""

from uuid import UUID

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import DomainError, NotFound
from parta.messaging.commands.forwards import access_sources, forward_messages
from parta.messaging.commands.messages import delete_messages
from parta.messaging.commands.revisions import set_revision_rules
from parta.messaging.live import Messaging
from parta.messaging.model.places import Place
from parta.messaging.queries.history import get_message
from parta.messaging.queries.revisions import get_history, get_revision_rules
from parta.messaging.wire import Message
from parta.messaging.wire.revisions import (
    DeleteMessages,
    ForwardMessages,
    ForwardOutcome,
    ForwardOutcomes,
    History,
    RevisionRules,
)


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}")
async def get_one_message(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> Message:
    """What another message refers to, as one sees it oneself."""
    async with db.transaction("messaging.get_message", snapshot=True) as tx:
        message = await get_message(tx, actor, conversation_id, seq)
    if message is None:
        raise NotFound()
    return message


@get("/api/conversations/{conversation_id:uuid}/messages/{seq:int}/history")
async def get_message_history(
    db: NamedDependency[Database], actor: NamedDependency[Actor], conversation_id: FromPath[UUID], seq: FromPath[int]
) -> History:
    """All texts of an edited message, for its author and for those who keep the conversation."""
    async with db.transaction("messaging.get_history", snapshot=True) as tx:
        return await get_history(tx, actor, Place(conversation_id, seq))


@post("/api/conversations/{conversation_id:uuid}/messages/delete", status_code=204)
async def post_deletion(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[DeleteMessages],
) -> None:
    """All of them or none."""
    async with db.transaction("messaging.delete_messages") as tx:
        await delete_messages(tx, actor, conversation_id, data.seqs)


@post("/api/conversations/{conversation_id:uuid}/messages/forward")
async def post_forward(
    messaging: NamedDependency[Messaging],
    actor: NamedDependency[Actor],
    conversation_id: FromPath[UUID],
    data: JSONBody[ForwardMessages],
) -> ForwardOutcomes:
    """Each target by itself, in a transaction of its own: one that takes nothing doesn't hold up the others."""
    db, secret = messaging.batch.db, messaging.batch.secret
    async with db.transaction("messaging.read_sources", snapshot=True) as tx:
        sources = await access_sources(tx, actor, conversation_id, data.seqs)
    outcomes: list[ForwardOutcome] = []
    for target in data.targets:
        try:
            async with db.transaction("messaging.forward") as tx:
                seqs = await forward_messages(tx, secret, actor, sources, target)
            outcomes.append(ForwardOutcome(target.conversation_id, seqs))
        except DomainError as error:
            reason = str(error.fields.get("reason", ""))
            outcomes.append(ForwardOutcome(target.conversation_id, [], error.code, reason))
    return ForwardOutcomes(outcomes)


@get("/api/regions/{region_id:uuid}/revisions")
async def get_region_revisions(
    db: NamedDependency[Database], actor: NamedDependency[Actor], region_id: FromPath[UUID]
) -> RevisionRules:
    """How long messages may be edited and taken back in the region."""
    async with db.transaction("messaging.get_revision_rules") as tx:
        return await get_revision_rules(tx, actor, region_id)


@put("/api/regions/{region_id:uuid}/revisions")
async def put_region_revisions(
    db: NamedDependency[Database],
    actor: NamedDependency[Actor],
    region_id: FromPath[UUID],
    data: JSONBody[RevisionRules],
) -> RevisionRules:
    async with db.transaction("messaging.set_revision_rules") as tx:
        await set_revision_rules(tx, actor, region_id, data)
        return await get_revision_rules(tx, actor, region_id)


ROUTES: list[HTTPRouteHandler] = [
    get_one_message,
    get_message_history,
    post_deletion,
    post_forward,
    get_region_revisions,
    put_region_revisions,
]
