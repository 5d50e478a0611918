"""Writing a difference: one transaction for the whole roster, in batches, told once.

Whoever loses a place loses access in this very transaction; the chats follow by the plan's own jobs. Killed half-way,
nothing was written, and the job does it again.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable
from uuid import UUID

from psycopg.errors import DeadlockDetected, SerializationFailure

from parta.identity.api import (
    AuditEntry,
    NewPerson,
    PersonChange,
    PersonName,
    change_persons,
    create_persons,
    write_audit,
)
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import GroupId, ImportId
from parta.kernel.incidents import report_incident
from parta.organisations.commands.facts import RosterChange
from parta.organisations.commands.records import record_groups, rename_group
from parta.organisations.imports.errors import RosterMovedOn
from parta.organisations.imports.model import (
    FactTable,
    Import,
    Plan,
    PlannedDuty,
    PlannedEnrolment,
    PlannedLink,
    PlannedPost,
    Stage,
)
from parta.organisations.imports.reading import load_present, tell_progress
from parta.organisations.imports.reasons import MOVED_ON, unexpected
from parta.organisations.imports.store import imports as store
from parta.organisations.imports.store import lines as lines_store
from parta.organisations.imports.store import present as present_store
from parta.organisations.model.facts import NewAppointment, NewDuty, NewEnrolment, NewGuardianship
from parta.organisations.model.register import NewGroup
from parta.organisations.store import register

_BATCH = 250
_ATTEMPTS = 3
Tell = Callable[[Stage, int, int], Awaitable[None]]


async def apply_import(db: Database, import_id: ImportId) -> None:
    """Apply an import that waits for it. Run twice, it is applied once; refused, the import can be compared again."""
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            async with db.transaction("organisations.apply_import") as tx:
                await write_import(tx, import_id, _teller(db, import_id))
        except RosterMovedOn:
            async with db.transaction("organisations.import_refused") as tx:
                await store.set_state(tx, import_id, "ready", ("applying",), MOVED_ON)
        except (DeadlockDetected, SerializationFailure):
            # Somebody else's change crossed ours; nothing of ours was written.
            if attempt < _ATTEMPTS:
                continue
            raise
        except Exception as error:  # the person sees it and may try again
            failure = unexpected(report_incident(error, "organisations.apply_import"))
            async with db.transaction("organisations.import_failed") as tx:
                await store.set_state(tx, import_id, "ready", ("applying",), failure)
        return


def _teller(db: Database, import_id: ImportId) -> Tell:
    async def tell(stage: Stage, done: int, total: int) -> None:
        await tell_progress(db, import_id, stage, done, total)

    return tell


async def write_import(tx: Transaction, import_id: ImportId, tell: Tell) -> None:
    """The difference, all of it. `RosterMovedOn` when the institution is no longer as it was compared with."""
    found = await store.lock_import(tx, import_id)
    if found is None or found.state != "applying":
        return
    await present_store.lock_roster(tx, found.organisation_id)
    present = await load_present(tx, found.organisation_id)
    if present.version() != found.roster_version:
        raise RosterMovedOn
    writing = _Writing(tx, found, await store.select_plan(tx, import_id), tell)
    await writing.run()
    await store.set_applied(tx, import_id)
    await store.forget_files(tx, import_id)
    await _note(tx, found)


class _Writing:
    """One application."""

    def __init__(self, tx: Transaction, found: Import, plan: Plan, tell: Tell) -> None:
        self._tx = tx
        self._organisation_id = found.organisation_id
        self._import_id = found.id
        self._plan = plan
        self._tell = tell
        self._change = RosterChange(tx, found.applied_by, "roster")
        self._groups: dict[GroupId, GroupId] = {}

    async def run(self) -> None:
        today = await register.select_local_today(self._tx, self._organisation_id)
        assert today is not None
        self._today = today
        await self._write_people()
        await self._write_groups()
        await self._end()
        await self._record()
        await self._tell("chats", 0, 1)
        await self._change.tell()

    async def _write_people(self) -> None:
        people, corrections = self._plan.people, self._plan.corrections
        total = len(people) + len(corrections)
        for start in range(0, len(people), _BATCH):
            await self._tell("people", start, total)
            new = [
                NewPerson(
                    id=one.id,
                    family_name=one.family,
                    given_name=one.given,
                    patronymic=one.patronymic,
                    birth_date=one.birth_date,
                    phone=one.phone,
                    email=one.email,
                )
                for one in people[start : start + _BATCH]
            ]
            await create_persons(self._tx, new)
        await self._tell("people", len(people), total)
        changes = [
            PersonChange(
                person_id=one.person_id,
                name=PersonName(one.family, one.given, one.patronymic),
                birth_date=one.birth_date,
                phone=one.phone,
                email=one.email,
            )
            for one in corrections
        ]
        await change_persons(self._tx, changes)
        for change in corrections:
            self._change.touch(self._organisation_id, change.person_id)

    async def _write_groups(self) -> None:
        new = [
            NewGroup(
                organisation_id=self._organisation_id,
                kind=one.kind,
                name=one.name,
                grade=one.grade,
                external_id=one.external_id,
                opened_on=self._today,
            )
            for one in self._plan.groups
        ]
        ids = await record_groups(self._tx, new)
        self._groups = {one.id: made for one, made in zip(self._plan.groups, ids, strict=True)}
        for made in ids:
            self._change.touch(self._organisation_id, None, made)
        for rename in self._plan.renames:
            await rename_group(self._tx, rename.group_id, rename.name, rename.grade)
            self._change.touch(self._organisation_id, None, rename.group_id)

    async def _end(self) -> None:
        """What ends, but for the lines that were left out."""
        left_out = await lines_store.select_left_out(self._tx, self._import_id)
        by_table: defaultdict[FactTable, list[UUID]] = defaultdict(list)
        for ending in self._plan.endings:
            if ending.line not in left_out:
                by_table[ending.table].append(ending.fact_id)
        await self._change.end_enrolments(by_table["enrolments"], self._today)
        await self._change.end_appointments(by_table["appointments"], self._today)
        await self._change.end_duties(by_table["duties"], self._today)
        await self._change.end_guardianships(by_table["guardianships"], self._today)

    async def _record(self) -> None:
        plan = self._plan
        facts = [len(plan.enrolments), len(plan.posts), len(plan.duties), len(plan.links)]
        await self._tell("places", 0, sum(facts))
        await self._change.record_enrolments([self._enrolment(one) for one in plan.enrolments])
        await self._tell("places", facts[0], sum(facts))
        await self._change.record_appointments([self._appointment(one) for one in plan.posts])
        await self._change.record_duties([self._duty(one) for one in plan.duties])
        await self._tell("places", sum(facts[:3]), sum(facts))
        await self._change.record_guardianships([self._guardianship(one) for one in plan.links])
        await self._tell("places", sum(facts), sum(facts))

    def _enrolment(self, one: PlannedEnrolment) -> NewEnrolment:
        return NewEnrolment(
            person_id=one.person_id,
            organisation_id=self._organisation_id,
            group_id=self._group(one.group_id),
            valid_from=self._today,
            external_id=one.external_id,
        )

    def _appointment(self, one: PlannedPost) -> NewAppointment:
        return NewAppointment(
            person_id=one.person_id,
            organisation_id=self._organisation_id,
            role=one.role,
            post=one.post,
            post_code=one.post_code,
            valid_from=self._today,
            external_id=one.external_id,
        )

    def _duty(self, one: PlannedDuty) -> NewDuty:
        return NewDuty(
            person_id=one.person_id,
            organisation_id=self._organisation_id,
            group_id=self._group(one.group_id),
            kind=one.kind,
            subject=one.subject,
            valid_from=self._today,
        )

    def _guardianship(self, one: PlannedLink) -> NewGuardianship:
        return NewGuardianship(
            parent_id=one.parent_id,
            child_id=one.child_id,
            organisation_id=self._organisation_id,
            valid_from=self._today,
        )

    def _group(self, id_: GroupId) -> GroupId:
        return self._groups.get(id_, id_)


async def _note(tx: Transaction, found: Import) -> None:
    details = await store.select_details(tx, found.id)
    (organisation,) = await register.select_organisations(tx, [found.organisation_id])
    counts: dict[str, str | int | bool | None] = {
        name: details.counts.get(name, 0)
        for name in ("new_student", "new_parent", "new_staff", "new_group", "moved", "changed", "left", "problems")
    }
    await write_audit(
        tx,
        AuditEntry(
            actor_id=found.applied_by,
            action="organisations.apply_import",
            subject_kind="import",
            subject_id=found.id,
            organisation_id=found.organisation_id,
            region_id=organisation.region_id,
            details=counts | {"left_out": details.left_out},
        ),
    )
