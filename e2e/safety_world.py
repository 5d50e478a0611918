"""A school for the stories of safety: who heads it, who answers for safety, who teaches and who learns in it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from e2e.apart import Somebody, in_transaction, with_logins
from parta.kernel.database import Transaction
from parta.messaging.api import PlannedConversation, PlannedMember, apply_planned_conversation, open_direct
from tests.harness.conversations import post
from tests.harness.region import as_actor, make_region

INSULT = "Тебе здесь не место, не приходи завтра"
NAMES = {
    "administrator": "Орлова Инна Сергеевна",
    "director": "Климова Ольга Александровна",
    "officer": "Завьялова Зоя Фёдоровна",
    "teacher": "Иванова Мария Петровна",
    "other_teacher": "Петров Пётр Ильич",
    "pupil": "Алексеев Артём Юрьевич",
    "offender": "Борисова Белла Игоревна",
    "mother": "Алексеева Анна Юрьевна",
}


@dataclass
class SafetyWorld:
    people: dict[str, Somebody]
    chat: UUID  # of the class
    direct: UUID  # of the pupil and the other teacher

    def __getattr__(self, name: str) -> Somebody:
        return self.people[name]


async def _seed(tx: Transaction) -> SafetyWorld:
    region = await make_region(tx)
    group = await region.group("5А", grade=5)
    people = {
        "administrator": await region.appoint("administrator", region.ministry, name=NAMES["administrator"]),
        "director": await region.appoint("director", name=NAMES["director"], post="директор"),
        "officer": await region.appoint("deputy_director", name=NAMES["officer"], post="заместитель директора"),
        "teacher": await region.appoint("pedagogue", name=NAMES["teacher"], post="учитель математики"),
        "other_teacher": await region.appoint("pedagogue", name=NAMES["other_teacher"], post="учитель физики"),
        "pupil": await region.student(group, name=NAMES["pupil"]),
        "offender": await region.student(group, name=NAMES["offender"]),
    }
    people["mother"] = await region.parent(people["pupil"], name=NAMES["mother"])
    await region.duty(people["teacher"], group, "teacher", "Математика")
    members = [PlannedMember(people[name], sees_past=True) for name in ("teacher", "pupil", "offender")]
    chat = await apply_planned_conversation(
        tx,
        PlannedConversation(
            plan_key="class:5a", kind="group", title="5А", purpose="class", members=members,
            organisation_id=region.school, group_id=group,
        ),
    )  # fmt: skip
    await post(tx, chat, people["teacher"], "Завтра контрольная, возьмите линейки")
    await post(tx, chat, people["offender"], INSULT)
    await post(tx, chat, people["teacher"], "Белла, так не разговаривают")
    direct = await open_direct(tx, as_actor(people["other_teacher"]), people["pupil"])
    await post(tx, direct, people["other_teacher"], "Артём, приходи на кружок")
    return SafetyWorld(await with_logins(tx, people, NAMES), chat, direct)


def seed() -> SafetyWorld:
    """Fill the empty installation that the environment names."""
    return in_transaction(_seed, is_heard=True)
