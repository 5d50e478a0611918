"""Whoever of the demo does something in a conversation, one act after the other, each some moments later."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from parta.identity.api import Actor, PersonName, person_names
from parta.kernel.clock import SettableClock
from parta.kernel.database import Database, Transaction
from parta.kernel.ids import PersonId, SessionId
from parta.messaging.api import (
    AnswerValue,
    Emoji,
    FormBody,
    GiveAnswers,
    Mention,
    Messaging,
    NewAnnouncement,
    NewForm,
    NewMessage,
    NewPoll,
    Place,
    announce,
    answer_form,
    confirm,
    create_form,
    create_poll,
    pin_message,
    send_message,
    set_reaction,
    vote,
)

BETWEEN = timedelta(seconds=40)


class Player:
    """The doors of messaging, as somebody goes through them; each act takes a place back to react or answer to."""

    def __init__(self, db: Database, clock: SettableClock, messaging: Messaging) -> None:
        self.db = db
        self.clock = clock
        self._messaging = messaging

    async def say(
        self,
        author: PersonId,
        conversation_id: UUID,
        text: str,
        *,
        to: Place | None = None,
        named: tuple[PersonId, PersonName] | None = None,
    ) -> Place:
        """A message; `to` quotes another, `named` is called by name and patronymic before the text."""
        mentions = []
        if named is not None:
            called = f"@{named[1].address}"
            mentions = [Mention(named[0], 0, len(called))]
            text = f"{called}, {text}"
        self.clock.advance(BETWEEN)
        reply_seq = None if to is None else to.seq
        new = NewMessage(client_key=uuid4(), text=text, reply_seq=reply_seq, mentions=mentions)
        said = await send_message(self._messaging.batch, as_actor(author), conversation_id, new)
        return Place(conversation_id, said.seq)

    async def react(self, people: Sequence[PersonId], place: Place, *emojis: Emoji) -> None:
        """Each of the people with one of the emojis, in turn."""
        async with self.db.transaction("demo.react") as tx:
            for number, person in enumerate(people):
                await set_reaction(tx, as_actor(person), place, emojis[number % len(emojis)])

    async def pin(self, person: PersonId, place: Place) -> None:
        async with self.db.transaction("demo.pin") as tx:
            await pin_message(tx, as_actor(person), place)

    async def ask_to_confirm(
        self, author: PersonId, conversation_id: UUID, text: str, due_at: datetime, confirming: Sequence[PersonId]
    ) -> Place:
        self.clock.advance(BETWEEN)
        async with self.db.transaction("demo.announce") as tx:
            new = NewAnnouncement(client_key=uuid4(), text=text, due_at=due_at)
            place = await announce(tx, as_actor(author), conversation_id, new)
        for person in confirming:
            async with self._later("demo.confirm") as tx:
                await confirm(tx, as_actor(person), place)
        return place

    async def poll(
        self,
        author: PersonId,
        conversation_id: UUID,
        question: str,
        options: Sequence[str],
        votes: Sequence[tuple[PersonId, int]],
        *,
        is_anonymous: bool,
    ) -> None:
        """A poll, and who of its voters chose which option, by number."""
        self.clock.advance(BETWEEN)
        async with self.db.transaction("demo.poll") as tx:
            new = NewPoll(client_key=uuid4(), question=question, options=list(options), is_anonymous=is_anonymous)
            place = await create_poll(tx, as_actor(author), conversation_id, new)
        for person, choice in votes:
            async with self._later("demo.vote") as tx:
                await vote(tx, as_actor(person), place, [choice])

    async def form(
        self,
        author: PersonId,
        conversation_id: UUID,
        body: FormBody,
        closes_at: datetime,
        answers: Sequence[tuple[PersonId, PersonId, dict[str, AnswerValue]]],
    ) -> None:
        """A form, and who answered it about whom."""
        self.clock.advance(BETWEEN)
        async with self.db.transaction("demo.form") as tx:
            new = NewForm(client_key=uuid4(), body=body, closes_at=closes_at)
            place = await create_form(tx, as_actor(author), conversation_id, new)
        for person, about, given in answers:
            async with self._later("demo.answer") as tx:
                await answer_form(tx, as_actor(person), place, GiveAnswers(about, given))

    async def names_of(self, people: Sequence[PersonId]) -> dict[PersonId, PersonName]:
        async with self.db.transaction("demo.names") as tx:
            return await person_names(tx, people)

    def _later(self, name: str) -> AbstractAsyncContextManager[Transaction]:
        """The next act, some moments after the one before."""
        self.clock.advance(BETWEEN)
        return self.db.transaction(name)


def as_actor(person_id: PersonId) -> Actor:
    return Actor(person_id, SessionId(uuid4()))
