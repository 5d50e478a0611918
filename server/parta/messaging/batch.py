"""The batch: gathers the messages that arrived while the last commit ran, and commits them together.

It decides nothing about texts. Nobody waits for another's conversation: what somebody else holds locked goes to a
queue of its own. Nobody fails for another's message: a batch that fails is repeated one by one.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

import msgspec
from psycopg import Error as DatabaseError

from parta.kernel.database import Database, Transaction
from parta.kernel.ids import PersonId
from parta.messaging.access import refusal_to_write
from parta.messaging.errors import ClientKeyReused, SendingBusy
from parta.messaging.model.extra import PLAIN, Extra, encode_extra
from parta.messaging.model.facts import count_text
from parta.messaging.model.places import Place
from parta.messaging.names import Names
from parta.messaging.store import batch as store
from parta.messaging.store import conversations as conversations_store
from parta.messaging.store import mentions as mentions_store
from parta.messaging.store.batch import Columns, Outcome
from parta.messaging.store.mentions import Named
from parta.messaging.wire import Message
from parta.realtime.api import Notices, Position

log = logging.getLogger("parta.messaging")

MAX_WAITING = 5_000
MAX_TOGETHER = 500
MAX_WAITING_TRANSACTIONS = 4  # connections that may stand before somebody else's lock


class Outgoing(msgspec.Struct, frozen=True):
    """A message whose text has been read and found good."""

    conversation_id: UUID
    author_id: UUID
    client_key: UUID
    text: str
    extra: Extra = PLAIN


class Posted(msgspec.Struct, frozen=True):
    """A message that was committed just now, and the members' version that it was committed under."""

    message: Message
    members_version: int


class _Waiting:
    """A message and whoever waits for its answer."""

    __slots__ = ("answer", "outgoing", "result")

    def __init__(self, outgoing: Outgoing, answer: asyncio.Future[Message]) -> None:
        self.outgoing = outgoing
        self.answer = answer
        self.result: Message | Exception | None = None

    def settle(self, result: Message | Exception) -> None:
        self.result = result
        if self.answer.done():  # the sender has gone; the message is stored all the same
            return
        if isinstance(result, Exception):
            self.answer.set_exception(result)
        else:
            self.answer.set_result(result)


class MayBeUrgent(Protocol):
    """Whether a person may mark a message urgent in an institution's conversation: decided in a room above."""

    async def __call__(self, tx: Transaction, person_id: PersonId, organisation_id: UUID | None, /) -> bool: ...


async def nobody_is_urgent(_tx: Transaction, _person_id: PersonId, _organisation_id: UUID | None, /) -> bool:
    """Until the wiring says who may."""
    return False


class Batch:
    """One per process. `tell` is called after each commit, in the order of commits, with what was stored."""

    def __init__(
        self, db: Database, secret: bytes, names: Names, notices: Notices, tell: Callable[[Sequence[Posted]], None]
    ) -> None:
        self.db = db
        self.secret = secret
        self._names = names
        self._notices = notices
        self._tell = tell
        self._waiting: list[_Waiting] = []
        self._count = 0
        self._runner: asyncio.Task[None] | None = None
        self.may_be_urgent: MayBeUrgent = nobody_is_urgent
        self._held: dict[UUID, list[_Waiting]] = {}
        self._holders: set[asyncio.Task[None]] = set()
        self._may_wait = asyncio.Semaphore(MAX_WAITING_TRANSACTIONS)

    async def send(self, outgoing: Outgoing) -> Message:
        """Join the next batch; the stored message after the commit."""
        if self._count >= MAX_WAITING:
            raise SendingBusy()
        loop = asyncio.get_running_loop()
        waiting = _Waiting(outgoing, loop.create_future())
        self._count += 1
        if (queue := self._held.get(outgoing.conversation_id)) is not None:
            queue.append(waiting)
        else:
            self._waiting.append(waiting)
            if self._runner is None:
                self._runner = loop.create_task(self._run())
        try:
            return await waiting.answer
        finally:
            self._count -= 1

    async def close(self) -> None:
        """Let everything under way be answered."""
        while self._runner is not None or self._holders:
            await asyncio.gather(*self._holders, *([self._runner] if self._runner else []), return_exceptions=True)

    async def _run(self) -> None:
        try:
            while self._waiting:
                together, self._waiting = self._waiting[:MAX_TOGETHER], self._waiting[MAX_TOGETHER:]
                if self._held:
                    together = self._queue_behind(together)
                if together:
                    await self._commit_or_split(together, is_patient=False)
        finally:
            self._runner = None

    async def _commit_or_split(self, together: list[_Waiting], *, is_patient: bool) -> None:
        """Answer every one of them, or hand it to the queue of its conversation."""
        try:
            await self._commit(together, is_patient=is_patient)
        except Exception as error:
            if len(together) == 1:
                together[0].settle(_presentable(error))
                return
            log.warning("a batch of %d failed and is repeated one by one: %s", len(together), type(error).__name__)
            for waiting in together:
                if waiting.result is None and not self._is_held(waiting):
                    await self._commit_or_split([waiting], is_patient=is_patient)

    async def _commit(self, together: list[_Waiting], *, is_patient: bool) -> None:
        wanted = sorted({waiting.outgoing.conversation_id for waiting in together})
        skipped: set[UUID] = set()
        async with self.db.transaction("messaging.send_batch") as tx:
            if is_patient:
                await store.lock_waiting(tx, wanted)
            elif len(locked := await store.lock_free(tx, wanted)) < len(wanted):
                skipped = await store.select_existing(tx, [one for one in wanted if one not in locked])
            now = [waiting for waiting in together if waiting.outgoing.conversation_id not in skipped]
            firsts = _without_doubles(now)
            outcomes = await self._insert(tx, firsts)
            names = await self._names.short(tx, {one.outgoing.author_id for one in firsts})
            refusals = {
                one: await _refusal(tx, one.outgoing) for place, one in enumerate(firsts, 1) if place not in outcomes
            }
            at = tx.now
        self._hold([waiting for waiting in together if waiting.outgoing.conversation_id in skipped])
        posted = self._settle(firsts, outcomes, names, at)
        for one, refusal in refusals.items():
            one.settle(refusal)
        self._settle_doubles(now, firsts)
        if posted:
            self._tell(posted)

    async def _insert(self, tx: Transaction, firsts: list[_Waiting]) -> dict[int, Outcome]:
        if not firsts:
            return {}
        sent = [waiting.outgoing for waiting in firsts]
        counted = [count_text(self.secret, one.text) for one in sent]
        columns = Columns(
            [one.conversation_id for one in sent],
            [one.author_id for one in sent],
            [one.client_key for one in sent],
            [one.text for one in sent],
            [encode_extra(one.extra) for one in sent],
            [0] * len(sent),
            [one.has_letter for one in counted],
            [one.text_hash for one in counted],
            ["text"] * len(sent),
        )
        outcomes = {outcome.place: outcome for outcome in await store.insert_messages(tx, columns)}
        await _note_mentions(tx, firsts, outcomes)
        newest = {
            outcome.conversation_id: Position(outcome.conversation_id, outcome.version, outcome.members_version)
            for outcome in sorted(outcomes.values(), key=_version_of)
            if outcome.text is None
        }
        await self._notices.announce(tx, list(newest.values()))
        return outcomes

    def _settle(
        self, firsts: list[_Waiting], outcomes: dict[int, Outcome], names: dict[UUID, str], at: datetime
    ) -> list[Posted]:
        """Answer who was stored, now or before; what is new, in order."""
        posted: list[Posted] = []
        for place, waiting in enumerate(firsts, 1):
            outcome = outcomes.get(place)
            if outcome is None:
                continue
            sent = waiting.outgoing
            extra = sent.extra if outcome.extra is None else msgspec.convert(outcome.extra, Extra)
            message = Message(
                conversation_id=outcome.conversation_id,
                seq=outcome.seq,
                version=outcome.version,
                author_id=sent.author_id,
                author_name=names.get(sent.author_id, ""),
                kind="text",
                text=sent.text if outcome.text is None else outcome.text,
                created_at=outcome.created_at or at,
                edited_at=outcome.edited_at,
                deleted_at=outcome.deleted_at,
                client_key=sent.client_key,
                **({} if extra is PLAIN else msgspec.structs.asdict(extra)),
            )
            if outcome.text is None:
                posted.append(Posted(message, outcome.members_version))
                waiting.settle(message)
            else:
                waiting.settle(message if _is_repeat(sent, outcome) else ClientKeyReused())
        posted.sort(key=_posted_version)
        return posted

    def _settle_doubles(self, now: list[_Waiting], firsts: list[_Waiting]) -> None:
        """The same key twice in one batch: the second gets what the first got, or is refused."""
        if len(now) == len(firsts):
            return
        by_key = {(one.outgoing.author_id, one.outgoing.client_key): one for one in firsts}
        for waiting in now:
            first = by_key[waiting.outgoing.author_id, waiting.outgoing.client_key]
            if waiting is first:
                continue
            waiting.settle((waiting.outgoing == first.outgoing and first.result) or ClientKeyReused())

    def _hold(self, skipped: list[_Waiting]) -> None:
        """Give each locked conversation a queue of its own, before which its messages stand in their order."""
        for waiting in skipped:
            conversation_id = waiting.outgoing.conversation_id
            queue = self._held.get(conversation_id)
            if queue is None:
                queue = self._held[conversation_id] = []
                holder = asyncio.get_running_loop().create_task(self._wait_for_lock(conversation_id))
                self._holders.add(holder)
                holder.add_done_callback(self._holders.discard)
            queue.append(waiting)

    def _queue_behind(self, together: list[_Waiting]) -> list[_Waiting]:
        """No message overtakes an earlier one of its conversation: those of held ones join the queue. The others."""
        for waiting in together:
            if (queue := self._held.get(waiting.outgoing.conversation_id)) is not None:
                queue.append(waiting)
        return [waiting for waiting in together if waiting.outgoing.conversation_id not in self._held]

    def _is_held(self, waiting: _Waiting) -> bool:
        return waiting in self._held.get(waiting.outgoing.conversation_id, ())

    async def _wait_for_lock(self, conversation_id: UUID) -> None:
        async with self._may_wait:
            while queue := self._held[conversation_id]:
                together, self._held[conversation_id] = queue[:MAX_TOGETHER], queue[MAX_TOGETHER:]
                await self._commit_or_split(together, is_patient=True)
            del self._held[conversation_id]


async def _note_mentions(tx: Transaction, firsts: list[_Waiting], outcomes: dict[int, Outcome]) -> None:
    """Rows of who was named, in the batch's transaction. A batch of plain texts does not ask for them."""
    named = [
        Named(mention.person_id, Place(outcome.conversation_id, outcome.seq))
        for place, one in enumerate(firsts, 1)
        if one.outgoing.extra is not PLAIN and (outcome := outcomes.get(place)) is not None and outcome.text is None
        for mention in one.outgoing.extra.mentions
        if mention.person_id != one.outgoing.author_id
    ]
    if named:
        await mentions_store.insert_mentions(tx, named)


def _without_doubles(together: list[_Waiting]) -> list[_Waiting]:
    """The first message of each key, in the order of their arrival."""
    firsts: dict[tuple[UUID, UUID], _Waiting] = {}
    for waiting in together:
        firsts.setdefault((waiting.outgoing.author_id, waiting.outgoing.client_key), waiting)
    return list(firsts.values())


async def _refusal(tx: Transaction, sent: Outgoing) -> Exception:
    """Why a message was not admitted: asked for only then."""
    standing = await conversations_store.find_standing(tx, sent.conversation_id, sent.author_id)
    return refusal_to_write(standing, tx.now)


def _is_repeat(sent: Outgoing, stored: Outcome) -> bool:
    """An edited or deleted message is repeated too: its first text is not kept, so the conversation must do."""
    is_changed = stored.edited_at is not None or stored.deleted_at is not None
    return stored.conversation_id == sent.conversation_id and (is_changed or stored.text == sent.text)


def _presentable(error: Exception) -> Exception:
    """A database that fails is no fault of the message: the client keeps it and comes again."""
    return SendingBusy() if isinstance(error, DatabaseError) and error.sqlstate in _PASSING else error


_PASSING = {None, "55P03", "40P01", "57P01", "57014", "53300"}


def _version_of(outcome: Outcome) -> int:
    return outcome.version


def _posted_version(posted: Posted) -> int:
    return posted.message.version
