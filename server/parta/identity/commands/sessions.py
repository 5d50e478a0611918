"""Sessions: begun, ended, and everything that ends them."""

from collections.abc import Collection, Sequence

from parta.identity.model.audit import AuditEntry
from parta.identity.model.devices import LONGEST_AGENT
from parta.identity.model.events import PersonConnected, SessionsEnded
from parta.identity.model.people import Actor
from parta.identity.model.tokens import new_session_token, token_hash
from parta.identity.store import audit as audit_store
from parta.identity.store import credentials as credentials_store
from parta.identity.store import factors as factors_store
from parta.identity.store import persons as persons_store
from parta.identity.store import sessions as store
from parta.identity.wire.requests import Browser
from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import OrganisationId, PersonId, SessionId


async def begin_session(
    tx: Transaction, person_id: PersonId, browser: Browser, *, is_limited: bool = False
) -> tuple[Actor, str]:
    """A new session and its token, which is known from here on to the browser alone. The first one ever connects the
    person: raises `PersonConnected`. A limited one may only add a second factor."""
    token = new_session_token()
    session = store.NewSession(
        person_id,
        token_hash(token),
        browser.user_agent[:LONGEST_AGENT].replace("\0", ""),
        browser.address[:64],
        is_limited,
    )
    session_id = await store.insert_session(tx, session)
    await mark_connected(tx, person_id, "invitation")
    return Actor(person_id, session_id), token


async def mark_connected(tx: Transaction, person_id: PersonId, by: str) -> None:
    """Note the first sign-in, which counts everywhere and for ever. Raises `PersonConnected` when it is the first."""
    if await persons_store.update_connected(tx, person_id, by):
        await tx.raise_event(PersonConnected(person_id))


async def end_session(tx: Transaction, actor: Actor, session_id: SessionId, reason: str = "signed_out") -> None:
    """End one of one's own sessions. NotFound for another's. Raises `SessionsEnded`."""
    if not await store.end_one(tx, actor.person_id, session_id, reason):
        raise NotFound()
    await tx.raise_event(SessionsEnded(actor.person_id))


async def end_sessions(
    tx: Transaction, person_id: PersonId, reason: str, except_session: SessionId | None = None
) -> int:
    """End every session of a person, or all but one; how many. Raises `SessionsEnded` when there were any."""
    ended = await store.end_all(tx, person_id, reason, except_session)
    if ended:
        await tx.raise_event(SessionsEnded(person_id))
    return ended


async def end_sessions_of(tx: Transaction, person_ids: Sequence[PersonId], reason: str) -> set[PersonId]:
    """End every session of many people, in one statement; whose there were. Raises `SessionsEnded` for each."""
    ended = await store.end_of_many(tx, person_ids, reason) if person_ids else set()
    for person_id in sorted(ended):
        await tx.raise_event(SessionsEnded(person_id))
    return ended


async def follow_duties(tx: Transaction, person_ids: Sequence[PersonId], due: Collection[PersonId]) -> int:
    """Who has to have a second factor by now (`due`) and has none keeps sessions that may only add one; the others of
    `person_ids` get theirs back whole. How many sessions were limited. Raises `SessionsEnded` for their people."""
    with_factors = await factors_store.select_with_factors(tx, list(due)) if due else set()
    lacking = sorted(set(due) - with_factors)
    rest = sorted(set(person_ids) - set(lacking))
    if rest:
        await store.release_of_many(tx, rest)
    limited = await store.limit_of_many(tx, lacking) if lacking else set()
    for person_id in sorted(limited):
        await tx.raise_event(SessionsEnded(person_id))
    return len(limited)


async def block_person(
    tx: Transaction, actor: Actor | None, person_id: PersonId, organisation_id: OrganisationId | None = None
) -> None:
    """Nobody signs in as this person any more, and who has is put out. Harmless when repeated. Logged."""
    if await persons_store.update_blocked(tx, person_id, tx.now):
        await store.end_all(tx, person_id, "blocked", None)
        await tx.raise_event(SessionsEnded(person_id))
        await _log(tx, actor, "identity.block_person", person_id, organisation_id)


async def unblock_person(
    tx: Transaction, actor: Actor | None, person_id: PersonId, organisation_id: OrganisationId | None = None
) -> None:
    """Undo it; the person signs in anew. Logged."""
    if await persons_store.update_blocked(tx, person_id, None):
        await _log(tx, actor, "identity.unblock_person", person_id, organisation_id)


async def give_password(tx: Transaction, person_id: PersonId, password_hash: str) -> None:
    """Write a password made elsewhere (the demo's); whether it will do is the caller's matter."""
    if not await credentials_store.update_password(tx, person_id, password_hash):
        raise NotFound()


async def _log(
    tx: Transaction, actor: Actor | None, action: str, person_id: PersonId, organisation_id: OrganisationId | None
) -> None:
    entry = AuditEntry(
        actor_id=actor.person_id if actor else None,
        action=action,
        subject_kind="person",
        subject_id=person_id,
        organisation_id=organisation_id,
    )
    await audit_store.insert_entries(tx, [entry])
