"""What the tests of messaging begin with: a class with its people, messages in it, and a process that sends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import msgspec

from parta.identity.api import Actor, NewPerson, create_persons
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import GroupId, PersonId, SessionId
from parta.kernel.wire import Wire
from parta.messaging.batch import Batch, Outgoing, Posted
from parta.messaging.commands.planned import apply_planned_conversation
from parta.messaging.model.facts import count_text
from parta.messaging.model.plan import PlannedConversation, PlannedMember
from parta.messaging.names import Names
from parta.messaging.store.batch import Columns, Outcome, insert_messages, lock_waiting
from parta.messaging.wire import Message
from parta.realtime.api import Notices
from tests.harness.region import TestRegion, make_region

SECRET = b"a secret of the tests, 32 bytes."
SESSION = SessionId(UUID("0190aaaa-0000-7000-8000-000000000001"))


def actor(person_id: UUID) -> Actor:
    return Actor(PersonId(person_id), SESSION)


def plain(value: Wire | Sequence[Wire]) -> object:
    """As it goes over the wire."""
    return msgspec.json.decode(msgspec.json.encode(value))


@dataclass
class Class5A:
    """A class: its teacher, a colleague, three pupils, a mother of the first; a pupil of 5Б and a stranger."""

    region: TestRegion
    group_id: GroupId
    teacher: PersonId
    colleague: PersonId
    pupils: list[PersonId]
    mother: PersonId
    stranger: PersonId
    other_pupil: PersonId


async def make_class(tx: Transaction) -> Class5A:
    region = await make_region(tx)
    first, second = await region.group("5А"), await region.group("5Б")
    pupils = [await region.student(first, name=name) for name in ("Алексеев Артём", "Борисова Белла", "Власов Вася")]
    return Class5A(
        region=region,
        group_id=first,
        teacher=await region.appoint("pedagogue", name="Иванова Мария Петровна", post="учитель математики"),
        colleague=await region.appoint("pedagogue", name="Петров Пётр Ильич"),
        pupils=pupils,
        mother=await region.parent(pupils[0], name="Алексеева Анна Юрьевна"),
        stranger=await region.person("Чужой Человек"),
        other_pupil=await region.student(second, name="Гущин Глеб"),
    )


async def make_people(tx: Transaction, count: int) -> list[PersonId]:
    """People without any place: for conversations of the plan, which asks no rule."""
    return await create_persons(tx, [NewPerson(family_name=f"Человек{n}", given_name="Имя") for n in range(count)])


async def planned(tx: Transaction, people: Sequence[UUID], key: str = "class:5a", **more: object) -> UUID:
    """A conversation of the plan with these people."""
    fields: dict[str, object] = {"plan_key": key, "kind": "group", "title": "5А класс", "purpose": "class", **more}
    members = [PlannedMember(person) for person in people]
    return await apply_planned_conversation(tx, msgspec.convert(fields | {"members": members}, PlannedConversation))


async def post(tx: Transaction, conversation_id: UUID, author_id: UUID, text: str, key: UUID | None = None) -> Outcome:
    """A message in the test's own transaction, by the statement of the batch."""
    await lock_waiting(tx, [conversation_id])
    counted = count_text(SECRET, text)
    columns = Columns(
        [conversation_id],
        [author_id],
        [key or uuid4()],
        [text],
        [None],
        [0],
        [counted.has_letter],
        [counted.text_hash],
        ["text"],
    )
    (outcome,) = await insert_messages(tx, columns)
    return outcome


@dataclass
class Process:
    """The sending half of a web process."""

    db: Database
    posted: list[Posted] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.notices = Notices()
        self.batch = Batch(self.db, SECRET, Names(), self.notices, self.posted.extend)

    async def send(self, conversation_id: UUID, author_id: UUID, text: str, key: UUID | None = None) -> Message:
        return await self.batch.send(Outgoing(conversation_id, author_id, key or uuid4(), text))
