"""Oneself: who, with which settings, on which devices."""

from uuid import UUID

from litestar import delete, get, patch, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody

from parta.identity.commands.merges import decline_merge
from parta.identity.commands.sessions import end_session, end_sessions
from parta.identity.commands.settings import change_language, change_settings
from parta.identity.commands.sign_in import change_password
from parta.identity.http.actor import Acting, AnyRequest, Db, Room, browser_of, signed_in_here
from parta.identity.queries.me import get_me, list_devices, list_merge_proposals
from parta.identity.wire.me import Devices, Me, ProposedMerges
from parta.identity.wire.requests import MeChange, PasswordChange
from parta.kernel.ids import SessionId


@get("/api/me")
async def get_me_route(request: AnyRequest, db: Db, identity: Room) -> Me:
    """The account in use and its neighbours in this browser. 401 names the slots that are signed in."""
    async with db.transaction("identity.get_me") as tx:
        return await get_me(tx, identity, await signed_in_here(request, tx, identity))


@patch("/api/me", status_code=204)
async def patch_me(db: Db, actor: Acting, data: JSONBody[MeChange]) -> None:
    """Change one's language."""
    async with db.transaction("identity.change_language") as tx:
        await change_language(tx, actor, data.language)


@patch("/api/me/settings")
async def patch_settings(db: Db, actor: Acting, data: JSONBody[dict[str, object]]) -> dict[str, object]:
    """Write over the settings named; null forgets one."""
    async with db.transaction("identity.change_settings") as tx:
        return await change_settings(tx, actor, data)


@post("/api/me/password", status_code=204)
async def post_password(
    request: AnyRequest, db: Db, identity: Room, actor: Acting, data: JSONBody[PasswordChange]
) -> None:
    """Change one's password; every other device is signed out."""
    await change_password(db, identity, actor, data, browser_of(request, identity))


@get("/api/devices")
async def get_devices(db: Db, actor: Acting) -> Devices:
    """One's own signed-in browsers."""
    async with db.transaction("identity.list_devices") as tx:
        return await list_devices(tx, actor)


@delete("/api/devices/{device_id:uuid}", status_code=204)
async def delete_device(db: Db, actor: Acting, device_id: FromPath[UUID]) -> None:
    """Sign one of them out."""
    async with db.transaction("identity.end_session") as tx:
        await end_session(tx, actor, SessionId(device_id), "signed_out_from_list")


@delete("/api/devices", status_code=204)
async def delete_other_devices(db: Db, actor: Acting) -> None:
    """Sign out everywhere but here."""
    async with db.transaction("identity.end_sessions") as tx:
        await end_sessions(tx, actor.person_id, "signed_out_from_list", actor.session_id)


@get("/api/me/merge-proposals")
async def get_merge_proposals(db: Db, identity: Room, actor: Acting) -> ProposedMerges:
    """Other accounts that may be one's own."""
    async with db.transaction("identity.list_merge_proposals") as tx:
        return await list_merge_proposals(tx, identity, actor)


@delete("/api/me/merge-proposals/{proposal_id:uuid}", status_code=204)
async def delete_merge_proposal(db: Db, actor: Acting, proposal_id: FromPath[UUID]) -> None:
    """«That isn't me.»"""
    async with db.transaction("identity.decline_merge") as tx:
        await decline_merge(tx, actor, proposal_id)


ROUTES: list[HTTPRouteHandler] = [
    get_me_route,
    patch_me,
    patch_settings,
    post_password,
    get_devices,
    delete_device,
    delete_other_devices,
    get_merge_proposals,
    delete_merge_proposal,
]
