"""Who acts: the dependencies `actor` (refused when absent), `maybe_actor`, and what the browser holds besides.

A session that may only add a second factor is no actor: every route that asks for one answers SecondFactorRequired.
The few that add a factor ask for `enrolling`.
"""

from litestar import Request
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide

from parta.identity.access.room import IdentityRoom
from parta.identity.access.sessions import find_session, find_sessions
from parta.identity.errors import SecondFactorRequired
from parta.identity.model.cookies import (
    SLOT_HEADER,
    device_cookie_name,
    read_slot,
    session_token_for,
    session_tokens,
)
from parta.identity.model.people import Actor
from parta.identity.queries.me import SignedInHere
from parta.identity.store.sessions import LiveSession
from parta.identity.wire.requests import Browser
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import NotSignedIn

AnyRequest = Request[object, object, State]
Db = NamedDependency[Database]
Room = NamedDependency[IdentityRoom]
Acting = NamedDependency[Actor]
Enrolling = NamedDependency[Actor]  # also whose session may do nothing else


def asked_slot(request: AnyRequest) -> int | None:
    """The account that the tab uses: by header, or by the address where no header can be set (pictures, files)."""
    return read_slot(request.headers.get(SLOT_HEADER) or request.query_params.get("account"))


def browser_of(request: AnyRequest, identity: IdentityRoom) -> Browser:
    address = request.client.host if request.client else ""
    device = request.cookies.get(device_cookie_name(is_secure=identity.is_secure))
    return Browser(
        address,
        request.headers.get("user-agent", ""),
        device if device and 20 <= len(device) <= 100 else None,
        request.headers.get("origin"),
    )


async def provide_maybe_actor(request: AnyRequest, db: Db, identity: Room) -> Actor | None:
    session = await _session(request, db, identity)
    if session is None:
        return None
    if session.is_limited:
        raise SecondFactorRequired()
    return Actor(session.person_id, session.id)


async def provide_actor(request: AnyRequest, db: Db, identity: Room) -> Actor:
    actor = await provide_maybe_actor(request, db, identity)
    if actor is None:
        raise NotSignedIn()
    return actor


async def provide_enrolling(request: AnyRequest, db: Db, identity: Room) -> Actor:
    session = await _session(request, db, identity)
    if session is None:
        raise NotSignedIn()
    return Actor(session.person_id, session.id)


async def live_accounts(request: AnyRequest, tx: Transaction, identity: IdentityRoom) -> dict[int, Actor]:
    """Every account of this browser that is signed in, by slot."""
    return _actors(await find_sessions(tx, session_tokens(request.cookies, is_secure=identity.is_secure)))


async def signed_in_here(request: AnyRequest, tx: Transaction, identity: IdentityRoom) -> SignedInHere:
    """The account in use and its neighbours; NotSignedIn names the slots that could be used instead."""
    tokens = session_tokens(request.cookies, is_secure=identity.is_secure)
    live = await find_sessions(tx, tokens)
    slot = asked_slot(request)
    if slot is None:
        slot = min(live, default=None)
    if slot is None or slot not in live:
        raise NotSignedIn(slots=sorted(live))
    actors = _actors(live)
    return SignedInHere(actors[slot], slot, tokens[slot], actors, live[slot].is_limited)


async def _session(request: AnyRequest, db: Database, identity: IdentityRoom) -> LiveSession | None:
    token = session_token_for(request.cookies, asked_slot(request), is_secure=identity.is_secure)
    if token is None:
        return None
    async with db.autocommit() as tx:
        return await find_session(tx, token)


def _actors(live: dict[int, LiveSession]) -> dict[int, Actor]:
    return {slot: Actor(session.person_id, session.id) for slot, session in live.items()}


DEPENDENCIES = {
    "actor": Provide(provide_actor),
    "maybe_actor": Provide(provide_maybe_actor),
    "enrolling": Provide(provide_enrolling),
}
