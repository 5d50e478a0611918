"""Rows of remembered browsers, of tickets used up, and of sign-ins as their owner sees them."""

from datetime import datetime
from uuid import UUID

import msgspec

from parta.identity.model.factors import Way
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

UPSERT_DEVICE = """
INSERT INTO identity_trusted_devices
       (person_id, token_hash, user_agent, address, created_at, last_used_at, expires_at)
VALUES (%(person_id)s, %(token_hash)s, %(user_agent)s, %(address)s, %(now)s, %(now)s, %(expires_at)s)
ON CONFLICT (person_id, token_hash) DO UPDATE
   SET expires_at = excluded.expires_at, last_used_at = excluded.last_used_at, address = excluded.address
"""
USE_DEVICE = """
UPDATE identity_trusted_devices SET last_used_at = %(now)s, address = %(address)s
 WHERE person_id = %(person_id)s AND token_hash = %(token_hash)s AND expires_at > %(now)s
"""
SELECT_DEVICES = """
SELECT id, user_agent, address, created_at, last_used_at, expires_at
  FROM identity_trusted_devices WHERE person_id = %(person_id)s AND expires_at > %(now)s
 ORDER BY last_used_at DESC, id LIMIT 100
"""
SELECT_DEVICE_ID = """
SELECT id FROM identity_trusted_devices
 WHERE person_id = %(person_id)s AND token_hash = %(token_hash)s AND expires_at > %(now)s
"""
DELETE_DEVICE = "DELETE FROM identity_trusted_devices WHERE id = %(id)s AND person_id = %(person_id)s"
DELETE_DEVICES = "DELETE FROM identity_trusted_devices WHERE person_id = %(person_id)s"
DELETE_EXPIRED_DEVICES = "DELETE FROM identity_trusted_devices WHERE expires_at < %(now)s"
USE_TICKET = """
INSERT INTO identity_used_tickets (id, expires_at) VALUES (%(id)s, %(expires_at)s) ON CONFLICT (id) DO NOTHING
"""
DELETE_EXPIRED_TICKETS = "DELETE FROM identity_used_tickets WHERE expires_at < %(now)s"
INSERT_SIGN_IN = """
INSERT INTO identity_sign_ins (person_id, at, way, is_success, user_agent, address)
VALUES (%(person_id)s, %(now)s, %(way)s, %(is_success)s, %(user_agent)s, %(address)s)
"""
SELECT_SIGN_INS = """
SELECT id, at, way, is_success, user_agent, address FROM identity_sign_ins
 WHERE person_id = %(person_id)s AND (%(before)s::bigint IS NULL OR id < %(before)s::bigint)
 ORDER BY id DESC LIMIT %(limit)s
"""
DELETE_OLD_SIGN_INS = "DELETE FROM identity_sign_ins WHERE at < %(before)s"


class TrustedDeviceRow(msgspec.Struct, frozen=True):
    """A browser that is not asked for the second factor."""

    id: UUID
    user_agent: str
    address: str
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime


class SignInRow(msgspec.Struct, frozen=True):
    """One coming in, or one refused after the login was known."""

    id: int
    at: datetime
    way: Way
    is_success: bool
    user_agent: str
    address: str


class NewSignIn(msgspec.Struct, frozen=True):
    """One about to be noted."""

    person_id: PersonId
    way: Way
    is_success: bool
    user_agent: str
    address: str


class NewTrust(msgspec.Struct, frozen=True):
    """A browser about to be remembered."""

    person_id: PersonId
    token_hash: bytes
    user_agent: str
    address: str
    expires_at: datetime


async def upsert_device(tx: Transaction, new: NewTrust) -> None:
    await tx.execute(UPSERT_DEVICE, msgspec.structs.asdict(new) | {"now": tx.now})


async def use_device(tx: Transaction, person_id: PersonId, token_hash: bytes, address: str) -> bool:
    params = {"person_id": person_id, "token_hash": token_hash, "address": address, "now": tx.now}
    return await tx.execute(USE_DEVICE, params) == 1


async def select_devices(tx: Transaction, person_id: PersonId) -> list[TrustedDeviceRow]:
    return await tx.fetch_all(TrustedDeviceRow, SELECT_DEVICES, {"person_id": person_id, "now": tx.now})


async def find_device_id(tx: Transaction, person_id: PersonId, token_hash: bytes) -> UUID | None:
    params = {"person_id": person_id, "token_hash": token_hash, "now": tx.now}
    found: UUID | None = await tx.fetch_value(SELECT_DEVICE_ID, params)
    return found


async def delete_device(tx: Transaction, person_id: PersonId, device_id: UUID) -> bool:
    return await tx.execute(DELETE_DEVICE, {"id": device_id, "person_id": person_id}) == 1


async def delete_devices(tx: Transaction, person_id: PersonId) -> int:
    return await tx.execute(DELETE_DEVICES, {"person_id": person_id})


async def use_ticket(tx: Transaction, ticket_id: bytes, expires_at: datetime) -> bool:
    """False where it was used before."""
    return await tx.execute(USE_TICKET, {"id": ticket_id, "expires_at": expires_at}) == 1


async def insert_sign_in(tx: Transaction, new: NewSignIn) -> None:
    await tx.execute(INSERT_SIGN_IN, msgspec.structs.asdict(new) | {"now": tx.now})


async def select_sign_ins(tx: Transaction, person_id: PersonId, before: int | None, limit: int) -> list[SignInRow]:
    return await tx.fetch_all(SignInRow, SELECT_SIGN_INS, {"person_id": person_id, "before": before, "limit": limit})


async def forget_expired(tx: Transaction, history_before: datetime) -> None:
    """Trust and tickets that are out of date, and history older than the moment."""
    await tx.execute(DELETE_EXPIRED_DEVICES, {"now": tx.now})
    await tx.execute(DELETE_EXPIRED_TICKETS, {"now": tx.now})
    await tx.execute(DELETE_OLD_SIGN_INS, {"before": history_before})
