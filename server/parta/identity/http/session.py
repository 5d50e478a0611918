"""Signing in and out, and the answer that begins a session in a browser."""

from litestar import Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import JSONBody
from litestar.status_codes import HTTP_200_OK, HTTP_204_NO_CONTENT

from parta.identity.access.room import IdentityRoom
from parta.identity.commands.letting_in import SignedIn
from parta.identity.commands.second_step import begin_passkey_sign_in, sign_in_by_passkey, take_second_step
from parta.identity.commands.sessions import end_session
from parta.identity.commands.sign_in import sign_in
from parta.identity.commands.slots import choose_slot, take_slot
from parta.identity.http.actor import AnyRequest, Db, Room, asked_slot, browser_of, live_accounts
from parta.identity.http.cookies import csrf_cookie, device_cookie, forgotten_cookie, session_cookie
from parta.identity.model.cookies import session_tokens
from parta.identity.queries.me import SignedInHere, get_me
from parta.identity.wire.me import Me
from parta.identity.wire.requests import PasskeySignIn, SecondFactor, SignIn
from parta.identity.wire.security import PasskeyOptions
from parta.kernel.database import Database


async def answer_signed_in(
    request: AnyRequest, db: Database, identity: IdentityRoom, signed_in: SignedIn, asked: int | None
) -> Response[Me]:
    """Put the session into a slot of the browser and say who is signed in."""
    is_secure = identity.is_secure
    async with db.transaction("identity.take_slot") as tx:
        live = await live_accounts(request, tx, identity)
        slot = choose_slot(signed_in.actor, asked, live)
        emptied = await take_slot(tx, signed_in.actor, slot, live)
        rest = {other: actor for other, actor in live.items() if other != slot and other not in emptied}
        me = await get_me(
            tx, identity, SignedInHere(signed_in.actor, slot, signed_in.token, rest, signed_in.is_limited)
        )
    cookies = [session_cookie(slot, signed_in.token, is_secure=is_secure)]
    cookies += [csrf_cookie(signed_in.token, is_secure=is_secure)]
    cookies += [forgotten_cookie(other, is_secure=is_secure) for other in emptied]
    if signed_in.device_token is not None:
        cookies.append(device_cookie(signed_in.device_token, is_secure=is_secure))
    return Response(me, status_code=HTTP_200_OK, cookies=cookies)


@post("/api/sign-in", status_code=HTTP_200_OK)
async def post_sign_in(request: AnyRequest, db: Db, identity: Room, data: JSONBody[SignIn]) -> Response[Me]:
    """Sign in by login and password, into the slot asked for by the header, or a free one."""
    signed_in = await sign_in(db, identity, data, browser_of(request, identity))
    return await answer_signed_in(request, db, identity, signed_in, asked_slot(request))


@post("/api/sign-in/second-factor", status_code=HTTP_200_OK)
async def post_second_factor(request: AnyRequest, db: Db, identity: Room, data: JSONBody[SecondFactor]) -> Response[Me]:
    """The second step: a code, a recovery code, or a passkey's answer, with the ticket of the first."""
    signed_in = await take_second_step(db, identity, data, browser_of(request, identity))
    return await answer_signed_in(request, db, identity, signed_in, asked_slot(request))


@post("/api/sign-in/passkey/options", status_code=HTTP_200_OK)
async def post_sign_in_options(request: AnyRequest, db: Db, identity: Room) -> PasskeyOptions:
    """Begin a sign-in by a passkey alone."""
    return await begin_passkey_sign_in(db, identity, browser_of(request, identity))


@post("/api/sign-in/passkey", status_code=HTTP_200_OK)
async def post_sign_in_by_passkey(
    request: AnyRequest, db: Db, identity: Room, data: JSONBody[PasskeySignIn]
) -> Response[Me]:
    """Sign in by a passkey alone: the device has recognised its owner."""
    signed_in = await sign_in_by_passkey(db, identity, data, browser_of(request, identity))
    return await answer_signed_in(request, db, identity, signed_in, asked_slot(request))


@post("/api/sign-out", status_code=HTTP_204_NO_CONTENT)
async def post_sign_out(request: AnyRequest, db: Db, identity: Room) -> Response[None]:
    """End the session of the slot in use. Harmless when there is none: the cookie goes in any case."""
    tokens = session_tokens(request.cookies, is_secure=identity.is_secure)
    async with db.transaction("identity.sign_out") as tx:
        live = await live_accounts(request, tx, identity)
        asked = asked_slot(request)
        slot = asked if asked is not None else min(live, default=min(tokens, default=0))
        if (actor := live.pop(slot, None)) is not None:
            await end_session(tx, actor, actor.session_id)
    cookies = [forgotten_cookie(slot, is_secure=identity.is_secure)]
    if live:
        cookies.append(csrf_cookie(tokens[min(live)], is_secure=identity.is_secure))
    return Response(None, status_code=HTTP_204_NO_CONTENT, cookies=cookies)


ROUTES: list[HTTPRouteHandler] = [
    post_sign_in,
    post_second_factor,
    post_sign_in_options,
    post_sign_in_by_passkey,
    post_sign_out,
]
