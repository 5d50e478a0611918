"""What follows a first proof: a session, a session that may only add a second factor, or the second step."""

import msgspec

from parta.identity.access.room import IdentityRoom
from parta.identity.commands.sessions import begin_session
from parta.identity.errors import AccessEnded, SecondFactorNeeded
from parta.identity.model.devices import LONGEST_AGENT
from parta.identity.model.factors import STEP_LASTS, Method, Way
from parta.identity.model.passkeys import Options, authentication_options
from parta.identity.model.people import Actor
from parta.identity.model.relying_party import relying_party
from parta.identity.model.sealing import new_ticket, password_stamp, seal_ticket
from parta.identity.model.tokens import token_hash
from parta.identity.store import factors as factors_store
from parta.identity.store import passkeys as passkeys_store
from parta.identity.store import trust
from parta.identity.store.credentials import Credential
from parta.identity.wire.requests import Browser
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId


class SignedIn(msgspec.Struct, frozen=True):
    """A session just begun; the token goes into the browser's cookie and nowhere else. `device_token` remembers the
    browser, where that was asked."""

    actor: Actor
    token: str
    is_limited: bool = False
    device_token: str | None = None


class SecondStep(msgspec.Struct, frozen=True):
    """The first proof was right, a second is asked for. Raised as an error when the transaction is over."""

    ticket: str
    methods: list[Method]
    passkey_options: Options | None

    def error(self) -> SecondFactorNeeded:
        return SecondFactorNeeded(ticket=self.ticket, methods=self.methods, passkey_options=self.passkey_options)


def settled(outcome: SignedIn | SecondStep) -> SignedIn:
    """SecondFactorNeeded where a second step is to come; what came before it is committed by then."""
    if isinstance(outcome, SecondStep):
        raise outcome.error()
    return outcome


async def let_in(
    tx: Transaction, room: IdentityRoom, credential: Credential, browser: Browser, way: Way
) -> SignedIn | SecondStep:
    """After a right password or a used invitation. A browser remembered by this person is not asked again; of whom a
    factor is required and who has none gets a limited session. AccessEnded for who has left."""
    person_id = credential.person_id
    factors = await factors_store.select_factors(tx, person_id)
    if not factors.are_any:
        duty = (await room.second_factors.duties(tx, [person_id])).get(person_id)
        return await enter(tx, room, person_id, browser, way, is_limited=duty is not None and duty.is_due)
    if way == "password" and await _is_remembered(tx, person_id, browser):
        return await enter(tx, room, person_id, browser, "trusted_device")
    ticket = new_ticket(
        "second_factor", tx.now + STEP_LASTS, person_id, stamp=password_stamp(room.key, credential.password_hash)
    )
    party = relying_party(room.public_url, browser.origin)
    options = None
    if factors.passkeys and party is not None:
        known = await passkeys_store.select_of_person(tx, person_id)
        options = authentication_options(party, known, ticket.challenge)
    methods = [one for one in factors.methods if one != "passkey" or options is not None]
    return SecondStep(seal_ticket(room.key, ticket), methods, options)


async def enter(
    tx: Transaction, room: IdentityRoom, person_id: PersonId, browser: Browser, way: Way, *, is_limited: bool = False
) -> SignedIn:
    """Begin the session and note how. AccessEnded."""
    if await room.standing.have_left(tx, [person_id]):
        raise AccessEnded()
    actor, token = await begin_session(tx, person_id, browser, is_limited=is_limited)
    await note_sign_in(tx, person_id, browser, way, is_success=True)
    return SignedIn(actor, token, is_limited)


async def note_sign_in(tx: Transaction, person_id: PersonId, browser: Browser, way: Way, *, is_success: bool) -> None:
    """For the person's own list of sign-ins."""
    agent = browser.user_agent[:LONGEST_AGENT].replace("\0", "")
    await trust.insert_sign_in(tx, trust.NewSignIn(person_id, way, is_success, agent, browser.address[:64]))


async def _is_remembered(tx: Transaction, person_id: PersonId, browser: Browser) -> bool:
    if browser.device_token is None:
        return False
    return await trust.use_device(tx, person_id, token_hash(browser.device_token), browser.address[:64])
