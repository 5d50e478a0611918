"""Rows of sessions, looked up by the hash of their token."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId, SessionId

INSERT_SESSION = """
INSERT INTO identity_sessions
       (person_id, token_hash, user_agent, address, created_at, last_seen_at, proved_at, limited_at)
VALUES (%(person_id)s, %(token_hash)s, %(user_agent)s, %(address)s, %(now)s, %(now)s, %(now)s,
        CASE WHEN %(is_limited)s THEN %(now)s::timestamptz END)
RETURNING id
"""
_LIVE = """s.ended_at IS NULL AND s.last_seen_at > %(idle_since)s AND s.created_at > %(oldest)s
   AND p.blocked_at IS NULL AND p.merged_into IS NULL"""
SELECT_LIVE = f"""
SELECT s.id, s.person_id, s.last_seen_at, s.limited_at IS NOT NULL AS is_limited
  FROM identity_sessions s JOIN identity_persons p ON p.id = s.person_id
 WHERE s.token_hash = %(token_hash)s AND {_LIVE}
"""  # noqa: S608
SELECT_LIVE_OF_PERSON = f"""
SELECT s.id, s.user_agent, s.address, s.created_at, s.last_seen_at
  FROM identity_sessions s JOIN identity_persons p ON p.id = s.person_id
 WHERE s.person_id = %(person_id)s AND {_LIVE}
 ORDER BY s.last_seen_at DESC, s.id DESC LIMIT 100
"""  # noqa: S608
TOUCH = "UPDATE identity_sessions SET last_seen_at = %(now)s WHERE id = %(id)s AND last_seen_at < %(before)s"
END_ONE = """
UPDATE identity_sessions SET ended_at = %(now)s, end_reason = %(reason)s
 WHERE id = %(id)s AND person_id = %(person_id)s AND ended_at IS NULL
"""
END_ALL = """
UPDATE identity_sessions SET ended_at = %(now)s, end_reason = %(reason)s
 WHERE person_id = %(person_id)s AND ended_at IS NULL AND id IS DISTINCT FROM %(except_id)s::uuid
"""
END_OF_MANY = """
UPDATE identity_sessions SET ended_at = %(now)s, end_reason = %(reason)s
 WHERE person_id = ANY(%(person_ids)s::uuid[]) AND ended_at IS NULL RETURNING person_id
"""
LIMIT_OF_MANY = """
UPDATE identity_sessions SET limited_at = %(now)s
 WHERE person_id = ANY(%(person_ids)s::uuid[]) AND ended_at IS NULL AND limited_at IS NULL RETURNING person_id
"""
RELEASE_OF_MANY = """
UPDATE identity_sessions SET limited_at = NULL
 WHERE person_id = ANY(%(person_ids)s::uuid[]) AND ended_at IS NULL AND limited_at IS NOT NULL
"""
SELECT_PEOPLE_SIGNED_IN = """
SELECT DISTINCT person_id FROM identity_sessions
 WHERE ended_at IS NULL AND person_id > %(after)s::uuid ORDER BY person_id LIMIT %(limit)s
"""
PROVE = "UPDATE identity_sessions SET proved_at = %(now)s WHERE id = %(id)s AND ended_at IS NULL"
SELECT_PROVED_AT = "SELECT proved_at FROM identity_sessions WHERE id = %(id)s AND ended_at IS NULL"
# Who may only add a factor has no sockets either.
SELECT_ENDED_SINCE = """
SELECT id FROM identity_sessions WHERE ended_at >= %(moment)s
 UNION ALL
SELECT id FROM identity_sessions WHERE limited_at >= %(moment)s
"""
SELECT_BLOCKED_SINCE = "SELECT id FROM identity_persons WHERE blocked_at >= %(moment)s"
SELECT_DEAD_AMONG = f"""
SELECT s.id FROM identity_sessions s JOIN identity_persons p ON p.id = s.person_id
 WHERE s.id = ANY(%(ids)s::uuid[]) AND (s.limited_at IS NOT NULL OR NOT ({_LIVE}))
"""  # noqa: S608
DELETE_OLD = "DELETE FROM identity_sessions WHERE ended_at < %(before)s OR last_seen_at < %(idle_before)s"

IDLE = timedelta(days=60)
LONGEST = timedelta(days=365)


class LiveSession(msgspec.Struct, frozen=True):
    """A session that counts."""

    id: SessionId
    person_id: PersonId
    last_seen_at: datetime
    is_limited: bool = False  # may only add a second factor


class SessionRow(msgspec.Struct, frozen=True):
    """A session as its owner's list shows it."""

    id: SessionId
    user_agent: str
    address: str
    created_at: datetime
    last_seen_at: datetime


class _Id(msgspec.Struct):
    id: UUID


class NewSession(msgspec.Struct, frozen=True):
    """What is kept of a sign-in; the token itself isn't."""

    person_id: PersonId
    token_hash: bytes
    user_agent: str
    address: str
    is_limited: bool = False


class _PersonId(msgspec.Struct):
    person_id: PersonId


async def insert_session(tx: Transaction, session: NewSession) -> SessionId:
    return SessionId(await tx.fetch_value(INSERT_SESSION, msgspec.structs.asdict(session) | {"now": tx.now}))


async def find_live(tx: Transaction, token_hash: bytes) -> LiveSession | None:
    return await tx.find_one(LiveSession, SELECT_LIVE, {"token_hash": token_hash} | _limits(tx))


async def select_live_of_person(tx: Transaction, person_id: PersonId) -> list[SessionRow]:
    return await tx.fetch_all(SessionRow, SELECT_LIVE_OF_PERSON, {"person_id": person_id} | _limits(tx))


async def touch(tx: Transaction, session_id: SessionId, before: datetime) -> None:
    await tx.execute(TOUCH, {"id": session_id, "now": tx.now, "before": before})


async def end_one(tx: Transaction, person_id: PersonId, session_id: SessionId, reason: str) -> bool:
    params = {"id": session_id, "person_id": person_id, "now": tx.now, "reason": reason}
    return await tx.execute(END_ONE, params) == 1


async def end_all(tx: Transaction, person_id: PersonId, reason: str, except_id: SessionId | None) -> int:
    params = {"person_id": person_id, "now": tx.now, "reason": reason, "except_id": except_id}
    return await tx.execute(END_ALL, params)


async def end_of_many(tx: Transaction, person_ids: Sequence[PersonId], reason: str) -> set[PersonId]:
    """Whose sessions were ended."""
    params = {"person_ids": list(person_ids), "now": tx.now, "reason": reason}
    return {row.person_id for row in await tx.fetch_all(_PersonId, END_OF_MANY, params)}


async def limit_of_many(tx: Transaction, person_ids: Sequence[PersonId]) -> set[PersonId]:
    """Whose sessions may only add a second factor from now on."""
    params = {"person_ids": list(person_ids), "now": tx.now}
    return {row.person_id for row in await tx.fetch_all(_PersonId, LIMIT_OF_MANY, params)}


async def release_of_many(tx: Transaction, person_ids: Sequence[PersonId]) -> int:
    return await tx.execute(RELEASE_OF_MANY, {"person_ids": list(person_ids)})


async def select_people_signed_in(tx: Transaction, after: UUID, limit: int) -> list[PersonId]:
    """By id, so that all can be gone through in pages."""
    rows = await tx.fetch_all(_PersonId, SELECT_PEOPLE_SIGNED_IN, {"after": after, "limit": limit})
    return [row.person_id for row in rows]


async def prove(tx: Transaction, session_id: SessionId) -> None:
    await tx.execute(PROVE, {"id": session_id, "now": tx.now})


async def select_proved_at(tx: Transaction, session_id: SessionId) -> datetime | None:
    proved_at: datetime | None = await tx.fetch_value(SELECT_PROVED_AT, {"id": session_id})
    return proved_at


async def select_ended_since(tx: Transaction, moment: datetime) -> list[UUID]:
    return [row.id for row in await tx.fetch_all(_Id, SELECT_ENDED_SINCE, {"moment": moment})]


async def select_blocked_since(tx: Transaction, moment: datetime) -> list[UUID]:
    return [row.id for row in await tx.fetch_all(_Id, SELECT_BLOCKED_SINCE, {"moment": moment})]


async def select_dead_among(tx: Transaction, ids: Sequence[UUID]) -> list[UUID]:
    return [row.id for row in await tx.fetch_all(_Id, SELECT_DEAD_AMONG, {"ids": list(ids)} | _limits(tx))]


async def delete_old(tx: Transaction, before: datetime) -> int:
    return await tx.execute(DELETE_OLD, {"before": before, "idle_before": before - LONGEST})


def _limits(tx: Transaction) -> dict[str, object]:
    return {"idle_since": tx.now - IDLE, "oldest": tx.now - LONGEST}
