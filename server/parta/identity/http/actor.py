"""Who acts: the dependencies `actor` (refused when absent), `maybe_actor`, and what the browser holds besides."""

from litestar import Request
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide

from parta.identity.access.room import IdentityRoom
from parta.identity.access.sessions import find_actor, find_actors
from parta.identity.model.cookies import SLOT_HEADER, read_slot, session_token_for, session_tokens
from parta.identity.model.people import Actor
from parta.identity.queries.me import SignedInHere
from parta.identity.wire.requests import Browser
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import NotSignedIn

AnyRequest = Request[object, object, State]
Db = NamedDependency[Database]
Room = NamedDependency[IdentityRoom]
Acting = NamedDependency[Actor]


def asked_slot(request: AnyRequest) -> int | None:
    """The account that the tab uses: by header, or by the address where no header can be set (pictures, files)."""
    return read_slot(request.headers.get(SLOT_HEADER) or request.query_params.get("account"))


def browser_of(request: AnyRequest) -> Browser:
    address = request.client.host if request.client else ""
    return Browser(address, request.headers.get("user-agent", ""))


async def provide_maybe_actor(request: AnyRequest, db: Db, identity: Room) -> Actor | None:
    token = session_token_for(request.cookies, asked_slot(request), is_secure=identity.is_secure)
    if token is None:
        return None
    async with db.transaction("identity.find_actor") as tx:
        return await find_actor(tx, token)


async def provide_actor(request: AnyRequest, db: Db, identity: Room) -> Actor:
    actor = await provide_maybe_actor(request, db, identity)
    if actor is None:
        raise NotSignedIn()
    return actor


async def live_accounts(request: AnyRequest, tx: Transaction, identity: IdentityRoom) -> dict[int, Actor]:
    """Every account of this browser that is signed in, by slot."""
    return await find_actors(tx, session_tokens(request.cookies, is_secure=identity.is_secure))


async def signed_in_here(request: AnyRequest, tx: Transaction, identity: IdentityRoom) -> SignedInHere:
    """The account in use and its neighbours; NotSignedIn names the slots that could be used instead."""
    tokens = session_tokens(request.cookies, is_secure=identity.is_secure)
    live = await find_actors(tx, tokens)
    slot = asked_slot(request)
    if slot is None:
        slot = min(live, default=None)
    if slot is None or slot not in live:
        raise NotSignedIn(slots=sorted(live))
    return SignedInHere(live[slot], slot, tokens[slot], live)


DEPENDENCIES = {"actor": Provide(provide_actor), "maybe_actor": Provide(provide_maybe_actor)}
