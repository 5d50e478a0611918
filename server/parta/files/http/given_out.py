"""Cards and links in bulk, the bytes behind a link, and one's own uploads."""

from uuid import UUID

from litestar import Request, get, post, route
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.enums import HttpMethod
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody
from litestar.response import Stream

from parta.files.http.bytes_out import answer
from parta.files.model.files import ORIGINAL
from parta.files.model.kinds import Kind
from parta.files.queries.cards import cards_for, list_own
from parta.files.queries.links import sign_links
from parta.files.queries.opening import SignedLink, open_link
from parta.files.queries.usage import usage_of
from parta.files.room import FilesRoom
from parta.files.wire import CardsAsked, FileCards, FileLinks, FileUsage, LinksAsked, OwnFiles
from parta.identity.api import Actor
from parta.kernel.database import Database

AnyRequest = Request[object, object, State]
Db = NamedDependency[Database]
Acting = NamedDependency[Actor]
Files = NamedDependency[FilesRoom]


@post("/api/files/links", status_code=200)
async def post_links(db: Db, actor: Acting, files_room: Files, data: JSONBody[LinksAsked]) -> FileLinks:
    """Sign links for the variants that may be opened now."""
    async with db.transaction("files.sign_links") as tx:
        return FileLinks(await sign_links(tx, files_room, actor, data.files))


@post("/api/files/cards", status_code=200)
async def post_cards(db: Db, actor: Acting, files_room: Files, data: JSONBody[CardsAsked]) -> FileCards:
    """The cards of files, as they are now: how a composer learns that what it uploaded is examined."""
    async with db.transaction("files.cards") as tx:
        return FileCards(await cards_for(tx, files_room, actor, data.files))


@get("/api/files/usage")
async def get_usage(db: Db, actor: Acting, files_room: Files) -> FileUsage:
    """How much one keeps, and may."""
    async with db.transaction("files.usage") as tx:
        return await usage_of(tx, files_room, actor)


@get("/api/files/own")
async def get_own(
    db: Db, actor: Acting, kind: FromQuery[Kind | None] = None, before: FromQuery[UUID | None] = None
) -> OwnFiles:
    """One's own uploads, from the newest on."""
    async with db.transaction("files.list_own") as tx:
        return await list_own(tx, actor, kind, before)


@get("/api/files/{file_id:uuid}/{variant:str}")
async def get_bytes(
    request: AnyRequest,
    db: Db,
    actor: Acting,
    files_room: Files,
    file_id: FromPath[UUID],
    variant: FromPath[str],
    expires: FromQuery[int] = 0,
    signature: FromQuery[str] = "",
) -> Stream:
    """The bytes behind a signed link, whole or by ranges."""
    return await _open(request, db, files_room, actor, SignedLink(file_id, variant, expires, signature))


@route("/api/files/{file_id:uuid}/{variant:str}", http_method=[HttpMethod.HEAD], include_in_schema=False)
async def head_bytes(
    request: AnyRequest,
    db: Db,
    actor: Acting,
    files_room: Files,
    file_id: FromPath[UUID],
    variant: FromPath[str],
    expires: FromQuery[int] = 0,
    signature: FromQuery[str] = "",
) -> Stream:
    """What the bytes behind a link would be."""
    return await _open(request, db, files_room, actor, SignedLink(file_id, variant, expires, signature))


async def _open(request: AnyRequest, db: Database, files_room: FilesRoom, actor: Actor, link: SignedLink) -> Stream:
    async with db.transaction("files.open_link") as tx:
        opened = await open_link(tx, files_room, actor, link)
        left = int(link.expires - tx.now.timestamp())
    # a preview may be kept as long as its link is good; the file itself is asked for again each time
    cache = "private, no-cache" if link.variant == ORIGINAL else f"private, max-age={left}"
    return answer(request, files_room, opened, cache=cache)


ROUTES: list[HTTPRouteHandler] = [post_links, post_cards, get_usage, get_own, get_bytes, head_bytes]
