"""Carries deliveries out: a page at a time, each host in a thread of its own, and what came of each is written down."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import msgspec

from parta.kernel.database import Database
from parta.notifications.door import Answer, Push, PushDoor
from parta.notifications.store import push as store
from parta.notifications.store.push import Delivery

AT_ONCE = 100
OVER_ONE_CONNECTION = 25
MOST_ATTEMPTS = 8
FIRST_WAIT_SECONDS = 5
LONGEST_WAIT = timedelta(hours=1)


async def send_due(db: Database, door: PushDoor) -> int:
    """Send everything that is due; how many pushes arrived at their service."""
    delivered = 0
    while True:
        async with db.transaction("notifications.claim_pushes") as tx:
            claimed_at = tx.now
            claimed = await store.claim_deliveries(tx, AT_ONCE)
        if not claimed:
            return delivered
        alive = [each for each in claimed if each.expires_at > claimed_at]
        answers = await _send(door, alive, claimed_at)
        await _write_down(db, claimed, answers, claimed_at)
        delivered += sum(answer.verdict == "delivered" for answer in answers.values())


async def _send(door: PushDoor, claimed: Sequence[Delivery], now: datetime) -> dict[int, Answer]:
    by_host: dict[str, list[Delivery]] = defaultdict(list)
    for each in claimed:
        by_host[urlsplit(each.endpoint).netloc].append(each)
    parts = [
        host[start : start + OVER_ONE_CONNECTION]
        for host in by_host.values()
        for start in range(0, len(host), OVER_ONE_CONNECTION)
    ]
    sent = await asyncio.gather(*[asyncio.to_thread(door.send, [_push(one, now) for one in part]) for part in parts])
    answers: dict[int, Answer] = {}
    for part, said in zip(parts, sent, strict=True):
        answers |= {one.id: answer for one, answer in zip(part, said, strict=True)}
    return answers


def _push(one: Delivery, now: datetime) -> Push:
    return Push(
        endpoint=one.endpoint,
        public_key=one.public_key,
        secret=one.secret,
        payload=msgspec.json.encode(one.payload),
        ttl_seconds=max(0, int((one.expires_at - now).total_seconds())),
        urgency=one.urgency,
        topic=one.topic,
    )


async def _write_down(
    db: Database, claimed: Sequence[Delivery], answers: dict[int, Answer], claimed_at: datetime
) -> None:
    """Arrived, refused or too old: done with. Nobody there any more: the subscription goes. Busy: later, in vain too
    often: never."""
    gone, arrived, done, later = [], [], [], []
    for one in claimed:
        answer = answers.get(one.id, Answer("refused"))
        if answer.verdict == "gone":
            gone.append(one.subscription_id)
        elif answer.verdict == "later" and one.attempts < MOST_ATTEMPTS:
            later.append((one.id, claimed_at + _wait(one.attempts, answer)))
        else:
            done.append(one.id)
            if answer.verdict == "delivered":
                arrived.append(one.subscription_id)
    async with db.transaction("notifications.pushed") as tx:
        await store.delete_gone(tx, gone)
        await store.delete_deliveries(tx, done, claimed_at)
        await store.postpone(tx, later)
        await store.mark_delivered(tx, arrived)


def _wait(attempts: int, answer: Answer) -> timedelta:
    """Doubling; what the service itself asks for, where that is longer."""
    grown = timedelta(seconds=FIRST_WAIT_SECONDS * 2 ** (attempts - 1))
    return min(LONGEST_WAIT, max(grown, timedelta(seconds=answer.wait_seconds)))
