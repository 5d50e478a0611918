"""Fetch and authorise in one call: what comes back proves what its holder may do. Absent and forbidden answer alike.

The right to send is not asked here: the statement that inserts a message decides it, under the conversation's lock.
"""

import math
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.kernel.errors import DomainError, Forbidden, NotFound
from parta.kernel.ids import PersonId
from parta.messaging.errors import CannotWrite, ConversationArchived, PeopleApart, PlanDecides, SlowMode
from parta.messaging.model.standing import GROUP_KINDS, KEEPERS, Standing
from parta.messaging.store import conversations as store
from parta.messaging.store.conversations import LockedConversation
from parta.policy.api import reachable, staff_among, unreachable_pairs


class ReadableConversation(msgspec.Struct, frozen=True):
    """The person is a member now, and may read what lies in their windows."""

    standing: Standing
    person_id: UUID


class KeptConversation(msgspec.Struct, frozen=True):
    """The person keeps this group or channel, whose row lock is held."""

    standing: Standing
    locked: LockedConversation


class ReachablePeople(msgspec.Struct, frozen=True):
    """People whom the person may bring together with those already there."""

    person_ids: list[UUID]


async def access_conversation(tx: Transaction, actor: Actor, conversation_id: UUID) -> ReadableConversation:
    """NotFound where the person is not a member now."""
    standing = await store.find_standing(tx, conversation_id, actor.person_id)
    if standing is None:
        raise NotFound()
    return ReadableConversation(standing, actor.person_id)


async def access_conversation_to_change(tx: Transaction, actor: Actor, conversation_id: UUID) -> KeptConversation:
    """Lock first, then look: whoever was there before us has committed.

    NotFound where the person is not a member now.
    """
    await access_conversation(tx, actor, conversation_id)
    locked = await store.lock_conversation(tx, conversation_id)
    readable = await access_conversation(tx, actor, conversation_id)
    if locked is None:
        raise NotFound()
    return KeptConversation(readable.standing, locked)


async def access_conversation_to_keep(tx: Transaction, actor: Actor, conversation_id: UUID) -> KeptConversation:
    """For renaming, adding, removing. Forbidden to who is not its owner or administrator, `ConversationArchived`."""
    kept = await access_conversation_to_change(tx, actor, conversation_id)
    if kept.standing.kind not in GROUP_KINDS or kept.standing.role not in KEEPERS:
        raise Forbidden()
    if kept.standing.archived_at is not None:
        raise ConversationArchived()
    return kept


async def access_conversation_to_add(tx: Transaction, actor: Actor, conversation_id: UUID) -> KeptConversation:
    """For letting people in: whom its terms name. Forbidden to others, `ConversationArchived`."""
    kept = await access_conversation_to_change(tx, actor, conversation_id)
    if kept.standing.archived_at is not None and kept.standing.is_among(kept.standing.who_adds):
        raise ConversationArchived()
    if not kept.standing.may_add():
        raise Forbidden()
    return kept


def refusal_to_write(standing: Standing | None, now: datetime) -> DomainError:
    """Why the statement that inserts let a message of this person not in."""
    if standing is None:
        return NotFound()
    if (until := standing.slow_until(now)) is not None and not standing.why_not_write():
        return SlowMode(seconds=math.ceil((until - now).total_seconds()))
    return CannotWrite(reason=standing.why_not_write() or "blocked")


async def access_conversation_to_leave(tx: Transaction, actor: Actor, conversation_id: UUID) -> KeptConversation:
    """`PlanDecides` for who was put in by the plan; Forbidden for a direct conversation."""
    kept = await access_conversation_to_change(tx, actor, conversation_id)
    if kept.standing.kind not in GROUP_KINDS:
        raise Forbidden()
    if not kept.standing.may_leave():
        raise PlanDecides()
    return kept


async def access_people_to_gather(
    tx: Transaction, actor: Actor, newcomers: Sequence[UUID], present: Sequence[UUID] = ()
) -> ReachablePeople:
    """Whom this person may put into a conversation with those present.

    NotFound where one of the newcomers cannot be reached by the person (or is nobody). `PeopleApart` where two of the
    people could not reach each other; staff may bring together whom they reach.
    """
    me = actor.person_id
    wanted = [PersonId(person) for person in dict.fromkeys(newcomers) if person != me]
    found = await reachable(tx, me, wanted, "add") if wanted else set()
    if any(person not in found for person in wanted):
        raise NotFound()
    if wanted and not await is_staff(tx, me):
        together = list(dict.fromkeys([me, *wanted, *(PersonId(person) for person in present)]))
        fresh = set(wanted)
        apart = [person for pair in await unreachable_pairs(tx, together, "add") for person in (pair.one, pair.other)]
        named = sorted({str(person) for person in apart if person in fresh})
        if named:
            raise PeopleApart(person_ids=named)
    return ReachablePeople(list(wanted))


async def is_staff(tx: Transaction, person_id: PersonId) -> bool:
    """Whether the person works somewhere now."""
    return person_id in await staff_among(tx, [person_id])
