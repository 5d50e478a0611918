"""A school whose talk is worth searching: days of it, in several conversations, some of which one person alone may see.

Everything is written by the statement that sends; the index is made by the running worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from e2e.apart import Somebody, in_database, with_logins
from parta.identity.api import Actor
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import OrganisationId, PersonId
from parta.messaging.api import PlannedConversation, PlannedMember, apply_planned_conversation, open_direct
from tests.harness.conversations import SESSION, post
from tests.harness.region import make_region

CLASS_TALK = [
    "Добрый день. После третьего звонка дети идут в столовую, ребёнок не останется голодным",
    "Контрольная работа по алгебре переносится на пятницу",
    "Родительское собрание в четверг в 18:30, кабинет 214",
    "Ребята, кто забыл тетради, подойдите ко мне после уроков",
    "Экскурсия в ботанический сад: сбор у школы, с собой воду и дождевик",
    "Завтра первого урока не будет, приходите ко второму звонку",
    "Сдаём деньги на ёлку до конца недели, собирает Анна Юрьевна",
    "Расписание на следующую неделю: https://school.example/raspisanie",
    "Оценки за четверть выставлены, посмотрите в журнале",
    "Домашнее задание: параграф 12, задачи 5 и 7",
]
STAFF_TALK = [
    "Отчёт по успеваемости сдаём до двадцатого числа",
    "Собрание трудового коллектива переносится, время уточню",
    "Коллеги, педсовет в среду, явка обязательна",
]
DIRECT_TALK = ["Возьмёте мой урок в пятницу?", "Да, перенос урока согласую"]
NAMES = {
    "teacher": "Иванова Мария Петровна",
    "colleague": "Петров Пётр Ильич",
    "pupil": "Алексеев Артём Юрьевич",
}
SETTLE = "UPDATE messaging_conversations SET changed_at = %(now)s"


@dataclass
class World:
    teacher: Somebody
    colleague: Somebody
    pupil: Somebody
    class_chat: UUID
    staff_chat: UUID
    direct: UUID


async def _talk(
    db: Database, clock: SettableClock, conversation: UUID, authors: list[PersonId], texts: list[str]
) -> None:
    for number, text in enumerate(texts):
        clock.advance(timedelta(hours=5))
        async with db.transaction("e2e.talk") as tx:
            await post(tx, conversation, authors[number % len(authors)], text)


async def _conversation(
    tx: Transaction, school: OrganisationId, purpose: str, title: str, members: list[PersonId]
) -> UUID:
    planned = PlannedConversation(
        plan_key=purpose, title=title, kind="group", purpose=purpose, organisation_id=school,
        members=[PlannedMember(person, sees_past=True) for person in members],
    )  # fmt: skip
    return await apply_planned_conversation(tx, planned)


async def _silent(tx: Transaction) -> World:
    """Before anybody has said a word."""
    region = await make_region(tx)
    group = await region.group("5А", grade=5)
    teacher = await region.appoint("pedagogue", name=NAMES["teacher"], post="учитель математики")
    colleague = await region.appoint("pedagogue", name=NAMES["colleague"], post="учитель физики")
    pupil = await region.student(group, name=NAMES["pupil"])
    people = {"teacher": teacher, "colleague": colleague, "pupil": pupil}
    return World(
        **await with_logins(tx, people, NAMES),
        class_chat=await _conversation(tx, region.school, "class", "5А", [teacher, colleague, pupil]),
        staff_chat=await _conversation(tx, region.school, "staff", "Учителя школы", [teacher, colleague]),
        direct=await open_direct(tx, Actor(teacher, SESSION), colleague),
    )


async def _seed(db: Database, clock: SettableClock) -> World:
    async with db.transaction("e2e.world") as tx:
        world = await _silent(tx)
    teacher, colleague, pupil = world.teacher.id, world.colleague.id, world.pupil.id
    await _talk(db, clock, world.class_chat, [teacher, pupil, colleague], CLASS_TALK)
    lessons = [f"Сообщение {n}: урок идёт своим чередом" for n in range(40)]
    await _talk(db, clock, world.class_chat, [pupil, teacher], lessons)
    await _talk(db, clock, world.staff_chat, [teacher, colleague], STAFF_TALK)
    await _talk(db, clock, world.direct, [teacher, colleague], DIRECT_TALK)
    async with db.transaction("e2e.settle") as tx:
        await tx.execute(SETTLE, {"now": datetime.now(UTC)})
    return world


def seed() -> World:
    """Fill the empty installation that the environment names."""
    clock = SettableClock(datetime.now(UTC) - timedelta(days=14))
    return in_database(lambda db: _seed(db, clock), clock=clock)
