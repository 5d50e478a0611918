"""A school whose talk is worth searching: days of it, in several conversations, some of which one person alone may see.

Everything is written by the statement that sends; the index is made by the running worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from e2e.apart import run_apart
from e2e.talking_world import PASSWORD, Somebody
from parta.entrypoints import wiring
from parta.identity.api import Actor, Passwords, give_password, logins_of
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import PersonId
from parta.kernel.settings import from_environment
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


async def _people(tx: Transaction) -> tuple[UUID, UUID, dict[str, PersonId], dict[str, str]]:
    hashed = Passwords().hash_now(PASSWORD)
    region = await make_region(tx)
    group = await region.group("5А", grade=5)
    names = {
        "teacher": "Иванова Мария Петровна",
        "colleague": "Петров Пётр Ильич",
        "pupil": "Алексеев Артём Юрьевич",
    }
    people = {
        "teacher": await region.appoint("pedagogue", name=names["teacher"], post="учитель математики"),
        "colleague": await region.appoint("pedagogue", name=names["colleague"], post="учитель физики"),
        "pupil": await region.student(group, name=names["pupil"]),
    }
    for person in people.values():
        await give_password(tx, person, hashed)
    logins = await logins_of(tx, list(people.values()))

    async def conversation(key: str, title: str, members: list[PersonId], purpose: str) -> UUID:
        planned = PlannedConversation(
            plan_key=key, title=title, kind="group", purpose=purpose, organisation_id=region.school,
            members=[PlannedMember(person, sees_past=True) for person in members],
        )  # fmt: skip
        return await apply_planned_conversation(tx, planned)

    class_chat = await conversation("class:5a", "5А", list(people.values()), "class")
    staff_chat = await conversation("staff", "Учителя школы", [people["teacher"], people["colleague"]], "staff")
    return class_chat, staff_chat, people, {name: logins[person] for name, person in people.items()} | names_of(names)


def names_of(names: dict[str, str]) -> dict[str, str]:
    return {f"{key} name": name for key, name in names.items()}


async def _seed(db: Database, clock: SettableClock) -> World:
    async with db.transaction("e2e.seed") as tx:
        class_chat, staff_chat, people, words = await _people(tx)
    teacher, colleague, pupil = people["teacher"], people["colleague"], people["pupil"]
    await _talk(db, clock, class_chat, [teacher, pupil, colleague], CLASS_TALK)
    await _talk(db, clock, class_chat, [pupil, teacher], [f"Сообщение {n}: урок идёт своим чередом" for n in range(40)])
    await _talk(db, clock, staff_chat, [teacher, colleague], STAFF_TALK)
    async with db.transaction("e2e.direct") as tx:
        direct = await open_direct(tx, Actor(teacher, SESSION), colleague)
    await _talk(db, clock, direct, [teacher, colleague], ["Возьмёте мой урок в пятницу?", "Да, перенос урока согласую"])
    async with db.transaction("e2e.settle") as tx:
        await tx.execute(SETTLE, {"now": datetime.now(UTC)})

    def somebody(key: str) -> Somebody:
        return Somebody(people[key], words[key], words[f"{key} name"])

    return World(
        somebody("teacher"), somebody("colleague"), somebody("pupil"), class_chat, staff_chat, direct,
    )  # fmt: skip


def seed() -> World:
    """Fill the empty installation that the environment names."""

    async def run() -> World:
        clock = SettableClock(datetime.now(UTC) - timedelta(days=14))
        db = Database(wiring.conninfo_of(from_environment()), events=None, clock=clock, max_size=2)
        await db.open()
        try:
            return await _seed(db, clock)
        finally:
            await db.close()

    return run_apart(run)
