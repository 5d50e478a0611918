"""Recording and ending facts about people, and telling of it once.

`RosterChange` is the one way to write them: it gathers whom the change concerns and raises `RosterChanged` once for
each organisation. It asks nobody's leave: that is the business of the commands that use it.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from parta.kernel.database import Transaction
from parta.kernel.ids import AppointmentId, GroupId, OrganisationId, PersonId
from parta.organisations.model.events import RosterChanged
from parta.organisations.model.facts import (
    NewAbsence,
    NewAppointment,
    NewDuty,
    NewEnrolment,
    NewGuardianship,
    Source,
)
from parta.organisations.store import calendar
from parta.organisations.store import facts as store


class RosterChange:
    """One change to who is what, be it of one line or of a whole school. Ends with `tell`."""

    def __init__(self, tx: Transaction, by: PersonId | None, source: Source) -> None:
        self._tx = tx
        self._mark = store.Mark(by, source)
        self._people: defaultdict[OrganisationId, set[PersonId]] = defaultdict(set)
        self._groups: defaultdict[OrganisationId, set[GroupId]] = defaultdict(set)
        self._children: set[PersonId] = set()

    async def record_appointments(self, facts: Sequence[NewAppointment]) -> list[AppointmentId]:
        ids = await store.insert_facts(self._tx, store.INSERT_APPOINTMENTS, facts, self._mark)
        for fact in facts:
            self.touch(fact.organisation_id, fact.person_id)
        return [AppointmentId(id_) for id_ in ids]

    async def record_enrolments(self, facts: Sequence[NewEnrolment]) -> list[UUID]:
        for fact in facts:
            self.touch(fact.organisation_id, fact.person_id, fact.group_id)
            self._children.add(fact.person_id)
        return await store.insert_facts(self._tx, store.INSERT_ENROLMENTS, facts, self._mark)

    async def record_duties(self, facts: Sequence[NewDuty]) -> list[UUID]:
        for fact in facts:
            self.touch(fact.organisation_id, fact.person_id, fact.group_id)
        return await store.insert_facts(self._tx, store.INSERT_DUTIES, facts, self._mark)

    async def record_guardianships(self, facts: Sequence[NewGuardianship]) -> list[UUID]:
        for fact in facts:
            self.touch(fact.organisation_id, fact.parent_id)
            self._children.add(fact.child_id)
        return await store.insert_facts(self._tx, store.INSERT_GUARDIANSHIPS, facts, self._mark)

    async def end_appointments(self, ids: Sequence[UUID], valid_to: date) -> int:
        """From `valid_to` on they no longer hold. Those ended meanwhile are left alone; how many were ended."""
        return await self._end(store.END_APPOINTMENTS, ids, valid_to)

    async def end_enrolments(self, ids: Sequence[UUID], valid_to: date) -> int:
        """As `end_appointments`."""
        return await self._end(store.END_ENROLMENTS, ids, valid_to, are_children=True)

    async def end_duties(self, ids: Sequence[UUID], valid_to: date) -> int:
        """As `end_appointments`."""
        return await self._end(store.END_DUTIES, ids, valid_to)

    async def end_guardianships(self, ids: Sequence[UUID], valid_to: date) -> int:
        """As `end_appointments`."""
        return await self._end(store.END_GUARDIANSHIPS, ids, valid_to)

    def touch(
        self, organisation_id: OrganisationId, person_id: PersonId | None = None, group_id: GroupId | None = None
    ) -> None:
        """Something else about these moved in the same change (a group was renamed, a person corrected)."""
        people, groups = self._people[organisation_id], self._groups[organisation_id]
        if person_id is not None:
            people.add(person_id)
        if group_id is not None:
            groups.add(group_id)

    async def tell(self) -> None:
        """Raise `RosterChanged` for each organisation concerned. Parents follow their children, wherever these are."""
        if self._children:
            children = list(self._children)
            for touched in await store.select_parents_of(self._tx, children):
                self.touch(touched.organisation_id, touched.person_id)
            for touched in await store.select_groups_of_children(self._tx, children):
                self.touch(touched.organisation_id, touched.person_id, touched.group_id)
        for organisation_id, people in self._people.items():
            groups = self._groups[organisation_id]
            await self._tx.raise_event(RosterChanged(organisation_id, frozenset(people), frozenset(groups)))
        self._people.clear()
        self._groups.clear()
        self._children.clear()

    async def _end(self, statement: str, ids: Sequence[UUID], valid_to: date, *, are_children: bool = False) -> int:
        ended = await store.end_facts(self._tx, statement, ids, valid_to, self._mark)
        for touched in ended:
            self.touch(touched.organisation_id, touched.person_id, touched.group_id)
            if are_children:
                self._children.add(touched.person_id)
        return len(ended)


async def record_appointment(
    tx: Transaction, fact: NewAppointment, *, by: PersonId | None = None, source: Source = "hand"
) -> AppointmentId:
    """One appointment, told at once."""
    change = RosterChange(tx, by, source)
    (appointment_id,) = await change.record_appointments([fact])
    await change.tell()
    return appointment_id


async def record_enrolment(
    tx: Transaction, fact: NewEnrolment, *, by: PersonId | None = None, source: Source = "hand"
) -> UUID:
    """One enrolment, told at once."""
    change = RosterChange(tx, by, source)
    (fact_id,) = await change.record_enrolments([fact])
    await change.tell()
    return fact_id


async def record_duty(tx: Transaction, fact: NewDuty, *, by: PersonId | None = None, source: Source = "hand") -> UUID:
    """One duty, told at once."""
    change = RosterChange(tx, by, source)
    (fact_id,) = await change.record_duties([fact])
    await change.tell()
    return fact_id


async def record_guardianship(
    tx: Transaction, fact: NewGuardianship, *, by: PersonId | None = None, source: Source = "hand"
) -> UUID:
    """One parent of one child, told at once."""
    change = RosterChange(tx, by, source)
    (fact_id,) = await change.record_guardianships([fact])
    await change.tell()
    return fact_id


async def end_appointment(tx: Transaction, fact_id: UUID, valid_to: date, *, by: PersonId | None = None) -> bool:
    """From `valid_to` on it no longer holds; False when it had been ended or corrected before. Told at once."""
    change = RosterChange(tx, by, "hand")
    ended = await change.end_appointments([fact_id], valid_to)
    await change.tell()
    return ended == 1


async def end_enrolment(tx: Transaction, fact_id: UUID, valid_to: date, *, by: PersonId | None = None) -> bool:
    """As `end_appointment`."""
    change = RosterChange(tx, by, "hand")
    ended = await change.end_enrolments([fact_id], valid_to)
    await change.tell()
    return ended == 1


async def end_duty(tx: Transaction, fact_id: UUID, valid_to: date, *, by: PersonId | None = None) -> bool:
    """As `end_appointment`."""
    change = RosterChange(tx, by, "hand")
    ended = await change.end_duties([fact_id], valid_to)
    await change.tell()
    return ended == 1


async def end_guardianship(tx: Transaction, fact_id: UUID, valid_to: date, *, by: PersonId | None = None) -> bool:
    """As `end_appointment`."""
    change = RosterChange(tx, by, "hand")
    ended = await change.end_guardianships([fact_id], valid_to)
    await change.tell()
    return ended == 1


async def record_absence(tx: Transaction, fact: NewAbsence, *, by: PersonId | None = None) -> UUID:
    """One absence. Nobody's place changes by it, so no event is raised."""
    return (await calendar.insert_absences(tx, [fact], by))[0]
