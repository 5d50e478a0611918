"""Messaging of one process: the batch, the marks that wait to be written, and what goes out to sockets.

Everything here may be lost with the process; what must not be is in the database before anybody is answered.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import msgspec
from psycopg import Error as DatabaseError

from parta.identity.api import Actor
from parta.kernel.database import Database
from parta.kernel.errors import TooManyRequests
from parta.messaging.access import access_conversation
from parta.messaging.batch import Batch, Posted
from parta.messaging.commands.personal import mark_read
from parta.messaging.names import Names
from parta.messaging.sources import MessagingAudiences, MessagingChanges, ReachablePresence
from parta.messaging.store import own as own_store
from parta.messaging.store.personal import Mark, RisingMark
from parta.messaging.wire import Changes, ReadMark, ReadMarks, Typing
from parta.realtime.api import Change, Notices, PresenceBoard, Publisher, Silence, encode

log = logging.getLogger("parta.messaging")

FLUSH_SECONDS = 0.5  # own windows agree within a second, others hear at most once a second
MAX_MARKS_WAITING = 20_000
MARKS_TOGETHER = 500  # in a transaction, so that it holds its rows for some milliseconds
MAX_SEQ = 2**62
SOMEBODY = UUID(int=0)


class Messaging:
    """One per process. Until `speak_through` is called it tells other processes only."""

    def __init__(self, db: Database, secret: bytes, notices: Notices) -> None:
        self.db = db
        self.notices = notices
        self.names = Names()
        self.audiences = MessagingAudiences(db)
        self.changes = MessagingChanges(db, self.names)
        self.presence = ReachablePresence(db)
        self.batch = Batch(db, secret, self.names, notices, self._tell)
        self._publisher: Publisher = Silence()
        self._board: PresenceBoard | None = None
        self._marks: dict[tuple[UUID, UUID], int] = {}
        self._flusher: asyncio.Task[None] | None = None

    def speak_through(self, publisher: Publisher) -> None:
        """The hub of this process."""
        self._publisher = publisher

    def show_presence_on(self, board: PresenceBoard) -> None:
        """Of this process."""
        self._board = board

    async def ask_presence_again(self, person_id: UUID) -> None:
        """What the person hides has changed."""
        if self._board is not None:
            await self._board.ask_again(person_id)

    async def close(self) -> None:
        """Answer what is under way, write the marks that wait."""
        await self.batch.close()
        if self._flusher is not None:
            await asyncio.gather(self._flusher, return_exceptions=True)

    def note_read(self, actor: Actor, conversation_id: UUID, seq: int) -> asyncio.Task[None]:
        """Write a mark with the next flush, which is what comes back: it may be waited for."""
        if len(self._marks) >= MAX_MARKS_WAITING:
            raise TooManyRequests(1)
        self._keep_mark(actor.person_id, conversation_id, max(0, min(seq, MAX_SEQ)))
        return self._next_flush()

    async def show_typing(self, actor: Actor, conversation_id: UUID) -> None:
        """Tell the others, in conversations of up to 100 people in which the person may write. It may be lost."""
        async with self.db.transaction("messaging.show_typing") as tx:
            standing = (await access_conversation(tx, actor, conversation_id)).standing
            if not standing.shows_marks() or standing.why_not_write():
                return
            things = await own_store.find_person(tx, actor.person_id)
            if things is not None and things.hides_typing:
                return
            names = await self.names.short(tx, [actor.person_id])
        frame = Typing(conversation_id, actor.person_id, names.get(actor.person_id, ""))
        self._publisher.hint(conversation_id, encode(frame), sender=actor.person_id)

    def _tell(self, posted: Sequence[Posted]) -> None:
        for one in posted:
            self._publisher.publish(posted_change(one))

    def _keep_mark(self, person_id: UUID, conversation_id: UUID, seq: int) -> None:
        key = (person_id, conversation_id)
        self._marks[key] = max(seq, self._marks.get(key, 0))

    def _next_flush(self) -> asyncio.Task[None]:
        if self._flusher is None or self._flusher.done():
            self._flusher = asyncio.get_running_loop().create_task(self._flush())
            self._flusher.add_done_callback(_note_failure)
        return self._flusher

    async def _flush(self) -> None:
        await asyncio.sleep(FLUSH_SECONDS)
        self._flusher = None  # who comes now waits for the next flush
        marks = [Mark(person, conversation, seq) for (person, conversation), seq in self._marks.items()]
        self._marks = {}
        for start in range(0, len(marks), MARKS_TOGETHER):
            some = marks[start : start + MARKS_TOGETHER]
            try:
                async with self.db.transaction("messaging.mark_read") as tx:
                    moved = await mark_read(tx, some)
            except DatabaseError:
                self._try_again(marks[start:])
                raise
            self._show_marks(moved.risen)
            if moved.held:
                self._try_again(moved.held)

    def _try_again(self, marks: Sequence[Mark]) -> None:
        for mark in marks:
            self._keep_mark(mark.person_id, mark.conversation_id, mark.seq)
        self._next_flush()

    def _show_marks(self, risen: Sequence[RisingMark]) -> None:
        """The highest mark to everybody else, the next one for who holds the highest. In the plan's conversations who
        has read is not said, only that somebody has."""
        by_conversation: dict[UUID, list[RisingMark]] = defaultdict(list)
        for mark in risen:
            if mark.is_shown:
                by_conversation[mark.conversation_id].append(mark)
        for conversation_id, marks in by_conversation.items():
            marks.sort(key=lambda mark: mark.seq, reverse=True)
            for mark in marks if marks[0].is_named else marks[:2]:
                frame = ReadMarks(conversation_id, [ReadMark(mark.person_id if mark.is_named else SOMEBODY, mark.seq)])
                self._publisher.hint(conversation_id, encode(frame), sender=mark.person_id)


def _note_failure(flush: asyncio.Task[None]) -> None:
    """Nobody need have waited for it."""
    if not flush.cancelled() and (error := flush.exception()) is not None:
        log.warning("read marks cannot be written, they are tried again: %s", type(error).__name__)


def posted_change(posted: Posted) -> Change:
    """A message on its way out: two encodings, for the author's devices and for everybody else's."""
    message = posted.message
    own = Changes(message.conversation_id, message.version - 1, message.version, [message])
    shown = msgspec.structs.replace(own, messages=[msgspec.structs.replace(message, client_key=None)])
    return Change(
        topic=message.conversation_id,
        version=message.version,
        base_version=message.version - 1,
        members_version=posted.members_version,
        full=encode(shown),
        seqs=(message.seq,),
        own={message.author_id: encode(own)} if message.author_id is not None else {},
    )
