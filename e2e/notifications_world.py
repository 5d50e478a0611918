"""A school with quiet hours and a region that lets phones be woken, for the stories of notifications."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from e2e.apart import run_apart
from parta.entrypoints import wiring
from parta.identity.api import Passwords, give_password, logins_of
from parta.kernel.database import Database
from parta.kernel.ids import PersonId
from parta.kernel.settings import from_environment
from parta.messaging.api import PlannedConversation, PlannedMember, apply_planned_conversation
from parta.notifications.digest import stop_token
from parta.notifications.store import quiet as quiet_store
from parta.notifications.store import rules as rules_store
from parta.notifications.store.rules import RegionRow
from tests.harness.region import make_region

PASSWORD = "тихий-океан-2026"
NIGHT = 3  # o'clock, where the mother lives: the quiet that Parta comes with, on every day of the week


@dataclass
class Somebody:
    id: PersonId
    login: str
    name: str


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


async def _seed(db: Database, secret: bytes) -> World:
    hashed = Passwords().hash_now(PASSWORD)
    names = {
        "administrator": "Седова Ольга Николаевна",
        "director": "Орлова Вера Павловна",
        "teacher": "Иванова Мария Петровна",
        "pupil": "Алексеев Артём Юрьевич",
        "mother": "Алексеева Анна Юрьевна",
    }
    async with db.transaction("e2e.seed") as tx:
        region = await make_region(tx)
        group = await region.group("5А", grade=5)
        administrator = await region.appoint("administrator", region.ministry, name=names["administrator"])
        director = await region.appoint("director", name=names["director"])
        teacher = await region.appoint("pedagogue", name=names["teacher"], post="учитель математики")
        await region.duty(teacher, group)
        pupil = await region.student(group, name=names["pupil"])
        mother = await region.parent(pupil, name=names["mother"])
        people = [administrator, director, teacher, pupil, mother]
        for person in people:
            await give_password(tx, person, hashed)
        planned = PlannedConversation(
            plan_key="class:5a", kind="group", title="5А класс", purpose="class", organisation_id=region.school,
            members=[PlannedMember(person, sees_past=True) for person in (teacher, pupil, mother)],
        )  # fmt: skip
        class_chat = await apply_planned_conversation(tx, planned)
        await rules_store.put_region(tx, region.id, RegionRow(push_is_on=True), administrator)
        await quiet_store.put_own(tx, mother, None, night_zone(datetime.now(UTC)))
        logins = await logins_of(tx, people)
    found = {key: Somebody(person, logins[person], names[key]) for key, person in zip(names, people, strict=True)}
    return World(**found, class_chat=class_chat, stop_token=stop_token(secret, mother))


def seed() -> World:
    """Fill the empty installation that the environment names."""

    async def run() -> World:
        settings = from_environment()
        db = Database(wiring.conninfo_of(settings), events=None, max_size=2)
        await db.open()
        try:
            return await _seed(db, wiring.secret_key(settings))
        finally:
            await db.close()

    return run_apart(run)
