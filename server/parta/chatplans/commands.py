"""Editing an institution's plan, applying it, and following the roster.

Applying is a job of small transactions, one conversation each; losing access is not: that happens in the
transaction in which the roster says so.
"""

from collections.abc import Iterable

from parta.chatplans import store
from parta.chatplans.difference import ChatChange, compare
from parta.chatplans.errors import LineExists
from parta.chatplans.model import WHO_OF_SCOPE, LeftOut, PlanChat, PlanLine, base_plan
from parta.chatplans.queries import plan_difference, wanted_chats
from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import OrganisationId, PersonId
from parta.messaging.api import (
    PlannedConversation,
    PlannedMember,
    apply_planned_conversation,
    archive_planned,
    planned_conversations,
    unarchive_planned,
)
from parta.organisations.api import AccessibleOrganisation, RosterChanged

# Up to so many conversations change within the transaction of the roster; beyond, only the loss of access does.
AT_ONCE = 60
MAX_REASON = 500


async def add_line(tx: Transaction, actor: Actor, allowed: AccessibleOrganisation, line: PlanLine) -> None:
    """Add a line to the institution's plan, or change one it has added. Errors: `LineExists`, `InvalidInput`."""
    if line.line in {each.line for each in base_plan()}:
        raise LineExists
    possible = WHO_OF_SCOPE[line.scope]
    for entry in line.members:
        if entry.who not in possible:
            raise InvalidInput("members", "not_in_this_scope", who=entry.who, scope=line.scope)
    await store.upsert_line(tx, allowed.id, line, actor.person_id)
    await _log(tx, actor, allowed.id, "chatplans.add_line", line.line)


async def remove_line(tx: Transaction, actor: Actor, allowed: AccessibleOrganisation, line: str) -> None:
    """Take back a line the institution has added; its conversations are archived when the plan is applied."""
    if not await store.delete_line(tx, allowed.id, line):
        raise NotFound
    await _log(tx, actor, allowed.id, "chatplans.remove_line", line)


async def leave_out_line(tx: Transaction, actor: Actor, allowed: AccessibleOrganisation, left_out: LeftOut) -> None:
    """Leave out a line of the base plan, with a reason: it stays required and shows in the report."""
    if left_out.line not in {each.line for each in base_plan()}:
        raise NotFound
    reason = left_out.reason.strip()
    if not reason or len(reason) > MAX_REASON:
        raise InvalidInput("reason", "required" if not reason else "too_long", limit=MAX_REASON)
    await store.upsert_left_out(tx, allowed.id, LeftOut(left_out.line, reason), actor.person_id)
    await _log(tx, actor, allowed.id, "chatplans.leave_out_line", left_out.line)


async def take_line_back_in(tx: Transaction, actor: Actor, allowed: AccessibleOrganisation, line: str) -> None:
    """Undo of leaving out."""
    if not await store.delete_left_out(tx, allowed.id, line):
        raise NotFound
    await _log(tx, actor, allowed.id, "chatplans.take_line_back_in", line)


async def apply_plan(tx: Transaction, organisation_id: OrganisationId, by: PersonId | None) -> int:
    """Begin to bring the conversations into line, and to follow the roster from now on. The number of changes."""
    difference = await plan_difference(tx, organisation_id)
    total = len(difference.changes)
    run = await store.start_run(tx, organisation_id, total, by)
    if total == 0:
        await store.advance_run(tx, organisation_id, run, 0, is_last=True)
        return 0
    await enqueue_following(tx, organisation_id)
    return total


async def enqueue_following(tx: Transaction, organisation_id: OrganisationId) -> None:
    """One job at a time for an organisation, and at most one waiting."""
    name = f"chatplans.follow:{organisation_id}"
    await tx.enqueue("chatplans.follow", {"organisation_id": organisation_id}, lock=name, queueing_lock=name)


async def apply_change(tx: Transaction, change: ChatChange, chat: PlanChat | None) -> None:
    """Carry out one change; harmless when it is done already."""
    if change.step == "unarchive":
        await unarchive_planned(tx, change.key)
    if chat is not None:
        await apply_planned_conversation(tx, _planned(chat))
    if change.step == "archive":
        await archive_planned(tx, change.key)


def _planned(chat: PlanChat) -> PlannedConversation:
    return PlannedConversation(
        plan_key=chat.key,
        kind=chat.kind,
        title=chat.title,
        purpose=chat.line,
        organisation_id=chat.organisation_id,
        group_id=chat.group_id,
        members=[
            PlannedMember(person, entry.role, can_write=entry.role != "reader", sees_past=entry.sees_past)
            for person, entry in chat.members.items()
        ],
    )


async def follow_roster(tx: Transaction, event: RosterChanged) -> None:
    """A child who changes class changes chats in the same moment: those concerned change within this transaction.

    A large change (an import) takes access away here and leaves the rest to the job enqueued here.
    """
    for above in await store.select_above(tx, event.organisation_id):
        await enqueue_following(tx, above)
    if await store.find_state(tx, event.organisation_id) is None:
        return
    chats = {chat.key: chat for chat in await wanted_chats(tx, event.organisation_id)}
    difference = compare(chats.values(), await planned_conversations(tx, event.organisation_id))
    if difference.is_empty:
        return
    changes = difference.changes
    if len(changes) > AT_ONCE:
        changes = [change for change in changes if change.leaving or change.step == "archive"]
        await enqueue_following(tx, event.organisation_id)
    for change in _in_lock_order(changes):
        await apply_change(tx, change, chats.get(change.key))


def _in_lock_order(changes: Iterable[ChatChange]) -> list[ChatChange]:
    """Every transaction locks conversations in the order of their ids; new ones have none to wait for."""
    present = [change for change in changes if change.conversation_id is not None]
    new = [change for change in changes if change.conversation_id is None]
    return sorted(present, key=lambda change: str(change.conversation_id)) + new


async def _log(tx: Transaction, actor: Actor, organisation_id: OrganisationId, action: str, line: str) -> None:
    entry = AuditEntry(
        actor_id=actor.person_id,
        action=action,
        subject_kind="organisation",
        subject_id=organisation_id,
        organisation_id=organisation_id,
        details={"line": line},
    )
    await write_audit(tx, entry)
