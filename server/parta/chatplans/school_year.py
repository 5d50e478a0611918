"""Turning an institution over to a new school year, and undoing it until somebody has written."""

from datetime import date
from uuid import UUID

import msgspec

from parta.chatplans import store
from parta.chatplans.errors import GroupsChanged, YearNotUndoable
from parta.chatplans.years import NewClass, Renaming, YearStep, order_renamings
from parta.identity.api import Actor, AuditEntry, write_audit
from parta.kernel.database import Transaction
from parta.kernel.errors import InvalidInput
from parta.kernel.ids import GroupId
from parta.organisations.api import (
    AccessibleOrganisation,
    Group,
    GroupKind,
    NewDuty,
    NewEnrolment,
    NewGroup,
    RosterChange,
    close_group,
    group_key,
    list_groups,
    list_homerooms,
    list_students,
    list_teachings,
    local_today,
    record_groups,
    rename_group,
    reopen_group,
)

MAX_NEW_GROUPS = 200


class YearRecord(msgspec.Struct, frozen=True):
    """All that undoing needs: what was done, to the last place that ended."""

    steps: list[YearStep]
    opened: list[GroupId]
    enrolments: list[NewEnrolment]
    duties: list[NewDuty]


async def begin_school_year(
    tx: Transaction, actor: Actor, allowed: AccessibleOrganisation, steps: list[YearStep], opened: list[NewClass]
) -> UUID:
    """Rename whole classes, close graduates' and dissolved groups, open new ones: in one transaction.

    Chats follow: those of whole classes go on renamed, those of closed groups become read-only. Errors:
    `GroupsChanged` (steps must name every open group as it is), `InvalidInput` (a name taken, too many).
    """
    today = await local_today(tx, allowed.id)
    groups = await list_groups(tx, allowed.id, today)
    _check_steps(steps, groups)
    if len(opened) > MAX_NEW_GROUPS:
        raise InvalidInput("new_groups", "too_many", limit=MAX_NEW_GROUPS)
    change = RosterChange(tx, actor.person_id, "hand")
    closing = {step.group_id for step in steps if step.kind in ("graduate", "dissolve")}
    ended = await _end_places(tx, allowed, change, closing, today)
    for group_id in closing:
        await close_group(tx, group_id, today)
        change.touch(allowed.id, group_id=group_id)
    await _rename(tx, allowed, change, order_renamings(steps, {group.key: group.id for group in groups}))
    new_ids = await _open(tx, allowed, opened, groups[0].kind if groups else "class", today)
    record = YearRecord(steps, new_ids, *ended)
    year_id = await store.insert_year(tx, allowed.id, today, msgspec.to_builtins(record), actor.person_id)
    await change.tell()
    await _log(tx, actor, allowed, "chatplans.begin_school_year", len(steps))
    return year_id


def _check_steps(steps: list[YearStep], groups: list[Group]) -> None:
    if {(step.group_id, step.name) for step in steps} != {(group.id, group.name) for group in groups}:
        raise GroupsChanged
    for step in steps:
        if step.kind == "promote":
            group_key(step.new_name)  # refuses what can't be a group's name


async def _end_places(
    tx: Transaction, allowed: AccessibleOrganisation, change: RosterChange, closing: set[GroupId], today: date
) -> tuple[list[NewEnrolment], list[NewDuty]]:
    """End the enrolments and duties of groups that close; what they were, for the way back."""
    students = [each for each in await list_students(tx, allowed.id, today) if each.group_id in closing]
    duties = [
        each
        for each in await list_homerooms(tx, allowed.id, today) + await list_teachings(tx, allowed.id, today)
        if each.group_id in closing
    ]
    await change.end_enrolments([each.enrolment_id for each in students], today)
    await change.end_duties([each.duty_id for each in duties], today)
    return (
        [
            NewEnrolment(
                person_id=each.person_id,
                organisation_id=allowed.id,
                group_id=each.group_id,
                valid_from=today,
                external_id=each.external_id,
            )
            for each in students
        ],
        [
            NewDuty(
                person_id=each.person_id,
                organisation_id=allowed.id,
                group_id=each.group_id,
                kind=each.kind,
                subject=each.subject,
                valid_from=today,
            )
            for each in duties
        ],
    )


async def _rename(
    tx: Transaction, allowed: AccessibleOrganisation, change: RosterChange, renamings: list[Renaming]
) -> None:
    for renaming in renamings:
        await rename_group(tx, renaming.group_id, renaming.name, renaming.grade)
        change.touch(allowed.id, group_id=renaming.group_id)


async def _open(
    tx: Transaction, allowed: AccessibleOrganisation, opened: list[NewClass], kind: GroupKind, today: date
) -> list[GroupId]:
    taken = {group.key for group in await list_groups(tx, allowed.id, today)}
    for each in opened:
        key = group_key(each.name)
        if key in taken:
            raise InvalidInput("new_groups", "name_taken", name=each.name)
        taken.add(key)
    new = [
        NewGroup(organisation_id=allowed.id, kind=kind, name=each.name.strip(), grade=each.grade, opened_on=today)
        for each in opened
    ]
    return await record_groups(tx, new) if new else []


async def undo_school_year(tx: Transaction, actor: Actor, allowed: AccessibleOrganisation, year_id: UUID) -> None:
    """Put everything back as it was. `YearNotUndoable` once anybody has written in a chat of the groups concerned."""
    year = await store.lock_year(tx, allowed.id, year_id)
    if year is None or year.undone_at is not None:
        raise YearNotUndoable
    record = msgspec.convert(year.steps, YearRecord)
    concerned = [step.group_id for step in record.steps] + record.opened
    if await store.has_been_written(tx, concerned, year.applied_at):
        raise YearNotUndoable
    today = await local_today(tx, allowed.id)
    change = RosterChange(tx, actor.person_id, "hand")
    for group_id in record.opened:
        await close_group(tx, group_id, today)
        change.touch(allowed.id, group_id=group_id)
    back = [
        YearStep(step.group_id, "promote", step.new_name, step.new_grade, step.name, step.grade)
        for step in record.steps
        if step.kind == "promote"
    ]
    taken = {group.key: group.id for group in await list_groups(tx, allowed.id, today)}
    await _rename(tx, allowed, change, order_renamings(back, taken))
    open_keys = {group.key for group in await list_groups(tx, allowed.id, today)}
    for step in record.steps:
        if step.kind in ("graduate", "dissolve"):
            if group_key(step.name) in open_keys:
                raise YearNotUndoable  # somebody has opened another group of that name since
            await reopen_group(tx, step.group_id)
            change.touch(allowed.id, group_id=step.group_id)
    await change.record_enrolments([msgspec.structs.replace(each, valid_from=today) for each in record.enrolments])
    await change.record_duties([msgspec.structs.replace(each, valid_from=today) for each in record.duties])
    await store.mark_undone(tx, year_id, actor.person_id)
    await change.tell()
    await _log(tx, actor, allowed, "chatplans.undo_school_year", len(record.steps))


async def _log(tx: Transaction, actor: Actor, allowed: AccessibleOrganisation, action: str, groups: int) -> None:
    entry = AuditEntry(
        actor_id=actor.person_id,
        action=action,
        subject_kind="organisation",
        subject_id=allowed.id,
        organisation_id=allowed.id,
        details={"groups": groups},
    )
    await write_audit(tx, entry)
