"""To set how long messages are kept, to stop that for somebody or something, and to remove what is older."""

from uuid import UUID

import msgspec

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.messaging.commands.messages import purge_messages
from parta.messaging.model.retention import STEP, ExpiredConversation, digest_of
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import retention as store
from parta.messaging.store.retention import NewHoldRow, NewRemoval
from parta.messaging.wire.retention import MAX_DAYS, MIN_DAYS, NewHold, RetentionKind
from parta.organisations.api import Right, access_region


class _Act(msgspec.Struct, frozen=True):
    """What the log of administration is told."""

    action: str
    subject_id: UUID | None
    details: dict[str, str | int | bool | None] = {}


async def set_retention(tx: Transaction, actor: Actor, region_id: UUID, kind: RetentionKind, days: int | None) -> None:
    """How long messages of this kind are kept from now on, old ones included: the next run removes what is older.

    NotFound, Forbidden as for the region; `invalid_input` names the bounds. «deleted» can't be for ever: what somebody
    took back is not kept without end.
    """
    await access_region(tx, actor, region_id, Right.MANAGE_RETENTION)
    lowest = 0 if kind == "deleted" else MIN_DAYS
    if (days is None and kind == "deleted") or (days is not None and not lowest <= days <= MAX_DAYS):
        raise InvalidInput("days", "out_of_range", lowest=lowest, limit=MAX_DAYS)
    await store.upsert_policy(tx, region_id, kind, days, actor.person_id)
    await _note(tx, actor, region_id, _Act("messaging.retention_set", None, {"kind": kind, "days": days}))


async def place_hold(tx: Transaction, actor: Actor, region_id: UUID, new: NewHold) -> UUID:
    """From now on nothing of the conversation, or of any the person is or was in, is removed or lost by deleting.

    NotFound for a conversation or person of another region, `invalid_input` where not exactly one is named.
    """
    await access_region(tx, actor, region_id, Right.MANAGE_RETENTION)
    if (new.conversation_id is None) == (new.person_id is None):
        raise InvalidInput("conversation_id", "one_of_two")
    if not new.reason.strip():
        raise InvalidInput("reason", "empty")
    if new.conversation_id is not None:
        # Whoever removes from it just now has committed, or waits and will see the hold.
        await conversations_store.lock_conversation(tx, new.conversation_id)
        if await store.find_region_of(tx, new.conversation_id) != region_id:
            raise NotFound()
    elif new.person_id is not None and not await store.is_person_in_region(tx, new.person_id, region_id):
        raise NotFound()
    hold_id = await store.insert_hold(
        tx,
        NewHoldRow(
            region_id=region_id,
            conversation_id=new.conversation_id,
            person_id=new.person_id,
            reason=new.reason.strip(),
            placed_by=actor.person_id,
        ),
    )
    await _note(tx, actor, region_id, _Act("messaging.hold_placed", hold_id))
    return hold_id


async def lift_hold(tx: Transaction, actor: Actor, region_id: UUID, hold_id: UUID) -> None:
    """The policy counts again. NotFound for a hold that does not stand."""
    await access_region(tx, actor, region_id, Right.MANAGE_RETENTION)
    if not await store.update_lifted(tx, region_id, hold_id, actor.person_id):
        raise NotFound()
    await _note(tx, actor, region_id, _Act("messaging.hold_lifted", hold_id))


async def remove_expired_step(tx: Transaction, expired: ExpiredConversation) -> bool:
    """Remove the oldest messages of a conversation, some at a time, and write down what; whether there may be more.

    The rows' parts go with them (reactions, files' references, poll votes, answers, history, retained texts).
    """
    if await conversations_store.lock_conversation(tx, expired.id) is None or await store.is_held(tx, expired.id):
        return False
    rows = await store.select_old(tx, expired.id, expired.cutoff_at, STEP)
    if not rows:
        return False
    from_seq, to_seq = rows[0].seq, rows[-1].seq
    removed = await purge_messages(tx, expired.id, from_seq, to_seq)
    await store.insert_removal(
        tx,
        NewRemoval(
            region_id=expired.region_id,
            kind=expired.kind,
            conversation_id=expired.id,
            from_seq=from_seq,
            to_seq=to_seq,
            messages=removed,
            oldest_at=rows[0].created_at,
            newest_at=rows[-1].created_at,
            cutoff_at=expired.cutoff_at,
            digest=digest_of(expired.id, rows),
            remaining=await store.count_between(tx, expired.id, from_seq, to_seq),
        ),
    )
    return len(rows) == STEP


async def _note(tx: Transaction, actor: Actor, region_id: UUID, act: _Act) -> None:
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action=act.action,
            subject_kind="retention",
            subject_id=act.subject_id,
            region_id=region_id,
            details=act.details,
        ),
    )
