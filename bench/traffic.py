"""Closed-loop traffic over conversations, and the book that is kept of every message: who got what, when, in order.

Each text begins with `<conversation>.<number> `, so that a delivery is recognised by searching its bytes.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from array import array
from collections.abc import Callable

from bench.client import Client
from bench.words import Texts

CHANGES = b'{"type":"changes"'
SENT = b'{"type":"message.sent"'
FAILED = b'{"type":"error"'
MARK = b'"text":"'
PAUSE_SECONDS = 0.02  # what a client waits that was told to slow down


class Conversation:
    """One conversation under load: its sender, its members, and how far each has got."""

    def __init__(self, index: int, conversation_id: str, members: list[int], sender: int) -> None:
        self.index = index
        self.id = conversation_id
        self.members = members
        self.sender = sender
        self.sent = 0
        self.acked: set[int] = set()
        self.sent_at = array("d", [0.0])  # by number, from 1
        self.received = 0  # of the message in flight, where the loop waits for everybody
        self.first_at = 0.0
        self.last: dict[int, int] = dict.fromkeys(members, 0)
        self.missing: dict[int, set[int]] = {}
        self.frame = b""  # the message in flight, as it was sent

    def go_on_from(self, before: Conversation) -> None:
        """Take over what an earlier server acknowledged, and the message it may or may not have stored."""
        self.sent, self.acked, self.frame = before.sent, set(before.acked), before.frame
        self.sent_at = array("d", before.sent_at)
        # What came while nobody was connected is not this client's to miss: it would be fetched by version.
        self.last = dict.fromkeys(self.members, before.sent)


class Traffic:
    """Sends as fast as answers come, and judges what arrives."""

    def __init__(self, clients: dict[int, Client], conversations: list[Conversation], *, waits_for_all: bool) -> None:
        self.clients = clients
        self.conversations = conversations
        self.waits_for_all = waits_for_all
        self.is_sending = False
        self.is_counting = False
        self.acked = 0
        self.deliveries = 0
        self.duplicated = 0
        self.misordered = 0
        self.errors: list[bytes] = []
        self.latencies = array("d")
        self.spreads = array("d")
        self.on_other: Callable[[Client, bytes], None] | None = None
        self._texts = Texts()
        self._keys = uuid.uuid4().int

    def start(self) -> None:
        """Let every sender send its next message."""
        self.is_sending = True
        for conversation in self.conversations:
            self.send(conversation)

    def send(self, conversation: Conversation) -> None:
        """The next message of this conversation."""
        conversation.sent += 1
        self._keys += 1
        text = f"{conversation.index}.{conversation.sent} "
        text += self._texts.next(120 - len(text))
        conversation.received = 0
        conversation.sent_at.append(time.perf_counter())
        conversation.frame = (
            f'{{"type":"message.send","ref":{conversation.index},"conversation_id":"{conversation.id}",'
            f'"client_key":"{uuid.UUID(int=self._keys & ((1 << 128) - 1))}","text":"{text}"}}'
        ).encode()
        self.clients[conversation.sender].send(conversation.frame)

    def repeat_unanswered(self) -> None:
        """After a break: send again what was not answered, as a client's outbox does; go on from there."""
        self.is_sending = True
        for conversation in self.conversations:
            if conversation.sent in conversation.acked:
                self.send(conversation)
            else:
                self.clients[conversation.sender].send(conversation.frame)

    def on_line(self, client: Client, line: bytes, now: float) -> None:
        """Whatever comes to a client."""
        if line.startswith(CHANGES):
            at = line.find(MARK)
            while at >= 0:
                self._delivered(client.index, line, at + len(MARK), now)
                at = line.find(MARK, at + len(MARK))
        elif self.on_other is not None:
            self.on_other(client, line)
        elif line.startswith(SENT):
            at = line.find(b'"ref":') + 6
            index = int(line[at : _number_end(line, at)])
            self._acknowledged(self.conversations[index])
        elif line.startswith(FAILED):
            self._refused(line)

    def _delivered(self, member: int, line: bytes, at: int, now: float) -> None:
        dot = line.find(b".", at, at + 8)
        space = line.find(b" ", dot, dot + 12)
        if dot < 0 or space < 0:
            return
        conversation = self.conversations[int(line[at:dot])]
        number = int(line[dot + 1 : space])
        last = conversation.last[member]
        if number == last + 1:
            conversation.last[member] = number
        else:
            self._out_of_line(conversation, member, number, last)
        if self.is_counting:
            self.deliveries += 1
            self.latencies.append(now - conversation.sent_at[number])
        if self.waits_for_all and number == conversation.sent:
            self._count_to_all(conversation, now)

    def _out_of_line(self, conversation: Conversation, member: int, number: int, last: int) -> None:
        missing = conversation.missing.setdefault(member, set())
        if number > last:
            missing.update(range(last + 1, number))
            conversation.last[member] = number
        elif number in missing:
            missing.discard(number)
            self.misordered += 1
        else:
            self.duplicated += 1

    def _count_to_all(self, conversation: Conversation, now: float) -> None:
        conversation.received += 1
        if conversation.received == 1:
            conversation.first_at = now
        if conversation.received == len(conversation.members):
            if self.is_counting:
                self.spreads.append(now - conversation.first_at)
            self._maybe_next(conversation)

    def _acknowledged(self, conversation: Conversation) -> None:
        conversation.acked.add(conversation.sent)
        if self.is_counting:
            self.acked += 1
        if not self.waits_for_all or conversation.received == len(conversation.members):
            self._maybe_next(conversation)

    def _refused(self, line: bytes) -> None:
        """Too fast: the same frame again, a little later. Anything else is kept for the end."""
        if b'"too_many_requests"' in line:
            at = line.find(b'"ref":') + 6
            conversation = self.conversations[int(line[at : _number_end(line, at)])]
            client = self.clients[conversation.sender]
            asyncio.get_running_loop().call_later(PAUSE_SECONDS, client.send, conversation.frame)
        else:
            self.errors.append(line)

    def _maybe_next(self, conversation: Conversation) -> None:
        """Go on when the message is answered, and seen by all where that is waited for."""
        if not self.is_sending or conversation.sent not in conversation.acked:
            return
        if not self.waits_for_all or conversation.received == len(conversation.members):
            self.send(conversation)

    async def settle(self, seconds: float = 5.0) -> int:
        """Stop sending, wait for what is under way; how many deliveries of acknowledged messages never came."""
        self.is_sending = False
        deadline = time.perf_counter() + seconds
        while (lost := self.lost()) and time.perf_counter() < deadline:  # noqa: ASYNC110 - what is waited for comes to many places
            await asyncio.sleep(0.05)
        return lost

    def lost(self) -> int:
        """Acknowledged messages that a member has not got, summed over members."""
        total = 0
        for conversation in self.conversations:
            for member in conversation.members:
                missing = conversation.missing.get(member, set())
                last = conversation.last[member]
                total += sum(1 for number in conversation.acked if number > last or number in missing)
        return total


def _number_end(line: bytes, at: int) -> int:
    while at < len(line) and 48 <= line[at] <= 57:
        at += 1
    return at
