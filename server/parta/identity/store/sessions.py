"""Rows of sessions, looked up by the hash of their token."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId, SessionId

INSERT_SESSION = """
INSERT INTO identity_sessions (person_id, token_hash, user_agent, address, created_at, last_seen_at)
VALUES (%(person_id)s, %(token_hash)s, %(user_agent)s, %(address)s, %(now)s, %(now)s) RETURNING id
"""
_LIVE = """s.ended_at IS NULL AND s.last_seen_at > %(idle_since)s AND s.created_at > %(oldest)s
   AND p.blocked_at IS NULL AND p.merged_into IS NULL"""
SELECT_LIVE = f"""
SELECT s.id, s.person_id, s.last_seen_at FROM identity_sessions s JOIN identity_persons p ON p.id = s.person_id
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
SELECT_ENDED_SINCE = "SELECT id FROM identity_sessions WHERE ended_at >= %(moment)s"
SELECT_BLOCKED_SINCE = "SELECT id FROM identity_persons WHERE blocked_at >= %(moment)s"
SELECT_DEAD_AMONG = f"""
SELECT s.id FROM identity_sessions s JOIN identity_persons p ON p.id = s.person_id
 WHERE s.id = ANY(%(ids)s::uuid[]) AND NOT ({_LIVE})
"""  # noqa: S608
DELETE_OLD = "DELETE FROM identity_sessions WHERE ended_at < %(before)s OR last_seen_at < %(idle_before)s"

IDLE = timedelta(days=60)
LONGEST = timedelta(days=365)


class LiveSession(msgspec.Struct, frozen=True):
    """A session that counts."""

    id: SessionId
    person_id: PersonId
    last_seen_at: datetime


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
