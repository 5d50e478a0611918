"""Rows of generators of codes and of recovery codes, and what a person has in all."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from parta.identity.model.factors import Factors
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

SELECT_FACTORS = """
SELECT EXISTS (SELECT 1 FROM identity_totp t
                WHERE t.person_id = %(person_id)s::uuid AND t.confirmed_at IS NOT NULL) AS has_totp,
       (SELECT count(*) FROM identity_passkeys k WHERE k.person_id = %(person_id)s::uuid) AS passkeys,
       (SELECT count(*) FROM identity_recovery_codes c
         WHERE c.person_id = %(person_id)s::uuid AND c.used_at IS NULL) AS recovery_codes
"""
SELECT_WITH_FACTORS = """
SELECT person_id FROM identity_totp WHERE person_id = ANY(%(ids)s::uuid[]) AND confirmed_at IS NOT NULL
 UNION
SELECT person_id FROM identity_passkeys WHERE person_id = ANY(%(ids)s::uuid[])
"""
SELECT_TOTP = """
SELECT secret, confirmed_at, last_step, last_used_at, pending_secret, pending_at
  FROM identity_totp WHERE person_id = %(person_id)s
"""
UPSERT_PENDING = """
INSERT INTO identity_totp (person_id, pending_secret, pending_at) VALUES (%(person_id)s, %(secret)s, %(now)s)
ON CONFLICT (person_id) DO UPDATE SET pending_secret = excluded.pending_secret, pending_at = excluded.pending_at
"""
CONFIRM_PENDING = """
UPDATE identity_totp
   SET secret = pending_secret, confirmed_at = %(now)s, last_step = %(step)s, last_used_at = %(now)s,
       pending_secret = NULL, pending_at = NULL
 WHERE person_id = %(person_id)s AND pending_secret IS NOT NULL
"""
# A step is taken once, whoever comes first.
TAKE_STEP = """
UPDATE identity_totp SET last_step = %(step)s, last_used_at = %(now)s
 WHERE person_id = %(person_id)s AND confirmed_at IS NOT NULL AND last_step < %(step)s
"""
DELETE_TOTP = "DELETE FROM identity_totp WHERE person_id = %(person_id)s"
INSERT_CODES = """
INSERT INTO identity_recovery_codes (person_id, code_hash, created_at)
SELECT %(person_id)s::uuid, hash, %(now)s::timestamptz FROM unnest(%(hashes)s::bytea[]) AS hash
"""
DELETE_CODES = "DELETE FROM identity_recovery_codes WHERE person_id = %(person_id)s"
USE_CODE = """
UPDATE identity_recovery_codes SET used_at = %(now)s
 WHERE person_id = %(person_id)s AND code_hash = %(hash)s AND used_at IS NULL
"""
SELECT_CODES_MADE_AT = "SELECT min(created_at) FROM identity_recovery_codes WHERE person_id = %(person_id)s"


class Totp(msgspec.Struct, frozen=True):
    """A generator; `pending_secret` is one that waits for its first code."""

    secret: bytes | None
    confirmed_at: datetime | None
    last_step: int
    last_used_at: datetime | None
    pending_secret: bytes | None
    pending_at: datetime | None


class _PersonId(msgspec.Struct):
    person_id: PersonId


async def select_factors(tx: Transaction, person_id: PersonId) -> Factors:
    return await tx.fetch_one(Factors, SELECT_FACTORS, {"person_id": person_id})


async def select_with_factors(tx: Transaction, ids: Sequence[PersonId]) -> set[PersonId]:
    return {row.person_id for row in await tx.fetch_all(_PersonId, SELECT_WITH_FACTORS, {"ids": list(ids)})}


async def find_totp(tx: Transaction, person_id: PersonId) -> Totp | None:
    return await tx.find_one(Totp, SELECT_TOTP, {"person_id": person_id})


async def upsert_pending(tx: Transaction, person_id: PersonId, secret: bytes) -> None:
    await tx.execute(UPSERT_PENDING, {"person_id": person_id, "secret": secret, "now": tx.now})


async def confirm_pending(tx: Transaction, person_id: PersonId, step: int) -> bool:
    return await tx.execute(CONFIRM_PENDING, {"person_id": person_id, "step": step, "now": tx.now}) == 1


async def take_step(tx: Transaction, person_id: PersonId, step: int) -> bool:
    return await tx.execute(TAKE_STEP, {"person_id": person_id, "step": step, "now": tx.now}) == 1


async def delete_totp(tx: Transaction, person_id: PersonId) -> bool:
    return await tx.execute(DELETE_TOTP, {"person_id": person_id}) == 1


async def insert_codes(tx: Transaction, person_id: PersonId, hashes: Sequence[bytes]) -> None:
    await tx.execute(INSERT_CODES, {"person_id": person_id, "hashes": list(hashes), "now": tx.now})


async def delete_codes(tx: Transaction, person_id: PersonId) -> None:
    await tx.execute(DELETE_CODES, {"person_id": person_id})


async def use_code(tx: Transaction, person_id: PersonId, code_hash: bytes) -> bool:
    return await tx.execute(USE_CODE, {"person_id": person_id, "hash": code_hash, "now": tx.now}) == 1


async def select_codes_made_at(tx: Transaction, person_id: PersonId) -> datetime | None:
    made_at: datetime | None = await tx.fetch_value(SELECT_CODES_MADE_AT, {"person_id": person_id})
    return made_at
