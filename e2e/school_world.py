"""A small school before its chats: classes, people with passwords, no plan applied; and how a pupil moves."""

from __future__ import annotations

from dataclasses import dataclass

from e2e.apart import Somebody, in_transaction, with_logins
from parta.kernel.database import Transaction
from parta.kernel.ids import GroupId, OrganisationId, PersonId
from parta.organisations.api import NewEnrolment, RosterChange, list_students, local_today
from tests.harness.region import make_region

NAMES = {
    "coordinator": "Соколова Ольга Ильинична",
    "homeroom": "Иванова Мария Петровна",
    "pupil": "Алексеев Артём Юрьевич",
}
LONG_NAME = "Константинопольский-Воскресенский Александр-Максимилиан Владиславович"


@dataclass
class SchoolWorld:
    school: OrganisationId
    first: GroupId  # 5А
    second: GroupId  # 5Б
    coordinator: Somebody
    homeroom: Somebody
    pupil: Somebody  # of 5А


async def _seed(tx: Transaction) -> SchoolWorld:
    region = await make_region(tx)
    people: dict[str, PersonId] = {
        "coordinator": await region.appoint("coordinator", name=NAMES["coordinator"]),
        "homeroom": await region.appoint("pedagogue", name=NAMES["homeroom"], post="учитель математики"),
    }
    other = await region.appoint("pedagogue", name="Петров Пётр Ильич", post="учитель физики")
    await region.appoint("director", name="Климова Ольга Александровна")
    groups = [await region.group(name, grade=grade) for name, grade in (("5А", 5), ("5Б", 5), ("11А", 11))]
    for group in groups:
        await region.duty(people["homeroom"], group)
        await region.duty(other, group, "teacher", "Физика")
        for _ in range(3):
            await region.parent(await region.student(group))
    await region.student(groups[1], name=LONG_NAME)
    people["pupil"] = await region.student(groups[0], name=NAMES["pupil"])
    return SchoolWorld(region.school, groups[0], groups[1], **await with_logins(tx, people, NAMES))


async def _move(tx: Transaction, world: SchoolWorld, to: GroupId) -> None:
    today = await local_today(tx, world.school)
    change = RosterChange(tx, None, "hand")
    places = [each for each in await list_students(tx, world.school, today) if each.person_id == world.pupil.id]
    await change.end_enrolments([each.enrolment_id for each in places], today)
    place = NewEnrolment(person_id=world.pupil.id, organisation_id=world.school, group_id=to, valid_from=today)
    await change.record_enrolments([place])
    await change.tell()


def seed() -> SchoolWorld:
    """Fill the empty installation that the environment names."""
    return in_transaction(_seed, is_heard=True)


def move_pupil(world: SchoolWorld, to: GroupId) -> None:
    """The roster says that the pupil is in another class, as an import would."""
    in_transaction(lambda tx: _move(tx, world, to), is_heard=True)
