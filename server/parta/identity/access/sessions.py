"""Who holds a session token. The one place where a token becomes an `Actor`."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from parta.identity.model.people import Actor
from parta.identity.model.tokens import token_hash
from parta.identity.store import sessions as store
from parta.identity.store.sessions import LiveSession
from parta.kernel.database import Database, Transaction
from parta.realtime.api import Identity, Revoked

SEEN_EVERY = timedelta(minutes=5)


async def find_session(tx: Transaction, token: str) -> LiveSession | None:
    """None for a token that is unknown, ended, too old, or of somebody blocked. Notes that the session is in use."""
    session = await store.find_live(tx, token_hash(token))
    if session is None:
        return None
    if session.last_seen_at < tx.now - SEEN_EVERY:
        await store.touch(tx, session.id, tx.now - SEEN_EVERY)
    return session


async def find_actor(tx: Transaction, token: str) -> Actor | None:
    """None also for a session that may only add a second factor: it acts nowhere."""
    session = await find_session(tx, token)
    return None if session is None or session.is_limited else Actor(session.person_id, session.id)


async def find_sessions(tx: Transaction, tokens: Mapping[int, str]) -> dict[int, LiveSession]:
    """Those of a browser's accounts that are signed in, by slot; the limited ones too."""
    found = {slot: await find_session(tx, token) for slot, token in sorted(tokens.items())}
    return {slot: session for slot, session in found.items() if session is not None}


class SessionStates:
    """Answers realtime: who holds a socket's token, and whose sockets must go. Opens its own transactions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def authenticate(self, token: str) -> Identity | None:
        async with self._db.autocommit() as tx:
            actor = await find_actor(tx, token)
        return None if actor is None else Identity(actor.person_id, actor.session_id)

    async def revoked_since(self, moment: datetime) -> Revoked:
        async with self._db.transaction("identity.revoked_since") as tx:
            return Revoked(
                await store.select_ended_since(tx, moment),
                await store.select_blocked_since(tx, moment),
            )

    async def revoked_among(self, sessions: Sequence[UUID]) -> Revoked:
        async with self._db.transaction("identity.revoked_among") as tx:
            return Revoked(await store.select_dead_among(tx, sessions))
