"""Rows of people and their logins."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import msgspec

from parta.identity.model.people import Person, PersonName
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId

INSERT_PERSONS = """
INSERT INTO identity_persons (id, family_name, given_name, patronymic, folded_name, birth_date, email, phone,
                              language, created_at)
SELECT p.*, %(now)s::timestamptz
  FROM unnest(%(ids)s::uuid[], %(family_names)s::text[], %(given_names)s::text[], %(patronymics)s::text[],
              %(folded_names)s::text[], %(birth_dates)s::date[], %(emails)s::text[], %(phones)s::text[],
              %(languages)s::text[]) AS p
"""
# Two at once may want one login: whoever comes second gets no row and another try.
INSERT_LOGINS = """
INSERT INTO identity_credentials (person_id, login)
SELECT c.person_id, c.login FROM unnest(%(person_ids)s::uuid[], %(logins)s::text[]) AS c (person_id, login)
ON CONFLICT (login) DO NOTHING
RETURNING person_id
"""
SELECT_PERSONS = """
SELECT id, family_name, given_name, patronymic, birth_date, email, phone,
       connected_at IS NOT NULL AS is_connected, blocked_at IS NOT NULL AS is_blocked, merged_into
  FROM identity_persons WHERE id = ANY(%(ids)s::uuid[])
"""
SELECT_PERSONS_BY_NAME = """
SELECT id, family_name, given_name, patronymic, birth_date, email, phone,
       connected_at IS NOT NULL AS is_connected, blocked_at IS NOT NULL AS is_blocked, merged_into
  FROM identity_persons WHERE folded_name = ANY(%(folded_names)s::text[]) AND merged_into IS NULL
"""
SELECT_NAMES = """
SELECT id, family_name, given_name, patronymic FROM identity_persons WHERE id = ANY(%(ids)s::uuid[])
"""
SELECT_CONNECTED = """
SELECT id, connected_at FROM identity_persons WHERE id = ANY(%(ids)s::uuid[]) AND connected_at IS NOT NULL
"""
UPDATE_PERSONS = """
UPDATE identity_persons AS p
   SET family_name = c.family_name, given_name = c.given_name, patronymic = c.patronymic, folded_name = c.folded_name,
       birth_date = c.birth_date, email = c.email, phone = c.phone
  FROM unnest(%(ids)s::uuid[], %(family_names)s::text[], %(given_names)s::text[], %(patronymics)s::text[],
              %(folded_names)s::text[], %(birth_dates)s::date[], %(emails)s::text[], %(phones)s::text[])
       AS c (id, family_name, given_name, patronymic, folded_name, birth_date, email, phone)
 WHERE p.id = c.id
"""
NEXT_VERSION = """
UPDATE identity_persons SET version = version + 1 WHERE id = %(person_id)s RETURNING version
"""
NEXT_VERSIONS = """
UPDATE identity_persons AS p SET version = p.version + 1
  FROM (SELECT id FROM identity_persons WHERE id = ANY(%(ids)s::uuid[]) ORDER BY id FOR NO KEY UPDATE) AS locked
 WHERE p.id = locked.id
RETURNING p.id, p.version
"""
SELECT_VERSION = "SELECT version FROM identity_persons WHERE id = %(person_id)s"
LOCK_PERSONS = "SELECT id FROM identity_persons WHERE id = ANY(%(ids)s::uuid[]) ORDER BY id FOR UPDATE"
UPDATE_BLOCKED = """
UPDATE identity_persons SET blocked_at = %(at)s::timestamptz
 WHERE id = %(person_id)s AND (blocked_at IS NULL) <> (%(at)s::timestamptz IS NULL)
"""
UPDATE_CONNECTED = """
UPDATE identity_persons SET connected_at = %(now)s, connected_by = %(by)s
 WHERE id = %(person_id)s AND connected_at IS NULL
"""
UPDATE_MERGED = """
UPDATE identity_persons SET merged_into = %(kept)s, version = version + 1 WHERE id = %(merged)s
"""
FILL_GAPS = """
UPDATE identity_persons AS k
   SET birth_date = coalesce(k.birth_date, m.birth_date), email = coalesce(k.email, m.email),
       phone = coalesce(k.phone, m.phone),
       connected_at = least(k.connected_at, m.connected_at), connected_by = coalesce(k.connected_by, m.connected_by)
  FROM identity_persons m WHERE k.id = %(kept)s AND m.id = %(merged)s
"""
UPDATE_LANGUAGE = "UPDATE identity_persons SET language = %(language)s WHERE id = %(person_id)s"
MERGE_SETTINGS = """
UPDATE identity_persons SET settings = jsonb_strip_nulls(settings || %(changes)s::jsonb)
 WHERE id = %(person_id)s RETURNING settings
"""


class _NameRow(msgspec.Struct):
    id: UUID
    family_name: str
    given_name: str
    patronymic: str


class _VersionRow(msgspec.Struct):
    id: UUID
    version: int


class _ConnectedRow(msgspec.Struct):
    id: UUID
    connected_at: datetime


async def insert_persons(tx: Transaction, people: Sequence[Person], languages: Sequence[str]) -> None:
    await tx.execute(INSERT_PERSONS, _columns(people) | {"languages": list(languages), "now": tx.now})


async def insert_logins(tx: Transaction, logins: dict[PersonId, str]) -> set[PersonId]:
    """Whose login was free."""

    class Row(msgspec.Struct):
        person_id: UUID

    rows = await tx.fetch_all(Row, INSERT_LOGINS, {"person_ids": list(logins), "logins": list(logins.values())})
    return {PersonId(row.person_id) for row in rows}


async def select_persons(tx: Transaction, ids: Sequence[PersonId]) -> list[Person]:
    return await tx.fetch_all(Person, SELECT_PERSONS, {"ids": list(ids)})


async def select_persons_by_name(tx: Transaction, folded_names: Sequence[str]) -> list[Person]:
    return await tx.fetch_all(Person, SELECT_PERSONS_BY_NAME, {"folded_names": list(folded_names)})


async def select_names(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, PersonName]:
    rows = await tx.fetch_all(_NameRow, SELECT_NAMES, {"ids": list(ids)})
    return {PersonId(row.id): PersonName(row.family_name, row.given_name, row.patronymic) for row in rows}


async def select_connected(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, datetime]:
    rows = await tx.fetch_all(_ConnectedRow, SELECT_CONNECTED, {"ids": list(ids)})
    return {PersonId(row.id): row.connected_at for row in rows}


async def update_persons(tx: Transaction, people: Sequence[Person]) -> None:
    await tx.execute(UPDATE_PERSONS, _columns(people))


async def next_version(tx: Transaction, person_id: PersonId) -> int | None:
    found: int | None = await tx.fetch_value(NEXT_VERSION, {"person_id": person_id})
    return found


async def next_versions(tx: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, int]:
    rows = await tx.fetch_all(_VersionRow, NEXT_VERSIONS, {"ids": list(ids)})
    return {PersonId(row.id): row.version for row in rows}


async def select_version(tx: Transaction, person_id: PersonId) -> int | None:
    found: int | None = await tx.fetch_value(SELECT_VERSION, {"person_id": person_id})
    return found


async def lock_persons(tx: Transaction, ids: Sequence[PersonId]) -> None:
    await tx.execute(LOCK_PERSONS, {"ids": list(ids)})


async def update_blocked(tx: Transaction, person_id: PersonId, at: datetime | None) -> bool:
    return await tx.execute(UPDATE_BLOCKED, {"person_id": person_id, "at": at}) == 1


async def update_connected(tx: Transaction, person_id: PersonId, by: str) -> bool:
    """Whether this was the first time."""
    return await tx.execute(UPDATE_CONNECTED, {"person_id": person_id, "now": tx.now, "by": by}) == 1


async def update_merged(tx: Transaction, kept: PersonId, merged: PersonId) -> None:
    await tx.execute(UPDATE_MERGED, {"kept": kept, "merged": merged})


async def fill_gaps(tx: Transaction, kept: PersonId, merged: PersonId) -> None:
    await tx.execute(FILL_GAPS, {"kept": kept, "merged": merged})


async def update_language(tx: Transaction, person_id: PersonId, language: str) -> None:
    await tx.execute(UPDATE_LANGUAGE, {"person_id": person_id, "language": language})


async def merge_settings(tx: Transaction, person_id: PersonId, changes: bytes) -> dict[str, object]:
    found: dict[str, object] = await tx.fetch_value(
        MERGE_SETTINGS, {"person_id": person_id, "changes": changes.decode()}
    )
    return found


def _columns(people: Sequence[Person]) -> dict[str, object]:
    birth_dates: list[date | None] = [person.birth_date for person in people]
    return {
        "ids": [person.id for person in people],
        "family_names": [person.family_name for person in people],
        "given_names": [person.given_name for person in people],
        "patronymics": [person.patronymic for person in people],
        "folded_names": [person.name.folded for person in people],
        "birth_dates": birth_dates,
        "emails": [person.email for person in people],
        "phones": [person.phone for person in people],
    }
