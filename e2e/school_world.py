"""A small school before its chats: classes, people with passwords, no plan applied; and how a pupil moves."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from e2e.apart import run_apart
from parta.entrypoints import wiring
from parta.identity.api import Passwords, give_password, logins_of
from parta.kernel.database import Database, Transaction
from parta.kernel.events import Events
from parta.kernel.ids import GroupId, OrganisationId, PersonId
from parta.kernel.settings import from_environment
from parta.organisations.api import NewEnrolment, RosterChange, list_students, local_today
from tests.harness.region import make_region

T = TypeVar("T")
PASSWORD = "тихий-океан-2026"
LONG_NAME = "Константинопольский-Воскресенский Александр-Максимилиан Владиславович"


@dataclass
class SchoolWorld:
    school: OrganisationId
    first: GroupId  # 5А
    second: GroupId  # 5Б
    pupil: PersonId  # of 5А
    logins: dict[str, str]  # coordinator, pupil, homeroom


async def _seed(tx: Transaction) -> SchoolWorld:
    region = await make_region(tx)
    people: dict[str, PersonId] = {
        "coordinator": await region.appoint("coordinator", name="Соколова Ольга Ильинична"),
        "homeroom": await region.appoint("pedagogue", name="Иванова Мария Петровна", post="учитель математики"),
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
    people["pupil"] = await region.student(groups[0], name="Алексеев Артём Юрьевич")
    hashed = Passwords().hash_now(PASSWORD)
    for person in people.values():
        await give_password(tx, person, hashed)
    logins = await logins_of(tx, list(people.values()))
    return SchoolWorld(
        region.school, groups[0], groups[1], people["pupil"], {name: logins[person] for name, person in people.items()}
    )


async def _move(tx: Transaction, world: SchoolWorld, to: GroupId) -> None:
    today = await local_today(tx, world.school)
    change = RosterChange(tx, None, "hand")
    places = [each for each in await list_students(tx, world.school, today) if each.person_id == world.pupil]
    await change.end_enrolments([each.enrolment_id for each in places], today)
    place = NewEnrolment(person_id=world.pupil, organisation_id=world.school, group_id=to, valid_from=today)
    await change.record_enrolments([place])
    await change.tell()


def seed() -> SchoolWorld:
    """Fill the empty installation that the environment names."""
    return _run(_seed)


def move_pupil(world: SchoolWorld, to: GroupId) -> None:
    """The roster says that the pupil is in another class, as an import would."""
    _run(lambda tx: _move(tx, world, to))


def _run(act: Callable[[Transaction], Awaitable[T]]) -> T:
    return run_apart(lambda: _in_transaction(act))


async def _in_transaction(act: Callable[[Transaction], Awaitable[T]]) -> T:
    events: Events[Transaction] = Events()
    wiring.subscribe(events)
    db = Database(wiring.conninfo_of(from_environment()), events=events, max_size=2)
    await db.open()
    try:
        async with db.transaction("e2e.school") as tx:
            return await act(tx)
    finally:
        await db.close()
