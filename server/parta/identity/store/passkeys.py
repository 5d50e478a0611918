"""Rows of passkeys."""

from uuid import UUID

from parta.identity.model.passkeys import MadePasskey, Passkey
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

_COLUMNS = """id, person_id, credential_id, public_key, sign_count, transports, name, is_synced, created_at,
       last_used_at"""
SELECT_OF_PERSON = f"""
SELECT {_COLUMNS} FROM identity_passkeys WHERE person_id = %(person_id)s ORDER BY created_at, id LIMIT 100
"""  # noqa: S608
LOCK_BY_CREDENTIAL = f"""
SELECT {_COLUMNS} FROM identity_passkeys WHERE credential_id = %(credential_id)s FOR UPDATE
"""  # noqa: S608
INSERT_PASSKEY = """
INSERT INTO identity_passkeys
       (person_id, credential_id, public_key, sign_count, transports, name, is_synced, created_at)
VALUES (%(person_id)s, %(credential_id)s, %(public_key)s, %(sign_count)s, %(transports)s::text[], %(name)s,
        %(is_synced)s, %(now)s)
ON CONFLICT (credential_id) DO NOTHING RETURNING id
"""
MARK_USED = "UPDATE identity_passkeys SET sign_count = %(sign_count)s, last_used_at = %(now)s WHERE id = %(id)s"
RENAME = "UPDATE identity_passkeys SET name = %(name)s WHERE id = %(id)s AND person_id = %(person_id)s"
DELETE_ONE = "DELETE FROM identity_passkeys WHERE id = %(id)s AND person_id = %(person_id)s"
DELETE_ALL = "DELETE FROM identity_passkeys WHERE person_id = %(person_id)s"


async def select_of_person(tx: Transaction, person_id: PersonId) -> list[Passkey]:
    return await tx.fetch_all(Passkey, SELECT_OF_PERSON, {"person_id": person_id})


async def lock_by_credential(tx: Transaction, credential_id: bytes) -> Passkey | None:
    return await tx.find_one(Passkey, LOCK_BY_CREDENTIAL, {"credential_id": credential_id})


async def insert_passkey(tx: Transaction, person_id: PersonId, made: MadePasskey, name: str) -> UUID | None:
    params = {
        "person_id": person_id,
        "credential_id": made.credential_id,
        "public_key": made.public_key,
        "sign_count": made.sign_count,
        "transports": made.transports,
        "name": name,
        "is_synced": made.is_synced,
        "now": tx.now,
    }
    inserted: UUID | None = await tx.fetch_value(INSERT_PASSKEY, params)
    return inserted


async def mark_used(tx: Transaction, passkey_id: UUID, sign_count: int) -> None:
    await tx.execute(MARK_USED, {"id": passkey_id, "sign_count": sign_count, "now": tx.now})


async def rename(tx: Transaction, person_id: PersonId, passkey_id: UUID, name: str) -> bool:
    return await tx.execute(RENAME, {"id": passkey_id, "person_id": person_id, "name": name}) == 1


async def delete_one(tx: Transaction, person_id: PersonId, passkey_id: UUID) -> bool:
    return await tx.execute(DELETE_ONE, {"id": passkey_id, "person_id": person_id}) == 1


async def delete_all(tx: Transaction, person_id: PersonId) -> int:
    return await tx.execute(DELETE_ALL, {"person_id": person_id})
