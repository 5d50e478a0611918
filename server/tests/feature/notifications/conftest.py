"""A class whose people have phones that can be woken, and a push service on this machine."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from parta.entrypoints.wiring import Platform
from parta.identity.api import Actor, Browser, begin_session
from parta.kernel.clock import SettableClock
from parta.kernel.ids import PersonId
from parta.messaging.commands.post import Posting, post_message
from parta.messaging.model.extra import Extra
from parta.notifications.following import follow
from parta.notifications.store import rules as rules_store
from parta.notifications.store.rules import RegionRow
from tests.harness.client import Client
from tests.harness.conversations import SECRET, Class5A, make_class, planned
from tests.harness.push_service import BrowserEnd, PushService, local_door, running_push_service

LOOK = timedelta(seconds=2)
DAYTIME = 3  # by UTC: one in the afternoon in Vladivostok, nobody is quiet


@pytest.fixture
async def service(platform: Platform) -> AsyncIterator[PushService]:
    async with running_push_service() as running:
        assert isinstance(platform.provided, dict)
        platform.provided["push"] = local_door()
        yield running


@dataclass
class World:
    """Class 5А in the daytime: its conversation, and short verbs."""

    platform: Platform
    client: Client
    service: PushService
    clock: SettableClock
    do_jobs: Callable[[], Awaitable[None]]
    people: Class5A
    conversation: UUID

    async def say(self, author: PersonId, text: str, conversation: UUID | None = None, **extra: object) -> int:
        """A message, committed; its place."""
        posting = Posting(
            conversation_id=conversation or self.conversation,
            author_id=author,
            client_key=uuid4(),
            text=text,
            extra=Extra(**extra),  # type: ignore[arg-type]
        )
        async with self.platform.database.transaction("test.say") as tx:
            return (await post_message(tx, SECRET, posting)).place.seq

    async def look(self, after: timedelta = LOOK) -> None:
        """The follower looks once, and what it decides goes out."""
        self.clock.advance(after)
        await follow(self.platform.database)
        await self.do_jobs()

    async def session(self, person: PersonId) -> Actor:
        async with self.platform.database.transaction("test.session") as tx:
            actor, _token = await begin_session(tx, person, Browser("127.0.0.1", "test"))
            return actor

    async def phone(self, person: PersonId, slot: int = 0) -> BrowserEnd:
        """A browser of theirs, subscribed."""
        browser = self.service.browser()
        as_them = self.client.as_(await self.session(person))
        answer = await as_them.post("/api/push/subscriptions", json=browser.wanted(slot))
        assert answer.status_code == 204, answer.text
        return browser

    async def read(self, person: PersonId, seq: int) -> None:
        as_them = self.client.as_(await self.session(person))
        answer = await as_them.put(f"/api/conversations/{self.conversation}/personal", json={"read_seq": seq})
        assert answer.status_code == 200, answer.text


@pytest.fixture
async def world(
    platform: Platform, service: PushService, clock: SettableClock, do_jobs: Callable[[], Awaitable[None]]
) -> AsyncIterator[World]:
    clock.set(clock.now().replace(hour=DAYTIME))
    async with platform.database.transaction("test.class") as tx:
        people = await make_class(tx)
        conversation = await planned(tx, [people.teacher, *people.pupils, people.mother])
        await rules_store.put_region(tx, people.region.id, RegionRow(push_is_on=True), people.teacher)
    client = Client(platform)  # made when the door of tests is there
    yield World(platform, client, service, clock, do_jobs, people, conversation)
    await client.close()
