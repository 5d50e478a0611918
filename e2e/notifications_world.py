"""A school with quiet hours and a region that lets phones be woken, for the stories of notifications."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from e2e.apart import Somebody, in_transaction, with_logins
from parta.entrypoints import wiring
from parta.kernel.database import Transaction
from parta.kernel.settings import from_environment
from parta.messaging.api import PlannedConversation, PlannedMember, apply_planned_conversation
from parta.notifications.digest import stop_token
from parta.notifications.store import quiet as quiet_store
from parta.notifications.store import rules as rules_store
from parta.notifications.store.rules import RegionRow
from tests.harness.region import make_region

NIGHT = 3  # o'clock, where the mother lives: the quiet that Parta comes with, on every day of the week
NAMES = {
    "administrator": "Седова Ольга Николаевна",
    "director": "Орлова Вера Павловна",
    "teacher": "Иванова Мария Петровна",
    "pupil": "Алексеев Артём Юрьевич",
    "mother": "Алексеева Анна Юрьевна",
}


@dataclass
class World:
    administrator: Somebody
    director: Somebody
    teacher: Somebody
    pupil: Somebody
    mother: Somebody
    class_chat: UUID
    stop_token: str


def night_zone(now: datetime) -> str:
    """A time zone in which it is night now."""
    ahead = (NIGHT - now.hour) % 24
    hours = ahead if ahead <= 12 else ahead - 24
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"


async def _seed(tx: Transaction) -> World:
    region = await make_region(tx)
    group = await region.group("5А", grade=5)
    administrator = await region.appoint("administrator", region.ministry, name=NAMES["administrator"])
    director = await region.appoint("director", name=NAMES["director"])
    teacher = await region.appoint("pedagogue", name=NAMES["teacher"], post="учитель математики")
    await region.duty(teacher, group)
    pupil = await region.student(group, name=NAMES["pupil"])
    mother = await region.parent(pupil, name=NAMES["mother"])
    planned = PlannedConversation(
        plan_key="class:5a", kind="group", title="5А класс", purpose="class", organisation_id=region.school,
        members=[PlannedMember(person, sees_past=True) for person in (teacher, pupil, mother)],
    )  # fmt: skip
    class_chat = await apply_planned_conversation(tx, planned)
    await rules_store.put_region(tx, region.id, RegionRow(push_is_on=True), administrator)
    await quiet_store.put_own(tx, mother, None, night_zone(datetime.now(UTC)))
    people = dict(zip(NAMES, (administrator, director, teacher, pupil, mother), strict=True))
    token = stop_token(wiring.secret_key(from_environment()), mother)
    return World(**await with_logins(tx, people, NAMES), class_chat=class_chat, stop_token=token)


def seed() -> World:
    """Fill the empty installation that the environment names."""
    return in_transaction(_seed)
