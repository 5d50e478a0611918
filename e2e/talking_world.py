"""A school that talks, for the stories of the messenger: people with passwords, their conversations, one long.

Written through the doors of the features; only the bulk of old messages goes straight into its table.
"""

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
from tests.harness.region import TestRegion, make_region

PASSWORD = "тихий-океан-2026"
DIRECTOR = "Соколова Ольга Ивановна"
ADMINISTRATOR = "Администраторова Анна Андреевна"
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
class Somebody:
    id: PersonId
    login: str
    name: str


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


async def _seed(db: Database, many: int) -> World:
    hashed = Passwords().hash_now(PASSWORD)
    async with db.transaction("e2e.seed") as tx:
        region = await make_region(tx)
        group = await region.group("5А", grade=5)
        names = {
            "teacher": "Иванова Мария Петровна",
            "colleague": "Петров Пётр Ильич",
            "pupil": "Алексеев Артём Юрьевич",
            "mother": "Алексеева Анна Юрьевна",
        }
        teacher = await region.appoint("pedagogue", name=names["teacher"], post="учитель математики")
        colleague = await region.appoint("pedagogue", name=names["colleague"], post="учитель физики")
        pupil = await region.student(group, name=names["pupil"])
        others = [await region.student(group, name=name) for name in ("Борисова Белла", "Власов Василий Сергеевич")]
        mother = await region.parent(pupil, name=names["mother"])
        long_named = await region.student(
            group, name="Константинопольский-Воскресенский Александр-Максимилиан Владиславович"
        )
        people = [teacher, colleague, pupil, mother, *others, long_named]
        director = await region.appoint("director", name=DIRECTOR)
        administrator = await region.appoint("administrator", region.ministry, name=ADMINISTRATOR)
        for person in (*people, director, administrator):
            await give_password(tx, person, hashed)
        as_members = [PlannedMember(person, sees_past=True) for person in people]
        class_chat = await _conversation(tx, region, "class:5a", "5А", as_members, group_id=group)
        await _fill(tx, class_chat, [teacher, pupil, *others, long_named], 60, {})
        long_chat = await _conversation(tx, region, "staff", "Учителя школы", as_members[:2], purpose="staff")
        await _fill(tx, long_chat, [teacher, colleague], LONG, {teacher: LONG, colleague: LONG - 300})
        channel = await _conversation(
            tx, region, "news", "Объявления школы",
            [PlannedMember(colleague, role="admin", sees_past=True)]
            + [PlannedMember(p, role="reader", can_write=False, sees_past=True) for p in people if p != colleague],
            kind="channel", purpose="announcements",
        )  # fmt: skip
        await _fill(tx, channel, [colleague], 12, {})
        await _conversation(tx, region, "long-name", LONG_NAME, as_members[:4], purpose="institution")
        for number in range(many):
            key = f"many:{number}"
            one = await _conversation(tx, region, key, f"Группа № {number + 1}", as_members[:2], purpose="subject")
            await _fill(tx, one, [teacher, colleague], 3, {teacher: 1 if number % 40 == 0 else 3})
        logins = await logins_of(tx, [*people, director, administrator])
    found = {key: Somebody(person, logins[person], names[key]) for key, person in zip(names, people[:4], strict=True)}
    head = Somebody(director, logins[director], DIRECTOR)
    keeper = Somebody(administrator, logins[administrator], ADMINISTRATOR)
    chats = {"class_chat": class_chat, "long_chat": long_chat, "channel": channel}
    return World(**found, **chats, director=head, administrator=keeper)


def seed(many: int = 0) -> World:
    """Fill the empty installation that the environment names; `many` more conversations of two teachers."""

    async def run() -> World:
        db = Database(wiring.conninfo_of(from_environment()), events=None, max_size=2)
        await db.open()
        try:
            return await _seed(db, many)
        finally:
            await db.close()

    return run_apart(run)
