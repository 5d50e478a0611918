"""Roles, rights, silence, bans and links of a conversation over HTTP."""

from uuid import UUID

from litestar import delete, get, patch, post, put
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import NotFound
from parta.messaging.commands.links import decide_request, follow_link, make_link, withdraw_link
from parta.messaging.commands.terms import ban_member, lift_ban, set_role, set_terms, silence_member
from parta.messaging.live import Messaging
from parta.messaging.model.links import read_token
from parta.messaging.queries.heads import get_head
from parta.messaging.queries.links import list_bans, list_links, preview_link
from parta.messaging.wire import Head
from parta.messaging.wire.terms import (
    Bans,
    DecideRequest,
    Joined,
    LinkPreview,
    Links,
    NewBan,
    NewLink,
    SetRole,
    SetTerms,
    Silence,
)

Db = NamedDependency[Database]
Acting = NamedDependency[Actor]
Room = NamedDependency[Messaging]


@patch("/api/conversations/{conversation_id:uuid}/terms")
async def patch_terms(db: Db, actor: Acting, conversation_id: FromPath[UUID], data: JSONBody[SetTerms]) -> Head:
    """Who may write, add, pin, call; slow mode."""
    async with db.transaction("messaging.set_terms") as tx:
        await set_terms(tx, actor, conversation_id, data)
        return await get_head(tx, actor, conversation_id)


@put("/api/conversations/{conversation_id:uuid}/members/{person_id:uuid}/role", status_code=204)
async def put_role(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], person_id: FromPath[UUID], data: JSONBody[SetRole]
) -> None:
    async with db.transaction("messaging.set_role") as tx:
        await set_role(tx, actor, conversation_id, person_id, data.role)


@put("/api/conversations/{conversation_id:uuid}/members/{person_id:uuid}/silence", status_code=204)
async def put_silence(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], person_id: FromPath[UUID], data: JSONBody[Silence]
) -> None:
    """Only reading till then, or speaking again."""
    async with db.transaction("messaging.silence") as tx:
        await silence_member(tx, actor, conversation_id, person_id, data.until)


@get("/api/conversations/{conversation_id:uuid}/bans")
async def get_bans(db: Db, actor: Acting, conversation_id: FromPath[UUID]) -> Bans:
    async with db.transaction("messaging.list_bans") as tx:
        return await list_bans(tx, actor, conversation_id)


@post("/api/conversations/{conversation_id:uuid}/bans", status_code=204)
async def post_ban(db: Db, actor: Acting, conversation_id: FromPath[UUID], data: JSONBody[NewBan]) -> None:
    async with db.transaction("messaging.ban") as tx:
        await ban_member(tx, actor, conversation_id, data)


@delete("/api/conversations/{conversation_id:uuid}/bans/{person_id:uuid}")
async def delete_ban(db: Db, actor: Acting, conversation_id: FromPath[UUID], person_id: FromPath[UUID]) -> None:
    async with db.transaction("messaging.lift_ban") as tx:
        await lift_ban(tx, actor, conversation_id, person_id)


@get("/api/conversations/{conversation_id:uuid}/links")
async def get_links(db: Db, actor: Acting, messaging: Room, conversation_id: FromPath[UUID]) -> Links:
    """Its links, and who waits to be let in."""
    async with db.transaction("messaging.list_links") as tx:
        return await list_links(tx, actor, messaging.batch.secret, conversation_id)


@post("/api/conversations/{conversation_id:uuid}/links")
async def post_link(
    db: Db, actor: Acting, messaging: Room, conversation_id: FromPath[UUID], data: JSONBody[NewLink]
) -> Links:
    async with db.transaction("messaging.make_link") as tx:
        await make_link(tx, actor, conversation_id, data)
        return await list_links(tx, actor, messaging.batch.secret, conversation_id)


@delete("/api/conversations/{conversation_id:uuid}/links/{link_id:uuid}")
async def delete_link(db: Db, actor: Acting, conversation_id: FromPath[UUID], link_id: FromPath[UUID]) -> None:
    async with db.transaction("messaging.withdraw_link") as tx:
        await withdraw_link(tx, actor, conversation_id, link_id)


@put("/api/conversations/{conversation_id:uuid}/requests/{person_id:uuid}", status_code=204)
async def put_request(
    db: Db, actor: Acting, conversation_id: FromPath[UUID], person_id: FromPath[UUID], data: JSONBody[DecideRequest]
) -> None:
    """Let in who has asked by a link, or not."""
    async with db.transaction("messaging.decide_request") as tx:
        await decide_request(tx, actor, conversation_id, person_id, is_let_in=data.is_let_in)


@get("/api/join/{token:str}")
async def get_join(db: Db, actor: Acting, messaging: Room, token: FromPath[str]) -> LinkPreview:
    """What a link leads to, for one whom it may let in."""
    async with db.transaction("messaging.preview_link") as tx:
        return await preview_link(tx, actor, _link_id(messaging.batch.secret, token))


@post("/api/join/{token:str}")
async def post_join(db: Db, actor: Acting, messaging: Room, token: FromPath[str]) -> Joined:
    async with db.transaction("messaging.follow_link") as tx:
        conversation_id = await follow_link(tx, actor, _link_id(messaging.batch.secret, token))
        return Joined(None if conversation_id is None else await get_head(tx, actor, conversation_id))


def _link_id(secret: bytes, token: str) -> UUID:
    link_id = read_token(secret, token)
    if link_id is None:
        raise NotFound()
    return link_id


ROUTES: list[HTTPRouteHandler] = [
    patch_terms,
    put_role,
    put_silence,
    get_bans,
    post_ban,
    delete_ban,
    get_links,
    post_link,
    delete_link,
    put_request,
    get_join,
    post_join,
]
