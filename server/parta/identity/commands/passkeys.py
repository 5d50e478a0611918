"""A person's own passkeys: made, named, removed."""

from uuid import UUID

from parta.identity.access.room import IdentityRoom
from parta.identity.commands.factors import factor_added, factor_removed, require_proof
from parta.identity.errors import PasskeyKnown, PasskeysNotPossible, StepExpired, TooManyPasskeys, WrongPasskey
from parta.identity.model.audit import AuditEntry
from parta.identity.model.devices import device_name
from parta.identity.model.factors import LONGEST_NAME, MOST_PASSKEYS, STEP_LASTS
from parta.identity.model.passkeys import PasskeyOwner, check_made, registration_options
from parta.identity.model.people import Actor, PersonName
from parta.identity.model.relying_party import relying_party
from parta.identity.model.sealing import new_ticket, open_ticket, seal_ticket
from parta.identity.store import audit as audit_store
from parta.identity.store import factors as factors_store
from parta.identity.store import passkeys as store
from parta.identity.store import profile, trust
from parta.identity.wire.requests import Browser, MadePasskey
from parta.identity.wire.security import FactorAdded, PasskeyOptions
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.text import without_controls


async def begin_passkey(tx: Transaction, room: IdentityRoom, actor: Actor, browser: Browser) -> PasskeyOptions:
    """What the browser is asked to make. ProofNeeded, PasskeysNotPossible, TooManyPasskeys."""
    await require_proof(tx, actor)
    party = relying_party(room.public_url, browser.origin)
    if party is None:
        raise PasskeysNotPossible()
    known = await store.select_of_person(tx, actor.person_id)
    if len(known) >= MOST_PASSKEYS:
        raise TooManyPasskeys(most=MOST_PASSKEYS)
    me = await profile.select_profile(tx, actor.person_id)
    owner = PasskeyOwner(
        actor.person_id, me.login or "parta", PersonName(me.family_name, me.given_name, me.patronymic).full
    )
    ticket = new_ticket("passkey_registration", tx.now + STEP_LASTS, actor.person_id, session_id=actor.session_id)
    return PasskeyOptions(seal_ticket(room.key, ticket), registration_options(party, owner, known, ticket.challenge))


async def add_passkey(
    tx: Transaction, room: IdentityRoom, actor: Actor, given: MadePasskey, browser: Browser
) -> FactorAdded:
    """WrongPasskey where the answer isn't right, PasskeyKnown, StepExpired, ProofNeeded. Logged."""
    await require_proof(tx, actor)
    party = relying_party(room.public_url, browser.origin)
    ticket = open_ticket(room.key, given.ticket, "passkey_registration", tx.now)
    if party is None or ticket is None or ticket.person != actor.person_id or ticket.session != actor.session_id:
        raise StepExpired()
    made = check_made(party, given.passkey, ticket.challenge)
    if made is None:
        raise WrongPasskey()
    if not await trust.use_ticket(tx, ticket.id, ticket.expires_at):
        raise StepExpired()
    before = await factors_store.select_factors(tx, actor.person_id)
    if before.passkeys >= MOST_PASSKEYS:
        raise TooManyPasskeys(most=MOST_PASSKEYS)
    if await store.insert_passkey(tx, actor.person_id, made, _name(given.name, browser)) is None:
        raise PasskeyKnown()
    await _log(tx, actor, "identity.add_passkey")
    return await factor_added(tx, room, actor, is_first=not before.are_any)


async def rename_passkey(tx: Transaction, actor: Actor, passkey_id: UUID, name: str) -> None:
    """NotFound for another's; InvalidInput for a name that is blank or too long."""
    clean = _clean(name)
    if not clean:
        raise InvalidInput("name", "required")
    if len(clean) > LONGEST_NAME:
        raise InvalidInput("name", "too_long", longest=LONGEST_NAME)
    if not await store.rename(tx, actor.person_id, passkey_id, clean):
        raise NotFound()


async def remove_passkey(tx: Transaction, room: IdentityRoom, actor: Actor, passkey_id: UUID) -> None:
    """NotFound for another's; ProofNeeded; LastFactor. Logged."""
    await require_proof(tx, actor)
    if not await store.delete_one(tx, actor.person_id, passkey_id):
        raise NotFound()
    await factor_removed(tx, room, actor)
    await _log(tx, actor, "identity.remove_passkey")


def _name(given: str, browser: Browser) -> str:
    """What its owner calls it, else where it was made."""
    clean = _clean(given)[:LONGEST_NAME]
    if clean:
        return clean
    device = device_name(browser.user_agent)
    return ", ".join(part for part in (device.browser, device.system) if part) or "Parta"


async def _log(tx: Transaction, actor: Actor, action: str) -> None:
    entry = AuditEntry(actor_id=actor.person_id, action=action, subject_kind="person", subject_id=actor.person_id)
    await audit_store.insert_entries(tx, [entry])


def _clean(name: str) -> str:
    return " ".join(without_controls(name).split())
