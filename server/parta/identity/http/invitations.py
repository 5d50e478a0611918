"""A card in the hands of its owner: looked at, opened, used."""

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody
from litestar.status_codes import HTTP_200_OK

from parta.identity.commands.invitations import accept_invitation, open_invitation
from parta.identity.commands.merges import merge_by_invitation
from parta.identity.http.actor import (
    Acting,
    AnyRequest,
    Db,
    Room,
    asked_slot,
    browser_of,
    live_accounts,
    signed_in_here,
)
from parta.identity.http.session import answer_signed_in
from parta.identity.queries.cards import get_card
from parta.identity.queries.me import get_me
from parta.identity.wire.invitations import InvitationCard
from parta.identity.wire.me import Me
from parta.identity.wire.requests import NewPassword


@get("/api/invitations/{token:str}")
async def get_invitation(request: AnyRequest, db: Db, identity: Room, token: FromPath[str]) -> InvitationCard:
    """Whose card it is. Changes nothing."""
    async with db.transaction("identity.get_card") as tx:
        return await get_card(tx, identity, token, await live_accounts(request, tx, identity))


@post("/api/invitations/{token:str}/opened", status_code=204)
async def post_opened(db: Db, identity: Room, token: FromPath[str]) -> None:
    """A human being looks at it."""
    async with db.transaction("identity.open_invitation") as tx:
        await open_invitation(tx, identity, token)


@post("/api/invitations/{token:str}/accept", status_code=HTTP_200_OK)
async def post_accept(
    request: AnyRequest, db: Db, identity: Room, token: FromPath[str], data: JSONBody[NewPassword]
) -> Response[Me]:
    """Set the password and sign in, beside the accounts that this phone holds already.

    The slot of the header is used only when nobody is signed in there: a card never pushes another account out.
    """
    signed_in = await accept_invitation(db, identity, token, data.password, browser_of(request, identity))
    async with db.transaction("identity.live_accounts") as tx:
        live = await live_accounts(request, tx, identity)
    asked = asked_slot(request)
    return await answer_signed_in(request, db, identity, signed_in, None if asked in live else asked)


@post("/api/invitations/{token:str}/merge", status_code=HTTP_200_OK)
async def post_merge(request: AnyRequest, db: Db, identity: Room, actor: Acting, token: FromPath[str]) -> Me:
    """Join the card's account to the one signed in, as was proposed."""
    async with db.transaction("identity.merge_by_invitation") as tx:
        await merge_by_invitation(tx, identity, actor, token)
        return await get_me(tx, identity, await signed_in_here(request, tx, identity))


ROUTES: list[HTTPRouteHandler] = [get_invitation, post_opened, post_accept, post_merge]
