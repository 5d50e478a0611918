"""What protects one's account, and how one came in."""

from parta.identity.access.room import IdentityRoom
from parta.identity.model.devices import device_name
from parta.identity.model.factors import PROOF_LASTS
from parta.identity.model.people import Actor
from parta.identity.model.relying_party import relying_party
from parta.identity.model.tokens import token_hash
from parta.identity.store import factors, passkeys, sessions, trust
from parta.identity.store.trust import TrustedDeviceRow
from parta.identity.wire.requests import Browser
from parta.identity.wire.security import PasskeyLine, Security, SignInLine, SignIns, TotpState, TrustedDevice
from parta.kernel.database import Transaction

SIGN_INS_AT_ONCE = 30


async def get_security(tx: Transaction, room: IdentityRoom, actor: Actor, browser: Browser) -> Security:
    """One's factors, the codes left, the browsers remembered."""
    duty = (await room.second_factors.duties(tx, [actor.person_id])).get(actor.person_id)
    totp = await factors.find_totp(tx, actor.person_id)
    state = None
    if totp is not None and totp.confirmed_at is not None:
        state = TotpState(totp.confirmed_at, totp.last_used_at)
    has = await factors.select_factors(tx, actor.person_id)
    proved_at = await sessions.select_proved_at(tx, actor.session_id)
    keys = await passkeys.select_of_person(tx, actor.person_id)
    current = await trust.find_device_id(tx, actor.person_id, token_hash(browser.device_token or ""))
    return Security(
        is_required=duty is not None and duty.is_due,
        required_from=None if duty is None else duty.due_on,
        can_use_passkeys=relying_party(room.public_url, browser.origin) is not None,
        is_proved=proved_at is not None and proved_at >= tx.now - PROOF_LASTS,
        totp=state,
        passkeys=[PasskeyLine(key.id, key.name, key.is_synced, key.created_at, key.last_used_at) for key in keys],
        recovery_codes_left=has.recovery_codes,
        recovery_codes_made_at=await factors.select_codes_made_at(tx, actor.person_id),
        trusted_devices=[_device(row, row.id == current) for row in await trust.select_devices(tx, actor.person_id)],
    )


async def list_sign_ins(tx: Transaction, actor: Actor, before: int | None) -> SignIns:
    """Newest first, of the last 90 days."""
    rows = await trust.select_sign_ins(tx, actor.person_id, before, SIGN_INS_AT_ONCE)
    lines = []
    for row in rows:
        name = device_name(row.user_agent)
        lines.append(SignInLine(row.id, row.at, row.way, row.is_success, name.browser, name.system, row.address))
    return SignIns(lines, rows[-1].id if len(rows) == SIGN_INS_AT_ONCE else None)


def _device(row: TrustedDeviceRow, is_current: bool) -> TrustedDevice:
    name = device_name(row.user_agent)
    return TrustedDevice(
        row.id,
        name.browser,
        name.system,
        row.address,
        row.created_at,
        row.last_used_at,
        row.expires_at,
        is_current,
    )
