"""Conversations as the plan wants them: made, renamed, filled, archived; never deleted, nobody's own doing undone.

Everything here is idempotent, so that a job may run twice; one conversation in a transaction keeps locks short.
"""

from uuid import UUID

from parta.kernel.database import Transaction
from parta.messaging.commands.change import move_persons, move_version
from parta.messaging.commands.conversations import read_title
from parta.messaging.model import service
from parta.messaging.model.plan import PlannedConversation, PlannedMember
from parta.messaging.store import conversations as store
from parta.messaging.store import memberships as members_store
from parta.messaging.store.conversations import LockedConversation, NewConversationRow, PlannedRow, VersionStep
from parta.messaging.store.memberships import CurrentMember, MembersStep, MemberTerms


async def apply_planned_conversation(tx: Transaction, planned: PlannedConversation) -> UUID:
    """Make the conversation or bring it into line: its title where that is the plan's, its members where they are.

    A member by hand whom the plan wants becomes the plan's; a member by hand whom it does not want stays. Doing it
    again changes nothing. An archived conversation keeps its members until it is unarchived.
    """
    title = read_title(planned.title)
    locked = await store.lock_planned(tx, planned.plan_key)
    if locked is None:
        made = await _make(tx, planned, title)
        if made is not None:
            return made
        return await apply_planned_conversation(tx, planned)  # another job made it meanwhile
    if locked.archived_at is not None:
        return locked.id
    if locked.title_origin == "plan" and locked.title != title:
        await store.update_title(tx, locked.id, title, "plan")
        await move_version(tx, locked.id, VersionStep(moves_head=True), service.renamed("", title))
        locked = await _reload(tx, locked.id)
    await _follow_members(tx, locked, planned.members)
    return locked.id


async def archive_planned(tx: Transaction, plan_key: str) -> None:
    """Read-only from now on, for everybody; nothing is lost. Harmless where it is so, or where there is none."""
    locked = await store.lock_planned(tx, plan_key)
    if locked is not None and locked.archived_at is None:
        await move_version(tx, locked.id, VersionStep(moves_head=True), service.archived())
        await store.update_archived(tx, locked.id, tx.now)


async def unarchive_planned(tx: Transaction, plan_key: str) -> None:
    """Writable again; harmless where it is."""
    locked = await store.lock_planned(tx, plan_key)
    if locked is not None and locked.archived_at is not None:
        await store.update_archived(tx, locked.id, None)
        await move_version(tx, locked.id, VersionStep(moves_head=True), service.unarchived())


async def planned_conversations(tx: Transaction, organisation_id: UUID | None) -> list[PlannedRow]:
    """What the plan has made for an institution (None: for no institution), with the people whom it put in."""
    return await store.select_planned(tx, organisation_id)


async def _make(tx: Transaction, planned: PlannedConversation, title: str) -> UUID | None:
    row = NewConversationRow(
        kind=planned.kind,
        title=title,
        origin="plan",
        organisation_id=planned.organisation_id,
        group_id=planned.group_id,
        purpose=planned.purpose,
        plan_key=planned.plan_key,
    )
    made = await store.insert_conversation(tx, row)
    if made is None:
        return None
    terms = [_terms(member) for member in planned.members]
    versions = await move_persons(tx, [one.person_id for one in terms])
    await members_store.open_windows(tx, MembersStep(made, 1, 1, "plan"), terms, versions)
    await store.update_member_count(tx, made)
    line = service.created("", title)
    await move_version(tx, made, VersionStep(moves_members=True, moves_head=True), line)
    return made


async def _follow_members(tx: Transaction, locked: LockedConversation, wanted: list[PlannedMember]) -> None:
    """At most one version for the whole difference."""
    current = {member.person_id: member for member in await members_store.select_current(tx, locked.id)}
    by_person = {member.person_id: member for member in wanted}
    newcomers = [_terms(member) for person, member in by_person.items() if person not in current]
    gone = [person for person, member in current.items() if member.origin == "plan" and person not in by_person]
    moved = [
        _terms(member)
        for person, member in by_person.items()
        if person in current and _differs(current[person], member)
    ]
    if not (newcomers or gone or moved):
        return
    step = MembersStep(locked.id, locked.version + 1, locked.last_seq + 1, "plan")
    versions = await move_persons(tx, [*(one.person_id for one in newcomers), *gone])
    if gone:
        await members_store.close_windows(tx, step, gone, versions)
    if newcomers:
        await members_store.open_windows(tx, step, newcomers, versions)
    if moved:
        await members_store.update_roles(tx, step, moved)
    await store.update_member_count(tx, locked.id)
    line = None
    if locked.kind == "group" and newcomers:
        line = service.joined("", [], len(newcomers))
    elif locked.kind == "group" and gone:
        line = service.removed("", "", len(gone))
    await move_version(tx, locked.id, VersionStep(moves_members=True, moves_head=True), line)


def _terms(member: PlannedMember) -> MemberTerms:
    return MemberTerms(member.person_id, member.role, member.can_write, member.sees_past)


def _differs(present: CurrentMember, wanted: PlannedMember) -> bool:
    """A window once opened to the past is not closed again: it has been seen."""
    return (
        present.origin != "plan"
        or (present.role, present.can_write) != (wanted.role, wanted.can_write)
        or (wanted.sees_past and not present.sees_past)
    )


async def _reload(tx: Transaction, conversation_id: UUID) -> LockedConversation:
    locked = await store.lock_conversation(tx, conversation_id)
    if locked is None:
        raise LookupError("a locked conversation does not vanish")
    return locked
