"""Counting failures and keeping off who has had too many: of a login, an address, a second factor."""

from collections.abc import Mapping
from datetime import datetime

from parta.identity.access.room import IdentityRoom
from parta.identity.errors import TooManyAttempts
from parta.identity.model.attempts import AttemptRule
from parta.identity.store import credentials as store
from parta.kernel.database import Transaction

Rules = Mapping[bytes, AttemptRule]


def refuse_blocked(room: IdentityRoom, rules: Rules, now: datetime) -> None:
    """TooManyAttempts where a key has to wait, by this process's memory alone."""
    seconds = max(room.blocked.seconds_left(key, now) for key in rules)
    if seconds:
        raise TooManyAttempts(seconds)


async def refuse_blocked_by_table(tx: Transaction, room: IdentityRoom, rules: Rules) -> None:
    """The same by what every process knows."""
    for key in await store.select_blocked(tx, list(rules)):
        room.blocked.block(key.key, key.blocked_until)
    refuse_blocked(room, rules, tx.now)


async def note_failure(tx: Transaction, room: IdentityRoom, rules: Rules) -> None:
    """One more for each key; beyond the free ones the key waits, twice as long each time."""
    for key, failures in (await store.note_failures(tx, dict(rules))).items():
        rule = rules[key]
        if failures > rule.free:
            wait = min(rule.longest, rule.first * 2 ** min(failures - rule.free - 1, 10))
            await store.block(tx, key, tx.now + wait)
            room.blocked.block(key, tx.now + wait)


async def forget_old_attempts(tx: Transaction, longest_memory: AttemptRule) -> int:
    """Failures that count no longer."""
    return await store.delete_old_attempts(tx, tx.now - longest_memory.forgotten_after)
