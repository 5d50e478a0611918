"""The talking school for somebody who arranges it: one more institution, and a talk of two teachers alone."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from e2e import talking_world
from e2e.apart import in_transaction
from parta.identity.api import Actor
from parta.kernel.database import Transaction
from parta.messaging.api import PlannedConversation, PlannedMember, apply_planned_conversation, open_direct
from tests.harness.conversations import SESSION, post

COLLEGE = "SELECT id FROM organisations_organisations WHERE kind = 'college'"


@dataclass
class World(talking_world.World):
    college_chat: UUID
    direct: UUID


async def _add(tx: Transaction, world: talking_world.World) -> World:
    teacher, colleague = world.teacher.id, world.colleague.id
    planned = PlannedConversation(
        plan_key="college", title="Совет колледжа", kind="group", purpose="institution",
        organisation_id=await tx.fetch_value(COLLEGE),
        members=[PlannedMember(person, sees_past=True) for person in (teacher, colleague)],
    )  # fmt: skip
    college_chat = await apply_planned_conversation(tx, planned)
    await post(tx, college_chat, colleague, "Повестку пришлю завтра")
    direct = await open_direct(tx, Actor(teacher, SESSION), colleague)
    await post(tx, direct, colleague, "Возьмёте мой урок в пятницу?")
    return World(**vars(world), college_chat=college_chat, direct=direct)


def seed() -> World:
    """Fill the empty installation that the environment names."""
    world = talking_world.seed()
    return in_transaction(lambda tx: _add(tx, world))
