"""Conversations of two follow the rule: read-only when it closes, writable when it opens, supervised if it says so."""

from collections.abc import Sequence
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.errors import NotFound
from parta.kernel.ids import PersonId
from parta.messaging.commands.change import move_persons, move_version
from parta.messaging.errors import NobodySupervises
from parta.messaging.model import service
from parta.messaging.names import short_names
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import directs as store
from parta.messaging.store import memberships as members_store
from parta.messaging.store.conversations import LockedConversation, VersionStep
from parta.messaging.store.directs import DirectRow, NewTerms
from parta.messaging.store.memberships import MembersStep
from parta.policy.api import DirectTerms, direct_terms, may_reach


async def review_directs(tx: Transaction, person_ids: Sequence[UUID]) -> int:
    """Look at every direct conversation of these people; how many changed. Idempotent."""
    return await follow_terms(tx, await store.select_directs(tx, person_ids))


async def follow_terms(tx: Transaction, directs: Sequence[DirectRow]) -> int:
    """Bring these conversations into line with what the rule says today; how many changed. Idempotent."""
    terms = await direct_terms(tx, [(direct.direct_low, direct.direct_high) for direct in directs])
    changed = 0
    for direct in directs:  # in the order of ids, as every lock is taken
        wanted = terms[direct.direct_low, direct.direct_high]
        if _agrees(direct, wanted):
            continue
        locked = await conversations_store.lock_conversation(tx, direct.id)
        present = await store.find_direct_row(tx, direct.id)  # as it is under the lock
        if locked is not None and present is not None and not _agrees(present, wanted):
            await _follow(tx, locked, present, wanted)
            changed += 1
    return changed


async def may_begin(tx: Transaction, person_id: PersonId, other_id: PersonId) -> None:
    """NotFound where the one may not write to the other, `NobodySupervises` where somebody should and nobody can."""
    if not await may_reach(tx, person_id, other_id, "write"):
        raise NotFound()
    low, high = sorted((person_id, other_id))
    if not (await direct_terms(tx, [(low, high)]))[low, high].may_write:
        raise NobodySupervises()


async def begin_supervised(tx: Transaction, conversation_id: UUID) -> None:
    """A conversation made this moment gets its supervisor before its first word, where the rule says so."""
    row = await store.find_direct_row(tx, conversation_id)
    if row is not None:
        await follow_terms(tx, [row])


def _agrees(direct: DirectRow, wanted: DirectTerms) -> bool:
    return (
        wanted.may_write == (direct.relation_ended_at is None)
        and direct.supervised_in == wanted.supervised_in
        and set(direct.supervisor_ids) == set(wanted.supervisor_ids)
    )


async def _follow(tx: Transaction, locked: LockedConversation, present: DirectRow, wanted: DirectTerms) -> None:
    """At most one version, one service line. What was said before supervision began stays closed to the supervisor."""
    gone = [person for person in present.supervisor_ids if person not in wanted.supervisor_ids]
    fresh = [person for person in wanted.supervisor_ids if person not in present.supervisor_ids]
    await store.update_terms(
        tx,
        NewTerms(
            conversation_id=locked.id,
            relation_ended_at=None if wanted.may_write else present.relation_ended_at or tx.now,
            supervised_in=wanted.supervised_in,
            supervised_since=None if wanted.supervised_in is None else present.supervised_since or tx.now,
        ),
    )
    if gone or fresh:
        step = MembersStep(locked.id, locked.version + 1, locked.last_seq + 1, "plan")
        versions = await move_persons(tx, [*gone, *fresh])
        if gone:
            await members_store.close_windows(tx, step, gone, versions)
        if fresh:
            await store.open_supervision(tx, step, fresh, versions)
        await conversations_store.update_member_count(tx, locked.id)
    line = await _line(tx, present, wanted) if locked.last_seq else None
    await move_version(tx, locked.id, VersionStep(moves_members=bool(gone or fresh), moves_head=True), line)


async def _line(tx: Transaction, present: DirectRow, wanted: DirectTerms) -> dict[str, str] | None:
    if wanted.supervised_in is None:
        return service.supervision_ended() if present.supervised_in is not None else None
    if not wanted.supervisor_ids or set(wanted.supervisor_ids) == set(present.supervisor_ids):
        return None
    names = await short_names(tx, wanted.supervisor_ids)
    return service.supervised([names[person] for person in wanted.supervisor_ids if person in names])
