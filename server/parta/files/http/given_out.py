"""Cards and links in bulk, the bytes behind a link, and one's own uploads."""

from uuid import UUID

from litestar import Request, get, post, route
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
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


def read_link(
    file_id: FromPath[UUID], variant: FromPath[str], expires: FromQuery[str] = "", signature: FromQuery[str] = ""
) -> SignedLink:
    """What the address says; what can't be read was not signed."""
    moment = int(expires) if expires.isascii() and expires.isdigit() and len(expires) < 13 else 0
    return SignedLink(file_id, variant, moment, signature)


ONE = "/api/files/{file_id:uuid}/{variant:str}"
LINK = {"link": Provide(read_link, sync_to_thread=False)}
Link = NamedDependency[SignedLink]


@get(ONE, dependencies=LINK)
async def get_bytes(request: AnyRequest, db: Db, actor: Acting, files_room: Files, link: Link) -> Stream:
    """The bytes behind a signed link, whole or by ranges."""
    return await _open(request, db, actor, files_room, link)


@route(ONE, http_method=[HttpMethod.HEAD], dependencies=LINK, include_in_schema=False)
async def head_bytes(request: AnyRequest, db: Db, actor: Acting, files_room: Files, link: Link) -> Stream:
    """What the bytes behind a link would be."""
    return await _open(request, db, actor, files_room, link)


async def _open(request: AnyRequest, db: Database, actor: Actor, room: FilesRoom, link: SignedLink) -> Stream:
    async with db.transaction("files.open_link") as tx:
        opened = await open_link(tx, room, actor, link)
        left = int(link.expires - tx.now.timestamp())
    # a preview may be kept as long as its link is good; the file itself is asked for again each time
    cache = "private, no-cache" if link.variant == ORIGINAL else f"private, max-age={left}"
    return answer(request, room, opened, cache=cache)


ROUTES: list[HTTPRouteHandler] = [post_links, post_cards, get_usage, get_own, get_bytes, head_bytes]
