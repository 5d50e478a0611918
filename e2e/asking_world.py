"""A class that is asked things: its homeroom teacher, a mother of two, pupils, a director; one name is long."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from e2e.apart import run_apart
from parta.entrypoints import wiring
from parta.identity.api import Passwords, give_password, logins_of
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import PersonId
from parta.kernel.settings import from_environment
from parta.messaging.api import PlannedConversation, PlannedMember, apply_planned_conversation
from tests.harness.region import make_region

PASSWORD = "тихий-океан-2026"


@dataclass
class Somebody:
    id: PersonId
    login: str
    name: str


@dataclass
class World:
    teacher: Somebody
    colleague: Somebody
    mother: Somebody
    pupil: Somebody
    director: Somebody
    class_chat: UUID
    school_channel: UUID


async def _seed(db: Database) -> World:
    hashed = Passwords().hash_now(PASSWORD)
    async with db.transaction("e2e.seed") as tx:
        region = await make_region(tx)
        group = await region.group("5А", grade=5)
        names = {
            "teacher": "Иванова Мария Петровна",
            "colleague": "Петров Пётр Ильич",
            "mother": "Алексеева Анна Юрьевна",
            "pupil": "Алексеев Артём Юрьевич",
            "director": "Дубов Денис Викторович",
        }
        teacher = await region.appoint("pedagogue", name=names["teacher"], post="учитель математики")
        await region.duty(teacher, group)
        colleague = await region.appoint("pedagogue", name=names["colleague"], post="учитель физики")
        director = await region.appoint("director", name=names["director"], post="директор")
        pupil = await region.student(group, name=names["pupil"])
        sister = await region.student(group, name="Алексеева Алиса Юрьевна")
        mother = await region.parent(pupil, name=names["mother"])
        await region.parent(sister, person=mother)
        long_named = await region.student(
            group, name="Константинопольский-Воскресенский Александр-Максимилиан Владиславович"
        )
        other = await region.parent(
            long_named, name="Константинопольская-Воскресенская Елизавета-Виктория Владиславовна"
        )
        people = {"teacher": teacher, "colleague": colleague, "mother": mother, "pupil": pupil, "director": director}
        for person in people.values():
            await give_password(tx, person, hashed)
        members = [*people.values(), sister, long_named, other]
        class_chat = await _chat(tx, "class:5a", "5А", members, group_id=group, organisation_id=region.school)
        more = [await region.student(group, name=f"Учеников{number} Иван Петрович") for number in range(60)]
        channel = await apply_planned_conversation(
            tx,
            PlannedConversation(
                plan_key="news",
                kind="channel",
                title="Новости школы",
                purpose="announcements",
                organisation_id=region.school,
                members=[PlannedMember(director, role="admin", sees_past=True)]
                + [
                    PlannedMember(person, role="reader", can_write=False, sees_past=True)
                    for person in [*members, *more]
                    if person != director
                ],
            ),
        )
        logins = await logins_of(tx, list(people.values()))
    found = {key: Somebody(person, logins[person], names[key]) for key, person in people.items()}
    return World(**found, class_chat=class_chat, school_channel=channel)


async def _chat(tx: Transaction, key: str, title: str, people: list[PersonId], **more: object) -> UUID:
    members = [PlannedMember(person, sees_past=True) for person in people]
    fields: dict[str, object] = {"kind": "group", "purpose": "class", **more}
    return await apply_planned_conversation(
        tx,
        PlannedConversation(plan_key=key, title=title, members=members, **fields),  # type: ignore[arg-type]
    )


def seed() -> World:
    """Fill the empty installation that the environment names."""

    async def run() -> World:
        db = Database(wiring.conninfo_of(from_environment()), events=None, max_size=2)
        await db.open()
        try:
            return await _seed(db)
        finally:
            await db.close()

    return run_apart(run)
