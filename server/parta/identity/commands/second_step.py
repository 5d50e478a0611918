"""The second step of a sign-in, and the sign-in by a passkey alone."""

from parta.identity.access.room import IdentityRoom
from parta.identity.commands.attempts import Rules, note_failure, refuse_blocked, refuse_blocked_by_table
from parta.identity.commands.letting_in import SignedIn, enter, note_sign_in
from parta.identity.errors import PasskeysNotPossible, StepExpired, WrongCode, WrongPasskey
from parta.identity.model.attempts import OF_ADDRESS, OF_FACTOR
from parta.identity.model.devices import LONGEST_AGENT
from parta.identity.model.factors import REMEMBERED_FOR, STEP_LASTS, Way
from parta.identity.model.one_time_codes import matching_step, recovery_code_hash
from parta.identity.model.passkeys import authentication_options, check_used, credential_id_of
from parta.identity.model.relying_party import RelyingParty, relying_party
from parta.identity.model.sealing import Ticket, new_ticket, open_secret, open_ticket, password_stamp, seal_ticket
from parta.identity.model.tokens import attempt_key, new_session_token, token_hash
from parta.identity.store import credentials, trust
from parta.identity.store import factors as factors_store
from parta.identity.store import passkeys as passkeys_store
from parta.identity.store.credentials import Credential
from parta.identity.wire.requests import Browser, PasskeySignIn, SecondFactor
from parta.identity.wire.security import PasskeyOptions
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import PersonId


async def take_second_step(db: Database, room: IdentityRoom, given: SecondFactor, browser: Browser) -> SignedIn:
    """StepExpired for a ticket out of date, used, or of an earlier password; WrongCode (counted), TooManyAttempts;
    AccessEnded. A failure is kept though the request is refused: the transactions are opened here."""
    way = _way(given)
    ticket = open_ticket(room.key, given.ticket, "second_factor", db.clock.now())
    if ticket is None or ticket.person is None:
        raise StepExpired()
    rules = factor_rules(room, ticket.person)
    refuse_blocked(room, rules, db.clock.now())
    async with db.transaction("identity.second_step") as tx:
        await refuse_blocked_by_table(tx, room, rules)
        credential = await _open_credential(tx, ticket.person)
        if credential is None or password_stamp(room.key, credential.password_hash) != ticket.stamp:
            raise StepExpired()
        if await _is_right(tx, room, ticket, given, browser):
            if not await trust.use_ticket(tx, ticket.id, ticket.expires_at):
                raise StepExpired()
            await _forgive(tx, rules)
            signed_in = await enter(tx, room, ticket.person, browser, way)
            device_token = await _remember(tx, ticket.person, browser) if given.is_remembered else None
            return SignedIn(signed_in.actor, signed_in.token, device_token=device_token)
        await note_failure(tx, room, rules)
        await note_sign_in(tx, ticket.person, browser, way, is_success=False)
    raise WrongCode()


async def begin_passkey_sign_in(db: Database, room: IdentityRoom, browser: Browser) -> PasskeyOptions:
    """What the browser is asked for; nothing is kept. PasskeysNotPossible."""
    party = _party(room, browser)
    ticket = new_ticket("passkey_sign_in", db.clock.now() + STEP_LASTS)
    options = authentication_options(party, None, ticket.challenge)
    return PasskeyOptions(seal_ticket(room.key, ticket), options)


async def sign_in_by_passkey(db: Database, room: IdentityRoom, given: PasskeySignIn, browser: Browser) -> SignedIn:
    """The key and its device's knowledge of the owner are both factors at once. WrongPasskey (counted by address),
    StepExpired, TooManyAttempts, AccessEnded."""
    party = _party(room, browser)
    ticket = open_ticket(room.key, given.ticket, "passkey_sign_in", db.clock.now())
    if ticket is None:
        raise StepExpired()
    rules: Rules = {attempt_key(room.key, "passkey", browser.address): OF_ADDRESS}
    refuse_blocked(room, rules, db.clock.now())
    async with db.transaction("identity.sign_in_by_passkey") as tx:
        await refuse_blocked_by_table(tx, room, rules)
        person_id = await _owner(tx, party, ticket, given)
        if person_id is not None and await _open_credential(tx, person_id) is not None:
            if not await trust.use_ticket(tx, ticket.id, ticket.expires_at):
                raise StepExpired()
            return await enter(tx, room, person_id, browser, "passkey")
        await note_failure(tx, room, rules)
    raise WrongPasskey()


def factor_rules(room: IdentityRoom, person_id: PersonId) -> Rules:
    """Failures of second factors are the person's, from whatever address: the password was right before them."""
    return {attempt_key(room.key, "factor", str(person_id)): OF_FACTOR}


def _way(given: SecondFactor) -> Way:
    ways: list[Way] = []
    if given.code is not None:
        ways.append("totp")
    if given.recovery_code is not None:
        ways.append("recovery_code")
    if given.passkey is not None:
        ways.append("passkey")
    if len(ways) != 1:
        raise InvalidInput("code", "one_of_three")
    return ways[0]


async def _is_right(tx: Transaction, room: IdentityRoom, ticket: Ticket, given: SecondFactor, browser: Browser) -> bool:
    person_id = ticket.person
    assert person_id is not None
    if given.code is not None:
        return await is_totp_right(tx, room, person_id, given.code)
    if given.recovery_code is not None:
        code_hash = recovery_code_hash(room.key, person_id, given.recovery_code)
        return await factors_store.use_code(tx, person_id, code_hash)
    assert given.passkey is not None
    party = relying_party(room.public_url, browser.origin)
    credential_id = credential_id_of(given.passkey)
    if party is None or credential_id is None:
        return False
    key = await passkeys_store.lock_by_credential(tx, credential_id)
    if key is None or key.person_id != person_id:
        return False
    count = check_used(party, given.passkey, ticket.challenge, key, must_know_owner=False)
    if count is None:
        return False
    await passkeys_store.mark_used(tx, key.id, count)
    return True


async def is_totp_right(tx: Transaction, room: IdentityRoom, person_id: PersonId, code: str) -> bool:
    """Whether it is a code of the confirmed generator, of this moment, and not taken before. Takes it."""
    totp = await factors_store.find_totp(tx, person_id)
    if totp is None or totp.secret is None:
        return False
    step = matching_step(open_secret(room.key, person_id, totp.secret), code, tx.now)
    return step is not None and await factors_store.take_step(tx, person_id, step)


async def _owner(tx: Transaction, party: RelyingParty, ticket: Ticket, given: PasskeySignIn) -> PersonId | None:
    credential_id = credential_id_of(given.passkey)
    key = None if credential_id is None else await passkeys_store.lock_by_credential(tx, credential_id)
    if key is None:
        return None
    count = check_used(party, given.passkey, ticket.challenge, key, must_know_owner=True)
    if count is None:
        return None
    await passkeys_store.mark_used(tx, key.id, count)
    return key.person_id


async def _open_credential(tx: Transaction, person_id: PersonId) -> Credential | None:
    """None for who is blocked or merged, or whose password was taken back."""
    credential = await credentials.find_by_person(tx, person_id)
    if credential is None or credential.password_hash is None:
        return None
    return await credentials.find_by_login(tx, credential.login)


async def _forgive(tx: Transaction, rules: Rules) -> None:
    for key in rules:
        await credentials.delete_attempts(tx, key)


async def _remember(tx: Transaction, person_id: PersonId, browser: Browser) -> str:
    token = browser.device_token or new_session_token()
    agent = browser.user_agent[:LONGEST_AGENT].replace("\0", "")
    await trust.upsert_device(
        tx, trust.NewTrust(person_id, token_hash(token), agent, browser.address[:64], tx.now + REMEMBERED_FOR)
    )
    return token


def _party(room: IdentityRoom, browser: Browser) -> RelyingParty:
    party = relying_party(room.public_url, browser.origin)
    if party is None:
        raise PasskeysNotPossible()
    return party
