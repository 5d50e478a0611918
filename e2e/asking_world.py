"""A class that is asked things: its homeroom teacher, a mother of two, pupils, a director; one name is long.

And the administrator of their region."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from e2e.apart import Somebody, in_transaction, with_logins
from parta.kernel.database import Transaction
from parta.kernel.ids import OrganisationId, PersonId
from parta.messaging.api import PlannedConversation, PlannedMember, apply_planned_conversation
from tests.harness.region import make_region

NAMES = {
    "teacher": "Иванова Мария Петровна",
    "colleague": "Петров Пётр Ильич",
    "mother": "Алексеева Анна Юрьевна",
    "pupil": "Алексеев Артём Юрьевич",
    "director": "Дубов Денис Викторович",
    "administrator": "Орлова Инна Сергеевна",
}
LONG_NAME = "Константинопольский-Воскресенский Александр-Максимилиан Владиславович"
MOTHER_OF_LONG_NAME = "Константинопольская-Воскресенская Елизавета-Виктория Владиславовна"


@dataclass
class World:
    teacher: Somebody
    colleague: Somebody
    mother: Somebody
    pupil: Somebody
    director: Somebody
    administrator: Somebody
    class_chat: UUID
    school_channel: UUID


async def _seed(tx: Transaction) -> World:
    region = await make_region(tx)
    group = await region.group("5А", grade=5)
    teacher = await region.appoint("pedagogue", name=NAMES["teacher"], post="учитель математики")
    await region.duty(teacher, group)
    colleague = await region.appoint("pedagogue", name=NAMES["colleague"], post="учитель физики")
    director = await region.appoint("director", name=NAMES["director"], post="директор")
    pupil = await region.student(group, name=NAMES["pupil"])
    sister = await region.student(group, name="Алексеева Алиса Юрьевна")
    mother = await region.parent(pupil, name=NAMES["mother"])
    await region.parent(sister, person=mother)
    long_named = await region.student(group, name=LONG_NAME)
    other = await region.parent(long_named, name=MOTHER_OF_LONG_NAME)
    administrator = await region.appoint("administrator", region.ministry, name=NAMES["administrator"])
    people = {"teacher": teacher, "colleague": colleague, "mother": mother, "pupil": pupil, "director": director}
    members = [*people.values(), sister, long_named, other]
    class_chat = await _chat(tx, "class:5a", "5А", members, group_id=group, organisation_id=region.school)
    more = [await region.student(group, name=f"Учеников{number} Иван Петрович") for number in range(60)]
    readers = [person for person in [*members, *more] if person != director]
    channel = await _school_channel(tx, region.school, director, readers)
    logins = await with_logins(tx, people | {"administrator": administrator}, NAMES)
    return World(**logins, class_chat=class_chat, school_channel=channel)


async def _school_channel(tx: Transaction, school: OrganisationId, head: PersonId, readers: list[PersonId]) -> UUID:
    members = [PlannedMember(head, role="admin", sees_past=True)]
    members += [PlannedMember(person, role="reader", can_write=False, sees_past=True) for person in readers]
    planned = PlannedConversation(
        plan_key="news", kind="channel", title="Новости школы", purpose="announcements", organisation_id=school,
        members=members,
    )  # fmt: skip
    return await apply_planned_conversation(tx, planned)


async def _chat(tx: Transaction, key: str, title: str, people: list[PersonId], **more: object) -> UUID:
    members = [PlannedMember(person, sees_past=True) for person in people]
    fields: dict[str, object] = {"kind": "group", "purpose": "class", **more}
    return await apply_planned_conversation(
        tx,
        PlannedConversation(plan_key=key, title=title, members=members, **fields),  # type: ignore[arg-type]
    )


def seed() -> World:
    """Fill the empty installation that the environment names."""
    return in_transaction(_seed)
