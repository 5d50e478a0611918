"""A school that talks, for the stories of the messenger: people with passwords, their conversations, one long.

Written through the doors of the features; only the bulk of old messages goes straight into its table.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from e2e.apart import Somebody, in_transaction, with_logins
from parta.kernel.database import Transaction
from parta.kernel.ids import PersonId
from parta.messaging.api import PlannedConversation, PlannedMember, apply_planned_conversation
from tests.harness.region import TestRegion, make_region

NAMES = {
    "teacher": "Иванова Мария Петровна",
    "colleague": "Петров Пётр Ильич",
    "pupil": "Алексеев Артём Юрьевич",
    "mother": "Алексеева Анна Юрьевна",
    "director": "Соколова Ольга Ивановна",
    "administrator": "Администраторова Анна Андреевна",
}
CLASSMATES = (
    "Борисова Белла",
    "Власов Василий Сергеевич",
    "Константинопольский-Воскресенский Александр-Максимилиан Владиславович",
)
LONG = 20_000
LONG_NAME = (
    "Краевое государственное учреждение «Приморский политехнический колледж имени Героя Советского Союза»: педагоги"
)

MESSAGES = """
INSERT INTO messaging_messages (conversation_id, seq, author_id, text, version, created_at)
SELECT %(conversation)s, n, (%(authors)s::uuid[])[1 + (n / 3) %% cardinality(%(authors)s::uuid[])],
       CASE WHEN n %% 17 = 0 THEN 'Посмотрите, пожалуйста, расписание на сайте https://school.example/raspisanie и '
                                  || 'напишите, кому неудобно. Собрание перенесли на четверг, 18:30, кабинет 214.'
            WHEN n %% 5 = 0 THEN 'Хорошо, спасибо' ELSE 'Сообщение ' || n END,
       n, now() - make_interval(secs => (%(count)s - n) * 240)
FROM generate_series(%(first)s::bigint, %(count)s) AS n
"""
LAST = """
UPDATE messaging_conversations SET version = %(count)s, last_seq = %(count)s, changed_at = now()
 WHERE id = %(conversation)s
"""
MARKS = """
UPDATE messaging_memberships SET read_seq = %(seq)s
 WHERE conversation_id = %(conversation)s AND person_id = %(person)s
"""


@dataclass
class World:
    teacher: Somebody
    colleague: Somebody
    pupil: Somebody
    mother: Somebody
    class_chat: UUID
    long_chat: UUID
    channel: UUID
    director: Somebody
    administrator: Somebody


async def _conversation(
    tx: Transaction, region: TestRegion, key: str, title: str, members: list[PlannedMember], **more: object
) -> UUID:
    fields: dict[str, object] = {"kind": "group", "purpose": "class", "organisation_id": region.school, **more}
    return await apply_planned_conversation(
        tx,
        PlannedConversation(plan_key=key, title=title, members=members, **fields),  # type: ignore[arg-type]
    )


async def _fill(
    tx: Transaction, conversation: UUID, authors: list[PersonId], count: int, read: dict[PersonId, int]
) -> None:
    first = 1 + await tx.fetch_value(
        "SELECT last_seq FROM messaging_conversations WHERE id = %(id)s", {"id": conversation}
    )
    await tx.execute(MESSAGES, {"conversation": conversation, "authors": authors, "count": count, "first": first})
    await tx.execute(LAST, {"conversation": conversation, "count": count})
    for person in authors:
        seq = read.get(person, count)
        await tx.execute(MARKS, {"conversation": conversation, "person": person, "seq": seq})


async def _staff(region: TestRegion) -> dict[str, PersonId]:
    return {
        "teacher": await region.appoint("pedagogue", name=NAMES["teacher"], post="учитель математики"),
        "colleague": await region.appoint("pedagogue", name=NAMES["colleague"], post="учитель физики"),
        "director": await region.appoint("director", name=NAMES["director"]),
        "administrator": await region.appoint("administrator", region.ministry, name=NAMES["administrator"]),
    }


async def _channel(tx: Transaction, region: TestRegion, writer: PersonId, readers: list[PersonId]) -> UUID:
    members = [PlannedMember(writer, role="admin", sees_past=True)]
    members += [PlannedMember(person, role="reader", can_write=False, sees_past=True) for person in readers]
    return await _conversation(tx, region, "news", "Объявления школы", members, kind="channel", purpose="announcements")


async def _seed(tx: Transaction, many: int) -> World:
    region = await make_region(tx)
    group = await region.group("5А", grade=5)
    people = await _staff(region)
    teacher, colleague = people["teacher"], people["colleague"]
    pupil = people["pupil"] = await region.student(group, name=NAMES["pupil"])
    classmates = [await region.student(group, name=name) for name in CLASSMATES]
    mother = people["mother"] = await region.parent(pupil, name=NAMES["mother"])
    talking = [teacher, colleague, pupil, mother, *classmates]
    members = [PlannedMember(person, sees_past=True) for person in talking]
    class_chat = await _conversation(tx, region, "class:5a", "5А", members, group_id=group)
    await _fill(tx, class_chat, [teacher, pupil, *classmates], 60, {})
    long_chat = await _conversation(tx, region, "staff", "Учителя школы", members[:2], purpose="staff")
    await _fill(tx, long_chat, [teacher, colleague], LONG, {teacher: LONG, colleague: LONG - 300})
    channel = await _channel(tx, region, colleague, [person for person in talking if person != colleague])
    await _fill(tx, channel, [colleague], 12, {})
    await _conversation(tx, region, "long-name", LONG_NAME, members[:4], purpose="institution")
    for number in range(many):
        key = f"many:{number}"
        one = await _conversation(tx, region, key, f"Группа № {number + 1}", members[:2], purpose="subject")
        await _fill(tx, one, [teacher, colleague], 3, {teacher: 1 if number % 40 == 0 else 3})
    chats = {"class_chat": class_chat, "long_chat": long_chat, "channel": channel}
    return World(**await with_logins(tx, people, NAMES), **chats)


def seed(many: int = 0) -> World:
    """Fill the empty installation that the environment names; `many` more conversations of two teachers."""
    return in_transaction(lambda tx: _seed(tx, many))
