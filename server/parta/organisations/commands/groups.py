"""Classes and study groups, by hand."""

from uuid import UUID

from psycopg.errors import UniqueViolation

from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import GroupId
from parta.kernel.text import without_controls
from parta.organisations.access import access_group, access_organisation
from parta.organisations.commands.facts import RosterChange
from parta.organisations.commands.records import record_groups, rename_group
from parta.organisations.model.register import NewGroup
from parta.organisations.model.rights import Right
from parta.organisations.store import register
from parta.organisations.wire.people import NewGroupBody


async def add_group(tx: Transaction, actor: Actor, organisation_id: UUID, body: NewGroupBody) -> GroupId:
    """An empty group from today on. `InvalidInput` for a name that is taken, in any spelling; told and noted."""
    proved = await access_organisation(tx, actor, organisation_id, Right.MANAGE_ROSTER)
    today = await register.select_local_today(tx, proved.id)
    assert today is not None
    new = NewGroup(
        organisation_id=proved.id,
        kind=body.kind,
        name=" ".join(without_controls(body.name).split()),
        grade=body.grade,
        opened_on=today,
    )
    try:
        async with tx.savepoint():
            (group_id,) = await record_groups(tx, [new])
    except UniqueViolation as error:
        raise InvalidInput("name", "taken") from error
    await _tell(tx, actor, group_id, "organisations.add_group", proved.region_id)
    return group_id


async def change_group(tx: Transaction, actor: Actor, group_id: UUID, body: NewGroupBody) -> None:
    """Another name and grade; the group, its people and its chats go on. Told and noted."""
    proved = await access_group(tx, actor, group_id, Right.MANAGE_ROSTER)
    name = " ".join(without_controls(body.name).split())
    try:
        async with tx.savepoint():
            await rename_group(tx, proved.group.id, name, body.grade)
    except UniqueViolation as error:
        raise InvalidInput("name", "taken") from error
    await _tell(tx, actor, proved.group.id, "organisations.change_group", proved.organisation.region_id)


async def _tell(tx: Transaction, actor: Actor, group_id: GroupId, action: str, region_id: UUID) -> None:
    (group,) = await register.select_groups_by_id(tx, [group_id])
    change = RosterChange(tx, actor.person_id, "hand")
    change.touch(group.organisation_id, None, group_id)
    await change.tell()
    await write_audit(
        tx,
        AuditEntry(
            actor_id=actor.person_id,
            action=action,
            subject_kind="group",
            subject_id=group_id,
            organisation_id=group.organisation_id,
            region_id=region_id,
            details={"name": group.name},
        ),
    )
