"""Sign-in by login and password, and the change of a password.

These open their transactions themselves: no connection is held while a password is being checked.
"""

import msgspec

from parta.identity.access.room import IdentityRoom
from parta.identity.commands.attempts import note_failure, refuse_blocked, refuse_blocked_by_table
from parta.identity.commands.letting_in import SignedIn, let_in, note_sign_in, settled
from parta.identity.commands.sessions import end_sessions
from parta.identity.errors import WrongCredentials, WrongPassword
from parta.identity.model.attempts import OF_ADDRESS, OF_LOGIN, AttemptRule
from parta.identity.model.audit import AuditEntry
from parta.identity.model.logins import normal_login
from parta.identity.model.passwords import check_new_password
from parta.identity.model.people import Actor
from parta.identity.model.tokens import attempt_key
from parta.identity.store import audit as audit_store
from parta.identity.store import credentials as store
from parta.identity.store import trust
from parta.identity.store.credentials import Credential
from parta.identity.wire.requests import Browser, PasswordChange, SignIn
from parta.kernel.database import Database
from parta.kernel.errors import NotSignedIn
from parta.kernel.ids import PersonId


async def sign_in(db: Database, room: IdentityRoom, given: SignIn, browser: Browser) -> SignedIn:
    """WrongCredentials for an unknown login, a wrong password, a blocked account alike and in the same time;
    TooManyAttempts after too many of them, or when more sign in at once than can be checked; SecondFactorNeeded with
    the ticket of the second step; AccessEnded for who has left."""
    login = normal_login(given.login)
    rules = _rules(room, login, browser.address)
    refuse_blocked(room, rules, db.clock.now())
    async with room.passwords.place(browser.address):
        async with db.transaction("identity.find_credential") as tx:
            await refuse_blocked_by_table(tx, room, rules)
            credential = await store.find_by_login(tx, login)
        is_right = await room.passwords.is_right(credential.password_hash if credential else None, given.password)
        if credential is None or not is_right:
            async with db.transaction("identity.note_failure") as tx:
                await note_failure(tx, room, rules)
                if credential is not None:
                    await note_sign_in(tx, credential.person_id, browser, "password", is_success=False)
            raise WrongCredentials()
        newer = None
        if credential.password_hash and room.passwords.is_outdated(credential.password_hash):
            newer = await room.passwords.hash(given.password)
    async with db.transaction("identity.sign_in") as tx:
        if await store.find_by_login(tx, login) != credential:
            raise WrongCredentials()  # changed or blocked while we looked
        if newer is not None:
            await store.update_password(tx, credential.person_id, newer)
            credential = msgspec.structs.replace(credential, password_hash=newer)
        await store.delete_attempts(tx, attempt_key(room.key, "login", login))
        outcome = await let_in(tx, room, credential, browser, "password")
    return settled(outcome)


async def prove_password(
    db: Database, room: IdentityRoom, person_id: PersonId, password: str, browser: Browser
) -> Credential:
    """That it is the person, not just somebody at an open screen. WrongPassword (counted as a failed sign-in),
    TooManyAttempts."""
    async with db.transaction("identity.find_credential") as tx:
        credential = await store.find_by_person(tx, person_id)
    if credential is None:
        raise NotSignedIn()
    rules = _rules(room, credential.login, browser.address)
    refuse_blocked(room, rules, db.clock.now())
    async with room.passwords.place(browser.address):
        if not await room.passwords.is_right(credential.password_hash, password):
            async with db.transaction("identity.note_failure") as tx:
                await note_failure(tx, room, rules)
            raise WrongPassword()
    return credential


async def change_password(
    db: Database, room: IdentityRoom, actor: Actor, change: PasswordChange, browser: Browser
) -> None:
    """Every other session ends, no browser is remembered any more. WrongPassword (counted as a failed sign-in),
    InvalidInput, TooManyAttempts. Logged."""
    async with db.transaction("identity.find_credential") as tx:
        found = await store.find_by_person(tx, actor.person_id)
    if found is None:
        raise NotSignedIn()
    refuse_blocked(room, _rules(room, found.login, browser.address), db.clock.now())
    check_new_password(change.new_password, found.login)
    await prove_password(db, room, actor.person_id, change.old_password, browser)
    async with room.passwords.place(browser.address):
        fresh = await room.passwords.hash(change.new_password)
    async with db.transaction("identity.change_password") as tx:
        await store.update_password(tx, actor.person_id, fresh)
        await end_sessions(tx, actor.person_id, "password_changed", actor.session_id)
        await trust.delete_devices(tx, actor.person_id)
        entry = AuditEntry(
            actor_id=actor.person_id,
            action="identity.change_password",
            subject_kind="person",
            subject_id=actor.person_id,
        )
        await audit_store.insert_entries(tx, [entry])


def _rules(room: IdentityRoom, login: str, address: str) -> dict[bytes, AttemptRule]:
    return {
        attempt_key(room.key, "login", login): OF_LOGIN,
        attempt_key(room.key, "address", address): OF_ADDRESS,
    }
