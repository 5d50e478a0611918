"""A person's own factors: added, confirmed, removed; recovery codes; browsers remembered."""

from uuid import UUID

from parta.identity.access.room import IdentityRoom
from parta.identity.commands.attempts import note_failure, refuse_blocked, refuse_blocked_by_table
from parta.identity.commands.second_step import factor_rules
from parta.identity.commands.sessions import end_sessions
from parta.identity.commands.sign_in import prove_password
from parta.identity.errors import LastFactor, ProofNeeded, StepExpired, WrongCode
from parta.identity.model.audit import AuditEntry
from parta.identity.model.factors import PROOF_LASTS
from parta.identity.model.one_time_codes import (
    matching_step,
    new_recovery_codes,
    new_secret,
    provisioning_address,
    recovery_code_hash,
)
from parta.identity.model.people import Actor
from parta.identity.model.sealing import open_secret, seal_secret
from parta.identity.store import audit as audit_store
from parta.identity.store import credentials, trust
from parta.identity.store import factors as store
from parta.identity.store import passkeys as passkeys_store
from parta.identity.store import sessions as sessions_store
from parta.identity.wire.requests import Browser
from parta.identity.wire.security import FactorAdded, RecoveryCodes, TotpDraft
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import NotFound, NotSignedIn
from parta.kernel.ids import PersonId


async def give_proof(db: Database, room: IdentityRoom, actor: Actor, password: str, browser: Browser) -> None:
    """The password once more: factors may be changed for a quarter of an hour. WrongPassword, TooManyAttempts."""
    await prove_password(db, room, actor.person_id, password, browser)
    async with db.transaction("identity.prove") as tx:
        await sessions_store.prove(tx, actor.session_id)


async def require_proof(tx: Transaction, actor: Actor) -> None:
    """ProofNeeded where the password or a factor was last given too long ago."""
    proved_at = await sessions_store.select_proved_at(tx, actor.session_id)
    if proved_at is None or proved_at < tx.now - PROOF_LASTS:
        raise ProofNeeded()


async def begin_totp(tx: Transaction, room: IdentityRoom, actor: Actor) -> TotpDraft:
    """A fresh secret, in force when its first code has come; an earlier generator works until then. ProofNeeded."""
    await require_proof(tx, actor)
    secret = new_secret()
    await store.upsert_pending(tx, actor.person_id, seal_secret(room.key, actor.person_id, secret))
    return TotpDraft(secret, await _address(tx, room, actor, secret), "/api/me/totp/qr.svg")


async def pending_totp_address(tx: Transaction, room: IdentityRoom, actor: Actor) -> str:
    """What the QR code says, until it is confirmed. ProofNeeded, NotFound."""
    await require_proof(tx, actor)
    totp = await store.find_totp(tx, actor.person_id)
    if totp is None or totp.pending_secret is None:
        raise NotFound()
    return await _address(tx, room, actor, open_secret(room.key, actor.person_id, totp.pending_secret))


async def confirm_totp(db: Database, room: IdentityRoom, actor: Actor, code: str) -> FactorAdded:
    """The first code of the fresh secret. WrongCode (counted), StepExpired where none waits, ProofNeeded."""
    rules = factor_rules(room, actor.person_id)
    refuse_blocked(room, rules, db.clock.now())
    async with db.transaction("identity.confirm_totp") as tx:
        await refuse_blocked_by_table(tx, room, rules)
        await require_proof(tx, actor)
        totp = await store.find_totp(tx, actor.person_id)
        if totp is None or totp.pending_secret is None:
            raise StepExpired()
        step = matching_step(open_secret(room.key, actor.person_id, totp.pending_secret), code, tx.now)
        if step is not None:
            before = await store.select_factors(tx, actor.person_id)
            await store.confirm_pending(tx, actor.person_id, step)
            await _log(tx, actor, "identity.add_totp")
            return await factor_added(tx, room, actor, is_first=not before.are_any)
        await note_failure(tx, room, rules)
    raise WrongCode()


async def factor_added(tx: Transaction, room: IdentityRoom, actor: Actor, *, is_first: bool) -> FactorAdded:
    """What follows a new factor. The first one brings recovery codes, and ends the sessions that were begun without
    any; a limited session is limited no more."""
    codes: list[str] = []
    if is_first:
        codes = await _make_codes(tx, room, actor)
        await end_sessions(tx, actor.person_id, "second_factor_added", actor.session_id)
    await sessions_store.release_of_many(tx, [actor.person_id])
    return FactorAdded(codes)


async def remove_totp(tx: Transaction, room: IdentityRoom, actor: Actor) -> None:
    """NotFound where there is none; ProofNeeded; LastFactor where one is required and no other is there. Logged."""
    await require_proof(tx, actor)
    if not await store.delete_totp(tx, actor.person_id):
        raise NotFound()
    await factor_removed(tx, room, actor)
    await _log(tx, actor, "identity.remove_totp")


async def factor_removed(tx: Transaction, room: IdentityRoom, actor: Actor) -> None:
    """LastFactor undoes the removal. Without any factor recovery codes and remembered browsers mean nothing."""
    if not (await store.select_factors(tx, actor.person_id)).are_any:
        duty = (await room.second_factors.duties(tx, [actor.person_id])).get(actor.person_id)
        if duty is not None and duty.is_due:
            raise LastFactor()
        await store.delete_codes(tx, actor.person_id)
        await trust.delete_devices(tx, actor.person_id)


async def renew_recovery_codes(tx: Transaction, room: IdentityRoom, actor: Actor) -> RecoveryCodes:
    """Ten new ones; the earlier ones open nothing any more. NotFound without a factor; ProofNeeded. Logged."""
    await require_proof(tx, actor)
    if not (await store.select_factors(tx, actor.person_id)).are_any:
        raise NotFound()
    codes = await _make_codes(tx, room, actor)
    await _log(tx, actor, "identity.renew_recovery_codes")
    return RecoveryCodes(codes)


async def forget_device(tx: Transaction, actor: Actor, device_id: UUID) -> None:
    """That browser is asked again. NotFound for another's."""
    if not await trust.delete_device(tx, actor.person_id, device_id):
        raise NotFound()


async def forget_devices(tx: Transaction, actor: Actor) -> None:
    """All of one's browsers are asked again."""
    await trust.delete_devices(tx, actor.person_id)


async def forget_factors(tx: Transaction, person_id: PersonId) -> None:
    """Everything, whoever has the right to ask for it: a recovery, a merged account."""
    await store.delete_totp(tx, person_id)
    await passkeys_store.delete_all(tx, person_id)
    await store.delete_codes(tx, person_id)
    await trust.delete_devices(tx, person_id)


async def _make_codes(tx: Transaction, room: IdentityRoom, actor: Actor) -> list[str]:
    codes = new_recovery_codes()
    await store.delete_codes(tx, actor.person_id)
    hashes = [recovery_code_hash(room.key, actor.person_id, code) for code in codes]
    await store.insert_codes(tx, actor.person_id, hashes)
    return codes


async def _address(tx: Transaction, room: IdentityRoom, actor: Actor, secret: str) -> str:
    credential = await credentials.find_by_person(tx, actor.person_id)
    if credential is None:
        raise NotSignedIn()
    return provisioning_address(secret, credential.login, "Parta")


async def _log(tx: Transaction, actor: Actor, action: str) -> None:
    entry = AuditEntry(actor_id=actor.person_id, action=action, subject_kind="person", subject_id=actor.person_id)
    await audit_store.insert_entries(tx, [entry])
