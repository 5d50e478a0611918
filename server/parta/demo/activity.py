"""Some weeks of a school's life: who writes what where, who calls, all at the moments it would have happened."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import msgspec

from parta.calls.api import Participation, record_participations
from parta.demo import talk
from parta.demo.people import Author, Filled
from parta.demo.places import Character
from parta.identity.api import Actor
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database
from parta.kernel.ids import ConversationId, PersonId, SessionId
from parta.messaging.api import Messaging, NewMessage, PlannedRow, planned_conversations, send_message

TICK = timedelta(minutes=6)
# messages and calls of a pedagogue in a week, from and to
MESSAGES: dict[Character, tuple[int, int]] = {"exemplary": (11, 18), "steady": (5, 14), "behind": (0, 6)}
CALLS: dict[Character, float] = {"exemplary": 1.4, "steady": 0.8, "behind": 0.15}
OTHERS: dict[Character, float] = {"exemplary": 0.9, "steady": 0.6, "behind": 0.2}


@dataclass(frozen=True)
class Utterance:
    """Somebody says something somewhere."""

    at: datetime
    conversation_id: UUID
    author: PersonId
    text: str


class Life:
    """The talk of one institution, made up week by week."""

    def __init__(self, filled: Filled, chats: list[PlannedRow], connected: frozenset[PersonId], time_zone: str) -> None:
        self.filled = filled
        self._zone = ZoneInfo(time_zone)
        self._kinds = filled.author_kinds()
        self._channels: list[PlannedRow] = []
        self._chats: dict[PersonId, list[PlannedRow]] = defaultdict(list)
        for chat in chats:
            if chat.kind == "channel":
                self._channels.append(chat)
            elif chat.archived_at is None:
                for person in connected.intersection(chat.member_ids):
                    self._chats[PersonId(person)].append(chat)

    def week(self, chance: random.Random, monday: date) -> Iterator[Utterance]:
        """A week's utterances, in no order."""
        character = self.filled.institution.character
        for person, chats in self._chats.items():
            kind = self._kinds.get(person, "staff")
            for _ in range(self._how_many(chance, kind, character)):
                chat = chance.choice(chats)
                yield Utterance(self._moment(chance, monday, kind), chat.id, person, self._line(chance, kind, chat))
        for channel in self._channels if self.filled.director else []:
            assert self.filled.director is not None
            moment = self._moment(chance, monday, "staff")
            yield Utterance(moment, channel.id, self.filled.director, talk.line(chance, "announcement"))

    def calls(self, chance: random.Random, monday: date) -> list[Participation]:
        """The week's calls of the pedagogues, with some of a chat's people in each."""
        found: list[Participation] = []
        for person in self.filled.teachers:
            chats = self._chats.get(person, [])
            for _ in range(_about(chance, CALLS[self.filled.institution.character]) if chats else 0):
                found += self._call(chance, monday, person, chance.choice(chats))
        return found

    def _call(self, chance: random.Random, monday: date, starter: PersonId, chat: PlannedRow) -> list[Participation]:
        call_id, started = uuid4(), self._moment(chance, monday, "teacher")
        others = [PersonId(each) for each in chat.member_ids if each != starter and self._chats.get(PersonId(each))]
        people = [starter, *chance.sample(others, min(len(others), chance.randrange(1, 9)))]
        return [
            Participation(
                call_id=call_id,
                person_id=person,
                conversation_id=ConversationId(chat.id),
                is_starter=person == starter,
                joined_at=started + timedelta(seconds=10 * place),
                counted_at=started + timedelta(seconds=10 * place + 70) if len(people) > 1 else None,
                together_seconds=chance.randrange(180, 2400) if len(people) > 1 else 0,
            )
            for place, person in enumerate(people)
        ]

    def _how_many(self, chance: random.Random, kind: Author, character: Character) -> int:
        if kind == "teacher":
            return chance.randint(*MESSAGES[character])
        return _about(chance, OTHERS[character])

    def _line(self, chance: random.Random, kind: Author, chat: PlannedRow) -> str:
        return talk.line(chance, "staff" if chat.purpose == "staff" else kind)

    def _moment(self, chance: random.Random, monday: date, kind: Author) -> datetime:
        day = monday + timedelta(days=chance.choices(range(7), weights=[20, 20, 18, 20, 15, 5, 2])[0])
        first, last = (8, 18) if kind in ("teacher", "staff") else (9, 21)
        minutes = chance.randrange(first * 60, last * 60)
        return datetime.combine(day, time(minutes // 60, minutes % 60), self._zone).astimezone(UTC)


def _about(chance: random.Random, mean: float) -> int:
    """A small number that is `mean` on average."""
    whole = int(mean * 2)
    return chance.randint(0, whole) if whole else int(chance.random() < mean)


class Stage(msgspec.Struct, frozen=True):
    """What a week is played with."""

    db: Database
    clock: SettableClock
    messaging: Messaging
    chance: random.Random
    until: datetime


async def live(stage: Stage, lives: list[Life], monday: date) -> None:
    """Play a week: everything said up to the end of the played time, by the clock, batch by batch."""
    ticks: dict[datetime, list[Utterance]] = defaultdict(list)
    calls: list[Participation] = []
    for life in lives:
        for said in life.week(stage.chance, monday):
            ticks[_tick(said.at)].append(said)
        calls += life.calls(stage.chance, monday)
    for moment in sorted(ticks):
        if moment < stage.until:
            stage.clock.set(moment + timedelta(seconds=stage.chance.randrange(0, 300)))
            await asyncio.gather(*(_say(stage.messaging, said) for said in ticks[moment]))
    async with stage.db.transaction("demo.calls") as tx:
        await record_participations(tx, [call for call in calls if call.joined_at < stage.until - timedelta(hours=1)])


async def _say(messaging: Messaging, said: Utterance) -> None:
    actor = Actor(said.author, SessionId(uuid4()))
    await send_message(messaging.batch, actor, said.conversation_id, NewMessage(client_key=uuid4(), text=said.text))


def _tick(moment: datetime) -> datetime:
    return moment - (moment - datetime(2000, 1, 1, tzinfo=UTC)) % TICK


async def chats_of(db: Database, filled: Filled) -> list[PlannedRow]:
    async with db.transaction("demo.chats") as tx:
        return await planned_conversations(tx, filled.organisation_id)
