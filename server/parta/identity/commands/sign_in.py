"""Sign-in by login and password, and the change of a password.

These open their transactions themselves: no connection is held while a password is being checked.
"""

from datetime import datetime

import msgspec

from parta.identity.access.room import IdentityRoom
from parta.identity.commands.sessions import begin_session, end_sessions
from parta.identity.errors import TooManyAttempts, WrongCredentials, WrongPassword
from parta.identity.model.attempts import OF_ADDRESS, OF_LOGIN, AttemptRule
from parta.identity.model.audit import AuditEntry
from parta.identity.model.logins import normal_login
from parta.identity.model.passwords import check_new_password
from parta.identity.model.people import Actor
from parta.identity.model.tokens import attempt_key
from parta.identity.store import audit as audit_store
from parta.identity.store import credentials as store
from parta.identity.wire.requests import Browser, PasswordChange, SignIn
from parta.kernel.database import Database, Transaction
from parta.kernel.errors import NotSignedIn


class SignedIn(msgspec.Struct, frozen=True):
    """A session just begun; the token goes into the browser's cookie and nowhere else."""

    actor: Actor
    token: str


async def sign_in(db: Database, room: IdentityRoom, given: SignIn, browser: Browser) -> SignedIn:
    """WrongCredentials for an unknown login, a wrong password, a blocked account alike and in the same time;
    TooManyAttempts after too many of them, or when more sign in at once than can be checked."""
    login = normal_login(given.login)
    rules = _rules(room, login, browser.address)
    _refuse_blocked(room, rules, db.clock.now())
    async with room.passwords.place(browser.address):
        async with db.transaction("identity.find_credential") as tx:
            for key in await store.select_blocked(tx, list(rules)):
                room.blocked.block(key.key, key.blocked_until)
            _refuse_blocked(room, rules, tx.now)
            credential = await store.find_by_login(tx, login)
        is_right = await room.passwords.is_right(credential.password_hash if credential else None, given.password)
        if credential is None or not is_right:
            await _note_failure(db, room, rules)
            raise WrongCredentials()
        newer = None
        if credential.password_hash and room.passwords.is_outdated(credential.password_hash):
            newer = await room.passwords.hash(given.password)
    async with db.transaction("identity.sign_in") as tx:
        if await store.find_by_login(tx, login) != credential:
            raise WrongCredentials()  # changed or blocked while we looked
        if newer is not None:
            await store.update_password(tx, credential.person_id, newer)
        await store.delete_attempts(tx, attempt_key(room.key, "login", login))
        return SignedIn(*await begin_session(tx, credential.person_id, browser))


async def change_password(
    db: Database, room: IdentityRoom, actor: Actor, change: PasswordChange, browser: Browser
) -> None:
    """Every other session ends. WrongPassword (counted as a failed sign-in), InvalidInput, TooManyAttempts. Logged."""
    async with db.transaction("identity.find_credential") as tx:
        credential = await store.find_by_person(tx, actor.person_id)
    if credential is None:
        raise NotSignedIn()
    rules = _rules(room, credential.login, browser.address)
    _refuse_blocked(room, rules, db.clock.now())
    check_new_password(change.new_password, credential.login)
    async with room.passwords.place(browser.address):
        if not await room.passwords.is_right(credential.password_hash, change.old_password):
            await _note_failure(db, room, rules)
            raise WrongPassword()
        fresh = await room.passwords.hash(change.new_password)
    async with db.transaction("identity.change_password") as tx:
        await store.update_password(tx, actor.person_id, fresh)
        await end_sessions(tx, actor.person_id, "password_changed", actor.session_id)
        entry = AuditEntry(
            actor_id=actor.person_id,
            action="identity.change_password",
            subject_kind="person",
            subject_id=actor.person_id,
        )
        await audit_store.insert_entries(tx, [entry])


async def forget_old_attempts(tx: Transaction) -> int:
    """Failures that count no longer."""
    return await store.delete_old_attempts(tx, tx.now - OF_LOGIN.forgotten_after)


def _rules(room: IdentityRoom, login: str, address: str) -> dict[bytes, AttemptRule]:
    return {
        attempt_key(room.key, "login", login): OF_LOGIN,
        attempt_key(room.key, "address", address): OF_ADDRESS,
    }


def _refuse_blocked(room: IdentityRoom, rules: dict[bytes, AttemptRule], now: datetime) -> None:
    seconds = max(room.blocked.seconds_left(key, now) for key in rules)
    if seconds:
        raise TooManyAttempts(seconds)


async def _note_failure(db: Database, room: IdentityRoom, rules: dict[bytes, AttemptRule]) -> None:
    async with db.transaction("identity.note_failure") as tx:
        for key, failures in (await store.note_failures(tx, rules)).items():
            rule = rules[key]
            if failures > rule.free:
                wait = min(rule.longest, rule.first * 2 ** min(failures - rule.free - 1, 10))
                await store.block(tx, key, tx.now + wait)
                room.blocked.block(key, tx.now + wait)
