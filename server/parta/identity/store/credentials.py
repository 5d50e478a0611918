"""Rows of logins and password hashes, and of failed attempts to sign in."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from parta.identity.model.attempts import AttemptRule
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

SELECT_BY_LOGIN = """
SELECT c.person_id, c.login, c.password_hash FROM identity_credentials c JOIN identity_persons p ON p.id = c.person_id
 WHERE c.login = %(login)s AND p.blocked_at IS NULL AND p.merged_into IS NULL
"""
SELECT_BY_PERSON = "SELECT person_id, login, password_hash FROM identity_credentials WHERE person_id = %(person_id)s"
SELECT_LOGINS = "SELECT person_id, login FROM identity_credentials WHERE person_id = ANY(%(ids)s::uuid[])"
REPLACE_HASH = """
UPDATE identity_credentials SET password_hash = %(password_hash)s, changed_at = %(now)s WHERE person_id = %(person_id)s
"""
DELETE_CREDENTIAL = "DELETE FROM identity_credentials WHERE person_id = %(person_id)s"
SELECT_BLOCKED = """
SELECT key, blocked_until FROM identity_attempts WHERE key = ANY(%(keys)s::bytea[]) AND blocked_until > %(now)s
"""
# Rows are locked in the order of keys, so that two failures at once never wait for each other.
NOTE_FAILURES = """
INSERT INTO identity_attempts AS a (key, failures, last_at, blocked_until)
SELECT key, 1, %(now)s::timestamptz, NULL FROM unnest(%(keys)s::bytea[]) AS key ORDER BY key
ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN a.last_at < %(now)s::timestamptz - (%(forgotten)s::interval[])[array_position(%(keys)s, a.key)]
                    THEN 1 ELSE a.failures + 1 END,
    last_at = %(now)s
RETURNING key, failures
"""
BLOCK = "UPDATE identity_attempts SET blocked_until = %(until)s WHERE key = %(key)s"
DELETE_ATTEMPTS = "DELETE FROM identity_attempts WHERE key = %(key)s"
DELETE_OLD_ATTEMPTS = """
DELETE FROM identity_attempts WHERE last_at < %(before)s AND (blocked_until IS NULL OR blocked_until < %(before)s)
"""


class Credential(msgspec.Struct, frozen=True):
    """How one person signs in; without a hash they don't yet."""

    person_id: PersonId
    login: str
    password_hash: str | None


class _Login(msgspec.Struct):
    person_id: PersonId
    login: str


class BlockedKey(msgspec.Struct, frozen=True):
    """A login or an address that must wait."""

    key: bytes
    blocked_until: datetime


class _Failures(msgspec.Struct):
    key: bytes
    failures: int


async def find_by_login(tx: Transaction, login: str) -> Credential | None:
    return await tx.find_one(Credential, SELECT_BY_LOGIN, {"login": login})


async def find_by_person(tx: Transaction, person_id: PersonId) -> Credential | None:
    return await tx.find_one(Credential, SELECT_BY_PERSON, {"person_id": person_id})


async def select_logins(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, str]:
    rows = await tx.fetch_all(_Login, SELECT_LOGINS, {"ids": list(ids)})
    return {row.person_id: row.login for row in rows}


async def update_password(tx: Transaction, person_id: PersonId, password_hash: str | None) -> bool:
    params = {"person_id": person_id, "password_hash": password_hash, "now": tx.now}
    return await tx.execute(REPLACE_HASH, params) == 1


async def delete_credential(tx: Transaction, person_id: PersonId) -> None:
    await tx.execute(DELETE_CREDENTIAL, {"person_id": person_id})


async def select_blocked(tx: Transaction, keys: Sequence[bytes]) -> list[BlockedKey]:
    return await tx.fetch_all(BlockedKey, SELECT_BLOCKED, {"keys": list(keys), "now": tx.now})


async def note_failures(tx: Transaction, rules: dict[bytes, AttemptRule]) -> dict[bytes, int]:
    """One more failure for each key; how many there are now."""
    params = {
        "keys": list(rules),
        "forgotten": [rule.forgotten_after for rule in rules.values()],
        "now": tx.now,
    }
    return {row.key: row.failures for row in await tx.fetch_all(_Failures, NOTE_FAILURES, params)}


async def block(tx: Transaction, key: bytes, until: datetime) -> None:
    await tx.execute(BLOCK, {"key": key, "until": until})


async def delete_attempts(tx: Transaction, key: bytes) -> None:
    await tx.execute(DELETE_ATTEMPTS, {"key": key})


async def delete_old_attempts(tx: Transaction, before: datetime) -> int:
    return await tx.execute(DELETE_OLD_ATTEMPTS, {"before": before})
