"""One's own second factors, remembered browsers and sign-ins. Those that add a factor are open to a limited session."""

from uuid import UUID

from litestar import Response, delete, get, patch, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery, JSONBody
from litestar.status_codes import HTTP_200_OK, HTTP_204_NO_CONTENT

from parta.identity.commands.factors import (
    begin_totp,
    confirm_totp,
    forget_device,
    forget_devices,
    give_proof,
    pending_totp_address,
    remove_totp,
    renew_recovery_codes,
)
from parta.identity.commands.passkeys import add_passkey, begin_passkey, remove_passkey, rename_passkey
from parta.identity.http.actor import Acting, AnyRequest, Db, Enrolling, Room, browser_of
from parta.identity.model.printing.pdf import qr_svg
from parta.identity.queries.security import get_security, list_sign_ins
from parta.identity.wire.requests import MadePasskey, PasskeyName, Proof, TotpCode
from parta.identity.wire.security import FactorAdded, PasskeyOptions, RecoveryCodes, Security, SignIns, TotpDraft


@get("/api/me/security")
async def get_security_route(request: AnyRequest, db: Db, identity: Room, enrolling: Enrolling) -> Security:
    """What protects one's account."""
    async with db.transaction("identity.get_security") as tx:
        return await get_security(tx, identity, enrolling, browser_of(request, identity))


@post("/api/me/security/proof", status_code=HTTP_204_NO_CONTENT)
async def post_proof(request: AnyRequest, db: Db, identity: Room, enrolling: Enrolling, data: JSONBody[Proof]) -> None:
    """The password once more: factors may be changed for a quarter of an hour."""
    await give_proof(db, identity, enrolling, data.password, browser_of(request, identity))


@post("/api/me/totp", status_code=HTTP_200_OK)
async def post_totp(db: Db, identity: Room, enrolling: Enrolling) -> TotpDraft:
    """A fresh generator of codes; in force when its first code has come."""
    async with db.transaction("identity.begin_totp") as tx:
        return await begin_totp(tx, identity, enrolling)


@get("/api/me/totp/qr.svg")
async def get_totp_qr(db: Db, identity: Room, enrolling: Enrolling) -> Response[bytes]:
    """The generator that waits for its first code, as a picture."""
    async with db.transaction("identity.pending_totp_address") as tx:
        address = await pending_totp_address(tx, identity, enrolling)
    return Response(qr_svg(address, quiet_zone=4).encode(), media_type="image/svg+xml")


@post("/api/me/totp/confirm", status_code=HTTP_200_OK)
async def post_totp_confirm(db: Db, identity: Room, enrolling: Enrolling, data: JSONBody[TotpCode]) -> FactorAdded:
    """The first code: from now on it is asked for."""
    return await confirm_totp(db, identity, enrolling, data.code)


@delete("/api/me/totp", status_code=HTTP_204_NO_CONTENT)
async def delete_totp(db: Db, identity: Room, actor: Acting) -> None:
    """No codes any more."""
    async with db.transaction("identity.remove_totp") as tx:
        await remove_totp(tx, identity, actor)


@post("/api/me/passkeys/options", status_code=HTTP_200_OK)
async def post_passkey_options(request: AnyRequest, db: Db, identity: Room, enrolling: Enrolling) -> PasskeyOptions:
    """What the browser is asked to make."""
    async with db.transaction("identity.begin_passkey") as tx:
        return await begin_passkey(tx, identity, enrolling, browser_of(request, identity))


@post("/api/me/passkeys", status_code=HTTP_200_OK)
async def post_passkey(
    request: AnyRequest, db: Db, identity: Room, enrolling: Enrolling, data: JSONBody[MadePasskey]
) -> FactorAdded:
    """A key just made."""
    async with db.transaction("identity.add_passkey") as tx:
        return await add_passkey(tx, identity, enrolling, data, browser_of(request, identity))


@patch("/api/me/passkeys/{passkey_id:uuid}", status_code=HTTP_204_NO_CONTENT)
async def patch_passkey(db: Db, actor: Acting, passkey_id: FromPath[UUID], data: JSONBody[PasskeyName]) -> None:
    """Call a key otherwise."""
    async with db.transaction("identity.rename_passkey") as tx:
        await rename_passkey(tx, actor, passkey_id, data.name)


@delete("/api/me/passkeys/{passkey_id:uuid}", status_code=HTTP_204_NO_CONTENT)
async def delete_passkey(db: Db, identity: Room, actor: Acting, passkey_id: FromPath[UUID]) -> None:
    """It opens nothing any more."""
    async with db.transaction("identity.remove_passkey") as tx:
        await remove_passkey(tx, identity, actor, passkey_id)


@post("/api/me/recovery-codes", status_code=HTTP_200_OK)
async def post_recovery_codes(db: Db, identity: Room, actor: Acting) -> RecoveryCodes:
    """Ten new codes; the earlier ones open nothing any more."""
    async with db.transaction("identity.renew_recovery_codes") as tx:
        return await renew_recovery_codes(tx, identity, actor)


@delete("/api/me/trusted-devices/{device_id:uuid}", status_code=HTTP_204_NO_CONTENT)
async def delete_trusted_device(db: Db, actor: Acting, device_id: FromPath[UUID]) -> None:
    """That browser is asked for the second factor again."""
    async with db.transaction("identity.forget_device") as tx:
        await forget_device(tx, actor, device_id)


@delete("/api/me/trusted-devices", status_code=HTTP_204_NO_CONTENT)
async def delete_trusted_devices(db: Db, actor: Acting) -> None:
    """All of them are asked again."""
    async with db.transaction("identity.forget_devices") as tx:
        await forget_devices(tx, actor)


@get("/api/me/sign-ins")
async def get_sign_ins(db: Db, actor: Acting, before: FromQuery[int | None] = None) -> SignIns:
    """How one came in, newest first."""
    async with db.transaction("identity.list_sign_ins") as tx:
        return await list_sign_ins(tx, actor, before)


ROUTES: list[HTTPRouteHandler] = [
    get_security_route,
    post_proof,
    post_totp,
    get_totp_qr,
    post_totp_confirm,
    delete_totp,
    post_passkey_options,
    post_passkey,
    patch_passkey,
    delete_passkey,
    post_recovery_codes,
    delete_trusted_device,
    delete_trusted_devices,
    get_sign_ins,
]
