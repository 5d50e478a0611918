"""Moving one student to another group, or ending their studies here, by hand. Whole lists come by import."""

from uuid import UUID

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput, NotFound
from parta.kernel.ids import GroupId, PersonId
from parta.organisations.access import access_organisation
from parta.organisations.commands.facts import RosterChange
from parta.organisations.model.facts import NewEnrolment
from parta.organisations.model.rights import Right
from parta.organisations.store import reads, register


async def move_student(
    tx: Transaction, actor: Actor, organisation_id: UUID, person_id: UUID, group_id: UUID | None
) -> None:
    """From today on the student is in this group alone; without a group, has left. Chats follow in the same moment.

    Raises `NotFound` for who does not study here today, `InvalidInput` for a group that is not an open one of this
    institution; raises the event `RosterChanged`; is noted in the log. Doing it again changes nothing.
    """
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
    await register.lock_organisation(tx, proved.id)
    today = await register.select_local_today(tx, proved.id)
    assert today is not None  # the organisation was found
    student = PersonId(person_id)
    present = [each for each in await reads.select_students(tx, proved.id, today, None) if each.person_id == student]
    if not present:
        raise NotFound
    groups = {group.id for group in await register.select_groups(tx, proved.id, today)}
    if group_id is not None and group_id not in groups:
        raise InvalidInput("group_id", "unknown")
    change = RosterChange(tx, actor.person_id, "hand")
    await change.end_enrolments([each.enrolment_id for each in present if each.group_id != group_id], today)
    if group_id is not None and group_id not in {each.group_id for each in present}:
        fact = NewEnrolment(person_id=student, organisation_id=proved.id, group_id=GroupId(group_id), valid_from=today)
        await change.record_enrolments([fact])
    await change.tell()
    entry = AuditEntry(
        actor_id=actor.person_id,
        action="organisations.move_student" if group_id else "organisations.end_studies",
        subject_kind="person",
        subject_id=student,
        organisation_id=proved.id,
        region_id=proved.region_id,
        details={"group": str(group_id)} if group_id else {},
    )
    await write_audit(tx, entry)
